import type { Transaction } from '../../journal/transaction.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { Json } from '../../terms/grammar/field.ts'
import { eur, Gross } from '../../terms/grammar/money.ts'
import type { PostRunning } from '../running.ts'
import { agreementNow } from './agreement-now.ts'
import type { LetterKey } from './letter.ts'

/** A fact as it is told, without its time. */
type Following = { readonly [field: string]: Json }

/**
 * What follows for an agreement from a bill that was received: that it was, by which some terms make the claim and from which they count
 * a default. What is taken back was never asked for; what is lowered was lower all the time. A bill that is raised says nothing by
 * itself: from when on the rest is owed a person tells, since nobody is in default with what he was not asked for.
 */
export async function factsOfBill(
  transaction: Transaction,
  running: PostRunning,
  key: LetterKey,
): Promise<readonly Following[]> {
  const bill = await running.billIn?.(transaction, key)
  if (bill === undefined) return []
  const { is, claim, amount, due, hintsAtDefault } = bill
  const { facts } = await agreementNow(transaction, running, key, running.realTime())
  const before = receiptOf(facts, claim)
  if (is === 'invoice') {
    // A person may have told it before.
    if (before !== undefined) return []
    const named = { ...(due === undefined ? {} : { due }), ...(hintsAtDefault ? { hintsAtDefault } : {}) }
    return [{ fact: 'invoiceReceived', claim, amount, ...named }]
  }
  if (before === undefined) return []
  if (is === 'cancellation') return [{ fact: 'withdrawn', of: before.id }]
  const isLower = before.amount instanceof Gross && before.amount.exceeds(eur(amount))
  return isLower ? [{ fact: 'corrected', of: before.id, to: { amount } }] : []
}

/** The receipt that still counts: none that was taken back. */
function receiptOf(facts: readonly AnyFact[], claim: string): AnyFact | undefined {
  const takenBack = new Set(facts.filter(({ kind }) => kind === 'withdrawn').map(({ of }) => of))
  return facts.findLast(
    ({ kind, id, ...fact }) => kind === 'invoiceReceived' && fact.claim === claim && !takenBack.has(id),
  )
}
