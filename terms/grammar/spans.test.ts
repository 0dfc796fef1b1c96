import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from './day.ts'
import { common, lengthOf, merged, type Span } from './spans.ts'

const MINUTE = 60_000
const span = (from: string, to: string): Span => ({ from: instantOf(from), to: instantOf(to) })
const minutes = (spans: readonly Span[]): number => lengthOf(spans) / MINUTE

test('two outages that overlap count once where they do', () => {
  assert.equal(
    minutes([span('2027-04-10T01:00', '2027-04-10T03:00'), span('2027-04-10T02:00', '2027-04-10T05:00')]),
    240,
  )
})

test('spans that touch become one', () => {
  const [whole, ...more] = merged([
    span('2027-04-10T03:00', '2027-04-10T05:00'),
    span('2027-04-10T01:00', '2027-04-10T03:00'),
  ])
  assert.deepEqual([whole, more], [span('2027-04-10T01:00', '2027-04-10T05:00'), []])
})

test('an empty or reversed span lasts no time', () => {
  assert.equal(minutes([span('2027-04-10T01:00', '2027-04-10T01:00')]), 0)
  assert.equal(minutes([span('2027-04-10T03:00', '2027-04-10T01:00')]), 0)
})

test('half of an outage that reaches out of a maintenance window lies in it', () => {
  const inside = common([span('2027-04-10T04:30', '2027-04-10T05:30')], [span('2027-04-10T01:00', '2027-04-10T05:00')])
  assert.deepEqual(inside, [span('2027-04-10T04:30', '2027-04-10T05:00')])
})

test('the month in which the clocks go forward is an hour shorter', () => {
  assert.equal(minutes([span('2027-03-01', '2027-04-01')]), 44_580)
})
