import { readAgreement } from '../api/read-agreement.ts'
import { readLines } from '../duties/lines.ts'
import { readDuties } from '../duties/queued.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { replay } from '../terms/engine/replay.ts'
import { standingOf } from '../terms/engine/standing.ts'
import { dayAt } from '../terms/grammar/day.ts'
import type { Sight } from './expectation.ts'
import type { House } from './house.ts'

/** Looks at an agreement as it stands in the running system at the time on the provider's clock. */
export async function lookAt({ running, service }: House, key: AgreementKey): Promise<Sight> {
  const { program, facts, now } = await readAgreement(
    { running, provider: key.provider, customer: everyCustomer },
    key.agreement,
  )
  const walk = replay(program, facts, now)
  const queue = await inTransaction(running.app, key, async (transaction) => ({
    duties: await readDuties(transaction, key),
    lines: await readLines(transaction, key),
  }))
  return {
    on: dayAt(now),
    standing: standingOf(walk, facts, now),
    walk: walk.copy(),
    ...queue,
    service: service.stateFor(key.agreement),
  }
}
