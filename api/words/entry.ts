import type { FactReason } from '../../terms/words/reasons.ts'
import type { ToldFact } from './told.ts'

/** A fact with whoever told it, and what has become of it. */
export interface Entry extends Omit<FactReason, 'is'>, ToldFact {
  readonly declaration: boolean
  readonly withdrawn: boolean
  readonly refused: boolean
}
