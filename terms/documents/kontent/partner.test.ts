import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { inWords } from '../../engine/because.ts'
import { type Agenda, duties } from '../../engine/duties.ts'
import { relay } from '../../engine/relay.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { waiting } from '../../grammar/matters/duties.ts'
import { eur, eurNet, Gross } from '../../grammar/money.ts'
import { teller } from '../../grammar/told.ts'
import { partner } from './partner.ts'
import { toPartner } from './relayed.ts'

const program = underTest(partner, { strict: true })
const onGrossReceipts = underTest(partner, {
  strict: true,
  settings: { 'reading of kontent.pp.24.4b': 'gross receipts' },
})
const told = teller()

/** The code of the partner, and the links that the recruits followed. */
const brought: readonly AnyFact[] = [
  told('partnerCodeGiven', '2025-01-01', { code: 'P123' }),
  ...['B', 'C'].map((recruit) => told('partnerLinkFollowed', '2025-12-01', { recruit, code: 'P123', cookies: true })),
]
function at(life: readonly AnyFact[], when: string, under = program): Walk {
  const walk = replay(under, [...brought, ...life], instantOf(when))
  assert.equal(walk.stopped, undefined)
  assert.deepEqual(walk.clashes, [])
  return walk
}
/** What the partner is credited for recruit B. */
const credited = (life: readonly AnyFact[], when = '2026-12-31', under = program) =>
  at(life, when, under).knownItems.get('commission B')?.amount

// --- what the partner's agreement is told ---------------------------------------------------------------------------

const verified = (on: string): AnyFact => told('recruitVerified', on, { recruit: 'B' })
const ordered = (on: string, order: string, price: string): AnyFact =>
  told('recruitOrdered', on, { recruit: 'B', order, price: eurNet(price) })
const paid = (on: string, order: string, amount: string): AnyFact =>
  told('recruitPaid', on, { recruit: 'B', order, amount: eurNet(amount) })
const reclaimed = (on: string, order: string): AnyFact => told('recruitReclaimed', on, { recruit: 'B', order })

/** Verified on 15 January 2026: a window to 14 February, a waiting period to 16 March. */
const oneOrder = [verified('2026-01-15'), ordered('2026-01-15', '1', '100.00'), paid('2026-01-20', '1', '100.00')]
const twoOrders = [...oneOrder, ordered('2026-02-09', '2', '50.00'), paid('2026-02-14', '2', '50.00')]

example('kontent.pp.24.3b', 1, () => ({
  got: credited([verified('2026-01-15'), ordered('2026-02-01', '1', '50.00'), paid('2026-02-10', '1', '50.00')]),
  expected: '15.00',
  inItsWords: false,
}))
example('kontent.pp.24.3b', 2, () => ({
  got: credited([verified('2026-01-15'), ordered('2026-01-15', '1', '50.00')]),
  expected: undefined,
}))
example('kontent.pp.24.4b', 1, () => ({ got: credited(twoOrders), expected: '45.00' }))
example('kontent.pp.24.4b', 2, () => ({
  got: credited([verified('2026-01-15'), ordered('2026-01-15', '1', '9.99'), paid('2026-01-20', '1', '9.99')]),
  expected: '3.00',
}))
example('kontent.pp.24.4c', 1, () => ({
  got: credited([...oneOrder, ordered('2026-02-14T23:59', '2', '50.00'), paid('2026-02-14T23:59', '2', '50.00')]),
  expected: '45.00',
  inItsWords: false,
}))
example('kontent.pp.24.4c', 2, () => ({
  got: credited([...twoOrders, ordered('2026-02-15T00:01', '3', '80.00'), paid('2026-02-15T00:02', '3', '80.00')]),
  expected: '45.00',
  inItsWords: false,
}))
example('kontent.pp.24.4d', 1, () => ({ got: credited(twoOrders), expected: '45.00', inItsWords: false }))
example('kontent.pp.24.4d', 2, () => ({
  got: credited([...twoOrders.slice(0, 4), paid('2026-02-16', '2', '50.00')]),
  expected: '30.00',
  inItsWords: false,
}))
example('kontent.pp.24.4e', 1, () => ({
  got: [
    at(twoOrders, '2026-02-14').decision(waiting, 'B')?.value,
    ...['2026-03-16T23:59', '2026-03-17'].map((when) => credited(twoOrders, when)),
  ],
  expected: ['2026-03-16', undefined, '45.00'],
  inItsWords: false,
}))
example('kontent.pp.24.4e', 2, () => ({
  got: credited([...twoOrders, reclaimed('2026-03-16T23:59', '2')]),
  expected: '30.00',
  inItsWords: false,
}))
/** Paid in the last minute of the window, so that only the day of the second order decides. */
const secondOrderOn = (day: string): readonly AnyFact[] => [
  verified('2026-01-02'),
  ordered('2026-01-10', '1', '100.00'),
  ordered(day, '2', '50.00'),
  paid('2026-01-11', '1', '100.00'),
  paid('2026-02-01T23:59', '2', '50.00'),
]
example('kontent.pp.24.4f', 1, () => ({
  got: ['2026-02-01', '2026-02-02'].map((day) => credited(secondOrderOn(day))),
  expected: ['45.00', '30.00'],
  inItsWords: false,
}))
example('kontent.pp.24.4g', 1, () => ({
  got: credited([...twoOrders, ordered('2026-03-10', '9', '60.00'), paid('2026-03-10', '9', '60.00')]),
  expected: '45.00',
  inItsWords: false,
}))
example('kontent.pp.24.5a', 1, () => {
  const { due } = duties(program, [...brought, ...twoOrders], instantOf('2026-03-17'))
  return { got: due.map(({ act, content }) => [act, content]), expected: [['giveCredit', '45.00']] }
})
example('kontent.pp.24.8a', 1, () => ({
  got: credited([verified('2026-01-15'), ordered('2026-01-15', '1', '90.00'), paid('2026-01-20', '1', '90.00')]),
  expected: '27.00',
}))

