import type { Transaction } from '../../journal/transaction.ts'
import type { LetterKey } from './letter.ts'

/** What a letter brings that carries the bill of a claim. */
export interface BillInLetter {
  readonly is: 'invoice' | 'correction' | 'cancellation'
  readonly claim: string
  /** What is to be paid by now, tax included: `59.50`. */
  readonly amount: string
  /** The day until which the bill itself asks to be paid, where it names one. */
  readonly due?: string
  /** It says from when on a consumer is in default (§ 286 (3) sentence 1 BGB). */
  readonly hintsAtDefault?: true
}

/** Others make and keep bills. Undefined for a letter that brings none, or a credit. */
export type BillIn = (transaction: Transaction, letter: LetterKey) => Promise<BillInLetter | undefined>
