import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClaimBar } from '../../api/views/lanes.ts'
import { instantOf, midnight } from '../../terms/grammar/day.ts'
import { stackOf } from './stack.ts'

const claim = (name: string, steps: ClaimBar['steps']): ClaimBar => ({
  claim: name,
  says: { de: name, en: name },
  amount: '59.50',
  due: '2026-02-01',
  payableUntil: '2026-02-02',
  steps,
})
const at = (day: string): string => `${day}T00:00+01:00`

test('claims lie on each other, and one that is paid lets the others down', () => {
  const february = claim('fee 2026-02', [
    { from: at('2026-02-01'), open: '59.50', inDefault: false },
    { from: at('2026-02-03'), open: '59.50', inDefault: true },
    { from: at('2026-03-10'), open: '0.00', inDefault: false },
  ])
  const march = claim('fee 2026-03', [{ from: at('2026-03-01'), open: '59.50', inDefault: false }])
  const stack = stackOf([february, march], midnight('2026-03-20'))
  assert.deepEqual(
    stack.totals.map(({ sum }) => sum),
    [5_950, 11_900, 5_950],
  )
  assert.deepEqual(
    stack.claims[1]?.pieces.map(({ from, until, bottom, top }) => [from, until, bottom, top]),
    [
      [midnight('2026-03-01'), midnight('2026-03-10'), 5_950, 11_900],
      [midnight('2026-03-10'), midnight('2026-03-20'), 0, 5_950],
    ],
  )
  assert.deepEqual(
    stack.claims[0]?.pieces.map(({ inDefault }) => inDefault),
    [false, true],
  )
})
test('a piece that goes on unchanged stays one piece', () => {
  const paid = claim('a', [{ from: at('2026-02-01'), open: '10.00', inDefault: false }])
  const other = claim('b', [
    { from: at('2026-02-05'), open: '5.00', inDefault: false },
    { from: at('2026-02-07'), open: '0.00', inDefault: false },
  ])
  const stack = stackOf([paid, other], instantOf('2026-02-20'))
  assert.equal(stack.claims[0]?.pieces.length, 1)
})
test('nothing owed is no stack', () => {
  assert.deepEqual(stackOf([], 0), { claims: [], totals: [] })
})
