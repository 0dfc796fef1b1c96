import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'

// Not found by `npm test`, since it is not named *.test.ts: one of these is meant to fail.
test('one and one are two', () => assert.equal(1 + 1, 2))
test('one and one are three', () => assert.equal(1 + 1, 3))
test('sums without end', { skip: 'nobody can wait for it' }, () => assert.fail())

describe('sums with nought', () => {
  it('leave a number as it is', () => assert.equal(7 + 0, 7))
  it('leave nought as it is', () => assert.equal(0 + 0, 0))
})
