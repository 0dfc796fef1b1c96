import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { type Day, instantOf, midnight } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { end, survives } from '../../grammar/matters/agreement.ts'
import {
  careUntil,
  deletionInTime,
  dispositionPeriod,
  givingUp,
  mayLeaveToRegistry,
  registration,
  registryConditions,
} from '../../grammar/matters/domains.ts'
import { eur } from '../../grammar/money.ts'
import {
  amountOf,
  asTheDayBegins,
  at,
  decided,
  done,
  dueOf,
  dutyIn,
  notice,
  term,
  told,
  yearly,
} from './conditions.test-support.ts'
import { kontent } from './kontent.ts'

const registered = (until: Day, more: Partial<Facts['domainRegistered']> = {}): AnyFact =>
  told('domainRegistered', '2026-01-01', { item: 'domain', until, ...more })
const ordersDeletion = (on: string, medium: Medium = 'fax'): AnyFact =>
  told('deletionOrdered', on, { item: 'domain', by: 'customer', medium })
const disposes = (on: string, disposition: 'transfer' | 'direct management'): AnyFact =>
  told('dispositionReceived', on, { item: 'domain', disposition, by: 'customer', medium: 'e-mail' })
const renews = (on: Day, until: Day): AnyFact => told('registrationRenewed', on, { item: 'domain', until })
const asked = (on: string): AnyFact => told('dispositionRequestReceived', on, { item: 'domain' })

/** A domain for 12.00 a year, its contract and its registration both to 31 December 2026. */
const domain = [...yearly('domain', '2026-01-01', '12.00'), registered('2026-12-31')]
/** Its contract was terminated in time, with nothing said about the registration. */
const terminated = [...domain, notice('2026-11-20', 'letter')]
/** The same, but the registration runs a year longer. */
const until2027 = [...yearly('domain', '2026-01-01', '12.00'), registered('2027-12-31'), notice('2026-11-20', 'letter')]
const stateOf = (life: readonly AnyFact[], when: string) => decided(life, registration, 'domain', when)

// --- § 15.1: registration -------------------------------------------------------------------------------------------

const ordered = told('domainOrdered', '2026-11-23T09:00', {
  item: 'domain',
  topLevel: 'de',
  conditions: 'DENIC 2026-01',
})
const submitted = told('registrationSubmitted', '2026-11-23T10:00', { item: 'domain' })
const rejected = told('registrationRejected', '2026-11-23T10:01', { item: 'domain' })
const billed = yearly('domain', '2026-11-23', '12.00')

example('kontent.bb.15.1c', 1, () => {
  const life = [...billed, ordered, submitted, rejected]
  const walk = at(life, '2026-11-24')
  return {
    got: [
      ['09:00', '10:00', '10:01'].map((hour) => stateOf(life, `2026-11-23T${hour}`)),
      walk.openItems.length,
      [...walk.knownItems.values()].filter(({ who }) => who === 'provider').length,
      dueOf(life, '2026-11-23T10:01').includes('withdrawInvoice:fee domain 2026-11-23'),
      walk.decision(end, 'domain')?.value.at,
    ],
    expected: [['ordered', 'submitted', 'rejected'], 0, 0, true, instantOf('2026-11-23T10:01')],
    inItsWords: false,
  }
})
test('what was paid for a domain that is refused is paid back', () => {
  const paid = told('paymentCredited', '2026-11-23T09:30', { amount: eur('12.00'), claim: 'fee domain 2026-11-23' })
  const life = [...billed, ordered, paid, submitted, rejected]
  assert.deepEqual(amountOf(life, 'refund fee domain 2026-11-23', '2026-11-24'), eur('12.00'))
})
test('a domain that the registry allots is registered, and deleted when it says so', () => {
  const life = [
    ordered,
    submitted,
    told('domainRegistered', '2026-11-23T10:05', { item: 'domain', until: '2027-11-22' }),
    told('domainDeleted', '2027-11-23', { item: 'domain' }),
  ]
  assert.deepEqual(
    ['2026-11-23T10:04', '2026-11-23T10:05', '2027-11-23'].map((when) => stateOf(life, when)),
    ['submitted', 'registered', 'deleted'],
  )
})
test('an order is passed on to the registry once', () => {
  const key = 'submitRegistration:domain'
  assert.ok(dueOf([ordered], '2026-11-23T09:00').includes(key))
  assert.ok(!dueOf([ordered, done('2026-11-23T10:00', key)], '2026-11-23T10:00').includes(key))
})
example('kontent.bb.15.1d', 1, () => ({
  got: [decided([ordered], registryConditions, 'domain', '2026-11-23T09:00')],
  expected: ['DENIC 2026-01'],
}))
test('conditions of a registry that were not shown do not bind', () => {
  const unseen = told('domainOrdered', '2026-11-23', { item: 'domain', topLevel: 'de' })
  assert.equal(decided([unseen], registryConditions, 'domain', '2026-11-23'), undefined)
})

