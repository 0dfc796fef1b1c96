import type { Item } from '../terms/engine/ledger.ts'
import type { Walk } from '../terms/engine/walk.ts'
import { type Day, dayAt, plusDays } from '../terms/grammar/day.ts'
import type { Fact } from '../terms/grammar/fact.ts'
import { payableUntil } from '../terms/grammar/matters/payment.ts'
import type { Gross } from '../terms/grammar/money.ts'

/** How a claim stands once its bill is received. */
export interface OnceReceived {
  /** Some terms make the claim by that alone. */
  readonly item: Item | undefined
  /** The day until which the bill itself asks to be paid, where the claim has no day of its own. */
  readonly asksUntil?: Day
  /** The last day to pay, where a clause counts it from the bill. */
  readonly payBy?: { readonly day: Day; readonly ref: string }
}

/** The setting in which a provider says how many days after its date a bill asks to be paid, where its terms leave that open. */
export const DAYS_TO_PAY = 'days to pay'

/**
 * Looks ahead to the receipt of a bill, as if it were received as soon as it is made. What the clauses make of that stands on the bill,
 * so that nothing is said there twice and otherwise.
 */
export function onceReceived(walk: Walk, claim: string, amount: Gross): OnceReceived {
  const days = walk.setting(DAYS_TO_PAY)
  const isMadeByIt = !walk.knownItems.has(claim)
  const asksUntil = isMadeByIt && typeof days === 'number' ? plusDays(walk.dayNow, days) : undefined
  const at = walk.now + 1
  const told = { id: 0, kind: 'invoiceReceived', at, on: dayAt(at), learnedAt: at, claim, amount }
  const ahead = walk.copy()
  ahead.add([{ ...told, ...(asksUntil ? { due: asksUntil } : {}) } as unknown as Fact])
  const last = ahead.decision(payableUntil, claim)
  return {
    item: ahead.knownItems.get(claim),
    ...(asksUntil ? { asksUntil } : {}),
    ...(last === undefined ? {} : { payBy: { day: last.value, ref: last.because.ref } }),
  }
}
