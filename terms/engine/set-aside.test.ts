import assert from 'node:assert/strict'
import { test } from 'node:test'
import { no } from '../grammar/answer.ts'
import { instantOf, plusDays } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { end } from '../grammar/matters/agreement.ts'
import { waiting } from '../grammar/matters/duties.ts'
import { price, quantity } from '../grammar/matters/prices.ts'
import { maySuspend } from '../grammar/matters/rights.ts'
import { eur, eurNet } from '../grammar/money.ts'
import { answers, asks, ends, holds, must, owes, reopens, settles } from '../grammar/outcome.ts'
import { given } from '../grammar/quantity.ts'
import { type Teller, teller } from '../grammar/told.ts'
import { decidedAt, lasting, programOf, said, upon, walked } from './made-up.test-support.ts'
import { replay } from './replay.ts'

/** A note about an act, told as its number, sets it aside. */
const asksAbout = upon('§ Frage', 'noted', { then: ({ change }) => asks(Number(change), said('Does it stand?')) })
const decision = upon('§ Entscheidung', 'decided', { then: ({ act, keep }) => answers(act, keep) })
const terminated = upon('§ 1', 'terminationReceived', { then: ({ to, on }) => ends(to ?? on) })
const ended = upon('§ 2', 'agreementEnded', { then: ({ ending }) => must('provider', 'act', ending.lastDay) })
const program = programOf(terminated, ended, asksAbout, decision)

const notice = (told: Teller, to: '2026-03-31' | '2026-06-30'): AnyFact =>
  told('terminationReceived', '2026-03-01', { by: 'customer', medium: 'e-mail', ground: 'ordinary', to })
const question = (told: Teller, about: AnyFact, on = '2026-03-10'): AnyFact =>
  told('noted', on, { change: `${about.id}` })
const answer = (told: Teller, about: AnyFact, keep: boolean, on = '2026-05-10'): AnyFact =>
  told('decided', on, { act: about.id, keep })

test('an act that is set aside decides nothing, its end does not come, and a person is asked', () => {
  const told = teller()
  const received = notice(told, '2026-03-31')
  const walk = walked(program, [received, question(told, received)], '2026-05-01')
  assert.equal(walk.decision(end, 'agreement'), undefined)
  assert.equal(walk.endings.size, 0)
  assert.deepEqual([...walk.setAside.keys()], [received.id])
  assert.deepEqual(
    [...walk.duties.values()].map(({ key, content }) => `${key} ${content}`),
    [`decide:${received.id} Does it stand?`],
  )
})

test('kept after its end, the act works as of its own time', () => {
  const told = teller()
  const received = notice(told, '2026-03-31')
  const walk = walked(program, [received, question(told, received), answer(told, received, true)], '2026-05-10')
  assert.deepEqual([...walk.endings], [['agreement', instantOf('2026-04-01')]])
  assert.deepEqual([...walk.duties.keys()], ['act:2026-03-31'])
})

test('kept before its end, the act works when its time comes', () => {
  const told = teller()
  const received = notice(told, '2026-06-30')
  const life = [received, question(told, received), answer(told, received, true)]
  assert.equal(walked(program, life, '2026-06-30T23:59').endings.size, 0)
  assert.deepEqual([...walked(program, life, '2026-07-01').endings], [['agreement', instantOf('2026-07-01')]])
})

test('dropped, it is as if the act had not been', () => {
  const told = teller()
  const received = notice(told, '2026-03-31')
  const walk = walked(program, [received, question(told, received), answer(told, received, false)], '2027-01-01')
  assert.equal(walk.decision(end, 'agreement'), undefined)
  assert.deepEqual([walk.endings.size, walk.duties.size, walk.setAside.size], [0, 0, 0])
})

test('a decision on what nobody asked about changes nothing', () => {
  const told = teller()
  const received = notice(told, '2026-03-31')
  const walk = walked(program, [received, answer(told, received, false, '2026-03-10')], '2026-04-01')
  assert.deepEqual([...walk.endings], [['agreement', instantOf('2026-04-01')]])
})

