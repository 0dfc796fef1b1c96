/** How an agreement with Digital Control begins, who is its party, and for how long it opens the services. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { contractingParty, inForce } from '../../grammar/matters/entry.ts'
import { mayProcess } from '../../grammar/matters/places.ts'
import { mayUseContents } from '../../grammar/matters/provision.ts'
import { mayPassRightOn, mayUseResult } from '../../grammar/matters/results.ts'
import { access } from '../../grammar/matters/services.ts'
import { at, decided, due, inOtherWords, owed, told } from './life.test-support.ts'

const clicks = (when: string, more: Partial<Facts['termsAccepted']> = {}): AnyFact =>
  told('termsAccepted', when, { how: 'button', actsFor: 'nobody', withProcessing: true, ...more })
const orders = (when: string, applicant: Facts['applicationReceived']['applicant'] = 'company'): AnyFact =>
  told('applicationReceived', when, { by: 'customer', medium: 'portal', applicant, inTheArea: true })
const uses = (when: string): AnyFact => told('useBegan', when, { item: 'Media Desk' })
const entry = (life: readonly AnyFact[], scope: string, when: string) => {
  const entered = decided(life, inForce, scope, when)
  return entered && [showInstant(entered.at), entered.by]
}

example('dc.agb.0.1a', 1, () => {
  const life = [orders('2027-02-26T16:40'), clicks('2027-03-01T09:00'), uses('2027-03-01T09:05')]
  return inOtherWords(
    [entry(life, 'agreement', '2027-03-02'), entry(life, 'agreement', '2027-02-26T16:39')],
    [['2027-02-26T16:40+01:00', 'form'], undefined],
  )
})
example('dc.agb.0.1a', 2, () => {
  const life = [uses('2027-02-25T18:00'), orders('2027-02-26T16:40')]
  return inOtherWords(entry(life, 'agreement', '2027-03-02'), ['2027-02-25T18:00+01:00', 'use'])
})
test('an agreement that is concluded by its first use alone is open from that instant, and its record is asked for', () => {
  const life = [uses('2027-02-25T18:00')]
  assert.deepEqual(
    ['2027-02-25T17:59:59', '2027-02-25T18:00'].map((when) => decided(life, access, 'services', when)),
    [undefined, 'open'],
  )
  assert.deepEqual(entry(life, 'avv', '2027-02-25T18:00'), ['2027-02-25T18:00+01:00', 'main contract'])
  assert.deepEqual(due(life, '2027-02-25T18:00'), ['access:services', 'recordProcessingAgreement:avv'])
})
test('what comes later never moves the start', () => {
  const life = [clicks('2027-03-01T09:00'), orders('2027-03-01T09:01'), uses('2027-03-01T09:02')]
  assert.deepEqual(entry(life, 'agreement', '2027-03-02'), ['2027-03-01T09:00+01:00', 'agreement'])
})
example('dc.agb.0.1b', 1, () => {
  const life = [clicks('2027-03-01T09:00')]
  const both = ['agreement', 'avv'].map((scope) => entry(life, scope, '2027-03-01T09:00')?.[0])
  return inOtherWords(both, ['2027-03-01T09:00+01:00', '2027-03-01T09:00+01:00'])
})

const party = (...life: readonly AnyFact[]) => decided(life, contractingParty, 'agreement', '2027-04-01')
example('dc.agb.0.2a', 1, () =>
  inOtherWords(party(clicks('2027-03-01', { actsFor: 'company' })), 'company represented'),
)
example('dc.agb.0.2a', 2, () => inOtherWords(party(clicks('2027-03-01')), 'person acting'))
test('whom an order form names as applicant is the party: a company, an association, a public body, else the person', () => {
  const parties = (['company', 'association', 'public body', 'consumer'] as const).map((applicant) =>
    party(orders('2027-03-01', applicant)),
  )
  assert.deepEqual(parties, ['company represented', 'company represented', 'company represented', 'person acting'])
})
test('who acts for a company and has not declared to be entitled is asked for it, until that is done', () => {
  const life = [clicks('2027-03-01', { actsFor: 'company' })]
  const done = told('dutyDone', '2027-03-03', { duty: 'obtainDeclarationOfAuthority:agreement', content: '' })
  const key = 'obtainDeclarationOfAuthority:agreement'
  assert.ok(due(life, '2027-03-02').includes(key))
  assert.ok(!due([...life, done], '2027-03-04').includes(key))
  assert.deepEqual(owed([clicks('2027-03-01', { actsFor: 'company', authorised: true })], '2027-03-02'), [])
})

const year = [uses('2027-01-01'), told('termAgreed', '2027-01-01', { row: 'term', first: '2027-01-01', months: 12 })]
const leaves = told('terminationReceived', '2027-09-30', { by: 'customer', ground: 'ordinary', medium: 'e-mail' })
example('dc.agb.3.1a', 1, () =>
  inOtherWords(
    ['2027-12-31T23:59:59', '2028-01-01'].map((when) => decided([...year, leaves], access, 'services', when)),
    ['open', 'closed'],
  ),
)
example('dc.agb.3.1a', 2, () => {
  const life = [uses('2027-02-26T16:39'), orders('2027-02-26T16:40')]
  const open = ['2027-02-26T16:38', '2027-02-26T16:39'].map((when) => decided(life, access, 'services', when))
  return inOtherWords(open, [undefined, 'open'])
})
test('the right of use passes to nobody', () =>
  assert.equal(decided([], mayPassRightOn, 'services', '2027-02-26'), 'barred'))

const delivered = told('resultDelivered', '2027-06-15', { result: 'result 1' })
const agreed = told('widerUseAgreed', '2027-08-15', { result: 'result 1' })
const passOn = (when: string) => decided([...year, delivered, agreed], mayPassRightOn, 'result 1', when)
example('dc.agb.3.1d', 1, () => inOtherWords(passOn('2027-08-01'), 'barred'))
test('a separate agreement lets the customer use a result otherwise', () =>
  assert.deepEqual(['2027-08-14', '2027-08-15'].map(passOn), ['barred', 'permitted']))
test('work results may be used from delivery to the end of the agreement', () => {
  const use = ['2027-06-14', '2027-06-15', '2027-12-31T23:59', '2028-01-01'].map((when) =>
    decided([...year, delivered, leaves], mayUseResult, 'result 1', when),
  )
  assert.deepEqual(use, [undefined, 'permitted', 'permitted', undefined])
})

// Ziff. 7
const mayTake = (life: readonly AnyFact[], when: string) => decided(life, mayProcess, 'personal data', when)
example('dc.agb.7.1b', 1, () => {
  const life = [uses('2027-02-25T18:00')]
  return inOtherWords(
    [due(life, '2027-02-25T18:01'), mayTake(life, '2027-02-25T18:01')],
    [['access:services', 'recordProcessingAgreement:avv'], 'barred'],
  )
})
test('once the agreement to it is recorded the flag is gone and data are taken', () => {
  for (const record of [clicks('2027-02-26T08:00'), orders('2027-02-26T08:00')]) {
    const life = [uses('2027-02-25T18:00'), record]
    assert.deepEqual(
      [due(life, '2027-02-26T08:00'), mayTake(life, '2027-02-26T08:00')],
      [['access:services'], 'permitted'],
    )
  }
})
test('a click on a page that did not show it is no record of the processing agreement', () => {
  const life = [uses('2027-02-25T18:00'), clicks('2027-02-26T08:00', { withProcessing: false })]
  assert.equal(mayTake(life, '2027-02-26T08:00'), 'barred')
})
test('customer data may be used for three purposes and for no other', () => {
  const purposes = ['operation and improvement', 'security and support', 'investigation of violations', 'advertising']
  assert.deepEqual(
    purposes.map((purpose) => decided([], mayUseContents, purpose, '2027-03-01')),
    ['permitted', 'permitted', 'permitted', undefined],
  )
})
test('special categories are kept out, the types of the annex are not', () => {
  const kinds = ['health data', 'political opinions', 'genetic data', 'names', 'IP addresses', 'data of customers']
  assert.deepEqual(
    kinds.map((kind) => decided([], mayProcess, kind, '2027-03-01')),
    ['barred', 'barred', 'barred', 'permitted', 'permitted', 'permitted'],
  )
})

// AVV Nr. 16.1
const signs = (when: string) => told('processingAgreementSigned', when, { originals: 2 })
const returns = (when: string) => told('processingAgreementReturned', when, {})
const endOfProcessing = (life: readonly AnyFact[], when: string) => at(life, when).decision(end, 'avv')?.value
const fromMarch = [
  uses('2027-03-01'),
  told('termAgreed', '2027-03-01', { row: 'term', first: '2027-03-01', months: 12 }),
]
const ends = told('terminationReceived', '2027-11-30', { by: 'customer', ground: 'ordinary', medium: 'e-mail' })
example('dc.avv.16.1a', 1, () => ({
  got: [entry(fromMarch, 'avv', '2027-03-01')?.[1], endOfProcessing([...fromMarch, ends], '2027-12-01')],
  expected: ['main contract', '2028-02-29'],
}))
example('dc.avv.16.1a', 2, () => inOtherWords(endOfProcessing(fromMarch, '2028-03-01'), undefined))
example('dc.avv.16.1b', 1, () => {
  const life = [signs('2027-02-10'), returns('2027-02-12')]
  return inOtherWords(
    [entry(life, 'avv', '2027-02-11'), entry(life, 'avv', '2027-02-12'), endOfProcessing(life, '2037-02-12')],
    [undefined, ['2027-02-12T00:00+01:00', 'signature'], undefined],
  )
})
test('beside a main agreement signatures start nothing', () => {
  const life = [uses('2027-02-01'), signs('2027-02-10'), returns('2027-02-12')]
  assert.deepEqual(entry(life, 'avv', '2027-02-13'), ['2027-02-01T00:00+01:00', 'main contract'])
})
const quarters = [
  ['2026-09-30', '2026-12-31'],
  ['2026-10-01', '2027-03-31'],
  ['2027-03-31', '2027-06-30'],
  ['2027-06-30', '2027-09-30'],
  ['2027-07-01', '2027-12-31'],
  ['2027-11-30', '2028-03-31'],
] as const
for (const [n, [received, lastDay]] of quarters.entries())
  example('dc.avv.16.1c', n + 1, () => {
    const notice = { by: 'customer', ground: 'ordinary', scope: 'avv', medium: 'e-mail' } as const
    const life = [signs('2026-02-10'), returns('2026-02-12'), told('terminationReceived', received, notice)]
    return { got: endOfProcessing(life, received), expected: lastDay }
  })
test('beside a main agreement the processing agreement is not ended on its own', () => {
  const notice = { by: 'customer', ground: 'ordinary', scope: 'avv', medium: 'e-mail' } as const
  const walk = at([...fromMarch, told('terminationReceived', '2027-07-01', notice)], '2027-07-02')
  assert.deepEqual([walk.decision(end, 'avv'), walk.decision(end, 'agreement')], [undefined, undefined])
})

everyExampleOf([
  'dc.agb.0.1a',
  'dc.agb.0.1b',
  'dc.agb.0.2a',
  'dc.agb.3.1a',
  'dc.agb.3.1d',
  'dc.agb.7.1b',
  'dc.avv.16.1a',
  'dc.avv.16.1b',
  'dc.avv.16.1c',
])