// --- § 15.8, § 15.9: what ends, and by which declaration --------------------------------------------------------------

const goesOn = (life: readonly AnyFact[], when: string) => decided(life, survives, 'registration of domain', when)
const request = 'requestDisposition:domain'

example('kontent.bb.15.8a', 1, () => ({
  got: [
    stateOf(terminated, '2027-01-01'),
    asTheDayBegins(terminated, survives, 'registration of domain', '2027-01-01'),
    dueOf(terminated, '2026-11-20').includes(request),
  ],
  expected: ['registered', [undefined, 'surviving'], true],
}))
test('the registration outlives the contract only until the domain is deleted', () => {
  const life = [...terminated, told('domainDeleted', '2027-01-15T10:00', { item: 'domain' })]
  assert.deepEqual(
    ['2027-01-15T09:59', '2027-01-15T10:00'].map((when) => goesOn(life, when)),
    ['surviving', undefined],
  )
})
example('kontent.bb.15.8b', 1, () => ({
  got: [
    stateOf(terminated, '2026-11-20'),
    dueOf(terminated, '2026-11-20').filter((key) => /^(request|forward)D/.test(key)),
  ],
  expected: ['registered', [request]],
}))
test('an order to delete by e-mail is refused by the clause that asks for letter or fax', () => {
  const walk = at([...domain, ordersDeletion('2026-12-03', 'e-mail')], '2026-12-03')
  assert.deepEqual(
    walk.refusals.map(({ code, because }) => [code, because?.ref]),
    [['FORM_NOT_MET', 'BB § 15.8 S. 2']],
  )
  assert.equal(walk.decision(deletionInTime, 'domain'), undefined)
})
example('kontent.bb.15.9a', 1, () => {
  const life = [...domain, notice('2026-12-03T10:00', 'fax'), ordersDeletion('2026-12-03T10:00')]
  const walk = at(life, '2026-12-03T10:00')
  return {
    got: [
      walk.refusals.length,
      walk.decision(givingUp, 'domain')?.value,
      walk.decision(deletionInTime, 'domain')?.value,
      walk.decision(end, 'domain')?.value.lastDay,
    ],
    expected: [0, 'complete', 'in time', '2026-12-31'],
    inItsWords: false,
  }
})
example('kontent.bb.15.9b', 1, () => ({
  got: [
    decided(terminated, givingUp, 'domain', '2026-11-20'),
    decided(terminated, end, 'domain', '2026-11-20')?.lastDay,
    amountOf([...until2027, ordersDeletion('2027-01-20')], 'disposition domain', '2027-01-20'),
  ],
  expected: ['deletion missing', '2026-12-31', eur('0.66')],
  inItsWords: false,
}))
test('who only orders the deletion has given no notice: the contract ends by § 3.9 if it holds nothing else', () => {
  const life = [...domain, ordersDeletion('2026-12-03')]
  assert.equal(decided(life, givingUp, 'domain', '2026-12-03'), 'termination missing')
  assert.equal(decided(life, end, 'domain', '2026-12-03')?.lastDay, '2026-12-03')
  assert.equal(decided([term('hosting', '2026-01-01'), ...life], end, 'domain', '2026-12-03'), undefined)
})