test('asked again after it was kept, the act is set aside again', () => {
  const told = teller()
  const received = notice(told, '2026-06-30')
  const life = [
    received,
    question(told, received),
    answer(told, received, true),
    question(told, received, '2026-05-20'),
  ]
  assert.deepEqual([...walked(program, life, '2026-07-10').setAside.keys()], [received.id])
  assert.equal(walked(program, life, '2026-07-10').endings.size, 0)
})

test('another act on the same matter works while one is set aside', () => {
  const told = teller()
  const first = notice(told, '2026-03-31')
  const second = notice(told, '2026-06-30')
  const walk = walked(program, [first, second, question(told, first)], '2026-07-01')
  assert.deepEqual([...walk.endings], [['agreement', instantOf('2026-07-01')]])
})

test('a period that runs for an act set aside does not run out until the act is kept', () => {
  const told = teller()
  const program = programOf(
    upon('§ 1', 'changeReceived', {
      then: ({ change, on }) =>
        holds(waiting, change, plusDays(on, 14), { until: plusDays(on, 14), then: 'waitingPeriodOver' }),
    }),
    upon('§ 2', 'waitingPeriodOver', { then: ({ about }) => must('provider', 'act', about) }),
    asksAbout,
    decision,
  )
  const change = told('changeReceived', '2026-03-01', { by: 'provider', medium: 'e-mail', change: 'x', of: 'service' })
  const life = [change, question(told, change), answer(told, change, true, '2026-03-20')]
  assert.equal(walked(program, life, '2026-03-19').duties.has('act:x'), false)
  assert.equal(walked(program, life, '2026-03-20').duties.has('act:x'), true)
})

test('a condition on what was set aside is asked again when it is, and when it is decided', () => {
  const told = teller()
  const dear = given(
    'teuer',
    'dear',
    'price',
    (standing) => standing.value(price, 'item')?.exceeds(eurNet('60.00')) === true,
  )
  const program = programOf(
    upon('§ 1', 'priceAgreed', { then: (told) => holds(price, told.item, told.price) }),
    lasting('§ 2', maySuspend, {
      given: { dear },
      provided: (is) => is.dear || no('Billig.', 'Cheap.'),
      then: () => 'permitted',
    }),
    asksAbout,
    decision,
  )
  const agreed = told('priceAgreed', '2026-03-01', {
    by: 'provider',
    medium: 'e-mail',
    item: 'item',
    price: eurNet('70.00'),
  })
  const life = [agreed, question(told, agreed), answer(told, agreed, true)]
  assert.deepEqual(decidedAt(program, life, maySuspend, 'services', ['2026-03-09', '2026-03-10', '2026-05-10']), [
    'permitted',
    undefined,
    'permitted',
  ])
})

// --- without any effect ----------------------------------------------------------------------------------------------

const booked = upon('§ 1', 'booked', { then: ({ item, count }) => holds(quantity, item, count) })
const fromApril = upon('§ 2', 'usersCounted', {
  then: ({ persons }) => holds(quantity, 'seats', persons, { from: '2026-04-01' }),
})
const seats = programOf(booked, fromApril, asksAbout, decision)

test('what an act set aside had displaced decides again, while it waits and once it is dropped', () => {
  const told = teller()
  const pending = told('usersCounted', '2026-03-01', { persons: 3 })
  const displaces = told('booked', '2026-03-05', { item: 'seats', count: 7 })
  const life = [
    told('booked', '2026-01-01', { item: 'seats', count: 5 }),
    pending,
    displaces,
    question(told, displaces),
  ]
  assert.deepEqual(decidedAt(seats, life, quantity, 'seats', ['2026-03-09', '2026-03-31', '2026-04-01']), [7, 5, 3])
  assert.deepEqual(decidedAt(seats, [...life, answer(told, displaces, false)], quantity, 'seats', ['2026-05-10']), [3])
})

test('what an act set aside would decide on another day counts for nobody who asks about that day', () => {
  const told = teller()
  const inApril = given(
    'im April',
    'in April',
    'record',
    (standing) => standing.valueOn(quantity, 'seats', '2026-04-15') ?? 0,
  )
  const program = programOf(
    booked,
    fromApril,
    asksAbout,
    decision,
    lasting('§ 3', maySuspend, {
      given: { inApril },
      provided: (is) => is.inApril === 3 || no('Nicht drei.', 'Not three.'),
      then: () => 'permitted',
    }),
  )
  const pending = told('usersCounted', '2026-03-01', { persons: 3 })
  const life = [pending, question(told, pending)]
  assert.deepEqual(decidedAt(program, life, maySuspend, 'services', ['2026-03-09', '2026-03-10']), [
    'permitted',
    undefined,
  ])
})

