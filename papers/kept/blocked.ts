import { randomUUID } from 'node:crypto'
import { keyRing, seal, unseal } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import type { Day, Instant } from '../../terms/grammar/day.ts'
import type { PaperKey } from './paper.ts'

/** What law keeps although its customer is erased: it opens for a reason alone, until its day has passed. */
export interface Blocked {
  readonly until: Day
  /** The rule by its name: `vouchers`. */
  readonly rule: string
}

/** Until when a paper is blocked, and by which rule; undefined for one that is not. */
export async function blockOf(transaction: Transaction, key: PaperKey): Promise<Blocked | undefined> {
  return (await blockedRow(transaction, key))?.blocked
}

async function blockedRow(transaction: Transaction, { provider, customer, agreement, paper }: PaperKey) {
  const { rows } = await transaction.query<{ until: Day; rule: string; key_id: string }>(
    `select k.blocked_until::text as until, k.blocked_because as rule, k.key_id from paper p
     join seal_key k on k.provider = p.provider and k.customer = p.customer and k.key_id = p.key_id
     where p.provider = $1 and p.customer = $2 and p.agreement = $3 and p.paper = $4 and k.blocked_until is not null`,
    [provider, customerColumn(customer), agreement, paper],
  )
  const [row] = rows
  return row && { keyId: row.key_id, blocked: { until: row.until, rule: row.rule } }
}

/** Who looked into what was blocked, when and why. */
export interface Opening {
  readonly person: string
  readonly at: Instant
  readonly reason: string
}

/** Keeps it, under the key of the paper: it goes with what was looked into. Goes into the transaction that opens the paper. */
export async function noteOpening(
  transaction: Transaction,
  master: MasterKey,
  key: PaperKey,
  { person, at, reason }: Opening,
): Promise<void> {
  const row = await blockedRow(transaction, key)
  if (row === undefined) return
  const { provider, customer, agreement, paper } = key
  const opening = randomUUID()
  const sealing = (await keyRing(transaction, master, key, [row.keyId], { evenBlocked: true })).get(row.keyId)
  if (sealing === undefined) return
  const { sealed } = seal({ keyId: row.keyId, key: sealing }, { agreement: opening, kind: 'opening' }, { reason })
  await transaction.query(
    `insert into blocked_opening (provider, customer, opening, agreement, paper, person, at, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[provider, customerColumn(customer), opening, agreement, paper, person],
      ...[new Date(at).toISOString(), sealed, row.keyId],
    ],
  )
}

/** Who looked into a paper since it is blocked, the latest first. */
export async function openingsOf(
  transaction: Transaction,
  master: MasterKey,
  key: PaperKey,
): Promise<readonly Opening[]> {
  const { rows } = await transaction.query<{
    opening: string
    person: string
    at: Date
    sealed: Buffer
    key_id: string
  }>(
    `select opening, person, at, sealed, key_id from blocked_opening
     where provider = $1 and customer = $2 and agreement = $3 and paper = $4 order by at desc`,
    [key.provider, customerColumn(key.customer), key.agreement, key.paper],
  )
  const ids = rows.map(({ key_id }) => key_id)
  const ring = await keyRing(transaction, master, key, ids, { evenBlocked: true })
  return rows.flatMap(({ opening, person, at, sealed, key_id: keyId }) => {
    const opened = unseal(ring, { agreement: opening, kind: 'opening' }, { sealed, keyId })
    return opened.erased ? [] : [{ person, at: at.getTime(), reason: String(opened.content.reason) }]
  })
}
