import type { Instant } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { wanted } from './duties.ts'
import type { Program } from './program.ts'
import { replay } from './replay.ts'

/** What was told long before hardly ends what is asked about; each fact that is tried costs a walk. */
const TRIED = 20

/** What was owed, and since when something else has come to light. */
export interface OwedBefore {
  /** The duty's key: `issueInvoice:fee 2026-05`. */
  readonly key: string
  /** What was to be done: `59.50`. */
  readonly content: string
  /** When it was still owed so. */
  readonly since: Instant
}

/**
 * The fact by which something is no longer owed as it was: without it, it still would be. What takes something back has no clause of its
 * own, since what no longer holds has no reason; this fact is it. Undefined where time alone, or several facts together, ended it.
 */
export function tookAway(
  program: Program,
  journal: readonly AnyFact[],
  asOf: Instant,
  { key, content, since }: OwedBefore,
): AnyFact | undefined {
  return journal
    .filter(({ kind, learnedAt }) => kind !== 'dutyDone' && learnedAt >= since)
    .toSorted((one, other) => other.learnedAt - one.learnedAt || other.id - one.id)
    .slice(0, TRIED)
    .find(({ id }) => {
      const walk = replay(program, journal, asOf, { without: new Set([id]) })
      return wanted(walk).get(key)?.content === content
    })
}