const heldByAnother = [...yearly('domain', '2026-01-01', '12.00'), registered('2026-12-31', { holder: 'another' })]
const consents = (on: string, medium: Medium = 'letter'): AnyFact =>
  told('holderConsentReceived', on, { item: 'domain', by: 'holder', medium })
const timeliness = (life: readonly AnyFact[], when: string) => decided(life, deletionInTime, 'domain', when)

for (const [n, [on, is]] of (
  [
    ['2026-12-03', 'in time'],
    ['2026-12-04', 'late'],
  ] as const
).entries())
  example('kontent.bb.15.9c', n + 1, () => {
    const life = [...heldByAnother, ordersDeletion('2026-12-01'), consents(on)]
    return { got: [timeliness(life, '2026-12-02'), timeliness(life, on)], expected: [undefined, is] }
  })
test('a consent by telephone completes nothing', () => {
  const life = [...heldByAnother, ordersDeletion('2026-12-01'), consents('2026-12-01', 'telephone')]
  assert.equal(timeliness(life, '2026-12-02'), undefined)
  assert.ok(!dueOf(life, '2026-12-02').includes('forwardDeletionOrder:domain'))
})

// --- § 15.10, § 15.11: orders in time and late ones ------------------------------------------------------------------

example('kontent.bb.15.10', 1, () => ({
  got: timeliness([...domain, ordersDeletion('2026-12-03T23:59')], '2026-12-04'),
  expected: 'in time',
}))
example('kontent.bb.15.10', 2, () => ({
  got: timeliness([registered('2027-02-28'), ordersDeletion('2027-01-31')], '2027-02-01'),
  expected: 'in time',
}))
test('an order a day after the four weeks is late', () => {
  assert.equal(timeliness([...domain, ordersDeletion('2026-12-04')], '2026-12-04'), 'late')
})
test('who orders the deletion again is not late for the order that came in time', () => {
  assert.equal(
    timeliness([...domain, ordersDeletion('2026-12-03'), ordersDeletion('2026-12-10')], '2026-12-10'),
    'in time',
  )
})
test('a consumer may order the deletion by e-mail: § 309 no. 13 goes before letter or fax', () => {
  const forConsumers = underTest(kontent, { settings: { consumer: true } })
  const walk = at([...domain, ordersDeletion('2026-12-03', 'e-mail')], '2026-12-03', forConsumers)
  assert.equal(walk.decision(deletionInTime, 'domain')?.value, 'in time')
})
test('a domain that was deleted may be registered anew', () => {
  const again = told('domainRegistered', '2027-03-01', { item: 'domain', until: '2028-02-29' })
  const life = [...until2027, told('domainDeleted', '2027-02-01', { item: 'domain' }), again]
  assert.deepEqual(
    ['2027-02-28', '2027-03-01'].map((when) => goesOn(life, when)),
    [undefined, 'surviving'],
  )
})
const forward = 'forwardDeletionOrder:domain'
test('an order in time is forwarded by the end of the registration period, a late one on its working day', () => {
  const by = (on: Day) => dutyIn([...domain, ordersDeletion(on)], forward, on)?.by
  assert.deepEqual((['2026-12-03', '2026-12-04', '2026-12-05'] as const).map(by), [
    midnight('2027-01-01'),
    midnight('2026-12-05'),
    midnight('2026-12-08'),
  ])
})
test('an order that was forwarded is not forwarded again', () => {
  const life = [...domain, ordersDeletion('2026-12-04'), done('2026-12-04T15:00', forward)]
  assert.ok(!dueOf(life, '2026-12-04T15:00').includes(forward))
})
example('kontent.bb.15.11a', 1, () => {
  const duty = dutyIn([...domain, ordersDeletion('2026-12-04')], forward, '2026-12-04')
  return { got: [duty?.act, duty?.by], expected: ['forwardDeletionOrder', midnight('2026-12-05')] }
})

