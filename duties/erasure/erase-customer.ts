import { nowOf } from '../../journal/intake/clock.ts'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { type Day, dayAt, type Instant, showInstant } from '../../terms/grammar/day.ts'
import type { Running } from '../running.ts'
import { type RetentionRule, retentionOf } from './retention.ts'
import { type WaitsFor, waitsFor } from './waits-for.ts'

/** What was done when a customer was erased: purposes, numbers and days, nothing of anybody. */
export interface ErasureReceipt {
  readonly at: string
  /** How many keys were destroyed, by what they were for. */
  readonly destroyed: Readonly<Record<string, number>>
  /** What law keeps, blocked up to and including its day. */
  readonly blocked: readonly BlockedKeys[]
  /** How much of what lay open was taken away: persons, accounts, devices … */
  readonly open: Readonly<Record<string, number>>
}
export interface BlockedKeys {
  readonly purpose: string
  readonly keys: number
  readonly until: Day
  readonly rule: RetentionRule
}

export interface CustomerKey {
  readonly provider: string
  readonly customer: string
}

/** Why not, or what was done. */
export type Erasing =
  | { readonly is: 'waits'; readonly for: WaitsFor | 'NOT_DUE' }
  | ({ readonly is: 'erased' } & ErasureReceipt)

/**
 * Erases a customer of whom nothing runs any more, in one transaction: destroys the keys of all that law does not keep, blocks the keys
 * of what it keeps until their days, and takes away what lies open. Facts, hashes and proofs stay. Called again it says what was done.
 */
export async function eraseCustomer(running: Running, key: CustomerKey): Promise<Erasing> {
  return inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const now = await nowOf(transaction, running, key.provider)
    const { rows } = await transaction.query<{ ended_at: Date; due_at: Date; receipt: ErasureReceipt | null }>(
      'select ended_at, due_at, receipt from customer_erasure where provider = $1 and customer = $2 for update',
      [key.provider, key.customer],
    )
    const [row] = rows
    if (row === undefined || row.due_at.getTime() > now) return { is: 'waits', for: 'NOT_DUE' }
    if (row.receipt) return { is: 'erased', ...row.receipt }
    const obstacle = await waitsFor(transaction, running, key, now)
    await transaction.query('update customer_erasure set waits_for = $3 where provider = $1 and customer = $2', [
      ...[key.provider, key.customer],
      obstacle ?? null,
    ])
    if (obstacle) return { is: 'waits', for: obstacle }
    const receipt = await erase(transaction, key, { now, endedAt: row.ended_at.getTime() })
    await transaction.query(
      'update customer_erasure set erased_at = $3, receipt = $4 where provider = $1 and customer = $2',
      [key.provider, key.customer, new Date(now).toISOString(), JSON.stringify(receipt)],
    )
    return { is: 'erased', ...receipt }
  })
}

interface Times {
  readonly now: Instant
  readonly endedAt: Instant
}

async function erase(transaction: Transaction, key: CustomerKey, times: Times): Promise<ErasureReceipt> {
  const purposes = await purposesOf(transaction, key)
  const wasConcluded = await anythingConcluded(transaction, key)
  const destroyed: Record<string, number> = {}
  const blocked: BlockedKeys[] = []
  for (const { purpose, customer } of purposes) {
    const kept = wasConcluded ? retentionOf(purpose, times.endedAt) : undefined
    const of = [key.provider, customer, purpose]
    if (kept && kept.until >= dayAt(times.now)) {
      const { rowCount } = await transaction.query(
        `update seal_key set blocked_until = $4, blocked_because = $5
         where provider = $1 and customer = $2 and purpose = $3`,
        [...of, kept.until, kept.rule],
      )
      blocked.push({ purpose, keys: rowCount ?? 0, ...kept })
    } else {
      const { rowCount } = await transaction.query(
        'delete from seal_key where provider = $1 and customer = $2 and purpose = $3',
        of,
      )
      destroyed[purpose] = rowCount ?? 0
    }
  }
  const { rows } = await transaction.query<{ open: Readonly<Record<string, number>> }>(
    'select erase_open_words($1) as open',
    [key.customer],
  )
  return { at: showInstant(times.now), destroyed, blocked, open: rows[0]?.open ?? {} }
}

/** Law keeps what belongs to transactions: of somebody who was refused there are none. */
async function anythingConcluded(transaction: Transaction, { provider, customer }: CustomerKey): Promise<boolean> {
  const { rows } = await transaction.query<{ is: boolean }>(
    `select exists (select from agreement a where a.provider = $1 and a.customer = $2 and not exists (
       select from fact f where f.provider = a.provider and f.customer = a.customer and f.agreement = a.agreement
         and f.kind = 'applicationRefused')) as is`,
    [provider, customer],
  )
  return rows[0]?.is === true
}

/** What there are keys for: of the customer itself, and of declarations and post that turned out to be its. */
async function purposesOf(
  transaction: Transaction,
  { provider, customer }: CustomerKey,
): Promise<readonly { readonly customer: string; readonly purpose: string }[]> {
  const { rows } = await transaction.query<{ customer: string; purpose: string }>(
    `select distinct customer, purpose from seal_key where provider = $1 and customer = $2
     union
     select k.customer, k.purpose from button_declaration d
       join seal_key k on k.provider = d.provider and k.customer = d.customer and k.key_id = d.key_id
     where d.provider = $1 and d.of_customer = $2 and k.purpose = 'declaration ' || d.declaration
     union
     select k.customer, k.purpose from incoming i
       join seal_key k on k.provider = i.provider and k.customer = i.customer and k.key_id = i.key_id
     where i.provider = $1 and i.of_customer = $2 and k.customer = $3
     order by purpose`,
    [provider, customer, customerColumn(null)],
  )
  return rows
}
