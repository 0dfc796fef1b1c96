/** Which data may be held, who may see them, where the address of a viewer goes, and how the measures are kept. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import {
  commitment,
  control,
  mayAccess,
  mayPublish,
  mayRelease,
  mayUseField,
  mayUseKey,
  measuresInForce,
} from '../../grammar/matters/safeguards.ts'
import { mayForwardAddress, mayLeave, mayUseAddress } from '../../grammar/matters/subprocessing.ts'
import { decided, decidedAt, due, told } from './life.test-support.ts'

// --- § 6, annex 1 no. 2: what the software may hold -----------------------------------------------------------------

const release = (specialFields: number, strayFields: number) =>
  decided(
    [told('releaseChecked', '2027-03-01', { release: 'r', specialFields, strayFields })],
    mayRelease,
    'r',
    '2027-03-01',
  )
example('rapidstream.avv.6.1b', 1, () => ({ got: [release(0, 0), release(1, 0)], expected: [undefined, 'barred'] }))
example('rapidstream.anlage1.2b', 1, () => ({ got: [release(0, 1), release(0, 0)], expected: ['barred', undefined] }))

const field = (holds: 'no personal data' | 'personal data' | 'special category') =>
  told('fieldDefined', '2027-03-08T10:00', { field: 'f', holds })
const confirmed = told('fieldConfirmed', '2027-03-08T11:00', { field: 'f' })
example('rapidstream.avv.6.1c', 1, () => ({
  got: decided([field('special category'), confirmed], mayUseField, 'f', '2027-03-09'),
  expected: 'barred',
}))
example('rapidstream.avv.6.1e', 1, () => ({
  got: decidedAt([field('personal data'), confirmed], mayUseField, 'f', '2027-03-08T10:59', '2027-03-08T11:00'),
  expected: ['barred', 'permitted'],
}))

const key = (opens: 'master data' | 'payments', writes: boolean) =>
  decided([told('keyOffered', '2027-03-01', { key: 'k', opens, writes })], mayUseKey, 'k', '2027-03-01')
example('rapidstream.anlage1.2c', 1, () => ({ got: key('master data', true), expected: 'barred' }))
test('a key that reads master data or creates payments is accepted', () => {
  assert.deepEqual([key('master data', false), key('payments', true)], ['permitted', 'permitted'])
})

// --- § 7: measures and people ---------------------------------------------------------------------------------------

const published = (material: boolean) => told('measuresPublished', '2027-09-01', { version: '2027-09-01', material })
const inForce = (material: boolean) =>
  decidedAt([published(material)], measuresInForce, 'measures', '2027-08-31', '2027-09-01')
const notices = (material: boolean) =>
  due([published(material)], '2027-09-01').filter((id) => id.startsWith('tellOfMeasures'))
example('rapidstream.avv.7.3a', 1, () => ({
  got: [inForce(false), notices(false)],
  expected: [[undefined, '2027-09-01'], []],
}))
example('rapidstream.avv.7.3a', 2, () => ({
  got: [inForce(true), notices(true)],
  expected: [[undefined, '2027-09-01'], ['tellOfMeasures:2027-09-01#1']],
}))
const draft = (dropped: number, replaced: number) =>
  decided([told('measuresDrafted', '2027-08-20', { version: 'v', dropped, replaced })], mayPublish, 'v', '2027-08-20')
example('rapidstream.avv.7.3b', 1, () => ({ got: [draft(1, 0), draft(1, 1)], expected: ['barred', 'permitted'] }))
test('two measures dropped need two in their place', () => {
  assert.deepEqual([draft(2, 1), draft(2, 2), draft(0, 0)], ['barred', 'permitted', 'permitted'])
})

const entrusted = told('personEntrusted', '2027-04-01', { person: 'E' })
const promised = told('confidentialityPromised', '2027-04-02', { person: 'E' })
const left = told('employmentEnded', '2027-12-31', { person: 'E' })
example('rapidstream.avv.7.4b', 1, () => ({
  got: decidedAt([entrusted, promised], mayAccess, 'E', '2027-04-01', '2027-04-02'),
  expected: ['barred', 'permitted'],
}))
example('rapidstream.avv.7.4d', 1, () => ({
  got: decidedAt([entrusted, promised, left], commitment, 'E', '2027-04-01', '2027-12-31', '2057-12-31'),
  expected: [undefined, 'binding', 'binding'],
}))
test('whoever leaves loses access that day, and the rights are reviewed', () => {
  const life = [entrusted, promised, left]
  assert.deepEqual(decidedAt(life, mayAccess, 'E', '2027-12-30', '2027-12-31'), ['permitted', 'barred'])
  assert.deepEqual(due(life, '2027-12-30'), [])
  assert.deepEqual(due(life, '2027-12-31'), ['reviewAccess:E#1'])
})

// --- annex 1 no. 3: the address of a viewer -------------------------------------------------------------------------

const server = (when: string, name: string, forwardsAddress: boolean) =>
  told('adServerSet', when, { server: name, forwardsAddress })
const both = [server('2027-03-01', 'A', true), server('2027-03-01', 'B', false)]
const forwards = (life: readonly AnyFact[], to: string, when: string) => decided(life, mayForwardAddress, to, when)

example('rapidstream.anlage1.1a', 1, () => ({
  got: ['A', 'B'].map((name) => forwards(both, name, '2027-03-01')),
  expected: ['permitted', 'barred'],
}))
example('rapidstream.anlage1.3b', 1, () => {
  const life = [...both, server('2027-03-28T03:00:00+02:00', 'A', false)]
  return {
    got: decidedAt(life, mayForwardAddress, 'A', '2027-03-28T01:59:59+01:00', '2027-03-28T03:00:00+02:00'),
    expected: ['permitted', 'barred'],
  }
})
example('rapidstream.anlage1.3b', 2, () => ({
  got: forwards([server('2027-03-01', 'A', false), server('2027-03-01', 'B', false)], 'A', '2027-03-02'),
  expected: 'barred',
}))
example('rapidstream.avv.7.1b', 1, () => ({ got: forwards(both, 'A', '2027-03-02'), expected: 'permitted' }))
example('rapidstream.avv.7.1b', 2, () => ({
  got: forwards(both, 'an ad server that nobody set', '2027-03-02'),
  expected: 'barred',
}))

const search = (hits: number) =>
  decided([told('storesSearched', '2027-03-01', { search: 's', hits })], control, 's', '2027-03-01')
example('rapidstream.anlage1.3c', 1, () => ({ got: [search(0), search(1)], expected: ['kept', 'failed'] }))
example('rapidstream.anlage1.3c', 2, () => {
  const trace = (contains: 'address of a viewer' | 'nothing personal') =>
    decided(
      [told('recordReleased', '2027-03-01', { record: 'r', vendor: 'sentry', contains })],
      mayLeave,
      'r',
      '2027-03-01',
    )
  return { got: [trace('address of a viewer'), trace('nothing personal')], expected: ['barred', 'permitted'] }
})
example('rapidstream.anlage1.3d', 1, () => ({
  got: ['forwarding', 'geo statistics', 'frequency capping'].map((use) =>
    decided(both, mayUseAddress, use, '2027-03-01'),
  ),
  expected: ['permitted', 'barred', 'barred'],
}))

// --- annex 3 no. 8: reviews -----------------------------------------------------------------------------------------

const reviewed = (when: string, all = true) => told('measuresReviewed', when, { all })
const nextReview = (life: readonly AnyFact[], when: string) =>
  due(life, when).filter((id) => id.startsWith('reviewMeasures:measures'))
const reviews = [
  ['2027-05-31', '2028-06-01T00:00+02:00'],
  ['2028-02-29', '2029-03-01T00:00+01:00'],
  ['2027-02-28', '2028-02-29T00:00+01:00'],
  ['2026-11-21', '2027-11-22T00:00+01:00'],
] as const
for (const [n, [completed, until]] of reviews.entries())
  example('rapidstream.anlage3.8a', n + 1, () => ({
    got: nextReview([reviewed(completed)], completed),
    expected: [`reviewMeasures:measures#1 until ${until}`],
  }))
test('the first review is due a year after the measures were published, unless one was made before', () => {
  const first = told('measuresPublished', '2027-03-01', { version: '2027-03-01', material: false })
  assert.deepEqual(nextReview([first], '2027-03-01'), ['reviewMeasures:measures#1 until 2028-03-02T00:00+01:00'])
  assert.deepEqual(nextReview([reviewed('2026-11-21'), first], '2027-03-01'), [
    'reviewMeasures:measures#1 until 2027-11-22T00:00+01:00',
  ])
})
test('an early review moves the date forward, and the next one is a new duty', () => {
  const done = told('dutyDone', '2028-02-10', { duty: 'reviewMeasures:measures', content: '2028-05-31' })
  const life = [reviewed('2027-05-31'), done, reviewed('2028-02-10')]
  assert.deepEqual(nextReview(life, '2028-02-10'), ['reviewMeasures:measures#2 until 2029-02-11T00:00+01:00'])
})
example('rapidstream.anlage3.8b', 1, () => {
  const incident = told('irregularityNoted', '2027-08-13', { breach: 'B', is: 'other', personalData: false })
  const life = [reviewed('2027-05-31'), incident, reviewed('2027-08-20', false)]
  return {
    got: [due(life, '2027-08-20'), nextReview(life, '2027-08-21')],
    expected: [
      ['reviewMeasures:measures#1 until 2028-06-01T00:00+02:00', 'reviewMeasures:B#1'],
      ['reviewMeasures:measures#1 until 2028-06-01T00:00+02:00'],
    ],
  }
})

everyExampleOf([
  ...['6.1b', '6.1c', '6.1e', '7.1b', '7.3a', '7.3b', '7.4b', '7.4d'].map((place) => `rapidstream.avv.${place}`),
  ...['1.1a', '1.2b', '1.2c', '1.3b', '1.3c', '1.3d'].map((place) => `rapidstream.anlage${place}`),
  'rapidstream.anlage3.8a',
  'rapidstream.anlage3.8b',
])
