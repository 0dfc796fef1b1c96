import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clause } from '../grammar/clause.ts'
import { type Day, instantOf } from '../grammar/day.ts'
import type { Document } from '../grammar/document.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { end, version } from '../grammar/matters/agreement.ts'
import { price, quantity, vatRate } from '../grammar/matters/prices.ts'
import { maySuspend } from '../grammar/matters/rights.ts'
import { eurNet } from '../grammar/money.ts'
import { ends, holds, owes } from '../grammar/outcome.ts'
import { given } from '../grammar/quantity.ts'
import { teller } from '../grammar/told.ts'
import { decidedAt, documentOf, lasting, termsOf, upon, walked } from './made-up.test-support.ts'
import { compile } from './program.ts'

const told = teller()
const notice = (on: string): AnyFact =>
  told('terminationReceived', on, { by: 'customer', medium: 'e-mail', ground: 'ordinary' })

// --- versions of a document ------------------------------------------------------------------------------------------

/** The clause that says which version applies; it is the same in all of them, as clauses on changes are. */
const change = upon('§ 1', 'changeReceived', {
  then: (received) => holds(version, 'terms', received.version ?? '', received.from ? { from: received.from } : {}),
})
const endsOn = (day: Day): Clause => upon('§ 2', 'terminationReceived', { then: () => ends(day) })
const priceOf = (monthly: string): Clause => lasting('§ 3', price, { of: ['item'], then: () => eurNet(monthly) })
const edition = (published: Day, clauses: readonly Clause[]): Document =>
  documentOf([change, ...clauses], { version: published })

const program = compile(
  termsOf([edition('2026-01-01', [endsOn('2026-12-31'), priceOf('50.00')])], {
    later: [
      edition('2027-01-01', [endsOn('2027-06-30'), priceOf('60.00')]),
      edition('2028-01-01', [endsOn('2028-06-30'), priceOf('70.00')]),
    ],
  }),
)
const changes = (on: string, to: string, from: Day): AnyFact =>
  told('changeReceived', on, { by: 'provider', medium: 'e-mail', change: to, of: 'terms', version: to, from })

test('an agreement stays with the version it pinned, whatever is published later', () => {
  const life = [told('activated', '2026-03-01', {})]
  assert.deepEqual(decidedAt(program, life, price, 'item', ['2026-03-01', '2030-01-01']).map(String), [
    '50.00',
    '50.00',
  ])
})

test('a version in force from a day switches its clauses at midnight, conditions by themselves and acts as they come', () => {
  const life = [changes('2026-10-01', '2027-01-01', '2027-01-01')]
  const prices = decidedAt(program, life, price, 'item', ['2026-12-31T23:59:59.999', '2027-01-01'])
  assert.deepEqual(prices.map(String), ['50.00', '60.00'])
  const endAfter = (on: string) => walked(program, [...life, notice(on)], on).decision(end, 'agreement')?.value.lastDay
  assert.deepEqual([endAfter('2026-12-31T23:59'), endAfter('2027-01-01')], ['2026-12-31', '2027-06-30'])
})

test('what was decided under the old version stays as it was decided', () => {
  const life = [notice('2026-11-01'), changes('2026-11-02', '2027-01-01', '2026-12-01')]
  assert.equal(walked(program, life, '2026-12-15').decision(end, 'agreement')?.value.lastDay, '2026-12-31')
})

test('the day of the switch is a moment that is named beforehand', () => {
  const watched = lasting('§ 4', maySuspend, {
    given: { monthly: given('Preis', 'price', 'list', (standing) => standing.value(price, 'item')) },
    then: ({ monthly }) => (monthly?.exceeds(eurNet('55.00')) ? 'barred' : 'permitted'),
  })
  const terms = termsOf([edition('2026-01-01', [priceOf('50.00'), watched])], {
    later: [edition('2027-01-01', [priceOf('60.00'), watched])],
  })
  const walk = walked(compile(terms), [changes('2026-10-01', '2027-01-01', '2027-01-01')], '2026-10-02')
  assert.equal(walk.next, instantOf('2027-01-01'))
  walk.advance(walk.next)
  assert.equal(walk.decision(maySuspend, 'services')?.value, 'barred')
})

test('each agreement has its own version', () => {
  const changed = walked(program, [changes('2026-10-01', '2027-01-01', '2027-01-01')], '2027-02-01')
  const unchanged = walked(program, [told('activated', '2026-03-01', {})], '2027-02-01')
  assert.deepEqual(
    [changed, unchanged].map((walk) => walk.decision(price, 'item')?.value.toString()),
    ['60.00', '50.00'],
  )
})

const questionsIn = (life: readonly AnyFact[], when: string, under = program): readonly string[] =>
  [...walked(under, life, when).duties.values()].map(({ key, content }) => `${key}: ${content}`)

