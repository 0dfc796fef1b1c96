import { lstatSync, opendirSync, rmSync } from 'node:fs'
import type { Path } from '../visit.ts'
import { lookAt } from './disk.ts'
import { forgetVersion } from './keeping.ts'
import type { RemovedRow } from './removed-ones.ts'
import { count, discardForGood, gone } from './removing.ts'
import type { Share } from './share.ts'
import { goneAt } from './trash.ts'

/** After this nobody is in the middle of anything any more that takes microseconds. */
const LONG_AGO = 3_600_000

/**
 * What is past its day goes for good, and what was broken off is brought to its end. To be called daily; more often does no harm.
 *
 * @param now in milliseconds since 1970
 * @returns how much of the trash went, and how many earlier contents
 */
export async function prune(
  share: Share,
  now: number,
): Promise<{ readonly removed: number; readonly versions: number }> {
  let removed = 0
  for (const row of share.tree.removed.all()) {
    if (row.step === 'going' && row.removedAt < now - LONG_AGO) bringToItsEnd(share, row)
    await count(share, row.id)
    if (goneAt(share, row) > now || share.tree.removed.get(row.id)?.step !== 'there') continue
    await discardForGood(share, row.id)
    removed += 1
  }
  const versions = dropVersionsBeyond(share)
  for (const [folder, isKnown] of [
    [share.place.trash, (id: string) => share.tree.removed.get(id) !== undefined],
    [share.place.versions, share.tree.versions.has],
  ] as const) {
    removeUnknown(folder, isKnown, now)
  }
  return { removed, versions }
}

/** It was announced that something goes to the trash, and then the process ended: either it lies there, or it stayed where it was. */
function bringToItsEnd(share: Share, row: RemovedRow): void {
  const { place, tree } = share
  tree.change(() => {
    if (tree.removed.get(row.id)?.step !== 'going') return
    const there = lookAt(place.trash, row.id as Path)
    if (there === undefined) tree.removed.forget(row.id)
    else gone(share, row, row.kind === 'file' ? there.size : 0, lookAt(place.files, row.path) === undefined)
  })
}

/** Fewer are kept than before, if less was sold. */
function dropVersionsBeyond(share: Share): number {
  const { versionsKept } = share.record()
  const beyond = share.tree.versions.beyond(versionsKept)
  for (const version of beyond) share.tree.change((step) => forgetVersion(share, version, step))
  return beyond.length
}

function removeUnknown(folder: string, isKnown: (id: string) => boolean, now: number): void {
  const open = opendirSync(folder)
  try {
    for (let found = open.readSync(); found !== null; found = open.readSync()) {
      const file = `${folder}/${found.name}`
      const changed = lstatSync(file, { throwIfNoEntry: false })?.ctimeMs ?? now
      if (changed < now - LONG_AGO && !isKnown(found.name)) rmSync(file, { recursive: true, force: true })
    }
  } finally {
    open.closeSync()
  }
}
