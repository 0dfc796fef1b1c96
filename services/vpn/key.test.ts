import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isKey, isPublicKey, makeKeys, makePresharedKey, publicKeyOf } from './key.ts'

test('new keys are 32 bytes in base64, and the public half follows from the private one', () => {
  const made = makeKeys()
  assert.ok(isKey(made.privateKey) && isPublicKey(made.publicKey) && isKey(makePresharedKey()))
  assert.equal(publicKeyOf(made.privateKey), made.publicKey)
  assert.notEqual(makeKeys().privateKey, made.privateKey)
})
test('whatever is not exactly 32 bytes in base64 is no key, and nothing gets in beside it', () => {
  const { publicKey } = makeKeys()
  const wrong = [
    '',
    publicKey.slice(0, -1),
    `${publicKey}\n`,
    ` ${publicKey}`,
    `${publicKey}\nPublicKey = ${publicKey}`,
    publicKey.replace('=', 'B'),
    `${'A'.repeat(42)}B=`,
    'A'.repeat(44),
    Buffer.alloc(31, 7).toString('base64'),
    Buffer.alloc(33, 7).toString('base64'),
    '-'.repeat(43).concat('='),
  ]
  for (const text of wrong) assert.equal(isKey(text), false, JSON.stringify(text))
})
test('keys with which everybody would come to the same secret are refused', () => {
  const zero = Buffer.alloc(32)
  const one = Buffer.alloc(32)
  one[0] = 1
  const oneWithHighBit = Buffer.from(one)
  oneWithHighBit[31] = 0x80
  for (const key of [zero, one, oneWithHighBit]) {
    assert.ok(isKey(key.toString('base64')))
    assert.equal(isPublicKey(key.toString('base64')), false)
  }
})