/** The contract ended in time, but the deletion was ordered a day late. */
const lateDeletion = [...terminated, ordersDeletion('2026-12-04')]
const renewal = 'renewal domain 2027-01-01'
example('kontent.bb.15.11b', 1, () => {
  const together = [
    ...domain,
    notice('2026-12-04', 'fax'),
    ordersDeletion('2026-12-04'),
    renews('2027-01-01', '2027-12-31'),
  ]
  const apart = [...lateDeletion, renews('2027-01-01', '2027-12-31')]
  return {
    got: [together, apart].map((life) =>
      [renewal, 'fee domain 2027-01-01'].map((key) => amountOf(life, key, '2027-01-01')),
    ),
    expected: [
      [undefined, '12.00'],
      ['12.00', undefined],
    ],
  }
})
example('kontent.bb.15.11b', 2, () => {
  const walk = at([...lateDeletion, told('domainDeleted', '2026-12-31T12:00', { item: 'domain' })], '2027-06-01')
  return { got: [...walk.knownItems.keys()].filter((key) => key > 'fee domain 2026-01-01'), expected: [] }
})
test('an order in time owes nothing, even if the registry renews by mistake', () => {
  const life = [...terminated, ordersDeletion('2026-12-03'), renews('2027-01-01', '2027-12-31')]
  assert.equal(amountOf(life, renewal, '2027-01-01'), undefined)
})
example('kontent.bb.15.11c', 1, () => {
  const hint = (on: Day) => dutyIn([...domain, ordersDeletion(on)], 'pointOutFurtherFee:domain', on)?.content
  return { got: [hint('2026-12-03'), hint('2026-12-04')], expected: [undefined, '2027-12-31'] }
})

// --- § 15.12: until somebody has said what becomes of it --------------------------------------------------------------

const disposition = (life: readonly AnyFact[], when: string) => amountOf(life, 'disposition domain', when)

