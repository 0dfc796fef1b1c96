import { addJobs } from '../duties/jobs.ts'
import { findDuty, setState } from '../duties/queued.ts'
import type { Running } from '../duties/running.ts'
import { lockOne } from '../journal/intake/found.ts'
import { customerColumn, customerOf, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import type { PaperKey } from '../papers/kept/paper.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { Obstacle, ObstacleCode } from './obstacle.ts'

/** A bill that waits for a person, and what has to be mended before it can leave. */
export interface SetAside extends PaperKey {
  readonly code: ObstacleCode
  readonly rules: readonly string[]
  readonly notedAt: Instant
}

/** Notes what keeps a bill from leaving; an earlier reason gives way to it. */
export async function noteObstacle(
  transaction: Transaction,
  key: PaperKey,
  { code, rules: broken }: Obstacle,
  at: Instant,
): Promise<void> {
  await transaction.query(
    `insert into invoice_obstacle (provider, customer, agreement, paper, code, rules, noted_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (provider, customer, agreement, paper) do update
     set code = excluded.code, rules = excluded.rules, noted_at = excluded.noted_at`,
    [...placeOf(key), code, broken, new Date(at).toISOString()],
  )
}

/** The bill has left: nothing keeps it any more. */
export async function forgetObstacle(transaction: Transaction, key: PaperKey): Promise<void> {
  await transaction.query(
    'delete from invoice_obstacle where provider = $1 and customer = $2 and agreement = $3 and paper = $4',
    placeOf(key),
  )
}

/** The bills of a provider that wait, or of the one customer of the transaction's scope, the oldest first. */
export async function readSetAside(transaction: Transaction, provider: string): Promise<SetAside[]> {
  const { rows } = await transaction.query<Row>(
    `select provider, customer, agreement, paper, code, rules, noted_at from invoice_obstacle
     where provider = $1 order by noted_at, agreement, paper`,
    [provider],
  )
  return rows.map(({ customer, noted_at, ...row }) => ({
    ...row,
    customer: customerOf(customer),
    notedAt: noted_at.getTime(),
  }))
}

/**
 * Something was mended that bills may have waited for: a letterhead, an address. Those that wait are tried again; one that no longer
 * waits for a person is left as it is.
 *
 * @param customer only those of this customer
 * @returns how many are tried again
 */
export async function tryBillingAgain(running: Running, provider: string, customer?: string | null): Promise<number> {
  const scope = { provider, customer: customer ?? everyCustomer }
  return inTransaction(running.app, scope, async (transaction) => {
    const waiting = await readSetAside(transaction, provider)
    let tried = 0
    for (const { paper, ...key } of waiting) {
      await lockOne(transaction, key)
      const duty = await findDuty(transaction, { ...key, duty: paper })
      if (duty?.state !== 'person') continue
      await setState(transaction, duty, 'open')
      await addJobs(transaction, running, [duty])
      tried += 1
    }
    return tried
  })
}

interface Row {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
  readonly paper: string
  readonly code: ObstacleCode
  readonly rules: readonly string[]
  readonly noted_at: Date
}

const placeOf = ({ provider, customer, agreement, paper }: PaperKey): unknown[] => [
  provider,
  customerColumn(customer),
  agreement,
  paper,
]
