import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothInOrder, movedIn, withMoved } from './order.ts'

const order = ['a', 'b', 'c', 'd', 'e']

test('one is moved behind another, or before all', () => {
  assert.deepEqual(withMoved(order, 'b', 'd'), ['a', 'c', 'd', 'b', 'e'])
  assert.deepEqual(withMoved(order, 'e', null), ['e', 'a', 'b', 'c', 'd'])
  assert.deepEqual(withMoved(order, 'b', 'a'), order)
})

test('what was moved is found again, and as little as explains the order', () => {
  assert.deepEqual(movedIn(order, order), [])
  assert.deepEqual(movedIn(order, withMoved(order, 'b', 'd')), ['b'])
  assert.deepEqual(movedIn(order, withMoved(order, 'e', null)), ['e'])
  assert.deepEqual(movedIn(order, withMoved(withMoved(order, 'a', 'e'), 'd', 'b')), ['d', 'a'])
})

test('what is new or gone moves nothing, and what is gone is read where it stood', () => {
  const later = ['a', 'x', 'c', 'e']
  assert.deepEqual(movedIn(order, later), [])
  assert.deepEqual(bothInOrder(order, later), ['a', 'b', 'x', 'c', 'd', 'e'])
  assert.deepEqual(bothInOrder(order, []), order)
})
