import { closeSync, constants, lstatSync, renameSync } from 'node:fs'
import { copyFile, mkdir, open as openFile, rm } from 'node:fs/promises'
import type { DriveRefusal } from '../refusals.ts'
import type { Carrying, Entry, Path } from '../visit.ts'
import { asRefusal } from './as-refusal.ts'
import { type Asking, keep, mayGoOn, mayPut, mayTakeAway, refuseIfEnded } from './asking.ts'
import { entriesBelow, entryAt, longestPath, onDisk, openAt, uniqueTime } from './disk.ts'
import { namesOnDisk } from './folder-sync.ts'
import { refuseLockedFolder, refuseLockedWithin } from './guard.ts'
import { usedOf } from './ledger.ts'
import { temporaryName } from './leftovers.ts'
import { folderOf, isWithin } from './path.ts'
import { forgetPermissions, permissionsWithin, putPermissions } from './permissions.ts'
import { find } from './reading.ts'
import { alreadyThere, changedMeanwhile, intoItself, nothingThere, pathTooLong, quotaExceeded } from './refuse.ts'
import type { RemovedRow } from './removed-ones.ts'
import { afterVanishing, announce, takeBack, vanish } from './removing.ts'
import type { Share } from './share.ts'
import { longestBelow, type Sum } from './sums.ts'
import type { Step } from './tree-book.ts'
import { folderFor, refuseBeyondQuota } from './writing.ts'

type Carried = { readonly isNew: boolean }

export async function move(asking: Asking, from: Path, to: Path, asked: Carrying): Promise<Carried> {
  mayTakeAway(asking, from)
  refuseOverlap(from, to)
  const { share } = asking
  const { place, tree } = share
  const there = entryAt(place.files, from)
  if (there === undefined) throw nothingThere(from)
  const refuse = (): void => {
    refuseLockedWithin(asking, from, asked.tokens)
    refuseAt(asking, to, asked)
  }
  const permissions = there.kind === 'folder' ? permissionsWithin(share, from) : []
  await refuseTooDeep(share, from, to, there)
  const replaced = makeRoom(asking, to, refuse)
  try {
    putPermissions(share, to, permissions)
    tree.change((step) => {
      refuseIfEnded(asking, to, 'write')
      refuse()
      takeItsPlace(share, onDisk(place.files, from), to, replaced, step)
      // What is locked at a place is the place: locks stay behind, and then hold nothing (RFC 4918, 7.6).
      tree.locks.removeWithin(from)
      tree.properties.forget(to)
      tree.properties.move(from, to)
      tree.versions.move(from, to)
    })
  } catch (error) {
    if (replaced) takeBack(share, replaced)
    forgetPermissions(share, to, permissions)
    if (permissions.length > 0) putPermissions(share, to, replaced?.permissions ?? [])
    throw asRefusal(error)
  }
  forgetPermissions(share, from, permissions)
  if (replaced && permissions.length === 0) forgetPermissions(share, to, replaced.permissions)
  await Promise.all([folderOf(from), folderOf(to)].map((folder) => namesOnDisk(onDisk(place.files, folder))))
  if (replaced) await afterVanishing(share, replaced)
  keep(asking, 'move', from, { to })
  return { isNew: replaced === undefined }
}

export async function copy(asking: Asking, from: Path, to: Path, asked: Carrying): Promise<Carried> {
  const { share } = asking
  const { place, tree } = share
  const source = find(asking, from)
  if (source === undefined || asking.visitor.may(from) === 'nothing') throw nothingThere(from)
  refuseOverlap(from, to, asked.alone === true || source.kind === 'file')
  if (asked.alone !== true) await refuseTooDeep(share, from, to, source)
  const refuse = (): void => refuseAt(asking, to, asked)
  refuse()
  const made = await copyAside(asking, source, asked.alone === true, to)
  let replaced: RemovedRow | undefined
  try {
    replaced = makeRoom(asking, to, refuse)
    tree.change((step) => {
      refuseIfEnded(asking, to, 'write')
      refuse()
      refuseBeyondQuota(asking, made.bytes, made.bytes)
      takeItsPlace(share, made.file, to, replaced, step)
      tree.usage.add(made.bytes, made.files, made.folders, 0, 0)
      if (asked.alone === true) for (const property of tree.properties.at(from)) tree.properties.set(to, property)
      else tree.properties.copy(from, to)
      for (const unseen of made.unseen) tree.properties.forget(`${to}${unseen.slice(from.length)}`)
    })
  } catch (error) {
    if (replaced) takeBack(share, replaced)
    await rm(made.file, { recursive: true, force: true })
    throw asRefusal(error)
  }
  if (replaced) forgetPermissions(share, to, replaced.permissions)
  await namesOnDisk(onDisk(place.files, folderOf(to)))
  if (replaced) await afterVanishing(share, replaced)
  keep(asking, 'copy', from, { to })
  return { isNew: replaced === undefined }
}

/** @param mayLieWithin a copy of a file, or of a folder alone, may come to lie in the same place further down */
function refuseOverlap(from: Path, to: Path, mayLieWithin = false): void {
  if (from === to || isWithin(from, to) || (isWithin(to, from) && !mayLieWithin)) throw intoItself(from)
}

