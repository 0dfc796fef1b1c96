import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { offerOf } from '../../engine/offer.ts'
import { Ongoing } from '../../engine/ongoing.ts'
import { compile, type Program } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { no } from '../../grammar/answer.ts'
import { clause } from '../../grammar/clause.ts'
import { type Day, dayAt, firstOfMonth, instantOf, midnight, plusDays, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { objectionPeriod } from '../../grammar/matters/changes.ts'
import { price, quantity } from '../../grammar/matters/prices.ts'
import { mayBlock, maySuspend, mayTerminate } from '../../grammar/matters/rights.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { ends } from '../../grammar/outcome.ts'
import { termPeriods } from '../../grammar/quantities/term.ts'
import { periodAt } from '../../grammar/quantity.ts'
import { rowOf } from '../../grammar/row.ts'
import { teller } from '../../grammar/told.ts'
import { dc } from './dc.ts'

const program = underTest(dc, { strict: true })
const reading = (entry: string, name: string): Program =>
  underTest(dc, { strict: true, settings: { [`reading of ${entry}`]: name } })
const told = teller()

/** The walk through a life up to a time, in which no clause may clash and nothing may stop. */
const at = (life: readonly AnyFact[], when: string, under: Program = program): Walk => {
  const walk = replay(under, life, instantOf(when))
  assert.equal(walk.stopped, undefined)
  assert.deepEqual(walk.clashes, [])
  return walk
}

const term = (first: Day, months = 12): AnyFact => told('termAgreed', first, { row: 'term', first, months })
const priced = (first: Day, net: string, months = 12): readonly AnyFact[] => [
  told('priceAgreed', first, { item: 'subscription', price: eurNet(net), by: 'provider', medium: 'e-mail' }),
  term(first, months),
]
const notice = (on: string, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  told('terminationReceived', on, { by: 'customer', ground: 'ordinary', medium: 'e-mail', ...more })
const pays = (on: string, amount: string): AnyFact => told('paymentCredited', on, { amount: eur(amount) })
const endOf = (life: readonly AnyFact[], when: string, under?: Program) =>
  at(life, when, under).decision(end, 'agreement')?.value

// Ziff. 3.8
const demanded = (on: string, exception?: Facts['contentDemanded']['exception']): AnyFact =>
  told('contentDemanded', on, { content: 'X', ...(exception ? { exception } : {}) })
const blockOf = (life: readonly AnyFact[], when: string) => at(life, when).decision(mayBlock, 'X')?.value

example('dc.agb.3.8c', 1, () => ({
  got: ['2027-03-28T15:19:59', '2027-03-28T15:20+02:00'].map((when) => blockOf([demanded('2027-03-27T14:20')], when)),
  expected: [undefined, 'permitted'],
}))
example('dc.agb.3.8c', 2, () => ({
  got: ['2027-10-31T13:19:59', '2027-10-31T13:20+01:00'].map((when) => blockOf([demanded('2027-10-30T14:20')], when)),
  expected: [undefined, 'permitted'],
}))
example('dc.agb.3.8c', 3, () => {
  const blocked = told('contentBlocked', '2027-06-05T16:01', { content: 'X', by: 'customer' })
  const life = [demanded('2027-06-04T16:00'), blocked]
  return {
    got: ['2027-06-05T16:00:30', '2027-06-05T16:01'].map((when) => blockOf(life, when)),
    expected: ['permitted', undefined],
  }
})
example('dc.agb.3.8e', 1, () => ({
  got: blockOf([demanded('2027-06-01T09:00', 'court decision')], '2027-06-01T09:00'),
  expected: 'permitted',
}))
example('dc.agb.3.8e', 2, () => {
  const life = [demanded('2027-06-01T09:00', 'obviously unlawful order')]
  return {
    got: [blockOf(life, '2027-06-01T09:00'), blockOf(life, '2027-06-02T09:00')],
    expected: [undefined, 'permitted'],
  }
})
test('each of the cases that are named allows a block at once', () => {
  const cases = ['urgency', 'considerable breach', 'order of an authority', 'legal obligation'] as const
  for (const each of cases) assert.equal(blockOf([demanded('2027-06-01T09:00', each)], '2027-06-01T09:00'), 'permitted')
})
test('a customer who has blocked the content in time keeps the provider from blocking it', () => {
  const life = [
    demanded('2027-06-04T16:00'),
    told('contentBlocked', '2027-06-05T15:59', { content: 'X', by: 'customer' }),
  ]
  assert.equal(blockOf(life, '2027-06-06T00:00'), undefined)
})

// Ziff. 4
const devalued = (from: Day): AnyFact =>
  told('changeReceived', plusDays(from, -20), {
    change: 'S',
    of: 'service',
    devalues: true,
    from,
    by: 'provider',
    medium: 'e-mail',
  })
const leaves = (on: string, medium: 'e-mail' | 'telephone' = 'e-mail'): AnyFact =>
  notice(on, { ground: 'change', change: 'S', medium })
const mayLeave = (from: Day, when: string) => at([devalued(from)], when).decision(mayTerminate, 'change S')?.value

example('dc.agb.4.2d', 1, () => ({
  got: endOf([term('2027-01-01'), devalued('2027-03-01'), leaves('2027-04-26T17:00')], '2027-04-27'),
  expected: '2027-04-26T17:00+02:00',
}))
example('dc.agb.4.2d', 2, () => ({
  got: endOf([term('2027-01-01'), devalued('2027-03-01'), leaves('2027-04-27')], '2027-04-28'),
  expected: '2027-12-31',
  inItsWords: false,
}))
example('dc.agb.4.2e', 1, () => ({
  got: ['2026-10-30T23:59', '2026-10-31', '2026-12-28T23:59', '2026-12-29'].map((when) => mayLeave('2026-10-31', when)),
  expected: [undefined, 'permitted', 'permitted', undefined],
}))
example('dc.agb.4.2e', 2, () => ({
  got: ['2027-05-05T23:59', '2027-05-06'].map((when) => mayLeave('2027-03-10', when)),
  expected: ['permitted', undefined],
}))
test('leaving upon a devaluation needs no form; as an ordinary notice it does', () => {
  const life = [term('2027-01-01'), devalued('2027-03-01')]
  assert.ok(endOf([...life, leaves('2027-04-26', 'telephone')], '2027-04-27'))
  const late = at([...life, leaves('2027-04-27', 'telephone')], '2027-04-28')
  assert.deepEqual([late.decision(end, 'agreement'), late.refusals[0]?.code], [undefined, 'FORM_NOT_MET'])
})

// Ziff. 12.2: outages and maintenance are facts of the whole installation
const measured = (kind: 'outage' | 'maintenance', from: string, minutes: number): AnyFact =>
  told(kind, from, { from: instantOf(from), to: instantOf(from) + minutes * 60_000 })
const reviews = (walk: Walk): readonly string[] =>
  [...walk.duties.values()].filter(({ act }) => act === 'openAvailabilityReview').map(({ about }) => about)
const isReviewed = (month: Day, ...life: readonly AnyFact[]): boolean =>
  reviews(at([term('2027-01-15'), ...life], firstOfMonth(month, 1))).includes(month)

example('dc.agb.12.2a', 1, () => ({
  got: isReviewed('2027-02-01', measured('outage', '2027-02-10', 806)),
  expected: false,
}))
example('dc.agb.12.2a', 2, () => ({
  got: isReviewed('2027-04-01', measured('maintenance', '2027-04-01', 240), measured('outage', '2027-04-10', 859)),
  expected: false,
}))
example('dc.agb.12.2a', 3, () => ({
  got: isReviewed('2027-04-01', measured('maintenance', '2027-04-01', 240), measured('outage', '2027-04-10', 860)),
  expected: true,
}))
example('dc.agb.12.2a', 4, () => ({
  got: isReviewed('2027-03-01', measured('outage', '2027-03-10', 892)),
  expected: true,
}))
const aprilBut = (minutes: number, ...life: readonly AnyFact[]): boolean =>
  isReviewed('2027-04-01', ...life, measured('outage', '2027-04-20', minutes))
example('dc.agb.12.3b', 1, () => {
  // of the hour, half counts: 2 % of the 42,960 minutes left are 859.2
  const life = [measured('maintenance', '2027-04-10T01:00', 240), measured('outage', '2027-04-10T04:30', 60)]
  return { got: [aprilBut(829, ...life), aprilBut(830, ...life)], expected: [false, true] }
})
example('dc.agb.12.3b', 2, () => {
  // 2 % of the 43,180 minutes left are 863.6; with the patch counted as an outage it would be missed with 844
  const life = [measured('maintenance', '2027-04-12T14:00', 20)]
  return { got: [aprilBut(863, ...life), aprilBut(864, ...life)], expected: [false, true] }
})
test('two outages at the same time count once', () => {
  const outage = measured('outage', '2027-04-10', 800)
  assert.equal(isReviewed('2027-04-01', outage, measured('outage', '2027-04-10', 800)), false)
})
test('an outage over the end of a month counts in each of the two with its part', () => {
  const life = [term('2027-01-01'), measured('outage', '2027-03-31T10:00', 1700)]
  assert.deepEqual(reviews(at(life, '2027-05-01')), [])
  const longer = [term('2027-01-01'), measured('outage', '2027-03-31T00:00', 2880)]
  assert.deepEqual(reviews(at(longer, '2027-05-01')), ['2027-03-01', '2027-04-01'])
})
test('the last month is measured too, up to the end of the agreement', () => {
  const life = [term('2026-03-01'), notice('2026-11-30'), measured('outage', '2027-02-10', 807)]
  assert.deepEqual(reviews(at(life, '2027-02-28T23:59')), [])
  assert.deepEqual(reviews(at(life, '2027-04-01')), ['2027-02-01'])
  const within = [term('2026-03-01'), notice('2026-11-30'), measured('outage', '2027-02-10', 806)]
  assert.deepEqual(reviews(at(within, '2027-04-01')), [])
})
test('one outage of the installation is reviewed by each agreement that it touched, with a receipt of its own', () => {
  const installation = teller()
  const down = { from: instantOf('2027-02-10'), to: instantOf('2027-02-11T09:20') }
  const facts = [
    installation('outage', '2027-02-10', down),
    installation('maintenance', '2027-02-10', down, { learned: '2027-03-05' }),
  ]
  const agreementFrom = (first: Day): readonly AnyFact[] => [
    teller()('termAgreed', first, { row: 'term', first, months: 12 }),
    ...facts,
  ]
  const receipt = told('dutyDone', '2027-03-01T08:00', { duty: 'openAvailabilityReview:2027-02-01', content: '' })
  const agreements = [
    agreementFrom('2026-05-01'),
    [...agreementFrom('2026-08-15'), receipt],
    agreementFrom('2027-03-01'),
  ]
  const due = (when: string) =>
    agreements.map((life) =>
      duties(program, life, instantOf(when), { knownAt: instantOf(when) }).due.map(({ id }) => id),
    )
  assert.deepEqual(
    facts.map(({ id }) => id),
    [-1, -2],
  )
  assert.deepEqual(due('2027-02-28T23:59'), [[], [], []])
  assert.deepEqual(due('2027-03-02'), [['openAvailabilityReview:2027-02-01#1'], [], []])
  // It is learned that it was maintenance: what was not yet done is no longer due.
  assert.deepEqual(due('2027-03-05'), [[], [], []])
})

// Ziff. 13.1
example('dc.agb.13.1a', 1, () => {
  const order = [
    told('booked', '2027-03-01', { item: 'seats', count: 25 }),
    told('priceAgreed', '2027-03-01', { item: 'end user', price: eurNet('40.00'), by: 'provider', medium: 'e-mail' }),
    term('2027-03-01', 1),
  ]
  const walk = at(order, '2027-03-01')
  assert.deepEqual(walk.knownItems.get('fee 2027-03-01')?.amount, eur('1000.00'))
  return { got: walk.decision(price, 'subscription')?.value, expected: eurNet('1000.00') }
})
example('dc.agb.13.1a', 2, () => {
  const tiers = offerOf(program, instantOf('2027-03-01')).items.find(({ item }) => item === 'subscription')?.tiers
  return { got: tiers?.find(({ upTo }) => upTo >= 11)?.price.said, expected: eurNet('10800.00') }
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
  got: suspended([...priced('2027-04-30', '1000.00'), pays('2027-04-30T23:50', '1000.00')], '2027-05-01'),
  expected: [undefined, undefined],
}))
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
const trueUp = (life: readonly AnyFact[], on: Day) => at(life, on).knownItems.get(`true-up ${on}`)?.amount
example('dc.agb.13.2d', 1, () => ({
  got: trueUp(counted('2027-01-01', '2027-07-01', 14), '2027-07-01'),
  expected: eur('2419.73'),
}))
example('dc.agb.13.2d', 2, () => {
  const life = counted('2027-01-01', '2027-07-01', 11)
  return {
    got: [at(life, '2027-07-01').decision(quantity, 'seats')?.value, trueUp(life, '2027-07-01')],
    expected: [20, eur('2419.73')],
    inItsWords: false,
  }
})
example('dc.agb.13.2d', 3, () => ({
  got: trueUp(counted('2027-03-01', '2028-02-29', 11), '2028-02-29'),
  expected: eur('13.11'),
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

// Ziff. 13.3
const dearer = (on: string, more: Partial<Facts['changeReceived']> = {}): AnyFact =>
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
const objects = (on: string, medium: 'e-mail' | 'telephone' = 'e-mail'): AnyFact =>
  told('objectionReceived', on, { change: 'P', by: 'customer', medium, goodCause: false })
const year = priced('2026-01-01', '1000.00')
const priceOn = (life: readonly AnyFact[], day: string, under?: Program) =>
  at(life, day, under).decision(price, 'subscription')?.value
const lastDayToObject = (life: readonly AnyFact[], when: string) => at(life, when).decision(objectionPeriod, 'P')?.value
const [old, raised] = [eurNet('1000.00'), eurNet('1100.00')]

example('dc.agb.13.3b', 1, () => ({
  got: ['2026-12-31', '2027-01-01'].map((day) => priceOn([...year, dearer('2026-11-19')], day)),
  expected: [old, raised],
  inItsWords: false,
}))
example('dc.agb.13.3b', 2, () => ({
  got: ['2027-01-01', '2027-01-02'].map((day) => priceOn([...year, dearer('2026-11-20')], day)),
  expected: [old, raised],
  inItsWords: false,
}))
example('dc.agb.13.3c', 1, () => ({
  got: lastDayToObject([...year, dearer('2026-11-19')], '2026-11-19'),
  expected: '2026-12-17',
}))
example('dc.agb.13.3c', 2, () => ({
  got: lastDayToObject([...year, dearer('2026-12-04')], '2026-12-04'),
  expected: '2027-01-04',
}))
example('dc.agb.13.3c', 3, () => {
  const cheaper = dearer('2026-11-19', { price: eurNet('900.00') })
  return {
    got: [lastDayToObject([...year, cheaper], '2026-11-20'), priceOn([...year, cheaper], '2027-01-01')],
    expected: [undefined, eurNet('900.00')],
    inItsWords: false,
  }
})
example('dc.agb.13.3d', 1, () => {
  const chosen = [
    ...year,
    dearer('2026-11-19'),
    objects('2026-12-17'),
    notice('2026-12-18', { by: 'provider', ground: 'price' }),
  ]
  assert.deepEqual(priceOn(chosen, '2027-03-18'), old)
  return { got: endOf(chosen, '2026-12-19'), expected: '2027-03-18' }
})
example('dc.agb.13.3d', 2, () => ({
  got: ['2027-01-01', '2029-01-01'].map((day) => priceOn([...year, dearer('2026-11-19'), objects('2026-12-17')], day)),
  expected: [old, old],
  inItsWords: false,
}))
example('dc.agb.13.3d', 3, () => ({
  got: priceOn([...year, dearer('2026-11-19'), objects('2026-12-18')], '2027-01-01'),
  expected: raised,
  inItsWords: false,
}))
test('a price change that was told by telephone changes nothing', () => {
  const life = [...year, dearer('2026-11-19', { medium: 'telephone' })]
  assert.equal(at(life, '2026-11-20').refusals[0]?.code, 'FORM_NOT_MET')
  assert.deepEqual(priceOn(life, '2027-01-01'), old)
})
test('an objection by telephone keeps no price', () => {
  const life = [...year, dearer('2026-11-19'), objects('2026-12-17', 'telephone')]
  assert.equal(at(life, '2026-12-18').refusals[0]?.code, 'FORM_NOT_MET')
  assert.deepEqual(priceOn(life, '2027-01-01'), raised)
})
test('price change in a prepaid period: the running period is not touched, the next is', () => {
  const life = [...year, dearer('2026-03-01', { from: '2026-07-01' })]
  const walk = at(life, '2027-01-01')
  assert.deepEqual(walk.knownItems.get('fee 2026-01-01')?.amount, eur('1000.00'))
  assert.deepEqual(priceOn(life, '2026-07-01'), raised)
  assert.deepEqual(walk.knownItems.get('fee 2027-01-01')?.amount, eur('1100.00'))
})
test('an increase without a reason waits for a person where the provider reads it so', () => {
  const asking = reading('dc.agb.13.3c', 'a person decides')
  const increase = dearer('2026-11-19')
  const decided = (keep: boolean): AnyFact => told('decided', '2027-02-10', { act: increase.id, keep })
  const waiting = duties(asking, [...year, increase], instantOf('2027-02-01'))
  assert.ok(waiting.due.some(({ act }) => act === 'decide'))
  assert.deepEqual(priceOn([...year, increase], '2027-02-01', asking), old)
  assert.deepEqual(priceOn([...year, increase, decided(false)], '2027-03-01', asking), old)
  assert.deepEqual(priceOn([...year, increase, decided(true)], '2027-02-10', asking), raised)
  const opposed = [...year, increase, objects('2026-12-17'), decided(true)]
  assert.deepEqual(priceOn(opposed, '2027-03-01', asking), old)
})
test('an increase with a reason waits for nobody', () => {
  const asking = reading('dc.agb.13.3c', 'a person decides')
  assert.deepEqual(priceOn([...year, dearer('2026-11-19', { reason: 'energy' })], '2027-01-01', asking), raised)
})

// Ziff. 14.1
const notices: readonly (readonly [n: number, first: Day, months: number, on: string, lastDay: Day])[] = [
  [1, '2026-03-01', 12, '2026-11-30', '2027-02-28'],
  [2, '2026-03-01', 12, '2026-12-01', '2028-02-29'],
  [3, '2026-08-01', 12, '2028-05-02', '2029-07-31'],
  [4, '2027-01-15', 1, '2027-03-14', '2027-06-14'],
  [5, '2027-01-15', 1, '2027-03-15', '2027-07-14'],
]
for (const [n, first, months, on, lastDay] of notices)
  example('dc.agb.14.1a', n, () => ({ got: endOf([term(first, months), notice(on)], on), expected: lastDay }))
example('dc.agb.14.1b', 1, () => ({
  got: endOf([term('2026-03-01'), notice('2026-11-30', { medium: 'signed letter' })], '2026-12-01'),
  expected: '2027-02-28',
  inItsWords: false,
}))
example('dc.agb.14.1b', 2, () => ({
  got: endOf([term('2026-03-01'), notice('2026-11-30', { medium: 'e-mail' })], '2026-12-01'),
  expected: '2027-02-28',
  inItsWords: false,
}))
test('a notice by telephone ends nothing', () => {
  const walk = at([term('2026-03-01'), notice('2026-11-30', { medium: 'telephone' })], '2026-12-01')
  assert.deepEqual([walk.decision(end, 'agreement'), walk.refusals[0]?.code], [undefined, 'FORM_NOT_MET'])
})
const byProvider: readonly (readonly [on: Day, lastDay: Day])[] = [
  ['2026-11-30', '2027-02-28'],
  ['2027-11-29', '2028-02-29'],
  ['2027-08-31', '2027-11-30'],
]
for (const [n, [on, lastDay]] of byProvider.entries())
  example('dc.agb.14.1c', n + 1, () => ({
    got: endOf([term('2026-03-01'), notice(on, { by: 'provider' })], on),
    expected: lastDay,
  }))
test('a plan of a month ends as the month runs out where the provider reads it so; a year does not', () => {
  const beforeRenewal = reading('dc.agb.13.2b', 'before renewal')
  const month = (on: string) => endOf([term('2027-01-15', 1), notice(on)], on, beforeRenewal)?.lastDay
  assert.deepEqual([month('2027-03-14'), month('2027-03-15')], ['2027-03-14', '2027-04-14'])
  const ofYear = endOf([term('2026-03-01'), notice('2026-12-01')], '2026-12-01', beforeRenewal)?.lastDay
  assert.equal(ofYear, '2028-02-29')
})

// Ziff. 14.2
const cause = (life: readonly AnyFact[], when: string) => at(life, when).decision(mayTerminate, 'default')?.value
example('dc.agb.14.2b', 1, () => {
  const twoMonths = priced('2027-04-01', '900.00', 1)
  return {
    got: [cause(twoMonths, '2027-05-04'), cause([...twoMonths, pays('2027-05-04', '0.01')], '2027-05-04')],
    expected: ['permitted', undefined],
  }
})
example('dc.agb.14.2b', 2, () => {
  const yearly = priced('2027-05-01', '12000.00')
  return {
    got: ['10000.00', '10000.01'].map((paid) => cause([...yearly, pays('2027-05-02', paid)], '2027-05-04')),
    expected: ['permitted', undefined],
  }
})
test('with cause the provider ends the agreement at once, without it in three months', () => {
  const unpaid = priced('2027-04-01', '900.00', 1)
  const terminates = notice('2027-05-04T09:00', { by: 'provider', ground: 'default' })
  assert.equal(endOf([...unpaid, terminates], '2027-05-05')?.at, instantOf('2027-05-04T09:00'))
  const paid = [...unpaid, pays('2027-05-04T08:59', '1800.00'), terminates]
  assert.equal(endOf(paid, '2027-05-05')?.lastDay, '2027-08-04')
})

// AVV Nr. 6.3, Nr. 9.1
for (const [n, [known, latest]] of [
  ['2027-06-04T17:30', '2027-06-06T17:30+02:00'],
  ['2027-10-30T10:00', '2027-11-01T09:00+01:00'],
].entries())
  example('dc.avv.6.3b', n + 1, () => {
    const by = at([told('breachKnown', known ?? '', { breach: 'b' })], known ?? '').duties.get('notifyBreach:b')?.by
    return { got: by && showInstant(by), expected: latest }
  })
example('dc.avv.9.1c', 1, () => {
  const life = [term('2026-03-01'), objects('2027-01-13'), groundless('2027-01-14')]
  const walk = at(life, '2027-01-14')
  return {
    got: [walk.refusals.length, walk.decision(end, 'avv')?.value?.lastDay],
    expected: [0, '2027-02-25'],
    inItsWords: false,
  }
})
example('dc.avv.9.1c', 2, () => ({
  got: at([objects('2027-01-13', 'telephone')], '2027-01-14').refusals[0]?.code,
  expected: 'FORM_NOT_MET',
}))
const groundless = (on: string): AnyFact =>
  notice(on, { by: 'provider', ground: 'objection without good cause', change: 'P' })
const bothEnds = (on: string, objection: AnyFact = objects('2027-01-13')) => {
  const walk = at([term('2026-03-01'), objection, groundless(on)], on)
  return ['agreement', 'avv'].map((scope) => walk.decision(end, scope)?.value)
}
example('dc.avv.9.1d', 1, () => ({ got: bothEnds('2027-01-14'), expected: ['2027-02-25', '2027-02-25'] }))
example('dc.avv.9.1d', 2, () => ({ got: bothEnds('2027-01-16'), expected: ['2027-02-27', '2027-02-27'] }))
example('dc.avv.17.3a', 1, () => ({ got: bothEnds('2027-01-14'), expected: ['2027-02-25', '2027-02-25'] }))
test('after an objection with good cause only the three months are left; the processing agreement ends with the main one', () => {
  const good = told('objectionReceived', '2027-01-13', {
    change: 'P',
    by: 'customer',
    medium: 'e-mail',
    goodCause: true,
  })
  assert.deepEqual(
    bothEnds('2027-01-14', good).map((ending) => ending?.lastDay),
    ['2027-04-14', '2027-04-14'],
  )
})

// two clauses that clash: 13.2 read as "any day before the renewal is enough", beside 14.1
const anyDayBeforeRenewal = clause({
  ref: 'Ziff. 13.2 S. 2 (andere Lesart)',
  title: { de: 'Kündigung vor der Verlängerung', en: 'Notice before the renewal' },
  when: 'terminationReceived',
  de: 'Wer vor der Verlängerung kündigt, schuldet den nächsten Zeitraum nicht.',
  en: 'Who gives notice before the renewal does not owe the next period.',
  where: {},
  given: { term: termPeriods },
  provided: ({ by, ground }) =>
    (by === 'customer' && ground === 'ordinary') || no('Nicht ordentlich.', 'Not ordinary.'),
  then: ({ on }, _, { term: row }) => (row ? ends(periodAt(row, on).to) : []),
  claims: [],
})
const clashing = compile(
  {
    ...dc,
    documents: dc.documents.map((document) =>
      document.id === 'terms' ? { ...document, clauses: [...document.clauses, anyDayBeforeRenewal] } : document,
    ),
  },
  { strict: true },
)
const threeMonths = 'AGB Ziff. 14.1 S. 1'
const anyDay = 'AGB Ziff. 13.2 S. 2 (andere Lesart)'
const inTheLastMonth = notice('2027-02-01')
const disputed = [term('2026-03-01'), inTheLastMonth]
const clashesOn = (day: Day): number =>
  replay(clashing, [term('2026-03-01'), notice(day)], midnight(day)).clashes.length

test('two clauses that clash: both are named, the act waits for a person, a breach notice does not', () => {
  const life = [...disputed, told('breachKnown', '2027-02-01T12:00', { breach: 'b' })]
  const { due, walk } = duties(clashing, life, instantOf('2027-02-02'))
  assert.deepEqual(
    walk.clashes.map(({ refs }) => refs.toSorted()),
    [[anyDay, threeMonths]],
  )
  assert.equal(walk.decision(end, 'agreement'), undefined)
  assert.deepEqual(
    due.map(({ act }) => act),
    ['decide', 'notifyBreach', 'supportNotification'],
  )
})
test('time coverage finds the clash on 90 of 365 days, a single example may not', () => {
  let days = 0
  for (let day: Day = '2026-03-01'; day < '2027-03-01'; day = plusDays(day, 1)) days += clashesOn(day)
  assert.equal(days, 90)
})
test('the same pair is silent while both say the same day', () => {
  assert.deepEqual(
    ['2026-11-29', '2026-11-30', '2026-12-01'].map((day) => clashesOn(day as Day)),
    [0, 0, 1],
  )
})
test('a person picks whom to follow in a clash, and the act works as of its own time', () => {
  const follow = (ref: string): AnyFact =>
    told('clashDecided', '2027-02-10', { about: `${inTheLastMonth.id}`, follow: ref })
  const lastDayIf = (ref: string) => {
    const walk = replay(clashing, [...disputed, follow(ref)], instantOf('2027-02-10'))
    const { due } = duties(clashing, [...disputed, follow(ref)], instantOf('2027-02-10'))
    return [walk.decision(end, 'agreement')?.value.lastDay, walk.clashes.length, due.map(({ act }) => act)]
  }
  assert.deepEqual(lastDayIf(threeMonths), ['2028-02-29', 0, ['considerGoodwill']])
  assert.deepEqual(lastDayIf(anyDay), ['2027-02-28', 0, ['considerGoodwill']])
  assert.deepEqual(lastDayIf('AGB Ziff. 14.1 S. 3'), [undefined, 1, ['decide']])
})
test('a walk under way takes the decision of a clash up as a replay does, even after the end it decides', () => {
  const decision = told(
    'clashDecided',
    '2027-03-05',
    { about: `${inTheLastMonth.id}`, follow: anyDay },
    { learned: '2027-03-05' },
  )
  const ongoing = new Ongoing(clashing, 1)
  for (const fact of disputed) ongoing.append(fact)
  ongoing.advance(instantOf('2027-03-04'))
  assert.equal(ongoing.walk.endings.size, 0)
  ongoing.append(decision)
  ongoing.advance(instantOf('2027-03-05'))
  const ended = ongoing.walk.endings.get('agreement')
  assert.equal(ended && dayAt(ended), '2027-03-01')
})

test('time coverage: a notice on any day of four years ends the agreement on exactly one day', () => {
  for (let day: Day = '2026-01-01'; day < '2030-01-01'; day = plusDays(day, 1)) {
    const walk = replay(program, [term('2023-01-31', 1), notice(day)], midnight(day))
    assert.equal(walk.stopped, undefined)
    assert.deepEqual(walk.clashes, [])
    const lastDay = walk.decision(end, 'agreement')?.value.lastDay
    assert.ok(lastDay !== undefined && lastDay >= plusDays(day, 89), `${day}: ${lastDay}`)
  }
})
const picture = (walk: Walk): string =>
  walk.watched.map(({ topic, value }) => `${topic.name} ${String(value)}`).join('; ')
test('next moment: nothing turns on a day that was not foreseen and on which nothing was told', () => {
  const life = [
    ...priced('2026-01-01', '1000.00'),
    dearer('2026-03-01', { from: '2026-07-01' }),
    demanded('2026-05-05T14:20'),
    devalued('2026-10-31'),
  ]
  const turns: Day[] = []
  let before = at(life, '2025-12-31')
  for (let day: Day = '2026-01-01'; day < '2027-03-01'; day = plusDays(day, 1)) {
    const now = at(life, day)
    const isTold = life.some((fact) => fact.at > before.now && fact.at <= now.now)
    if (picture(before) !== picture(now)) turns.push(day)
    if (picture(before) !== picture(now) && !isTold) assert.ok(before.next <= now.now, `${day} was not foreseen`)
    before = now
  }
  assert.ok(
    ['2026-01-03', '2026-05-07', '2026-10-31', '2026-12-29'].every((day) => turns.includes(day as Day)),
    `${turns}`,
  )
})

everyExampleOf([
  'dc.agb.3.8c',
  'dc.agb.3.8e',
  'dc.agb.13.1a',
  'dc.agb.13.2d',
  'dc.agb.13.3d',
  'dc.avv.6.3b',
  'dc.avv.9.1d',
  'dc.agb.12.2a',
  'dc.agb.12.3b',
  'dc.agb.13.1b',
  'dc.agb.13.1e',
  'dc.agb.13.2a',
  'dc.agb.13.2b',
  'dc.agb.13.3b',
  'dc.agb.13.3c',
  'dc.agb.14.1a',
  'dc.agb.14.1b',
  'dc.agb.14.1c',
  'dc.agb.14.2b',
  'dc.agb.4.2d',
  'dc.agb.4.2e',
  'dc.avv.9.1c',
  'dc.avv.17.3a',
])
