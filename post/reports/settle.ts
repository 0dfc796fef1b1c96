import { nowOf } from '../../journal/intake/clock.ts'
import { lockOne } from '../../journal/intake/found.ts'
import type { Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { noteArrived, noteKnown } from '../letters/arrived.ts'
import { findDispatch } from '../letters/dispatches.ts'
import { takeBackReceipt, tryDutyAgain } from '../letters/duty.ts'
import type { Dispatch } from '../letters/letter.ts'
import { readLetter } from '../letters/store.ts'
import { tellOf } from '../letters/told.ts'
import type { PostRunning } from '../running.ts'
import type { DeliveryReport } from './delivery-report.ts'

/**
 * Does what follows from a report about one of the provider's letters.
 *
 * Anybody can write a mail that looks like a report. That a letter was delivered is believed only of one that names the random
 * envelope, which nobody but the servers on its way was told; that it came back, of one that knows the message's name too,
 * since that harms nobody: a person then looks after it.
 *
 * @param at when the report came in: what it says is known from then on, and is not taken for older on its word
 * @returns false if it is about no letter of the provider, or says nothing that may be believed
 */
export async function settle(
  transaction: Transaction,
  running: PostRunning,
  provider: string,
  report: DeliveryReport,
  at: Instant,
): Promise<boolean> {
  const byEnvelope = await found(transaction, provider, report)
  const byName = report.messageId === undefined ? undefined : { messageId: report.messageId }
  const dispatch = byEnvelope ?? (byName && (await findDispatch(transaction, provider, byName)))
  if (dispatch === undefined) return false
  await lockOne(transaction, dispatch)
  if (report.action === 'failed') return returned(transaction, running, dispatch, report.status, at)
  if (byEnvelope === undefined) return false
  if (report.action === 'delivered') await noteArrived(transaction, running, dispatch, at)
  else await noteKnown(transaction, running, dispatch)
  return true
}

async function found(
  transaction: Transaction,
  provider: string,
  { envelope }: DeliveryReport,
): Promise<Dispatch | undefined> {
  return envelope === undefined ? undefined : findDispatch(transaction, provider, { envelope })
}

/** What came back was not received, so its duty is owed again; unless it was opened in the post box by then. */
async function returned(
  transaction: Transaction,
  running: PostRunning,
  dispatch: Dispatch,
  status: string,
  at: Instant,
): Promise<boolean> {
  const now = await nowOf(transaction, running, dispatch.provider)
  const isNew = await tellOf(transaction, running, dispatch, ['handed over', 'dispatched', 'arrived'], {
    fact: 'letterReturned',
    at: Math.min(at, now),
    became: { state: 'returned', returnedAt: Math.min(at, now), status },
  })
  if (!isNew) return true
  const letter = await readLetter(transaction, dispatch)
  if (letter?.dispatches.some(({ state }) => state === 'received')) await tryDutyAgain(transaction, running, dispatch)
  else await takeBackReceipt(transaction, running, dispatch)
  return true
}
