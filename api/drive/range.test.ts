import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rangeIn } from './range.ts'

const of = (range: string, size = 10) => rangeIn({ range }, size, '"now"')

test('a part is asked for from one byte to another, from one on, or from the end', () => {
  assert.deepEqual(of('bytes=2-4'), { first: 2, last: 4 })
  assert.deepEqual(of('bytes=7-'), { first: 7, last: 9 })
  assert.deepEqual(of('bytes=-3'), { first: 7, last: 9 })
  assert.deepEqual(of('bytes=-30'), { first: 0, last: 9 })
  assert.deepEqual(of('bytes=8-99'), { first: 8, last: 9 })
})
test('what is no part, or several, asks for all', () => {
  for (const range of ['bytes=4-2', 'bytes=1-2,4-5', 'lines=1-2', 'bytes=-', ''])
    assert.equal(of(range), undefined, range)
})
test('a part that the content does not have is none', () => {
  assert.equal(of('bytes=10-'), null)
  assert.equal(of('bytes=-0'), null)
  assert.equal(of('bytes=0-', 0), null)
})
test('a part of what it was before asks for all of what it is now', () => {
  assert.equal(rangeIn({ range: 'bytes=2-4', 'if-range': '"before"' }, 10, '"now"'), undefined)
  assert.deepEqual(rangeIn({ range: 'bytes=2-4', 'if-range': '"now"' }, 10, '"now"'), { first: 2, last: 4 })
})
