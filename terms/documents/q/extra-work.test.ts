import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { replay } from '../../engine/replay.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { offered } from '../../grammar/matters/offer.ts'
import { supportChannel } from '../../grammar/matters/support.ts'
import { charging, mayStartWork } from '../../grammar/matters/work.ts'
import { eurNet } from '../../grammar/money.ts'
import { at, byCustomer, cycle, decided, dueOf, leaves, paidPlan, registers, told } from './life.test-support.ts'
import { q } from './q.ts'

const underLaw = underTest(q)
const plan = paidPlan('2026-01-01', 1)
type Service = Facts['workRequested']['service']
const asksFor = (on: string, service: Service, faultOf?: 'customer' | 'provider'): AnyFact =>
  told('workRequested', on, { ...byCustomer, work: 'W', service, ...(faultOf ? { faultOf } : {}) })
const agrees = (on: string, hourly: string): AnyFact =>
  told('hourlyRateAgreed', on, { work: 'W', hourly: eurNet(hourly), ...byCustomer })
const done = (on: string, minutes: number): AnyFact => told('workDone', on, { work: 'W', minutes })
const charged = (life: readonly AnyFact[], when: string) => decided(life, charging, 'W', when)
const mayStart = (life: readonly AnyFact[], when: string) => decided(life, mayStartWork, 'W', when)
/** Net, tax and gross of what the work costs. */
const costs = (life: readonly AnyFact[], when: string) => {
  const gross = at(life, when).knownItems.get('fee for W')?.amount
  const net = gross?.withoutVat(19)
  return gross && net ? [net, eurNet(gross.toString()).minus(net), gross] : undefined
}

// --- § 2.6.1: support, and what it does not cover ----------------------------------------------------------------------

example('q.agb.2.6.1f', 1, () => ({
  got: charged([...plan, asksFor('2026-05-04', 'data import')], '2026-05-04'),
  expected: 'by agreement',
}))
test('support and new versions cost nothing, however long they take and whatever was agreed', () => {
  for (const service of ['support', 'new version'] as const) {
    const life = [...plan, asksFor('2026-05-04', service), agrees('2026-05-05', '120.00'), done('2026-05-06', 600)]
    assert.equal(charged(life, '2026-05-06'), 'included')
    assert.equal(costs(life, '2026-05-06'), undefined)
    assert.equal(mayStart([...plan, asksFor('2026-05-04', service)], '2026-05-04'), undefined)
  }
})
const chargeable: readonly (readonly [id: string, service: Service])[] = [
  ['q.agb.2.6.1g', 'database changes'],
  ['q.agb.2.6.1h', 'data recovery'],
  ['q.agb.2.6.1i', 'data import'],
]
for (const [id, service] of chargeable) {
  const asked = [...plan, asksFor('2026-05-04', service)]
  example(id, 1, () => ({
    got: [
      mayStart(asked, '2026-05-04'),
      mayStart([...asked, agrees('2026-05-06', '120.00')], '2026-05-06'),
      costs([...asked, done('2026-05-05', 60)], '2026-06-01'),
    ],
    expected: ['barred', undefined, undefined],
  }))
  test(`${service} that were agreed upon are charged by the minute`, () => {
    const life = [...asked, agrees('2026-05-06', '120.00'), done('2026-05-07', 61)]
    assert.deepEqual(costs(life, '2026-05-07')?.map(String), ['122.00', '23.18', '145.18'])
  })
}
test('consulting, training and development are on offer, and begin and cost as agreed', () => {
  assert.equal(decided(plan, offered, 'work', '2026-05-04')?.priced, 'on request')
  for (const service of ['consulting', 'training', 'development'] as const) {
    const asked = [...plan, asksFor('2026-05-04', service)]
    assert.equal(mayStart(asked, '2026-05-04'), 'barred')
    const life = [...asked, agrees('2026-05-06', '100.00'), done('2026-05-07', 90)]
    assert.deepEqual(costs(life, '2026-05-07')?.map(String), ['150.00', '28.50', '178.50'])
  }
})
test('a rate that is agreed anew after the work was charged charges it no second time', () => {
  const life = [...plan, asksFor('2027-01-04', 'consulting'), agrees('2027-01-05', '120.00'), done('2027-01-11', 240)]
  const owed = (more: readonly AnyFact[]) =>
    at([...life, ...more], '2027-02-01').openItems.map(({ open }) => open.toString())
  assert.deepEqual([owed([]), owed([agrees('2027-01-20', '100.00')])], [['571.20'], ['571.20']])
})
test('work that is told twice is owed once, and a person is asked whether it is more work', () => {
  const again = done('2027-01-12', 60)
  const life = [...plan, asksFor('2027-01-04', 'consulting'), agrees('2027-01-05', '120.00'), done('2027-01-11', 240)]
  assert.deepEqual(
    at([...life, again], '2027-02-01').openItems.map(({ open }) => open.toString()),
    ['571.20'],
  )
  assert.ok(at([...life, again], '2027-02-01').duties.has(`decide:${again.id}`))
  const kept = [...life, again, told('decided', '2027-01-13', { act: again.id, keep: true })]
  assert.deepEqual(
    at(kept, '2027-02-01').openItems.map(({ open }) => open.toString()),
    ['571.20', '142.80'],
  )
})
test('pay that was agreed on the telephone is not agreed', () => {
  const byTelephone = { ...agrees('2026-05-06', '120.00'), medium: 'telephone' } as AnyFact
  assert.equal(
    costs([...plan, asksFor('2026-05-04', 'data import'), byTelephone, done('2026-05-07', 60)], '2026-06-01'),
    undefined,
  )
})

