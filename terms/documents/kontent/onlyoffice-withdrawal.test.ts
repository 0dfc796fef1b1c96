import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { type Day, instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { customerAs, end } from '../../grammar/matters/agreement.ts'
import { withdrawalPeriod } from '../../grammar/matters/changes.ts'
import { mayWithdraw, valueOfUse } from '../../grammar/matters/software-service.ts'
import { eur } from '../../grammar/money.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { kontent } from './kontent.ts'

/** So priced that two users cost 118.80 a year. */
const settings = { tariffs: [{ from: '2018-05-18', user: eur('4.95'), storage: { S: eur('0.00') } }] }
const program = underTest(kontent, { strict: true, settings })
const told = teller()

const at = (life: readonly AnyFact[], when: string) => walkTo(program, life, when)
const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, when: string) =>
  at(life, when).decision(matter, about)?.value

// --- what happens in a life -----------------------------------------------------------------------------------------

type Purpose = Facts['purposeStated']['purpose']
const stated = (purpose: Purpose, orderer: Facts['purposeStated']['orderer'] = 'natural person') =>
  told('purposeStated', '2026-11-01', { orderer, purpose })
const ordered = (first: Day, item = 'onlyoffice'): AnyFact =>
  told('orderPlaced', '2026-11-01', {
    item,
    variant: 'a year, renewed',
    first,
    users: 2,
    storage: 'S',
    by: 'customer',
    medium: 'portal',
  })
const concluded = (on: string) => told('accessDataSent', on, { item: 'onlyoffice' })
const informed = (on: string) => told('informationCompleted', on, {})
const instructed = (on: string) => told('withdrawalInstructionReceived', on, {})
/** A consumer's contract of 2 November; the software is there from `first` on. */
const contract = (instruction: string, first: Day = '2026-11-02'): readonly AnyFact[] => [
  stated('private'),
  ordered(first),
  concluded('2026-11-02T08:00'),
  informed('2026-11-02T08:00'),
  instructed(instruction),
]
const withdraws = (on: string, medium: Medium = 'e-mail', sent?: Day): AnyFact =>
  told('withdrawalReceived', on, { by: 'customer', medium, scope: 'onlyoffice', ...(sent ? { sent } : {}) })
const lastDay = (life: readonly AnyFact[], when = '2026-11-02T12:00') =>
  decided(life, withdrawalPeriod, 'onlyoffice', when)
const endedOn = (life: readonly AnyFact[], when = '2026-12-31') =>
  at(life, when).decision(end, 'onlyoffice')?.value.lastDay
const pays = (on: string, amount = '118.80') => told('paymentCredited', on, { amount: eur(amount) })
/** What is to be paid back, and the first instant after the last day for it. */
const repayments = (life: readonly AnyFact[], when: string) =>
  duties(program, life, instantOf(when))
    .due.filter(({ act }) => act === 'repayAfterWithdrawal')
    .map(({ content, by }) => [content, by === undefined ? '' : showInstant(by - 1).slice(0, 10)])

// --- the period -----------------------------------------------------------------------------------------------------

