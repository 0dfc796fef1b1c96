import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What lies in the folder of all shares, or beside it. */
export interface DriveEntry {
  /** From the data folder on downwards, with slashes. */
  readonly path: string
  readonly kind: 'folder' | 'file' | /** SQLite: read by its own way, while others write. */ 'book'
  readonly mode: number
  readonly size: number
  /** With microseconds as a fraction, in milliseconds since 1970. */
  readonly changedAt: number
  readonly inode: number
}

/** Below them people's own names stand; elsewhere in a share the program's. */
const peoples = /^drive\/[^/]+\/(?:files|trash|versions)(?:\/|$)/
/** What is being written and is not there yet. */
const unfinished = /^drive\/[^/]+\/uploads\//
/** What belongs to an open book: the book is read with it. */
const besideBook = /\.sqlite-(?:wal|shm|journal)$/

/** Everything that belongs to the drive, a folder before what is in it. Neither symlinks nor devices: the drive makes none. */
export async function* driveFiles(dataFolder: string): AsyncGenerator<DriveEntry> {
  for (const path of ['drive.mark', 'drive']) {
    const found = await look(dataFolder, path)
    if (found) yield* withContent(dataFolder, found)
  }
}

async function* withContent(dataFolder: string, entry: DriveEntry): AsyncGenerator<DriveEntry> {
  yield entry
  if (entry.kind !== 'folder') return
  const names = await readdir(join(dataFolder, entry.path)).catch(() => [])
  for (const name of names.toSorted()) {
    const path = `${entry.path}/${name}`
    if (unfinished.test(path) || (besideBook.test(path) && !peoples.test(path))) continue
    const found = await look(dataFolder, path)
    if (found) yield* withContent(dataFolder, found)
  }
}

/** Undefined if it is gone by now, or is neither file nor folder. */
async function look(dataFolder: string, path: string): Promise<DriveEntry | undefined> {
  const found = await lstat(join(dataFolder, path)).catch(() => undefined)
  if (!found || !(found.isFile() || found.isDirectory())) return undefined
  const isBook = path.endsWith('.sqlite') && !peoples.test(path)
  return {
    path,
    kind: found.isDirectory() ? 'folder' : isBook ? 'book' : 'file',
    mode: found.mode & 0o777,
    size: found.isDirectory() ? 0 : found.size,
    changedAt: found.mtimeMs,
    inode: found.ino,
  }
}

/** The share in which something lies; undefined for what is the installation's own. */
export const shareOf = (path: string): string | undefined => /^drive\/([^/.]+)(?:\/|$)/.exec(path)?.[1]
