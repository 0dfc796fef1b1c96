import { moves, within } from '../../../../grammar/deadline.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'

const inDays = (days: number) => within(days, 'days', moves(workingDayHH))
const known = new Map<number, ReturnType<typeof inDays>>()

/**
 * An objection must reach the provider in Hamburg, so its holidays count. § 12.4 names it, § 17.1 lets it be replaced: the same
 * number is the same value.
 */
export const objectionPeriodInDays = (days: number): ReturnType<typeof inDays> => {
  const period = known.get(days) ?? inDays(days)
  known.set(days, period)
  return period
}
export const fourteenDays = objectionPeriodInDays(14)
