import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grounds } from '../../engine/because.ts'
import { compile } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { type Day, daysBetween, instantOf, plusDays } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { defaultFrom, interest, lumpSum } from '../../grammar/matters/prices.ts'
import { eur, Gross } from '../../grammar/money.ts'
import { type Teller, teller } from '../../grammar/told.ts'
import { interestOver } from './2014-07-29/default-interest.ts'
import { baseRateOn } from './base-rates.ts'
import { shop } from './shop.test-support.ts'

const amongBusinesses = compile(shop)
const withConsumer = compile(shop, { settings: { consumer: true } })
const termsAlone = compile(shop, { strict: true })

const at = (program: typeof amongBusinesses, facts: readonly AnyFact[], when: string): Walk => {
  const walk = replay(program, facts, instantOf(when))
  assert.equal(walk.stopped, undefined)
  return walk
}
/** An invoice over 119.00 and what comes after it. A reminder costs 3.00, which a payment settles first (§ 367 BGB). */
const invoiced = (on: Day, tell: (told: Teller) => readonly AnyFact[] = () => [], hintsAtDefault = true) => {
  const told = teller()
  return [told('invoiceReceived', on, { claim: 'R1', amount: eur('119.00'), hintsAtDefault }), ...tell(told)]
}
const reminder = (told: Teller, on: Day, deadline?: Day): AnyFact =>
  told('reminderReceived', on, {
    claim: 'R1',
    step: 1,
    receiptProven: true,
    medium: 'letter',
    ...(deadline ? { deadline } : {}),
  })
const pay = (told: Teller, on: string, amount: string, claim?: string): AnyFact =>
  told('paymentCredited', on, { amount: eur(amount), ...(claim ? { claim } : {}) })
const isInDefault = (walk: Walk): boolean => walk.openItems.some((item) => walk.isInDefault(item))
const asked = (walk: Walk, matter: typeof interest): string | undefined => walk.decision(matter, 'R1')?.value.toString()

// --- § 286 ------------------------------------------------------------------------------------------------------------

test('thirty days after receipt of the invoice a business is in default, on day 31 and not before', () => {
  const facts = invoiced('2026-11-02')
  assert.deepEqual(
    ['2026-12-02T23:59', '2026-12-03'].map((when) => isInDefault(at(amongBusinesses, facts, when))),
    [false, true],
  )
})

test('day 30 on a Saturday gives until Monday', () => {
  const facts = invoiced('2026-11-05')
  assert.deepEqual(
    ['2026-12-07T23:59', '2026-12-08'].map((when) => isInDefault(at(amongBusinesses, facts, when))),
    [false, true],
  )
})

test('a consumer is in default after thirty days only if the invoice says so', () => {
  assert.equal(isInDefault(at(withConsumer, invoiced('2026-11-02'), '2026-12-03')), true)
  assert.equal(
    isInDefault(
      at(
        withConsumer,
        invoiced('2026-11-02', () => [], false),
        '2027-06-01',
      ),
    ),
    false,
  )
  assert.equal(
    isInDefault(
      at(
        amongBusinesses,
        invoiced('2026-11-02', () => [], false),
        '2026-12-03',
      ),
    ),
    true,
  )
})

test('a reminder brings default forward to the day after its receipt, or after the last day it names', () => {
  const reminded = invoiced('2026-11-02', (told) => [reminder(told, '2026-11-10')])
  assert.equal(at(amongBusinesses, reminded, '2026-11-10').decision(defaultFrom, 'R1')?.value, '2026-11-11')
  const withDeadline = invoiced('2026-11-02', (told) => [reminder(told, '2026-11-10', '2026-11-14')])
  assert.deepEqual(
    ['2026-11-16T23:59', '2026-11-17'].map((when) => isInDefault(at(amongBusinesses, withDeadline, when))),
    [false, true],
  )
})

test('a later reminder does not give new time to who is in default already', () => {
  const facts = invoiced('2026-11-02', (told) => [reminder(told, '2026-12-10', '2026-12-21')])
  assert.equal(at(amongBusinesses, facts, '2026-12-11').decision(defaultFrom, 'R1')?.value, '2026-12-03')
})

test('under the terms alone nothing lets default begin, since these terms are silent', () => {
  const facts = invoiced('2026-11-02', (told) => [reminder(told, '2026-11-10')])
  assert.equal(isInDefault(at(termsAlone, facts, '2027-11-10')), false)
})

// --- § 288 ------------------------------------------------------------------------------------------------------------

test('119.00 in default from 1 to 31 March 2025 bear 0.73 from a consumer and 1.14 among businesses', () => {
  const facts = invoiced('2025-02-01', (told) => [reminder(told, '2025-02-10', '2025-02-28')])
  assert.equal(asked(at(withConsumer, facts, '2025-03-31'), interest), '0.73')
  assert.equal(asked(at(amongBusinesses, facts, '2025-03-31'), interest), '1.14')
})

test('no interest runs on the last day to pay; from the first day of default on there is some', () => {
  const facts = invoiced('2025-02-01', (told) => [reminder(told, '2025-02-10', '2025-02-28')])
  assert.equal(asked(at(amongBusinesses, facts, '2025-02-28T23:59'), interest), undefined)
  assert.equal(asked(at(amongBusinesses, facts, '2025-03-01'), interest), '0.04')
})

