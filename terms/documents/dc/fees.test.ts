/** Fees, default, terms and users of Digital Control. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import { offerOf } from '../../engine/offer.ts'
import type { Program } from '../../engine/program.ts'
import { type Day, instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { price, quantity } from '../../grammar/matters/prices.ts'
import { maySuspend } from '../../grammar/matters/rights.ts'
import { eurNet } from '../../grammar/money.ts'
import { rowOf } from '../../grammar/row.ts'
import { at, netOf, notice, pays, priced, program, reading, term, told } from './life.test-support.ts'

// Ziff. 13.1
example('dc.agb.13.1a', 1, () => {
  const order = [
    told('booked', '2027-03-01', { item: 'seats', count: 25 }),
    told('priceAgreed', '2027-03-01', { item: 'end user', price: eurNet('40.00'), by: 'provider', medium: 'e-mail' }),
    term('2027-03-01', 1),
  ]
  const walk = at(order, '2027-03-01')
  assert.deepEqual(netOf(walk, 'fee 2027-03-01'), eurNet('1000.00'))
  return { got: walk.decision(price, 'subscription')?.value, expected: eurNet('1000.00') }
})
example('dc.agb.13.1a', 2, () => {
  const tiers = offerOf(program, instantOf('2027-03-01')).items.find(({ item }) => item === 'subscription')?.tiers
  return { got: tiers?.find(({ upTo }) => upTo >= 11)?.price.said, expected: eurNet('10800.00') }
})
test('beside the platform a ticket system and development are offered on request, and nothing can be ordered without an offer', () => {
  const { items } = offerOf(program, instantOf('2027-03-01'))
  assert.deepEqual(items.map(({ item, offering: { priced: how, ordered } }) => [item, how, ordered]).toSorted(), [
    ['development', 'on request', 'not at all'],
    ['subscription', 'by a clause', 'a subscription'],
    ['ticket system', 'on request', 'not at all'],
  ])
})
example('dc.agb.13.1b', 1, () => ({
  got: at(priced('2027-05-01', '1000.00'), '2027-05-01').knownItems.get('fee 2027-05-01')?.defaultFrom,
  expected: '2027-05-04',
}))
example('dc.agb.13.1b', 2, () => ({
  got: at(priced('2027-04-30', '1000.00'), '2027-04-30').knownItems.get('fee 2027-04-30')?.defaultFrom,
  expected: '2027-05-01',
}))
const suspended = (life: readonly AnyFact[], when: string, under?: Program) =>
  ['services', 'further means'].map((means) => at(life, when, under).decision(maySuspend, means)?.value)
example('dc.agb.13.1e', 1, () => ({
  got: ['2027-04-30T23:59', '2027-05-01'].map((when) => suspended(priced('2027-04-30', '1000.00'), when)),
  expected: [
    [undefined, undefined],
    ['permitted', 'permitted'],
  ],
}))
example('dc.agb.13.1e', 2, () => ({
  got: suspended([...priced('2027-04-30', '1000.00'), pays('2027-04-30T23:50', '1190.00')], '2027-05-01'),
  expected: [undefined, undefined],
}))
test('the law adds value added tax to the net price of the order form, and what was paid without it is not all', () => {
  const life = [...priced('2027-04-30', '1000.00'), pays('2027-04-30T10:00', '1000.00')]
  const fee = at(life, '2027-05-01').knownItems.get('fee 2027-04-30')
  assert.deepEqual([fee?.amount, fee?.open].map(String), ['1190.00', '190.00'])
  assert.deepEqual(suspended(life, '2027-05-01'), ['permitted', 'permitted'])
})
test('read more narrowly, default suspends the account alone', () => {
  const narrow = reading('dc.agb.13.1e', 'account only')
  assert.deepEqual(suspended(priced('2027-04-30', '1000.00'), '2027-05-01', narrow), ['permitted', undefined])
})
test('both rights are watched, and neither is used silently', () => {
  const { due, walk } = duties(program, priced('2027-04-30', '1000.00'), instantOf('2027-05-01'))
  const rights = walk.watched
    .filter(({ topic, value }) => topic.matter.name === 'maySuspend' && value === 'permitted')
    .map(({ topic }) => topic.name)
  assert.deepEqual(rights, ['maySuspend:services', 'maySuspend:further means'])
  assert.deepEqual(
    due.map(({ act }) => act),
    ['issueInvoice'],
  )
})

// Ziff. 13.2
const lastDays = (first: Day, months: number, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, n) => rowOf.countedFromFirstDay(first, months).nth(n).to)
const periodsLived = (first: Day, months: number, until: string): readonly string[] =>
  [...at(priced(first, '10.00', months), until).knownItems.keys()].map((key) => key.replace('fee ', ''))
example('dc.agb.13.2a', 1, () => ({
  got: [lastDays('2027-01-31', 1, 5), periodsLived('2027-01-31', 1, '2027-05-31')],
  expected: [
    ['2027-02-28', '2027-03-30', '2027-04-30', '2027-05-30', '2027-06-30'],
    ['2027-01-31', '2027-03-01', '2027-03-31', '2027-05-01', '2027-05-31'],
  ],
  inItsWords: false,
}))
example('dc.agb.13.2a', 2, () => ({
  got: lastDays('2028-02-29', 12, 4),
  expected: ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-28'],
}))
test('a term agreed anew replaces the old one: no month is charged beside the year', () => {
  const yearly = told('termAgreed', '2027-03-01', { row: 'term', first: '2027-03-15', months: 12 })
  const fees = [...at([...priced('2027-01-15', '10.00', 1), yearly], '2028-04-01').knownItems.keys()]
  assert.deepEqual(fees, ['fee 2027-01-15', 'fee 2027-02-15', 'fee 2027-03-15', 'fee 2028-03-15'])
})
const conflict = (on: string) => {
  const walk = at([...priced('2026-03-01', '1000.00'), notice(on)], '2027-03-01T12:00')
  return {
    end: walk.decision(end, 'agreement')?.value,
    billed: walk.knownItems.has('fee 2027-03-01'),
    goodwill: walk.duties.has('considerGoodwill:2027-02-28'),
  }
}
example('dc.agb.13.2b', 1, () => {
  const { end: ending, billed, goodwill } = conflict('2027-02-28T23:00')
  return { got: [ending, billed, goodwill], expected: ['2028-02-29', true, true] }
})
example('dc.agb.13.2b', 2, () => {
  const { end: ending, billed, goodwill } = conflict('2027-03-01')
  return { got: [ending, billed, goodwill], expected: ['2028-02-29', true, false] }
})

const counted = (first: Day, on: Day, persons: number, more: readonly AnyFact[] = []): readonly AnyFact[] => [
  term(first),
  told('booked', first, { item: 'seats', count: 10 }),
  told('usersCounted', on, { persons }),
  ...more,
]
const trueUp = (life: readonly AnyFact[], on: Day) => netOf(at(life, on), `true-up ${on}`)
example('dc.agb.13.2d', 1, () => ({
  got: trueUp(counted('2027-01-01', '2027-07-01', 14), '2027-07-01'),
  expected: eurNet('2419.73'),
}))
example('dc.agb.13.2d', 2, () => {
  const life = counted('2027-01-01', '2027-07-01', 11)
  return {
    got: [at(life, '2027-07-01').decision(quantity, 'seats')?.value, trueUp(life, '2027-07-01')],
    expected: [20, eurNet('2419.73')],
    inItsWords: false,
  }
})
example('dc.agb.13.2d', 3, () => ({
  got: trueUp(counted('2027-03-01', '2028-02-29', 11), '2028-02-29'),
  expected: eurNet('13.11'),
}))
test('a temporary value runs out and the earlier one decides again', () => {
  const life = counted('2027-01-01', '2027-07-01', 14)
  const seats = ['2027-06-30', '2027-12-31', '2028-01-01'].map(
    (day) => at(life, day).decision(quantity, 'seats')?.value,
  )
  assert.deepEqual(seats, [10, 20, 10])
})
test('users who were charged already are not charged again', () => {
  const life = counted('2027-01-01', '2027-07-01', 14, [told('usersCounted', '2027-09-01', { persons: 20 })])
  assert.deepEqual([...at(life, '2027-10-01').knownItems.keys()], ['true-up 2027-07-01'])
})
test('more users than any tier has wait for a person, and nothing is charged on a guess', () => {
  const { due, walk } = duties(program, counted('2027-01-01', '2027-07-01', 21), instantOf('2027-07-01'))
  assert.deepEqual([due.map(({ act }) => act), [...walk.knownItems.keys()]], [['decide'], []])
})

everyExampleOf(['dc.agb.13.1a', 'dc.agb.13.2d', 'dc.agb.13.1b', 'dc.agb.13.1e', 'dc.agb.13.2a', 'dc.agb.13.2b'])
