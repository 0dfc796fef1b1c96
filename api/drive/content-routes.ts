import type { Route } from '../door.ts'
import { carry, makeFolder, removeContents } from './contents-change.ts'
import { outOfTrash, restoreVersion, trash, versions } from './contents-kept.ts'
import { folderContents, searchContents } from './contents-list.ts'
import { fileChecksum, fileContent, versionContent } from './contents-read.ts'
import { drives } from './drives.ts'
import { driveOverview } from './overview.ts'
import { uploads } from './uploads/routes.ts'
import { usageHistory } from './usage-history.ts'

/** What lies in a network drive, for the page of files. */
export const contentRoutes: readonly Route[] = [
  ...[drives, driveOverview, usageHistory, folderContents, searchContents, fileContent, fileChecksum],
  ...[makeFolder, carry('move'), carry('copy'), removeContents],
  ...[trash, outOfTrash('restore'), outOfTrash('discard'), versions, versionContent, restoreVersion],
  uploads,
]
