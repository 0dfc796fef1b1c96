/**
 * Calendar days and instants.
 *
 * Inside the engine a day is its ISO text and an instant a whole number of milliseconds since 1970 UTC: both are plain
 * values that compare with `<`, make keys, go through JSON unchanged and cost nanoseconds. Temporal stands at the
 * doors, where the outside comes in, and is the reference against which the tests hold every function of this file.
 *
 * All days are days in Berlin. They reach from 1990-01-01 to 2110-12-31; whatever leaves that range is refused with a
 * RangeError, never rounded.
 */
import { aheadOfUtc, DAY, HOUR, SUMMER_TIME, WINTER_TIME } from './berlin.ts'
import { DAY_COUNT, DAYS_FROM_1970, FIRST_YEAR, LAST_YEAR, MONTH_STARTS, monthPlace, weekdayOf } from './calendar.ts'

/** A calendar day as `2026-01-31`. The type refuses plain words; `isDay` and every function here check the calendar. */
export type Day = `${number}-${number}-${number}`

/** Milliseconds since 1970-01-01T00:00Z. Intervals are half-open: what ends at an instant is over at it. */
export type Instant = number

/** What to do with a day that a month does not have: back to its last day, on to the next first, or ask the author. */
export type MissingDay = 'lastOfMonth' | 'firstOfNext' | 'refuse'

const DAYS: readonly Day[] = texts()
const MIDNIGHTS = midnights()
const RANGE = `between ${DAYS[0]} and ${DAYS[DAY_COUNT - 1]}`

function texts(): Day[] {
  const days: Day[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (let month = 1; month <= 12; month++) {
      const start = `${year}-${String(month).padStart(2, '0')}-`
      const length = startOf(monthPlace(year, month) + 1) - startOf(monthPlace(year, month))
      for (let day = 1; day <= length; day++) days.push(`${start}${String(day).padStart(2, '0')}` as Day)
    }
  }
  return days
}

/** One entry more than there are days: the midnight that ends the last of them. The clocks never change at midnight. */
function midnights(): Float64Array {
  const instants = new Float64Array(DAY_COUNT + 1)
  for (let place = 0; place <= DAY_COUNT; place++) {
    const utc = (place + DAYS_FROM_1970) * DAY
    instants[place] = utc - aheadOfUtc(utc - SUMMER_TIME)
  }
  return instants
}

// --- Days -----------------------------------------------------------------------------------------------------------

/** Whether a text is a day of the calendar in range: `2028-02-29` is, `2027-02-29` and `2026-1-31` are not. */
export function isDay(text: string): text is Day {
  return DAYS[placeAsWritten(text)] === text
}

/** The day `n` days later, or earlier if `n` is negative: 2026-02-28 plus 1 is 2026-03-01. */
export function plusDays(day: Day, n: number): Day {
  return DAYS[placeOf(day) + n] ?? outOfRange(`${day} ${n < 0 ? '-' : '+'} ${Math.abs(n)} days`)
}

/** How many days lie from `a` to `b`: 1 to the next day, 0 to itself, negative if `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return placeOf(b) - placeOf(a)
}

/** The day's year: 2026 for 2026-12-31. */
export function yearOf(day: Day): number {
  return yearIn(checked(day))
}

/** The day's month: 12 for 2026-12-31. */
export function monthOf(day: Day): number {
  return monthIn(checked(day))
}

/** The day's number in its month: 31 for 2026-12-31. */
export function dayOfMonth(day: Day): number {
  return dayIn(checked(day))
}

/** 1 for Monday to 7 for Sunday: 2026-03-01 was a 7. */
export function weekday(day: Day): number {
  return weekdayOf(placeOf(day))
}

/** How many days the day's month has: 28 for any day of February 2026. */
export function daysInMonth(day: Day): number {
  const month = monthPlaceOf(day)
  return startOf(month + 1) - startOf(month)
}

/** The first day of the month `months` after the day's own: 2026-01-31 and 1 make 2026-02-01. */
export function firstOfMonth(day: Day, months = 0): Day {
  return DAYS[startOf(monthPlaceOf(day) + months)] ?? outOfRange(`the first of the month of ${day} + ${months} months`)
}

