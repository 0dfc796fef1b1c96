import type { Route } from '../door.ts'
import { accessLogCheck, accessLogFile } from './export.ts'
import { accessLogView } from './view.ts'

/** Who has touched what of people. */
export const accessLogRoutes: readonly Route[] = [accessLogView, accessLogFile, accessLogCheck]
