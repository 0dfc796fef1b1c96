import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, midnight } from '../../terms/grammar/day.ts'
import { pixelsPerDay, rowsOf, scaleOf, ticksOf } from './scale.ts'

test('a day is as wide as the scale says, and what lies outside is drawn at its edge', () => {
  const scale = scaleOf(midnight('2026-01-01'), midnight('2026-01-11'), 4)
  assert.equal(scale.width, 40)
  assert.equal(scale.x(instantOf('2026-01-02T12:00')), 6)
  assert.equal(scale.x(midnight('2025-12-01')), 0)
  assert.equal(scale.x(midnight('2026-12-01')), 40)
})
test('a short life fills the window at every zoom', () => {
  const from = midnight('2026-01-01'),
    until = midnight('2026-01-10')
  assert.equal(pixelsPerDay('year', 1000, from, until), 100)
  assert.equal(pixelsPerDay('all', 1000, from, until), 100)
})
test('where months have no room for their names every third is named, and January carries its year', () => {
  const close = ticksOf(scaleOf(midnight('2025-11-15'), midnight('2026-03-15'), 4))
  assert.deepEqual(
    close.map(({ day, carriesYear }) => `${day} ${carriesYear}`),
    ['2025-12-01 true', '2026-01-01 true', '2026-02-01 false', '2026-03-01 false'],
  )
  const far = ticksOf(scaleOf(midnight('2025-11-15'), midnight('2026-08-15'), 0.9))
  assert.deepEqual(
    far.map(({ day }) => day),
    ['2026-01-01', '2026-04-01', '2026-07-01'],
  )
})
test('marks that would lie on each other get rows of their own', () => {
  assert.deepEqual(rowsOf([0, 5, 40, 41, 42], 20, 3), [0, 1, 0, 1, 2])
  assert.deepEqual(rowsOf([0, 1, 2, 3], 20, 2), [0, 1, 0, 1])
})
