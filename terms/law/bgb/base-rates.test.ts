import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, dayOfMonth, monthOf, plusDays } from '../../grammar/day.ts'
import { firstOfHalfYear } from '../../grammar/quantities/default.ts'
import { BASE_RATES, baseRateOn, FIRST_DAY, isBaseRateKnown, LAST_DAY } from './base-rates.ts'

test('the base rate changes only on 1 January and 1 July, and the table is in order', () => {
  for (const [n, { from }] of BASE_RATES.entries()) {
    assert.ok(dayOfMonth(from) === 1 && [1, 7].includes(monthOf(from)), from)
    assert.ok(from > (BASE_RATES[n - 1]?.from ?? ''), from)
  }
})

test('on 30 June 2026 it is 1.27 %, on 1 July 1.52 %', () => {
  assert.deepEqual([baseRateOn('2026-06-30'), baseRateOn('2026-07-01')], [127, 152])
})

test('a half-year without a line of its own kept the rate before it: from July 2016 to the end of 2022', () => {
  assert.deepEqual([baseRateOn('2016-06-30'), baseRateOn('2016-07-01'), baseRateOn('2022-12-31')], [-83, -88, -88])
  assert.equal(baseRateOn('2023-01-01'), 162)
})

test('the table reaches from 2002 to the end of the last half-year published', () => {
  assert.equal(BASE_RATES[0]?.from, FIRST_DAY)
  assert.equal(baseRateOn('2002-01-01'), 257)
  assert.equal(firstOfHalfYear(plusDays(LAST_DAY, 1)), plusDays(LAST_DAY, 1))
})

test('a day after the last rate published is refused and asks for the rate, and so is one before the table', () => {
  assert.throws(() => baseRateOn(plusDays(LAST_DAY, 1)), { name: 'RangeError', message: /2027-01-01.*Bundesbank/ })
  assert.throws(() => baseRateOn('2001-12-31'), RangeError)
  assert.deepEqual([isBaseRateKnown(LAST_DAY), isBaseRateKnown(plusDays(LAST_DAY, 1))], [true, false])
})

test('a half-year begins on 1 January or 1 July', () => {
  const days: readonly Day[] = ['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31']
  assert.deepEqual(days.map(firstOfHalfYear), ['2026-01-01', '2026-01-01', '2026-07-01', '2026-07-01'])
})
