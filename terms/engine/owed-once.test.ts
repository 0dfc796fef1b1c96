import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnyFact } from '../grammar/fact.ts'
import { quantity } from '../grammar/matters/prices.ts'
import { eur } from '../grammar/money.ts'
import { answers, holds, owes, runs, settles } from '../grammar/outcome.ts'
import { rowOf } from '../grammar/row.ts'
import { type Teller, teller } from '../grammar/told.ts'
import { decidedAt, programOf, upon, walked } from './made-up.test-support.ts'

const program = programOf(
  upon('§ 1', 'usersCounted', {
    then: ({ persons, on }) => [
      owes('customer', { key: `users ${on}`, amount: eur('10.00').share(persons, 1), kind: 'fee', due: on }),
      holds(quantity, 'seats', persons),
    ],
  }),
  upon('§ 2', 'paymentCredited', { then: ({ id, amount, claim }) => settles(id, amount, claim) }),
  upon('§ 3', 'termAgreed', { then: ({ row, first, months }) => runs(row, rowOf.countedFromFirstDay(first, months)) }),
  upon('§ 4', 'periodBegan', {
    then: ({ period: { from } }) => [
      owes('customer', { key: `fee ${from}`, amount: eur('50.00'), kind: 'fee', due: from }),
      settles(0, eur('1.00')),
    ],
  }),
  upon('§ 5', 'decided', { then: ({ act, keep }) => answers(act, keep) }),
)
const counts = (told: Teller, persons: number, on = '2026-03-01'): AnyFact => told('usersCounted', on, { persons })
const pays = (told: Teller, on: string, amount: string): AnyFact =>
  told('paymentCredited', on, { amount: eur(amount), claim: 'another' })
const openAt = (life: readonly AnyFact[], when: string): readonly string[] =>
  walked(program, life, when).openItems.map(({ key, open }) => `${key} ${open}`)

test('what is told twice is owed once, whether the amount is the same or another, and a person is asked', () => {
  for (const persons of [3, 4]) {
    const told = teller()
    const [first, second] = [counts(told, 3), counts(told, persons)]
    const walk = walked(program, [first, second], '2026-03-02')
    assert.deepEqual(openAt([first, second], '2026-03-02'), ['users 2026-03-01 30.00'])
    assert.deepEqual([...walk.setAside.keys()], [second.id])
    assert.deepEqual(
      [...walk.duties.values()].map(({ key, content }) => `${key} ${content}`),
      [
        'issueInvoice:users 2026-03-01 30.00',
        `decide:${second.id} “users 2026-03-01” is claimed already. Is this another claim, or was the same told twice?`,
      ],
    )
  }
})

test('whatever else the second telling says waits with it', () => {
  const told = teller()
  const life = [counts(told, 3), counts(told, 4)]
  assert.deepEqual(decidedAt(program, life, quantity, 'seats', ['2026-03-02']), [3])
})

test('kept it is another claim with a key and an invoice of its own, and credit pays it', () => {
  const told = teller()
  const [first, second] = [counts(told, 3), counts(told, 4)]
  const life = [first, second, told('decided', '2026-03-05', { act: second.id, keep: true })]
  const key = `users 2026-03-01 (${second.id})`
  assert.deepEqual(openAt(life, '2026-03-05'), ['users 2026-03-01 30.00', `${key} 40.00`])
  assert.ok(walked(program, life, '2026-03-05').duties.has(`issueInvoice:${key}`))
  assert.deepEqual(decidedAt(program, life, quantity, 'seats', ['2026-03-05']), [4])
  const paid = [...life, pays(told, '2026-03-03', '45.00')]
  assert.deepEqual([openAt(paid, '2026-03-04'), openAt(paid, '2026-03-05')], [[], [`${key} 25.00`]])
})

test('dropped it never was, and the claim stands as it stood', () => {
  const told = teller()
  const [first, second] = [counts(told, 3), counts(told, 4)]
  const life = [first, second, told('decided', '2026-03-05', { act: second.id, keep: false })]
  assert.deepEqual(openAt(life, '2026-03-05'), ['users 2026-03-01 30.00'])
  assert.deepEqual([...walked(program, life, '2026-03-05').duties.keys()], ['issueInvoice:users 2026-03-01'])
})

test('whoever corrects the first telling or takes the second back is not asked', () => {
  const told = teller()
  const [first, second] = [counts(told, 3), counts(told, 4)]
  for (const [life, owed] of [
    [[first, told('corrected', '2026-03-02', { of: first.id, to: { persons: 4 } })], '40.00'],
    [[first, second, told('withdrawn', '2026-03-02', { of: second.id })], '30.00'],
    [[first, second, told('withdrawn', '2026-03-02', { of: first.id })], '40.00'],
  ] as const) {
    assert.deepEqual(openAt(life, '2026-03-03'), [`users 2026-03-01 ${owed}`])
    assert.equal(walked(program, life, '2026-03-03').setAside.size, 0)
  }
})

test('a third telling is a question of its own', () => {
  const told = teller()
  const [first, second, third] = [counts(told, 3), counts(told, 3), counts(told, 3)]
  const life = [first, second, third, told('decided', '2026-03-05', { act: second.id, keep: true })]
  assert.deepEqual([...walked(program, life, '2026-03-05').setAside.keys()], [third.id])
})

test('on another day it is another cause', () => {
  const told = teller()
  const life = [counts(told, 3), counts(told, 3, '2026-03-02')]
  assert.deepEqual(openAt(life, '2026-03-02'), ['users 2026-03-01 30.00', 'users 2026-03-02 30.00'])
})

test('a period that is agreed again begins once: it is neither charged nor settled a second time', () => {
  const told = teller()
  const agreed = (on: string): AnyFact => told('termAgreed', on, { row: 'term', first: '2026-03-01', months: 12 })
  const life = [agreed('2026-02-01'), agreed('2026-03-15')]
  assert.deepEqual(openAt(life, '2026-04-01'), ['fee 2026-03-01 49.00'])
  assert.equal(walked(program, life, '2026-04-01').setAside.size, 0)
})
