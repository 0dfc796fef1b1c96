import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, midnight } from './day.ts'
import { endOfDay, inCourseOf } from './ending.ts'

test('what ends with a day is over as the next one begins', () => {
  assert.deepEqual(endOfDay('2026-12-31'), { at: midnight('2027-01-01'), lastDay: '2026-12-31', inCourse: false })
})

test('the day on which the clocks go back ends an hour later', () => {
  const { at } = endOfDay('2026-10-25')
  assert.equal(at - midnight('2026-10-25'), 25 * 3_600_000)
})

test('what ends in the course of a day still had a part of it', () => {
  const noon = instantOf('2026-12-31T12:00')
  assert.deepEqual(inCourseOf(noon), { at: noon, lastDay: '2026-12-31', inCourse: true })
})

test('what ends at the first instant of a day ends in its course, not with the day before', () => {
  const begin = midnight('2027-01-01')
  assert.deepEqual(inCourseOf(begin), { at: begin, lastDay: '2027-01-01', inCourse: true })
  assert.equal(endOfDay('2026-12-31').at, begin)
})
