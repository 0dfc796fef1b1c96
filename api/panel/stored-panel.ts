import { randomBytes } from 'node:crypto'
import { keyRing, seal, sealingKey, unseal } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import type { Panel } from '../../services/remote/panel.ts'

/** A panel as it is shown: without its secret. */
export interface AttachedPanel extends Omit<Panel, 'secret'> {
  readonly attachedAt: Date
  /** `done`, `waits for a person` or the code of what went wrong; null before the first order. */
  readonly answered: { readonly answer: string; readonly at: Date } | null
}

const purpose = 'panel'
const sealedIn = (provider: string) => ({ agreement: provider, kind: 'panel' })

/**
 * Attaches a panel in place of the one before.
 *
 * @returns its secret, which is shown once: `whsec_` and 24 random bytes (Standard Webhooks)
 */
export async function attachPanel(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  { url, items }: Omit<Panel, 'secret'>,
): Promise<string> {
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  const key = await sealingKey(transaction, master, { provider, customer: null, person: null, purpose })
  const { sealed, keyId } = seal(key, sealedIn(provider), { secret })
  await transaction.query(
    `insert into panel (provider, customer, url, items, secret, key_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (provider, customer) do update set url = excluded.url, items = excluded.items,
       secret = excluded.secret, key_id = excluded.key_id, attached_at = now(), answer = null, answered_at = null`,
    [provider, customerColumn(null), url, items, sealed, keyId],
  )
  return secret
}

/** False where none was attached. */
export async function detachPanel(transaction: Transaction, provider: string): Promise<boolean> {
  const { rowCount } = await transaction.query('delete from panel where provider = $1 and customer = $2', [
    provider,
    customerColumn(null),
  ])
  return rowCount === 1
}

interface Row {
  readonly url: string
  readonly items: readonly string[]
  readonly secret: Buffer
  readonly key_id: string
  readonly attached_at: Date
  readonly answer: string | null
  readonly answered_at: Date | null
}
async function rowOf(transaction: Transaction, provider: string): Promise<Row | undefined> {
  const { rows } = await transaction.query<Row>(
    'select url, items, secret, key_id, attached_at, answer, answered_at from panel where provider = $1 and customer = $2',
    [provider, customerColumn(null)],
  )
  return rows[0]
}

export async function readPanel(transaction: Transaction, provider: string): Promise<AttachedPanel | undefined> {
  const row = await rowOf(transaction, provider)
  if (!row) return undefined
  const { url, items, attached_at: attachedAt, answer, answered_at: at } = row
  return { url, items, attachedAt, answered: answer === null || at === null ? null : { answer, at } }
}

/** Keeps what a panel answered last, for whoever attached it. */
export async function notePanelAnswer(transaction: Transaction, provider: string, answer: string): Promise<void> {
  await transaction.query('update panel set answer = $3, answered_at = now() where provider = $1 and customer = $2', [
    provider,
    customerColumn(null),
    answer,
  ])
}

/** With its secret, for the driver. */
export async function openPanel(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
): Promise<Panel | undefined> {
  const row = await rowOf(transaction, provider)
  if (!row) return undefined
  const { url, items, secret: sealed, key_id: keyId } = row
  const ring = await keyRing(transaction, master, { provider, customer: null }, [keyId])
  const opened = unseal(ring, sealedIn(provider), { sealed, keyId })
  return opened.erased ? undefined : { url, items, secret: String(opened.content.secret) }
}
