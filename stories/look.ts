import { readAgreement } from '../api/read-agreement.ts'
import { readLines } from '../duties/lines.ts'
import { readDuties } from '../duties/queued.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { replay } from '../terms/engine/replay.ts'
import { standingOf } from '../terms/engine/standing.ts'
import { dayAt } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { Sight } from './expectation.ts'
import type { House } from './house.ts'

/** Looks at an agreement as it stands in the running system at the time on the provider's clock. */
export async function lookAt({ running, service, drives }: House, key: AgreementKey): Promise<Sight> {
  const { program, facts, now } = await readAgreement(
    { running, provider: key.provider, customer: everyCustomer },
    key.agreement,
  )
  const walk = replay(program, facts, now)
  const queue = await inTransaction(running.app, key, async (transaction) => ({
    duties: await readDuties(transaction, key),
    lines: await readLines(transaction, key),
  }))
  const drive = drives.look(key.agreement)
  return {
    on: dayAt(now),
    standing: standingOf(walk, facts, now),
    walk: walk.copy(),
    ...queue,
    service: drive.share?.record.state ?? service.stateFor(key.agreement),
    drive: { ...drive, proofs: proofsIn(facts) },
  }
}

/** What receipts say in the clear of what was erased, by the key of the duty. */
function proofsIn(facts: readonly AnyFact[]): Sight['drive']['proofs'] {
  const proven = facts.filter(({ kind, proof }) => kind === 'dutyDone' && proof !== undefined)
  return Object.fromEntries(proven.map(({ duty, proof }) => [String(duty), String(proof)]))
}
