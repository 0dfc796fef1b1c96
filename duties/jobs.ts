import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { DutyKey } from './queued.ts'
import type { Running } from './running.ts'

/** A duty that is to be carried out: at once, or not before an instant of the world's time. */
export interface ToCarryOut extends DutyKey {
  readonly notBefore?: Instant | null
}

/**
 * Queues jobs that carry out duties of one provider, in this transaction: they are there with the duties or not at all.
 * The app's role may do so only through a function of the queue's; what a job holds are ids.
 */
export async function addJobs(
  transaction: Transaction,
  { trying }: Pick<Running, 'trying'>,
  duties: readonly ToCarryOut[],
): Promise<void> {
  if (duties.length === 0) return
  await transaction.query({
    name: 'queue duties',
    text: 'select queue.carry_out($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5)',
    values: [
      duties.map(({ customer }) => customerColumn(customer)),
      duties.map(({ agreement }) => agreement),
      duties.map(({ duty }) => duty),
      duties.map(({ notBefore }) => (notBefore == null ? null : new Date(notBefore).toISOString())),
      trying.attempts,
    ],
  })
}
