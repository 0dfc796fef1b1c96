import { lstatSync } from 'node:fs'
import type { Path } from '../visit.ts'
import type { Sums } from './ledger.ts'
import { top } from './path.ts'
import type { Share } from './share.ts'
import { sumBelow } from './sums.ts'

/** So often it is counted, as long as others write meanwhile. */
const TRIES = 5

export interface Recounted {
  readonly sums: Sums
  readonly wasRight: boolean
}

/**
 * Counts again what lies in a share, and corrects the sums: after a process was killed, or the machine lost its power, between
 * an act on the disk and its row. Nobody who works with the share meanwhile is kept waiting.
 *
 * @returns undefined if there was not a moment in which nobody wrote; the sums stay as they were then
 */
export async function recount(share: Share): Promise<Recounted | undefined> {
  const { usage } = share.tree
  for (let tries = 0; tries < TRIES; tries += 1) {
    const turn = usage.turn()
    const sums = await countAll(share)
    const counted = share.tree.change(() => {
      if (usage.turn() !== turn) return undefined
      const before = usage.read()
      const wasRight = (Object.keys(sums) as (keyof Sums)[]).every((sum) => sums[sum] === before[sum])
      if (!wasRight) usage.put(sums)
      return { sums, wasRight }
    })
    if (counted) return counted
  }
  return undefined
}

async function countAll({ place, tree }: Share): Promise<Sums> {
  const sums = { ...(await sumBelow(place.files, top)), trash: 0, versions: 0 }
  for (const { id, kind, step, size } of tree.removed.all()) {
    if (step === 'there' && kind === 'file') sums.trash += size
    else if (step === 'there') sums.trash += (await sumBelow(place.trash, id as Path)).bytes
    else if (step === 'uncounted') {
      // It still counts as lying where it lay.
      const below = await sumBelow(place.trash, id as Path)
      sums.bytes += below.bytes
      sums.files += below.files
      sums.folders += below.folders + 1
    }
  }
  for (const { id } of tree.versions.all()) {
    sums.versions += lstatSync(`${place.versions}/${id}`, { throwIfNoEntry: false })?.size ?? 0
  }
  return sums
}
