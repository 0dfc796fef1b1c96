import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { type Day, plusDays } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { gracePeriod, mayRescind } from '../../grammar/matters/performance.ts'
import { eur } from '../../grammar/money.ts'
import {
  at,
  byCustomer,
  decided,
  dueOf,
  endOf,
  firstDay,
  paidPlan,
  pays,
  registers,
  told,
} from './life.test-support.ts'

const promised = told('performancePromised', '2026-02-20', { performance: 'agreement', due: '2026-03-02' })
const demands = (on: string, until: Day, performance = 'agreement'): AnyFact =>
  told('performanceDemanded', on, { performance, until, ...byCustomer })
const rescinds = (on: string, performance = 'agreement'): AnyFact =>
  told('rescissionReceived', on, { performance, ...byCustomer })
const valued = (on: string, value: string, performance = 'agreement'): AnyFact =>
  told('benefitsValued', on, { performance, value: eur(value) })

const late = [...paidPlan('2026-02-20', 12), promised]
const periodUntil = (life: readonly AnyFact[], when: string, performance = 'agreement') =>
  decided(life, gracePeriod, performance, when)
const mayRescindFrom = (life: readonly AnyFact[], to: Day = '2026-06-30'): Day | undefined =>
  firstDay(life, '2026-03-01', to, (walk) => walk.decision(mayRescind, 'agreement')?.value === 'permitted')

example('q.agb.2.2c', 1, () => {
  const days: readonly Day[] = ['2026-03-29', '2026-03-30', '2026-03-31', '2026-04-01']
  return {
    got: days.find((day) => periodUntil([...late, demands(day, '2026-05-29')], day) !== undefined),
    expected: '2026-03-31',
  }
})
example('q.agb.2.2c', 2, () => ({
  got: periodUntil([...late, demands('2026-03-31', '2026-04-13')], '2026-03-31') === plusDays('2026-03-31', 14),
  expected: true,
}))
example('q.agb.2.2c', 3, () => ({
  got: periodUntil([...late, demands('2026-03-31', '2026-04-14')], '2026-03-31'),
  expected: '2026-04-14',
}))
test('without a confirmed day four weeks run from registration, and what was activated is late no more', () => {
  const registered = registers('2026-03-02')
  assert.equal(periodUntil([registered, demands('2026-03-30', '2026-04-30')], '2026-04-01'), undefined)
  assert.equal(periodUntil([registered, demands('2026-03-31', '2026-04-30')], '2026-04-01'), '2026-04-30')
  const activated = [registered, told('activated', '2026-03-20', {}), demands('2026-03-31', '2026-04-30')]
  assert.equal(periodUntil(activated, '2026-04-01'), undefined)
})
test('a longer period that ends on a Saturday ends on Monday', () => {
  assert.equal(periodUntil([...late, demands('2026-03-31', '2026-05-09')], '2026-04-01'), '2026-05-11')
})
test('a period set by telephone, or by the provider, is none', () => {
  for (const other of [{ medium: 'telephone' }, { by: 'provider' }] as const) {
    const set = told('performanceDemanded', '2026-03-31', {
      performance: 'agreement',
      until: '2026-04-30',
      ...byCustomer,
      ...other,
    })
    assert.equal(periodUntil([...late, set], '2026-04-01'), undefined)
  }
})

const overEaster = [...late, demands('2026-04-04', '2026-04-18')]
example('q.agb.2.2d', 1, () => ({
  got: [periodUntil(overEaster, '2026-04-04'), mayRescindFrom(overEaster)],
  expected: ['2026-04-20', '2026-04-21'],
}))
const inVain = [...late, demands('2026-03-31', '2026-04-14')]
example('q.agb.2.2d', 2, () => ({
  got: endOf([...inVain, rescinds('2026-04-15T08:00')], '2026-04-16')?.lastDay,
  expected: '2026-04-15',
}))
test('a rescission on the last day of the period ends nothing', () => {
  assert.equal(endOf([...inVain, rescinds('2026-04-14T23:59')], '2026-06-01'), undefined)
})
test('what is performed late, but before the rescission, can no longer be rescinded', () => {
  const life = [...inVain, told('performed', '2026-04-20', { performance: 'agreement' })]
  assert.equal(mayRescindFrom([...life], '2026-04-19'), '2026-04-15')
  assert.equal(endOf([...life, rescinds('2026-04-21')], '2026-06-01'), undefined)
})
test('rescinding one order leaves the agreement', () => {
  const life = [
    ...paidPlan('2026-02-20', 12),
    told('performancePromised', '2026-02-20', { performance: 'training', due: '2026-03-02' }),
    demands('2026-03-31', '2026-04-14', 'training'),
    told('paymentCredited', '2026-03-01', { amount: eur('300.00'), claim: 'training' }),
    told('paymentCredited', '2026-03-02', { amount: eur('119.00') }),
    rescinds('2026-04-15', 'training'),
    valued('2026-04-16', '0.00', 'training'),
  ]
  assert.equal(decided(life, end, 'training', '2026-04-16')?.lastDay, '2026-04-15')
  assert.equal(endOf(life, '2026-06-01'), undefined)
  assert.equal(dueOf(life, 'giveCredit:refund training', '2026-04-16')?.content, '300.00')
})

const refundOf = (...more: readonly AnyFact[]) =>
  at([...inVain, ...more], '2026-04-30').duties.get('giveCredit:refund agreement')?.content
example('q.agb.2.2e', 1, () => ({
  got: refundOf(pays('2026-03-01', '1200.00'), rescinds('2026-04-15'), valued('2026-04-15T12:00', '150.00')),
  expected: '1050.00',
}))
example('q.agb.2.2e', 2, () => ({
  got: refundOf(pays('2026-03-01', '100.00'), rescinds('2026-04-15'), valued('2026-04-15T12:00', '0.00')),
  expected: '100.00',
}))
test('received as much as paid, nothing comes back, and without a rescission neither', () => {
  assert.equal(
    refundOf(pays('2026-03-01', '100.00'), rescinds('2026-04-15'), valued('2026-04-16', '100.00')),
    undefined,
  )
  assert.equal(refundOf(pays('2026-03-01', '100.00'), valued('2026-04-16', '0.00')), undefined)
})

everyExampleOf(['q.agb.2.2c', 'q.agb.2.2d', 'q.agb.2.2e'])
