import type { AgreementKey, Json } from '../journal/fact.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { readContent } from '../journal/intake/content.ts'
import { type Found, lockOne } from '../journal/intake/found.ts'
import { lastInstallationNumber } from '../journal/intake/installation.ts'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import type { Agreed, Order } from '../services/driver.ts'
import { agreedNow } from '../terms/engine/agreed.ts'
import { replay } from '../terms/engine/replay.ts'
import { dayAt, type Instant } from '../terms/grammar/day.ts'
import { isWithinBound, waitAtBound } from './bound.ts'
import { isInGrace } from './grace.ts'
import { knownOf, readJournals } from './known.ts'
import { operationFor } from './operation.ts'
import { type DutyKey, findDuty, type QueuedDuty } from './queued.ts'
import { readRules } from './rules.ts'
import type { Running } from './running.ts'
import { waitsForRelease } from './upgrade/waiting.ts'

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
    if (await waitsForRelease(transaction, key)) return undefined
    if (!(await mayHarm(transaction, duty, now))) return undefined
    const was = await lastReceipt(transaction, duty, duty.key)
    const isForDriver = operationFor(duty.act, duty.content, was) !== undefined
    const agreed = isForDriver ? await agreedIn(transaction, running, found, now) : nothingAgreed
    return { duty, order: orderOf(duty, { was, agreed, now }) }
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

/** What a duty does not say of its order. */
export interface OrderNeeds {
  /** The content of the last receipt; undefined before the first. */
  readonly was: string | undefined
  readonly agreed: Agreed
  readonly now: Instant
}

/** The order that a duty becomes when it is carried out. */
export function orderOf(duty: QueuedDuty, { was, agreed, now }: OrderNeeds): Order {
  const { provider, customer, agreement, act, content, key } = duty
  const state = operationFor(act, content, was)?.state
  return {
    duty: `${agreement} ${duty.duty}`,
    ...{ provider, customer, agreement, act, content, agreed },
    about: key.slice(key.indexOf(':') + 1),
    ...(state === undefined ? {} : { state }),
    ...(was === undefined ? {} : { was }),
    at: now,
  }
}

/** For letters and decisions, which set nothing up. */
const nothingAgreed: Agreed = { items: {} }

/** What is to be set up, as the agreement stands now. */
export async function agreedIn(
  transaction: Transaction,
  running: Running,
  found: Found,
  now: Instant,
): Promise<Agreed> {
  const { program, facts, installation } = knownOf(
    running,
    found,
    await readJournals(transaction, found.provider, [found]),
    0,
  )
  const journal = [...installation, ...facts]
  return agreedNow(replay(program, journal, now), journal)
}

/** The content of the last receipt for a key: how things are, as far as the journal knows. */
export async function lastReceipt(
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
