import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { dayAt, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { conclusion, deviation, duration, version } from '../../grammar/matters/agreement.ts'
import { admission, concludedBy, offered } from '../../grammar/matters/offer.ts'
import { agreedTo } from '../../grammar/matters/places.ts'
import { price } from '../../grammar/matters/prices.ts'
import { mayActivate, mayDeleteAccount, mayNameAsReference } from '../../grammar/matters/rights.ts'
import { access } from '../../grammar/matters/services.ts'
import type { Applicant } from '../../grammar/offering.ts'
import {
  at,
  byCustomer,
  byProvider,
  cycle,
  decided,
  dueOf,
  endOf,
  leaves,
  order,
  paidPlan,
  registers,
  told,
} from './life.test-support.ts'

// --- registration and conclusion ------------------------------------------------------------------------------------

const concludedOn = (life: readonly AnyFact[], when: string) => decided(life, conclusion, 'agreement', when)
const accessOf = (life: readonly AnyFact[], when: string) => decided(life, access, 'services', when)

example('q.signup.2', 1, () => {
  const life = [registers('2026-05-04T10:00', { acceptsTerms: false })]
  return {
    got: [
      decided(life, mayActivate, 'account', '2026-05-05'),
      concludedOn(life, '2026-05-05'),
      accessOf(life, '2026-05-05'),
    ],
    expected: ['barred', undefined, undefined],
  }
})
example('q.signup.2', 2, () => {
  const form = registers('2026-05-04T10:01')
  return {
    got: [
      decided([form], mayActivate, 'account', '2026-05-05'),
      concludedOn([form], '2026-05-05'),
      showInstant(form.at),
    ],
    expected: [undefined, '2026-05-04', '2026-05-04T10:01+02:00'],
  }
})
example('q.agb.1.1e', 1, () => ({ got: concludedOn([registers('2026-05-04')], '2026-05-04'), expected: '2026-05-04' }))
example('q.agb.1.1e', 2, () => ({
  got: concludedOn([registers('2026-05-04', { applicant: 'consumer', commercialUse: false })], '2026-05-05'),
  expected: undefined,
}))
test('who is no business becomes no customer, whatever box is ticked', () => {
  assert.equal(concludedOn([registers('2026-05-04', { applicant: 'consumer' })], '2026-05-05'), undefined)
})
test('without the tick for commercial use there is no account', () => {
  const life = [registers('2026-05-04', { commercialUse: false })]
  assert.equal(decided(life, mayActivate, 'account', '2026-05-05'), 'barred')
  assert.equal(concludedOn(life, '2026-05-05'), undefined)
})
test('with registration the account is open, and closed when the agreement has ended', () => {
  const life = [registers('2026-05-04T10:00'), leaves('2026-06-10T15:00')]
  assert.deepEqual(
    ['2026-05-04T09:59', '2026-05-04T10:00', '2026-06-10T14:59', '2026-06-10T15:00'].map((when) =>
      accessOf(life, when),
    ),
    [undefined, 'open', 'open', 'closed'],
  )
  assert.equal(dueOf(life, 'access:services', '2026-05-05')?.content, 'open')
  assert.equal(dueOf(life, 'access:services', '2026-06-11')?.content, 'closed')
})

const planPrice = (life: readonly AnyFact[], when: string) => `${decided(life, price, 'plan', when)}`
const freeCustomer = [registers('2026-05-04'), cycle('2026-05-04', 1)]
const activates = (commercialUse: boolean): AnyFact => order('2026-05-10T09:00', 5, '50.00', { commercialUse })

example('q.agb.2.3b', 1, () => {
  const life = [...freeCustomer, activates(false)]
  return {
    got: [decided(life, mayActivate, 'paid', '2026-05-11'), planPrice(life, '2026-07-01')],
    expected: ['barred', 'undefined'],
  }
})
example('q.agb.2.3b', 2, () => {
  const activated = activates(true)
  const life = [...freeCustomer, activated]
  return {
    got: [
      decided(life, mayActivate, 'paid', '2026-05-11'),
      planPrice(life, '2026-05-10T09:00'),
      showInstant(activated.at),
    ],
    expected: [undefined, '50.00', '2026-05-10T09:00+02:00'],
    inItsWords: false,
  }
})

// --- the way to an agreement, and who may go it ------------------------------------------------------------------------

const publishes = (on: string, version: string): AnyFact =>
  told('documentPublished', on, { document: 'terms', version })
const boundTo = (life: readonly AnyFact[], when: string) => decided(life, version, 'terms', when)

example('q.agb.0.1', 1, () => ({
  got: boundTo(
    [publishes('2026-01-01', 'A'), registers('2026-05-31T23:59:30'), publishes('2026-06-01', 'B')],
    '2026-12-01',
  ),
  expected: 'A',
}))
test('who registers with the new version live is bound to that one', () => {
  const life = [publishes('2026-01-01', 'A'), publishes('2026-06-01', 'B'), registers('2026-06-01T00:00:01')]
  assert.equal(boundTo(life, '2026-12-01'), 'B')
  const refused = [publishes('2026-01-01', 'A'), registers('2026-06-02', { acceptsTerms: false })]
  assert.equal(boundTo(refused, '2026-12-01'), undefined)
})
example('q.agb.1.1b', 1, () => ({
  got: [concludedOn([], '2026-05-05'), decided([], concludedBy, 'agreement', '2026-05-05')],
  expected: [undefined, 'registration'],
}))
example('q.agb.2.2a', 1, () => {
  const life = [registers('2026-05-04T10:01')]
  return {
    got: [concludedOn(life, '2026-05-04T10:01'), accessOf(life, '2026-05-04T10:01'), planPrice(life, '2026-05-05')],
    expected: ['2026-05-04', 'open', 'undefined'],
  }
})
const admitted = (applicant: Applicant) => at([], '2026-05-04').decision(admission, applicant as never)?.value
example('q.agb.2.3a', 1, () => ({ got: admitted('consumer'), expected: 'not admitted' }))
example('q.agb.2.3a', 2, () => ({
  got: (['company', 'association', 'public body'] as const).map(admitted),
  expected: ['admitted', 'admitted', 'admitted'],
}))
test('the free plan and the paid one are on offer, the free one without a price', () => {
  const offer = (item: string) => decided([], offered, item, '2026-05-04')
  assert.deepEqual([offer('free')?.priced, offer('free')?.ordered], ['free', 'a free plan'])
  assert.deepEqual([offer('paid')?.priced, offer('paid')?.ordered], ['as published', 'a plan'])
})
example('q.agb.6a', 1, () => ({
  got: at([...freeCustomer, leaves('2026-05-04T12:00', { ground: 'for cause' })], '2026-05-05').refusals,
  expected: [],
}))
const byTelephone = told('objectionReceived', '2026-05-04', { change: 'T', by: 'customer', medium: 'telephone' })
example('q.agb.6a', 2, () => ({
  got: at([...freeCustomer, byTelephone], '2026-05-05').refusals.map(({ code }) => code),
  expected: ['FORM_NOT_MET'],
}))

// --- deviations, duration -------------------------------------------------------------------------------------------

const proposed = told('deviationProposed', '2026-05-04', { deviation: 'D', ...byCustomer })
const consents = (more: Partial<Facts['deviationConsented']> = {}): AnyFact =>
  told('deviationConsented', '2026-05-06', { deviation: 'D', ...byProvider, ...more })
const inForce = (life: readonly AnyFact[], when: string) => decided(life, deviation, 'D', when)

example('q.agb.1.1d', 1, () => ({ got: inForce([proposed], '2027-05-04'), expected: undefined }))
example('q.agb.1.1d', 2, () => ({
  got: ['2026-05-05T23:59', '2026-05-06'].map((when) => inForce([proposed, consents()], when)),
  expected: [undefined, 'in force'],
}))
test('consent on the telephone, or of the customer itself, lets no deviation take effect', () => {
  for (const other of [consents({ medium: 'telephone' }), consents({ by: 'customer' })])
    assert.equal(inForce([proposed, other], '2026-06-01'), undefined)
})

example('q.agb.2.9.1a', 1, () => {
  const life = [registers('2026-05-04')]
  const walk = at(life, '2031-05-04')
  return {
    got: [
      walk.decision(duration, 'agreement')?.value,
      walk.endings.has('agreement'),
      walk.next === Infinity,
      accessOf(life, '2031-05-04'),
    ],
    expected: ['indefinite', false, true, 'open'],
  }
})
test('once an end is fixed the agreement is no longer for an indefinite time', () => {
  const life = [...paidPlan('2026-01-01', 1), leaves('2026-04-10')]
  assert.equal(decided(life, duration, 'agreement', '2026-04-09'), 'indefinite')
  assert.equal(decided(life, duration, 'agreement', '2026-04-10'), undefined)
})

// --- fictitious particulars -----------------------------------------------------------------------------------------

const checked = (finding: 'plausible' | 'fictitious'): readonly AnyFact[] => [
  registers('2026-05-04T10:00'),
  told('particularsChecked', '2026-05-04T11:00', { finding }),
  told('deletionOfAccountDecided', '2026-05-04T16:00', {}),
]
example('q.agb.2.4e', 1, () => {
  const life = checked('fictitious')
  const backups = at(life, '2026-07-01').duties.get('eraseBackups:contents')?.by
  return {
    got: [
      decided(life, mayDeleteAccount, 'account', '2026-05-04T10:59'),
      decided(life, mayDeleteAccount, 'account', '2026-05-04T11:00'),
      endOf(life, '2026-05-05')?.lastDay,
      backups && dayAt(backups - 1),
    ],
    expected: [undefined, 'permitted', '2026-05-04', '2026-06-08'],
  }
})
example('q.agb.2.4e', 2, () => {
  const life = checked('plausible')
  return {
    got: [decided(life, mayDeleteAccount, 'account', '2026-05-05'), endOf(life, '2026-06-01')],
    expected: [undefined, undefined],
  }
})

// --- references and services of third parties -------------------------------------------------------------------------

const named = (life: readonly AnyFact[], when: string) => decided(life, mayNameAsReference, 'agreement', when)
const objects = (medium: 'e-mail' | 'telephone'): AnyFact =>
  told('referenceObjected', '2026-06-10T12:00', { by: 'customer', medium })
const customer = registers('2026-05-04')

example('q.agb.3.2b', 1, () => ({ got: named([customer], '2026-05-04'), expected: 'permitted' }))
example('q.agb.3.2c', 1, () => ({
  got: ['2026-06-10T11:59', '2026-06-10T12:00'].map((when) => named([customer, objects('e-mail')], when)),
  expected: ['permitted', 'barred'],
}))
test('an objection on the telephone does not stop being named', () => {
  assert.equal(named([customer, objects('telephone')], '2026-07-01'), 'permitted')
})

const services = ['Intercom', 'Segment', 'Mixpanel', 'Zendesk', 'Amplitude']
const agreed = (life: readonly AnyFact[]) => services.map((service) => decided(life, agreedTo, service, '2026-05-05'))
example('q.agb.3.5c', 1, () => ({
  got: agreed([customer]),
  expected: ['agreed', 'agreed', 'agreed', 'agreed', undefined],
}))
test('without an agreement nobody has agreed to a service', () => {
  assert.deepEqual(new Set(agreed([registers('2026-05-04', { acceptsTerms: false })])), new Set([undefined]))
})

everyExampleOf([
  'q.signup.2',
  'q.agb.0.1',
  'q.agb.1.1b',
  'q.agb.2.2a',
  'q.agb.2.3a',
  'q.agb.6a',
  'q.agb.1.1d',
  'q.agb.1.1e',
  'q.agb.2.3b',
  'q.agb.2.4e',
  'q.agb.2.9.1a',
  'q.agb.3.2b',
  'q.agb.3.2c',
  'q.agb.3.5c',
])
