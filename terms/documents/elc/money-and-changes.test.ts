/** Withheld payments, work on commission, transfers and notices of change: lives under the terms alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import { instantOf } from '../../grammar/day.ts'
import type { Facts } from '../../grammar/fact.ts'
import { version } from '../../grammar/matters/agreement.ts'
import { announcement, currency, mayTransferAgreement, typicalDamage } from '../../grammar/matters/provision.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import {
  activated,
  at,
  decided,
  fee,
  type Life,
  maySuspendOn,
  mayTerminateOn,
  pays,
  program,
  singlePlan,
  told,
} from './life.test-support.ts'

const byCustomer = { by: 'customer', medium: 'e-mail' } as const
const byProvider = { by: 'provider', medium: 'e-mail' } as const
const toDo = (life: Life, when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ key }) => key)

// --- withholding, currency, liability -----------------------------------------------------------------------------------

const withholds = (sameAgreement: boolean) => told('paymentWithheld', '2026-02-02', { ...byCustomer, sameAgreement })
example('elc.agb.5.3c', 1, () => {
  const life = [...singlePlan, withholds(false)]
  return {
    got: [fee(at(life, '2026-02-02'), '2026-02')?.defaultFrom, maySuspendOn(life, '2026-02-03')],
    expected: ['2026-02-03', 'permitted'],
  }
})
example('elc.agb.5.3c', 2, () => {
  const withheld = withholds(true)
  const life = [...singlePlan, withheld]
  const suspends = duties(program, life, instantOf('2026-02-03')).due.some(({ content }) => content === 'suspended')
  return {
    got: [maySuspendOn(life, '2026-02-03'), suspends, toDo(life, '2026-02-02').includes(`decide:${withheld.id}`)],
    expected: ['ask a person', false, true],
  }
})
test('who withholds rightly is not suspended, who does not is', () => {
  const withheld = withholds(true)
  const after = (keep: boolean) => [...singlePlan, withheld, told('decided', '2026-02-10', { act: withheld.id, keep })]
  assert.deepEqual(
    [true, false].map((keep) => maySuspendOn(after(keep), '2026-02-10')),
    ['barred', 'permitted'],
  )
})

example('elc.agb.5.4', 1, () => {
  const life = [...activated('2026-06-01', ['files.single', 1]), pays('2026-06-01', '59.49')]
  const june = fee(at(life, '2026-06-02'), '2026-06')
  return {
    got: [decided(life, currency, 'payments', '2026-06-01'), june?.open, june?.defaultFrom],
    expected: ['EUR', eur('0.01'), '2026-06-02'],
  }
})

const damageOf = (life: Life) => decided(life, typicalDamage, 'a year', '2026-06-01')
example('elc.agb.8.2c', 1, () => ({
  got: damageOf(activated('2026-01-01', ['files.multi', 1])),
  expected: eurNet('25000.00'),
}))
example('elc.agb.8.2c', 2, () => ({
  got: damageOf([
    told('priceAgreed', '2026-01-01', { ...byProvider, item: 'server.hosting', price: eurNet('1100.00') }),
    ...activated('2026-01-01', ['server.hosting', 1]),
  ]),
  expected: eurNet('26400.00'),
}))

// --- commissions ------------------------------------------------------------------------------------------------------------

const commission = { work: 'commission 1' }
const commissioned = (kind: Facts['workRequested']['service'], ...accepted: Life): Life => [
  ...singlePlan,
  pays('2026-01-02', '59.50'),
  pays('2026-02-02', '59.50'),
  told('workRequested', '2026-02-10', { ...byCustomer, ...commission, service: kind }),
  ...accepted,
  told('workDone', '2026-02-20', commission),
]
const acceptsPrice = told('workPriceAccepted', '2026-02-12', {
  ...byCustomer,
  ...commission,
  price: eurNet('100.00'),
})
const charged = (life: Life) => at(life, '2026-02-20').knownItems.get('commission 1')
test('commissions and audits are offered first, and charged at the price that was accepted', () => {
  for (const kind of ['work', 'audit', 'evidence'] as const) {
    const life = commissioned(kind, acceptsPrice)
    assert.ok(at(life, '2026-02-10').duties.has('makeOffer:commission 1'), kind)
    assert.equal(charged(life)?.amount.toString(), '119.00', kind)
    assert.equal(charged(commissioned(kind)), undefined, kind)
  }
})
test('a commission that is reported done twice is owed once', () => {
  for (const kind of ['work', 'audit'] as const) {
    const again = [...commissioned(kind, acceptsPrice), told('workDone', '2026-02-21', commission)]
    const owed = at(again, '2026-02-22').openItems.filter(({ key }) => key === 'commission 1')
    assert.deepEqual(
      owed.map(({ open }) => open.toString()),
      ['119.00'],
      kind,
    )
  }
})
test('what a commission costs is no monthly fee: it suspends nothing and ends nothing', () => {
  for (const kind of ['work', 'audit'] as const) {
    const life = commissioned(kind, acceptsPrice)
    assert.deepEqual([maySuspendOn(life, '2026-03-02'), mayTerminateOn(life, '2026-03-02')], [undefined, undefined])
  }
})

// --- changes and transfers -----------------------------------------------------------------------------------------------------

const changes = (on: string, more: Partial<Facts['changeReceived']>): Life => [
  ...singlePlan,
  told('changeReceived', on, { ...byProvider, change: 'N', of: 'service', ...more }),
]
const announced = (on: string) =>
  decided(changes(on, { devalues: false, from: '2026-05-01' }), announcement, 'N', '2026-05-31')
example('elc.agb.11.2b', 1, () => ({ got: announced('2026-05-01T00:00'), expected: 'in time' }))
example('elc.agb.11.2b', 2, () => ({ got: announced('2026-05-02'), expected: 'late' }))
test('a minute after the change has begun the notice is late', () => {
  assert.equal(announced('2026-05-01T00:01'), 'late')
})

test('the provider weighs each change of a service, and keeps a record of it', () => {
  const key = 'weighChangeOfService:N'
  const life = [
    ...changes('2026-01-30', { devalues: false }),
    told('dutyDone', '2026-02-02', { duty: key, content: '' }),
  ]
  assert.deepEqual(
    ['2026-01-29', '2026-01-30', '2026-02-02'].map((when) => toDo(life, when).includes(key)),
    [false, true, false],
  )
  assert.equal(toDo(changes('2026-01-30', { of: 'terms', version: 'V2' }), '2026-01-30').includes(key), false)
})

test('a change of essential duties waits for a person, unless IT security demands it', () => {
  const essential = (reason: string) => changes('2026-01-30', { of: 'terms', version: 'V2', keepsScope: false, reason })
  const versionAfter = (reason: string) => decided(essential(reason), version, 'terms', '2026-03-01')
  assert.deepEqual([versionAfter('cost'), versionAfter('IT security')], [undefined, 'V2'])
})

const transfers = (on: string, to: Facts['transferAnnounced']['to'] = 'affiliated company'): Life => [
  ...singlePlan,
  told('transferAnnounced', on, { ...byProvider, transfer: 'transfer 1', from: '2026-07-01', to }),
]
const noticed = (on: string) => decided(transfers(on), announcement, 'transfer 1', '2026-07-31')
example('elc.agb.12.1b', 1, () => ({ got: noticed('2026-06-30'), expected: 'in time' }))
example('elc.agb.12.1b', 2, () => ({ got: noticed('2026-07-02'), expected: 'late' }))
test('the agreement may pass to an affiliate, and to nobody else', () => {
  const may = (to: Facts['transferAnnounced']['to']) =>
    decided(transfers('2026-06-01', to), mayTransferAgreement, 'transfer 1', '2026-06-01')
  assert.deepEqual([may('affiliated company'), may('another company')], ['permitted', 'barred'])
  assert.equal(noticed('2026-07-01T00:00'), 'in time')
})
test('a request to assign claims is answered until somebody has', () => {
  const life: Life = [
    ...singlePlan,
    told('claimAssignmentRequested', '2026-02-02', { ...byCustomer, assignment: 'assignment 1' }),
    told('dutyDone', '2026-02-05', { duty: 'answerAssignment:assignment 1', content: '' }),
  ]
  assert.deepEqual(
    ['2026-02-01', '2026-02-02', '2026-02-05'].map((when) =>
      toDo(life, when).includes('answerAssignment:assignment 1'),
    ),
    [false, true, false],
  )
})

everyExampleOf(['elc.agb.5.3c', 'elc.agb.8.2c', 'elc.agb.11.2b', 'elc.agb.12.1b'])
