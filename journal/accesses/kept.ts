import type { Pool } from 'pg'
import { compile, type Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import { type Day, dayAt, type Instant, plusDays } from '../../terms/grammar/day.ts'
import type { Terms } from '../../terms/grammar/document.ts'
import { mayErase } from '../../terms/grammar/matters/rights.ts'
import {
  customerColumn,
  customerOf,
  everyCustomer,
  inTransaction,
  inTransactionOfAll,
  type Transaction,
} from '../transaction.ts'
import { type LogKey, readDays } from './read.ts'

/** What a clause says of the rows of one day. */
export interface Keeping {
  /** Whether they may go. */
  readonly mayGo: boolean
  /** `Anhang 2 Nr. 1.3.3 S. 2`. */
  readonly ref: string
}

/**
 * Whether the rows of a day may be erased, and which clause says so; undefined where the terms name no time for it. Measures are
 * promised to everybody alike, so the terms of today are asked, as for passwords.
 *
 * @example keepingOf(q, '2026-01-01', instantOf('2026-04-01')) // { mayGo: false, ref: 'Anhang 2 Nr. 1.3.3 S. 2' }
 */
export function keepingOf(terms: Terms | Program, day: Day, now: Instant): Keeping | undefined {
  const program = 'placed' in terms ? terms : compile(terms)
  const decided = replay(program, [], now).decision(mayErase, `access log ${day}`)
  return decided && { mayGo: decided.value === 'permitted', ref: decided.because.ref }
}

/** For how many days rows are kept at least, and by which clause: what a person is told. */
export function keptFor(
  terms: Terms | Program,
  now: Instant,
): { readonly days: number; readonly ref: string } | undefined {
  const program = 'placed' in terms ? terms : compile(terms)
  const today = dayAt(now)
  const walk = replay(program, [], now)
  const bars = (days: number) => walk.decision(mayErase, `access log ${plusDays(today, -days)}`)?.value === 'barred'
  const ref = walk.decision(mayErase, `access log ${today}`)?.because.ref
  if (ref === undefined || bars(LONGEST)) return undefined
  // The first number of days after which they may go: asked of the clause in ever smaller steps.
  let [from, to] = [0, LONGEST]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (bars(middle)) from = middle
    else to = middle
  }
  return { days: from, ref }
}
/** Whatever is kept longer than this is kept without an end that anybody waits for. */
const LONGEST = 9_000

/** The providers that have rows, and of one of them the logs with rows of a day or of earlier ones: for whoever erases. */
export async function providersWithRows(queue: Pool): Promise<readonly string[]> {
  const { rows } = await inTransactionOfAll(queue, (transaction) =>
    transaction.query<{ provider: string }>(
      'select distinct provider from access_day where erased_at is null order by provider',
    ),
  )
  return rows.map(({ provider }) => provider)
}
export async function logsWithRowsOf(queue: Pool, provider: string, until: Day): Promise<readonly LogKey[]> {
  const { rows } = await inTransactionOfAll(queue, (transaction) =>
    transaction.query<{ customer: string }>(
      `select distinct customer from access_day
       where provider = $1 and day <= $2 and erased_at is null and note is not null order by customer`,
      [provider, until],
    ),
  )
  return rows.map(({ customer }) => ({ provider, customer: customerOf(customer) }))
}

/** The log of a customer, and the terms that say how long it is kept. */
export interface Expiring {
  readonly app: Pool
  readonly program: Program
  readonly now: Instant
}

/**
 * Erases the rows of all days that the clause lets go. The days themselves stay with their heads, so that whoever checks the log sees
 * that nothing else is missing.
 *
 * @returns how many days went
 */
export async function eraseExpired({ app, program, now }: Expiring, key: LogKey): Promise<number> {
  const { provider, customer } = key
  return inTransaction(app, { provider, customer: everyCustomer }, async (transaction) => {
    const days = (await readDays(transaction, { provider, customer })).filter(({ erasedBy }) => erasedBy === null)
    let erased = 0
    for (const { day, note, last } of days) {
      const keeping = keepingOf(program, day as Day, now)
      // What is not signed yet is not given up: its head would be nobody's word.
      if (!keeping?.mayGo || note === null) break
      await eraseDay(transaction, key, { day, last, by: keeping.ref, now })
      erased += 1
    }
    return erased
  })
}

async function eraseDay(
  transaction: Transaction,
  { provider, customer }: LogKey,
  { day, last, by, now }: { readonly day: string; readonly last: number; readonly by: string; readonly now: Instant },
): Promise<void> {
  const place = [provider, customerColumn(customer)]
  await transaction.query(
    'update access_day set erased_at = $4, erased_by = $5 where provider = $1 and customer = $2 and day = $3',
    [...place, day, new Date(now).toISOString(), by],
  )
  await transaction.query('delete from access_entry where provider = $1 and customer = $2 and number <= $3', [
    ...place,
    last,
  ])
}
