import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { walkTo } from '../../../tools/walk-under-test.ts'
import { inWords } from '../../engine/because.ts'
import { lives, planLife } from '../../engine/random-life.test-support.ts'
import { replay, replayAndLook } from '../../engine/replay.ts'
import { view } from '../../engine/view.ts'
import type { Walk } from '../../engine/walk.ts'
import { type Day, dayAt, instantOf, midnight, plusDays } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end, version } from '../../grammar/matters/agreement.ts'
import { objectionPeriod } from '../../grammar/matters/changes.ts'
import { price, quantity } from '../../grammar/matters/prices.ts'
import { mayErase, maySuspend, mayTerminate } from '../../grammar/matters/rights.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { q } from './q.ts'

const program = underTest(q, { strict: true })
const told = teller()

const at = (life: readonly AnyFact[], when: string, under = program) => walkTo(under, life, when)
const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, about: string, when: string): V | undefined =>
  at(life, when).decision(matter, about)?.value
const endOf = (life: readonly AnyFact[], when: string) => decided(life, end, 'agreement', when)

/** The first day on which something is so at midnight, looked at day by day from one day to another. */
function firstDay(life: readonly AnyFact[], from: Day, to: Day, isSo: (walk: Walk) => boolean): Day | undefined {
  const days: Day[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day)
  return days[replayAndLook(program, life, days.map(midnight), isSo).indexOf(true)]
}

// --- what happens in a life -----------------------------------------------------------------------------------------

const cycle = (first: Day, months: number): AnyFact => told('termAgreed', first, { row: 'billing', first, months })
const order = (on: string, seats: number, monthly: string): AnyFact =>
  told('planOrdered', on, { seats, price: eurNet(monthly) })
