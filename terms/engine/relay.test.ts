import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from '../grammar/day.ts'
import type { Fact, Retold } from '../grammar/fact.ts'
import { eur, eurNet } from '../grammar/money.ts'
import { teller } from '../grammar/told.ts'
import { relay } from './relay.ts'

const told = teller()
const payment = told('paymentCredited', '2026-01-20T09:00', { amount: eur('119.00') }, { learned: '2026-01-23' })
const toPartner = (fact: Fact): Retold | undefined =>
  fact.kind === 'paymentCredited'
    ? { kind: 'recruitPaid', tells: { recruit: 'B', order: '1', amount: eurNet('100.00') } }
    : undefined

test('a fact is told again with both of its times, under a number of the other journal', () => {
  assert.deepEqual(relay([payment], toPartner, { firstNumber: 7 }), [
    {
      kind: 'recruitPaid',
      recruit: 'B',
      order: '1',
      amount: eurNet('100.00'),
      id: 7,
      at: instantOf('2026-01-20T09:00'),
      on: '2026-01-20',
      learnedAt: instantOf('2026-01-23'),
    },
  ])
})

test('what the other agreement need not know stays where it is', () => {
  assert.deepEqual(relay([told('activated', '2026-01-12', {})], toPartner), [])
})

test('what was taken back as an error is no longer told, but was told while it counted', () => {
  const journal = [payment, told('withdrawn', '2026-01-25', { of: payment.id })]
  assert.equal(relay(journal, toPartner).length, 0)
  assert.equal(relay(journal, toPartner, { knownAt: instantOf('2026-01-24') }).length, 1)
})

test('a doubt goes with the fact until it is settled', () => {
  const doubt = told('doubted', '2026-01-25', { of: payment.id })
  assert.equal(relay([payment, doubt], toPartner)[0]?.doubted, true)
  const settled = told('doubtSettled', '2026-01-26', { of: payment.id })
  assert.equal(relay([payment, doubt, settled], toPartner)[0]?.doubted, undefined)
})
