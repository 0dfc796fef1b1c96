import { setTimeout as pause } from 'node:timers/promises'
import { asOwnWork } from '../../journal/accesses/noted.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import {
  customerColumn,
  customerOf,
  everyCustomer,
  inTransaction,
  inTransactionOfAll,
} from '../../journal/transaction.ts'
import { NotPrinted } from '../../papers/press/order.ts'
import type { PostRunning } from '../running.ts'
import { type Made, makePapers } from './make.ts'

/** Between two looks, in milliseconds, and how many agreements have their turn at one. */
const PAUSE = 10_000
const TURN = 20

/**
 * Makes the papers that have become due, until it is stopped. A scenario's papers are made when somebody looks for them (of-scenario.ts): its time is not
 * the world's.
 */
export function keepMakingPapers(running: PostRunning, tick = PAUSE): { stop(): Promise<void> } {
  const ended = new AbortController()
  const run = async () => {
    while (!ended.signal.aborted) {
      await makeDuePapers(running, ended.signal).catch((error: unknown) =>
        running.say(`Editions and proofs wait: ${error instanceof Error ? error.name : 'unknown'}`),
      )
      await pause(tick, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  }
  const making = run()
  return {
    stop: async () => {
      ended.abort()
      await making
    },
  }
}

/** One look at all that is due now; those that cannot be made are tried again later, ever more rarely. */
export async function makeDuePapers(running: PostRunning, signal?: AbortSignal): Promise<void> {
  for (const key of await dueNow(running)) {
    if (signal?.aborted) return
    try {
      await asOwnWork(running.master.accesses, 'papers', () => lookAfter(running, key))
    } catch (error) {
      running.say(`A paper of agreement ${key.agreement} waits: ${nameOf(error)}`)
      await putOff(running, key)
    }
  }
}

/** Makes what one agreement lacks, and notes when it has to be looked at again. */
export async function lookAfter(running: PostRunning, key: AgreementKey): Promise<Made | undefined> {
  const made = await makePapers(running, key)
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const place = [key.provider, customerColumn(key.customer), key.agreement]
    const known = made?.known ?? 0
    if (made?.next === undefined) {
      await transaction.query(
        'delete from paper_due where provider = $1 and customer = $2 and agreement = $3 and known <= $4',
        [...place, known],
      )
      return
    }
    await transaction.query(
      `update paper_due set at = $5, tries = 0, again_at = now()
       where provider = $1 and customer = $2 and agreement = $3 and known <= $4`,
      [...place, known, new Date(made.next).toISOString()],
    )
  })
  return made
}

async function dueNow(running: PostRunning): Promise<readonly AgreementKey[]> {
  const now = new Date(running.realTime()).toISOString()
  return inTransactionOfAll(running.queue, async (transaction) => {
    const { rows } = await transaction.query<{ provider: string; customer: string; agreement: string }>(
      `select provider, customer, agreement from paper_due d
       where at <= $1 and again_at <= now() and not exists (select from clock c where c.provider = d.provider)
       order by again_at limit ${TURN}`,
      [now],
    )
    return rows.map((row) => ({ ...row, customer: customerOf(row.customer) }))
  })
}

async function putOff(running: PostRunning, key: AgreementKey): Promise<void> {
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, (transaction) =>
    transaction.query(
      `update paper_due set tries = least(tries + 1, 12), again_at = now() + least(interval '10 seconds' * 2 ^ tries, interval '6 hours')
       where provider = $1 and customer = $2 and agreement = $3`,
      [key.provider, customerColumn(key.customer), key.agreement],
    ),
  )
}

/** Its name alone: what a message says, nobody knows. */
const nameOf = (error: unknown): string =>
  error instanceof NotPrinted ? error.code : error instanceof Error ? error.name : 'unknown'
