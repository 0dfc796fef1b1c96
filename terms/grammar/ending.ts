/** How a legal state ends: with a whole day or in the course of one. Periods that follow it count differently. */
import { type Day, dayAt, type Instant, midnight, plusDays } from './day.ts'

export interface Ending {
  /** The first instant at which the state is over. */
  readonly at: Instant
  /** The last day of which the state still had a part. */
  readonly lastDay: Day
  /**
   * Whether it ends in the course of `lastDay`: that day is then the day of an event, and the next period begins on the
   * day after under § 187 (1) BGB. Otherwise the next period begins with the day after under § 187 (2).
   */
  readonly inCourse: boolean
}

/** Ends with the expiry of the day, at 24:00: 2026-12-31 ends as 2027-01-01 begins. */
export function endOfDay(day: Day): Ending {
  return { at: midnight(plusDays(day, 1)), lastDay: day, inCourse: false }
}

/** Ends at an instant in the course of its day, be it the first of that day. */
export function inCourseOf(at: Instant): Ending {
  return { at, lastDay: dayAt(at), inCourse: true }
}
