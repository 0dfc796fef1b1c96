import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import { test } from 'node:test'
import { decrypt, encrypt } from '../journal/wrapping.ts'
import { timeSealing } from './time-of-sealing.ts'

test('what is sealed and opened is counted, also by whoever had the cipher before, and stays what it is', () => {
  const sealing = timeSealing()
  const [key, bound] = [createSecretKey(Buffer.alloc(32, 7)), Buffer.from('bound')]
  const sealed = encrypt(key, bound, Buffer.from('content'))
  assert.equal(decrypt(key, bound, sealed)?.toString(), 'content')
  assert.equal(sealing().times, 2)
  assert.ok(sealing().seconds > 0)
})
