import type { Transaction } from '../../journal/transaction.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { actOf } from '../../terms/words/facts.ts'
import type { NewlyTold } from '../running.ts'

/**
 * For so long after its contents were erased a customer can still come in, read its letters and fetch the proof; then what is kept
 * about itself is erased too. In days.
 */
export const farewell = 30
/** For so long after a refusal an applicant can still ask why, and apply anew without saying everything again. In days. */
export const afterRefusal = 90

const DAY = 86_400_000

/**
 * Notes, in the transaction in which it is told that contents were erased or that somebody was refused, that what is kept about the
 * customer itself is to be erased.
 */
export async function noteErasuresDue(transaction: Transaction, told: readonly NewlyTold[]): Promise<void> {
  for (const { provider, customer, facts } of told) {
    if (customer === null) continue
    const ends = facts.flatMap((fact) => {
      const days = daysAfter(fact)
      return days === undefined ? [] : [{ endedAt: fact.at, dueAt: fact.at + days * DAY }]
    })
    if (ends.length === 0) continue
    const endedAt = Math.max(...ends.map((end) => end.endedAt))
    const dueAt = Math.max(...ends.map((end) => end.dueAt))
    await transaction.query({
      name: 'note erasure due',
      text: `
        insert into customer_erasure as e (provider, customer, ended_at, due_at) values ($1, $2, $3, $4)
        on conflict (provider, customer) do update
        set ended_at = greatest(e.ended_at, excluded.ended_at), due_at = greatest(e.due_at, excluded.due_at), waits_for = null
        where e.erased_at is null`,
      values: [provider, customer, new Date(endedAt).toISOString(), new Date(dueAt).toISOString()],
    })
  }
}

function daysAfter({ kind, duty }: AnyFact): number | undefined {
  if (kind === 'applicationRefused') return afterRefusal
  return kind === 'dutyDone' && actOf(String(duty)) === 'eraseContents' ? farewell : undefined
}
