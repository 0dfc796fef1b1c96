import { since } from './holiday.ts'
import { reformationDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** Free and Hanseatic City of Hamburg: Feiertagsgesetz of 16 October 1953, § 1. Reformation Day came in 2018. */
export const workingDayHH: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Hamburg', en: 'working day in Hamburg', state: 'HH' },
  [since(2018, reformationDay)],
)
