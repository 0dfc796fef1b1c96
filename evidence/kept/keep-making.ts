import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { asOwnWork } from '../../journal/accesses/noted.ts'
import { everyCustomer, inTransaction, inTransactionOfAll } from '../../journal/transaction.ts'
import type { Evidence } from '../write-bundle.ts'
import { keyIn, makeBundle } from './make.ts'
import { type BundleKey, readBundle, removeBundle } from './store.ts'

export interface Making extends Evidence {
  /** Connections of the role `queue`. */
  readonly queue: Pool
  /** Hears in one line what went wrong; nothing of anybody is in it. */
  readonly say: (line: string) => void
}

/** Between two looks, in milliseconds: whoever asks for one waits in front of the page. */
const PAUSE = 2_000

/** After so many looks what was made is looked at too. */
const LOOKS = 30

/** Makes the bundles that are asked for, one after the other, and takes away those whose time is over, until it is stopped. */
export function keepMakingBundles(making: Making, tick = PAUSE): { stop(): Promise<void> } {
  const ended = new AbortController()
  const { signal } = ended
  const tell = (error: unknown): void => making.say(`Bundles of evidence wait: ${nameOf(error)}`)
  const run = async (): Promise<void> => {
    for (let look = 0; !signal.aborted; look += 1) {
      await makeWaiting(making, signal).catch(tell)
      if (look % LOOKS === 0) await takeAwayOld(making, signal).catch(tell)
      await pause(tick, undefined, { signal }).catch(() => undefined)
    }
  }
  const going = run()
  return {
    stop: async () => {
      ended.abort()
      await going
    },
  }
}

/** One look at all that wait. */
export async function makeWaiting(making: Making, signal?: AbortSignal): Promise<void> {
  for (const key of await waiting(making)) {
    if (signal?.aborted) return
    await asOwnWork(making.running.master.accesses, 'bundles', () => makeBundle(making, key)).catch((error: unknown) =>
      making.say(`A bundle of evidence could not be made: ${nameOf(error)}`),
    )
  }
}

/** One look at all that were made. */
export async function takeAwayOld(making: Making, signal?: AbortSignal): Promise<void> {
  for (const key of await made(making)) {
    if (signal?.aborted) return
    await takeAway(making, key)
  }
}

/** Its time is over, or it holds what was erased or blocked since. */
async function takeAway(
  { running }: Making,
  { isOver, ...key }: BundleKey & { readonly isOver: boolean },
): Promise<void> {
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    if (isOver || (await readBundle(transaction, key))?.isOutdated) await removeBundle(transaction, key)
  })
}

interface Row {
  readonly provider: string
  readonly customer: string
  readonly bundle: string
}

const waiting = ({ queue }: Making): Promise<readonly BundleKey[]> =>
  inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<Row>(
      `select provider, customer, evidence_bundle as bundle from evidence_bundle
       where state in ('waiting', 'making') and (held_until is null or held_until < now()) order by asked_at limit 20`,
    )
    return rows.map(keyIn)
  })

const made = ({ queue }: Making): Promise<readonly (BundleKey & { readonly isOver: boolean })[]> =>
  inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<Row & { is_over: boolean }>(
      `select provider, customer, evidence_bundle as bundle, until_at < now() as is_over from evidence_bundle
       where until_at is not null order by until_at limit 500`,
    )
    return rows.map(({ is_over, ...row }) => ({ ...keyIn(row), isOver: is_over }))
  })

/** Its name alone: what a message says, nobody knows. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
