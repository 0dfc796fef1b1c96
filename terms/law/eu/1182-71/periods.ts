/**
 * Periods in acts of the Union: Regulation (EEC, Euratom) No 1182/71 of 3 June 1971, Art. 2 and 3. They rule the clocks
 * of the GDPR, such as 72 hours to notify a breach (Art. 33 (1)) and one month to answer a data subject (Art. 12 (3)),
 * in place of BGB §§ 186-193, from which they differ: hours have rules, every period moves off its last day of rest,
 * and none of two days or more is without two working days.
 *
 * A period in days or longer is answered with its last day, which it includes to the end; a period in hours with the
 * instant at which it is over. The days of rest are those of the place where action is to be taken (Art. 2 (1)), so the
 * caller names the calendar. Lengths are whole numbers from 1; all else is refused with a RangeError.
 */
import {
  type Day,
  earliest,
  hoursAfter,
  type Instant,
  latest,
  plusDays,
  sameDayOfMonth,
  startOfHour,
} from '../../../grammar/day.ts'
import { nextWorkingDay, type WorkingDays } from '../../../grammar/period.ts'

/**
 * Art. 3 (1) subparagraph 1, (2) (a): the hour of the event is not counted; the period ends with its last hour, on any
 * day of the week (Art. 3 (4) leaves hours out). 72 hours after 2026-04-02T17:20 are over at 2026-04-05T18:00, Easter
 * Sunday; across the change of the clocks they are 72 real hours.
 *
 * Whether Art. 3 (5) lengthens hours, too, is disputed. The supervisory authorities of Bavaria and of North
 * Rhine-Westphalia say no; this function follows them, which is also the safe side for whoever has to notify.
 */
export function hoursAfterEvent(event: Instant, n: number): Instant {
  return hoursAfter(startOfHour(event), 1 + counted(n, 'hours'))
}

/**
 * Art. 3 (1) subparagraph 2, (2) (b), (4), (5): the day of the event is not counted. Two days after Friday 2026-06-12
 * would be over with Sunday, move to Monday, and are over with Tuesday 2026-06-16, their second working day.
 */
export function daysAfterEvent(event: Day, n: number, isWorkingDay: WorkingDays): Day {
  return lastDayOf(event, plusDays(event, counted(n, 'days')), isWorkingDay)
}

/**
 * Art. 3 (2) (c), (4), (5): over with the day of the week on which the event was (Court of Justice, 11 November 2004,
 * C-171/03, Toeters, 33-36). A week after Good Friday 2026-04-03 is over with Friday 2026-04-10.
 */
export function weeksAfterEvent(event: Day, n: number, isWorkingDay: WorkingDays): Day {
  return lastDayOf(event, plusDays(event, counted(n, 'weeks') * 7), isWorkingDay)
}

/**
 * Art. 3 (2) (c), (4), (5): over with the date of the event or, in a month that lacks it, with the last day. A month
 * after 2026-01-31 would be over with Saturday 2026-02-28 and is over with Monday 2026-03-02.
 */
export function monthsAfterEvent(event: Day, n: number, isWorkingDay: WorkingDays): Day {
  return lastDayOf(event, sameDayOfMonth(event, counted(n, 'months'), 'lastOfMonth'), isWorkingDay)
}

/** Art. 3 (2) (c), (4), (5): a year after 2028-02-29 is over with Wednesday 2029-02-28. */
export function yearsAfterEvent(event: Day, n: number, isWorkingDay: WorkingDays): Day {
  return monthsAfterEvent(event, counted(n, 'years') * 12, isWorkingDay)
}

/**
 * Art. 3 (2) (d): in parts of months a month has thirty days. The whole months come first, then the part: a month and a
 * half after 2026-01-20 would be over with Saturday 2026-03-07 and is over with Monday 2026-03-09. `part` is a fraction
 * that makes whole days, such as 1/2 or 1/3.
 */
export function monthsAndPartAfterEvent(event: Day, n: number, part: number, isWorkingDay: WorkingDays): Day {
  const wholeMonths = n === 0 ? event : sameDayOfMonth(event, counted(n, 'months'), 'lastOfMonth')
  return lastDayOf(event, plusDays(wholeMonths, daysOfPart(part)), isWorkingDay)
}

/** Art. 3 (3): expressed in working days, only these count. One after Thursday 2026-04-02 is Tuesday 2026-04-07. */
export function workingDaysAfterEvent(event: Day, n: number, isWorkingDay: WorkingDays): Day {
  let last = event
  for (let left = counted(n, 'working days'); left > 0; left--) last = nextWorkingDay(plusDays(last, 1), isWorkingDay)
  return last
}

/**
 * Art. 3 (4) sentence 2: counted back from an event, a period does not move off a day of rest, but Art. 3 (5) knows no
 * such exception. The day of the event is not counted; the answer is the first day of the period. Fourteen days before
 * 2026-04-17 begin with Good Friday, 2026-04-03; two days before Monday 2026-06-15 begin with Thursday 2026-06-11.
 */
export function daysBeforeEvent(event: Day, n: number, isWorkingDay: WorkingDays): Day {
  return firstDayOf(event, plusDays(event, -counted(n, 'days')), isWorkingDay)
}

/** Art. 3 (4) sentence 2, (5): a week before Monday 2026-04-13 begins with Easter Monday, 2026-04-06. */
export function weeksBeforeEvent(event: Day, n: number, isWorkingDay: WorkingDays): Day {
  return firstDayOf(event, plusDays(event, -counted(n, 'weeks') * 7), isWorkingDay)
}

/** Art. 3 (4) sentence 2, (5): a month before 2026-03-31 begins with Saturday 2026-02-28. */
export function monthsBeforeEvent(event: Day, n: number, isWorkingDay: WorkingDays): Day {
  return firstDayOf(event, sameDayOfMonth(event, -counted(n, 'months'), 'lastOfMonth'), isWorkingDay)
}

/** Art. 3 (4) sentence 1, then (5): off a day of rest, and of two days or more not before the second working day. */
function lastDayOf(event: Day, lastDay: Day, isWorkingDay: WorkingDays): Day {
  const moved = nextWorkingDay(lastDay, isWorkingDay)
  return lastDay === plusDays(event, 1) ? moved : latest(moved, workingDaysAfterEvent(event, 2, isWorkingDay))
}

/** Art. 3 (5): of two days or more not after the second working day before the event. */
function firstDayOf(event: Day, firstDay: Day, isWorkingDay: WorkingDays): Day {
  if (firstDay === plusDays(event, -1)) return firstDay
  return earliest(firstDay, workingDayBefore(workingDayBefore(event, isWorkingDay), isWorkingDay))
}

function workingDayBefore(day: Day, isWorkingDay: WorkingDays): Day {
  let before = plusDays(day, -1)
  while (!isWorkingDay(before)) before = plusDays(before, -1)
  return before
}

function daysOfPart(part: number): number {
  const days = Math.round(part * 30)
  if (days >= 1 && days <= 29 && Math.abs(part * 30 - days) < 1e-9) return days
  throw new RangeError(`${part} of a month of thirty days is not a number of days. Give a part such as 1/2 or 1/3.`)
}

function counted(n: number, unit: string): number {
  if (Number.isInteger(n) && n >= 1) return n
  throw new RangeError(`A period of ${n} ${unit} cannot be counted. Give a whole number of ${unit}, 1 or more.`)
}
