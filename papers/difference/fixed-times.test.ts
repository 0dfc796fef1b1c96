import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFixedTimes } from './fixed-times.ts'

test('what is no ZIP file is refused, and a broken directory too', () => {
  assert.throws(() => withFixedTimes(new Uint8Array(100), new Date(0)), /no ZIP file/)
  const broken = new Uint8Array(22)
  const view = new DataView(broken.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(10, 1, true)
  assert.throws(() => withFixedTimes(broken, new Date(0)), /directory of the ZIP file is broken/)
})
