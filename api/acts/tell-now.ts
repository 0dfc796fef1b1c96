import { tell } from '../../duties/agenda.ts'
import { readTold } from '../../journal/intake/told.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Inside } from '../door.ts'
import type { ReadAgreement } from '../read-agreement.ts'
import { orRefuse, settleScenario } from './tell.ts'

/** A fact as it is told, its time left out. */
export interface OfThisMoment {
  readonly fact: string
  readonly [field: string]: unknown
}

/**
 * Tells an agreement what is so from this moment on, in this order.
 *
 * @returns the number of the last of them
 * @throws Refused FACT_NOT_UNDERSTOOD; Refusal as `tell`
 */
export async function tellNow(
  by: Inside,
  { row, now }: ReadAgreement,
  facts: readonly OfThisMoment[],
  { expected }: { readonly expected?: number } = {},
): Promise<number> {
  const timed = facts.map((fact) => ({ ...fact, at: showInstant(now) }))
  const told = orRefuse(
    timed,
    timed.map((fact) => readTold(fact, now)),
  )
  const key = { provider: by.provider, customer: row.customer, agreement: row.agreement }
  const { last } = await tell(by.running, key, told, { by: by.who.person.id, expected })
  await settleScenario(by)
  return last
}
