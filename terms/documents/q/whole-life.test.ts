import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { type Day, dayAt, instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { backupRetention } from '../../grammar/matters/operations.ts'
import { price, quantity } from '../../grammar/matters/prices.ts'
import { mayErase, maySuspend, mayTerminate } from '../../grammar/matters/rights.ts'
import { access, content } from '../../grammar/matters/services.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import {
  at,
  byProvider,
  cycle,
  decided,
  dueOf,
  endOf,
  firstDay,
  invoice,
  leaves,
  order,
  paidPlan,
  registers,
  told,
} from './life.test-support.ts'

// --- § 2.7: the fee -----------------------------------------------------------------------------------------------------

const billed = (life: readonly AnyFact[], period: Day, when: string) =>
  at(life, when).duties.get(`issueInvoice:fee ${period}`)?.content
example('q.agb.2.7b', 1, () => ({
  got: billed(paidPlan('2026-05-01', 1), '2026-05-01', '2026-05-01'),
  expected: '119.00',
}))
example('q.agb.2.7b', 2, () => ({
  got: billed([registers('2026-04-20'), cycle('2026-05-01', 1)], '2026-05-01', '2026-06-01') ?? '0.00',
  expected: '0.00',
}))
test('a year is billed at twelve monthly fees, once', () => {
  const life = paidPlan('2026-01-01', 12)
  assert.equal(billed(life, '2026-01-01', '2026-01-01'), '1428.00')
  assert.equal(billed(life, '2026-02-01', '2026-12-31'), undefined)
})

// --- from free to paid, up, down, dearer, in default, out ---------------------------------------------------------------

const free = [registers('2026-01-10T10:00')]
const paid = [...free, cycle('2026-02-01', 1), order('2026-02-01', 5, '100.00', { commercialUse: true })]
const up = order('2026-02-10T14:00', 8, '140.00')
const grown = [...paid, up]
const shrunk = [...grown, order('2026-03-20', 3, '60.00')]
const planOn = (life: readonly AnyFact[], when: string) => [
  decided(life, quantity, 'seats', when),
  `${decided(life, price, 'plan', when)}`,
]

test('a free account becomes a paid one, grows at once and shrinks with the period', () => {
  assert.deepEqual(planOn(free, '2026-01-31'), [undefined, 'undefined'])
  assert.deepEqual(planOn(paid, '2026-02-01'), [5, '100.00'])
  assert.deepEqual(planOn(grown, '2026-02-10T13:59'), [5, '100.00'])
  assert.deepEqual(planOn(grown, '2026-02-10T14:00'), [8, '140.00'])
  assert.equal(`${decided(grown, price, `upgrade ${up.id}`, '2026-02-10T14:00')}`, '27.14')
  assert.deepEqual(planOn(shrunk, '2026-03-31T23:59'), [8, '140.00'])
  assert.deepEqual(planOn(shrunk, '2026-04-01'), [3, '60.00'])
})
test('each month of that life is billed at the plan with which it begins', () => {
  assert.equal(billed(shrunk, '2026-02-01', '2026-05-01'), '119.00')
  assert.equal(billed(shrunk, '2026-03-01', '2026-05-01'), '166.60')
  assert.equal(billed(shrunk, '2026-04-01', '2026-05-01'), '71.40')
})

test('a free account that is paid for in the middle of its month begins a period of its own', () => {
  const life = [registers('2026-01-10'), cycle('2026-01-10', 1), order('2026-02-15T14:00', 5, '100.00')]
  assert.deepEqual(
    (['2026-01-10', '2026-02-10', '2026-02-15', '2026-03-15', '2026-03-10'] as const).map((day) =>
      billed(life, day, '2026-04-01'),
    ),
    [undefined, undefined, '119.00', '119.00', undefined],
  )
  assert.equal(endOf([...life, leaves('2026-03-02')], '2026-03-02')?.lastDay, '2026-03-14')
})
test('who registers and orders without anything agreed is billed from that day', () => {
  const life = [registers('2026-01-10'), order('2026-02-15', 5, '100.00')]
  assert.equal(billed(life, '2026-02-15', '2026-02-15'), '119.00')
})
test('an order before the first day of billing leaves that day', () => {
  const life = [
    told('termAgreed', '2026-02-10', { row: 'billing', first: '2026-03-01', months: 1 }),
    order('2026-02-20', 5, '100.00'),
  ]
  assert.equal(billed(life, '2026-03-01', '2026-03-01'), '119.00')
  assert.equal(billed(life, '2026-02-20', '2026-03-01'), undefined)
})

const dearer = (monthly: string): readonly AnyFact[] => [
  ...shrunk,
  told('changeReceived', '2026-05-20', {
    change: 'P',
    of: 'price',
    item: 'plan',
    price: eurNet(monthly),
    ...byProvider,
  }),
]
const mayLeave = (life: readonly AnyFact[], when: string) => decided(life, mayTerminate, 'price P', when)
test('a rise by exactly five percent gives no right to leave, by a hundredth more it does until the old price ends', () => {
  assert.equal(mayLeave(dearer('63.00'), '2026-07-31'), undefined)
  assert.equal(mayLeave(dearer('63.01'), '2026-07-31T23:59'), 'permitted')
  assert.equal(mayLeave(dearer('63.01'), '2026-08-01'), undefined)
  assert.deepEqual(planOn(dearer('63.01'), '2026-07-31'), [3, '60.00'])
  assert.deepEqual(planOn(dearer('63.01'), '2026-08-01'), [3, '63.01'])
  const leaving = [...dearer('63.01'), leaves('2026-07-31T12:00', { ground: 'price', change: 'P' })]
  assert.equal(endOf(leaving, '2026-08-01')?.lastDay, '2026-07-31')
})

