import { moves, within } from '../../../../grammar/deadline.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'

const inWeeks = (weeks: number) => within(weeks, 'weeks', moves(workingDayNW))
const known = new Map<number, ReturnType<typeof inWeeks>>()
/** § 6.2 names it, § 13.2 lets the parties put another in its place. The same length is the same value. */
export const weeksToObject = (weeks: number): ReturnType<typeof inWeeks> => {
  const period = known.get(weeks) ?? inWeeks(weeks)
  known.set(weeks, period)
  return period
}
export const fourWeeks = weeksToObject(4)
