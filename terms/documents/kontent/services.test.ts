import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { availabilityOfYear, outageCounts } from '../../grammar/matters/availability.ts'
import { mayChange, mayClaimFor, mayDiscontinue } from '../../grammar/matters/contract-documents.ts'
import { eur } from '../../grammar/money.ts'
import { billingOf } from '../../grammar/quantities/item.ts'
import { amountOf, asTheDayBegins, decided, notice, term, told } from './conditions.test-support.ts'

type Cause = Facts['outage']['cause']
const SECOND = 1000
const HOUR = 3600 * SECOND

const outage = (from: string, length: number, cause?: Cause): AnyFact =>
  told('outage', from, { from: instantOf(from), to: instantOf(from) + length, ...(cause ? { cause } : {}) })
const year = (life: readonly AnyFact[], of: string, when: string) => decided(life, availabilityOfYear, of, when)

// --- § 2.1 and § 11: availability -----------------------------------------------------------------------------------

const allowed2026 = 262 * HOUR + 48 * 60 * SECOND
example('kontent.agb.2.1b', 1, () => ({
  got: [allowed2026 + SECOND, allowed2026].map((down) => year([outage('2026-03-01', down)], '2026', '2027-01-01')),
  expected: ['missed', 'reached'],
}))
example('kontent.agb.2.1b', 2, () => {
  const allowed = 263 * HOUR + 31 * 60 * SECOND + 12 * SECOND
  return {
    got: [allowed, allowed + SECOND].map((down) => year([outage('2028-03-01', down)], '2028', '2029-01-01')),
    expected: ['reached', 'missed'],
  }
})
test('the availability of a year is decided as the next one begins', () => {
  assert.deepEqual(
    ['2026-12-31T23:59', '2027-01-01'].map((when) => year([outage('2026-03-01', HOUR)], '2026', when)),
    [undefined, 'reached'],
  )
})
test('in the first year only the days of the agreement count: 22 hours of the 31 days of December are allowed', () => {
  const first = told('concluded', '2026-12-01', { first: '2026-12-01' })
  const down = (hours: number) => year([first, outage('2026-12-05', hours * HOUR)], '2026', '2027-01-01')
  assert.deepEqual([down(22), down(23)], ['reached', 'missed'])
})
test('of an outage over New Year each year bears its part', () => {
  const life = [outage('2026-12-31T20:00', 300 * HOUR)]
  assert.deepEqual([year(life, '2026', '2028-01-01'), year(life, '2027', '2028-01-01')], ['reached', 'missed'])
})
/** The longest outage that is allowed, with two hours more for a cause. */
const withTwoHours = (cause?: Cause) =>
  year([outage('2026-01-02', allowed2026), outage('2026-03-10T10:00', 2 * HOUR, cause)], '2026', '2027-01-01')
example('kontent.agb.2.1c', 1, () => ({ got: withTwoHours('foreign network'), expected: 'reached' }))
example('kontent.agb.2.1c', 2, () => ({ got: withTwoHours('own infrastructure'), expected: 'missed' }))
example('kontent.agb.11b', 1, () => ({
  got: [
    decided([], outageCounts, 'gateway of another operator', '2026-11-23'),
    withTwoHours('gateway of another operator'),
  ],
  expected: ['not counted', 'reached'],
}))
test('each cause that is named takes an outage out of the figure, and none besides', () => {
  const causes: readonly Cause[] = [
    'foreign technology',
    'official order',
    'strike',
    'lockout',
    'internal industrial action',
  ]
  assert.deepEqual(
    causes.map(withTwoHours),
    causes.map(() => 'reached'),
  )
  assert.equal(withTwoHours(), 'missed')
})
test('two outages at the same time are one', () => {
  const life = [outage('2026-01-02', allowed2026), outage('2026-01-03', 2 * HOUR)]
  assert.equal(year(life, '2026', '2027-01-01'), 'reached')
})

