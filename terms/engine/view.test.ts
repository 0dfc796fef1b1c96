import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../documents/elc/elc.ts'
import { instantOf, showInstant } from '../grammar/day.ts'
import type { AnyFact, Fact } from '../grammar/fact.ts'
import { end } from '../grammar/matters/agreement.ts'
import { quantity } from '../grammar/matters/prices.ts'
import { eur } from '../grammar/money.ts'
import { ends, holds } from '../grammar/outcome.ts'
import { type Teller, teller } from '../grammar/told.ts'
import { programOf, upon, walked } from './made-up.test-support.ts'
import { compile } from './program.ts'
import { replay } from './replay.ts'
import { standing } from './standing.ts'
import { choicesIn, view } from './view.ts'

const booked = upon('§ 1', 'booked', { then: ({ item, count }) => holds(quantity, item, count) })
const terminated = upon('§ 2', 'terminationReceived', { then: ({ to, on }) => ends(to ?? on) })
const program = programOf(booked, terminated)
const seatsAt = (journal: readonly AnyFact[], when: string) =>
  walked(program, journal, when).decision(quantity, 'seats')?.value
const endAt = (journal: readonly AnyFact[], when: string) =>
  walked(program, journal, when).decision(end, 'agreement')?.value.lastDay
const onlyOne = (journal: readonly AnyFact[], knownAt?: string): Fact | undefined => {
  const [fact, ...more] = view(journal, knownAt === undefined ? undefined : instantOf(knownAt)).filter(
    ({ kind }) => kind === 'booked' || kind === 'terminationReceived',
  )
  assert.deepEqual(more, [])
  return fact
}
const fiveSeats = (told: Teller): AnyFact => told('booked', '2026-03-01', { item: 'seats', count: 5 })
const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const byStranger = (told: Teller): AnyFact =>
  told('terminationReceived', '2026-03-01', {
    by: 'customer',
    medium: 'e-mail',
    ground: 'ordinary',
    power: 'none',
    to: '2026-03-31',
  })
const approval = (told: Teller, of: AnyFact, on: string): AnyFact =>
  told('approvalReceived', on, { of: of.id, by: 'customer', medium: 'e-mail' })

// --- what is known when ----------------------------------------------------------------------------------------------

test('a fact is seen from when it was learned, and stands where it happened', () => {
  const told = teller()
  const late = told('booked', '2026-03-01', { item: 'seats', count: 5 }, { learned: '2026-03-05' })
  assert.equal(onlyOne([late], '2026-03-04'), undefined)
  assert.equal(onlyOne([late], '2026-03-05')?.on, '2026-03-01')
})

test('a standing at one time as it was known at another leaves out what was learned after that', () => {
  const told = teller()
  const life = [
    told('activated', '2026-01-01', {}),
    told('booked', '2026-01-01', { item: 'files.single', count: 1 }),
    told('paymentCredited', '2026-01-05', { amount: eur('59.50') }, { learned: '2026-02-10' }),
  ]
  const asKnown = (knownAt: string) =>
    standing(elc, life, instantOf('2026-02-03'), { strict: true, knownAt: instantOf(knownAt) }).amounts.open.map(
      ({ key }) => key,
    )
  assert.deepEqual(asKnown('2026-02-09'), ['fee 2026-01', 'fee 2026-02'])
  assert.deepEqual(asKnown('2026-02-10'), ['fee 2026-02'])
})

test('the journal itself is never changed', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const journal = [
    seats,
    told('corrected', '2026-03-10', { of: seats.id, to: { count: 7 } }),
    told('doubted', '2026-03-11', { of: seats.id }),
  ]
  const before = JSON.stringify(journal)
  for (const fact of journal) Object.freeze(fact)
  view(Object.freeze(journal))
  assert.equal(JSON.stringify(journal), before)
})

test('facts about facts that nobody told, or of a journal that has not got them, change nothing', () => {
  const told = teller()
  const seats = fiveSeats(told)
  assert.equal(seatsAt([seats, told('withdrawn', '2026-03-10', { of: 99 })], '2026-03-11'), 5)
})

// --- corrected, withdrawn --------------------------------------------------------------------------------------------

