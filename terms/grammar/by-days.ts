import { type Day, daysBetween, plusDays, sameDayOfMonth } from './day.ts'
import { Gross } from './money.ts'
import { say } from './said.ts'

/**
 * What a yearly fee comes to from one day to another, both inclusive. Years are counted back from the last day: whole
 * ones at the whole fee, the broken one by its days. 24.00 a year from 2026-11-22 to 2027-03-14 is 24.00 · 113 / 365 =
 * 7.43; a time that ends before it begins costs nothing.
 */
function feeFor(yearly: Gross, from: Day, to: Day): Gross {
  let sum = Gross.zero
  for (let last = to; last >= from; last = plusDays(firstOfYearEnding(last), -1)) {
    const first = firstOfYearEnding(last)
    sum = sum.plus(first >= from ? yearly : yearly.share(daysBetween(from, last) + 1, daysBetween(first, last) + 1))
  }
  return sum
}

/** The first day of the year that ends with a day: 2026-03-01 for 2027-02-28, and 2027-03-01 for 2028-02-28, too. */
const firstOfYearEnding = (last: Day): Day => sameDayOfMonth(plusDays(last, 1), -12, 'firstOfNext')

/** Whole years at the yearly fee, the rest by days. */
export const byDays = say('nach Tagen', 'by days', { feeFor })