example('kontent.oo.23.8a', 1, () => {
  const life = contract('2026-11-07')
  return {
    got: [
      lastDay(life, '2026-11-07'),
      ...['2026-11-23T23:59', '2026-11-24'].map((when) => decided(life, mayWithdraw, 'onlyoffice', when)),
      endedOn([...life, withdraws('2026-11-23T23:59')]),
      endedOn([...life, withdraws('2026-11-24')]),
    ],
    expected: ['2026-11-23', 'permitted', undefined, '2026-11-23', undefined],
  }
})
example('kontent.oo.23.8a', 2, () => ({
  got: lastDay(contract('2026-12-11'), '2026-12-11'),
  expected: '2026-12-28',
}))
example('kontent.oo.23.8a', 3, () => {
  const life = contract('2026-11-02').with(0, stated('private', 'legal person'))
  return {
    got: [
      lastDay(life),
      decided(life, mayWithdraw, 'onlyoffice', '2026-11-03'),
      endedOn([...life, withdraws('2026-11-04')]),
    ],
    expected: [undefined, undefined, undefined],
  }
})
const customer = (purpose: Purpose) => decided([stated(purpose)], customerAs, 'onlyoffice', '2026-11-02')
example('kontent.oo.23.8b', 1, () => ({ got: customer('private'), expected: 'consumer' }))
example('kontent.oo.23.8b', 2, () => ({ got: customer('self-employed'), expected: 'business' }))
test('who applied as a consumer is one, as long as no other purpose was stated', () => {
  const applied = (applicant: Facts['applicationReceived']['applicant']) =>
    told('applicationReceived', '2026-11-01', { applicant, inTheArea: true, by: 'customer' })
  const is = (...life: readonly AnyFact[]) => decided(life, customerAs, 'onlyoffice', '2026-11-02')
  assert.deepEqual(
    [is(applied('consumer')), is(applied('association')), is(applied('consumer'), stated('commercial')), is()],
    ['consumer', 'business', 'business', undefined],
  )
})
test('a purpose that nobody stated leaves a natural person a consumer', () => {
  assert.equal(customer('not stated'), 'consumer')
  assert.equal(customer('commercial'), 'business')
})
example('kontent.oo.23.8c', 1, () => ({
  got: endedOn([...contract('2026-11-02T09:00'), withdraws('2026-11-16', 'e-mail')]),
  expected: '2026-11-16',
}))
example(
  'kontent.oo.23.8c',
  2,
  () => {
    const walk = at([...contract('2026-11-02T09:00'), withdraws('2026-11-16', 'telephone')], '2026-11-17')
    return {
      got: [
        walk.decision(end, 'onlyoffice')?.value.lastDay,
        walk.refusals.map(({ code, because }) => [code, because?.ref]),
      ],
      expected: [undefined, [['FORM_NOT_MET', 'OO § 23.8 S. 5']]],
    }
  },
  { expected: ['2026-11-16', []], because: 'BGB § 355 Abs. 1 S. 2' },
)
example('kontent.oo.23.8d', 1, () => ({ got: lastDay(contract('2026-11-05'), '2026-11-05'), expected: '2026-11-19' }))
test('the period begins with the last of three events, whichever it is', () => {
  const life = [stated('private'), ordered('2026-11-02')]
  const all = (conclusion: string, information: string, instruction: string) =>
    lastDay([...life, concluded(conclusion), informed(information), instructed(instruction)], '2026-11-10')
  assert.deepEqual(
    [
      all('2026-11-10', '2026-11-02', '2026-11-02'),
      all('2026-11-02', '2026-11-10', '2026-11-02'),
      all('2026-11-02', '2026-11-02', '2026-11-10'),
      all('2026-11-02', '2026-11-11', '2026-11-02'),
    ],
    ['2026-11-24', '2026-11-24', '2026-11-24', undefined],
  )
})
example('kontent.oo.23.8e', 1, () => {
  const life = contract('2026-11-02T09:00')
  const sent = (day: Day) => endedOn([...life, withdraws('2026-11-19', 'letter', day)])
  return {
    got: [lastDay(life), sent('2026-11-16'), sent('2026-11-17')],
    expected: ['2026-11-16', '2026-11-19', undefined],
  }
})

// --- the loss of the right ------------------------------------------------------------------------------------------

const startsEarly = (lossConfirmed: boolean): readonly AnyFact[] => [
  stated('private'),
  ordered('2026-11-22'),
  concluded('2026-11-22T09:00'),
  informed('2026-11-22T09:00'),
  instructed('2026-11-22T09:00'),
  told('earlyStartAgreed', '2026-11-22T10:00', { item: 'onlyoffice', lossConfirmed }),
  told('activated', '2026-11-22T12:00', {}),
]
example(
  'kontent.oo.23.8k',
  1,
  () => {
    const life = startsEarly(true)
    return {
      got: [
        ...['2026-11-22T11:59', '2026-11-22T12:00'].map((when) => decided(life, mayWithdraw, 'onlyoffice', when)),
        endedOn([...life, withdraws('2026-11-23')]),
      ],
      expected: ['permitted', 'barred', undefined],
    }
  },
  { expected: ['permitted', 'barred', '2026-11-23'], because: 'BGB § 355 Abs. 1' },
)
example('kontent.oo.23.8k', 2, () => {
  const life = startsEarly(false)
  return {
    got: [
      lastDay(life, '2026-11-23'),
      endedOn([...life, withdraws('2026-12-07T23:59')]),
      endedOn([...life, withdraws('2026-12-08')]),
    ],
    expected: ['2026-12-07', '2026-12-07', undefined],
  }
})

