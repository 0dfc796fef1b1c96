import type { Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { QueuedDuty } from './queued.ts'
import type { Rule } from './rules.ts'

/**
 * Until when the last approval of a duty can be undone, in the world's time; null if it counts at once. Only what harms somebody
 * waits: a letter that is late helps nobody.
 */
export async function graceFor(
  transaction: Transaction,
  { harmful }: Pick<QueuedDuty, 'harmful'>,
  { graceSeconds = 0 }: Rule,
): Promise<Instant | null> {
  return harmful && graceSeconds > 0 ? (await timeOfDatabase(transaction)) + graceSeconds * 1000 : null
}

/**
 * Whether an approval can still be undone. All processes go by the clock of the database, which also says when a job is due; whoever
 * asks holds the duty's row, so that one of two sees what the other has done.
 */
export async function isInGrace(
  transaction: Transaction,
  { notBefore }: Pick<QueuedDuty, 'notBefore'>,
): Promise<boolean> {
  return notBefore !== null && (await timeOfDatabase(transaction)) < notBefore
}

/** Not `now()`, which stands still in a transaction that waits for a row. */
async function timeOfDatabase(transaction: Transaction): Promise<Instant> {
  const { rows } = await transaction.query<{ now: Date }>('select clock_timestamp() as now')
  const [row] = rows
  if (!row) throw new Error('The database does not know what time it is.')
  return row.now.getTime()
}
