import { tellIn } from '../../duties/agenda.ts'
import { lockOne } from '../../journal/intake/found.ts'
import { readTold } from '../../journal/intake/told.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { orRefuse, settleScenario } from '../acts/tell.ts'
import type { OfThisMoment } from '../acts/tell-now.ts'
import type { Inside } from '../door.ts'
import type { ReadAgreement } from '../read-agreement.ts'
import { keyOf } from './agreed.ts'

/** What happens beside the journal, and what it is told of it; both are kept, or neither. */
type Work = (transaction: Transaction) => Promise<readonly OfThisMoment[]>

/**
 * Does some work and tells the agreement of it in the same transaction, so that the stock and the journal never say different
 * things. It is one for every customer of the provider, as receipts are.
 *
 * @throws Refused FACT_NOT_UNDERSTOOD; Refusal as `tell`
 */
export async function workAndTell(by: Inside, agreement: ReadAgreement, work: Work): Promise<void> {
  const { running, provider, who } = by
  const key = keyOf(agreement)
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    await lockOne(transaction, key)
    const facts = (await work(transaction)).map((fact) => ({ ...fact, at: showInstant(agreement.now) }))
    const told = orRefuse(
      facts,
      facts.map((fact) => readTold(fact, agreement.now)),
    )
    if (told.length > 0) await tellIn(transaction, running, key, told, { by: who.person.id })
  })
  await settleScenario(by)
}
