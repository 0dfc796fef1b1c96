/** How customers are connected, and the routers they are lent: lives under the terms alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import { instantOf } from '../../grammar/day.ts'
import type { Facts } from '../../grammar/fact.ts'
import { duty } from '../../grammar/matters/duties.ts'
import { price } from '../../grammar/matters/prices.ts'
import { connection } from '../../grammar/matters/provision.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import {
  activated,
  at,
  decided,
  endingOn,
  fee,
  type Life,
  notice,
  program,
  singlePlan,
  told,
} from './life.test-support.ts'

const applies = (on: string) =>
  told('applicationReceived', on, { by: 'customer', medium: 'e-mail', applicant: 'company', inTheArea: true })
const accepts = (on: string) => told('applicationAccepted', on, { by: 'provider', medium: 'e-mail' })
const isDue = (life: Life, when: string, key: string): boolean => at(life, when).duties.has(key)
const isOwed = (life: Life, when: string, about: string) => decided(life, duty, about, when) === 'owed'
const toDo = (life: Life, when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ key }) => key)

// --- connection and routers -----------------------------------------------------------------------------------------------

const chooses = (way: Facts['connectionChosen']['way'], clients = 3): Life => [
  applies('2026-03-02'),
  told('connectionChosen', '2026-03-02', { way, clients }),
]
const checked = (suitable: boolean) => told('ownEquipmentChecked', '2026-03-04', { suitable })
const router = 'shipRouter:router'
example('elc.faq.3a', 1, () => {
  const life = [
    ...chooses('own equipment'),
    checked(true),
    accepts('2026-03-10'),
    ...activated('2026-03-10', ['files.single', 1]),
    notice('2026-03-10T12:00'),
  ]
  return {
    got: [
      decided(life, connection, 'services', '2026-03-10'),
      isOwed(life, '2026-03-10', router),
      decided(life, price, 'files.single', '2026-03-10'),
      [...at(life, '2026-05-01').duties.keys()].filter((key) => key.startsWith('returnEquipment')).length,
    ],
    expected: ['own equipment', false, eurNet('50.00'), 0],
  }
})
example('elc.faq.3a', 2, () => {
  const life = [...chooses('supplied router'), accepts('2026-03-10')]
  return {
    got: [
      ...['2026-03-09', '2026-03-10'].map((when) => isOwed(life, when, router)),
      decided(life, price, 'access.router', '2026-03-10'),
    ],
    expected: [false, true, eurNet('0.00')],
  }
})
const profile = 'issueVpnProfile:connection'
example('elc.faq.3b', 1, () => {
  const life = [...chooses('operating system', 1), accepts('2026-03-02T15:00')]
  return {
    got: [
      decided(life, connection, 'services', '2026-03-03'),
      isDue(life, '2026-03-03', profile),
      isOwed(life, '2026-03-03', router),
      decided(life, price, 'files.single', '2026-03-03'),
    ],
    expected: ['operating system', true, false, eurNet('50.00')],
  }
})
example('elc.faq.3b', 2, () => {
  const life = chooses('operating system', 2)
  return {
    got: [decided(life, connection, 'services', '2026-03-02'), isDue(life, '2026-03-02', profile)],
    expected: ['refused', false],
  }
})
example('elc.lb.4e', 1, () => {
  const life = chooses('own equipment')
  const state = (more: Life, when: string) => decided([...life, ...more], connection, 'services', when)
  return {
    got: [
      isDue(life, '2026-03-02', 'checkOwnEquipment:connection'),
      state([], '2026-03-05'),
      state([checked(true)], '2026-03-05'),
      state([checked(false)], '2026-03-05'),
    ],
    expected: [true, 'being checked', 'own equipment', 'refused'],
  }
})
example('elc.agb.2.3c', 1, () => {
  const life = [...chooses('supplied router'), accepts('2026-03-10')]
  const sent = [...life, told('equipmentSent', '2026-03-11', { equipment: 'router 1' })]
  return {
    got: [
      isOwed(life, '2026-03-09T23:59', router),
      isOwed(life, '2026-03-10', router),
      isOwed(sent, '2026-03-11', router),
    ],
    expected: [false, true, false],
  }
})
example('elc.agb.2.3f', 1, () => {
  const life = endingOn(
    '2026-03-31',
    ...['router 1', 'router 2', 'router 3', 'router 4'].map((equipment) =>
      told('equipmentSent', '2026-01-05', { equipment }),
    ),
    told('equipmentReturned', '2026-02-01', { equipment: 'router 4' }),
  )
  const returns = (when: string) =>
    [...at(life, when).duties.values()].filter(({ act, by }) => act === 'returnEquipment' && by === undefined).length
  return { got: [returns('2026-03-31T23:59'), returns('2026-04-01')], expected: [0, 3] }
})

test('a router is to be returned until it has come back; what came back before the end never is', () => {
  const life = endingOn(
    '2026-03-31',
    ...['router 1', 'router 2'].map((equipment) => told('equipmentSent', '2026-01-05', { equipment })),
    told('equipmentReturned', '2026-04-20', { equipment: 'router 1' }),
  )
  const owed = (when: string) => [...at(life, when).duties.keys()].filter((key) => key.startsWith('returnEquipment'))
  assert.deepEqual(owed('2026-04-19'), ['returnEquipment:router 1', 'returnEquipment:router 2'])
  assert.deepEqual(owed('2026-04-20'), ['returnEquipment:router 2'])
})

const routersBooked = (...more: Life) => [
  ...activated('2026-03-01', ['files.single', 1], ['access.router', 1]),
  ...more,
]
const march = (life: Life) => fee(at(life, '2026-03-01'), '2026-03')?.amount
example('elc.lb.4d', 1, () => ({
  got: [march(routersBooked()), decided(routersBooked(), price, 'access.router', '2026-03-01')?.isPositive],
  expected: [eur('59.50'), false],
}))
example('elc.lb.4d', 2, () => ({
  got: march(activated('2026-03-01', ['files.single', 1], ['access.router', 1], ['access.router.extra', 1])),
  expected: eur('66.05'),
}))
test('two routers booked as if both were included wait for a person', () => {
  const two = told('booked', '2026-03-01', { item: 'access.router', count: 2 })
  const one = told('booked', '2026-03-01', { item: 'access.router', count: 1 })
  const asked = (booked: typeof two) => toDo([...singlePlan, booked], '2026-03-01').includes(`decide:${booked.id}`)
  assert.deepEqual([asked(one), asked(two)], [false, true])
})

everyExampleOf(['elc.faq.3a', 'elc.faq.3b', 'elc.lb.4d', 'elc.lb.4e'])
