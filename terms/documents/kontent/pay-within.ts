import { moves, within } from '../../grammar/deadline.ts'
import { workingDayNW } from '../../grammar/rest-days/nw.ts'

const inDays = (days: number) => within(days, 'days', moves(workingDayNW))
const made = new Map<number, ReturnType<typeof inDays>>()
/** The same period for the same number of days, so that two of them can be compared. */
export function payWithinDays(days: number): ReturnType<typeof inDays> {
  const period = made.get(days) ?? inDays(days)
  made.set(days, period)
  return period
}
/** § 7.4: the time to pay an invoice; § 1.3 lets an individual agreement put another in its place. */
export const payWithin = payWithinDays(10)