/** What can stand in the way at the place to which something goes. */
function refuseAt(asking: Asking, to: Path, { tokens, replace }: Carrying): void {
  mayPut(asking, to)
  folderFor(asking, to)
  if (entryAt(asking.share.place.files, to) === undefined) {
    refuseLockedFolder(asking, to, tokens)
    return
  }
  if (!replace) throw alreadyThere(to)
  mayTakeAway(asking, to)
  refuseLockedWithin(asking, to, tokens)
}

/** Announces that what lies there goes to the trash; undefined if nothing does. */
function makeRoom(asking: Asking, to: Path, refuse: () => void): RemovedRow | undefined {
  refuse()
  return entryAt(asking.share.place.files, to) && announce(asking, to, refuse)
}

/** In one step with the way to the trash of what lay there. To be called within a change. */
function takeItsPlace(share: Share, file: string, to: Path, replaced: RemovedRow | undefined, step: Step): void {
  const target = onDisk(share.place.files, to)
  // Only a file takes the place of a file in one step; for a folder it has to be free.
  if (replaced) vanish(share, replaced, step, lstatSync(file).isFile())
  // Put there by another process in this very instant: what was not announced must not go without a trace.
  else if (entryAt(share.place.files, to) !== undefined) throw changedMeanwhile(to)
  renameSync(file, target)
  step.undo(() => renameSync(target, file))
}

/** What lies below comes to lie deeper, too deep perhaps for the file system to find it again. */
async function refuseTooDeep({ place }: Share, from: Path, to: Path, { kind }: Entry): Promise<void> {
  const longest = Buffer.byteLength(to) + (kind === 'folder' ? await longestBelow(place.files, from) : 0)
  if (longest > longestPath(place.files)) throw pathTooLong(longest, longestPath(place.files))
}

interface Aside extends Sum {
  readonly file: string
  /** Folders in which the person may see nothing, and that are not in the copy: what leads through them does not come along. */
  readonly unseen: readonly Path[]
}

/** Makes the copy where nobody sees it, so that it takes its place whole; on the disk when this returns. */
async function copyAside(asking: Asking, source: Entry, alone: boolean, to: Path): Promise<Aside> {
  const { share } = asking
  const file = `${share.place.uploads}/${temporaryName()}`
  let ended: DriveRefusal | undefined
  const unwatch = share.watch(
    () => mayGoOn(asking, to, 'write'),
    (refusal) => {
      ended = refusal
    },
  )
  try {
    return source.kind === 'file'
      ? { file, unseen: [], folders: 0, files: 1, bytes: await copyContent(asking, source.path, file) }
      : await copyFolder(asking, source.path, file, alone, () => ended)
  } catch (error) {
    await rm(file, { recursive: true, force: true })
    throw asRefusal(error)
  } finally {
    unwatch()
  }
}

async function copyFolder(
  asking: Asking,
  from: Path,
  file: string,
  alone: boolean,
  ended: () => DriveRefusal | undefined,
): Promise<Aside> {
  const { share } = asking
  const unseen: Path[] = []
  const enters = (folder: Path): boolean => {
    const isSeen = asking.visitor.may(folder) !== 'nothing'
    if (!isSeen) unseen.push(folder)
    return isSeen
  }
  await mkdir(file, 0o700)
  const folders = [file]
  let [bytes, files] = [0, 0]
  const left = share.record().quota - usedOf(share.tree.usage.read())
  if (!alone) {
    for (const entry of entriesBelow(share.place.files, from, enters)) {
      const refusal = ended()
      if (refusal) throw refusal
      const copied = `${file}${entry.path.slice(from.length)}`
      if (entry.kind === 'folder') {
        if (asking.visitor.may(entry.path) === 'nothing') continue
        await mkdir(copied, 0o700)
        folders.push(copied)
        continue
      }
      if (bytes + entry.size > left) throw quotaExceeded(share.record().quota - left, share.record().quota, undefined)
      // What was copied counts, which may be another content by now than the one that was listed.
      bytes += await copyContent(asking, entry.path, copied)
      files += 1
    }
  }
  for (const folder of folders) await namesOnDisk(folder)
  return { file, unseen, bytes, files, folders: folders.length }
}

/** Shares the blocks where the file system can, and they go on as two contents from then on. */
async function copyContent({ share }: Asking, from: Path, to: string): Promise<number> {
  const source = openAt(share.place.files, from)
  if (source === undefined) throw nothingThere(from)
  const isSeenOpen = process.platform === 'linux'
  try {
    const opened = isSeenOpen ? `/proc/self/fd/${source.descriptor}` : onDisk(share.place.files, from)
    await copyFile(opened, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
    const copied = await openFile(to, 'r+')
    try {
      await copied.utimes(uniqueTime(), uniqueTime())
      await copied.datasync()
      const known = share.tree.checksums.of(source.stats)
      const stats = await copied.stat()
      if (known !== undefined) share.tree.checksums.remember(stats, known)
      return stats.size
    } finally {
      await copied.close()
    }
  } finally {
    closeSync(source.descriptor)
  }
}
