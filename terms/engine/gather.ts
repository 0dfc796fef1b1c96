import type { Instant } from '../grammar/day.ts'
import type { Matter } from '../grammar/standing.ts'
import type { Walk } from './walk.ts'

/** What many agreements answer to one question that the provider asked all of them. */
export interface Gathered {
  /** The agreements that have not answered so: silent, refused, or never asked. */
  readonly open: readonly string[]
  /** Once none is open: the first instant from which all of them answered so. */
  readonly forAllFrom?: Instant
}

/**
 * One change by the provider is told to many customers, and each agreement answers for itself: a new subprocessor may
 * start for all once `gather(walks, approval, 'change 2026-1', 'approved')` leaves none open. Of no agreements it is
 * true from the beginning of time: `forAllFrom` is then -Infinity.
 */
export function gather<V>(walks: ReadonlyMap<string, Walk>, matter: Matter<V>, subject: string, answer: V): Gathered {
  const open: string[] = []
  let forAllFrom = -Infinity
  for (const [agreement, walk] of walks) {
    const said = walk.watched.find(({ topic }) => topic.name === `${matter.name}:${subject}`)
    if (said?.value === answer) forAllFrom = Math.max(forAllFrom, said.since)
    else open.push(agreement)
  }
  return open.length > 0 ? { open } : { open, forAllFrom }
}