// --- what follows ---------------------------------------------------------------------------------------------------

example('kontent.oo.23.8g', 1, () => {
  const life = [...contract('2026-11-02T09:00', '2026-12-01'), pays('2026-11-02T10:00'), withdraws('2026-11-16T10:00')]
  return {
    got: [endedOn(life), repayments(life, '2026-11-16T10:00').map(([content]) => content)],
    expected: ['2026-11-16', ['118.80']],
  }
})
/** Used for eleven of 365 days. */
const used = (...more: readonly AnyFact[]): readonly AnyFact[] => [
  ...contract('2026-11-02T09:00'),
  ...more,
  withdraws('2026-11-12T10:00'),
]
example(
  'kontent.oo.23.8h',
  1,
  () => {
    const life = used(pays('2026-11-02T10:00'))
    return {
      got: [
        decided(life, valueOfUse, 'onlyoffice', '2026-11-12T10:00'),
        repayments(life, '2026-11-12T10:00').map(([c]) => c),
      ],
      expected: ['3.58', ['115.22']],
    }
  },
  { expected: ['3.58', ['118.80']], because: 'BGB § 357 Abs. 1' },
)
const openAfter = (life: readonly AnyFact[], when: string) =>
  at(life, when).openItems.map(({ key, open, due }) => [key, open.toString(), due])
example('kontent.oo.23.8i', 1, () => ({
  got: [openAfter(used(), '2026-11-12'), openAfter(used(), '2026-12-31')],
  expected: [
    [['fee onlyoffice 2026-11-02', '118.80', '2026-11-02']],
    [['compensation onlyoffice', '3.58', '2026-12-14']],
  ],
  inItsWords: false,
}))
test('of a fee paid in part the rest lapses, and what was paid beyond the compensation comes back', () => {
  const life = used(pays('2026-11-05', '60.00'))
  assert.deepEqual(openAfter(life, '2026-11-13'), [])
  assert.deepEqual(
    repayments(life, '2026-11-13').map(([content]) => content),
    ['56.42'],
  )
})
test('a cent that is missing for the compensation stays owed', () => {
  const life = used(pays('2026-11-05', '3.57'))
  assert.deepEqual(
    openAfter(life, '2026-11-13').map(([, open]) => open),
    ['0.01'],
  )
  assert.deepEqual(repayments(life, '2026-11-13'), [])
})
example(
  'kontent.oo.23.8j',
  1,
  () => ({
    got: repayments(
      [...contract('2026-11-02T09:00', '2026-12-01'), pays('2026-11-02T10:00'), withdraws('2026-11-16T10:00')],
      '2026-11-16T10:00',
    ),
    expected: [['118.80', '2026-12-16']],
    inItsWords: false,
  }),
  { expected: [['118.80', '2026-11-30']], because: 'BGB § 357 Abs. 1' },
)
example('kontent.oo.23.8j', 2, () => ({
  got: openAfter([...contract('2026-11-02T09:00'), withdraws('2026-11-16', 'letter', '2026-11-13')], '2026-11-17').map(
    ([, , due]) => due,
  ),
  expected: ['2026-12-14'],
}))
test('a withdrawal from a domain leaves ONLYOFFICE as it is', () => {
  const other = told('withdrawalReceived', '2026-11-10', { by: 'customer', medium: 'e-mail', scope: 'domain' })
  assert.equal(endedOn([...contract('2026-11-02T09:00'), other]), undefined)
})
test('the provider cannot withdraw', () => {
  const other = told('withdrawalReceived', '2026-11-10', { by: 'provider', medium: 'e-mail', scope: 'onlyoffice' })
  assert.equal(endedOn([...contract('2026-11-02T09:00'), other]), undefined)
})

everyExampleOf([...'abcdeghijk'].map((letter) => `kontent.oo.23.8${letter}`))
