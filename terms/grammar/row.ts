/**
 * Periods in a row, without gap or overlap: terms of contract, months of billing.
 *
 * "Monthly from the 31st" has three readings, and terms of business use all of them; a clause picks one by name. Each
 * period is computed from the first day of the row, so that a short month never shifts the ones after it.
 */
import { type Day, monthOf, plusDays, yearOf } from './day.ts'
import { monthsAfterEvent, monthsBeginningWith } from './period.ts'

export interface Period {
  /** Its place in the row, from 0. */
  readonly n: number
  readonly from: Day
  /** The last day, inclusive. */
  readonly to: Day
}

export interface Row {
  readonly first: Day
  nth(n: number): Period
  /** The period that a day lies in. Days before the row have none and are refused. */
  at(day: Day): Period
}

export const rowOf = { countedFromFirstDay, startingOnSameDay, afterEvent }

/**
 * § 187 (2), § 188 (2) BGB: the first day counts. Periods of one month from 31 January 2026 end on 28 February,
 * 30 March and 30 April. `then` is the length of the periods after the first, if it differs.
 */
function countedFromFirstDay(first: Day, months: number, then = months): Row {
  return row(first, months, then, (all) => monthsBeginningWith(first, all))
}

/**
 * Every period starts on the day of the same number, or on the last day of a month that lacks it. Periods of one month
 * from 31 January 2026 end on 27 February, 30 March and 29 April.
 */
function startingOnSameDay(first: Day, months: number): Row {
  return row(first, months, months, (all) => plusDays(monthsAfterEvent(first, all), -1))
}

/**
 * § 187 (1), § 188 (2) BGB: the day of the event is not counted, though it belongs to the first period. Periods of one
 * month from 31 January 2026 end on 28 February, 31 March and 30 April.
 */
function afterEvent(event: Day, months: number): Row {
  return row(event, months, months, (all) => monthsAfterEvent(event, all))
}

function row(first: Day, months: number, then: number, lastDayAfter: (months: number) => Day): Row {
  refuseUnlessLength(months)
  refuseUnlessLength(then)
  const firstMonth = countedMonth(first)
  const lastDay = (n: number): Day => lastDayAfter(months + n * then)

  const nth = (n: number): Period => {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`A row has no period ${n}. Count its periods from 0.`)
    return { n, from: n === 0 ? first : plusDays(lastDay(n - 1), 1), to: lastDay(n) }
  }

  const at = (day: Day): Period => {
    if (day < first) throw new RangeError(`${day} lies before the row, which begins on ${first}. Ask for a later day.`)
    // A period ends within the month its length leads to or on the eve of it: the day lies in this one or the next.
    const n = Math.max(0, Math.ceil((countedMonth(day) - firstMonth - months) / then))
    return nth(day <= lastDay(n) ? n : n + 1)
  }

  return { first, nth, at }
}

function countedMonth(day: Day): number {
  return yearOf(day) * 12 + monthOf(day)
}

function refuseUnlessLength(months: number): void {
  if (Number.isInteger(months) && months >= 1) return
  throw new RangeError(`A row cannot have periods of ${months} months. Give a whole number of months, 1 or more.`)
}