test('a corrected fact is seen as if told so at once', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const journal = [seats, told('corrected', '2026-03-10', { of: seats.id, to: { count: 7 } })]
  assert.equal(seatsAt(journal, '2026-03-02'), 7)
  assert.equal(
    replay(program, journal, instantOf('2026-03-02'), { knownAt: instantOf('2026-03-09') }).decision(quantity, 'seats')
      ?.value,
    5,
  )
})

test('a fact whose time is corrected stands at its new time, with its new day', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const journal = [seats, told('corrected', '2026-03-10', { of: seats.id, to: { at: '2026-02-10T23:30' } })]
  assert.equal(onlyOne(journal)?.on, '2026-02-10')
  assert.equal(showInstant(onlyOne(journal)?.at ?? 0), '2026-02-10T23:30+01:00')
})

test('of two corrections of one field the later counts, of two fields both do', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const correct = (on: string, to: { readonly [name: string]: string | number }): AnyFact =>
    told('corrected', on, { of: seats.id, to })
  assert.equal(
    seatsAt([seats, correct('2026-03-10', { count: 7 }), correct('2026-03-11', { count: 8 })], '2026-03-12'),
    8,
  )
  const [fact] = view([seats, correct('2026-03-10', { count: 7 }), correct('2026-03-11', { item: 'routers' })])
  assert.deepEqual([fact?.kind === 'booked' && fact.item, fact?.kind === 'booked' && fact.count], ['routers', 7])
})

test('a correction cannot add what the fact does not tell', () => {
  const told = teller()
  const seats = fiveSeats(told)
  assert.equal(
    'price' in (onlyOne([seats, told('corrected', '2026-03-10', { of: seats.id, to: { price: '1.00' } })]) ?? {}),
    false,
  )
})

test('a correction that cannot be read changes nothing, and one of a sealed field shows nobody what is sealed', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const application = told('applicationReceived', '2026-03-01', {
    ...byCustomer,
    applicant: 'company',
    inTheArea: true,
  })
  const unreadable = [{ count: 'many' }, { count: -1 }, { at: '2026-02-30' }, { at: 'yesterday' }]
  for (const to of unreadable)
    assert.deepEqual(onlyOne([seats, told('corrected', '2026-03-10', { of: seats.id, to })]), seats)
  const named = told('corrected', '2026-03-10', { of: application.id, to: { name: 'Erika Muster' } })
  assert.equal('name' in (view([application, named])[0] ?? {}), false)
})

test('a withdrawn fact has not been', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const journal = [seats, told('withdrawn', '2026-03-10', { of: seats.id })]
  assert.equal(seatsAt(journal, '2026-03-11'), undefined)
  assert.equal(onlyOne(journal, '2026-03-09')?.id, seats.id)
})

test('a correction that is withdrawn has not been', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const correction = told('corrected', '2026-03-10', { of: seats.id, to: { count: 7 } })
  assert.equal(seatsAt([seats, correction, told('withdrawn', '2026-03-12', { of: correction.id })], '2026-03-13'), 5)
})

test('a withdrawal that is withdrawn brings the fact back', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const withdrawal = told('withdrawn', '2026-03-10', { of: seats.id })
  assert.equal(seatsAt([seats, withdrawal, told('withdrawn', '2026-03-12', { of: withdrawal.id })], '2026-03-13'), 5)
})

test('an approval that is withdrawn founds nothing', () => {
  const told = teller()
  const notice = byStranger(told)
  const approved = approval(told, notice, '2026-03-10')
  assert.equal(endAt([notice, approved, told('withdrawn', '2026-03-12', { of: approved.id })], '2026-03-13'), undefined)
})

// --- approved, rejected, revoked -------------------------------------------------------------------------------------

test('a declaration without power hangs until it is approved, and then works as of its receipt (§ 184 (1) BGB)', () => {
  const told = teller()
  const notice = byStranger(told)
  const life = [notice, approval(told, notice, '2026-03-10')]
  assert.equal(
    replay(program, life, instantOf('2026-03-09'), { knownAt: instantOf('2026-03-09') }).decision(end, 'agreement'),
    undefined,
  )
  assert.equal(endAt(life, '2026-03-10'), '2026-03-31')
})