/** A paid plan for five users from a first day on, billed by the month or by the year. */
const paidPlan = (first: Day, months: number, monthly = '100.00'): readonly AnyFact[] => [
  cycle(first, months),
  order(first, 5, monthly),
]
const freePlan = (...more: readonly AnyFact[]): readonly AnyFact[] => [cycle('2025-12-01', 1), ...more]
const notice = (on: string, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  told('terminationReceived', on, { by: 'customer', ground: 'ordinary', medium: 'e-mail', ...more })
const byProvider = { by: 'provider' } as const

// --- § 1.2: new terms -----------------------------------------------------------------------------------------------

const newTerms = (on: string, more: Partial<Facts['changeReceived']> = {}): AnyFact =>
  told('changeReceived', on, { change: 'T', of: 'terms', version: 'new', by: 'provider', medium: 'e-mail', ...more })
const objects = (on: string, medium: 'e-mail' | 'telephone' = 'e-mail'): AnyFact =>
  told('objectionReceived', on, { change: 'T', by: 'customer', medium })
const newTermsFrom = (life: readonly AnyFact[]): Day | undefined =>
  firstDay(life, '2026-12-31', '2028-12-31', (walk) => walk.decision(version, 'terms')?.value === 'new')

const noticesOfNewTerms: readonly (readonly [received: Day, inForce: Day, announced?: Day])[] = [
  ['2026-12-31', '2027-03-01'],
  ['2027-01-01', '2027-03-02', '2027-03-01'],
  ['2027-02-28', '2027-04-29'],
  ['2027-12-31', '2028-03-01'],
]
for (const [n, [received, inForce, from]] of noticesOfNewTerms.entries())
  example('q.agb.1.2b', n + 1, () => ({
    got: newTermsFrom([newTerms(received, from ? { from } : {})]),
    expected: inForce,
  }))

const objectionPeriods: readonly (readonly [received: Day, lastDay: Day])[] = [
  ['2026-12-12', '2026-12-28'],
  ['2027-03-12', '2027-03-30'],
  ['2026-10-17', '2026-11-02'],
]
for (const [n, [received, lastDay]] of objectionPeriods.entries())
  example('q.agb.1.2d', n + 1, () => ({
    got: decided([newTerms(received)], objectionPeriod, 'T', received),
    expected: lastDay,
  }))
example('q.agb.1.2d', 4, () => ({
  got: decided([newTerms('2026-12-17'), objects('2027-01-01T00:10')], version, 'terms', '2027-03-01'),
  expected: 'new',
}))
example('q.agb.1.2e', 1, () => ({
  got: decided([newTerms('2026-12-17'), objects('2026-12-31T23:50')], version, 'terms', '2027-06-01'),
  expected: undefined,
}))
example('q.agb.6a', 2, () => ({
  got: at([newTerms('2026-05-01'), objects('2026-05-04', 'telephone')], '2026-05-05').refusals.map(({ code }) => code),
  expected: ['FORM_NOT_MET'],
}))

test('an objection that comes as the day after the two weeks begins is late', () => {
  const announced = newTerms('2026-12-17')
  assert.equal(newTermsFrom([announced, objects('2026-12-31')]), undefined)
  assert.equal(newTermsFrom([announced, objects('2027-01-01')]), newTermsFrom([announced]))
})

test('an objection by telephone does not keep the old terms', () => {
  const life = [newTerms('2026-12-17'), objects('2026-12-20', 'telephone')]
  assert.equal(decided(life, version, 'terms', '2027-03-01'), 'new')
})
test('a notice that does not name the effects starts no period and changes nothing', () => {
  const life = [newTerms('2026-12-17', { complete: false })]
  assert.equal(decided(life, objectionPeriod, 'T', '2026-12-18'), undefined)
  assert.equal(decided(life, version, 'terms', '2027-06-01'), undefined)
})

// --- § 2.7: default -------------------------------------------------------------------------------------------------

/** An invoice received two weeks before its day; the claim is named after the day. */
const invoice = (due: Day, amount = '119.00'): AnyFact =>
  told('invoiceReceived', plusDays(due, -14), { claim: due, amount: eur(amount), due })
const pays = (on: string, amount: string): AnyFact => told('paymentCredited', on, { amount: eur(amount) })
test('an invoice that is received twice is owed once', () => {
  const copy = told('invoiceReceived', '2026-02-20', { claim: '2026-01-30', amount: eur('119.00'), due: '2026-03-06' })
  const { openItems } = at([invoice('2026-01-30'), copy], '2026-02-21')
  assert.deepEqual(
    openItems.map(({ open, due }) => [open.toString(), due]),
    [['119.00', '2026-01-30']],
  )
})
const reminder = (on: string, claim: Day, more: Partial<Facts['reminderReceived']> = {}): AnyFact =>
  told('reminderReceived', on, {
    claim,
    step: 1,
    threatensTermination: true,
    receiptProven: true,
    medium: 'e-mail',
    ...more,
  })
const mayRestrictFrom = (life: readonly AnyFact[]): Day | undefined =>
  firstDay(life, '2026-01-01', '2028-12-31', (walk) => walk.decision(maySuspend, 'services')?.value === 'permitted')
const mayTerminateFrom = (life: readonly AnyFact[]): Day | undefined =>
  firstDay(life, '2026-01-01', '2026-12-31', (walk) => walk.decision(mayTerminate, 'default')?.value === 'permitted')
const rightToTerminate = (life: readonly AnyFact[], when: string) => decided(life, mayTerminate, 'default', when)

const restrictions: readonly (readonly [due: Day, from: Day])[] = [
  ['2026-01-30', '2026-03-02'],
  ['2026-01-31', '2026-03-05'],
  ['2028-01-31', '2028-03-02'],
]
for (const [n, [due, from]] of restrictions.entries())
  example('q.agb.2.7c', n + 1, () => ({ got: mayRestrictFrom([invoice(due)]), expected: from }))
example('q.agb.2.7c', 4, () => ({
  got: mayRestrictFrom([invoice('2026-01-30'), pays('2026-03-01', '119.00')]),
  expected: undefined,
}))
example('q.agb.2.7c', 5, () => ({
  got: decided([invoice('2026-01-30'), pays('2026-02-15', '118.99')], maySuspend, 'services', '2026-03-02'),
  expected: 'ask a person',
}))
example('q.agb.2.7d', 1, () => {
  const life = [invoice('2026-01-30'), pays('2026-03-10T11:00', '119.00')]
  return {
    got: ['2026-03-10T10:59', '2026-03-10T11:00'].map((when) => decided(life, maySuspend, 'services', when)),
    expected: ['permitted', undefined],
  }
})
test('a cent that is long overdue stays a trifle beside a fee that is overdue for a day', () => {
  const life = [invoice('2026-01-30'), pays('2026-02-15', '118.99'), invoice('2026-03-01')]
  assert.equal(decided(life, maySuspend, 'services', '2026-03-03'), 'ask a person')
})

const terminations: readonly (readonly [id: string, n: number, due: Day, reminded: Day, from: Day])[] = [
  ['q.agb.2.7e', 1, '2026-01-30', '2026-03-09', '2026-04-01'],
  ['q.agb.2.7e', 2, '2026-01-31', '2026-03-09', '2026-04-04'],
  ['q.agb.2.7e', 3, '2026-01-30', '2026-03-25', '2026-04-09'],
  ['q.agb.2.9.2c', 2, '2026-01-30', '2026-03-09', '2026-04-01'],
  ['q.agb.2.9.2c', 3, '2026-01-30', '2026-03-21', '2026-04-08'],
]
for (const [id, n, due, reminded, from] of terminations)
  example(id, n, () => ({ got: mayTerminateFrom([invoice(due), reminder(reminded, due)]), expected: from }))
example('q.agb.2.7e', 4, () => ({ got: rightToTerminate([invoice('2026-01-30')], '2026-04-10'), expected: 'barred' }))
example('q.agb.2.9.2c', 1, () => ({
  got: rightToTerminate(
    [invoice('2026-01-30'), reminder('2026-03-09', '2026-01-30', { threatensTermination: false })],
    '2026-04-01',
  ),
  expected: 'barred',
}))
example('q.agb.2.7f', 1, () => {
  const walk = at(
    [
      invoice('2026-01-30', '357.00'),
      reminder('2026-03-09', '2026-01-30'),
      notice('2026-04-01T09:00', { by: 'provider', ground: 'default' }),
    ],
    '2026-04-02',
  )
  return {
    got: [walk.endings.has('agreement'), walk.openItems.map(({ open }) => open)],
    expected: [true, [eur('357.00')]],
  }
})
test('a reminder whose receipt is not proven, or of another claim, lifts no bar', () => {
  for (const lost of [
    reminder('2026-03-09', '2026-01-30', { receiptProven: false }),
    reminder('2026-03-09', '2025-12-30'),
  ])
    assert.equal(rightToTerminate([invoice('2026-01-30'), lost], '2026-04-10'), 'barred')
})
test('a reminder that grants more than fourteen days bars as long as it says', () => {
  const life = [invoice('2026-01-30'), reminder('2026-03-09', '2026-01-30', { deadline: '2026-04-30' })]
  assert.equal(mayTerminateFrom(life), '2026-05-01')
})
test('a notice before the grace period has run out ends nothing', () => {
  const life = [
    invoice('2026-01-30'),
    reminder('2026-03-25', '2026-01-30'),
    notice('2026-04-02', { by: 'provider', ground: 'default' }),
  ]
  assert.equal(endOf(life, '2026-06-01'), undefined)
})
test('why the termination is barred names the clause that bars and the one it goes before', () => {
  const lines = inWords(at([invoice('2026-01-30')], '2026-04-10').decision(mayTerminate, 'default')?.because, 'en')
  assert.equal(lines[0]?.ref, 'AGB § 2.9.2')
  assert.ok(lines.some(({ text }) => text === 'goes before AGB § 2.7 S. 4 Termination after 60 days in default'))
})

// --- § 2.7: prices --------------------------------------------------------------------------------------------------

const dearer = (on: string, monthly: string, change = 'up'): AnyFact =>
  told('changeReceived', on, {
    change,
    of: 'price',
    item: 'plan',
    price: eurNet(monthly),
    by: 'provider',
    medium: 'e-mail',
  })
const planPriceIs = (monthly: string) => (walk: Walk) =>
  walk.decision(price, 'plan')?.value.equals(eurNet(monthly)) === true
const rightToLeave = (life: readonly AnyFact[], when: string, change = 'up') =>
  decided(life, mayTerminate, `price ${change}`, when)
const leaves = (on: string): AnyFact => notice(on, { ground: 'price', change: 'up' })

const increases: readonly (readonly [first: Day, months: number, received: Day, from: Day])[] = [
  ['2026-01-01', 12, '2026-10-31', '2027-01-01'],
  ['2026-01-01', 12, '2026-11-01', '2028-01-01'],
  ['2026-01-01', 1, '2026-12-31', '2027-03-01'],
  ['2026-01-01', 1, '2027-01-01', '2027-04-01'],
  ['2026-01-15', 1, '2026-12-31', '2027-03-15'],
  ['2027-03-01', 12, '2028-01-01', '2029-03-01'],
]
for (const [n, [first, months, received, from]] of increases.entries())
  example('q.agb.2.7g', n + 1, () => {
    const life = [...paidPlan(first, months), dearer(received, '120.00')]
    return { got: firstDay(life, first, '2029-12-31', planPriceIs('120.00')), expected: from }
  })

/** Announced on 15 October for a year that ends with December. */
const announced = (before: string, after: string): readonly AnyFact[] => [
  ...paidPlan('2026-01-01', 12, before),
  dearer('2026-10-15', after),
]
example('q.agb.2.7i', 1, () => {
  const life = announced('100.00', '105.01')
  return {
    got: [
      rightToLeave(life, '2026-12-31T23:59'),
      rightToLeave(life, '2027-01-01'),
      endOf([...life, leaves('2026-12-31T23:59')], '2027-01-01'),
    ],
    expected: ['permitted', undefined, '2026-12-31'],
  }
})
example('q.agb.2.7i', 2, () => ({ got: rightToLeave(announced('19.90', '20.89'), '2026-12-31'), expected: undefined }))
example('q.agb.2.7i', 3, () => ({
  got: rightToLeave(announced('19.90', '20.90'), '2026-12-31'),
  expected: 'permitted',
}))
example('q.agb.2.7i', 4, () => {
  const life = [
    ...paidPlan('2025-01-01', 12),
    dearer('2025-10-01', '104.00', 'first'),
    dearer('2026-10-01', '108.16', 'second'),
  ]
  return {
    got: [
      rightToLeave(life, '2025-11-01', 'first'),
      rightToLeave(life, '2026-11-01', 'second'),
      ...['2026-01-01', '2027-01-01'].map((day) => decided(life, price, 'plan', day)),
    ],
    expected: [undefined, undefined, '104.00', '108.16'],
  }
})
const bound = [
  ...paidPlan('2026-01-01', 1),
  told('minimumTermAgreed', '2026-01-01', { until: '2027-12-31', by: 'provider', medium: 'e-mail' }),
  dearer('2026-12-31', '110.00'),
]
example('q.agb.2.7i', 5, () => ({ got: endOf([...bound, leaves('2027-02-10')], '2027-02-10'), expected: '2027-02-28' }))
test('without the price ground the minimum term binds', () => {
  assert.equal(endOf([...bound, notice('2027-02-10')], '2027-02-10')?.lastDay, '2027-12-31')
})
test('once the new price applies, the price is no ground any more and the minimum term binds again', () => {
  assert.equal(endOf([...bound, leaves('2027-03-01')], '2027-03-01')?.lastDay, '2027-12-31')
})
test('why the price lets the customer out names what it goes before', () => {
  const walk = at([...bound, leaves('2027-02-10')], '2027-02-10')
  const lines = inWords(walk.decision(end, 'agreement')?.because, 'en').map(({ text }) => text)
  assert.equal(lines[0], 'AGB § 2.7 S. 7 Termination on a new price')
  assert.ok(lines.includes('goes before Individualabrede § 1 Agreed minimum term'))
})

// --- § 2.8: plans ---------------------------------------------------------------------------------------------------

const seatsAre = (seats: number) => (walk: Walk) => walk.decision(quantity, 'seats')?.value === seats

example('q.agb.2.8a', 1, () => {
  const dearerPlan = order('2026-02-10T14:00', 5, '140.00')
  const walk = at([...paidPlan('2026-02-01', 1), dearerPlan], '2026-02-10T14:00')
  return {
    got: [walk.decision(price, 'plan')?.value, walk.decision(price, `upgrade ${dearerPlan.id}`)?.value],
    expected: ['140.00', '27.14'],
  }
})
example('q.agb.2.8a', 2, () => {
  const moreSeats = order('2026-02-28T23:00', 8, '128.00')
  const walk = at([...paidPlan('2026-02-01', 1), moreSeats], '2026-02-28T23:00')
  return {
    got: [walk.decision(quantity, 'seats')?.value, walk.decision(price, `upgrade ${moreSeats.id}`)?.value],
    expected: [8, '1.00'],
    inItsWords: false,
  }
})
test('the rest of an upgraded month is billed with tax', () => {
  const dearerPlan = order('2026-02-10T14:00', 5, '140.00')
  const walk = at([...paidPlan('2026-02-01', 1), dearerPlan], '2026-02-10T14:00')
  assert.equal(walk.duties.get(`issueInvoice:upgrade ${dearerPlan.id}`)?.content, '32.30')
})
test('a year that is upgraded on its last day but one owes two days of twelve months', () => {
  const dearerPlan = order('2026-12-30', 5, '465.00')
  const walk = at([...paidPlan('2026-01-01', 12), dearerPlan], '2026-12-30')
  assert.equal(walk.decision(price, `upgrade ${dearerPlan.id}`)?.value.toString(), '24.00')
})

const downgrades: readonly (readonly [first: Day, months: number, ordered: string, from: Day])[] = [
  ['2026-01-31', 1, '2026-02-28T23:59', '2026-03-01'],
  ['2026-01-31', 1, '2026-03-01T00:05', '2026-03-31'],
  ['2027-03-01', 12, '2028-02-29T12:00', '2028-03-01'],
]
for (const [n, [first, months, ordered, from]] of downgrades.entries())
  example('q.agb.2.8b', n + 1, () => {
    const life = [...paidPlan(first, months), order(ordered, 3, '80.00')]
    return { got: firstDay(life, first, '2028-12-31', seatsAre(3)), expected: from }
  })
example('q.agb.2.8c', 1, () => {
  const life = [...paidPlan('2026-02-01', 1), order('2026-02-10', 3, '80.00')]
  return {
    got: ['2026-02-28T23:59:59', '2026-03-01'].map((when) => decided(life, quantity, 'seats', when)),
    expected: [5, 3],
  }
})
test('a later upgrade replaces the pending downgrade', () => {
  const life = [...paidPlan('2026-02-01', 1), order('2026-02-10', 3, '80.00'), order('2026-02-20', 7, '130.00')]
  assert.equal(decided(life, quantity, 'seats', '2026-03-05'), 7)
})
test('ordering the same again before the period is over takes a downgrade back', () => {
  const life = [...paidPlan('2026-02-01', 1), order('2026-02-10', 3, '80.00'), order('2026-02-20', 5, '100.00')]
  assert.equal(decided(life, quantity, 'seats', '2026-03-05'), 5)
})

// --- § 2.9: termination ---------------------------------------------------------------------------------------------

const cancellations: readonly (readonly [first: Day, months: number, received: string, last: Day])[] = [
  ['2026-01-01', 1, '2026-04-30T23:59', '2026-04-30'],
  ['2026-01-01', 1, '2026-05-01T00:01', '2026-05-31'],
  ['2027-03-01', 12, '2028-02-29T10:00', '2028-02-29'],
]
for (const [n, [first, months, received, last]] of cancellations.entries())
  example('q.agb.2.9.1b', n + 1, () => ({
    got: endOf([...paidPlan(first, months), notice(received)], received),
    expected: last,
  }))

/** The last day on which backups of something may still rest. */
const backupsUntil = (life: readonly AnyFact[], about = 'contents'): Day | undefined => {
  const by = at(life, '2040-01-01').duties.get(`eraseBackups:${about}`)?.by
  return by === undefined ? undefined : dayAt(by - 1)
}
test('a free account whose first price is announced still ends at once', () => {
  const life = freePlan(dearer('2026-05-01', '50.00'), leaves('2026-05-10T15:00'))
  assert.equal(endOf(life, '2026-05-11')?.at, instantOf('2026-05-10T15:00'))
})
example('q.agb.2.9.1c', 1, () => {
  const life = freePlan(notice('2026-07-10T15:00'))
  return { got: [endOf(life, '2026-07-11'), backupsUntil(life)], expected: ['2026-07-10T15:00+02:00', '2026-08-14'] }
})

const noticesToFreeAccounts: readonly (readonly [received: Day, last: Day])[] = [
  ['2026-01-31', '2026-03-02'],
  ['2028-01-30', '2028-02-29'],
  ['2026-12-01', '2026-12-31'],
]
for (const [n, [received, last]] of noticesToFreeAccounts.entries())
  example('q.agb.2.9.3', n + 1, () => ({
    got: endOf(freePlan(notice(received, byProvider)), received),
    expected: last,
  }))

const noticeToFree = notice('2026-05-04', byProvider)
const nowPaid = freePlan(noticeToFree, order('2026-05-20', 5, '50.00'))
const decides = (keep: boolean): AnyFact => told('decided', '2026-06-10', { act: noticeToFree.id, keep })
example('q.agb.2.9.3', 4, () => {
  const waits = at(nowPaid, '2026-06-04')
  return {
    got: [waits.endings.has('agreement'), waits.duties.get(`decide:${noticeToFree.id}`)?.act],
    expected: [false, 'decide'],
  }
})
test('a notice to a free account that a person lets stand works as of its own time', () => {
  const walk = at([...nowPaid, decides(true)], '2026-06-10')
  assert.equal(dayAt((walk.endings.get('agreement') ?? 0) - 1), '2026-06-03')
  assert.equal(walk.duties.has(`decide:${noticeToFree.id}`), false)
})
test('a notice to a free account that a person drops ends nothing', () => {
  const walk = at([...nowPaid, decides(false)], '2027-06-10')
  assert.equal(walk.endings.has('agreement'), false)
  assert.equal(walk.decision(end, 'agreement'), undefined)
})
test('the provider’s ordinary notice to a paying customer ends nothing', () => {
  assert.equal(endOf([...paidPlan('2026-01-01', 1), notice('2026-05-04', byProvider)], '2027-01-01'), undefined)
})

// --- erasure and retention ------------------------------------------------------------------------------------------

const rightToErase = (life: readonly AnyFact[], when: string, about = 'contents') =>
  decided(life, mayErase, about, when)
const endsWith2026 = [...paidPlan('2026-01-01', 12), notice('2026-12-01')]
const endsWithJune = [...paidPlan('2026-01-01', 6), notice('2026-06-01')]
const demands = (on: string): AnyFact => told('releaseRequested', on, {})
const handsOver = (on: string): AnyFact => told('handedOver', on, {})

example('q.agb.2.9.1d', 1, () => ({
  got: [
    rightToErase(endsWith2026, '2026-12-31T23:59'),
    rightToErase(endsWith2026, '2027-01-01'),
    backupsUntil(endsWith2026),
  ],
  expected: [undefined, 'permitted', '2027-02-04'],
}))
example('q.agb.2.9.1d', 2, () => {
  const life = [...endsWith2026, demands('2026-12-30'), handsOver('2027-01-12')]
  return {
    got: [rightToErase(life, '2027-01-11'), rightToErase(life, '2027-01-12'), backupsUntil(life)],
    expected: ['barred', 'permitted', '2027-02-16'],
  }
})
test('a second demand after a hand-over bars erasure again', () => {
  const life = [...endsWith2026, demands('2026-06-01'), handsOver('2026-06-10'), demands('2026-12-30')]
  assert.equal(rightToErase(life, '2027-01-05'), 'barred')
})
example('q.av.4.1b', 1, () => ({ got: backupsUntil(endsWith2026), expected: '2027-02-04' }))
example('q.anh1.10a', 1, () => ({ got: backupsUntil(freePlan(notice('2026-07-10T15:00'))), expected: '2026-08-14' }))
example('q.anh1.10a', 2, () => ({ got: backupsUntil(freePlan(notice('2028-01-25T10:00'))), expected: '2028-02-29' }))
example('q.anh1.10c', 1, () => ({ got: backupsUntil(endsWithJune), expected: '2026-08-04' }))
example('q.av.4.1e', 1, () => ({ got: backupsUntil(endsWith2026), expected: '2027-02-04' }))
example('q.av.4.1e', 2, () => ({ got: backupsUntil(endsWithJune), expected: '2026-08-04' }))
example('q.av.4.1e', 3, () => ({ got: backupsUntil(freePlan(notice('2028-01-25T10:00'))), expected: '2028-02-29' }))

/** An agreement that ends with June 2026, and a document that statute keeps. */
const keeps = (dated: Day, years: number): readonly AnyFact[] => [
  ...endsWithJune,
  told('voucherDated', dated, { voucher: 'x', years }),
]
const erasedFrom = (life: readonly AnyFact[], from: Day): Day | undefined =>
  firstDay(life, from, plusDays(from, 500), (walk) => walk.decision(mayErase, 'voucher x')?.value === 'permitted')
example('q.av.4.1d', 1, () => {
  const life = keeps('2026-03-15', 8)
  return {
    got: [
      rightToErase(life, '2026-07-01', 'voucher x'),
      erasedFrom(life, '2034-01-01'),
      backupsUntil(life, 'voucher x'),
    ],
    expected: ['barred', '2035-01-01', '2035-02-04'],
  }
})
example('q.av.4.1d', 2, () => ({ got: erasedFrom(keeps('2026-12-31', 6), '2032-01-01'), expected: '2033-01-01' }))
example('q.anh1.10d', 1, () => {
  const life = keeps('2026-12-31', 8)
  return {
    got: [erasedFrom(life, '2034-01-01'), backupsUntil(life, 'voucher x')],
    expected: ['2035-01-01', '2035-02-04'],
  }
})
example('q.anh1.10d', 2, () => ({ got: erasedFrom(keeps('2027-01-01', 8), '2035-01-01'), expected: '2036-01-01' }))

// --- § 4.2: availability --------------------------------------------------------------------------------------------

const down = (from: string, minutes: number, kind: 'outage' | 'maintenance' = 'outage'): AnyFact =>
  told(kind, from, { from: instantOf(from), to: instantOf(from) + minutes * 60_000 })
const reductionFor = (month: Day, monthly: string, ...outages: readonly AnyFact[]): string | undefined =>
  reductionIn([...paidPlan('2026-01-01', 1, monthly), ...outages], month)
const reductionIn = (life: readonly AnyFact[], month: Day, under = program): string | undefined =>
  at(life, '2026-12-01', under).duties.get(`offerReduction:${month}`)?.content
const byShareOfDowntime = underTest(q, { strict: true, settings: { 'reading of q.agb.4.2a': 'share of downtime' } })

example('q.agb.4.2a', 1, () => ({
  got: ['2026-05-01' as const, '2026-06-01' as const].map((month) =>
    reductionFor(month, '100.00', down('2026-05-20', 216)),
  ),
  expected: [undefined, undefined],
}))
example('q.agb.4.2a', 2, () => ({
  got: reductionFor('2026-05-01', '100.00', down('2026-05-20', 217)),
  expected: '0.00',
}))
example('q.agb.4.2a', 3, () => {
  const life = [...paidPlan('2026-01-01', 1, '1000.00'), down('2026-05-10', 2160)]
  return {
    got: [reductionIn(life, '2026-05-01'), reductionIn(life, '2026-05-01', byShareOfDowntime)],
    expected: ['45.00', '50.00'],
  }
})
example('q.agb.4.2a', 4, () => ({
  got: ['2026-05-01' as const, '2026-06-01' as const].map((month) =>
    reductionFor(month, '100.00', down('2026-05-20', 300)),
  ),
  expected: ['0.19', undefined],
  inItsWords: false,
}))
example('q.agb.4.2a', 5, () => ({
  got: [...at(freePlan(down('2026-05-10', 2160)), '2026-12-01').duties.keys()],
  expected: [],
}))
test('why a reduction is offered names the reading in force', () => {
  const life = [...paidPlan('2026-01-01', 1, '1000.00'), down('2026-05-10', 2160)]
  const reasons = [program, byShareOfDowntime].map((under) =>
    inWords(at(life, '2026-12-01', under).duties.get('offerReduction:2026-05-01')?.because, 'en').map(
      ({ text }) => text,
    ),
  )
  assert.ok(reasons[0]?.includes('reading: percentage points below the promise'))
  assert.ok(reasons[1]?.includes('reading: share of downtime'))
})
test('planned maintenance counts as downtime, and where it overlaps an outage only once', () => {
  const twice = [down('2026-05-10', 2160), down('2026-05-10T12:00', 720, 'maintenance')]
  assert.equal(reductionFor('2026-05-01', '1000.00', ...twice), '45.00')
  assert.equal(reductionFor('2026-05-01', '1000.00', down('2026-05-10', 2160, 'maintenance')), '45.00')
})
test('an outage over the turn of a month is credited minute by minute, none twice and none lost', () => {
  const overnight = down('2026-05-31T12:00', 1440)
  assert.equal(reductionFor('2026-05-01', '1000.00', overnight), '11.67')
  assert.equal(reductionFor('2026-06-01', '1000.00', overnight), '11.67')
})
test('what the worst thirty days of a month leave out is left for the next month', () => {
  const first = down('2026-05-01', 1000)
  const last = down('2026-05-31', 300)
  assert.equal(reductionFor('2026-05-01', '1000.00', first, last), '18.15')
  assert.equal(reductionFor('2026-06-01', '1000.00', first, last), '1.94')
})
test('a plan that is billed by the year is reviewed month by month', () => {
  assert.equal(reductionIn([...paidPlan('2026-01-01', 12, '1000.00'), down('2026-05-10', 2160)], '2026-05-01'), '45.00')
})
test('the month in which an agreement ends is reviewed with its end', () => {
  const life = [...paidPlan('2026-01-01', 1, '1000.00'), down('2026-05-10', 2160), notice('2026-05-04')]
  assert.equal(reductionIn(life, '2026-05-01'), '45.00')
})

// --- all clauses together -------------------------------------------------------------------------------------------

test('a notice on any day of twelve years ends a plan on one day, without gap or clash', () => {
  const lives = {
    'by the month': paidPlan('2023-01-31', 1),
    'by the year': paidPlan('2023-02-28', 12),
    free: freePlan(),
  }
  for (const [name, life] of Object.entries(lives)) {
    const walk = at(life, '2025-12-31')
    for (let day: Day = '2026-01-01'; day < '2038-01-01'; day = plusDays(day, 1)) {
      walk.advance(midnight(day) - 1)
      const ending = walk.copy()
      ending.add(view([notice(day)]))
      assert.ok(ending.decision(end, 'agreement'), `a notice of ${day} to a plan ${name} ends nothing`)
      assert.deepEqual(ending.clashes, [])
    }
  }
})
test('nothing turns before the moment that was named as the next', () => {
  const life = [
    ...keeps('2026-03-15', 1),
    invoice('2026-01-30'),
    reminder('2026-03-09', '2026-01-30'),
    dearer('2026-03-10', '110.00'),
  ]
  const days: Day[] = []
  for (let day: Day = '2026-01-01'; day < '2028-03-01'; day = plusDays(day, 1)) days.push(day)
  const seen = replayAndLook(program, life, days.map(midnight), ({ watched, next }) => ({
    next,
    picture: watched.flatMap(({ topic, value }) => (value === undefined ? [] : [`${topic.name} ${String(value)}`])),
  }))
  const turned = days.filter((_, n) => n > 0 && `${seen[n]?.picture}` !== `${seen[n - 1]?.picture}`)
  const foreseen = days.filter((day, n) => n > 0 && (seen[n - 1]?.next ?? Infinity) <= midnight(day))
  assert.ok(turned.length > 5)
  assert.deepEqual(
    turned.filter((day) => !foreseen.includes(day) && !life.some((fact) => fact.on === day)),
    [],
  )
})

test('in no life do two clauses clash, and nothing stops', () => {
  fc.assert(
    fc.property(lives(planLife), (life) => {
      const { clashes, stopped } = replay(program, life, instantOf('2029-01-01'))
      assert.deepEqual([clashes, stopped], [[], undefined])
    }),
    { numRuns: 400 },
  )
})

everyExampleOf([
  'q.agb.1.2d',
  'q.agb.2.7c',
  'q.agb.2.7g',
  'q.agb.2.7i',
  'q.agb.2.8b',
  'q.agb.2.9.2c',
  'q.agb.4.2a',
  'q.av.4.1e',
])
