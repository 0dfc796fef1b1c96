import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { replay } from '../../engine/replay.ts'
import { type Day, instantOf, plusDays } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { maySuspend } from '../../grammar/matters/rights.ts'
import { access } from '../../grammar/matters/services.ts'
import { eur } from '../../grammar/money.ts'
import { at, decided, done, dutyIn, notice, program, told, yearly } from './conditions.test-support.ts'
import { kontent } from './kontent.ts'

// Whole lives under all documents at once: what one clause sets in motion, others find.

const activated = told('activated', '2026-01-01', {})
const domainAndWebSpace = [
  activated,
  ...yearly('domain', '2026-01-01', '12.00'),
  ...yearly('hosting', '2026-01-01', '60.00'),
]
const pays = (on: string, amount: string, claim?: string): AnyFact =>
  told('paymentCredited', on, { amount: eur(amount), ...(claim ? { claim } : {}) })
const invoice = (on: string, claim: string, amount: string): AnyFact =>
  told('invoiceReceived', on, { claim, amount: eur(amount) })
const reminder = (
  on: string,
  step: number,
  claim: string,
  more: { deadline?: Day; receiptProven?: boolean } = {},
): AnyFact => told('reminderReceived', on, { claim, step, medium: 'letter', receiptProven: true, ...more })
const openOf = (life: readonly AnyFact[], when: string) =>
  at(life, when).openItems.map(({ key, open }) => [key, open.toString()])
const suspended = (life: readonly AnyFact[], when: string) =>
  duties(program, life, instantOf(when)).due.some(({ act, content }) => act === 'setAccess' && content === 'suspended')

test('a domain and web space: an e-mail is refused, a fax a day late counts for the next year, the letter ends the web space in time', () => {
  const life = [
    ...domainAndWebSpace,
    pays('2026-01-03', '72.00'),
    notice('2026-12-01', 'e-mail'),
    notice('2026-12-04', 'fax'),
    notice('2026-12-03', 'letter', { scope: 'hosting', item: 'add-on' }),
  ]
  const walk = at(life, '2026-12-31')
  assert.deepEqual(
    walk.refusals.map(({ code, because }) => [code, because?.ref]),
    [['FORM_NOT_MET', 'AGB § 3.3 S. 5']],
  )
  assert.deepEqual(
    ['domain', 'hosting'].map((item) => walk.decision(end, item)?.value.lastDay),
    ['2027-12-31', '2026-12-31'],
  )
  assert.deepEqual(openOf(life, '2027-06-01'), [['fee domain 2027-01-01', '12.00']])
  assert.deepEqual(
    ['2027-12-31T23:59', '2028-01-01'].map((when) => decided(life, access, 'services', when)),
    ['open', 'closed'],
  )
  assert.ok(dutyIn(life, 'handBackDomain:domain', '2028-01-01'))
})

/** A fee of January, billed in October, reminded of in November and December, to be paid by Friday 18 December. */
const unpaid = [
  ...domainAndWebSpace,
  pays('2026-01-03', '60.00', 'fee hosting 2026-01-01'),
  invoice('2026-10-01', 'fee domain 2026-01-01', '12.00'),
  reminder('2026-11-10', 1, 'fee domain 2026-01-01'),
  reminder('2026-12-10', 2, 'fee domain 2026-01-01', { deadline: '2026-12-18' }),
]
test('two reminders cost 3.00 each, and without payment the services are suspended the day after the last one', () => {
  assert.deepEqual(openOf(unpaid, '2026-12-11'), [
    ['fee domain 2026-01-01', '12.00'],
    ['reminder fee domain 2026-01-01 1', '3.00'],
    ['reminder fee domain 2026-01-01 2', '3.00'],
  ])
  assert.deepEqual(
    ['2026-12-18T23:59', '2026-12-19'].map((when) => suspended(unpaid, when)),
    [false, true],
  )
})
test('who pays the fee is open again, with the reminders still to be paid and the fee of the next year to come', () => {
  const closed = [...unpaid, done('2026-12-19T06:00', 'access:services', 'suspended')]
  const paid = [...closed, pays('2026-12-21T10:00', '12.00', 'fee domain 2026-01-01')]
  const opens = duties(program, paid, instantOf('2026-12-21T10:00')).due.find(({ key }) => key === 'access:services')
  assert.equal(opens?.content, 'open')
  assert.equal(decided(paid, maySuspend, 'services', '2026-12-21T10:00'), undefined)
  assert.deepEqual(
    at(paid, '2027-01-01').openItems.map(({ kind }) => kind),
    ['reminder fee', 'reminder fee', 'interest', 'fee', 'fee'],
  )
})
test('a reminder whose receipt nobody can prove costs its fee but suspends nothing', () => {
  const life = [
    ...unpaid.slice(0, -1),
    reminder('2026-12-10', 2, 'fee domain 2026-01-01', { deadline: '2026-12-18', receiptProven: false }),
  ]
  assert.equal(openOf(life, '2026-12-31').length, 3)
  assert.equal(decided(life, maySuspend, 'services', '2026-12-31'), undefined)
})

