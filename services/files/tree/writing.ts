import {
  close,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  futimesSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import type { Readable } from 'node:stream'
import type { SharePlace } from '../share-place.ts'
import type { Entry, Path, Tokens, Version, Visit, Writing } from '../visit.ts'
import { asRefusal } from './as-refusal.ts'
import { type Asking, keep, mayGoOn, mayPut, mayWrite, refuseIfEnded } from './asking.ts'
import { entryAt, entryOf, longestPath, lookAt, onDisk, uniqueTime } from './disk.ts'
import { namesOnDisk } from './folder-sync.ts'
import { refuseLocked, refuseLockedFolder } from './guard.ts'
import { type Arrived, arrive, receive } from './incoming.ts'
import { forgetVersion, keepVersion } from './keeping.ts'
import { usedOf } from './ledger.ts'
import { temporaryName } from './leftovers.ts'
import { folderOf, nameOf } from './path.ts'
import {
  alreadyThere,
  changedMeanwhile,
  folderMissing,
  notAFile,
  notAsNamed,
  pathTooLong,
  quotaExceeded,
  shareUnknown,
} from './refuse.ts'
import type { Step } from './tree-book.ts'

/** In bytes: more than all processes together write into the book in a moment. */
const NEARLY_FULL = 33_554_432

type Written = Awaited<ReturnType<Visit['write']>>

export function beforeWrite(asking: Asking, path: Path, asked: Pick<Writing, 'tokens' | 'length'>): void {
  mayWrite(asking, path)
  const there = whatIsReplaced(asking, path, asked.tokens)
  refuseBeyondQuota(asking, (asked.length ?? 0) - (there?.size ?? 0), asked.length)
}

export async function write(
  asking: Asking,
  path: Path,
  content: Readable | Buffer,
  asked: Writing = {},
): Promise<Written> {
  const length = Buffer.isBuffer(content) ? content.length : asked.length
  beforeWrite(asking, path, { length, ...(asked.tokens ? { tokens: asked.tokens } : {}) })
  const { uploads } = asking.share.place
  const arrived = Buffer.isBuffer(content)
    ? await arrive(uploads, content, asked.changedAt)
    : await receive(uploads, content, {
        path,
        changedAt: asked.changedAt,
        length,
        signal: asked.signal,
        fits: fitsInto(asking),
        watch: (end) => asking.share.watch(() => mayGoOn(asking, path, 'write'), end),
      })
  const written = await takePlace(asking, path, arrived, asked)
  keep(asking, 'write', path, { bytes: arrived.stats.size })
  return written
}

/**
 * A content that is on the disk takes its place. All is asked again: while it came in, others were at work.
 *
 * @throws DriveRefusal; nothing of the content is left then, and what was there is as it was
 */
export async function takePlace(
  asking: Asking,
  path: Path,
  arrived: Arrived,
  asked: Pick<Writing, 'tokens' | 'isStillWanted' | 'sha256'> & { readonly restores?: Version },
): Promise<Written> {
  const { place, tree } = asking.share
  try {
    if (asked.sha256 !== undefined && asked.sha256.toLowerCase() !== arrived.sha256) throw notAsNamed(path)
    const isNew = tree.change((step) => {
      refuseIfEnded(asking, path, 'write')
      const there = whatIsReplaced(asking, path, asked.tokens)
      if (asked.isStillWanted?.(there && entryOf(path, nameOf(path), there)) === false) throw changedMeanwhile(path)
      const grows = arrived.stats.size - (there?.size ?? 0)
      refuseBeyondQuota(asking, grows - (asked.restores?.size ?? 0), arrived.stats.size)
      tree.checksums.remember(arrived.stats, arrived.sha256)
      tree.usage.add(grows, there === undefined ? 1 : 0, 0, 0, 0)
      if (asked.restores) forgetVersion(asking.share, asked.restores, step)
      const target = onDisk(place.files, path)
      const old =
        there &&
        (keepVersion(asking, path, there, arrived, asked.restores !== undefined, step) ?? aside(place, target, step))
      if (there !== undefined && old === undefined) letGoLater(target, step)
      renameSync(arrived.file, target)
      step.undo(() => {
        if (old !== undefined) renameSync(old, target)
        else if (there === undefined) rmSync(target)
      })
      return there === undefined
    })
    await namesOnDisk(onDisk(place.files, folderOf(path)))
    return { entry: entryOf(path, nameOf(path), arrived.stats), isNew }
  } catch (error) {
    rmSync(arrived.file, { force: true })
    throw asRefusal(error)
  }
}

/**
 * On a disk that is nearly full, a content may still get its place and then the book no room for saying so. What was there is kept aside
 * there, for as long as it can be needed.
 */
function aside({ uploads }: SharePlace, file: string, step: Step): string | undefined {
  const { bavail, bsize } = statfsSync(uploads)
  if (bavail * bsize > NEARLY_FULL) return undefined
  const kept = `${uploads}/${temporaryName()}`
  linkSync(file, kept)
  const remove = (): void => rmSync(kept, { force: true })
  step.after(remove)
  step.undo(remove)
  return kept
}

/**
 * What is replaced gives its blocks back to the file system, and of a large content that takes so long that everybody would wait.
 * Held open it goes only when it is closed, which a thread of its own does.
 */
function letGoLater(file: string, step: Step): void {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  const letGo = (): void => close(descriptor, () => undefined)
  step.after(letGo)
  step.undo(letGo)
}

/** What a content would replace, after all was asked that can stand in its way; undefined for nothing. */
function whatIsReplaced(asking: Asking, path: Path, tokens: Tokens | undefined) {
  const there = lookAt(asking.share.place.files, path)
  if (there?.isDirectory()) throw notAFile(path)
  if (there === undefined) {
    mayPut(asking, path)
    folderFor(asking, path)
    refuseLockedFolder(asking, path, tokens)
  } else refuseLocked(asking, path, tokens)
  return there
}

/** @throws DriveRefusal FOLDER_MISSING if that in which something is to lie is no folder */
export function folderFor({ share }: Asking, path: Path): void {
  const longest = longestPath(share.place.files)
  // Three bytes are the most that a character takes.
  if (path.length * 3 > longest && Buffer.byteLength(path) > longest)
    throw pathTooLong(Buffer.byteLength(path), longest)
  if (lookAt(share.place.files, folderOf(path))?.isDirectory()) return
  throw folderOf(path) === '' ? shareUnknown() : folderMissing(folderOf(path))
}

/** @param grows by how many bytes; what makes a share smaller is never refused */
export function refuseBeyondQuota({ share }: Asking, grows: number, needed: number | undefined): void {
  if (grows <= 0) return
  const used = usedOf(share.tree.usage.read())
  const { quota } = share.record()
  if (used + grows > quota) throw quotaExceeded(used, quota, needed)
}

/** For a content of which nobody has said how long it is: as soon as it can no longer fit, it is refused. */
function fitsInto({ share }: Asking): (bytes: number) => void {
  const used = usedOf(share.tree.usage.read())
  const { quota } = share.record()
  return (bytes) => {
    if (used + bytes > quota) throw quotaExceeded(used, quota, undefined)
  }
}

export function makeFolder(asking: Asking, path: Path, tokens?: Tokens): Entry {
  mayPut(asking, path)
  const { place, tree } = asking.share
  tree.change((step) => {
    if (path === '' || entryAt(place.files, path)) throw alreadyThere(path)
    folderFor(asking, path)
    refuseLockedFolder(asking, path, tokens)
    makeOne(asking, path, step)
    tree.usage.add(0, 0, 1, 0, 0)
  })
  keep(asking, 'make folder', path)
  return entryAt(place.files, path) as Entry
}

/** The folder alone, and on the disk. To be called within a change. */
export function makeOne({ share }: Asking, path: Path, step: Step): void {
  const folder = onDisk(share.place.files, path)
  try {
    mkdirSync(folder, 0o700)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(path)
    throw error
  }
  step.undo(() => rmdirSync(folder))
  const above = openSync(onDisk(share.place.files, folderOf(path)), constants.O_RDONLY)
  fsyncSync(above)
  closeSync(above)
}

/** A file without content, for a name that is locked before it is written. To be called within a change. */
export function putEmptyFile({ share }: Asking, path: Path, step: Step): void {
  const file = `${share.place.uploads}/${temporaryName()}`
  const descriptor = openSync(file, 'wx', 0o600)
  const time = uniqueTime()
  futimesSync(descriptor, time, time)
  fsyncSync(descriptor)
  const stats = fstatSync(descriptor)
  closeSync(descriptor)
  renameSync(file, onDisk(share.place.files, path))
  step.undo(() => rmSync(onDisk(share.place.files, path)))
  share.tree.usage.add(stats.size, 1, 0, 0, 0)
}