test('approved after the end it was for, the agreement has ended on that day', () => {
  const told = teller()
  const notice = byStranger(told)
  const life = [notice, approval(told, notice, '2026-05-10')]
  const before = replay(program, life, instantOf('2026-05-09'), { knownAt: instantOf('2026-05-09') })
  assert.equal(before.endings.size, 0)
  assert.deepEqual([...walked(program, life, '2026-05-10').endings], [['agreement', instantOf('2026-04-01')]])
})

test('approved after the end, what was owed for the time after it is owed no longer', () => {
  const told = teller()
  const notice = told('terminationReceived', '2026-01-30', {
    by: 'customer',
    medium: 'e-mail',
    ground: 'ordinary',
    power: 'none',
  })
  const life = [
    told('activated', '2026-01-01', {}),
    told('booked', '2026-01-01', { item: 'files.single', count: 1 }),
    notice,
    approval(told, notice, '2026-04-10'),
  ]
  const fees = (knownAt: string) => [
    ...replay(compile(elc, { strict: true }), life, instantOf('2026-04-10'), {
      knownAt: instantOf(knownAt),
    }).knownItems.keys(),
  ]
  assert.deepEqual(fees('2026-04-09'), ['fee 2026-01', 'fee 2026-02', 'fee 2026-03', 'fee 2026-04'])
  assert.deepEqual(fees('2026-04-10'), ['fee 2026-01', 'fee 2026-02'])
})

test('once rejected for want of power, an approval comes too late (§ 180 BGB)', () => {
  const told = teller()
  const notice = byStranger(told)
  const rejection = told('powerRejected', '2026-03-03', { of: notice.id })
  assert.equal(endAt([notice, rejection, approval(told, notice, '2026-03-10')], '2026-03-11'), undefined)
})

// --- doubted ---------------------------------------------------------------------------------------------------------

test('a doubted fact is marked until the doubt is settled', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const journal = [
    seats,
    told('doubted', '2026-03-10', { of: seats.id }),
    told('doubtSettled', '2026-03-12', { of: seats.id }),
  ]
  assert.deepEqual(
    ['2026-03-09', '2026-03-10', '2026-03-12'].map((knownAt) => onlyOne(journal, knownAt)?.doubted),
    [undefined, true, undefined],
  )
})

test('a doubt about a corrected fact is about it as corrected', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const journal = [
    seats,
    told('doubted', '2026-03-10', { of: seats.id }),
    told('corrected', '2026-03-11', { of: seats.id, to: { count: 7 } }),
  ]
  const fact = onlyOne(journal)
  assert.deepEqual([fact?.doubted, fact?.kind === 'booked' && fact.count], [true, 7])
})

// --- a person's choice -----------------------------------------------------------------------------------------------

test('whom to follow where clauses clash is what was chosen last, unless that choice was taken back', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const chooses = (on: string, follow: string): AnyFact => told('clashDecided', on, { about: `${seats.id}`, follow })
  const first = chooses('2026-03-10', 'AGB § 1')
  const second = chooses('2026-03-12', 'AGB § 2')
  const journal = [seats, first, second, told('withdrawn', '2026-03-14', { of: second.id })]
  const chosen = (knownAt: string) => choicesIn(journal, instantOf(knownAt)).get(`${seats.id}`)
  assert.deepEqual(['2026-03-09', '2026-03-11', '2026-03-13', '2026-03-15'].map(chosen), [
    undefined,
    'AGB § 1',
    'AGB § 2',
    'AGB § 1',
  ])
})

// --- order -----------------------------------------------------------------------------------------------------------

test('the view does not depend on the order in which the journal lists what was learned', () => {
  const told = teller()
  const seats = fiveSeats(told)
  const journal = [
    seats,
    told('corrected', '2026-03-10', { of: seats.id, to: { count: 7 } }),
    told('corrected', '2026-03-11', { of: seats.id, to: { count: 8 } }),
    told('booked', '2026-02-01', { item: 'seats', count: 3 }),
  ]
  assert.deepEqual(view(journal.toReversed()), view(journal))
})

test('facts of the installation stand among the others by their time', () => {
  const told = teller()
  const outage = told('outage', '2026-02-10', { from: instantOf('2026-02-10'), to: instantOf('2026-02-11') })
  assert.deepEqual(
    view([fiveSeats(told), outage]).map(({ kind }) => kind),
    ['outage', 'booked'],
  )
})
