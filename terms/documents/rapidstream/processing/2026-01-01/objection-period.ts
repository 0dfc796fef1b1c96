import { moves, within } from '../../../../grammar/deadline.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'

/** An objection must reach the provider in Hamburg, so its holidays count. § 12.4 names it, § 17.1 lets it be replaced. */
export const objectionPeriodInDays = (days: number) => within(days, 'days', moves(workingDayHH))
export const fourteenDays = objectionPeriodInDays(14)
