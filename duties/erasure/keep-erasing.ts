import { setTimeout as pause } from 'node:timers/promises'
import { nowOf } from '../../journal/intake/clock.ts'
import { everyCustomer, inTransaction, inTransactionOfAll } from '../../journal/transaction.ts'
import { dayAt } from '../../terms/grammar/day.ts'
import type { Running } from '../running.ts'
import { type CustomerKey, eraseCustomer } from './erase-customer.ts'
import { keptByLaw } from './retention.ts'

/** Between two looks, in milliseconds. */
const PAUSE = 3_600_000

/** Erases customers whose time has come, and what was blocked after its day, until it is stopped. */
export function keepErasing(running: Running, tick = PAUSE): { stop(): Promise<void> } {
  const ended = new AbortController()
  const run = async () => {
    while (!ended.signal.aborted) {
      await eraseDue(running, { signal: ended.signal }).catch((error: unknown) =>
        running.say(`Erasing rests and goes on: ${error instanceof Error ? error.name : 'unknown'}`),
      )
      await pause(tick, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  }
  const erasing = run()
  return {
    stop: async () => {
      ended.abort()
      await erasing
    },
  }
}

interface Look {
  readonly signal?: AbortSignal
  /** With scenarios: their time is not the world's, and nobody is erased because somebody tries out a year. */
  readonly withScenarios?: boolean
}

/** One look over all providers: each in its own time. */
export async function eraseDue(running: Running, { signal, withScenarios = false }: Look = {}): Promise<void> {
  for (const key of await dueCustomers(running, withScenarios)) {
    if (signal?.aborted) return
    await eraseCustomer(running, key).catch((error: unknown) =>
      running.say(`A customer waits to be erased: ${error instanceof Error ? error.name : 'unknown'}`),
    )
  }
  for (const provider of await providersThatKeep(running, withScenarios)) {
    if (signal?.aborted) return
    await eraseAfterRetention(running, provider)
  }
  await eraseKeptAnswers(running)
}

/** Answers are kept for a day, so that a request that is sent again gets the same one; after two their key goes. */
async function eraseKeptAnswers({ queue }: Running): Promise<void> {
  await queue.query(
    `delete from seal_key where purpose like 'answers ____-__-__' and made_at < now() - interval '2 days'`,
  )
}

/** In the time of a provider: its own clock in a scenario, else the world's. */
async function dueCustomers(running: Running, withScenarios: boolean): Promise<readonly CustomerKey[]> {
  return inTransactionOfAll(running.queue, async (transaction) => {
    const { rows } = await transaction.query<CustomerKey>(
      `select e.provider, e.customer from customer_erasure e left join clock c on c.provider = e.provider
       where e.erased_at is null and e.due_at <= coalesce(c.now, $1) and (c.now is null or $2) order by e.due_at`,
      [new Date(running.realTime()).toISOString(), withScenarios],
    )
    return rows
  })
}

/** Those that have keys which go on a day of their own. */
async function providersThatKeep(running: Running, withScenarios: boolean): Promise<readonly string[]> {
  return inTransactionOfAll(running.queue, async (transaction) => {
    const { rows } = await transaction.query<{ provider: string }>(
      `select distinct provider from seal_key k
       where (blocked_until is not null or purpose like 'accounting ____' and made_at < $1)
         and ($2 or not exists (select from clock c where c.provider = k.provider))`,
      [new Date(running.realTime() - keptByLaw.vouchers.years * 365 * 86_400_000).toISOString(), withScenarios],
    )
    return rows.map(({ provider }) => provider)
  })
}

/**
 * Destroys the keys of what was blocked until a day that has passed, and of vouchers whose years are over while their customer goes on.
 *
 * @returns how many keys
 */
export async function eraseAfterRetention(running: Running, provider: string): Promise<number> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const today = dayAt(await nowOf(transaction, running, provider))
    const { rowCount } = await transaction.query(
      `delete from seal_key where provider = $1 and (blocked_until < $2::date
         or (blocked_until is null and purpose ~ '^accounting \\d{4}$' and right(purpose, 4)::int < $3))`,
      [provider, today, Number(today.slice(0, 4)) - keptByLaw.vouchers.years],
    )
    return rowCount ?? 0
  })
}
