/** What the customer is told and helped with, who answers a data subject, and what may be charged for it, to the cent. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { appointment, chargeable, mayAnswer, partOfNotice } from '../../grammar/matters/assistance.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { at, decided, decidedAt, due, told } from './life.test-support.ts'
import { rapidstream } from './rapidstream.ts'

// --- § 8: incidents -------------------------------------------------------------------------------------------------

const suspicion = told('irregularityNoted', '2027-05-14T15:10', {
  breach: 'B',
  is: 'suspected breach',
  personalData: true,
})
const notifications = (life: readonly AnyFact[], when: string) =>
  due(life, when).filter((id) => id.startsWith('notifyBreach'))

example('rapidstream.avv.8.1', 1, () => {
  const confirmed = told('breachKnown', '2027-05-17T09:00', { breach: 'B' })
  const times = ['2027-05-14T15:09', '2027-05-14T15:10', '2027-05-17T09:00']
  return {
    got: times.map((when) => notifications([suspicion, confirmed], when)),
    expected: [[], ['notifyBreach:B#1'], ['notifyBreach:B#1']],
  }
})
test('a fault that touches no personal data is no incident', () => {
  const fault = told('irregularityNoted', '2027-05-14', { breach: 'F', is: 'disruption', personalData: false })
  assert.deepEqual(notifications([fault], '2027-05-14'), [])
})
test('a provider that sets itself a target sees by when; the text itself names no hour', () => {
  const settings = { 'hours to notify of incidents': 12 }
  const { due: all } = duties(underTest(rapidstream, { strict: true, settings }), [suspicion], instantOf('2027-05-15'))
  assert.equal(all.find(({ act }) => act === 'notifyBreach')?.by, instantOf('2027-05-15T03:10'))
})
test('an incident is contained at once; a fault that touches no personal data asks for nothing here', () => {
  const contained = (life: readonly AnyFact[]) =>
    due(life, '2027-05-14T15:10').filter((id) => id.startsWith('containIncident'))
  assert.deepEqual(contained([suspicion]), ['containIncident:B#1'])
  const fault = told('irregularityNoted', '2027-05-14', { breach: 'F', is: 'disruption', personalData: false })
  assert.deepEqual(contained([fault]), [])
})
test('once it was sent, the notice is done', () => {
  const sent = told('dutyDone', '2027-05-14T16:00', { duty: 'notifyBreach:B', content: '' })
  assert.deepEqual(notifications([suspicion, sent], '2027-05-15'), [])
})

const drafted = (more: Partial<Facts['breachNoticeDrafted']>): readonly AnyFact[] => [
  suspicion,
  told('breachNoticeDrafted', '2027-05-14T17:00', {
    breach: 'B',
    nature: true,
    kindsOfPersons: 'stated',
    persons: 'stated',
    kindsOfRecords: 'stated',
    records: 'stated',
    consequences: true,
    measures: true,
    mitigation: 'stated',
    ...more,
  }),
]
const part = (name: 'nature' | 'consequences' | 'measures', more: Partial<Facts['breachNoticeDrafted']>) =>
  decided(drafted(more), partOfNotice, `${name} of B`, '2027-05-14T17:00')

example('rapidstream.avv.8.1.1', 1, () => ({
  got: [part('nature', { persons: 'missing' }), part('nature', { persons: 'not yet known' }), part('nature', {})],
  expected: ['incomplete', 'complete', 'complete'],
}))
test('neither the description itself nor any of the four figures can be left out', () => {
  assert.equal(part('nature', { nature: false }), 'incomplete')
  for (const figure of ['kindsOfPersons', 'persons', 'kindsOfRecords', 'records'])
    assert.equal(part('nature', { [figure]: 'missing' }), 'incomplete', figure)
})
example('rapidstream.avv.8.1.2', 1, () => ({
  got: part('consequences', { consequences: false }),
  expected: 'incomplete',
}))
example('rapidstream.avv.8.1.2', 2, () => ({ got: part('consequences', {}), expected: 'complete' }))
example('rapidstream.avv.8.1.3', 1, () => ({
  got: part('measures', { mitigation: 'not applicable' }),
  expected: 'complete',
}))
example('rapidstream.avv.8.1.3', 2, () => ({ got: part('measures', { measures: false }), expected: 'incomplete' }))
test('nothing said of mitigation leaves the third part incomplete', () => {
  assert.equal(part('measures', { mitigation: 'missing' }), 'incomplete')
})
test('a later draft that says more completes the notice', () => {
  const life = [...drafted({ consequences: false }), ...drafted({}).slice(1)]
  assert.equal(decided(life, partOfNotice, 'consequences of B', '2027-05-15'), 'complete')
})

example('rapidstream.avv.8.2b', 1, () => {
  const taken = told('measureTaken', '2027-05-14T15:40', { breach: 'B' })
  return {
    got: ['2027-05-14T15:39', '2027-05-14T15:40'].map((when) => due([taken], when)),
    expected: [[], ['reportMeasures:B#1']],
  }
})
test('the competent bodies are told at once that the customer alone decides, secrecy or not', () => {
  const life = [told('secrecyOrdered', '2027-03-10', { matter: 's' }), told('seized', '2027-03-10', { matter: 's' })]
  assert.deepEqual(due(life, '2027-03-10'), ['tellAuthorities:s#1'])
})

const published = (material: boolean) => told('measuresPublished', '2027-09-01', { version: '2027-09-01', material })
const notices = (material: boolean, when: string) =>
  due([published(material)], when).filter((id) => id.startsWith('tellOfMeasures'))
example('rapidstream.avv.8.6', 1, () => ({
  got: [notices(true, '2027-08-31'), notices(true, '2027-09-01'), notices(false, '2027-09-01')],
  expected: [[], ['tellOfMeasures:2027-09-01#1'], []],
}))

const newContact = told('contactChanged', '2027-08-02', { contact: 'c' })
const made = (when: string, how: 'website' | 'each customer') => told('contactTold', when, { contact: 'c', how })
example('rapidstream.avv.8.7b', 1, () => {
  const life = [newContact, made('2027-08-02T17:00', 'website')]
  return {
    got: ['2027-08-02T16:59', '2027-08-02T17:00'].map((when) => due(life, when)),
    expected: [['tellContact:c#1'], []],
  }
})
example('rapidstream.avv.8.7b', 2, () => ({ got: due([newContact], '2027-12-31'), expected: ['tellContact:c#1'] }))
test('telling each customer does it as well', () => {
  assert.deepEqual(due([newContact, made('2027-08-03', 'each customer')], '2027-08-03'), [])
})

// --- § 9, § 10 ------------------------------------------------------------------------------------------------------

example('rapidstream.avv.9.1e', 1, () => {
  const announced = told('auditAnnounced', '2027-02-01', {
    audit: 'A',
    from: instantOf('2027-02-15T10:00'),
    by: 'customer',
    medium: 'e-mail',
  })
  return {
    got: decidedAt([announced], appointment, 'A', '2027-01-31', '2027-02-01'),
    expected: [undefined, '2027-02-15'],
  }
})

const request = (
  customerKnown: boolean,
  about: Facts['dataSubjectRequestReceived']['about'] = 'data of the customer',
) => told('dataSubjectRequestReceived', '2027-03-05T21:00', { request: 'R', about, customerKnown })
const referrals = (life: readonly AnyFact[]) =>
  duties(underTest(rapidstream, { strict: true }), life, instantOf('2027-03-05T21:00')).due.map(
    ({ act, content }) => `${act}: ${content}`,
  )
example('rapidstream.avv.10.2a', 1, () => ({
  got: [decided([request(true)], mayAnswer, 'R', '2027-03-05T21:00'), due([request(true)], '2027-03-05T21:00')],
  expected: ['barred', ['referDataSubject:R#1']],
}))
example('rapidstream.avv.10.2b', 1, () => ({
  got: referrals([request(true)]),
  expected: ['referDataSubject: to the customer'],
}))
example('rapidstream.avv.10.2b', 2, () => ({
  got: referrals([request(false)]),
  expected: ['referDataSubject: ask which offer'],
}))
test('of its own data the provider answers itself and refers nobody', () => {
  const own = request(true, 'data of the provider')
  assert.equal(decided([own], mayAnswer, 'R', '2027-03-06'), 'permitted')
  assert.deepEqual(due([own], '2027-03-06'), [])
})

// --- § 1, § 9.5, § 15: what may be charged --------------------------------------------------------------------------

const helped = (when: string, more: Partial<Facts['assistanceGiven']>) =>
  told('assistanceGiven', when, { help: 'W', with: 'audit', ...more })
const rate = (when: string) =>
  told('hourlyRateAgreed', when, { work: 'W', hourly: eurNet('96.00'), by: 'customer', medium: 'e-mail' })
const demands = (when: string, amount: string, by: 'provider' | 'customer' = 'provider') =>
  told('payDemanded', when, { work: 'W', amount: eur(amount), by, medium: 'e-mail' })
const mayCharge = (life: readonly AnyFact[], when: string) => decided(life, chargeable, 'W', when)
const owed = (life: readonly AnyFact[], when: string) => at(life, when).openItems.map(({ amount }) => amount.toString())
const forRequest = helped('2027-03-08', { with: 'data subject request', cost: eur('87.40') })

example('rapidstream.avv.1b', 1, () => ({
  got: [mayCharge([forRequest], '2027-03-08'), ...owed([forRequest, demands('2027-03-09', '87.40')], '2027-03-09')],
  expected: ['87.40', '87.40'],
}))
test('all other help is free: an invoice for it claims nothing', () => {
  for (const kind of ['breach', 'impact assessment', 'records of processing', 'return and erasure'] as const) {
    const life = [helped('2027-03-08', { with: kind, cost: eur('87.40'), minutes: 60 }), rate('2027-03-01')]
    assert.equal(mayCharge(life, '2027-03-08')?.toString(), '0.00', kind)
    assert.deepEqual(owed([...life, demands('2027-03-09', '0.01')], '2027-03-09'), [], kind)
  }
})
example('rapidstream.avv.15.1', 1, () => ({
  got: ['87.40', '87.41'].map((amount) => owed([forRequest, demands('2027-03-09', amount)], '2027-03-09')),
  expected: [['87.40'], []],
}))
example('rapidstream.avv.15.1', 2, () => {
  const life = [request(true), helped('2027-03-05T21:00', { with: 'data subject request' })]
  return {
    got: [mayCharge(life, '2027-03-06'), owed([...life, demands('2027-03-06', '0.01')], '2027-03-06')],
    expected: ['0.00', []],
  }
})
test('pay for an audit that was demanded twice is owed once', () => {
  const held = [rate('2027-02-01'), helped('2027-02-15', { minutes: 210 })]
  assert.deepEqual(owed([...held, demands('2027-02-16', '336.00'), demands('2027-02-17', '336.00')], '2027-02-17'), [
    '336.00',
  ])
})
const audit = (minutes?: number) =>
  helped('2027-02-15', { with: 'audit', ...(minutes === undefined ? {} : { minutes }) })
example('rapidstream.avv.9.5', 1, () => ({
  got: [mayCharge([audit(210)], '2027-02-15'), owed([audit(210), demands('2027-02-16', '0.01')], '2027-02-16')],
  expected: ['0.00', []],
}))
example('rapidstream.avv.9.5', 2, () => {
  const life = [rate('2027-02-01'), audit(210)]
  return {
    got: ['336.00', '336.01'].map((amount) => owed([...life, demands('2027-02-16', amount)], '2027-02-16').length),
    expected: [1, 0],
  }
})
example('rapidstream.avv.15.2a', 1, () => ({
  got: mayCharge([rate('2027-02-01'), audit(60)], '2027-02-15')?.isPositive,
  expected: true,
}))
example('rapidstream.avv.15.2a', 2, () => ({
  got: [mayCharge([audit(60)], '2027-02-15'), mayCharge([audit(60), rate('2027-02-16')], '2027-02-17')],
  expected: ['0.00', '0.00'],
}))
example('rapidstream.avv.15.2b', 1, () => ({
  got: mayCharge([rate('2027-02-01'), audit(210)], '2027-02-15'),
  expected: '336.00',
}))
example('rapidstream.avv.15.2b', 2, () => ({
  got: mayCharge([rate('2027-02-01'), audit()], '2027-02-15'),
  expected: '0.00',
}))
test('a rate agreed in the very instant of the audit was not agreed beforehand', () => {
  assert.equal(mayCharge([rate('2027-02-15'), audit(60)], '2027-02-16')?.toString(), '0.00')
})
test('what was demanded twice is owed once', () => {
  const life = [forRequest, demands('2027-03-09', '87.40'), demands('2027-03-10', '87.40')]
  assert.deepEqual(owed(life, '2027-03-10'), ['87.40'])
})
test('only the provider can demand', () => {
  assert.deepEqual(owed([forRequest, demands('2027-03-09', '87.40', 'customer')], '2027-03-09'), [])
})

everyExampleOf(
  [
    ...['1b', '8.1', '8.1.1', '8.1.2', '8.1.3', '8.2b', '8.6', '8.7b', '9.1e', '9.5', '10.2a', '10.2b'],
    ...['15.1', '15.2a', '15.2b'],
  ].map((place) => `rapidstream.avv.${place}`),
)
