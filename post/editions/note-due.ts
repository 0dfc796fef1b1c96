import type { NewlyTold } from '../../duties/running.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import { isStep } from '../../papers/editions/conclusion.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { actOf } from '../../terms/words/facts.ts'

/** Duties whose receipts are proven on paper. */
const proven: readonly string[] = ['proveErasure', 'handOverContents', 'returnData', 'releaseData']
/** What may bring another version into force, or complete what a proof says. */
const touching: readonly string[] = ['changeReceived', 'documentPublished', 'handedOver', 'withdrawn', 'corrected']

/** Whether an agreement's editions and proofs may be others once this is told. */
export const touchesPapers = (fact: AnyFact): boolean =>
  isStep(fact.kind, 'agreement') ||
  isStep(fact.kind, 'avv') ||
  touching.includes(fact.kind) ||
  (fact.kind === 'dutyDone' && proven.includes(actOf(String(fact.duty))))

/**
 * Notes that the papers of agreements have to be looked after, in the transaction in which it was told: so none is forgotten, however
 * the program stops. Making them takes longer than anybody who tells something should wait.
 */
export async function notePapersDue(transaction: Transaction, told: readonly NewlyTold[]): Promise<void> {
  for (const { facts, ...key } of told) {
    if (key.customer === null || !facts.some(touchesPapers)) continue
    await notePaperDue(transaction, key, {
      at: Math.max(...facts.map(({ learnedAt }) => learnedAt)),
      known: Math.max(...facts.map(({ id }) => id)),
    })
  }
}

/** The same for one agreement: from an instant of its provider's clock on. */
export async function notePaperDue(
  transaction: Transaction,
  { provider, customer, agreement }: Omit<NewlyTold, 'facts'>,
  { at, known }: { readonly at: number; readonly known: number },
): Promise<void> {
  await transaction.query({
    name: 'note papers due',
    text: `insert into paper_due as d (provider, customer, agreement, at, known) values ($1, $2, $3, $4, $5)
      on conflict (provider, customer, agreement) do update
      set at = least(d.at, excluded.at), known = greatest(d.known, excluded.known), tries = 0, again_at = now()`,
    values: [provider, customerColumn(customer), agreement, new Date(at).toISOString(), known],
  })
}
