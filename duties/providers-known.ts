import type { Pool } from 'pg'
import { inTransactionOfAll } from '../journal/transaction.ts'

/**
 * Providers that have agreements: one look at the index for each, however many agreements they have.
 *
 * @param queue connections of the role `queue`
 * @param which `in real time`: without those whose clock is moved by hand
 */
export async function providersKnown(queue: Pool, which: 'all' | 'in real time'): Promise<string[]> {
  const without = which === 'all' ? '' : 'and not exists (select from clock where clock.provider = each.provider)'
  return inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<{ provider: string }>({
      name: `providers known, ${which}`,
      text: `
        with recursive each as (
          (select provider from agreement order by provider limit 1)
          union all
          select (select a.provider from agreement a where a.provider > each.provider order by a.provider limit 1)
          from each where each.provider is not null)
        select provider from each where provider is not null ${without}`,
    })
    return rows.map(({ provider }) => provider)
  })
}
