import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { type Day, instantOf, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { eur } from '../../grammar/money.ts'
import { billingOf, termOf } from '../../grammar/quantities/item.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { kontent } from './kontent.ts'

/** Lives under the special conditions, as the tests of their sections tell them. */
export const program = underTest(kontent, { strict: true })
export const told = teller()

export const at = (life: readonly AnyFact[], when: string, under = program) => walkTo(under, life, when)
export const decided = <V>(
  life: readonly AnyFact[],
  matter: Matter<V>,
  about: string,
  when: string,
  under = program,
): V | undefined => at(life, when, under).decision(matter, about)?.value
/** What was decided at the end of the day before, and what is decided when the day begins. */
export const asTheDayBegins = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, day: Day) =>
  [`${plusDays(day, -1)}T23:59`, day].map((when) => decided(life, matter, about, when))
export const amountOf = (life: readonly AnyFact[], key: string, when: string, under = program) =>
  at(life, when, under).knownItems.get(key)?.amount
/** What the provider must do at a time, by the keys of its duties: those that were done are not among them. */
export const dueOf = (life: readonly AnyFact[], when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ key }) => key)
export const dutyIn = (life: readonly AnyFact[], key: string, when: string) =>
  duties(program, life, instantOf(when)).due.find((duty) => duty.key === key)
export const done = (on: string, duty: string, content = ''): AnyFact => told('dutyDone', on, { duty, content })

// --- what happens in many lives -------------------------------------------------------------------------------------

export const term = (item: string, first: Day, months = 12): AnyFact =>
  told('termAgreed', first, { row: termOf(item), first, months })
/** A year of an item at a price, billed in advance. */
export const yearly = (item: string, first: Day, each: string): readonly AnyFact[] => [
  term(item, first),
  told('finalPriceAgreed', first, { item, finalPrice: eur(each), by: 'provider', medium: 'portal' }),
  told('termAgreed', first, { row: billingOf(item), first, months: 12 }),
]
export const notice = (on: string, medium: Medium, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  told('terminationReceived', on, {
    by: 'customer',
    ground: 'ordinary',
    medium,
    scope: 'domain',
    item: 'domain',
    ...more,
  })