test('a duty that an act set aside had founded is owed no longer, and again once the act is kept', () => {
  const told = teller()
  const program = programOf(
    upon('§ 1', 'breachKnown', { then: ({ breach }) => must('provider', 'act', breach) }),
    asksAbout,
    decision,
  )
  const known = told('breachKnown', '2026-03-01', { breach: 'b' })
  const life = [known, question(told, known), answer(told, known, true)]
  assert.deepEqual([...walked(program, life, '2026-03-10').duties.keys()], [`decide:${known.id}`])
  assert.deepEqual([...walked(program, life, '2026-05-10').duties.keys()], ['act:b'])
})

// --- claims ----------------------------------------------------------------------------------------------------------

const charged = programOf(
  upon('§ 1', 'booked', {
    then: ({ item, on }) => owes('customer', { key: item, amount: eur('100.00'), kind: 'fee', due: on }),
  }),
  upon('§ 2', 'paymentCredited', { then: ({ id, amount, claim }) => settles(id, amount, claim) }),
  upon('§ 3', 'paymentReclaimed', { then: ({ payment }) => reopens(payment) }),
  asksAbout,
  decision,
)
const openAt = (life: readonly AnyFact[], when: string): readonly string[] =>
  walked(charged, life, when).openItems.map(({ key, open }) => `${key} ${open}`)
const books = (told: Teller, on: string, item: string): AnyFact => told('booked', on, { item, count: 1 })
const pays = (told: Teller, on: string, amount: string, claim: string): AnyFact =>
  told('paymentCredited', on, { amount: eur(amount), claim })

test('what an act set aside had charged is no claim to anybody who asks for it, until the act is kept', () => {
  const told = teller()
  const booking = books(told, '2026-03-01', 'seats')
  const life = [booking, question(told, booking), answer(told, booking, true)]
  const known = ['2026-03-09', '2026-03-10', '2026-05-10'].map((when) => walked(charged, life, when).claim('seats'))
  assert.deepEqual(
    known.map((claim) => claim !== undefined),
    [true, false, true],
  )
})

test('a claim of an act that is dropped never was, and what was paid on it pays the others', () => {
  const told = teller()
  const booking = books(told, '2026-03-01', 'seats')
  const life = [
    booking,
    books(told, '2026-03-02', 'desks'),
    pays(told, '2026-03-05', '30.00', 'seats'),
    question(told, booking),
    answer(told, booking, false),
  ]
  assert.deepEqual(openAt(life, '2026-03-09'), ['seats 70.00', 'desks 100.00'])
  assert.deepEqual(openAt(life, '2026-03-10'), ['desks 100.00'])
  assert.deepEqual(openAt(life, '2026-05-10'), ['desks 70.00'])
  assert.equal(walked(charged, life, '2026-05-10').claim('seats'), undefined)
})

test('a payment returned while the claim it had paid is set aside is open again once the act is kept', () => {
  const told = teller()
  const booking = books(told, '2026-03-01', 'seats')
  const payment = pays(told, '2026-03-05', '30.00', 'seats')
  const life = [
    booking,
    payment,
    question(told, booking),
    told('paymentReclaimed', '2026-03-20', { payment: payment.id }),
    answer(told, booking, true),
  ]
  assert.deepEqual(openAt(life, '2026-04-01'), [])
  assert.deepEqual(openAt(life, '2026-05-10'), ['seats 100.00'])
})

test('a moment cannot be set aside: the clause that asks stops its agreement with a sentence', () => {
  const told = teller()
  const program = programOf(
    terminated,
    upon('§ 2', 'agreementEnded', { then: ({ id }) => asks(id, said('Is it over?')) }),
  )
  const walk = replay(program, [notice(told, '2026-03-31')], instantOf('2026-04-01'))
  assert.equal(walk.stopped?.message, 'AGB § 2 asks about a moment. Only what was told can be set aside.')
})
