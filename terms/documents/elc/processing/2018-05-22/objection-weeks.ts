import { moves, within } from '../../../../grammar/deadline.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'

/** § 6.2 names it, § 13.2 lets the parties put another in its place. */
export const weeksToObject = (weeks: number) => within(weeks, 'weeks', moves(workingDayNW))
export const fourWeeks = weeksToObject(4)
