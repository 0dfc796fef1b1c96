/**
 * Periods under German law, BGB §§ 186-193: one function for each sentence that computes something. § 186 says when
 * they apply: to the periods and dates of statutes, court orders and agreements, where these do not say otherwise.
 *
 * Every period is answered with its last day, which it includes to the end (24:00). The name says how it begins:
 * `AfterEvent` in the course of a day, which is then not counted (§ 187 (1)), `BeginningWith` with a whole day, which
 * is (§ 187 (2) sentence 1). Nothing here moves for a Sunday by itself: only `nextWorkingDay` does, where a clause says
 * so.
 *
 * Lengths are whole numbers from 0; others, and periods that leave the years of `day.ts`, are refused with a
 * RangeError.
 */
import { type Day, dayOfMonth, firstOfMonth, lastOfMonth, plusDays, sameDayOfMonth } from './day.ts'

/** Whether a day is a working day in the sense of § 193: no Saturday, no Sunday, no general holiday of the place. */
export type WorkingDays = (day: Day) => boolean

// --- §§ 187, 188: days, weeks, months, years ------------------------------------------------------------------------

/** § 187 (1), § 188 (1): fourteen days after an event on 2028-02-15 are over with 2028-02-29. */
export function daysAfterEvent(event: Day, n: number): Day {
  return plusDays(event, whole(n, 'days'))
}

/** § 187 (2) sentence 1, § 188 (1): fourteen days that begin with 2028-02-16 are over with 2028-02-29. */
export function daysBeginningWith(first: Day, n: number): Day {
  return plusDays(first, whole(n, 'days') - 1)
}

/** § 187 (1), § 188 (2) first alternative: a week after an event on Thursday is over with the next Thursday. */
export function weeksAfterEvent(event: Day, n: number): Day {
  return plusDays(event, whole(n, 'weeks') * 7)
}

/** § 187 (2) sentence 1, § 188 (2) second alternative: a week that begins with Thursday is over with Wednesday. */
export function weeksBeginningWith(first: Day, n: number): Day {
  return plusDays(first, whole(n, 'weeks') * 7 - 1)
}

/**
 * § 187 (1), § 188 (2) first alternative, (3): over with the day of the same number or, in a month that lacks it, with
 * the last. A month after an event on 2026-01-31 is over with 2026-02-28; after one on 2026-02-28 with 2026-03-28.
 */
export function monthsAfterEvent(event: Day, n: number): Day {
  return sameDayOfMonth(event, whole(n, 'months'), 'lastOfMonth')
}

/**
 * § 187 (2) sentence 1, § 188 (2) second alternative, (3): over with the eve of the day of the same number. A month
 * that begins with 2026-01-31 would be over with 30 February and so is over with 2026-02-28; the next, which begins
 * with 2026-03-01, with 2026-03-31.
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

/** § 187 (2) sentence 1, § 188 (2) second alternative: a year that begins with 2028-03-01 is over with 2029-02-28. */
export function yearsBeginningWith(first: Day, n: number): Day {
  return monthsBeginningWith(first, whole(n, 'years') * 12)
}

/**
 * § 187 (2) sentence 2: the day of birth counts, so that an age is reached as the birthday begins. Who was born on
 * 2008-02-29 is seventeen to the end of 2026-02-28 and of age from 2026-03-01.
 */
export function lastDayOfAge(birth: Day, age: number): Day {
  return yearsBeginningWith(birth, whole(age, 'years of age') + 1)
}

// --- § 189: half-years, quarters, half-months -----------------------------------------------------------------------

/** § 189 (1): a half-year is six months. After an event on 2026-08-31 it is over with 2027-02-28. */
export function halfYearsAfterEvent(event: Day, n: number): Day {
  return monthsAfterEvent(event, whole(n, 'half-years') * 6)
}

/** § 189 (1): a half-year that begins with 2026-09-01 is over with 2027-02-28. */
export function halfYearsBeginningWith(first: Day, n: number): Day {
  return monthsBeginningWith(first, whole(n, 'half-years') * 6)
}

/** § 189 (1): a quarter is three months, and not one of the calendar. After 2026-11-30 it is over with 2027-02-28. */
export function quartersAfterEvent(event: Day, n: number): Day {
  return monthsAfterEvent(event, whole(n, 'quarters') * 3)
}

