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
  return row(first, months, then, 'countedFromFirstDay')
}

/**
 * Every period starts on the day of the same number, or on the last day of a month that lacks it. Periods of one month
 * from 31 January 2026 end on 27 February, 30 March and 29 April.
 */
function startingOnSameDay(first: Day, months: number): Row {
  return row(first, months, months, 'startingOnSameDay')
}

/**
 * § 187 (1), § 188 (2) BGB: the day of the event is not counted, though it belongs to the first period. Periods of one
 * month from 31 January 2026 end on 28 February, 31 March and 30 April.
 */
function afterEvent(event: Day, months: number): Row {
  return row(event, months, months, 'afterEvent')
}

/**
 * A row that joins another within one of its periods: the first period is what is left of that one, those after it are
 * the other row's own. Joined on 22 November 2026, yearly terms from 15 March 2026 end on 14 March 2027, 2028, 2029.
 */
export function joining(row: Row, first: Day): Row {
  return new JoinedRow(row, first)
}

function row(first: Day, months: number, then: number, reading: Reading): Row {
  refuseUnlessLength(months)
  refuseUnlessLength(then)
  return new PeriodsInARow(first, months, then, reading)
}

/** How many months after the first day a period ends with which day, in each reading. */
const lastDayAfter = {
  countedFromFirstDay: monthsBeginningWith,
  startingOnSameDay: (first: Day, months: number): Day => plusDays(monthsAfterEvent(first, months), -1),
  afterEvent: monthsAfterEvent,
}
type Reading = keyof typeof lastDayAfter

/** All it is made of are values, so that two rows of the same periods are the same row. */
class PeriodsInARow implements Row {
  readonly first: Day
  readonly months: number
  readonly then: number
  readonly reading: Reading

  constructor(first: Day, months: number, then: number, reading: Reading) {
    this.first = first
    this.months = months
    this.then = then
    this.reading = reading
  }

  nth(n: number): Period {
    refuseUnlessPlace(n)
    return { n, from: n === 0 ? this.first : plusDays(this.#lastDay(n - 1), 1), to: this.#lastDay(n) }
  }

  at(day: Day): Period {
    refuseBefore(this.first, day)
    // A period ends within the month its length leads to or on the eve of it: the day lies in this one or the next.
    const months = countedMonth(day) - countedMonth(this.first) - this.months
    const n = Math.max(0, Math.ceil(months / this.then))
    return this.nth(day <= this.#lastDay(n) ? n : n + 1)
  }

  #lastDay(n: number): Day {
    return lastDayAfter[this.reading](this.first, this.months + n * this.then)
  }
}

class JoinedRow implements Row {
  readonly first: Day
  readonly row: Row

  constructor(row: Row, first: Day) {
    this.first = first
    this.row = row
  }

  nth(n: number): Period {
    refuseUnlessPlace(n)
    return this.#own(this.row.nth(this.row.at(this.first).n + n))
  }

  at(day: Day): Period {
    refuseBefore(this.first, day)
    return this.#own(this.row.at(day))
  }

  #own({ n, from, to }: Period): Period {
    const place = n - this.row.at(this.first).n
    return { n: place, from: place === 0 ? this.first : from, to }
  }
}

function countedMonth(day: Day): number {
  return yearOf(day) * 12 + monthOf(day)
}

function refuseUnlessPlace(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`A row has no period ${n}. Count its periods from 0.`)
}

function refuseBefore(first: Day, day: Day): void {
  if (day < first) throw new RangeError(`${day} lies before the row, which begins on ${first}. Ask for a later day.`)
}

function refuseUnlessLength(months: number): void {
  if (Number.isInteger(months) && months >= 1) return
  throw new RangeError(`A row cannot have periods of ${months} months. Give a whole number of months, 1 or more.`)
}
