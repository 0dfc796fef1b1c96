import { nowOf } from '../../journal/intake/clock.ts'
import { customerOf, everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { PostRunning } from '../running.ts'
import { lockDispatch, noteBecame } from './dispatches.ts'
import { tryDutyAgain } from './duty.ts'
import type { Dispatch, DispatchKey } from './letter.ts'
import { countsAsReceived } from './receipt.ts'
import { tellOf } from './told.ts'

/**
 * A letter has come into its recipient's sphere. It is told as received as soon as it counts as such; at night and on rest days
 * that is later, and told then by `tellReceived`.
 */
export async function noteArrived(
  transaction: Transaction,
  running: PostRunning,
  dispatch: Dispatch,
  at: Instant,
): Promise<void> {
  if (dispatch.state === 'handed over') await noteKnown(transaction, running, dispatch)
  const found = await lockDispatch(transaction, dispatch)
  if (found?.state !== 'dispatched') return
  const receivedAt = countsAsReceived(at)
  await noteBecame(transaction, dispatch, { state: 'arrived', arrivedAt: at, receivedAt })
  if (receivedAt <= (await nowOf(transaction, running, dispatch.provider)))
    await tell(transaction, running, dispatch, receivedAt)
}

/** A server's report shows that it has taken over what it was given: what was unknown is known. */
export async function noteKnown(transaction: Transaction, running: PostRunning, dispatch: Dispatch): Promise<void> {
  const at = dispatch.handedOverAt ?? (await nowOf(transaction, running, dispatch.provider))
  const isNew = await tellOf(transaction, running, dispatch, ['handed over'], {
    fact: 'letterDispatched',
    at,
    became: { state: 'dispatched', dispatchedAt: at },
  })
  if (isNew) await tryDutyAgain(transaction, running, dispatch)
}

/** Tells of every letter of a provider that has arrived and by now counts as received. */
export async function tellReceived(running: PostRunning, provider: string): Promise<void> {
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const now = await nowOf(transaction, running, provider)
    const { rows } = await transaction.query<Row>(
      `select customer, agreement, letter, medium, attempt, received_at from dispatch
       where provider = $1 and state = 'arrived' and received_at <= $2 order by customer, agreement`,
      [provider, new Date(now).toISOString()],
    )
    for (const { customer, received_at, ...row } of rows) {
      await tell(transaction, running, { ...row, provider, customer: customerOf(customer) }, received_at.getTime())
    }
  })
}

interface Row extends Omit<DispatchKey, 'provider' | 'customer'> {
  readonly customer: string
  readonly received_at: Date
}

async function tell(transaction: Transaction, running: PostRunning, key: DispatchKey, at: Instant): Promise<void> {
  await tellOf(transaction, running, key, ['arrived'], {
    fact: 'letterReceived',
    at,
    became: { state: 'received', receivedAt: at },
  })
}
