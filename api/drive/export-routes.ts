import type { Route } from '../door.ts'
import { driveAvailability } from './availability.ts'
import { beginDriveExport, driveExport, driveExportContent } from './export.ts'

/** To take along what lies in a network drive, and how it was reached. */
export const exportRoutes: readonly Route[] = [driveExport, beginDriveExport, driveExportContent, driveAvailability]
