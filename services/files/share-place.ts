import { join } from 'node:path'

/**
 * Where a share lies. It is one folder with all that belongs to it, so that what is erased with it is the folder, and what is
 * backed up with it too.
 */
export interface SharePlace {
  readonly folder: string
  /** What people see, under the names that they gave. */
  readonly files: string
  /** What was removed and can still come back. */
  readonly trash: string
  /** What was overwritten and can still come back. */
  readonly versions: string
  /** What is being written and is not there yet. On the same file system, so that it can take its place in one step. */
  readonly uploads: string
  /** Who read and wrote what, a file for each day. */
  readonly log: string
  /** What was measured of it, what was exported from it. */
  readonly exports: string
  /** How it was sold and how it stands, and who may do what (`ShareBook`). */
  readonly book: string
  /** Locks, properties, trash, versions, checksums, how much is used (`TreeBook`). */
  readonly treeBook: string
}

/** @param drive the folder in which all shares lie; @param name see `shareName` */
export function sharePlace(drive: string, name: string): SharePlace {
  const folder = join(drive, name)
  return {
    folder,
    files: join(folder, 'files'),
    trash: join(folder, 'trash'),
    versions: join(folder, 'versions'),
    uploads: join(folder, 'uploads'),
    log: join(folder, 'log'),
    exports: join(folder, 'exports'),
    book: join(folder, 'share.sqlite'),
    treeBook: join(folder, 'tree.sqlite'),
  }
}
