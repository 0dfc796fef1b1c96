import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { type Day, instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { maySuspend, mayTerminate } from '../../grammar/matters/rights.ts'
import { access } from '../../grammar/matters/services.ts'
import { mayReduce } from '../../grammar/matters/support.ts'
import {
  at,
  byCustomer,
  decided,
  dueOf,
  endOf,
  firstDay,
  invoice,
  leaves,
  paidPlan,
  told,
} from './life.test-support.ts'

// --- § 4.1: defects ---------------------------------------------------------------------------------------------------

const plan = paidPlan('2026-01-01', 12)
const reported = told('defectReported', '2026-05-04', { defect: 'D', channel: 'ticket' })
const setsPeriod = (until?: Day): AnyFact =>
  told('repairDemanded', '2026-05-04T10:00', { defect: 'D', ...(until ? { until } : {}), ...byCustomer })
const rights = (life: readonly AnyFact[]) => ({
  terminate: firstDay(
    life,
    '2026-05-04',
    '2026-07-31',
    (walk) => walk.decision(mayTerminate, 'defect D')?.value === 'permitted',
  ),
  reduce: firstDay(life, '2026-05-04', '2026-07-31', (walk) => walk.decision(mayReduce, 'D')?.value === 'permitted'),
})
const inVain = [...plan, reported, setsPeriod('2026-05-18')]
const forDefect = (on: string): AnyFact => leaves(on, { ground: 'defect', defect: 'D' })

example('q.agb.4.1d', 1, () => {
  const { terminate, reduce } = rights(inVain)
  return { got: [terminate, reduce], expected: ['2026-05-19', '2026-05-19'] }
})
example('q.agb.4.1d', 2, () => {
  const { terminate, reduce } = rights([...inVain, told('defectRepaired', '2026-05-18T20:00', { defect: 'D' })])
  return { got: [terminate, reduce], expected: [undefined, undefined] }
})
test('where the customer names no day fourteen days are reasonable, and a Monday holiday is none of them', () => {
  assert.deepEqual(rights([...plan, reported, setsPeriod()]), { terminate: '2026-05-19', reduce: '2026-05-19' })
  const overWhitMonday = told('repairDemanded', '2026-05-11', { defect: 'D', ...byCustomer })
  assert.deepEqual(rights([...plan, reported, overWhitMonday]), { terminate: '2026-05-27', reduce: '2026-05-27' })
})
test('a termination for the defect works on receipt, and not a day early', () => {
  assert.equal(endOf([...inVain, forDefect('2026-05-18T23:59')], '2026-06-01'), undefined)
  assert.equal(endOf([...inVain, forDefect('2026-05-19T10:00')], '2026-06-01')?.at, instantOf('2026-05-19T10:00'))
})
test('a reduction that is claimed in time is settled within fourteen days, or late', () => {
  const claims = (on: string): AnyFact => told('reductionClaimed', on, { defect: 'D', ...byCustomer })
  assert.equal(dueOf([...inVain, claims('2026-05-18')], 'settleReduction:D', '2026-05-30'), undefined)
  const life = [...inVain, claims('2026-05-19')]
  assert.equal(dueOf(life, 'settleReduction:D', '2026-06-03')?.by, instantOf('2026-06-03'))
  const settled = told('dutyDone', '2026-06-02', { duty: 'settleReduction:D', content: '' })
  assert.equal(dueOf([...life, settled], 'settleReduction:D', '2026-06-03'), undefined)
})

// --- § 5.4: blocks ----------------------------------------------------------------------------------------------------

type Source = Facts['suspicionRecorded']['source']
const suspicion = (on: string, source: Source): AnyFact => told('suspicionRecorded', on, { suspicion: 'S', source })
const blocked = (on: string): AnyFact => told('accountBlocked', on, { suspicion: 'S' })
const refuted = (on: string): AnyFact => told('suspicionRefuted', on, { suspicion: 'S' })
const mayBlock = (life: readonly AnyFact[], when: string) => decided(life, maySuspend, 'account', when)
const accessOf = (life: readonly AnyFact[], when: string) => decided(life, access, 'services', when)
const block = (source: Source) => [...plan, suspicion('2026-05-04T08:00', source), blocked('2026-05-04T09:00')]

example('q.agb.5.4a', 1, () => {
  const life = [...plan, blocked('2026-05-04')]
  return {
    got: [mayBlock(life, '2026-05-04'), accessOf(life, '2026-05-05'), dueOf(life, 'notifyBlock:S', '2026-05-05')],
    expected: [undefined, 'open', undefined],
  }
})
const sources: readonly Source[] = ['third party', 'own finding']
for (const [n, source] of sources.entries())
  example('q.agb.5.4b', n + 1, () => ({
    got: [mayBlock(block(source), '2026-05-04T08:00'), accessOf(block(source), '2026-05-04T09:00')],
    expected: ['permitted', 'closed'],
  }))
test('a suspicion alone closes nothing: a person orders the block', () => {
  for (const source of ['court', 'authority'] as const) {
    const life = [...plan, suspicion('2026-05-04', source)]
    assert.deepEqual([mayBlock(life, '2026-05-04'), accessOf(life, '2026-05-05')], ['permitted', 'open'])
  }
})
example('q.agb.5.4c', 1, () => {
  const life = block('third party')
  const told9 = told('dutyDone', '2026-05-04T09:20', { duty: 'notifyBlock:S', content: '' })
  const by = dueOf(life, 'notifyBlock:S', '2026-05-04T09:10')?.by
  return {
    got: [by && showInstant(by), dueOf([...life, told9], 'notifyBlock:S', '2026-05-04T11:00')],
    expected: ['2026-05-04T10:00+02:00', undefined],
  }
})
test('a notice of the block that did not go out within the hour is late', () => {
  const due = dueOf(block('third party'), 'notifyBlock:S', '2026-05-04T10:01')
  assert.ok(due?.by !== undefined && due.by < instantOf('2026-05-04T10:01'))
})
example('q.agb.5.4d', 1, () => {
  const life = [...block('third party'), refuted('2026-05-11T10:00')]
  return {
    got: ['2026-05-11T09:59', '2026-05-11T10:00'].map((when) => accessOf(life, when)),
    expected: ['closed', 'open'],
  }
})
test('while the account is blocked nothing is erased and the fee stays owed', () => {
  const walk = at([...block('own finding'), invoice('2026-05-20')], '2026-06-01')
  assert.equal(walk.endings.has('agreement'), false)
  assert.equal(walk.openItems.length, 1)
})
test('who is blocked when the agreement ends stays outside, though the suspicion is refuted later', () => {
  const life = [...block('court'), leaves('2026-12-01'), refuted('2027-01-10')]
  assert.equal(accessOf(life, '2027-02-01'), 'closed')
})

everyExampleOf(['q.agb.4.1d', 'q.agb.5.4a', 'q.agb.5.4b', 'q.agb.5.4c', 'q.agb.5.4d'])
