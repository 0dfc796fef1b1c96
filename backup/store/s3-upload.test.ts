import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partSize } from './s3-upload.ts'

const MEBIBYTE = 2 ** 20
const GIBIBYTE = 2 ** 30
const inParts = (count: number): number => {
  let bytes = 0
  for (let sent = 0; sent < count; sent += 1) bytes += partSize(sent)
  return bytes
}

test('no part is smaller or larger than S3 takes, and a terabyte goes into as many as it takes', () => {
  for (let sent = 0; sent < 10_000; sent += 1) {
    assert.ok(partSize(sent) >= 5 * MEBIBYTE)
    assert.ok(partSize(sent) <= 5 * GIBIBYTE)
  }
  assert.ok(inParts(10_000) > 1_000 * GIBIBYTE)
})

test('a store that takes a thousand parts takes a database of seventy gigabytes', () => {
  assert.ok(inParts(1_000) > 70 * GIBIBYTE)
})

test('a piece of ten gigabytes holds little in memory', () => {
  let sent = 0
  while (inParts(sent) < 10 * GIBIBYTE) sent += 1
  assert.ok(partSize(sent) <= 64 * MEBIBYTE)
})
