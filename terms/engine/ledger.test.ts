import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, midnight } from '../grammar/day.ts'
import { eur } from '../grammar/money.ts'
import type { Besides } from '../grammar/quantity.ts'
import type { Because } from './because.ts'
import { Ledger } from './ledger.ts'

const because: Because = { ref: 'BGB § 362', says: { de: '', en: '' }, at: 0, on: [] }

function ledgerWith(
  ...claims: readonly (readonly [key: string, amount: string, due: Day, besides?: Besides])[]
): Ledger {
  const ledger = new Ledger()
  for (const [key, amount, due, besides] of claims)
    ledger.add({
      ...{ key, who: 'customer', kind: 'fee', amount: eur(amount), open: eur(amount), due, from: 1, because },
      ...(besides ? { besides } : {}),
    })
  return ledger
}
const open = (ledger: Ledger): readonly string[] => ledger.open.map((item) => `${item.key} ${item.open}`)
const pay = (ledger: Ledger, payment: number, amount: string, order: Parameters<Ledger['settle']>[4] = {}): void =>
  ledger.settle(payment, eur(amount), because, midnight('2026-03-10'), order)

const january = ['January', '100.00', '2026-01-01'] as const
const february = ['February', '100.00', '2026-02-01'] as const
const interestOfJanuary = ['interest', '1.00', '2026-03-01', { claim: 'January', as: 'interest' }] as const
const costsOfJanuary = ['costs', '3.00', '2026-03-05', { claim: 'January', as: 'costs' }] as const

test('a payment that names nothing settles what was due first (§ 366 (2) BGB)', () => {
  const ledger = ledgerWith(february, january)
  pay(ledger, 1, '120.00')
  assert.deepEqual(open(ledger), ['February 80.00'])
})

test('a payment settles the claim it names, and what is left the one due first (§ 366 (1) BGB)', () => {
  const ledger = ledgerWith(january, february)
  pay(ledger, 1, '120.00', { claim: 'February' })
  assert.deepEqual(open(ledger), ['January 80.00'])
})

test('a payment that names a claim which is not open settles the one due first', () => {
  const ledger = ledgerWith(january)
  pay(ledger, 1, '40.00', { claim: 'February' })
  assert.deepEqual(open(ledger), ['January 60.00'])
})

test('without § 367 BGB interest and costs wait until they are due', () => {
  const ledger = ledgerWith(january, interestOfJanuary, costsOfJanuary)
  pay(ledger, 1, '100.00')
  assert.deepEqual(open(ledger), ['interest 1.00', 'costs 3.00'])
})

test('with § 367 BGB a payment settles costs, then interest, then the claim', () => {
  for (const [amount, left] of [
    ['2.99', ['January 100.00', 'interest 1.00', 'costs 0.01']],
    ['3.50', ['January 100.00', 'interest 0.50']],
    ['4.00', ['January 100.00']],
    ['4.01', ['January 99.99']],
  ] as const) {
    const ledger = ledgerWith(january, interestOfJanuary, costsOfJanuary)
    pay(ledger, 1, amount, { first: 'costs and interest' })
    assert.deepEqual(open(ledger), left, amount)
  }
})

test('within the claim that is named its costs and interest come first too, another claim last', () => {
  const ledger = ledgerWith(['older', '10.00', '2025-12-01'], january, interestOfJanuary, costsOfJanuary)
  pay(ledger, 1, '105.00', { claim: 'January', first: 'costs and interest' })
  assert.deepEqual(open(ledger), ['older 9.00'])
})

test('interest whose claim is paid stands where it is due', () => {
  const ledger = ledgerWith(interestOfJanuary, february)
  pay(ledger, 1, '100.00', { first: 'costs and interest' })
  assert.deepEqual(open(ledger), ['interest 1.00'])
})

test('a claim remembers what was paid on it and when, even once nothing is open', () => {
  const ledger = ledgerWith(january)
  pay(ledger, 1, '40.00')
  pay(ledger, 2, '60.00')
  const parts = ledger.known.get('January')?.paid?.map(({ on, amount }) => `${on} ${amount}`)
  assert.deepEqual(parts, ['2026-03-10 40.00', '2026-03-10 60.00'])
  assert.equal(`${ledger.known.get('January')?.open}`, '0.00')
})

test('a returned payment opens what it had settled, in its place, as if it had never come', () => {
  const ledger = ledgerWith(january, february)
  pay(ledger, 1, '150.00')
  ledger.reopen(1)
  assert.deepEqual(open(ledger), ['January 100.00', 'February 100.00'])
  assert.deepEqual(ledger.known.get('January')?.paid, [])
})

test('what a payment leaves over waits for the next claim, and is gone when the payment is returned', () => {
  const ledger = ledgerWith(january)
  pay(ledger, 1, '130.00')
  assert.equal(`${ledger.credit}`, '30.00')
  ledger.reopen(1)
  assert.deepEqual([`${ledger.credit}`, ...open(ledger)], ['0.00', 'January 100.00'])
})

test('what a returned payment had settled later, out of what was left over, is open again too', () => {
  const ledger = ledgerWith(january)
  pay(ledger, 1, '130.00')
  const [key, amount, due] = february
  ledger.add({ key, who: 'customer', kind: 'fee', amount: eur(amount), open: eur(amount), due, from: 1, because })
  ledger.useCredit(because, midnight(due))
  assert.deepEqual(open(ledger), ['February 70.00'])
  ledger.reopen(1)
  assert.deepEqual(open(ledger), ['January 100.00', 'February 100.00'])
})

test('a copy goes its own way', () => {
  const ledger = ledgerWith(january)
  const copy = ledger.copy()
  pay(copy, 1, '100.00')
  assert.deepEqual([open(ledger), open(copy)], [['January 100.00'], []])
})