test('a version that nobody published changes nothing, and a person is asked', () => {
  const life = [changes('2026-10-01', '2099-01-01', '2027-01-01')]
  assert.deepEqual(decidedAt(program, life, price, 'item', ['2026-12-31', '2027-02-01']).map(String), [
    '50.00',
    '50.00',
  ])
  assert.deepEqual(questionsIn(life, '2026-10-01'), [
    'decide:version 2099-01-01 of terms: Nobody has published version 2099-01-01 of terms: publish it, or correct what was told?',
  ])
})

test('who had come under a later version keeps it when an unknown one is told, also at a moment', () => {
  const life = [changes('2026-10-01', '2027-01-01', '2027-01-01'), changes('2027-02-01', 'draft', '2027-03-01')]
  assert.deepEqual(decidedAt(program, life, price, 'item', ['2027-04-01']).map(String), ['60.00'])
  const afterwards = upon('§ 5', 'agreementEnded', { then: () => holds(version, 'terms', 'draft') })
  const terms = termsOf([edition('2026-01-01', [endsOn('2026-12-31'), priceOf('50.00'), afterwards])], {
    later: [edition('2027-01-01', [priceOf('60.00')])],
  })
  const ended = [notice('2026-11-01')]
  assert.deepEqual(decidedAt(compile(terms), ended, price, 'item', ['2027-01-01']).map(String), ['50.00'])
  assert.equal(questionsIn(ended, '2027-01-01', compile(terms)).length, 1)
})

test('once it is published it applies as of its time, and a correction answers the question too', () => {
  const told2099 = changes('2026-10-01', '2099-01-01', '2027-01-01')
  const { terms } = program
  const published = compile({ ...terms, later: [...(terms.later ?? []), edition('2099-01-01', [priceOf('80.00')])] })
  assert.deepEqual(decidedAt(published, [told2099], price, 'item', ['2026-12-31', '2027-01-01']).map(String), [
    '50.00',
    '80.00',
  ])
  const corrected = [told2099, told('corrected', '2026-10-05', { of: told2099.id, to: { version: '2027-01-01' } })]
  assert.deepEqual(decidedAt(program, corrected, price, 'item', ['2027-01-01']).map(String), ['60.00'])
  assert.deepEqual(questionsIn(corrected, '2026-10-05'), [])
})

// --- statutes --------------------------------------------------------------------------------------------------------

const rate = (percent: number): Clause => lasting('§ 12', vatRate, { of: ['standard'], then: () => percent })
const act = (percent: number, from: Day, until?: Day): Document =>
  documentOf([rate(percent)], {
    id: 'ustg',
    short: 'UStG',
    rank: 'mandatory law',
    version: from,
    inForce: { from, ...(until ? { until } : {}) },
  })
const percentNow = given('Satz', 'rate', 'law', (standing) => standing.value(vatRate, 'standard') ?? 0)
const taxed = upon('§ 1', 'booked', {
  given: { percentNow },
  then: ({ item }, _, { percentNow: percent }) =>
    owes('customer', { key: item, kind: 'fee', amount: eurNet('100.00').withVat(percent), due: '2026-01-01' }),
})
const underLaw = compile(
  termsOf([documentOf([taxed])], {
    law: [act(19, '2007-01-01', '2020-06-30'), act(16, '2020-07-01', '2020-12-31'), act(19, '2021-01-01')],
  }),
)

test('a statute counts on the days on which it is in force, the last one included', () => {
  const life = [told('activated', '2020-01-01', {})]
  assert.deepEqual(
    decidedAt(underLaw, life, vatRate, 'standard', [
      '2020-06-30T23:59',
      '2020-07-01',
      '2020-12-31T23:59',
      '2021-01-01',
    ]),
    [19, 16, 16, 19],
  )
})

test('an act is taxed by the law of its time, also when it is learned later', () => {
  const life = [
    told('booked', '2020-06-30', { item: 'june', count: 1 }, { learned: '2020-08-01' }),
    told('booked', '2020-07-01', { item: 'july', count: 1 }, { learned: '2021-02-01' }),
  ]
  const walk = walked(underLaw, life, '2021-03-01')
  assert.deepEqual(
    ['june', 'july'].map((key) => walk.knownItems.get(key)?.amount.toString()),
    ['119.00', '116.00'],
  )
})

test('before any statute is in force nothing is decided', () => {
  assert.equal(
    walked(underLaw, [told('activated', '2006-12-31', {})], '2006-12-31').decision(vatRate, 'standard'),
    undefined,
  )
})

test('default law fills what the terms leave open, and yields where they do not', () => {
  const dispositive = documentOf([lasting('§ 9', quantity, { then: () => 1 })], {
    id: 'law',
    short: 'BGB',
    rank: 'default law',
  })
  const terms = documentOf([lasting('§ 1', quantity, { of: ['seats'], then: () => 5 })])
  const walk = walked(
    compile(termsOf([terms], { law: [dispositive] })),
    [told('activated', '2026-03-01', {})],
    '2026-03-01',
  )
  assert.deepEqual(
    ['seats', 'routers'].map((item) => walk.decision(quantity, item)?.value),
    [5, 1],
  )
})
