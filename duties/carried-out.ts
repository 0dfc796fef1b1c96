import { customerColumn, everyCustomer, inTransaction } from '../journal/transaction.ts'
import type { Order } from '../services/driver.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { orderOf } from './claim.ts'
import { COLUMNS, dutyOf, type Row } from './queued.ts'
import type { Running } from './running.ts'

/** A duty that was carried out in a scenario: the order that it became, and what was known then. */
export interface CarriedOut {
  readonly order: Order
  /** Of how many facts the agreement was known before its receipt. */
  readonly known: number
}

/**
 * What was carried out in a scenario and would have brought a paper, in the order in which it was done; nothing for a provider that lives in
 * real time, of what has its paper, or of a customer that was erased.
 *
 * @param customer whose duties; null for those of all
 */
export async function carriedOutInScenario(
  { app }: Pick<Running, 'app'>,
  provider: string,
  customer: string | null,
  acts: readonly string[],
): Promise<readonly CarriedOut[]> {
  return inTransaction(app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<Done>(
      `select ${columns}, d.done_at, earlier.content as was
       from duty d
       join clock c on c.provider = d.provider
       left join lateral (
         select e.content from duty e
         where e.provider = d.provider and e.customer = d.customer and e.agreement = d.agreement and e.key = d.key
           and e.state = 'done' and e.receipt < d.receipt
         order by e.receipt desc limit 1) earlier on true
       where d.provider = $1 and d.state = 'done' and ($2::uuid is null or d.customer = $2) and d.act = any ($3)
         and not exists (
           select from paper p where p.provider = d.provider and p.customer = d.customer and p.agreement = d.agreement
             and p.paper = d.id)
         and not exists (
           select from customer_erasure e
           where e.provider = d.provider and e.customer = d.customer and e.erased_at is not null)
       order by d.done_at, d.agreement, d.receipt, d.id`,
      [provider, customer === null ? null : customerColumn(customer), acts],
    )
    return rows.map(carriedOut)
  })
}

const columns = COLUMNS.split(',')
  .map((column) => `d.${column.trim()}`)
  .join(', ')

interface Done extends Row {
  readonly receipt: number
  readonly done_at: Date
  readonly was: string | null
}

function carriedOut({ done_at, was, ...row }: Done): CarriedOut {
  const now: Instant = done_at.getTime()
  const order = orderOf(dutyOf(row), { was: was ?? undefined, agreed: { items: {} }, now })
  return { order, known: row.receipt - 1 }
}
