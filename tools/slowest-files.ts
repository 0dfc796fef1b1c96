import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { root } from './files.ts'

/** As many as are named. */
const NAMED = 25

/** A reporter that says at the end which files took longest: whoever wants a shorter run begins there. */
export default async function* slowestFiles(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const seconds = new Map<string, number>()
  for await (const event of events)
    if (event.type === 'test:summary' && event.data.file !== undefined)
      seconds.set(relative(root, event.data.file), event.data.duration_ms / 1_000)
  if (seconds.size === 0) return
  const slowest = [...seconds].toSorted(([, one], [, other]) => other - one).slice(0, NAMED)
  const all = [...seconds.values()].reduce((sum, each) => sum + each, 0)
  yield `\n${seconds.size} files, ${all.toFixed(0)} s one after the other; of these the slowest:\n`
  for (const [file, took] of slowest) yield `${took.toFixed(1).padStart(7)} s  ${file}\n`
}
