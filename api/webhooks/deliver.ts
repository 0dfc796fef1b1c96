import { type ClientRequest, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { Webhook as Signature } from 'standardwebhooks'
import type { Running } from '../../duties/running.ts'
import { engineFact } from '../../journal/intake/engine-fact.ts'
import { readFact } from '../../journal/replay.ts'
import {
  customerColumn,
  customerOf,
  everyCustomer,
  inTransaction,
  inTransactionOfAll,
  type Transaction,
} from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { writtenFact } from '../views/journal.ts'
import { addressOf, type Reach } from './target.ts'
import { type MadeWebhook, noteOutcome, takeWebhook, type Webhook, type WebhookOwner } from './webhook.ts'

/** What a delivery says: an envelope after Standard Webhooks around a fact as the journal's view shows it, nothing sealed. */
export interface Delivered {
  readonly type: string
  readonly timestamp: string
  readonly data: { readonly agreement: string; readonly number: number; readonly [field: string]: unknown }
}

interface Placed {
  readonly position: number
  readonly customer: string
  readonly agreement: string
  readonly number: number
  readonly kind: string
}

/** How many facts one webhook is told of before others have their turn. */
const TURN = 50
/** How long the other side may take, in milliseconds. */
const PATIENCE = 15_000
/** Between attempts, in seconds, as Standard Webhooks suggests; after the last a person has to look. */
const DISTANCES = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

/**
 * Tells programs of what happened, in the one order of all facts, each at least once: after a kill or a lost answer the same
 * delivery comes again under the same id. It follows the sequencer, so nothing that appends waits for it.
 */
export function tellPrograms(running: Running, reach: Reach, tick = 1_000): { stop(): Promise<void> } {
  const ended = new AbortController()
  const going = keepTelling(running, reach, tick, ended.signal)
  return {
    stop: async () => {
      ended.abort()
      await going
    },
  }
}

async function keepTelling(running: Running, reach: Reach, tick: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const due of await dueWebhooks(running)) {
        if (!signal.aborted) await tellOne(running, reach, due)
      }
    } catch (error) {
      running.say(`Programs are told later: ${error instanceof Error ? error.name : 'unknown'}`)
    }
    await pause(tick, undefined, { signal }).catch(() => undefined)
  }
}

type Due = WebhookOwner & Pick<Webhook, 'webhook'>

/** Those whose time has come and behind which the order of facts has grown. */
async function dueWebhooks(running: Running): Promise<readonly Due[]> {
  return inTransactionOfAll(running.queue, async (transaction) => {
    const { rows } = await transaction.query<Due & { customer: string }>(
      `select provider, customer, webhook from webhook
       where state = 'on' and next_at <= now() and told_until < (select size - 1 from tree) order by next_at limit 100`,
    )
    return rows.map((row) => ({ ...row, customer: customerOf(row.customer) }))
  })
}

/** One webhook's turn. */
export async function tellOne(running: Running, reach: Reach, due: Due): Promise<void> {
  await inTransaction(running.app, { ...due, customer: due.customer ?? everyCustomer }, async (transaction) => {
    const webhook = await takeWebhook(transaction, running.master, due)
    if (!webhook) return
    const { placed, until } = await nextFacts(transaction, webhook)
    let told: Webhook = webhook
    for (const fact of placed) {
      const failure = await send(webhook, reach, idOf(fact), await deliveryOf(transaction, webhook, fact))
      told = failure === undefined ? succeeded(told, fact.position) : failed(told, failure)
      if (failure !== undefined) break
    }
    await noteOutcome(transaction, told.attempts === 0 ? { ...told, toldUntil: until } : told)
  })
}

/** The same for the same fact, however often it is told. */
const idOf = ({ agreement, number }: Placed): string => `fact_${agreement}_${number}`

const succeeded = (webhook: Webhook, position: number): Webhook => ({
  ...webhook,
  toldUntil: position,
  attempts: 0,
  failure: null,
})

