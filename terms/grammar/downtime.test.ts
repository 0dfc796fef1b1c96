import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from './day.ts'
import { availabilityOf, reductionByShortfall, rollingDays } from './downtime.ts'
import { eurNet } from './money.ts'
import type { Span } from './spans.ts'

const MINUTE = 60_000
const may = { from: '2026-05-01', to: '2026-05-31' } as const
const june = { from: '2026-06-01', to: '2026-06-30' } as const
const thirtyDays = rollingDays(30)
const outage = (from: string, minutes: number): Span => ({
  from: instantOf(from),
  to: instantOf(from) + minutes * MINUTE,
})
const worst = (month: typeof may | typeof june, down: readonly Span[], credited: readonly Span[] = []) => {
  const { lastDay, down: length } = thirtyDays.worstOf(month, () => down, credited)
  return [lastDay, length / MINUTE]
}

test('of windows that were down equally long the first counts', () => {
  assert.deepEqual(worst(may, [outage('2026-05-20', 300)]), ['2026-05-20', 300])
})

test('a window is 30 times 24 hours: an outage of the day before it counts as far as the window reaches', () => {
  assert.deepEqual(worst(may, [outage('2026-03-31T23:00', 120)]), ['2026-05-01', 0])
  assert.deepEqual(worst(may, [outage('2026-04-01T23:00', 120)]), ['2026-05-01', 60])
})

test('across the night in which the clocks change a window stays 30 times 24 hours', () => {
  const { from, to } = thirtyDays.endingWith('2026-03-31')
  assert.equal(to - from, 43_200 * MINUTE)
  assert.equal(from, instantOf('2026-03-01T23:00'))
})

test('what an earlier window was credited for is left out, and only that', () => {
  const overnight = outage('2026-05-31T12:00', 1440)
  assert.deepEqual(worst(may, [overnight]), ['2026-05-31', 720])
  assert.deepEqual(worst(june, [overnight], [thirtyDays.endingWith('2026-05-31')]), ['2026-06-01', 720])
})

test('the outages asked for are those that any window of the month can reach', () => {
  let asked: Span | undefined
  thirtyDays.worstOf(
    may,
    (reach) => {
      asked = reach
      return []
    },
    [],
  )
  assert.deepEqual(asked, { from: instantOf('2026-04-02'), to: instantOf('2026-06-01') })
})

test('exactly 99.5 percent of 30 days, 216 minutes down, leave no shortfall; a minute more does', () => {
  const shortfall = (minutes: number) =>
    availabilityOf(99.5).shortfall(thirtyDays.worstOf(may, () => [outage('2026-05-20', minutes)], [])).missing
  assert.deepEqual([shortfall(0), shortfall(216), shortfall(217)], [0, 0, 1000 * MINUTE])
})

test('the two readings of a shortfall part where both are worth reading', () => {
  const window = thirtyDays.worstOf(may, () => [outage('2026-05-10', 2160)], [])
  const { all } = reductionByShortfall('x')
  const shortfall = availabilityOf(99.5).shortfall(window)
  assert.equal(all['percentage points'].of(eurNet('1000.00'), shortfall, window).toString(), '45.00')
  assert.equal(all['share of downtime'].of(eurNet('1000.00'), shortfall, window).toString(), '50.00')
})
