import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { replayAndLook } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { type Day, instantOf, midnight, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { q } from './q.ts'

// Lives of customers of Q. under the terms alone, as they are written.

export const program = underTest(q, { strict: true })
export const told = teller()

export const at = (life: readonly AnyFact[], when: string) => walkTo(program, life, when)
export const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, when: string): V | undefined =>
  at(life, when).decision(matter, about)?.value
export const endOf = (life: readonly AnyFact[], when: string) => decided(life, end, 'agreement', when)

/** The first day on which something is so at midnight, looked at day by day from one day to another. */
export function firstDay(life: readonly AnyFact[], from: Day, to: Day, isSo: (walk: Walk) => boolean): Day | undefined {
  const days: Day[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day)
  return days[replayAndLook(program, life, days.map(midnight), isSo).indexOf(true)]
}
/** What is to be done of one kind at a time, by the key of the duty, with what is still to be brought about. */
export const dueOf = (life: readonly AnyFact[], key: string, when: string) =>
  duties(program, life, instantOf(when)).due.find((duty) => duty.key === key)

// --- what happens in a life ------------------------------------------------------------------------------------------

export const byCustomer = { by: 'customer', medium: 'e-mail' } as const
export const byProvider = { by: 'provider', medium: 'e-mail' } as const
export const registers = (on: string, more: Partial<Facts['applicationReceived']> = {}): AnyFact =>
  told('applicationReceived', on, {
    by: 'customer',
    medium: 'portal',
    applicant: 'company',
    inTheArea: true,
    acceptsTerms: true,
    commercialUse: true,
    ...more,
  })
export const cycle = (first: Day, months: number): AnyFact =>
  told('termAgreed', first, { row: 'billing', first, months })
export const order = (on: string, seats: number, monthly: string, more: Partial<Facts['planOrdered']> = {}): AnyFact =>
  told('planOrdered', on, { seats, price: eurNet(monthly), ...more })
/** A paid plan for five users from a first day on, billed by the month or by the year. */
export const paidPlan = (first: Day, months: number, monthly = '100.00'): readonly AnyFact[] => [
  cycle(first, months),
  order(first, 5, monthly),
]
export const leaves = (on: string, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  told('terminationReceived', on, { ...byCustomer, ground: 'ordinary', ...more })
/** An invoice received two weeks before its day; the claim is named after the day. */
export const invoice = (due: Day, amount = '119.00'): AnyFact =>
  told('invoiceReceived', plusDays(due, -14), { claim: due, amount: eur(amount), due })
export const pays = (on: string, amount: string): AnyFact => told('paymentCredited', on, { amount: eur(amount) })
