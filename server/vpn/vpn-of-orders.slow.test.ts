import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Running } from '../../duties/running.ts'
import { sampleAgreement, sampleHouse } from '../../duties/sample.test-support.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import type { Order } from '../../services/driver.ts'
import { addressPlan } from '../../services/vpn/address-plan.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../../tools/test-database.ts'
import { vpnOfOrders } from './vpn-of-orders.ts'

const plan = addressPlan('192.168.4.0/22', 'a key')
assert.ok(plan)
let database: TestDatabase
let running: Running
before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database)
})
after(() => database.close())

const orderOf = (key: AgreementKey): Order => ({
  ...{ ...key, duty: 'access:services#1', about: 'services', act: 'setAccess', content: 'open', state: 'open' },
  ...{ agreed: { items: {} }, at: instantOf('2026-02-10') },
})
const ways = (more: Partial<Parameters<typeof vpnOfOrders>[0]> = {}) =>
  vpnOfOrders({ app: running.app, programs: running.programs, plan, isForTrying: false, ...more })

test('a provider whose terms say nothing of a connection publishes its services', async () => {
  const key = await sampleAgreement(running, '2026-02-09', undefined, 'dc')
  assert.deepEqual(await ways().networks(orderOf(key)), [])
})
test('what is sold by VPN is never published: without a gateway it is not set up at all', async () => {
  const order = orderOf(await sampleAgreement(running, '2026-02-09', undefined, 'elc'))
  await assert.rejects(ways({ plan: undefined }).networks(order), /VPN_NOT_SET_UP/)
  assert.deepEqual(await ways({ plan: undefined, isForTrying: true }).networks(order), ['127.0.0.0/8', '::1/128'])
})
test('an agreement keeps its networks, and once there are no more the next one waits', async () => {
  const orders: Order[] = []
  for (let n = 0; n < 4; n += 1) orders.push(orderOf(await sampleAgreement(running, '2026-02-09', undefined, 'elc')))
  const given = await Promise.all(orders.slice(0, 3).map((order) => ways().networks(order)))
  assert.deepEqual(given.map(([ipv4]) => ipv4).toSorted(), ['192.168.5.0/24', '192.168.6.0/24', '192.168.7.0/24'])
  assert.deepEqual(await ways().networks(orders[0] as Order), given[0])
  await assert.rejects(ways().networks(orders[3] as Order), /VPN_ADDRESSES_SPENT/)
  await ways().erase(orders[1] as Order)
  assert.deepEqual(await ways().networks(orders[3] as Order), given[1])
})
