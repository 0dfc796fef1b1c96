import type { AgreementKey } from '../../journal/fact.ts'
import { customerColumn, customerOf, everyCustomer, inTransaction } from '../../journal/transaction.ts'
import type { PostRunning } from '../running.ts'
import { lookAfter } from './keep-making.ts'

/** How many agreements have their turn when somebody looks. */
const TURN = 20

/**
 * Makes the papers of a scenario that have become due by its own clock. Its time is not the world's, so nobody makes them as time passes:
 * they are made when somebody looks for them, and are there then. What cannot be made holds nobody up who looks at the others.
 *
 * @param customer whose papers somebody looks for; null for staff, which looks for those of all
 */
export async function makePapersOfScenario(
  running: PostRunning,
  provider: string,
  customer: string | null,
): Promise<void> {
  for (const key of await dueByItsClock(running, provider, customer)) {
    try {
      await lookAfter(running, key)
    } catch (error) {
      running.say(`A paper of agreement ${key.agreement} waits: ${error instanceof Error ? error.name : 'unknown'}`)
      return
    }
  }
}

async function dueByItsClock(
  { app }: PostRunning,
  provider: string,
  customer: string | null,
): Promise<readonly AgreementKey[]> {
  return inTransaction(app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<{ customer: string; agreement: string }>(
      `select d.customer, d.agreement from paper_due d join clock c on c.provider = d.provider
       where d.provider = $1 and d.at <= c.now and ($2::uuid is null or d.customer = $2)
       order by d.agreement limit ${TURN}`,
      [provider, customer === null ? null : customerColumn(customer)],
    )
    return rows.map((row) => ({ provider, customer: customerOf(row.customer), agreement: row.agreement }))
  })
}
