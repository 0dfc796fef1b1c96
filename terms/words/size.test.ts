import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sizeIn, sizeSaid } from './size.ts'

test('what was sold as 500 GB is said as 500 GB, and each size in the unit that fits it', () => {
  assert.equal(sizeIn(500 * 2 ** 30, 'de'), '500\u00a0GB')
  assert.equal(sizeIn(1_500 * 2 ** 30, 'en'), '1.5\u00a0TB')
  assert.deepEqual(sizeSaid(1_536), { de: '1,5\u00a0KB', en: '1.5\u00a0KB' })
  assert.equal(sizeIn(0, 'en'), '0\u00a0B')
  assert.equal(sizeIn(1_023, 'en'), '1,023\u00a0B')
})

test('what is all but one of the next unit is said in it', () => {
  assert.equal(sizeIn(2 ** 20 - 1, 'en'), '1\u00a0MB')
  assert.equal(sizeIn(2 ** 30 - 1, 'de'), '1\u00a0GB')
  assert.equal(sizeIn(1_020 * 2 ** 20, 'en'), '1,020\u00a0MB')
})
