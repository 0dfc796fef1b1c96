import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DriveRefusal } from '../refusals.ts'
import { addressFrom, encodePath } from './address.ts'
import { isFromWithin } from './networks.ts'

test('an address is the name of a share and what follows it', () => {
  assert.deepEqual(addressFrom('/share'), { share: 'share', rest: '' })
  assert.deepEqual(addressFrom('/share/'), { share: 'share', rest: '/' })
  assert.deepEqual(addressFrom('/share/a%20b/%C3%BC'), { share: 'share', rest: '/a b/ü' })
  assert.deepEqual(addressFrom('/'), { share: '', rest: '' })
})

test('bytes of UTF-8 that were sent as they are mean the same', () => {
  assert.equal(addressFrom(Buffer.from('/share/ü%20').toString('latin1')).rest, '/ü ')
})

test('what others may understand in another way is refused', () => {
  for (const path of ['/s/a%2Fb', '/s/a%5cb', '/s/%', '/s/%zz', '/s/%ff', '/s/%c0%ae', '/s/%ed%a0%80', '/s/\xff']) {
    assert.throws(() => addressFrom(path), DriveRefusal, path)
  }
})

test('a path that is told leads back to where it came from', () => {
  for (const path of ['a', 'a b/ü', "!'()*", 'a&b<c>"d', '100%', '#?;', '😀', 'a+b=c,d@e:f']) {
    const encoded = encodePath(path)
    assert.match(encoded, /^[\w.~/%-]*$/)
    assert.equal(addressFrom(`/share/${encoded}`).rest, `/${path}`)
  }
})

test('an address lies within networks, in either of its forms, or everybody may come', () => {
  const networks = ['10.8.0.0/24', 'fd00:1::/64', 'nonsense']
  for (const [address, within] of [
    ['10.8.0.7', true],
    ['::ffff:10.8.0.7', true],
    ['10.8.1.7', false],
    ['fd00:1::7', true],
    ['fd00:2::7', false],
  ] as const) {
    assert.equal(isFromWithin(address, networks), within, address)
  }
  assert.ok(isFromWithin('203.0.113.1', []))
})
