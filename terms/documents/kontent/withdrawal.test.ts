import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { type Day, dayAt, instantOf, plusDays, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { mayWithdraw, valueOfUse } from '../../grammar/matters/software-service.ts'
import { eur } from '../../grammar/money.ts'
import { term, told, yearly } from './conditions.test-support.ts'
import { kontent } from './kontent.ts'

const settings = { consumer: true }
const program = underTest(kontent, { strict: true, settings })
const ofBusiness = underTest(kontent, { strict: true })

const at = (life: readonly AnyFact[], when: string, under = program) => walkTo(under, life, when)

// --- what happens in a life -----------------------------------------------------------------------------------------

/** Concluded, instructed and informed on 2 November 2026: the last day to withdraw is Monday 16 November. */
const begun = [
  told('concluded', '2026-11-02', { first: '2026-11-02' }),
  told('informationCompleted', '2026-11-02', {}),
  told('withdrawalInstructionReceived', '2026-11-02', {}),
]
const aYear = [
  term('domain', '2026-11-02'),
  told('prepaid', '2026-11-02', {
    item: 'domain',
    amount: eur('118.80'),
    perYear: eur('118.80'),
    until: '2027-11-01',
  }),
]
const paid = told('paymentCredited', '2026-11-02', { amount: eur('118.80') })
const wish = told('earlyStartAgreed', '2026-11-02', { item: 'domain', lossConfirmed: true })
const withdraws = (on: string, more: Partial<Facts['withdrawalReceived']> = {}): AnyFact =>
  told('withdrawalReceived', on, { by: 'customer', medium: 'e-mail', ...more })
const endOf = (life: readonly AnyFact[], when: string, under = program) =>
  at(life, when, under).decision(end, 'agreement')?.value
const repayment = (life: readonly AnyFact[], when: string) => {
  const duty = at(life, when).duties.get('repayAfterWithdrawal:agreement')
  return duty && { content: duty.content, lastDay: plusDays(dayAt(duty.by ?? 0), -1) }
}
const openOf = (life: readonly AnyFact[], when: string) =>
  at(life, when).openItems.map(({ key, open, due }) => [key, open.toString(), due])

// --- § 12: form and time --------------------------------------------------------------------------------------------

example('kontent.agb.12c', 1, () => ({
  got: endOf([...begun, withdraws('2026-11-16')], '2026-11-16')?.lastDay,
  expected: '2026-11-16',
}))
example(
  'kontent.agb.12c',
  2,
  () => {
    const walk = at([...begun, withdraws('2026-11-16', { medium: 'telephone' })], '2026-11-16')
    return {
      got: [walk.decision(end, 'agreement')?.value.lastDay, walk.refusals.map(({ code }) => code)],
      expected: [undefined, ['FORM_NOT_MET']],
    }
  },
  { expected: ['2026-11-16', []], because: 'BGB § 355 Abs. 1 S. 2' },
)
example('kontent.agb.12e', 1, () => ({
  got: endOf([...begun, withdraws('2026-11-19', { sent: '2026-11-16', medium: 'letter' })], '2026-11-19')?.lastDay,
  expected: '2026-11-19',
}))
example('kontent.agb.12e', 2, () => ({
  got: endOf([...begun, withdraws('2026-11-17T00:01')], '2026-11-18'),
  expected: undefined,
}))
test('an e-mail of the last minute is in time; the agreement ends when it comes', () => {
  const ending = endOf([...begun, withdraws('2026-11-16T23:59')], '2026-11-17')
  assert.equal(ending && showInstant(ending.at), showInstant(instantOf('2026-11-16T23:59')))
})
test('a business has no right to withdraw, and neither has the provider', () => {
  assert.equal(endOf([...begun, withdraws('2026-11-16')], '2026-11-17', ofBusiness), undefined)
  assert.equal(endOf([...begun, withdraws('2026-11-16', { by: 'provider' })], '2026-11-17'), undefined)
})
test('who said to order for a private purpose may withdraw, whatever the provider has set', () => {
  const stated = told('purposeStated', '2026-11-02', { orderer: 'natural person', purpose: 'private' })
  const life = [...begun, stated, withdraws('2026-11-16')]
  assert.equal(endOf(life, '2026-11-17', ofBusiness)?.lastDay, '2026-11-16')
})
test('with the agreement all items end, and no further fee is charged', () => {
  const walk = at([...begun, ...yearly('domain', '2026-11-02', '12.00'), withdraws('2026-11-16')], '2027-12-01')
  assert.ok(walk.endings.has('domain'))
  assert.deepEqual([...walk.knownItems.keys()], ['fee domain 2026-11-02'])
})

// --- § 12: what is returned -----------------------------------------------------------------------------------------

example('kontent.agb.12g', 1, () => {
  const life = [...begun, ...aYear, paid, withdraws('2026-11-16')]
  return {
    got: [repayment(life, '2026-11-16')?.content, endOf(life, '2026-11-16')?.lastDay],
    expected: ['118.80', '2026-11-16'],
  }
})
test('a withdrawal that came too late gives nothing back, nor does one when nothing was paid', () => {
  assert.equal(repayment([...begun, ...aYear, paid, withdraws('2026-11-17')], '2026-11-18'), undefined)
  assert.equal(repayment([...begun, ...aYear, withdraws('2026-11-16')], '2026-11-17'), undefined)
})
const elevenDays = [...begun, ...aYear, paid, wish, withdraws('2026-11-12')]
example(
  'kontent.agb.12h',
  1,
  () => ({
    got: [
      at(elevenDays, '2026-11-12').decision(valueOfUse, 'agreement')?.value,
      repayment(elevenDays, '2026-11-12')?.content,
    ],
    expected: ['3.58', '115.22'],
  }),
  { expected: ['3.58', '118.80'], because: 'BGB § 357 Abs. 1' },
)
example('kontent.agb.12i', 1, () => ({
  got: openOf([...begun, ...aYear, wish, withdraws('2026-11-12')], '2026-11-13'),
  expected: [['compensation agreement', '3.58', '2026-12-14']],
  inItsWords: false,
}))
test('a year that was billed, and an add-on to it, are charged for by the days of each', () => {
  const billed = [...begun, ...yearly('domain', '2026-11-02', '118.80')]
  const mail = told('addOnOrdered', '2026-11-08', {
    item: 'mail',
    domain: 'domain',
    yearly: eur('36.50'),
    first: '2026-11-08',
  })
  const life = [...billed, mail, wish, withdraws('2026-11-12')]
  assert.deepEqual(at(life, '2026-11-12').decision(valueOfUse, 'agreement')?.value, eur('4.08'))
  assert.deepEqual(openOf(life, '2026-11-13'), [['compensation agreement', '4.08', '2026-12-14']])
})
test('who did not wish an early start owes nothing for the use', () => {
  const life = [...begun, ...aYear, paid, withdraws('2026-11-12')]
  assert.equal(at(life, '2026-11-12').decision(valueOfUse, 'agreement'), undefined)
  assert.deepEqual(openOf([...begun, ...aYear, withdraws('2026-11-12')], '2026-11-13'), [])
})
example(
  'kontent.agb.12j',
  1,
  () => ({
    got: repayment([...begun, ...aYear, paid, withdraws('2026-11-16')], '2026-11-16')?.lastDay,
    expected: '2026-12-16',
  }),
  { expected: '2026-11-30', because: 'BGB § 357 Abs. 1' },
)
example('kontent.agb.12j', 2, () => ({
  got: openOf([...begun, ...aYear, wish, withdraws('2026-11-16', { sent: '2026-11-13' })], '2026-11-17').map(
    ([, , due]) => due,
  ),
  expected: ['2026-12-14'],
}))
test('compensation is due thirty days after the withdrawal was sent: of a Thursday on Monday, since day thirty is a Saturday', () => {
  const due = (sent: Day) =>
    openOf([...begun, ...aYear, wish, withdraws('2026-11-16', { sent })], '2026-11-17').map(([, , day]) => day)
  assert.deepEqual(
    ['2026-11-11', '2026-11-12', '2026-11-14'].map((sent) => due(sent as Day)[0]),
    ['2026-12-11', '2026-12-14', '2026-12-14'],
  )
})
test('a repayment whose last day is a Sunday is due on Monday', () => {
  const life = [...begun, ...aYear, paid, withdraws('2026-11-13')]
  assert.equal(repayment(life, '2026-11-13')?.lastDay, '2026-12-14')
})

// --- § 12: early expiry ---------------------------------------------------------------------------------------------

const performedBy = (on: string, by: 'customer' | 'provider'): AnyFact => told('fullyPerformed', on, { by })
const rightOn = (life: readonly AnyFact[], when: string) => at(life, when).decision(mayWithdraw, 'agreement')?.value
example('kontent.agb.12k', 1, () => {
  const life = [...begun, ...aYear, paid, wish, performedBy('2026-11-02', 'customer'), withdraws('2026-11-10')]
  return {
    got: [rightOn(life, '2026-11-10'), endOf(life, '2026-11-10')?.lastDay],
    expected: [undefined, '2026-11-10'],
  }
})
const finished = [
  ...begun,
  wish,
  performedBy('2026-11-03T12:00', 'provider'),
  performedBy('2026-11-03T15:00', 'customer'),
]
example('kontent.agb.12k', 2, () => ({
  got: ['2026-11-03T14:59', '2026-11-03T15:00'].map((when) => rightOn(finished, when)),
  expected: [undefined, 'barred'],
}))
test('after the right expired a withdrawal ends nothing under the terms, and one before it keeps its effect', () => {
  assert.equal(endOf([...finished, withdraws('2026-11-04')], '2026-11-05'), undefined)
  assert.equal(endOf([...finished, withdraws('2026-11-03T13:00')], '2026-11-05')?.lastDay, '2026-11-03')
})
test('without the express wish the right does not expire early', () => {
  const life = finished.filter(({ kind }) => kind !== 'earlyStartAgreed')
  assert.equal(rightOn(life, '2026-11-05'), undefined)
})

everyExampleOf([
  'kontent.agb.12c',
  'kontent.agb.12e',
  'kontent.agb.12g',
  'kontent.agb.12h',
  'kontent.agb.12i',
  'kontent.agb.12j',
  'kontent.agb.12k',
])