test('a part payment lowers the principal from the day after it', () => {
  const facts = invoiced('2025-02-01', (told) => [
    reminder(told, '2025-02-10', '2025-02-28'),
    pay(told, '2025-03-10', '103.00'),
  ])
  const inTwoParts = Gross.sum([interestOn('119.00', '2025-03-01', 10), interestOn('19.00', '2025-03-11', 21)])
  assert.equal(asked(at(amongBusinesses, facts, '2025-03-31'), interest), inTwoParts.toString())
})

test('paid in full, the interest stands still, though the claim is gone', () => {
  const facts = invoiced('2025-02-01', (told) => [
    reminder(told, '2025-02-10', '2025-02-28'),
    pay(told, '2025-03-31', '122.00'),
  ])
  assert.equal(asked(at(amongBusinesses, facts, '2025-03-31'), interest), '1.14')
  assert.equal(asked(at(amongBusinesses, facts, '2026-10-01'), interest), '1.14')
})

test('a payment that is returned counts as if it had never come', () => {
  const told = teller()
  const facts = [
    told('invoiceReceived', '2025-02-01', { claim: 'R1', amount: eur('119.00') }),
    reminder(told, '2025-02-10', '2025-02-28'),
    pay(told, '2025-02-20', '122.00'),
    told('paymentReclaimed', '2025-03-20', { payment: 3 }),
  ]
  assert.equal(asked(at(amongBusinesses, facts, '2025-03-19'), interest), undefined)
  assert.equal(asked(at(amongBusinesses, facts, '2025-03-31'), interest), '1.14')
})

test('a change of the base rate parts the time, and why names the rate of each half-year', () => {
  const facts = invoiced('2026-05-01', (told) => [reminder(told, '2026-05-10', '2026-05-29')])
  const walk = at(amongBusinesses, facts, '2026-08-31')
  const expected = interestOver(
    [
      { from: '2026-05-30', to: '2026-06-30', principal: eur('119.00'), baseRate: 127 },
      { from: '2026-07-01', to: '2026-08-31', principal: eur('119.00'), baseRate: 152 },
    ],
    9,
  )
  assert.equal(asked(walk, interest), expected.toString())
  const { clauses } = grounds(walk.decision(interest, 'R1')?.because)
  assert.deepEqual([...clauses].sort(), [
    'AGB § 5',
    'BGB § 247',
    'BGB § 286 Abs. 1',
    'BGB § 286 Abs. 3',
    'BGB § 288 Abs. 2',
  ])
})

test('day by day over every half-year from 2002 on: the spans give what adding up single days gives', () => {
  const first: Day = '2002-01-15'
  const facts = invoiced(first, (told) => [reminder(told, '2014-07-29', '2014-07-30')])
  const from = at(amongBusinesses, facts, '2014-07-31').decision(defaultFrom, 'R1')?.value ?? first
  for (const last of ['2014-12-31', '2015-01-01', '2016-06-30', '2016-07-01', '2023-01-01', '2026-12-31'] as const) {
    let cents = 0
    for (let day = from; day <= last; day = plusDays(day, 1)) cents += (11900 * (baseRateOn(day) + 900)) / 3_650_000
    const sum = Number(asked(at(amongBusinesses, facts, last), interest)?.replace('.', ''))
    assert.equal(sum, Math.round(cents), `${from} to ${last}, ${daysBetween(from, last)} days`)
  }
})

test('when the base rate is not known interest is not guessed, and why not asks for the rate', () => {
  const facts = invoiced('2026-11-02', (told) => [reminder(told, '2026-11-10')])
  assert.equal(asked(at(amongBusinesses, facts, '2026-12-31'), interest), '1.75')
  const walk = at(amongBusinesses, facts, '2027-01-01')
  assert.equal(asked(walk, interest), undefined)
  const reasons = walk.whyNot(interest, 'R1').map(({ ref, no }) => `${ref}: ${no.en}`)
  assert.ok(
    reasons.includes('BGB § 288 Abs. 2: The base rate from 1 January 2027 is missing; enter it.'),
    reasons.join(),
  )
})

test('damages bear five points even among businesses, and interest bears none', () => {
  const facts = invoiced('2025-02-01', (told) => [reminder(told, '2025-02-10')])
  const walk = at(amongBusinesses, facts, '2025-03-31')
  assert.equal(walk.decision(interest, 'reminder R1 1'), undefined, 'of the fee nobody sent a reminder')
  assert.equal(walk.decision(interest, 'no such claim'), undefined)
})

test('a business owes 40.00 from the first day of default on, even once it has paid; a consumer does not', () => {
  const facts = invoiced('2026-11-02', (told) => [pay(told, '2026-12-05', '119.00')])
  const lump = (program: typeof amongBusinesses, when: string) => asked(at(program, facts, when), lumpSum)
  assert.deepEqual(
    [lump(amongBusinesses, '2026-12-02'), lump(amongBusinesses, '2026-12-03'), lump(amongBusinesses, '2027-03-01')],
    [undefined, '40.00', '40.00'],
  )
  assert.equal(lump(withConsumer, '2026-12-04'), undefined)
})

function interestOn(principal: string, from: Day, days: number): Gross {
  const to = plusDays(from, days - 1)
  return interestOver([{ from, to, principal: eur(principal), baseRate: baseRateOn(from) }], 9)
}
