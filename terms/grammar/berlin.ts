/**
 * How far the clocks in Berlin are ahead of UTC: one hour, and two in summer time.
 *
 * Summer time begins at 01:00 UTC on the last Sunday of March. Since 1996 it ends at 01:00 UTC on the last Sunday of
 * October in the whole Union (Directive 94/21/EC, now Directive 2000/84/EC, Art. 2 and 3); before, the German rule
 * ended it at the same hour on the last Sunday of September. Both are followed here, so every instant from 1990 on is
 * right under the law as it stands.
 */
import { DAYS_FROM_1970, FIRST_YEAR, LAST_YEAR, MONTH_STARTS, monthPlace, weekdayOf } from './calendar.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const WINTER_TIME = HOUR
export const SUMMER_TIME = 2 * HOUR

/** Every change of the clocks in order; the even ones begin summer time, the odd ones end it. */
const CHANGES = changes()

function changes(): Float64Array {
  const instants: number[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    instants.push(changeInMonth(year, 3), changeInMonth(year, year < 1996 ? 9 : 10))
  }
  return Float64Array.from(instants)
}

function changeInMonth(year: number, month: number): number {
  const lastDay = (MONTH_STARTS[monthPlace(year, month + 1)] ?? 0) - 1
  const lastSunday = lastDay - (weekdayOf(lastDay) % 7)
  return (lastSunday + DAYS_FROM_1970) * DAY + HOUR
}

/**
 * The milliseconds by which Berlin is ahead of UTC at an instant. The very millisecond of a change has the new time.
 */
export function aheadOfUtc(instant: number): number {
  let from = 0
  let to = CHANGES.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((CHANGES[middle] ?? 0) <= instant) from = middle + 1
    else to = middle
  }
  return from % 2 === 1 ? SUMMER_TIME : WINTER_TIME
}
