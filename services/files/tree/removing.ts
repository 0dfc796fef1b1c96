import { randomUUID } from 'node:crypto'
import { linkSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Path, Tokens } from '../visit.ts'
import { type Asking, keep, mayTakeAway } from './asking.ts'
import { entryAt, onDisk } from './disk.ts'
import { namesOnDisk } from './folder-sync.ts'
import { refuseLockedWithin } from './guard.ts'
import { temporaryName } from './leftovers.ts'
import { folderOf, top } from './path.ts'
import { forgetPermissions, permissionsAbove, permissionsWithin } from './permissions.ts'
import { nothingThere, notPermitted, removedUnknown } from './refuse.ts'
import type { RemovedRow } from './removed-ones.ts'
import type { Share } from './share.ts'
import { sumBelow } from './sums.ts'
import type { Step } from './tree-book.ts'

/** Under which what was removed keeps its properties and versions: no path has a colon. */
export const placeInTrash = (id: string): string => `:${id}`

export async function remove(asking: Asking, path: Path, tokens?: Tokens): Promise<void> {
  if (path === '') throw notPermitted(top)
  mayTakeAway(asking, path)
  const { share } = asking
  const row = announce(asking, path, () => refuseLockedWithin(asking, path, tokens))
  try {
    share.tree.change((step) => vanish(share, row, step))
  } catch (error) {
    takeBack(share, row)
    throw error
  }
  forgetPermissions(share, path, row.permissions)
  await afterVanishing(share, row)
  keep(asking, 'remove', path)
}

/**
 * Writes down that something is about to go to the trash, before it does: whatever happens to the machine in between, it is either at its
 * place, or in the trash with its name.
 *
 * @param refuse asked in the same step
 */
export function announce(asking: Asking, path: Path, refuse: () => void): RemovedRow {
  const { place, tree } = asking.share
  return tree.changeForGood(() => {
    const there = entryAt(place.files, path)
    if (there === undefined) throw nothingThere(path)
    refuse()
    const row: RemovedRow = {
      id: randomUUID(),
      path,
      kind: there.kind,
      step: 'going',
      size: there.size,
      removedAt: asking.now(),
      removedBy: asking.visitor.person,
      permissions: there.kind === 'folder' ? permissionsWithin(asking.share, path) : [],
      above: permissionsAbove(asking.share, path),
    }
    tree.removed.put(row)
    return row
  })
}

/**
 * What was announced goes to the trash. To be called within a change.
 *
 * @param isReplaced something else takes its place in the same step: a file then stays there up to this moment, so that
 * whoever reads finds the one or the other and never nothing
 */
export function vanish(share: Share, { id, path, kind }: RemovedRow, step: Step, isReplaced = false): void {
  const { place } = share
  const there = entryAt(place.files, path)
  if (there === undefined || there.kind !== kind) throw nothingThere(path)
  const [at, inTrash] = [onDisk(place.files, path), `${place.trash}/${id}`]
  const stays = isReplaced && kind === 'file'
  if (stays) linkSync(at, inTrash)
  else renameSync(at, inTrash)
  // Back over what replaced it, if that is there already.
  step.undo(() => renameSync(inTrash, at))
  gone(share, { id, path, kind }, there.size)
}

/**
 * It lies in the trash: the book follows. To be called within a change.
 *
 * @param isAlone nothing else lies at its place, so what is kept for the place belongs to it
 */
export function gone(
  { tree }: Share,
  { id, path, kind }: Pick<RemovedRow, 'id' | 'path' | 'kind'>,
  size: number,
  isAlone = true,
): void {
  if (isAlone) {
    tree.locks.removeWithin(path)
    tree.properties.move(path, placeInTrash(id))
    tree.versions.move(path, placeInTrash(id))
  }
  tree.removed.step(id, kind === 'file' ? 'there' : 'uncounted', size)
  if (kind === 'file') tree.usage.add(-size, -1, 0, size, 0)
}

/** What was announced did not come to pass. */
export function takeBack({ tree }: Share, announced: RemovedRow): void {
  tree.change(() => {
    if (tree.removed.get(announced.id)?.step === 'going') tree.removed.forget(announced.id)
  })
}

/** Its new place is on the disk, and what it takes is known; where nothing is kept, it goes for good. */
export async function afterVanishing(share: Share, row: RemovedRow): Promise<void> {
  const { place } = share
  await Promise.all([namesOnDisk(place.trash), namesOnDisk(onDisk(place.files, folderOf(row.path)))])
  await count(share, row.id)
  if (share.record().trashDays === 0) await discardForGood(share, row.id)
}

/** Counts what went with a folder, where nobody changes it any more. */
export async function count({ place, tree }: Share, id: string): Promise<void> {
  const row = tree.removed.get(id)
  if (row?.step !== 'uncounted') return
  const sum = await sumBelow(place.trash, id as Path)
  tree.change(() => {
    if (tree.removed.get(id)?.step !== 'uncounted') return
    tree.removed.step(id, 'there', sum.bytes)
    tree.usage.add(-sum.bytes, -sum.files, -sum.folders - 1, sum.bytes, 0)
  })
}

/**
 * What lies in the trash goes for good, with its properties and versions; it is out of reach at once.
 *
 * @throws DriveRefusal REMOVED_UNKNOWN
 */
export async function discardForGood(share: Share, id: string): Promise<void> {
  const { place, tree } = share
  await count(share, id)
  const unreachable = `${place.uploads}/${temporaryName()}`
  const versions = tree.changeForGood((step) => {
    const row = tree.removed.get(id)
    if (row?.step !== 'there') throw removedUnknown()
    renameSync(`${place.trash}/${id}`, unreachable)
    step.undo(() => renameSync(unreachable, `${place.trash}/${id}`))
    const found = tree.versions.within(placeInTrash(id))
    tree.versions.forget(placeInTrash(id))
    tree.properties.forget(placeInTrash(id))
    tree.removed.forget(id)
    tree.usage.add(0, 0, 0, -row.size, -found.reduce((sum, { size }) => sum + size, 0))
    return found
  })
  for (const version of versions) await rm(`${place.versions}/${version.id}`, { force: true })
  await rm(unreachable, { recursive: true, force: true })
}
