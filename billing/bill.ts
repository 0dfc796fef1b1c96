import type { Adjustment, Cents, Period, Vat } from '../money/e-invoice/invoice.ts'
import type { Because } from '../terms/engine/because.ts'
import type { Day } from '../terms/grammar/day.ts'
import type { Said } from '../terms/grammar/said.ts'

/** What kind of paper bills something. */
export type BillKind = 'invoice' | 'correction' | 'cancellation' | 'credit' | 'standing invoice'

/** One thing that is billed. Amounts are without tax; what is taken back has a negative quantity. */
export interface BilledLine {
  readonly name: Said
  readonly description?: Said
  readonly quantity: number
  /** UN/ECE Recommendation 20: MON month, ANN year, HUR hour, C62 one. */
  readonly unit: string
  /** Of one unit, in cents; never negative. */
  readonly price: number
  readonly vat: Vat
  readonly period?: Period
}

/** Something taken off, or put on, for the whole bill. */
export interface BilledAdjustment extends Omit<Adjustment, 'reason'> {
  readonly reason: Said
}

/** An invoice that is referred to. */
export interface Preceding {
  readonly number: string
  readonly issuedOn: Day
}

/** What is billed, as it follows from the agreement: before anybody's address or number is on it. */
export interface Bill {
  readonly is: BillKind
  readonly lines: readonly BilledLine[]
  readonly allowances: readonly BilledAdjustment[]
  readonly charges: readonly BilledAdjustment[]
  /** What was paid before. */
  readonly paid: Cents
  /** What the terms say is owed in all, tax included and before anything paid; below zero where something is given back. */
  readonly gross: Cents
  readonly period?: Period
  /** When the service was rendered, where it has no period. */
  readonly deliveredOn?: Day
  /** The day on the bill, and the last one on which a payment is in time (§ 193 BGB). */
  readonly dueOn?: Day
  readonly payableUntil?: Day
  /** The day until which the bill itself asks to be paid, where the claim has no day of its own. */
  readonly asksUntil?: Day
  /** The last day to pay that a clause counts from the bill. */
  readonly payBy?: { readonly day: Day; readonly ref: string }
  /** It says from when on a consumer is in default (§ 286 (3) sentence 1 BGB). */
  readonly hintsAtDefault?: true
  readonly refersTo: readonly Preceding[]
  readonly notes: readonly Said[]
  /** A standing invoice names the days on which it falls due. */
  readonly standing?: Standing
  readonly because: Because | undefined
  /** How the matter stands after this paper, so that a later one can take it back. */
  readonly stands: readonly BilledLine[]
}

/** What a standing invoice says about the months to come. */
export interface Standing {
  readonly from: Day
  /** Each month, in cents. */
  readonly monthly: { readonly net: Cents; readonly vat: Cents; readonly gross: Cents }
  readonly vatPercent: number
  /** The next due days, and until when a payment is in time. */
  readonly days: readonly { readonly due: Day; readonly payableUntil: Day }[]
}

/** The same line taken back. */
export const takenBack = (line: BilledLine): BilledLine => ({ ...line, quantity: -line.quantity })