/** 410 says that nobody is there any more; whatever else went wrong is tried again, ever more rarely. */
function failed(webhook: Webhook, failure: string): Webhook {
  if (failure === '410') return { ...webhook, state: 'ended', attempts: webhook.attempts + 1, failure }
  const distance = DISTANCES[webhook.attempts]
  const next = { ...webhook, attempts: webhook.attempts + 1, failure }
  return distance === undefined
    ? { ...next, state: 'paused' }
    : { ...next, nextAt: new Date(Date.now() + distance * 1_000) }
}

/** What happened since in the order of all facts, as far as it concerns this webhook, and how far was looked. */
async function nextFacts(
  transaction: Transaction,
  { provider, customer, kinds, toldUntil }: Webhook,
): Promise<{ readonly placed: readonly Placed[]; readonly until: number }> {
  const { rows } = await transaction.query<Placed>(
    `select s.position::float8 as position, s.customer, s.agreement, s.number, f.kind
     from sequenced s join fact f using (provider, customer, agreement, number)
     where s.position > $1 and s.position <= $1 + 10000 and s.provider = $2 and ($3::uuid is null or s.customer = $3)
       and (cardinality($4::text[]) = 0 or f.kind = any ($4)) and s.customer <> $5
     order by s.position limit $6`,
    [toldUntil, provider, customer, kinds, customerColumn(null), TURN],
  )
  if (rows.length === TURN) return { placed: rows, until: rows.at(-1)?.position ?? toldUntil }
  const { rows: heads } = await transaction.query<{ head: number }>('select (size - 1)::float8 as head from tree')
  return { placed: rows, until: Math.min(heads[0]?.head ?? toldUntil, toldUntil + 10_000) }
}

async function deliveryOf(transaction: Transaction, { provider }: Webhook, placed: Placed): Promise<Delivered> {
  const key = { provider, customer: customerOf(placed.customer), agreement: placed.agreement }
  const fact = await readFact(transaction, key, placed.number)
  if (!fact) throw new Error('A fact that has its place is not there.')
  const told = engineFact(fact)
  return {
    type: `fact.${placed.kind}`,
    timestamp: showInstant(told.learnedAt),
    data: { agreement: placed.agreement, number: placed.number, ...writtenFact(told) },
  }
}

/** Sends it, signed; undefined when the other side took it, else a status or why nothing was sent. Follows no redirect. */
export async function send(
  { url, secret }: Pick<MadeWebhook, 'url' | 'secret'>,
  reach: Reach,
  id: string,
  delivered: Delivered,
): Promise<string | undefined> {
  const target = new URL(url)
  const address = await addressOf(target.hostname, reach).catch(() => undefined)
  if (!address) return 'NOT_REACHABLE'
  const [now, body] = [new Date(), JSON.stringify(delivered)]
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Klausel',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': new Signature(secret).sign(id, now, body),
  }
  const open = target.protocol === 'https:' ? requestHttps : requestHttp
  const family = address.includes(':') ? 6 : 4
  const request = open(target, {
    method: 'POST',
    headers,
    // Connects to the address that was looked at, whatever the name leads to now.
    lookup: (_name, { all }, found) => (all ? found(null, [{ address, family }]) : found(null, address, family)),
    signal: AbortSignal.timeout(PATIENCE),
  })
  const status = await statusOf(request, body)
  return typeof status === 'number' && status >= 200 && status < 300 ? undefined : String(status)
}

/** The status of the answer, of which nothing else is read. */
function statusOf(request: ClientRequest, body: string): Promise<number | 'NOT_REACHABLE' | 'NO_ANSWER'> {
  return new Promise((resolve) => {
    request.on('response', (response) => {
      response.destroy()
      resolve(response.statusCode ?? 'NO_ANSWER')
    })
    request.on('error', (error) => resolve(error.name === 'TimeoutError' ? 'NO_ANSWER' : 'NOT_REACHABLE'))
    request.end(body)
  })
}
