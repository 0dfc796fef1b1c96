/**
 * Periods under German law, BGB §§ 186-193: one function for each sentence that computes something. § 186 says when they
 * apply: to periods in statutes, in decisions of courts and in declarations, if these do not say otherwise.
 *
 * Every function answers with the last day of the period, which the period includes to its end at 24:00. The names say
 * how the period begins: `AfterEvent`, in the course of a day that is then not counted (§ 187 (1)), or `BeginningWith`,
 * with a whole day that is (§ 187 (2)).
 */
import { type Day, plusDays, sameDayOfMonth, dayOfMonth, lastOfMonth } from './day.ts'

/** Whether people work on a day, in the sense of § 193: no Saturday, no Sunday, no general holiday of the state. */
export type WorkingDays = (day: Day) => boolean

/** § 187 (1), § 188 (1): fourteen days after an event on 2026-02-14 are over with 2026-02-28. */
export function daysAfterEvent(event: Day, n: number): Day {
  return plusDays(event, whole(n, 'days'))
}

/** § 187 (2), § 188 (1): fourteen days that begin with 2026-02-15 are over with 2026-02-28. */
export function daysBeginningWith(first: Day, n: number): Day {
  return plusDays(first, whole(n, 'days') - 1)
}

/** § 187 (1), § 188 (2): a week after an event on a Thursday is over with the next Thursday. */
export function weeksAfterEvent(event: Day, n: number): Day {
  return plusDays(event, whole(n, 'weeks') * 7)
}

/** § 187 (2), § 188 (2): a week that begins with a Thursday is over with the next Wednesday. */
export function weeksBeginningWith(first: Day, n: number): Day {
  return plusDays(first, whole(n, 'weeks') * 7 - 1)
}

/**
 * § 187 (1), § 188 (2) first alternative, (3): over with the day of the same number, or with the last day of a month
 * that lacks it. A month after an event on 2026-01-31 is over with 2026-02-28.
 */
export function monthsAfterEvent(event: Day, n: number): Day {
  return sameDayOfMonth(event, whole(n, 'months'), 'lastOfMonth')
}

/**
 * § 187 (2), § 188 (2) second alternative, (3): over with the day before the day of the same number. A month that begins
 * with 2026-01-31 would be over with 30 February and so is over with 2026-02-28.
 */
export function monthsBeginningWith(first: Day, n: number): Day {
  const months = whole(n, 'months')
  if (dayOfMonth(first) === 1) return lastOfMonth(first, months - 1)
  return sameDayOfMonth(plusDays(first, -1), months, 'lastOfMonth')
}

/** § 187 (1), § 188 (2) first alternative, (3): a year after an event on 2028-02-29 is over with 2029-02-28. */
export function yearsAfterEvent(event: Day, n: number): Day {
  return monthsAfterEvent(event, whole(n, 'years') * 12)
}

/** § 187 (2), § 188 (2) second alternative, (3): a year that begins with 2026-01-01 is over with 2026-12-31. */
export function yearsBeginningWith(first: Day, n: number): Day {
  return monthsBeginningWith(first, whole(n, 'years') * 12)
}

/**
 * § 193: if a declaration is to be made or a performance rendered on a day or within a period, and the day or the last
 * day falls on a Saturday, Sunday or holiday, the next working day takes its place.
 */
export function nextWorkingDay(day: Day, isWorkingDay: WorkingDays): Day {
  let next = day
  while (!isWorkingDay(next)) next = plusDays(next, 1)
  return next
}

function whole(n: number, unit: string): number {
  if (Number.isInteger(n) && n >= 0) return n
  throw new RangeError(`A period of ${n} ${unit} cannot be counted. Give a whole number of ${unit}, 0 or more.`)
}
