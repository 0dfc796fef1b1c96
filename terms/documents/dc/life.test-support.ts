import assert from 'node:assert/strict'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import type { Program } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { type Day, instantOf, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { vatRate } from '../../grammar/matters/prices.ts'
import type { Net } from '../../grammar/money.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { dc } from './dc.ts'

export const program = underTest(dc, { strict: true })
/** The same terms with another reading of a disputed wording. */
export const reading = (entry: string, name: string): Program =>
  underTest(dc, { strict: true, settings: { [`reading of ${entry}`]: name } })

/** The walk through a life up to a time, in which no clause may clash and nothing may stop. */
export const at = (life: readonly AnyFact[], when: string, under: Program = program): Walk => {
  const walk = replay(under, life, instantOf(when))
  assert.deepEqual([walk.stopped, walk.clashes], [undefined, []])
  return walk
}
/** What is owed under a key without the value added tax that the law adds: under the terms alone there is none. */
export const netOf = (walk: Walk, key: string): Net | undefined =>
  walk.knownItems.get(key)?.amount.withoutVat(walk.decision(vatRate, 'standard')?.value ?? 0)
/** One teller for all, so that each fact of a life has a number of its own. */
export const told = teller()
export const term = (first: Day, months = 12): AnyFact => told('termAgreed', first, { row: 'term', first, months })
/** A price for each subscription period, from the first one on. */
export const priced = (first: Day, net: string, months = 12): readonly AnyFact[] => [
  told('priceAgreed', first, { item: 'subscription', price: eurNet(net), by: 'provider', medium: 'e-mail' }),
  term(first, months),
]
export const notice = (on: string, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  told('terminationReceived', on, { by: 'customer', ground: 'ordinary', medium: 'e-mail', ...more })
export const pays = (on: string, amount: string): AnyFact => told('paymentCredited', on, { amount: eur(amount) })
export const endOf = (life: readonly AnyFact[], when: string, under?: Program) =>
  at(life, when, under).decision(end, 'agreement')?.value
export const demanded = (on: string, exception?: Facts['contentDemanded']['exception']): AnyFact =>
  told('contentDemanded', on, { content: 'X', ...(exception ? { exception } : {}) })
export const devalued = (from: Day): AnyFact =>
  told('changeReceived', plusDays(from, -20), {
    change: 'S',
    of: 'service',
    devalues: true,
    from,
    by: 'provider',
    medium: 'e-mail',
  })
export const dearer = (on: string, more: Partial<Facts['changeReceived']> = {}): AnyFact =>
  told('changeReceived', on, {
    change: 'P',
    of: 'price',
    item: 'subscription',
    price: eurNet('1100.00'),
    from: '2027-01-01',
    by: 'provider',
    medium: 'e-mail',
    ...more,
  })
export const objects = (on: string, medium: 'e-mail' | 'telephone' = 'e-mail'): AnyFact =>
  told('objectionReceived', on, { change: 'P', by: 'customer', medium, goodCause: false })
/** What a matter is decided to be at a time. */
export const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, when: string): V | undefined =>
  at(life, when).decision(matter, about)?.value
/** The keys of what the provider has to do at a time, done or not. */
export const owed = (life: readonly AnyFact[], when: string): readonly string[] => [...at(life, when).duties.keys()]
/** What is left to do for the provider at a time, after what receipts say was done. */
export const due = (life: readonly AnyFact[], when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ key }) => key)
/** The codes by which declarations were refused. */
export const refused = (life: readonly AnyFact[], when: string): readonly string[] =>
  at(life, when).refusals.map(({ code, because }) => `${code} ${because?.ref}`)
export const inOtherWords = (got: unknown, expected: unknown) => ({ got, expected, inItsWords: false })
