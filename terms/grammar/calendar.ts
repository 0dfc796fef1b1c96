/**
 * The Gregorian calendar from 1990 to 2110 in whole numbers. A day's *place* is the number of days since 1990-01-01,
 * a month's place the number of months since January 1990. Only the texts of `day.ts` should need it.
 */
export const FIRST_YEAR = 1990
export const LAST_YEAR = 2110
/** Days from 1970-01-01, where instants begin, to 1990-01-01. */
export const DAYS_FROM_1970 = 7305

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12

/** The place of the first day of each month; one entry more than there are months ends the last of them. */
export const MONTH_STARTS = monthStarts()
/** How many days the calendar holds. */
export const DAY_COUNT = MONTH_STARTS[MONTHS] ?? 0

function monthStarts(): Int32Array {
  const starts = new Int32Array(MONTHS + 1)
  let place = 0
  for (let month = 0; month < MONTHS; month++) {
    const leapDay = month % 12 === 1 && isLeapYear(FIRST_YEAR + Math.floor(month / 12)) ? 1 : 0
    place += (LENGTHS[month % 12] ?? 0) + leapDay
    starts[month + 1] = place
  }
  return starts
}

/** Every fourth year, but of the full centuries only every fourth: 2000 was one, 2100 is none. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The place of a month; January is 1. Months beyond December run on into the years that follow. */
export function monthPlace(year: number, month: number): number {
  return (year - FIRST_YEAR) * 12 + month - 1
}

/** The day of the week of a place, 1 for Monday to 7 for Sunday: 1970-01-01 was a Thursday. */
export function weekdayOf(place: number): number {
  return ((place + DAYS_FROM_1970 + 3) % 7) + 1
}
