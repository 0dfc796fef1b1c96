import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device, DeviceKind } from './device.ts'
import { type Agreed, kindsFor, refuseUnlessSold } from './may-have.ts'

const agreed = (way: Agreed['way'], routers = 1): Agreed => ({ way, inWords: undefined, computers: 1, routers })
const device = (kind: DeviceKind, endedAt: Date | null = null): Device => ({
  ...{ provider: '', customer: '', agreement: '', device: '', system: 'other', title: '', publicKey: '', host: 1 },
  ...{ kind, endedAt, madeAt: new Date(0), seenAt: null, secret: null },
})
const codeOf = (work: () => void): string => {
  try {
    work()
    return 'granted'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('a place is connected in the way that was chosen, and phones beside it', () => {
  assert.deepEqual(kindsFor(agreed('supplied router')), ['router', 'phone'])
  assert.deepEqual(kindsFor(agreed('own equipment')), ['own equipment', 'phone'])
  assert.deepEqual(kindsFor(agreed('operating system')), ['computer', 'phone'])
  for (const none of ['being checked', 'refused', undefined] as const) assert.deepEqual(kindsFor(agreed(none)), [])
})
test('one computer connects by its operating system, the second is refused until the first is ended', () => {
  const try_ = (devices: readonly Device[]) =>
    codeOf(() => refuseUnlessSold(agreed('operating system'), 'computer', devices))
  assert.equal(try_([]), 'granted')
  assert.equal(try_([device('phone'), device('phone')]), 'granted')
  assert.equal(try_([device('computer')]), 'VPN_DEVICE_NOT_SOLD')
  assert.equal(try_([device('computer', new Date(0))]), 'granted')
})
test('the first router is included, further ones only as they are booked', () => {
  const try_ = (routers: number, has: number) =>
    codeOf(() =>
      refuseUnlessSold(
        agreed('supplied router', routers),
        'router',
        Array.from({ length: has }, () => device('router')),
      ),
    )
  assert.equal(try_(1, 0), 'granted')
  assert.equal(try_(1, 1), 'VPN_ROUTER_NOT_BOOKED')
  assert.equal(try_(3, 2), 'granted')
  assert.equal(try_(3, 3), 'VPN_ROUTER_NOT_BOOKED')
})
test('phones are as many as there are people; a computer beside a router was not sold', () => {
  const phones = Array.from({ length: 20 }, () => device('phone'))
  assert.equal(
    codeOf(() => refuseUnlessSold(agreed('supplied router'), 'phone', phones)),
    'granted',
  )
  assert.equal(
    codeOf(() => refuseUnlessSold(agreed('supplied router'), 'computer', [])),
    'VPN_DEVICE_NOT_SOLD',
  )
})