test('an add-on goes up and down by the day, and its credit is used for what comes next', () => {
  const ordered = told('addOnOrdered', '2026-07-01', {
    item: 'mail',
    domain: 'domain',
    yearly: eur('36.50'),
    first: '2026-07-01',
  })
  const changes = (on: string, fee: string) => told('scopeChanged', on, { item: 'mail', yearly: eur(fee) })
  const life = [
    ...domainAndWebSpace,
    pays('2026-01-03', '72.00'),
    ordered,
    pays('2026-07-02', '18.40'),
    changes('2026-10-01', '73.00'),
    pays('2026-10-05', '9.20'),
    changes('2026-12-02', '36.50'),
  ]
  assert.deepEqual(
    ['fee mail 2026-07-01', 'scope mail 2026-10-01', 'scope mail 2026-12-02', 'fee mail 2027-01-01'].map((key) =>
      at(life, '2027-01-01').knownItems.get(key)?.amount.toString(),
    ),
    ['18.40', '9.20', '3.00', '36.50'],
  )
  assert.deepEqual(openOf(life, '2026-12-31'), [])
  const due = at(life, '2027-01-01').openItems.reduce((sum, { open }) => sum.plus(open), eur('0.00'))
  assert.deepEqual(due, eur('105.50'))
})

test('two years paid ahead: who leaves after one gets the other credited, objects, and a person decides on paying it out', () => {
  const life = [
    activated,
    told('termAgreed', '2026-01-01', { row: 'term of domain', first: '2026-01-01', months: 12 }),
    told('prepaid', '2026-01-01', { item: 'domain', amount: eur('24.00'), perYear: eur('12.00'), until: '2027-12-31' }),
    pays('2026-01-02', '24.00'),
    notice('2026-11-20', 'letter'),
    done('2026-11-20T09:00', 'confirmTermination:domain'),
    done('2027-01-01T09:00', 'giveCredit:unused domain', '12.00'),
    told('creditRefused', '2027-01-10', { claim: 'unused domain', by: 'customer', medium: 'e-mail' }),
  ]
  const keys = (when: string) =>
    duties(program, life, instantOf(when))
      .due.filter(({ key }) => /Credit/.test(key))
      .map(({ act, content }) => [act, content])
  assert.deepEqual(keys('2027-01-09'), [])
  assert.deepEqual(keys('2027-01-10'), [
    ['correctCredit', '0.00'],
    ['decideOnCredit', '12.00'],
  ])
})

test('a consumer who withdraws on the last day gets everything back within thirty days by the terms, within fourteen by the law', () => {
  const life = [
    told('applicationReceived', '2026-11-02T08:00', {
      applicant: 'consumer',
      inTheArea: true,
      by: 'customer',
      medium: 'portal',
    }),
    told('applicationAccepted', '2026-11-02T09:00', { by: 'provider', medium: 'e-mail' }),
    told('withdrawalInstructionReceived', '2026-11-02T09:00', {}),
    told('informationCompleted', '2026-11-02T09:00', {}),
    ...yearly('domain', '2026-11-02', '12.00'),
    pays('2026-11-03', '12.00'),
    told('withdrawalReceived', '2026-11-18', { by: 'customer', medium: 'letter', sent: '2026-11-16' }),
  ]
  const repaidBy = (under = program) => {
    const walk = replay(under, life, instantOf('2026-11-18'))
    assert.deepEqual([walk.stopped, walk.clashes], [undefined, []])
    const duty = walk.duties.get('repayAfterWithdrawal:agreement')
    return [duty?.content, duty?.by, walk.decision(end, 'domain')?.value.lastDay]
  }
  const endOfDay = (day: Day) => instantOf(plusDays(day, 1))
  assert.deepEqual(repaidBy(), ['12.00', endOfDay('2026-12-18'), '2026-11-18'])
  assert.deepEqual(repaidBy(underTest(kontent)), ['12.00', endOfDay('2026-12-02'), '2026-11-18'])
})
