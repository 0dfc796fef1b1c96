import { randomBytes, randomUUID } from 'node:crypto'
import { keyRing, seal, sealingKey, unseal } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerColumn, customerOf, type Transaction } from '../../journal/transaction.ts'

/** Whom to tell: all customers of a provider, or one of them. */
export interface WebhookOwner {
  readonly provider: string
  /** Null for the provider itself, which is told of all its customers. */
  readonly customer: string | null
}

/** Somebody's program that is told of what happened. */
export interface Webhook extends WebhookOwner {
  readonly webhook: string
  readonly url: string
  /** Empty for every kind of fact. */
  readonly kinds: readonly string[]
  readonly state: 'on' | 'paused' | 'ended'
  /** The position of the last fact that it was told of, or that did not concern it. */
  readonly toldUntil: number
  readonly attempts: number
  readonly nextAt: Date
  /** The status it answered with, or why nothing could be sent. */
  readonly failure: string | null
}

/** Its secret is shown once, to whoever made it: `whsec_` and 24 random bytes (Standard Webhooks). */
export interface MadeWebhook extends Webhook {
  readonly secret: string
}

const purpose = 'webhooks'
const columns = `provider, customer, webhook, url, kinds, state, told_until::float8 as "toldUntil", attempts,
  next_at as "nextAt", failure`

/** Told of what happens from now on. */
export async function openWebhook(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, url, kinds }: WebhookOwner & Pick<Webhook, 'url' | 'kinds'>,
): Promise<MadeWebhook> {
  const [webhook, secret] = [randomUUID(), `whsec_${randomBytes(24).toString('base64')}`]
  const sealing = await sealingKey(transaction, master, { provider, customer, person: null, purpose })
  const { sealed, keyId } = seal(sealing, sealedIn(webhook), { secret })
  const { rows } = await transaction.query<Stored>(
    `insert into webhook (provider, customer, webhook, url, kinds, secret, key_id, told_until)
     values ($1, $2, $3, $4, $5, $6, $7, (select size - 1 from tree)) returning ${columns}`,
    [provider, customerColumn(customer), webhook, url, kinds, sealed, keyId],
  )
  return { ...webhookOf(rows[0] as Stored), secret }
}

/** Those of one owner that have not ended. */
export async function readWebhooks(
  transaction: Transaction,
  { provider, customer }: WebhookOwner,
): Promise<readonly Webhook[]> {
  const { rows } = await transaction.query<Stored>(
    `select ${columns} from webhook where provider = $1 and customer = $2 and state <> 'ended' order by made_at`,
    [provider, customerColumn(customer)],
  )
  return rows.map(webhookOf)
}

/** Ends one, or lets one that was paused go on where it stood. False where there is none. */
export async function setState(
  transaction: Transaction,
  { provider, customer }: WebhookOwner,
  webhook: string,
  state: 'on' | 'ended',
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update webhook set state = $4, attempts = 0, failure = null, next_at = now()
     where provider = $1 and customer = $2 and webhook = $3 and state <> 'ended'`,
    [provider, customerColumn(customer), webhook, state],
  )
  return rowCount === 1
}

/** Takes one to work on it until the transaction ends; undefined where somebody else does, or it is not its time. */
export async function takeWebhook(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, webhook }: WebhookOwner & Pick<Webhook, 'webhook'>,
): Promise<MadeWebhook | undefined> {
  const { rows } = await transaction.query<Stored & { secret: Buffer; key_id: string }>(
    `select ${columns}, secret, key_id from webhook
     where provider = $1 and customer = $2 and webhook = $3 and state = 'on' and next_at <= now()
     for no key update skip locked`,
    [provider, customerColumn(customer), webhook],
  )
  const [row] = rows
  if (!row) return undefined
  const { secret: sealed, key_id: keyId, ...stored } = row
  const ring = await keyRing(transaction, master, { provider, customer }, [keyId])
  const opened = unseal(ring, sealedIn(webhook), { sealed, keyId })
  return opened.erased ? undefined : { ...webhookOf(stored), secret: String(opened.content.secret) }
}

/** How it went: what it was told until, and when it is told further. */
export async function noteOutcome(
  transaction: Transaction,
  { provider, customer, webhook, state, toldUntil, attempts, nextAt, failure }: Webhook,
): Promise<void> {
  await transaction.query(
    `update webhook set state = $4, told_until = $5, attempts = $6, next_at = $7, failure = $8
     where provider = $1 and customer = $2 and webhook = $3`,
    [provider, customerColumn(customer), webhook, state, toldUntil, attempts, nextAt, failure],
  )
}

type Stored = Omit<Webhook, 'customer'> & { readonly customer: string }

const webhookOf = (stored: Stored): Webhook => ({ ...stored, customer: customerOf(stored.customer) })

const sealedIn = (webhook: string) => ({ agreement: webhook, kind: 'webhook' })
