/**
 * The base rate of § 247 BGB, dated. It changes on 1 January and 1 July only; a half-year that is not listed kept the
 * rate before it.
 *
 * The Deutsche Bundesbank publishes each rate in the Bundesanzeiger (§ 247 (2)); this table has yet to be checked
 * against that publication, line by line. It is data, not a forecast: a day after `LAST_DAY` is refused until the rate
 * published for it is entered and `LAST_DAY` is moved to the end of that half-year.
 */
import type { Day } from '../../grammar/day.ts'

export interface BaseRate {
  readonly from: Day
  /** In hundredths of a percent: 227 is 2.27 %. */
  readonly hundredths: number
}

const rate = (from: Day, hundredths: number): BaseRate => ({ from, hundredths })

export const BASE_RATES: readonly BaseRate[] = [
  rate('2002-01-01', 257),
  rate('2002-07-01', 247),
  rate('2003-01-01', 197),
  rate('2003-07-01', 122),
  rate('2004-01-01', 114),
  rate('2004-07-01', 113),
  rate('2005-01-01', 121),
  rate('2005-07-01', 117),
  rate('2006-01-01', 137),
  rate('2006-07-01', 195),
  rate('2007-01-01', 270),
  rate('2007-07-01', 319),
  rate('2008-01-01', 332),
  rate('2008-07-01', 319),
  rate('2009-01-01', 162),
  rate('2009-07-01', 12),
  rate('2011-07-01', 37),
  rate('2012-01-01', 12),
  rate('2013-01-01', -13),
  rate('2013-07-01', -38),
  rate('2014-01-01', -63),
  rate('2014-07-01', -73),
  rate('2015-01-01', -83),
  rate('2016-07-01', -88),
  rate('2023-01-01', 162),
  rate('2023-07-01', 312),
  rate('2024-01-01', 362),
  rate('2024-07-01', 337),
  rate('2025-01-01', 227),
  rate('2025-07-01', 127),
  rate('2026-07-01', 152),
]

export const FIRST_DAY: Day = '2002-01-01'
/** The end of the last half-year whose rate is known. */
export const LAST_DAY: Day = '2026-12-31'

/**
 * The rate in force on a day, in hundredths of a percent: 127 on 2026-06-30, 152 on 2026-07-01. Throws a RangeError for
 * a day outside the table, since a rate is never guessed.
 */
export function baseRateOn(day: Day): number {
  const found = day <= LAST_DAY ? BASE_RATES.findLast(({ from }) => from <= day) : undefined
  if (found !== undefined) return found.hundredths
  throw new RangeError(
    `The base rate of ${day} is not in the table, which reaches from ${FIRST_DAY} to ${LAST_DAY}. ` +
      'Enter the rate that the Bundesbank published for that half-year in terms/law/bgb/base-rates.ts.',
  )
}

export const isBaseRateKnown = (day: Day): boolean => FIRST_DAY <= day && day <= LAST_DAY