// --- § 2.2: changes and free services -------------------------------------------------------------------------------

const changed = (more: Partial<Facts['changeReceived']>): AnyFact =>
  told('changeReceived', '2026-09-01', {
    change: 'S',
    of: 'service',
    keepsScope: true,
    reason: 'technical development',
    by: 'provider',
    medium: 'e-mail',
    ...more,
  })
const right = (more: Partial<Facts['changeReceived']>) => decided([changed(more)], mayChange, 'S', '2026-09-01')
example('kontent.agb.2.2a', 1, () => ({ got: right({}), expected: 'permitted' }))
example('kontent.agb.2.2a', 2, () => ({ got: right({ keepsScope: false }), expected: 'barred' }))
test('a change that serves neither reason is barred though the scope is kept; an improvement is not', () => {
  assert.deepEqual([right({ reason: 'cost' }), right({ reason: 'improvement' })], ['barred', 'permitted'])
})

const feature = (price: string): readonly AnyFact[] => [
  term('redirect', '2026-01-01'),
  told('finalPriceAgreed', '2026-01-01', {
    item: 'redirect',
    finalPrice: eur(price),
    by: 'provider',
    medium: 'portal',
  }),
]
const stopped = told('serviceDiscontinued', '2026-11-23T10:00', { item: 'redirect' })
const endOfFeature = (price: string) => decided([...feature(price), stopped], end, 'redirect', '2026-11-23T10:00')
example('kontent.agb.2.2b', 1, () => {
  const ending = endOfFeature('0.00')
  return {
    got: [decided(feature('0.00'), mayDiscontinue, 'redirect', '2026-11-23'), ending && showInstant(ending.at)],
    expected: ['permitted', showInstant(instantOf('2026-11-23T10:00'))],
    inItsWords: false,
  }
})
example('kontent.agb.2.2b', 2, () => {
  const life = [...feature('0.01'), stopped]
  const given = notice('2026-11-24', 'portal', { scope: 'redirect', item: 'add-on', by: 'customer' })
  return {
    got: [
      decided(life, mayDiscontinue, 'redirect', '2026-11-23'),
      endOfFeature('0.01'),
      decided([...life, given], end, 'redirect', '2026-11-24')?.lastDay,
    ],
    expected: [undefined, undefined, '2026-12-31'],
    inItsWords: false,
  }
})
example('kontent.agb.2.2c', 1, () => {
  const paidPackage = [
    term('hosting', '2026-01-01'),
    told('finalPriceAgreed', '2026-01-01', {
      item: 'hosting',
      finalPrice: eur('5.00'),
      by: 'provider',
      medium: 'portal',
    }),
    told('termAgreed', '2026-01-01', { row: billingOf('hosting'), first: '2026-01-01', months: 1 }),
  ]
  const life = [...paidPackage, ...feature('0.00'), stopped]
  return {
    got: [
      decided(life, mayClaimFor, 'redirect', '2026-11-23T10:00'),
      amountOf(life, 'fee hosting 2026-12-01', '2026-12-01'),
    ],
    expected: ['barred', '5.00'],
  }
})
test('before a free service was stopped, and for one that was paid for, claims are not barred', () => {
  assert.equal(decided(feature('0.00'), mayClaimFor, 'redirect', '2026-11-23'), undefined)
  assert.equal(decided([...feature('5.00'), stopped], mayClaimFor, 'redirect', '2026-11-24'), undefined)
  assert.deepEqual(asTheDayBegins([...feature('0.00'), stopped], mayClaimFor, 'redirect', '2026-11-24'), [
    'barred',
    'barred',
  ])
})

everyExampleOf([
  'kontent.agb.2.1b',
  'kontent.agb.2.1c',
  'kontent.agb.2.2a',
  'kontent.agb.2.2b',
  'kontent.agb.2.2c',
  'kontent.agb.11b',
])
