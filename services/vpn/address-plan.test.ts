import assert from 'node:assert/strict'
import { BlockList } from 'node:net'
import { test } from 'node:test'
import { addressPlan, deviceIn, firstFree, networkOf } from './address-plan.ts'

const key = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='
const plan = addressPlan('10.64.0.0/10', key)
assert.ok(plan)

test('each agreement has a /24 and a /64 of its own, and the gateway has the first', () => {
  assert.equal(plan.networks, 16_383)
  assert.equal(plan.gateway.ipv4, '10.64.0.1')
  assert.deepEqual(networkOf(plan, 1).ipv4, '10.64.1.0/24')
  assert.deepEqual(networkOf(plan, 256).ipv4, '10.65.0.0/24')
  assert.deepEqual(networkOf(plan, 16_383).ipv4, '10.127.255.0/24')
  assert.match(networkOf(plan, 16_383).ipv6, /^fd[0-9a-f]{2}:[0-9a-f]{4}:[0-9a-f]{4}:3fff::\/64$/)
  for (const number of [0, -1, 1.5, 16_384]) assert.throws(() => networkOf(plan, number), RangeError)
})
test('no two agreements share an address, and every device lies in the network of its agreement', () => {
  const seen = new Set<string>()
  for (let number = 1; number <= plan.networks; number += 1) {
    const network = networkOf(plan, number)
    for (const each of [network.ipv4, network.ipv6]) seen.add(each)
  }
  assert.equal(seen.size, 2 * plan.networks)
  const network = networkOf(plan, 4711)
  const list = new BlockList()
  list.addSubnet(network.ipv4.split('/')[0] ?? '', 24, 'ipv4')
  list.addSubnet(network.ipv6.split('/')[0] ?? '', 64, 'ipv6')
  for (const host of [1, 77, 254]) {
    const device = deviceIn(network, host)
    assert.ok(list.check(device.ipv4, 'ipv4'), device.ipv4)
    assert.ok(list.check(device.ipv6, 'ipv6'), device.ipv6)
  }
})
test('the networks of IPv6 stay as long as the gateway keeps its key, and differ from those of others', () => {
  assert.equal(addressPlan('10.64.0.0/10', key)?.ipv6, plan.ipv6)
  assert.notEqual(addressPlan('10.64.0.0/10', `B${key.slice(1)}`)?.ipv6, plan.ipv6)
})
test('only a private network that is large enough, written by its first address, is a pool', () => {
  for (const good of ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.168.4.0/22'])
    assert.ok(addressPlan(good, key), good)
  const bad = [
    '10.64.0.0',
    '10.64.0.1/10',
    '8.8.0.0/16',
    '192.168.4.0/24',
    '10.0.0.0/7',
    'fd00::/8',
    '10.64.0.0/1x',
    '',
  ]
  for (const none of bad) assert.equal(addressPlan(none, key), undefined, none)
})
test('the first free number leaves no gap', () => {
  assert.equal(firstFree([], 3), 1)
  assert.equal(firstFree([1, 3], 3), 2)
  assert.equal(firstFree([2, 1, 3], 3), undefined)
})