const owing = [...dearer('63.01'), invoice('2026-09-01', '74.98')]
const paysIt = told('paymentCredited', '2026-10-10T09:00', { amount: eur('74.98'), claim: '2026-09-01' })
const statesOf = (life: readonly AnyFact[], when: string) => dueOf(life, 'access:services', when)?.content
test('thirty full days in default close the account, and a payment opens it', () => {
  const restricted = firstDay(
    owing,
    '2026-09-01',
    '2026-10-31',
    (walk) => walk.decision(maySuspend, 'services')?.value === 'permitted',
  )
  assert.equal(restricted, '2026-10-02')
  assert.deepEqual([statesOf(owing, '2026-10-01'), statesOf(owing, '2026-10-02')], ['open', 'suspended'])
  assert.equal(statesOf([...owing, paysIt], '2026-10-10T09:00'), 'open')
})
test('after sixty days and a reminder in vain the provider may end it at once', () => {
  const reminded = [
    ...owing,
    told('reminderReceived', '2026-10-12', {
      claim: '2026-09-01',
      step: 2,
      threatensTermination: true,
      receiptProven: true,
      medium: 'e-mail',
    }),
  ]
  const from = firstDay(
    reminded,
    '2026-10-01',
    '2026-12-31',
    (walk) => walk.decision(mayTerminate, 'default')?.value === 'permitted',
  )
  assert.equal(from, '2026-11-01')
  const ends = [...reminded, leaves('2026-11-01T09:00', { ...byProvider, ground: 'default' })]
  assert.equal(endOf(ends, '2026-11-02')?.at, instantOf('2026-11-01T09:00'))
  assert.equal(decided(ends, access, 'services', '2026-11-01T09:00'), 'closed')
})
test('a month below 99.5 percent is offered back at the price of its last day', () => {
  const down = told('outage', '2026-08-10', { from: instantOf('2026-08-10'), to: instantOf('2026-08-11T12:00') })
  assert.equal(at([...dearer('63.01'), down], '2026-09-01').duties.get('offerReduction:2026-08-01')?.content, '2.84')
})

// --- out: release, erasure, backups ---------------------------------------------------------------------------------------

const leaving = [...shrunk, leaves('2026-06-15')]
const releaseDue = (life: readonly AnyFact[], when: string) => dueOf(life, 'releaseData:contents', when) !== undefined
const backupsUntil = (life: readonly AnyFact[]): Day | undefined => {
  const by = at(life, '2040-01-01').duties.get('eraseBackups:contents')?.by
  return by === undefined ? undefined : dayAt(by - 1)
}
test('the end closes the account, erases the contents and, 35 days later, the last backup', () => {
  assert.equal(endOf(leaving, '2026-07-01')?.lastDay, '2026-06-30')
  assert.equal(decided(leaving, access, 'services', '2026-06-30T23:59'), 'open')
  assert.equal(decided(leaving, access, 'services', '2026-07-01'), 'closed')
  assert.equal(decided(leaving, content, 'contents', '2026-06-30T23:59'), undefined)
  assert.equal(decided(leaving, content, 'contents', '2026-07-01'), 'erased')
  assert.equal(backupsUntil(leaving), '2026-08-04')
  assert.deepEqual(
    ['2026-08-04T23:59', '2026-08-05'].map((when) => decided(leaving, backupRetention, '2026-06-30', when)),
    ['kept', 'removed'],
  )
})
const demands = (on: string): AnyFact => told('releaseRequested', on, {})
example('q.agb.3.4f', 1, () => {
  const life = [...paidPlan('2026-01-01', 1), invoice('2026-01-30', '238.00'), demands('2026-03-05')]
  return {
    got: [decided(life, maySuspend, 'services', '2026-03-02'), releaseDue(life, '2026-03-05')],
    expected: ['permitted', true],
  }
})
example('q.agb.3.4f', 2, () => {
  const life = [
    ...paidPlan('2026-01-01', 12),
    leaves('2026-12-01'),
    told('dutyDone', '2027-01-02', { duty: 'content:contents', content: 'erased' }),
    demands('2027-01-15'),
  ]
  return {
    got: [
      decided(life, content, 'contents', '2027-01-02'),
      releaseDue(life, '2027-01-15'),
      decided(life, backupRetention, '2026-12-31', '2027-01-15'),
      backupsUntil(life.slice(0, 3)),
    ],
    expected: ['erased', true, 'kept', '2027-02-04'],
  }
})
test('a demand before the end holds erasure back until the data are handed over', () => {
  const life = [...leaving, demands('2026-06-29'), told('handedOver', '2026-07-20', {})]
  assert.deepEqual(
    ['2026-07-01', '2026-07-19', '2026-07-20'].map((when) => decided(life, mayErase, 'contents', when)),
    ['barred', 'barred', 'permitted'],
  )
  assert.equal(backupsUntil(life), '2026-08-24')
})
example('q.anh1.10a', 3, () => {
  const life = [
    ...paidPlan('2026-01-01', 12),
    leaves('2026-12-01'),
    told('dutyDone', '2027-01-10', { duty: 'content:contents', content: 'erased' }),
  ]
  return {
    got: [dueOf(life, 'content:contents', '2027-01-01')?.content, backupsUntil(life)],
    expected: ['erased', '2027-02-04'],
  }
})
example('q.anh1.10b', 1, () => ({
  got: (['2027-02-04', '2027-02-05'] as const).find(
    (day) => decided([], backupRetention, '2026-12-31', day) === 'removed',
  ),
  expected: '2027-02-05',
}))
example('q.anh1.10b', 2, () => ({ got: decided([], backupRetention, '2026-05-04', '2026-05-20'), expected: 'kept' }))

everyExampleOf(['q.agb.2.7b', 'q.agb.3.4f', 'q.anh1.10b'])
