import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { receipt } from '../../grammar/matters/declarations.ts'
import { backupsOfDay } from '../../grammar/matters/operations.ts'
import { mayDisclose } from '../../grammar/matters/places.ts'
import { maySuspend, mayWithhold } from '../../grammar/matters/rights.ts'
import { eur } from '../../grammar/money.ts'
import { at, byCustomer, decided, firstDay, invoice, paidPlan, told } from './life.test-support.ts'

const plan = paidPlan('2026-01-01', 12)

// --- § 3.1: disclosure ------------------------------------------------------------------------------------------------

type Reason = Facts['disclosureAsked']['reason']
const asked = (reason: Reason): readonly AnyFact[] => [
  told('disclosureAsked', '2026-05-04', { disclosure: 'X', reason }),
]
const consent = told('disclosureConsented', '2026-05-05', { disclosure: 'X' })
const disclosed = (life: readonly AnyFact[]) => decided(life, mayDisclose, 'X', '2026-05-06')

example('q.agb.3.1c', 1, () => ({ got: disclosed(asked('other')), expected: 'barred' }))
example('q.agb.3.1c', 2, () => ({ got: disclosed(asked('judicial or regulatory demand')), expected: 'permitted' }))
test('each of the four reasons is enough, and so is express consent', () => {
  for (const reason of ['legal protection of users', 'defence of rights', 'technical operation'] as const)
    assert.equal(disclosed(asked(reason)), 'permitted')
  assert.equal(disclosed([...asked('other'), consent]), 'permitted')
})
test('for advertising nothing is disclosed, consent or not', () => {
  assert.equal(disclosed([...asked('advertising'), consent]), 'barred')
})

// --- § 3.4: backups ---------------------------------------------------------------------------------------------------

const backup = (at: string, complete = true): AnyFact => told('backupFinished', at, { complete })
const kept = (day: string, when: string, ...backups: readonly AnyFact[]) => decided(backups, backupsOfDay, day, when)
const fourthOfMay = (...backups: readonly AnyFact[]) => kept('2026-05-04', '2026-05-05', ...backups)

example('q.agb.3.4b', 1, () => ({
  got: fourthOfMay(backup('2026-05-04T02:00'), backup('2026-05-04T14:00')),
  expected: 'kept',
}))
example('q.agb.3.4b', 2, () => ({
  got: fourthOfMay(backup('2026-05-04T02:00'), backup('2026-05-04T14:00', false), backup('2026-05-04T18:00')),
  expected: 'kept',
}))
example('q.agb.3.4b', 3, () => ({
  got: fourthOfMay(backup('2026-05-04T02:00'), backup('2026-05-04T14:00', false), backup('2026-05-04T20:00', false)),
  expected: 'missed',
}))
example('q.agb.3.4b', 4, () => ({
  got: kept('2026-10-25', '2026-10-26', backup('2026-10-25T01:00'), backup('2026-10-25T13:00')),
  expected: 'kept',
}))
example('q.agb.3.4b', 5, () => {
  const runs = [backup('2026-05-04T02:00'), backup('2026-05-05T00:20'), backup('2026-05-05T12:00')]
  return {
    got: [kept('2026-05-04', '2026-05-06', ...runs), kept('2026-05-05', '2026-05-06', ...runs)],
    expected: ['missed', 'kept'],
  }
})
test('before the day is over nothing is missed', () => {
  assert.equal(kept('2026-05-04', '2026-05-04T23:59', backup('2026-05-04T02:00')), undefined)
})

// --- § 6: addresses ---------------------------------------------------------------------------------------------------

const gives = (on: string, address: string, medium: 'e-mail' | 'telephone' = 'e-mail'): AnyFact =>
  told('addressNotified', on, { by: 'customer', medium, address })
const arrives = told('letterArrived', '2026-05-04', { letter: 'L', address: 'old' })
const received = (...facts: readonly AnyFact[]) => decided(facts, receipt, 'L', '2026-05-04')

example('q.agb.6c', 1, () => ({ got: received(gives('2026-01-02', 'old'), arrives), expected: 'received' }))
example('q.agb.6c', 2, () => ({
  got: received(gives('2026-01-02', 'old'), gives('2026-04-20', 'new'), arrives),
  expected: 'not received',
}))
test('a new address told on the telephone, or after the letter came, does not help', () => {
  assert.equal(received(gives('2026-01-02', 'old'), gives('2026-04-20', 'new', 'telephone'), arrives), 'received')
  const later = [gives('2026-01-02', 'old'), arrives, gives('2026-05-20', 'new')]
  assert.equal(decided(later, receipt, 'L', '2026-06-01'), 'received')
})
test('nothing counts as received at an address that nobody gave', () => {
  assert.equal(received(arrives), undefined)
})

// --- § 7.1: set-off and retention -------------------------------------------------------------------------------------

type SetOff = Facts['setOffDeclared']
const setsOff = (on: string, title: SetOff['title'], more: Partial<SetOff> = {}): AnyFact =>
  told('setOffDeclared', on, { amount: eur('119.00'), title, ...byCustomer, ...more })
const openAfter = (...declared: readonly AnyFact[]) =>
  at([...plan, invoice('2026-06-01'), ...declared], '2026-07-01').openItems.map(({ open }) => `${open}`)

example('q.agb.7.1a', 1, () => ({ got: openAfter(setsOff('2026-06-05', 'disputed')), expected: ['119.00'] }))
example('q.agb.7.1a', 2, () => ({
  got: openAfter(setsOff('2026-06-05', 'disputed'), setsOff('2026-07-01', 'adjudicated')),
  expected: [],
}))
test('an undisputed claim, or any from the same transaction, is set off', () => {
  for (const declared of [
    setsOff('2026-06-05', 'undisputed'),
    setsOff('2026-06-05', 'disputed', { ground: 'same transaction' }),
    setsOff('2026-06-05', 'disputed', { ground: 'defect' }),
  ])
    assert.deepEqual(openAfter(declared), [])
})

const withholds = (more: Partial<Facts['paymentWithheld']> = {}): readonly AnyFact[] => [
  ...plan,
  invoice('2026-06-01'),
  told('paymentWithheld', '2026-05-30', {
    claim: '2026-06-01',
    sameAgreement: more.ground === 'same transaction',
    title: 'disputed',
    ...byCustomer,
    ...more,
  }),
]
const restrictedFrom = (life: readonly AnyFact[]) =>
  firstDay(life, '2026-06-01', '2026-08-31', (walk) => walk.decision(maySuspend, 'services')?.value === 'permitted')

example('q.agb.7.1b', 1, () => {
  const life = withholds()
  return {
    got: [
      decided(life, mayWithhold, '2026-06-01', '2026-06-01'),
      at(life, '2026-06-02').knownItems.get('2026-06-01')?.defaultFrom,
    ],
    expected: ['barred', '2026-06-02'],
  }
})
test('thirty days after a payment was wrongly withheld access is restricted; rightly withheld, it never is', () => {
  assert.equal(restrictedFrom(withholds()), '2026-07-02')
  for (const rightly of [{ ground: 'same transaction' }, { title: 'adjudicated' }] as const)
    assert.equal(restrictedFrom(withholds(rightly)), undefined)
})

everyExampleOf(['q.agb.3.1c', 'q.agb.3.4b', 'q.agb.6c', 'q.agb.7.1a', 'q.agb.7.1b'])
