import { nowOf } from '../journal/intake/clock.ts'
import { lockOne } from '../journal/intake/found.ts'
import type { Transaction } from '../journal/transaction.ts'
import { dayAt, type Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { Told } from '../terms/grammar/read-fact.ts'
import { type Taken, tellIn } from './agenda.ts'
import { type DutyKey, findDuty } from './queued.ts'
import type { Running } from './running.ts'

/** What was done, as the receipt repeats it. */
export interface Done extends DutyKey {
  readonly key: string
  readonly content: string
  /** Words of whoever did it; sealed in the journal. */
  readonly note?: string | undefined
}

/**
 * Writes the receipt of a duty: the fact that it was carried out, at the provider's time. It is written once for each duty,
 * and also for one that is no longer owed by now, since it was done: what must be taken back then follows from it.
 *
 * @returns undefined if the receipt was there before
 */
export async function writeReceipt(
  transaction: Transaction,
  running: Running,
  done: Done,
  by?: string,
): Promise<Taken | undefined> {
  await lockOne(transaction, done)
  const queued = await findDuty(transaction, done)
  if (queued?.state === 'done') return undefined
  const now = await nowOf(transaction, running, done.provider)
  return tellIn(transaction, running, done, [receiptOf(done, now)], { by })
}

function receiptOf({ key, content, note }: Done, now: Instant): Told {
  const fact = { kind: 'dutyDone', id: 0, at: now, on: dayAt(now), learnedAt: now, duty: key, content }
  return { fact: fact as unknown as AnyFact, sealed: note === undefined ? {} : { note } }
}
