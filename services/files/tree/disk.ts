import {
  closeSync,
  constants,
  type Dir,
  fstatSync,
  lstatSync,
  opendirSync,
  openSync,
  readdirSync,
  readlinkSync,
  type Stats,
} from 'node:fs'
import type { Entry, Path } from '../visit.ts'
import { isName, joined, LONGEST_PATH, nameOf } from './path.ts'
import { pathTooLong } from './refuse.ts'

/**
 * Files and folders on the disk, below a folder whose own path goes over no symlink (`root`). Whatever is neither file nor
 * folder is as if it were not there, and nothing is reached over it: symlinks, devices, pipes, sockets. The drive makes none;
 * whoever put one there shall not lead anybody out of the share.
 */

const quietly = { throwIfNoEntry: false } as const
/** The time of the last reading is kept nowhere: keeping it would be a write with each first read. */
const NO_FOLLOW = constants.O_NOFOLLOW | constants.O_NONBLOCK | (constants.O_NOATIME ?? 0)
const seesOpenFiles = process.platform === 'linux'

/** What Linux takes as one path (`PATH_MAX`, its end included); macOS takes less. */
const PATH_MAX = process.platform === 'linux' ? 4095 : 1023
/** In the trash and while it is made, something lies deeper by this. */
const ROOM = 64

/** How long a path may be in a share, in bytes, so that all of it is still found when it lies in the trash. */
export const longestPath = (root: string): number => Math.min(LONGEST_PATH, PATH_MAX - Buffer.byteLength(root) - ROOM)

export const onDisk = (root: string, path: Path): string => (path === '' ? root : `${root}/${path}`)

/** What lies at a place, and whether no symlink lies on the way to it; undefined for nothing. */
export function lookAt(root: string, path: Path): Stats | undefined {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    if (!look(`${root}/${path.slice(0, slash)}`)?.isDirectory()) return undefined
  }
  const stats = look(onDisk(root, path))
  return stats !== undefined && (stats.isFile() || stats.isDirectory()) ? stats : undefined
}

function look(file: string): Stats | undefined {
  try {
    return lstatSync(file, quietly)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENAMETOOLONG')
      throw pathTooLong(Buffer.byteLength(file), LONGEST_PATH)
    throw error
  }
}

export function entryAt(root: string, path: Path): Entry | undefined {
  const stats = lookAt(root, path)
  return stats && entryOf(path, nameOf(path), stats)
}

export const entryOf = (path: Path, name: string, stats: Stats): Entry => ({
  path,
  name,
  kind: stats.isDirectory() ? 'folder' : 'file',
  size: stats.isDirectory() ? 0 : stats.size,
  changedAt: Math.floor(stats.mtimeMs),
  createdAt: Math.floor(stats.birthtimeMs),
  etag: etagOf(stats),
})

/**
 * A content never changes in its place: another one is another file with an inode of its own and a time of change in
 * microseconds (`uniqueTime`). A file system soon gives the number of an inode to the next file, so the birth counts too: one
 * number would have to be given out a thousand times within one tick of the clock for two contents to have one tag.
 */
const etagOf = ({ ino, birthtimeMs, mtimeMs, size }: Stats): string =>
  `"${ino}-${microseconds(birthtimeMs)}-${microseconds(mtimeMs)}-${size}"`

const microseconds = (milliseconds: number): number => Math.round(milliseconds * 1000)

/** What lies in a folder, in no order. */
export function* entriesIn(root: string, folder: Path): Generator<Entry> {
  const at = onDisk(root, folder)
  for (const name of readdirSync(at)) {
    if (!isName(name)) continue
    const stats = look(`${at}/${name}`)
    if (stats !== undefined && (stats.isFile() || stats.isDirectory())) yield entryOf(joined(folder, name), name, stats)
  }
}

/**
 * All that lies below a folder, a folder before what lies in it: one at a time, so that a million take no more memory than ten.
 *
 * @param enters whether to go on in a folder
 */
export function* entriesBelow(
  root: string,
  folder: Path,
  enters: (folder: Path) => boolean = () => true,
): Generator<Entry> {
  const open: { readonly dir: Dir; readonly path: Path }[] = []
  const enter = (path: Path): void => {
    const dir = openFolder(onDisk(root, path))
    if (dir !== undefined) open.push({ dir, path })
  }
  try {
    enter(folder)
    for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
      const found = current.dir.readSync()
      if (found === null) {
        open.pop()
        current.dir.closeSync()
        continue
      }
      if (!isName(found.name)) continue
      const path = joined(current.path, found.name)
      const stats = look(onDisk(root, path))
      if (stats === undefined || !(stats.isFile() || stats.isDirectory())) continue
      yield entryOf(path, found.name, stats)
      if (stats.isDirectory() && enters(path)) enter(path)
    }
  } finally {
    for (const { dir } of open) dir.closeSync()
  }
}

/** Undefined if it went while its neighbours were looked at. */
function openFolder(folder: string): Dir | undefined {
  try {
    return opendirSync(folder, { bufferSize: 256 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** A file that was opened for reading. */
export interface OpenFile {
  readonly descriptor: number
  readonly stats: Stats
}

/**
 * Opens a file and makes sure that it is the one that lies at this place of the share, and none that a symlink on the way led
 * to. Linux says where an open file lies; elsewhere each folder above is looked at.
 *
 * @returns undefined if there is no file; what is a folder too
 */
export function openAt(root: string, path: Path): OpenFile | undefined {
  const file = onDisk(root, path)
  if (!seesOpenFiles && !lookAt(root, path)?.isFile()) return undefined
  let descriptor: number
  try {
    descriptor = openSync(file, constants.O_RDONLY | NO_FOLLOW)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENAMETOOLONG') throw pathTooLong(Buffer.byteLength(file), LONGEST_PATH)
    // ELOOP: it is a symlink. ENXIO: a socket.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENXIO') return undefined
    throw error
  }
  const stats = fstatSync(descriptor)
  if (stats.isFile() && (!seesOpenFiles || liesAt(descriptor, file))) return { descriptor, stats }
  closeSync(descriptor)
  return undefined
}

function liesAt(descriptor: number, file: string): boolean {
  const real = readlinkSync(`/proc/self/fd/${descriptor}`)
  // Replaced between opening and looking: the name went, and it was this one.
  return real === file || real === `${file} (deleted)`
}

let last = 0
let turn = 0

/**
 * A time of change for a content that takes its place: microseconds that no other content of this process has.
 *
 * @param asked in milliseconds since 1970; its milliseconds stay, and the microseconds below them are another each time, until
 * they begin anew after a thousand
 * @returns in seconds since 1970, as the file system takes it
 */
export function uniqueTime(asked?: number): number {
  if (asked !== undefined) {
    turn = (turn + 1) % 1000
    return (Math.floor(asked) + turn / 1000) / 1000
  }
  const now = Math.floor((performance.timeOrigin + performance.now()) * 1000)
  last = Math.max(now, last + 1)
  return last / 1e6
}
