import type { Program } from '../terms/engine/program.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'

/** An agreement as every view sees it: its terms, all that was told in order of learning, and the time on its clock. */
export interface AgreementNow {
  readonly program: Program
  readonly facts: readonly AnyFact[]
  readonly now: Instant
}
