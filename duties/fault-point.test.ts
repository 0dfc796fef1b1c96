import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { faultPoint, faultPoints, interruptNamedIn } from './fault-point.ts'

describe('a fault point', () => {
  it('is passed without anything happening where nobody interrupts', () => {
    for (const point of faultPoints) assert.equal(faultPoint({}, point), undefined)
    assert.equal(interruptNamedIn({}), undefined)
  })

  it('must be one that the table names', () => {
    assert.throws(
      () => interruptNamedIn({ KLAUSEL_FAULT_POINT: 'after lunch' }),
      /There is no fault point 'after lunch'/,
    )
  })

  it('bears a name of its own', () => {
    assert.equal(new Set(faultPoints).size, faultPoints.length)
  })
})
