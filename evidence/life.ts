import type { Program } from '../terms/engine/program.ts'
import { showBecause } from '../terms/engine/shown.ts'
import { Unfolding } from '../terms/engine/unfolding.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { Said } from '../terms/grammar/said.ts'
import { lineInWords } from '../terms/words/lines.ts'

/** Something that followed from facts and clauses: a right turned, a duty came or went. */
export interface Followed {
  readonly at: Instant
  /** When it came to light: a fact that is learned late turns the past. */
  readonly seenAt: Instant
  readonly says: Said
  /** `AGB § 5.2 S. 1`, the nearest first. */
  readonly clauses: readonly string[]
  /** The duty it is about, if it is about one: `setAccess:services#1`. */
  readonly duty: string | undefined
  /** The numbers of the facts below its clauses. */
  readonly facts: readonly number[]
}

/** What followed in an agreement up to an instant, in the order in which it was seen. */
export function whatFollowed(program: Program, facts: readonly AnyFact[], until: Instant): readonly Followed[] {
  const unfolding = new Unfolding(program)
  const known = facts.filter(({ learnedAt }) => learnedAt <= until).toSorted((a, b) => a.learnedAt - b.learnedAt)
  const lines = [...Map.groupBy(known, ({ learnedAt }) => learnedAt)].flatMap(([learnedAt, together]) => {
    const [receipts, others] = [true, false].map((is) => together.filter(({ kind }) => (kind === 'dutyDone') === is))
    return [
      ...(others?.length ? unfolding.tell(others) : []),
      // A receipt is given for a duty that was seen before, be it in the same instant.
      ...unfolding.moveTo(learnedAt),
      ...(receipts?.length ? unfolding.tell(receipts) : []),
    ]
  })
  return [...lines, ...unfolding.moveTo(until)].map((line) => {
    const because = showBecause(line.because)
    return {
      at: line.at,
      seenAt: line.seenAt,
      says: lineInWords(program, line),
      clauses: because.map(({ clause }) => String(clause)),
      duty: 'duty' in line ? line.duty.id : undefined,
      facts: because.flatMap(({ facts: numbers }) => (Array.isArray(numbers) ? numbers.map(Number) : [])),
    }
  })
}