/** § 189 (1): a quarter that begins with 2026-11-15 is over with 2027-02-14. */
export function quartersBeginningWith(first: Day, n: number): Day {
  return monthsBeginningWith(first, whole(n, 'quarters') * 3)
}

/** § 189 (1): half a month is fifteen days in any month. After an event on 2026-02-14 it is over with 2026-03-01. */
export function halfMonthAfterEvent(event: Day): Day {
  return daysAfterEvent(event, DAYS_OF_HALF_A_MONTH)
}

/** § 189 (1): half a month that begins with 2026-02-14 is over with 2026-02-28. */
export function halfMonthBeginningWith(first: Day): Day {
  return daysBeginningWith(first, DAYS_OF_HALF_A_MONTH)
}

/**
 * § 189 (2): of whole months and a half, the fifteen days are counted last. A month and a half after an event on
 * 2026-01-20 is over with 2026-03-07; with the fifteen days first it would be over with 2026-03-04.
 */
export function monthsAndHalfAfterEvent(event: Day, n: number): Day {
  return plusDays(monthsAfterEvent(event, n), DAYS_OF_HALF_A_MONTH)
}

/** § 189 (2): a month and a half that begins with 2026-02-01 is over with 2026-03-15. */
export function monthsAndHalfBeginningWith(first: Day, n: number): Day {
  return plusDays(monthsBeginningWith(first, n), DAYS_OF_HALF_A_MONTH)
}

const DAYS_OF_HALF_A_MONTH = 15

// --- § 190: extension -----------------------------------------------------------------------------------------------

/**
 * § 190: the new period runs from the end of the old, and so begins with the day after `lastDay`. If § 193 moved the
 * end of the old one, give the day it was moved to (BGH, 14 December 2005, IX ZB 198/04). A week more than 2026-02-28
 * is over with 2026-03-07.
 */
export function extendedByDays(lastDay: Day, n: number): Day {
  return daysBeginningWith(plusDays(lastDay, 1), n)
}

/** § 190, by weeks: see `extendedByDays`. */
export function extendedByWeeks(lastDay: Day, n: number): Day {
  return weeksBeginningWith(plusDays(lastDay, 1), n)
}

/** § 190, by months: a month more than 2026-02-28 begins with 1 March and is over with 2026-03-31. */
export function extendedByMonths(lastDay: Day, n: number): Day {
  return monthsBeginningWith(plusDays(lastDay, 1), n)
}

/** § 190, by years: a year more than 2027-02-28 begins with 1 March and is over with 2028-02-29. */
export function extendedByYears(lastDay: Day, n: number): Day {
  return yearsBeginningWith(plusDays(lastDay, 1), n)
}

// --- § 191: periods that need not run without a break ---------------------------------------------------------------

/** § 191: a month of days that need not follow one another has thirty of them, in February too. */
export function daysOfSeparateMonths(n: number): number {
  return whole(n, 'months') * 30
}

/** § 191: a year of days that need not follow one another has 365 of them, in a leap year too. */
export function daysOfSeparateYears(n: number): number {
  return whole(n, 'years') * 365
}

// --- § 192: beginning, middle and end of a month --------------------------------------------------------------------

/** § 192: the beginning of a month is its first day; `months` leads to a later month than that of `day`. */
export function beginningOfMonth(day: Day, months = 0): Day {
  return firstOfMonth(day, months)
}

/** § 192: the middle of a month is the 15th, in February too. */
export function middleOfMonth(day: Day, months = 0): Day {
  return plusDays(firstOfMonth(day, months), 14)
}

/** § 192: the end of a month is its last day. */
export function endOfMonth(day: Day, months = 0): Day {
  return lastOfMonth(day, months)
}

// --- § 193: Sundays, holidays, Saturdays ----------------------------------------------------------------------------

/**
 * § 193: where a declaration or a performance falls on a Saturday, Sunday or general holiday, the next working day
 * takes its place: from Good Friday 2026-04-03 it is Tuesday 2026-04-07. A working day stays where it is. The holidays
 * are those of the place of declaration or performance, so the caller names the calendar.
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
