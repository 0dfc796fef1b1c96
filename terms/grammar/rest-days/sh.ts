import { since } from './holiday.ts'
import { reformationDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** Schleswig-Holstein: Gesetz über Sonn- und Feiertage (SFTG), § 2. Reformation Day came in 2018. */
export const workingDaySH: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Schleswig-Holstein', en: 'working day in Schleswig-Holstein', state: 'SH' },
  [since(2018, reformationDay)],
)
