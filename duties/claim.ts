import type { AgreementKey, Json } from '../journal/fact.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { readContent } from '../journal/intake/content.ts'
import { type Found, lockOne } from '../journal/intake/found.ts'
import { lastInstallationNumber } from '../journal/intake/installation.ts'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import type { Order } from '../services/driver.ts'
import { dayAt, type Instant } from '../terms/grammar/day.ts'
import { isWithinBound, waitAtBound } from './bound.ts'
import { isInGrace } from './grace.ts'
import { operationFor } from './operation.ts'
import { type DutyKey, findDuty, type QueuedDuty } from './queued.ts'
import { readRules } from './rules.ts'
import type { Running } from './running.ts'

/** A duty that is to be carried out now, and the order it becomes. */
export interface Claimed {
  readonly duty: QueuedDuty
  readonly order: Order
}

/**
 * Takes a duty to carry it out, if it is still owed and nothing holds it back. Before that the agreement is looked at as of
 * now: nobody is harmed because of how things stood yesterday.
 *
 * @returns undefined if there is nothing to carry out; 'not yet' while its approval can be undone
 */
export async function claim(running: Running, key: DutyKey): Promise<Claimed | 'not yet' | undefined> {
  return inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const found = await lockOne(transaction, key)
    if (found === undefined) return undefined
    const now = await nowOf(transaction, running, key.provider)
    await lookAtNow(transaction, running, found, now)
    const duty = await findDuty(transaction, key)
    if (duty?.state !== 'open') return undefined
    if (await isInGrace(transaction, duty)) return 'not yet'
    if (!(await mayHarm(transaction, duty, now))) return undefined
    return { duty, order: await orderOf(transaction, duty, now) }
  })
}

async function lookAtNow(transaction: Transaction, running: Running, found: Found, now: Instant): Promise<void> {
  const isDue = found.nextAt !== null && found.nextAt <= now
  const last = isDue ? 0 : await lastInstallationNumber(transaction, found.provider)
  if (isDue || found.installationNumber < last) await running.lookAt(transaction, found.provider, [found], now)
}

/** Harmful duties have a bound for each day; beyond it they wait. */
async function mayHarm(transaction: Transaction, duty: QueuedDuty, now: Instant): Promise<boolean> {
  if (!duty.harmful) return true
  const rules = await readRules(transaction, duty.provider)
  if (await isWithinBound(transaction, duty, dayAt(now), rules(duty.act))) return true
  await waitAtBound(transaction, duty, dayAt(now))
  return false
}

/** The order that a duty becomes when it is carried out. */
export async function orderOf(transaction: Transaction, duty: QueuedDuty, now: Instant): Promise<Order> {
  const { provider, customer, agreement, act, content, key } = duty
  const was = await lastReceipt(transaction, duty, key)
  const state = operationFor(act, content, was)?.state
  return {
    duty: `${agreement} ${duty.duty}`,
    ...{ provider, customer, agreement, act, content },
    about: key.slice(key.indexOf(':') + 1),
    ...(state === undefined ? {} : { state }),
    ...(was === undefined ? {} : { was }),
    at: now,
  }
}

/** The content of the last receipt for a key: how things are, as far as the journal knows. */
async function lastReceipt(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementKey,
  key: string,
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ content: Json }>({
    name: 'last receipt',
    text: `
      select clear -> 'content' as content from fact
      where provider = $1 and customer = $2 and agreement = $3 and kind = 'dutyDone' and clear ->> 'duty' = $4
      order by number desc limit 1`,
    values: [provider, customerColumn(customer), agreement, key],
  })
  return rows[0] && (readContent(rows[0].content) ?? '')
}
