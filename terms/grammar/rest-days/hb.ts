import { since } from './holiday.ts'
import { reformationDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/**
 * Free Hanseatic City of Bremen: Gesetz über die Sonn- und Feiertage of 12 November 1954, § 2. Reformation Day came in
 * 2018.
 */
export const workingDayHB: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Bremen', en: 'working day in Bremen', state: 'HB' },
  [since(2018, reformationDay)],
)
