import { randomUUID } from 'node:crypto'
import { linkSync, rmSync, type Stats } from 'node:fs'
import type { Path, Version } from '../visit.ts'
import type { Asking } from './asking.ts'
import { onDisk } from './disk.ts'
import type { Arrived } from './incoming.ts'
import { usedOf } from './ledger.ts'
import type { Share } from './share.ts'
import type { Step } from './tree-book.ts'

/**
 * A program saves every few minutes, and what is looked for later is how it was before the work began, or how it stood some
 * time ago. So when a content was kept less than ten minutes ago, the one that is replaced now is not kept: versions of a file
 * lie at least this far apart, and ten of them reach back for hours and not for minutes.
 */
const APART = 600_000

/**
 * Keeps the content that is about to be replaced, where that is sold and makes sense. To be called within a change, right before the
 * other content takes its place.
 *
 * @param always even if another one was kept a moment ago
 * @returns the file in which it is kept; undefined if it is not
 */
export function keepVersion(
  asking: Asking,
  path: Path,
  there: Stats,
  arrived: Arrived,
  always: boolean,
  step: Step,
): string | undefined {
  const { place, tree } = asking.share
  const { versionsKept, quota } = asking.share.record()
  // Many programs put an empty file first, and then its content.
  if (versionsKept === 0 || there.size === 0) return undefined
  const now = asking.now()
  const latest = tree.versions.latest(path)
  if (!always && latest !== undefined && now - latest < APART) return undefined
  if (there.size === arrived.stats.size && tree.checksums.of(there) === arrived.sha256) return undefined
  // Saving comes before keeping what was saved earlier. What is being written is in the sum already.
  if (usedOf(tree.usage.read()) + there.size > quota) return undefined
  const id = randomUUID()
  const file = `${place.versions}/${id}`
  linkSync(onDisk(place.files, path), file)
  step.undo(() => rmSync(file, { force: true }))
  tree.versions.put(path, {
    id,
    size: there.size,
    changedAt: Math.floor(there.mtimeMs),
    keptAt: now,
    keptBy: asking.visitor.person,
  })
  tree.usage.add(0, 0, 0, 0, there.size)
  for (const old of tree.versions.at(path).slice(versionsKept)) forgetVersion(asking.share, old, step)
  return file
}

/** To be called within a change. */
export function forgetVersion({ place, tree }: Share, { id, size }: Version, step: Step): void {
  tree.versions.remove(id)
  tree.usage.add(0, 0, 0, 0, -size)
  step.after(() => rmSync(`${place.versions}/${id}`, { force: true }))
}
