import type { Transaction } from '../journal/transaction.ts'
import type { Order } from '../services/driver.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { lastReceipt, orderOf } from './claim.ts'
import type { QueuedDuty } from './queued.ts'

/** The order that a duty would become now, for a letter or a paper to be looked at: neither asks what was agreed to be set up. */
export const orderShown = async (transaction: Transaction, duty: QueuedDuty, now: Instant): Promise<Order> =>
  orderOf(duty, { was: await lastReceipt(transaction, duty, duty.key), agreed: { items: {} }, now })
