import type { Pool } from 'pg'
import type { LogKey } from '../../journal/accesses/read.ts'
import {
  customerColumn,
  customerOf,
  everyCustomer,
  inTransaction,
  inTransactionOfAll,
} from '../../journal/transaction.ts'
import { dayAt, type Instant } from '../../terms/grammar/day.ts'
import type { Keeper } from '../keeper.ts'
import { statementText } from './form.ts'

/** The logs that have days to be signed: where they are, and nothing of what they say. */
export async function logsToSign(queue: Pool, now: Instant): Promise<readonly LogKey[]> {
  const { rows } = await inTransactionOfAll(queue, (transaction) =>
    transaction.query<{ provider: string; customer: string }>(
      'select distinct provider, customer from access_day where note is null and day < $1 order by provider, customer',
      [dayAt(now)],
    ),
  )
  return rows.map(({ provider, customer }) => ({ provider, customer: customerOf(customer) }))
}

interface Over {
  readonly day: string
  readonly last: string
  readonly head: Buffer
}

/**
 * Signs the head of each day that is over. From then on nothing is written under that day any more, whatever clock a process goes by.
 *
 * @returns how many days were signed
 */
export async function signDays(app: Pool, keeper: Keeper, key: LogKey, now: Instant): Promise<number> {
  const { provider, customer } = key
  const place = [provider, customerColumn(customer)]
  const today = dayAt(now)
  return inTransaction(app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows: over } = await transaction.query<Over>(
      `select day::text, last, head from access_day
       where provider = $1 and customer = $2 and note is null and day < $3 order by day`,
      [...place, today],
    )
    if (over.length === 0) return 0
    await transaction.query('update access_log set day = greatest(day, $3) where provider = $1 and customer = $2', [
      ...place,
      today,
    ])
    // Locked now: what was written in between is among it.
    const { rows } = await transaction.query<Over>(
      `select day::text, last, head from access_day
       where provider = $1 and customer = $2 and note is null and day < $3 order by day for update`,
      [...place, today],
    )
    for (const { day, last, head } of rows) {
      const text = statementText({ origin: keeper.key.name, provider, customer, day, size: Number(last), head })
      await transaction.query('update access_day set note = $4 where provider = $1 and customer = $2 and day = $3', [
        ...place,
        day,
        await keeper.signStatement(text),
      ])
    }
    return rows.length
  })
}
