import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { mayProcessAt, mayTransfer } from '../../grammar/matters/places.ts'
import { decided, told } from './life.test-support.ts'

// On which basis data may leave the safe states (AV §§ 2.2, 2.3), recipients being those of Annex 1 no. 3.

type Basis = Facts['transferBasisRecorded']['basis']
const planned = (on: string, country = 'US', recipient = 'Zendesk'): AnyFact =>
  told('transferPlanned', on, { recipient, country })
const rests = (on: string, basis: Basis, until?: Facts['transferBasisRecorded']['until']): AnyFact =>
  told('transferBasisRecorded', on, { recipient: 'Zendesk', basis, ...(until ? { until } : {}) })
const right = (life: readonly AnyFact[], when: string) => decided(life, mayTransfer, 'Zendesk', when)

const clauses = (
  step: 'standardClausesAgreed' | 'standardClausesShown' | 'standardClausesJoined',
  on: string,
): AnyFact => told(step, on, { recipient: 'Zendesk' })
const agreedShownJoined = (on: string): readonly AnyFact[] => [
  clauses('standardClausesAgreed', on),
  clauses('standardClausesShown', on),
  clauses('standardClausesJoined', on),
]

example('q.av.2.3a', 1, () => {
  const life = [planned('2019-05-01'), rests('2019-05-01', 'EU-US Privacy Shield')]
  const withClauses = [...life, rests('2021-07-01', 'standard clauses of 2021'), ...agreedShownJoined('2021-07-01')]
  return {
    got: [right(life, '2020-07-15T23:59'), right(life, '2020-07-16'), right(withClauses, '2021-07-01')],
    expected: ['permitted', 'barred', 'permitted'],
  }
})
example('q.av.2.3a', 2, () => {
  const life = [planned('2026-05-04'), rests('2026-05-04', 'EU-US Data Privacy Framework', '2027-05-03')]
  return {
    got: ['2026-05-04', '2027-05-03T23:59', '2027-05-04'].map((when) => right(life, when)),
    expected: ['permitted', 'permitted', 'barred'],
  }
})
example('q.av.2.3a', 3, () => {
  const life = [
    planned('2021-01-01'),
    rests('2021-01-01', 'standard clauses of 2010'),
    ...agreedShownJoined('2021-01-01'),
  ]
  return {
    got: ['2022-12-27T23:59', '2022-12-28', '2026-05-04'].map((when) => right(life, when)),
    expected: ['permitted', 'barred', 'barred'],
  }
})
example('q.av.2.3b', 1, () => {
  const life = [
    planned('2026-08-01'),
    rests('2026-08-20', 'standard clauses of 2021'),
    clauses('standardClausesAgreed', '2026-08-20'),
    clauses('standardClausesJoined', '2026-08-20'),
  ]
  const shown = [...life, clauses('standardClausesShown', '2026-09-03')]
  return {
    got: [right(life, '2026-09-01'), right(shown, '2026-09-02'), right(shown, '2026-09-03')],
    expected: ['barred', 'barred', 'permitted'],
  }
})
test('standard clauses that the provider has not joined carry no transfer', () => {
  const life = [
    planned('2026-08-01'),
    rests('2026-08-20', 'standard clauses of 2021'),
    clauses('standardClausesAgreed', '2026-08-20'),
    clauses('standardClausesShown', '2026-08-20'),
  ]
  assert.equal(right(life, '2026-09-01'), 'barred')
  assert.equal(right([...life, clauses('standardClausesJoined', '2026-09-01')], '2026-09-01'), 'permitted')
})
test('a basis that fell away does not save clauses that nobody was shown', () => {
  const life = [
    planned('2019-05-01'),
    rests('2019-05-01', 'EU-US Privacy Shield'),
    rests('2021-07-01', 'standard clauses of 2021'),
    clauses('standardClausesJoined', '2021-07-01'),
  ]
  assert.equal(right(life, '2021-07-02'), 'barred')
  const complete = [clauses('standardClausesAgreed', '2021-08-01'), clauses('standardClausesShown', '2021-08-01')]
  assert.equal(right([...life, ...complete], '2021-08-01'), 'permitted')
  assert.equal(right([...life, rests('2023-08-01', 'EU-US Data Privacy Framework')], '2023-08-01'), 'permitted')
})
test('without any basis nothing goes to a third country, and within the safe states none is asked for', () => {
  assert.equal(right([planned('2026-05-04')], '2026-05-04'), 'barred')
  for (const country of ['DE', 'FR', 'NO'])
    assert.equal(right([planned('2026-05-04', country)], '2026-05-04'), 'permitted')
  assert.equal(right([], '2026-05-04'), undefined)
})
test('an adequacy decision for another country carries a transfer to its last day', () => {
  const life = [planned('2026-05-04', 'CH'), rests('2026-05-04', 'adequacy decision', '2026-12-31')]
  assert.equal(right(life, '2026-12-31T23:59'), 'permitted')
  assert.equal(right(life, '2027-01-01'), 'barred')
})
test('storage in the United States ends with its basis, whatever Annex 1 answers', () => {
  const life = [
    told('placeProposed', '2019-05-04', { place: 'p', use: 'storage', country: 'US', recipient: 'Zendesk' }),
    rests('2019-05-04', 'EU-US Privacy Shield'),
  ]
  assert.equal(decided(life, mayProcessAt, 'p', '2020-07-15'), 'permitted')
  assert.equal(decided(life, mayProcessAt, 'p', '2020-07-16'), 'barred')
})
test('a valid basis opens no place that Annex 1 answers with no', () => {
  const at = (use: 'storage' | 'access', country: string, basis: Basis): readonly AnyFact[] => [
    told('placeProposed', '2026-05-04', { place: 'p', use, country, recipient: 'Zendesk' }),
    rests('2026-05-04', basis),
  ]
  for (const use of ['storage', 'access'] as const) {
    for (const life of [at(use, 'CH', 'adequacy decision'), at(use, 'SG', 'standard clauses of 2021')])
      assert.equal(decided(life, mayProcessAt, 'p', '2026-05-04'), 'barred')
  }
})

everyExampleOf(['q.av.2.3a', 'q.av.2.3b'])