/** The last day of the month `months` after the day's own: 2026-01-31 and 1 make 2026-02-28. */
export function lastOfMonth(day: Day, months = 0): Day {
  return (
    DAYS[startOf(monthPlaceOf(day) + months + 1) - 1] ??
    outOfRange(`the last of the month of ${day} + ${months} months`)
  )
}

/** The last day of the calendar quarter: 2026-06-30 for 2026-04-01. */
export function lastOfQuarter(day: Day): Day {
  return lastOfMonth(day, 2 - ((monthOf(day) - 1) % 3))
}

/** The last day of the year `years` after the day's own: 2026-01-01 and 1 make 2027-12-31. */
export function lastOfYear(day: Day, years = 0): Day {
  return lastOfMonth(day, 12 - monthOf(day) + years * 12)
}

/**
 * The day of the same number `months` later. Not every month has it, so whoever asks says what then happens:
 * 2026-01-31 and 1 make 2026-02-28 with `lastOfMonth`, 2026-03-01 with `firstOfNext`, and with `refuse` a RangeError
 * that names both.
 */
export function sameDayOfMonth(day: Day, months: number, missing: MissingDay): Day {
  const month = monthPlaceOf(day) + months
  const sameNumber = startOf(month) + dayIn(day) - 1
  const nextFirst = startOf(month + 1)
  const last = DAYS[nextFirst - 1]
  const next = DAYS[nextFirst]
  if (last === undefined) return outOfRange(`${day} + ${months} months`)
  if (sameNumber < nextFirst) return DAYS[sameNumber] ?? last
  if (missing === 'lastOfMonth') return last
  if (missing === 'firstOfNext' && next !== undefined) return next
  throw new RangeError(
    `${day} + ${months} months is ambiguous: that month ends on ${last}. ` +
      `Say 'lastOfMonth' for that day or 'firstOfNext' for ${next}.`,
  )
}

// --- Instants -------------------------------------------------------------------------------------------------------

/** The first instant of a day in Berlin: 2026-03-29, the day the clocks go forward, begins at 2026-03-28T23:00Z. */
export function midnight(day: Day): Instant {
  return MIDNIGHTS[placeOf(day)] ?? Number.NaN
}

/** The day that an instant falls on in Berlin: 2025-12-31T23:00Z is already 2026-01-01. */
export function dayAt(instant: Instant): Day {
  const inSummer = Math.floor((instant + SUMMER_TIME) / DAY) - DAYS_FROM_1970
  const place = instant < (MIDNIGHTS[inSummer] ?? 0) ? inSummer - 1 : inSummer
  return DAYS[place] ?? outOfRange(`the instant ${instant}`)
}

const INSTANT =
  /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/

/**
 * Reads an instant: `2026-02-10` is the first instant of that day, `2026-02-10T11:00` and `2026-02-10T11:00:30` are
 * what the clock in Berlin shows, `2026-02-10T11:00Z` and `2026-02-10T11:00+01:00` carry their own offset. A local time
 * that the clocks skip (2026-03-29T02:30) or show twice (2026-10-25T02:30) is refused: only an offset makes it one.
 */
export function instantOf(text: string): Instant {
  const [, day, hours, minutes, seconds, thousandths, offset] = INSTANT.exec(text) ?? []
  if (day === undefined) {
    throw new RangeError(`"${text}" is not an instant. Write it as 2026-02-10, 2026-02-10T11:00 or 2026-02-10T11:00Z.`)
  }
  const shown =
    (placeOf(day as Day) + DAYS_FROM_1970) * DAY +
    Number(hours ?? 0) * HOUR +
    Number(minutes ?? 0) * 60_000 +
    Number(seconds ?? 0) * 1000 +
    Number(thousandths ?? 0)
  return inRange(shown - (offset === undefined ? onlyOffsetFor(shown, text) : offsetIn(offset)))
}

/** Writes an instant as the clock in Berlin shows it, with its offset: `2026-02-10T11:00+01:00`. */
export function showInstant(instant: Instant): string {
  const day = dayAt(instant)
  const ahead = aheadOfUtc(instant)
  const time = instant + ahead - (placeOf(day) + DAYS_FROM_1970) * DAY
  const clock = `${two(time / HOUR)}:${two((time % HOUR) / 60_000)}`
  const seconds = time % 60_000
  const fraction = seconds % 1000 === 0 ? '' : `.${String(seconds % 1000).padStart(3, '0')}`
  const rest = seconds === 0 ? '' : `:${two(seconds / 1000)}${fraction}`
  return `${day}T${clock}${rest}+0${ahead / HOUR}:00`
}

