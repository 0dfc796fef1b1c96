/** The availability of each month, and of the last one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import type { Walk } from '../../engine/walk.ts'
import { type Day, firstOfMonth, instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { teller } from '../../grammar/told.ts'
import { at, notice, program, term, told } from './life.test-support.ts'

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

everyExampleOf(['dc.agb.12.2a', 'dc.agb.12.3b'])