// --- channels ---------------------------------------------------------------------------------------------------------

const free = [registers('2026-05-01'), cycle('2026-05-01', 1)]
const channel = (life: readonly AnyFact[], name: string) => decided(life, supportChannel, name, '2026-05-04')
example('q.agb.2.6.1j', 1, () => ({
  got: [channel(free, 'chat'), channel(free, 'imprint')],
  expected: ['closed', 'open'],
}))
test('a paid plan has ticket and chat, so the imprint is no support channel', () => {
  assert.deepEqual(
    ['ticket', 'chat', 'telephone', 'imprint'].map((name) => channel(plan, name)),
    ['open', 'open', 'closed', 'closed'],
  )
})
const reports = (way: Facts['defectReported']['channel']): AnyFact =>
  told('defectReported', '2026-05-04T09:00', { defect: 'D', channel: way })
example('q.agb.4.1c', 1, () => {
  const { because } = at([...free, reports('imprint')], '2026-05-05').duties.get('cureDefect:D') ?? {}
  return { got: because?.at, expected: reports('imprint').at }
})
test('a defect told in a chat that is not booked is no report', () => {
  assert.equal(at([...free, reports('chat')], '2026-05-05').duties.has('cureDefect:D'), false)
  assert.equal(at([...plan, reports('chat')], '2026-05-05').duties.has('cureDefect:D'), true)
})
test('a defect is rectified until somebody says so, by a receipt or by telling that it is repaired', () => {
  const life = [...plan, reports('ticket')]
  assert.equal(dueOf(life, 'cureDefect:D', '2026-05-10')?.act, 'cureDefect')
  for (const done of [
    told('dutyDone', '2026-05-11', { duty: 'cureDefect:D', content: '' }),
    told('defectRepaired', '2026-05-11', { defect: 'D' }),
  ])
    assert.equal(dueOf([...life, done], 'cureDefect:D', '2026-05-12'), undefined)
})

// --- § 2.9.1, § 3.4: data recovered and handed over ----------------------------------------------------------------------

const ended = [...paidPlan('2026-01-01', 12), leaves('2026-12-01'), asksFor('2026-12-30', 'hand-over of data')]
example('q.agb.2.9.1f', 1, () => ({
  got: costs([...ended, agrees('2027-01-04', '120.00'), done('2027-01-08', 240)], '2027-01-31'),
  expected: ['480.00', '91.20', '571.20'],
}))
example('q.agb.2.9.1f', 2, () => {
  const life = [...ended, done('2027-01-31', 240)]
  return {
    got: [costs(life, '2027-02-28'), mayStart(ended, '2027-01-31')],
    expected: [undefined, undefined],
  }
})
test('from 12 January 2027 the law lets a release at the end cost nothing, whatever was agreed', () => {
  const paidOn = (day: string) =>
    replay(
      underLaw,
      [...ended, agrees('2027-01-04', '120.00'), done(day, 240)],
      instantOf('2027-02-28'),
    ).knownItems.get('fee for W')?.amount
  assert.equal(`${paidOn('2027-01-11T23:59')}`, '571.20')
  assert.equal(paidOn('2027-01-12'), undefined)
})
const recovery = (fault: 'customer' | 'provider') => [...plan, asksFor('2026-05-05', 'data recovery', fault)]
const mustRecover = (life: readonly AnyFact[]) => at(life, '2026-05-06').duties.has('recoverData:W')
example('q.agb.3.4d', 1, () => ({
  got: [mustRecover(recovery('customer')), charged(recovery('customer'), '2026-05-06')],
  expected: [false, 'by agreement'],
}))
example('q.agb.3.4d', 2, () => ({
  got: [mustRecover(recovery('provider')), charged(recovery('provider'), '2026-05-06')],
  expected: [true, 'included'],
}))
test('what the provider lost costs nothing though pay was agreed', () => {
  const life = [...recovery('provider'), agrees('2026-05-06', '120.00'), done('2026-05-07', 60)]
  assert.equal(costs(life, '2026-06-01'), undefined)
})

const release = [...plan, asksFor('2026-06-01', 'hand-over of data'), done('2026-06-01T16:00', 150)]
example('q.agb.3.4h', 1, () => ({ got: costs(release, '2026-06-30'), expected: undefined }))
example('q.agb.3.4h', 2, () => ({
  got: costs([...release, agrees('2026-06-02', '100.00')], '2026-06-02'),
  expected: ['250.00', '47.50', '297.50'],
}))

everyExampleOf([
  'q.agb.2.6.1f',
  'q.agb.2.6.1g',
  'q.agb.2.6.1h',
  'q.agb.2.6.1i',
  'q.agb.2.6.1j',
  'q.agb.2.9.1f',
  'q.agb.3.4d',
  'q.agb.3.4h',
  'q.agb.4.1c',
])
