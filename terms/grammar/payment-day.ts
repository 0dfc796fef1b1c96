import { type Day, plusDays } from './day.ts'
import type { RestDays } from './deadline.ts'
import { nextWorkingDay } from './period.ts'
import { type Period, type Row, rowOf } from './row.ts'
import { say } from './said.ts'

/** Due on the first day of a period; § 193 BGB may move the day of payment, never the day on the invoice. */
export const onTheFirst = (rest: RestDays) => {
  const payableUntil = (due: Day): Day => ('moves' in rest ? nextWorkingDay(due, rest.moves.isWorkingDay) : due)
  return say('am ersten Tag des Monats', 'on the first day of the month', {
    due: (period: Period): Day => period.from,
    payableUntil,
    defaultFrom: (due: Day): Day => plusDays(payableUntil(due), 1),
    rest,
  })
}
const readings = {
  countedFromFirstDay: { de: 'vom ersten Tag an gezählt', en: 'counted from the first day' },
  startingOnSameDay: { de: 'mit gleichem Anfangstag gebildet', en: 'made to start on the same day' },
  afterEvent: { de: 'vom Tag nach der Bereitstellung an gezählt', en: 'counted from the day after provision' },
} as const
/** A row of periods from a first day. "Monthly from the 31st" has three readings; the sentence says which. */
export const periods = (reading: keyof typeof readings) =>
  say(readings[reading].de, readings[reading].en, {
    from: rowOf[reading] as (first: Day, months: number, then?: number) => Row,
  })
