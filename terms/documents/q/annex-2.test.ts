import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { type Day, dayAt, instantOf, plusDays, showInstant } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { mayErase } from '../../grammar/matters/rights.ts'
import { at, decided, dueOf, leaves, paidPlan, told } from './life.test-support.ts'

// Annex 2: how long logs are kept, how fast security updates follow, when measures are reviewed.

const lastDayOf = (life: readonly AnyFact[], key: string): Day | undefined => {
  const by = at(life, '2030-01-01').duties.get(key)?.by
  return by === undefined ? undefined : dayAt(by - 1)
}

// --- no. 1.3.3 ------------------------------------------------------------------------------------------------------

const logOf = (day: Day, when: string, life: readonly AnyFact[] = []) =>
  decided(life, mayErase, `access log ${day}`, when)
for (const [n, [written, last]] of (
  [
    ['2026-01-01', '2026-04-01'],
    ['2026-11-30', '2027-02-28'],
  ] as const
).entries())
  example('q.anh2.1.3.3b', n + 1, () => ({
    got: [logOf(written, `${last}T23:59`), logOf(written, plusDays(last, 1))],
    expected: ['barred', 'permitted'],
  }))
example('q.anh2.1.3.3b', 3, () => ({ got: logOf('2026-01-01', '2026-04-01'), expected: 'barred' }))
test('logs outlast the agreement and its backups', () => {
  const life = [...paidPlan('2026-01-01', 1), leaves('2026-01-10')]
  assert.equal(logOf('2026-01-31', '2026-04-15', life), 'barred')
  assert.equal(logOf('2026-01-31', '2026-05-02', life), 'permitted')
})

// --- no. 3.2 --------------------------------------------------------------------------------------------------------

const released = (on: string, critical = true): AnyFact => told('patchReleased', on, { patch: 'P', critical })
const installed = (on: string): AnyFact => told('patchInstalled', on, { patch: 'P' })
for (const [n, [on, last]] of (
  [
    ['2026-05-22T14:00', '2026-05-24'],
    ['2026-12-31', '2027-01-02'],
    ['2028-02-27', '2028-02-29'],
  ] as const
).entries())
  example('q.anh2.3.2c', n + 1, () => ({ got: lastDayOf([released(on)], 'installPatch:P'), expected: last }))
example('q.anh2.3.2c', 4, () => {
  const deviation = (on: string) => dueOf([released('2026-05-22T14:00'), installed(on)], 'recordDeviation:P', on)?.act
  return {
    got: [deviation('2026-05-24T23:59'), deviation('2026-05-25'), deviation('2026-05-25T00:30')],
    expected: [undefined, 'recordDeviation', 'recordDeviation'],
  }
})
test('an update is to be installed until somebody has told that it is', () => {
  const life = [released('2026-05-22T14:00'), installed('2026-05-23')]
  assert.equal(dueOf(life, 'installPatch:P', '2026-05-22T14:00')?.act, 'installPatch')
  assert.equal(dueOf(life, 'installPatch:P', '2026-05-23'), undefined)
})
test('an update that is not critical is installed without a day, and never late', () => {
  const duty = dueOf([released('2026-05-22', false)], 'installPatch:P', '2026-05-22')
  assert.deepEqual([duty?.act, duty?.by], ['installPatch', undefined])
  const life = [released('2026-05-22', false), installed('2026-07-01')]
  assert.equal(dueOf(life, 'recordDeviation:P', '2026-07-01'), undefined)
})

// --- no. 6 ----------------------------------------------------------------------------------------------------------

const reviewed = (on: string, more: { complete?: boolean; adjustmentNeeded?: boolean } = {}): AnyFact =>
  told('measuresReviewedJointly', on, { complete: true, ...more })
for (const [n, [on, last]] of (
  [
    ['2026-03-15', '2027-03-15'],
    ['2028-02-29', '2029-02-28'],
  ] as const
).entries())
  example('q.anh2.6a', n + 1, () => ({
    got: lastDayOf([reviewed(on)], `reviewMeasures:measures by ${last}`),
    expected: last,
  }))
test('a review without everybody who belongs to it is none', () => {
  assert.deepEqual(
    [...at([reviewed('2026-03-15', { complete: false, adjustmentNeeded: true })], '2026-03-16').duties],
    [],
  )
})
test('what a review finds is adjusted without delay', () => {
  const duty = dueOf(
    [reviewed('2026-03-15', { adjustmentNeeded: true })],
    'adjustMeasures:review of 2026-03-15',
    '2026-03-15',
  )
  assert.equal(duty?.by, instantOf('2026-03-15'))
  assert.equal(dueOf([reviewed('2026-03-15')], 'adjustMeasures:review of 2026-03-15', '2026-03-15'), undefined)
})

// --- no. 1.2.5 ------------------------------------------------------------------------------------------------------

test('leaked credentials are told to the customer at once', () => {
  const life = [
    told('incidentSignsFound', '2026-05-03T04:00', { incident: 'I', type: 'leaked credentials', knownTo: 'provider' }),
  ]
  const duty = dueOf(life, 'notifyLeakedCredentials:I', '2026-05-03T04:00')
  assert.equal(duty?.by && showInstant(duty.by), '2026-05-03T04:00+02:00')
})

test('the last erasure is proven to the customer, once', () => {
  const life = [...paidPlan('2026-01-01', 1), leaves('2026-01-10'), told('personalDataErased', '2026-03-07', {})]
  assert.equal(dueOf(life, 'proveErasure:contents', '2026-03-06'), undefined)
  assert.equal(dueOf(life, 'proveErasure:contents', '2026-03-07')?.act, 'proveErasure')
  const proven = [...life, told('dutyDone', '2026-03-08', { duty: 'proveErasure:contents' })]
  assert.equal(dueOf(proven, 'proveErasure:contents', '2026-03-09'), undefined)
})

everyExampleOf(['q.anh2.1.3.3b', 'q.anh2.3.2c', 'q.anh2.6a'])
