import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import { type Day, instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { eur } from '../../grammar/money.ts'
import { type Teller, teller } from '../../grammar/told.ts'
import { shop } from './shop.test-support.ts'

const withLaw = compile(shop)
const termsAlone = compile(shop, { strict: true })

/** Two invoices over 100.00 and a reminder of the second, which costs 3.00; then a payment. */
const life = (payment: (told: Teller) => AnyFact): readonly AnyFact[] => {
  const told = teller()
  const invoice = (claim: string, on: Day) => told('invoiceReceived', on, { claim, amount: eur('100.00') })
  return [
    invoice('R1', '2026-01-10'),
    invoice('R2', '2026-02-10'),
    told('reminderReceived', '2026-03-20', { claim: 'R2', step: 1, receiptProven: true, medium: 'letter' }),
    payment(told),
  ]
}
const openAfter = (program: typeof withLaw, facts: readonly AnyFact[]): readonly string[] => {
  const walk = replay(program, facts, instantOf('2026-04-01'))
  assert.equal(walk.stopped, undefined)
  return walk.openItems.map(({ key, open }) => `${key} ${open}`)
}
const pays = (amount: string, claim?: string) =>
  life((told) => told('paymentCredited', '2026-03-25', { amount: eur(amount), ...(claim ? { claim } : {}) }))

test('a payment that names no claim settles the older one, then of the other first the costs', () => {
  assert.deepEqual(openAfter(withLaw, pays('102.00')), ['R2 100.00', 'reminder R2 1 1.00'])
  assert.deepEqual(openAfter(withLaw, pays('104.00')), ['R2 99.00'])
})

test('a payment that names the younger claim settles its costs, then the claim', () => {
  assert.deepEqual(openAfter(withLaw, pays('100.00', 'R2')), ['R1 100.00', 'R2 3.00'])
})

test('under the terms alone, which name § 362 only, the claim named is settled first', () => {
  assert.deepEqual(openAfter(termsAlone, pays('100.00', 'R2')), ['R1 100.00', 'reminder R2 1 3.00'])
})

test('why a claim is still open names § 367 and the payment that went to the costs', () => {
  const walk = replay(withLaw, pays('100.00', 'R2'), instantOf('2026-04-01'))
  const because = walk.openItems.find(({ key }) => key === 'R2')?.because
  assert.equal(because?.ref, 'BGB § 367 Abs. 1')
})

test('where neither costs nor interest are open § 362 alone decides', () => {
  const told = teller()
  const facts = [
    told('invoiceReceived', '2026-01-10', { claim: 'R1', amount: eur('100.00') }),
    told('paymentCredited', '2026-01-12', { amount: eur('40.00') }),
  ]
  assert.equal(replay(withLaw, facts, instantOf('2026-01-12')).openItems[0]?.because.ref, 'BGB § 362')
})
