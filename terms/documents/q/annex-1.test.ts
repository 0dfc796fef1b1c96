import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { mayProcess, mayProcessAt, mayTransfer, registered } from '../../grammar/matters/places.ts'
import { decided, told } from './life.test-support.ts'

// --- nos. 1, 7, 8, 9: purposes, groups, persons, kinds of data ----------------------------------------------------------

const asked = (about: string) => decided([], mayProcess, about, '2026-05-04')

test('the listed groups, persons, purposes and kinds of data are covered', () => {
  for (const about of [
    ...['customers and prospects', 'staff', 'business partners', 'suppliers', 'cooperation and sales partners'].map(
      (group) => `group: ${group}`,
    ),
    ...['customers', 'employees', 'suppliers', 'others', 'users and clients of customers'].map(
      (person) => `person: ${person}`,
    ),
    ...['software', 'sales', 'consulting', 'implementation', 'integration', 'hosting', 'support'].map(
      (purpose) => `purpose: ${purpose}`,
    ),
    ...['contract master data', 'traffic data', 'contact information', 'device data', 'bank data', 'usage data'].map(
      (kind) => `data: ${kind}`,
    ),
    ...['communication content', 'user generated content', 'location data', 'user account information'].map(
      (kind) => `data: ${kind}`,
    ),
  ])
    assert.equal(asked(about), 'permitted', about)
})
test('what no list holds is not covered', () => {
  assert.deepEqual(['purpose: credit scoring', 'group: debtors', 'person: patients'].map(asked), [
    undefined,
    undefined,
    undefined,
  ])
})
example('q.anh1.8k', 1, () => ({ got: asked('data: criminal records'), expected: 'barred' }))
const special: readonly (readonly [letter: string, category: string])[] = [
  ['a', 'racial and ethnic origin'],
  ['b', 'political opinions'],
  ['c', 'religious or philosophical beliefs'],
  ['d', 'trade union membership'],
  ['e', 'genetic data'],
  ['f', 'biometric data for identification'],
  ['g', 'health data'],
  ['h', 'sex life or sexual orientation'],
]
for (const [letter, category] of special)
  example(`q.anh1.9${letter}`, 1, () => ({ got: asked(`special category: ${category}`), expected: 'barred' }))

// --- no. 3: the register ------------------------------------------------------------------------------------------------

test('the register holds nine subprocessors, each with its seat', () => {
  const names = ['Chargebee', 'Segment', 'Google', 'Mixpanel', 'Zendesk', 'Intercom', 'SendGrid', 'Amplitude']
  for (const name of names) assert.equal(decided([], registered, name, '2026-05-04')?.country, 'US', name)
  assert.equal(decided([], registered, 'T-Systems', '2026-05-04')?.country, 'DE')
  assert.equal(decided([], registered, 'Salesforce', '2026-05-04'), undefined)
})

// --- nos. 4, 5: places --------------------------------------------------------------------------------------------------

type Use = Facts['placeProposed']['use']
const place = (use: Use, country: string, on = '2026-05-04', recipient = 'Zendesk'): AnyFact =>
  told('placeProposed', on, { place: 'P', use, country, recipient })
const shield = (on: string, recipient = 'Zendesk'): AnyFact =>
  told('transferBasisRecorded', on, { recipient, basis: 'EU-US Privacy Shield' })
const framework = (recipient: string): AnyFact =>
  told('transferBasisRecorded', '2026-05-01', { recipient, basis: 'EU-US Data Privacy Framework' })
const answered = (life: readonly AnyFact[], when = '2026-05-04') => decided(life, mayProcessAt, 'P', when)

const places: readonly (readonly [id: string, use: Use, country: string, answer: 'permitted' | 'barred'])[] = [
  ['q.anh1.4a', 'storage', 'DE', 'permitted'],
  ['q.anh1.4b', 'storage', 'IE', 'barred'],
  ['q.anh1.4c', 'storage', 'CH', 'barred'],
  ['q.anh1.4e', 'storage', 'SG', 'barred'],
  ['q.anh1.5a', 'access', 'DE', 'permitted'],
  ['q.anh1.5b', 'access', 'AT', 'barred'],
  ['q.anh1.5c', 'access', 'GB', 'barred'],
  ['q.anh1.5e', 'access', 'IN', 'barred'],
]
for (const [id, use, country, answer] of places)
  example(id, 1, () => ({ got: answered([place(use, country)]), expected: answer }))
example('q.anh1.4d', 1, () => ({
  got: answered([shield('2019-05-01'), place('storage', 'US', '2019-05-04')], '2019-05-04'),
  expected: 'permitted',
}))
example('q.anh1.5d', 1, () => ({
  got: answered([shield('2019-05-01'), place('access', 'US', '2019-05-04')], '2019-05-04'),
  expected: 'permitted',
}))
test('a valid basis of the transfer does not open a place that the annex refuses', () => {
  const bases: readonly (readonly [country: string, basis: Facts['transferBasisRecorded']['basis']])[] = [
    ['CH', 'adequacy decision'],
    ['GB', 'adequacy decision'],
    ['SG', 'standard clauses of 2021'],
    ['IN', 'standard clauses of 2021'],
  ]
  for (const [country, basis] of bases)
    for (const use of ['storage', 'access'] as const) {
      const life = [told('transferBasisRecorded', '2026-05-01', { recipient: 'Zendesk', basis }), place(use, country)]
      assert.equal(answered(life), 'barred', `${use} ${country}`)
    }
})
example('q.anh1.4d', 2, () => ({
  got: answered([shield('2019-05-01'), place('storage', 'US')]),
  expected: 'barred',
}))
test('with a certificate that is in force the United States are open to a participant', () => {
  for (const use of ['storage', 'access'] as const)
    assert.equal(answered([shield('2019-05-01'), framework('Zendesk'), place(use, 'US')]), 'permitted')
})
test('without participation the annex says nothing of the United States', () => {
  for (const use of ['storage', 'access'] as const) assert.equal(answered([place(use, 'US')]) === 'permitted', false)
})

// --- no. 6: transfers ---------------------------------------------------------------------------------------------------

const transfer = (recipient: string, country = 'US'): AnyFact =>
  told('transferPlanned', '2026-05-04', { recipient, country })
const mayGoTo = (recipient: string, ...life: readonly AnyFact[]) => decided(life, mayTransfer, recipient, '2026-05-04')

example('q.anh1.6', 1, () => ({
  got: mayGoTo('Salesforce', framework('Salesforce'), transfer('Salesforce')),
  expected: 'barred',
}))

example('q.anh1.6', 2, () => ({
  got: [
    mayGoTo('SendGrid', framework('SendGrid'), transfer('SendGrid')),
    mayGoTo('SendGrid', shield('2019-05-01', 'SendGrid'), transfer('SendGrid')),
  ],
  expected: ['permitted', 'barred'],
}))
test('each of the nine is a recipient to whom data may go with a basis', () => {
  for (const name of ['Chargebee', 'Segment', 'Google', 'Mixpanel', 'Zendesk', 'Intercom', 'Amplitude'])
    assert.equal(mayGoTo(name, framework(name), transfer(name)), 'permitted', name)
})

everyExampleOf([...places.map(([id]) => id), 'q.anh1.4d', 'q.anh1.5d', 'q.anh1.6', 'q.anh1.8k'])