test('on gross receipts the same orders bring thirty percent of what came in, value added tax included', () => {
  assert.deepEqual(credited(twoOrders, '2026-03-17', onGrossReceipts), eur('53.55'))
})
test('why a commission is what it is names the reading in force', () => {
  for (const under of [program, onGrossReceipts]) {
    const lines = inWords(at(twoOrders, '2026-03-17', under).knownItems.get('commission B')?.because, 'en')
    assert.equal(lines[0]?.ref, 'PP § 24.4 S. 1')
    const reading = under === program ? 'net amount' : 'gross amount'
    assert.ok(lines.some(({ text }) => text.includes(reading)))
  }
})
test('an order before the verification, as a rule the recruiting one, counts and begins the thirty days', () => {
  const life = [
    ordered('2026-01-10', '1', '100.00'),
    paid('2026-01-11', '1', '100.00'),
    verified('2026-01-20'),
    ordered('2026-02-10', '2', '50.00'),
    paid('2026-02-11', '2', '50.00'),
  ]
  assert.deepEqual(credited(life), eur('30.00'))
})
test('part payments count once they reach the price', () => {
  const life = [verified('2026-01-15'), ordered('2026-01-15', '1', '100.00'), paid('2026-01-20', '1', '60.00')]
  assert.equal(credited(life), undefined)
  assert.deepEqual(credited([...life, paid('2026-02-14', '1', '40.00')]), eur('30.00'))
})
test('what is reclaimed after the waiting period leaves the commission as it is', () => {
  assert.deepEqual(credited([...twoOrders, reclaimed('2026-03-17', '2')]), eur('45.00'))
})
test('each recruit has a window and a commission of its own', () => {
  const other = [
    told('recruitVerified', '2026-05-01', { recruit: 'C' }),
    told('recruitOrdered', '2026-05-02', { recruit: 'C', order: '1', price: eurNet('10.00') }),
    told('recruitPaid', '2026-05-03', { recruit: 'C', order: '1', amount: eurNet('10.00') }),
  ]
  const walk = at([...twoOrders, ...other], '2026-12-31')
  assert.deepEqual(
    ['B', 'C'].map((recruit) => walk.knownItems.get(`commission ${recruit}`)?.amount),
    [eur('45.00'), eur('3.00')],
  )
  assert.deepEqual(Gross.sum([...walk.knownItems.values()].map(({ amount }) => amount)), eur('48.00'))
})

// --- across two agreements ------------------------------------------------------------------------------------------

const inRecruit = teller()
const payment = inRecruit('paymentCredited', '2026-01-20', { amount: eur('119.00'), claim: 'R1' })
const recruitsJournal = [
  inRecruit('partnerLinkFollowed', '2026-01-10', { recruit: 'any name', code: 'P123', cookies: true }),
  inRecruit('concluded', '2026-01-15', { first: '2026-01-15' }),
  inRecruit('invoiceReceived', '2026-01-16', { claim: 'R1', amount: eur('119.00') }),
  payment,
]
/** Happened within the waiting period, learned after it. */
const returned = inRecruit('paymentReclaimed', '2026-03-10', { payment: payment.id }, { learned: '2026-03-25' })
const code = teller(2000)('partnerCodeGiven', '2025-01-01', { code: 'P123' })
const relayed = (journal: readonly AnyFact[]): readonly AnyFact[] => [
  code,
  ...relay(journal, toPartner({ recruit: 'B', journal, vatPercent: 19 })),
]
const acts = ({ due }: Agenda) => due.map(({ act, content }) => `${act} ${content}`.trim())

test('what a recruit ordered and paid in its own agreement is credited to the partner on day 61', () => {
  const life = relayed(recruitsJournal)
  assert.deepEqual(acts(duties(program, life, instantOf('2026-03-16T23:59'))), [])
  assert.deepEqual(acts(duties(program, life, instantOf('2026-03-17'))), ['giveCredit 30.00'])
})
test('a return within the waiting period that is learned after day 61 takes the credit back', () => {
  const booked = teller(1000)('dutyDone', '2026-03-17', { duty: 'giveCredit:commission B', content: '30.00' })
  const before = duties(program, [...relayed(recruitsJournal), booked], instantOf('2026-03-24'))
  const after = duties(program, [...relayed([...recruitsJournal, returned]), booked], instantOf('2026-03-25'))
  assert.deepEqual([acts(before), acts(after)], [[], ['cancelCredit']])
})
test('the partner learns of a recruit nothing but its link, and that it was verified, ordered, paid and reclaimed, net', () => {
  const more = [
    inRecruit('activated', '2026-01-16', {}),
    inRecruit('paymentCredited', '2026-02-01', { amount: eur('7.00') }),
  ]
  const life = relayed([...recruitsJournal, ...more, returned])
  assert.deepEqual(
    life.map(({ kind, price, amount }) => [kind, `${price ?? amount ?? ''}`]),
    [
      ['partnerCodeGiven', ''],
      ['partnerLinkFollowed', ''],
      ['recruitVerified', ''],
      ['recruitOrdered', '100.00'],
      ['recruitPaid', '100.00'],
      ['recruitReclaimed', ''],
    ],
  )
})

everyExampleOf(['kontent.pp.24.4b'])
