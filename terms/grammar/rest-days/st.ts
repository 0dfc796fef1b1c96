import { epiphany, reformationDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** Saxony-Anhalt: Gesetz über die Sonn- und Feiertage (FeiertG LSA), § 2. */
export const workingDayST: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Sachsen-Anhalt', en: 'working day in Saxony-Anhalt', state: 'ST' },
  [epiphany, reformationDay],
)
