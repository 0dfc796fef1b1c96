import { renameSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Entry, Path, Removed } from '../visit.ts'
import { type Asking, keep, mayPut, mayWrite, refuseByState, refuseIfEnded } from './asking.ts'
import { entryAt, onDisk } from './disk.ts'
import { namesOnDisk } from './folder-sync.ts'
import { refuseLockedFolder } from './guard.ts'
import { folderOf, joined, LONGEST_NAME, nameOf, pathIn } from './path.ts'
import { permissionsAbove, putPermissions } from './permissions.ts'
import { removedUnknown } from './refuse.ts'
import type { PermissionAbove, PermissionRow, RemovedRow } from './removed-ones.ts'
import { count, discardForGood, placeInTrash } from './removing.ts'
import type { Share } from './share.ts'
import { type Sum, sumBelow } from './sums.ts'
import { makeOne } from './writing.ts'

const DAY = 86_400_000

export function trash(asking: Asking): readonly Removed[] {
  refuseByState(asking, 'read')
  const now = asking.now()
  return asking.share.tree.removed
    .all()
    .filter((row) => row.step !== 'going' && isSeen(asking, row))
    .map(({ id, path, kind, size, removedAt, removedBy }) => ({
      ...{ id, path, kind, size, removedAt, removedBy },
      goneAt: goneAt(asking.share, { removedAt }),
    }))
    .filter((removed) => removed.goneAt > now)
}

/** The first moment at which something is gone for good, by what is sold now. */
export const goneAt = (share: Share, { removedAt }: Pick<RemovedRow, 'removedAt'>): number =>
  removedAt + share.record().trashDays * DAY

/**
 * A removed folder takes along what was permitted in it; if anything was, not everybody was to see it, and so it is seen by who
 * removed it and by who administrates the share. So is what lay in a folder for which something was permitted, once that is
 * no longer so there: the folder went or has another name, and its old one says nothing any more.
 */
function isSeen({ share, visitor }: Asking, { path, permissions, above, removedBy }: RemovedRow): boolean {
  if (visitor.may(path) === 'nothing') return false
  if (removedBy === visitor.person || visitor.isAdministrator) return true
  return permissions.length === 0 && (above.length === 0 || isDeepStrictEqual(above, permissionsAbove(share, path)))
}

function rowFor(asking: Asking, id: string): RemovedRow {
  const row = asking.share.tree.removed.get(id)
  const isOver = row !== undefined && goneAt(asking.share, row) <= asking.now()
  if (row === undefined || row.step === 'going' || isOver || !isSeen(asking, row)) throw removedUnknown()
  return row
}

export async function restore(asking: Asking, id: string): Promise<Entry> {
  refuseByState(asking, 'write')
  const { share } = asking
  const { place, tree } = share
  const { path, kind, permissions } = rowFor(asking, id)
  mayPut(asking, path)
  await count(share, id)
  const sum = await sumOf(asking, id, kind)
  const to = tree.changeForGood((step) => {
    refuseIfEnded(asking, path, 'write')
    const { size, above } = rowFor(asking, id)
    const free = freeName(asking, path, kind)
    for (const folder of missingAbove(asking, free)) {
      // Permitted in it again is what was, and not what is usual.
      putPermissions(share, folder, permittedIn(above, folder))
      makeOne(asking, folder, step)
      tree.usage.add(0, 0, 1, 0, 0)
    }
    refuseLockedFolder(asking, free)
    putPermissions(share, free, permissions)
    renameSync(`${place.trash}/${id}`, onDisk(place.files, free))
    step.undo(() => renameSync(onDisk(place.files, free), `${place.trash}/${id}`))
    tree.properties.move(placeInTrash(id), free)
    tree.versions.move(placeInTrash(id), free)
    tree.removed.forget(id)
    tree.usage.add(size, sum.files, sum.folders, -size, 0)
    return free
  })
  await Promise.all([namesOnDisk(onDisk(place.files, folderOf(to))), namesOnDisk(place.trash)])
  keep(asking, 'restore', to)
  return entryAt(place.files, to) as Entry
}

export async function discard(asking: Asking, id: string): Promise<void> {
  refuseByState(asking, 'write')
  const { path } = rowFor(asking, id)
  mayWrite(asking, path)
  await discardForGood(asking.share, id)
  keep(asking, 'remove', path)
}

/** Where it was; if something else lies there now, under a name beside it; if its folder is a file now, right above that. */
function freeName(asking: Asking, path: Path, kind: Entry['kind']): Path {
  const { files } = asking.share.place
  let folder = folderOf(path)
  for (let above = folder; above !== ''; above = folderOf(above)) {
    if (entryAt(files, above)?.kind === 'file') folder = folderOf(above)
  }
  mayPut(asking, joined(folder, nameOf(path)))
  let free = joined(folder, nameOf(path))
  for (let number = 2; entryAt(files, free) !== undefined; number += 1) {
    free = pathIn(folder, numbered(nameOf(path), number, kind))
  }
  return free
}

/** @example numbered('Plan.odt', 2, 'file') === 'Plan (2).odt' */
export function numbered(name: string, number: number, kind: Entry['kind']): string {
  const dot = kind === 'file' ? name.lastIndexOf('.') : -1
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const mark = ` (${number})${end}`
  let cut = stem
  // Whole characters go, as long as the mark does not fit.
  while (Buffer.byteLength(cut + mark) > LONGEST_NAME && cut !== '') cut = [...cut].slice(0, -1).join('')
  return cut + mark
}

const permittedIn = (above: readonly PermissionAbove[], folder: Path): readonly PermissionRow[] =>
  above.filter(({ path }) => path === folder).map(({ holder, may }) => ({ below: '', holder, may }))

/** The folders above a place that are no longer there, from the top. */
function missingAbove({ share }: Asking, path: Path): Path[] {
  const missing: Path[] = []
  for (let above = folderOf(path); above !== ''; above = folderOf(above)) {
    if (entryAt(share.place.files, above) === undefined) missing.unshift(above)
  }
  return missing
}

async function sumOf({ share }: Asking, id: string, kind: Entry['kind']): Promise<Pick<Sum, 'files' | 'folders'>> {
  if (kind === 'file') return { files: 1, folders: 0 }
  const { files, folders } = await sumBelow(share.place.trash, id as Path)
  return { files, folders: folders + 1 }
}
