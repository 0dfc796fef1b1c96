import type { Route } from '../door.ts'
import { beginBackup, drillEvidence } from './act.ts'
import { backupsView } from './view.ts'

/** Whether what was kept could be brought back. */
export const backupRoutes: readonly Route[] = [backupsView, beginBackup, drillEvidence]
