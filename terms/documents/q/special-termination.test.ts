import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { Day } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { version } from '../../grammar/matters/agreement.ts'
import { objectionPeriod } from '../../grammar/matters/changes.ts'
import { mayTerminate } from '../../grammar/matters/rights.ts'
import { byCustomer, byProvider, decided, dueOf, endOf, firstDay, leaves, paidPlan, told } from './life.test-support.ts'

/** A year of a paid plan, so that nothing but the special right ends it in the course of the year. */
const years = paidPlan('2026-01-01', 12)
const rightOn = (life: readonly AnyFact[], when: string, change: string) =>
  decided(life, mayTerminate, `change ${change}`, when)
const rightFrom = (life: readonly AnyFact[], change: string, from: Day, to: Day): Day | undefined =>
  firstDay(life, from, to, (walk) => walk.decision(mayTerminate, `change ${change}`)?.value === 'permitted')
const leavesFor = (on: string, change: string): AnyFact => leaves(on, { ground: 'change', change })

// --- § 1.2: new terms -------------------------------------------------------------------------------------------------

const newTerms = told('changeReceived', '2026-12-17', { change: 'T', of: 'terms', version: 'new', ...byProvider })
const notice = (on: string, more: Partial<Facts['changeReceived']> = {}): AnyFact =>
  told('changeReceived', on, { change: 'N', of: 'terms', version: 'new', ...byProvider, ...more })
const inForceOn = (day: Day, ...announced: readonly AnyFact[]) =>
  decided([...years, ...announced], version, 'terms', day) === 'new'

example('q.agb.1.2c', 1, () => {
  const incomplete = [...years, notice('2026-12-01', { complete: false })]
  return {
    got: [
      decided(incomplete, objectionPeriod, 'N', '2026-12-02'),
      inForceOn('2027-12-31', notice('2026-12-01', { complete: false })),
    ],
    expected: [undefined, false],
  }
})
example('q.agb.1.2c', 2, () => {
  const receipts: readonly Day[] = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']
  return {
    got: receipts.findLast((day) => inForceOn('2027-03-01', notice(day, { complete: true, from: '2027-03-01' }))),
    expected: '2026-12-31',
  }
})
const objects = (on: string): AnyFact => told('objectionReceived', on, { change: 'T', goodCause: true, ...byCustomer })
const accepted = (on: string, change = 'T'): AnyFact => told('reasonsAccepted', on, { change })
const hard = [...years, newTerms, objects('2026-12-30'), accepted('2027-01-08')]

example('q.agb.1.2f', 1, () => ({
  got: [
    rightFrom(hard, 'T', '2026-12-17', '2027-02-01'),
    endOf([...hard, leavesFor('2027-01-20', 'T')], '2027-01-20')?.lastDay,
  ],
  expected: ['2027-01-08', '2027-01-31'],
}))
const endsOfMonths: readonly (readonly [received: string, last: Day])[] = [
  ['2027-02-01T00:05', '2027-02-28'],
  ['2028-02-03', '2028-02-29'],
]
for (const [n, [received, last]] of endsOfMonths.entries())
  example('q.agb.1.2g', n + 1, () => ({ got: endOf([...hard, leavesFor(received, 'T')], received), expected: last }))
test('reasons that nobody accepts, or an objection that is late, give no special right', () => {
  for (const life of [
    [...years, newTerms, objects('2026-12-30')],
    [...years, newTerms, objects('2027-01-02'), accepted('2027-01-08')],
  ]) {
    assert.equal(rightOn(life, '2027-01-20', 'T'), undefined)
    assert.equal(endOf([...life, leavesFor('2027-01-20', 'T')], '2027-01-20'), undefined)
  }
})

// --- § 2.6.3: a function is removed -----------------------------------------------------------------------------------

const removal = (on: Day, more: Partial<Facts['changeReceived']> = {}): readonly AnyFact[] => [
  ...years,
  told('changeReceived', on, { change: 'F', of: 'service', ...byProvider, ...more }),
]
const removals: readonly (readonly [gone: Day, received: string, last: Day])[] = [
  ['2026-04-01', '2026-04-30T23:59', '2026-04-30'],
  ['2028-02-01', '2028-02-29', '2028-02-29'],
]
for (const [n, [gone, received, last]] of removals.entries())
  example('q.agb.2.6.3c', n + 1, () => ({
    got: endOf([...removal(gone), accepted(gone, 'F'), leavesFor(received, 'F')], received),
    expected: last,
  }))
test('the right begins with the day on which the function is gone', () => {
  const life = [...removal('2026-03-01', { from: '2026-04-15' }), accepted('2026-03-10', 'F')]
  assert.equal(rightFrom(life, 'F', '2026-03-01', '2026-05-31'), '2026-04-15')
  assert.equal(endOf([...life, leavesFor('2026-04-14T23:59', 'F')], '2026-04-15'), undefined)
})
test('a restriction that is not accepted ends nothing', () => {
  assert.equal(endOf([...removal('2026-04-01'), leavesFor('2026-04-20', 'F')], '2026-04-20'), undefined)
})

// --- § 2.9.2: for cause -----------------------------------------------------------------------------------------------

const forCause = leaves('2026-03-10T11:00', { ground: 'for cause' })
test('a notice for cause waits for a person, and works as of its receipt once the cause is accepted', () => {
  const waits = [...years, forCause]
  assert.equal(dueOf(waits, `decide:${forCause.id}`, '2026-03-11')?.content, 'Is the cause sufficient?')
  assert.equal(endOf(waits, '2026-03-11'), undefined)
  const kept = [...waits, told('decided', '2026-03-12', { act: forCause.id, keep: true })]
  assert.equal(endOf(kept, '2026-03-12')?.at, forCause.at)
  const dropped = [...waits, told('decided', '2026-03-12', { act: forCause.id, keep: false })]
  assert.equal(endOf(dropped, '2026-12-01'), undefined)
})

test('who terminates the processing agreement alone keeps the plan, free or paid', () => {
  const free = [told('termAgreed', '2026-01-01', { row: 'billing', first: '2026-01-01', months: 1 })]
  for (const life of [years, free]) {
    assert.equal(endOf([...life, leaves('2026-03-10', { scope: 'avv' })], '2027-06-01'), undefined)
    assert.notEqual(endOf([...life, leaves('2026-03-10')], '2027-06-01'), undefined)
  }
})

everyExampleOf(['q.agb.1.2c', 'q.agb.1.2f', 'q.agb.1.2g', 'q.agb.2.6.3c'])
