import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from '../../terms/grammar/day.ts'
import { byHand } from '../by-hand.ts'
import type { CarryOut, Driver, Operation, Order, ServiceState } from '../driver.ts'
import { DriverFailed } from '../driver.ts'
import { overVpn } from './over-vpn.ts'

const never = new AbortController().signal
const order = (about: string, state?: ServiceState): Order => ({
  ...{ duty: 'access:services#1', provider: 'p', customer: 'c', agreement: 'a', act: 'setAccess', content: '' },
  ...{ about, agreed: { items: {} }, at: instantOf('2026-02-10'), ...(state ? { state } : {}) },
})

/** What happened, in its order, around a driver of which each act says what came of it. */
function watched(outcome: CarryOut, networks: readonly string[] = ['10.64.1.0/24'], stands?: ServiceState) {
  const happened: string[] = []
  const vpn = overVpn(
    {
      networks: async () => networks,
      stands: async (_, state) => void happened.push(`gateway ${state}`),
      erase: async () => void happened.push('gateway erased'),
    },
    () => stands,
  )
  const act =
    (name: Operation): CarryOut =>
    async (asked, signal) => {
      happened.push(`${name}${name === 'activate' ? ` within ${vpn.networks(asked).join()}` : ''}`)
      return outcome(asked, signal)
    }
  const driver: Driver = {
    ...byHand.driver,
    ...{ activate: act('activate'), change: act('change'), suspend: act('suspend'), resume: act('resume') },
    ...{ erase: act('erase'), export: act('export') },
  }
  return { happened, vpn, driver: vpn.over(driver) }
}
const done: CarryOut = async () => ({ is: 'done' })

test('what is given is given at the gateway last, and a new service knows its networks', async () => {
  const { happened, driver } = watched(done)
  await driver.activate(order('services', 'open'), never)
  await driver.resume(order('services', 'open'), never)
  assert.deepEqual(happened, ['activate within 10.64.1.0/24', 'gateway open', 'resume', 'gateway open'])
})
test('what is taken is taken at the gateway first, also if the service then fails', async () => {
  const { happened, driver } = watched(async () => Promise.reject(new DriverFailed('DRIVE_BROKEN')))
  await assert.rejects(driver.suspend(order('services', 'closed'), never), /DRIVE_BROKEN/)
  assert.deepEqual(happened, ['gateway closed', 'suspend'])
})
test('nobody is let in while the service waits for a person, or has failed', async () => {
  const waits = watched(async () => ({ is: 'waits for a person' }))
  await waits.driver.activate(order('services', 'open'), never)
  assert.deepEqual(waits.happened, ['activate within 10.64.1.0/24'])
  const fails = watched(async () => Promise.reject(new DriverFailed('DISK_FULL')))
  await assert.rejects(fails.driver.resume(order('services', 'open'), never))
  assert.deepEqual(fails.happened, ['resume'])
})
test('an order that was done before and comes again late leaves the gateway as the service stands', async () => {
  const reopened = watched(done, [], 'open')
  await reopened.driver.suspend(order('services', 'closed'), never)
  assert.deepEqual(reopened.happened, ['gateway closed', 'suspend', 'gateway open'])
  const suspended = watched(done, [], 'closed')
  await suspended.driver.resume(order('services', 'open'), never)
  assert.deepEqual(suspended.happened, ['resume', 'gateway closed'])
})
test('with the contents goes the way to them, and with papers it stays', async () => {
  const { happened, driver } = watched(done)
  await driver.erase(order('voucher 1'), never)
  await driver.erase(order('contents'), never)
  assert.deepEqual(happened, ['erase', 'erase', 'gateway erased'])
})
test('what neither opens nor closes leaves the gateway alone', async () => {
  const { happened, driver } = watched(done)
  await driver.change(order('services'), never)
  await driver.export(order('contents'), never)
  assert.deepEqual(happened, ['change', 'export'])
})
test('whoever asks for networks outside of an order that sets something up is told that there are none to be known', () => {
  assert.throws(() => watched(done).vpn.networks(order('services', 'open')), /VPN_NETWORK_UNKNOWN/)
})