/** The instant `n` real hours later, whatever the clocks do: 24 hours after 2026-03-28T12:00 it is 13:00 in Berlin. */
export function hoursAfter(instant: Instant, n: number): Instant {
  return inRange(instant + n * HOUR)
}

/**
 * The first instant of the hour that an instant lies in: Berlin is ahead of UTC by whole hours, so hours are the same.
 */
export function startOfHour(instant: Instant): Instant {
  return Math.floor(inRange(instant) / HOUR) * HOUR
}

function inRange(instant: Instant): Instant {
  dayAt(instant)
  return instant
}

function onlyOffsetFor(shown: number, text: string): number {
  const winter = aheadOfUtc(shown - WINTER_TIME) === WINTER_TIME
  const summer = aheadOfUtc(shown - SUMMER_TIME) === SUMMER_TIME
  if (winter !== summer) return winter ? WINTER_TIME : SUMMER_TIME
  throw new RangeError(
    `"${text}" is a time that the clocks in Berlin ${winter ? 'show twice' : 'skip'}. ` +
      `Add the offset: ${text}+02:00 in summer time or ${text}+01:00, an hour later.`,
  )
}

function offsetIn(text: string): number {
  if (text === 'Z') return 0
  const size = twoDigits(text, 1) * HOUR + twoDigits(text, 4) * 60_000
  return text.startsWith('-') ? -size : size
}

function two(n: number): string {
  return String(Math.floor(n)).padStart(2, '0')
}

// --- Days and instants alike ----------------------------------------------------------------------------------------

/** The earliest of several days or of several instants, never of a mixture. At least one must be given. */
export function earliest(...days: readonly Day[]): Day
export function earliest(...instants: readonly Instant[]): Instant
export function earliest(...all: readonly (Day | Instant)[]): Day | Instant {
  let least = firstOf(all)
  for (const one of all) if (one < least) least = one
  return least
}

/** The latest of several days or of several instants, never of a mixture. At least one must be given. */
export function latest(...days: readonly Day[]): Day
export function latest(...instants: readonly Instant[]): Instant
export function latest(...all: readonly (Day | Instant)[]): Day | Instant {
  let most = firstOf(all)
  for (const one of all) if (one > most) most = one
  return most
}

function firstOf<T>(all: readonly T[]): T {
  const [first] = all
  if (first === undefined) throw new RangeError('None of no days is the earliest or the latest. Give at least one.')
  return first
}

// --- Places in the tables -------------------------------------------------------------------------------------------

/** The place of a day; whatever is none is refused. */
function placeOf(day: Day): number {
  const place = placeAsWritten(day)
  return DAYS[place] === day ? place : notADay(day)
}

function checked(day: Day): Day {
  placeOf(day)
  return day
}

function monthPlaceOf(day: Day): number {
  placeOf(day)
  return monthPlace(yearIn(day), monthIn(day))
}

/** The place of the first day of a month, or -1 if the calendar does not hold the month. */
function startOf(month: number): number {
  return MONTH_STARTS[month] ?? -1
}

/** Where a text would stand if it were a day, which the caller finds out by comparing. */
function placeAsWritten(text: string): number {
  return startOf(monthPlace(yearIn(text), monthIn(text))) + dayIn(text) - 1
}

function yearIn(text: string): number {
  return twoDigits(text, 0) * 100 + twoDigits(text, 2)
}

function monthIn(text: string): number {
  return twoDigits(text, 5)
}

function dayIn(text: string): number {
  return twoDigits(text, 8)
}

/** Both digits by their codes at once: that of "0" is 48. */
function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 48 * 11
}

function notADay(text: string): never {
  throw new RangeError(`"${text}" is not a day ${RANGE}. Write a day of the calendar as 2026-01-31.`)
}

function outOfRange(asked: string): never {
  throw new RangeError(`${asked} is no day ${RANGE}. Check the first day and how far it is counted.`)
}