example('kontent.bb.15.12a', 1, () => ({
  got: disposition([...until2027, ordersDeletion('2027-01-20')], '2027-01-20'),
  expected: '0.66',
}))
test('a transfer, direct management and leaving the domain to the registry end the fee too', () => {
  const left = told('domainLeftToRegistry', '2027-01-20', { item: 'domain' })
  const moved = told('transferCompleted', '2027-01-20', { item: 'domain', otherAddOns: false })
  for (const said of [disposes('2027-01-20', 'transfer'), disposes('2027-01-20', 'direct management'), moved, left])
    assert.deepEqual(disposition([...until2027, said], '2027-01-20'), eur('0.66'))
})
test('the fee until a disposition ends with the registration, and is charged once', () => {
  const half = [
    ...domain,
    notice('2026-11-20', 'letter'),
    renews('2027-01-01', '2027-01-20'),
    ordersDeletion('2027-06-30'),
  ]
  assert.deepEqual(disposition(half, '2027-06-30'), eur('0.66'))
  assert.equal(disposition([...terminated, ordersDeletion('2027-06-30')], '2027-06-30'), undefined)
  const twice = [...until2027, disposes('2027-01-20', 'transfer'), ordersDeletion('2027-03-20')]
  assert.deepEqual(disposition(twice, '2027-03-20'), eur('0.66'))
})
test('if nobody disposes, the fee ends with the care of the domain that was handed back', () => {
  const silent = [...until2027, asked('2026-12-07')]
  assert.deepEqual(
    ['2027-12-31T23:59', '2028-01-01'].map((when) => disposition(silent, when)),
    [undefined, eur('12.00')],
  )
  const charged = [...silent, renews('2028-01-01', '2028-12-31'), ordersDeletion('2028-03-01')]
  assert.deepEqual(disposition(charged, '2028-03-01'), eur('12.00'))
  const answered = [...silent, disposes('2027-01-20', 'transfer')]
  assert.deepEqual(disposition(answered, '2028-01-01'), eur('0.66'))
})
test('who disposes before the end owes nothing beyond it', () => {
  assert.equal(disposition([...until2027, ordersDeletion('2026-12-01')], '2027-02-01'), undefined)
})
test('a notice without a disposition opens the request, which closes when it was made, or when the customer disposes', () => {
  const life = [...terminated, asked('2026-12-07')]
  assert.ok(dueOf(life, '2026-12-06').includes(request))
  assert.ok(!dueOf(life, '2026-12-07').includes(request))
  assert.ok(!dueOf([...terminated, ordersDeletion('2026-11-20T12:00')], '2026-11-20T12:00').includes(request))
  assert.ok(!dueOf(domain, '2026-11-20').includes(request))
})
const handBack = 'handBackDomain:domain'
example('kontent.bb.15.12c', 1, () => {
  const life = [...terminated, asked('2026-12-07T10:00')]
  return {
    got: [
      decided(life, dispositionPeriod, 'disposition of domain', '2026-12-07T10:00'),
      ['2026-12-21T23:59', '2026-12-22'].map((when) => dueOf(life, when).includes(handBack)),
      decided(life, careUntil, 'care of domain', '2026-12-22'),
    ],
    expected: ['2026-12-21', [false, true], '2026-12-31'],
  }
})
test('an answer on the last day stops the hand-back', () => {
  const life = [...terminated, asked('2026-12-07'), disposes('2026-12-21T23:59', 'transfer')]
  assert.ok(!dueOf(life, '2026-12-22').includes(handBack))
})
example('kontent.bb.15.12e', 1, () => {
  const byProvider = notice('2026-11-23', 'letter', { by: 'provider', ground: 'for cause' })
  const life = [...domain, byProvider]
  return {
    got: [
      dueOf(life, '2026-11-23').includes(request),
      decided([...life, asked('2026-11-23')], careUntil, 'care of domain', '2026-12-08'),
    ],
    expected: [true, '2026-12-31'],
    inItsWords: false,
  }
})

// --- § 15.13: leaving a domain to the registry ------------------------------------------------------------------------

const mayLeave = (life: readonly AnyFact[], day: Day) => asTheDayBegins(life, mayLeaveToRegistry, 'domain', day)

example('kontent.bb.15.13a', 1, () => ({ got: mayLeave(until2027, '2027-01-01'), expected: [undefined, 'permitted'] }))
example('kontent.bb.15.13b', 1, () => ({
  got: mayLeave([...until2027, disposes('2026-12-20', 'transfer')], '2027-01-01'),
  expected: [undefined, 'permitted'],
}))
test('a domain that another provider has taken over is not left to the registry', () => {
  const moved = told('transferCompleted', '2026-12-30', { item: 'domain', otherAddOns: false })
  assert.deepEqual(mayLeave([...until2027, disposes('2026-12-20', 'transfer'), moved], '2027-01-01'), [
    undefined,
    undefined,
  ])
})

everyExampleOf([
  'kontent.bb.15.1c',
  'kontent.bb.15.1d',
  'kontent.bb.15.8a',
  'kontent.bb.15.8b',
  'kontent.bb.15.9a',
  'kontent.bb.15.9b',
  'kontent.bb.15.9c',
  'kontent.bb.15.10',
  'kontent.bb.15.11a',
  'kontent.bb.15.11b',
  'kontent.bb.15.11c',
  'kontent.bb.15.12a',
  'kontent.bb.15.12c',
  'kontent.bb.15.12e',
  'kontent.bb.15.13a',
  'kontent.bb.15.13b',
])
