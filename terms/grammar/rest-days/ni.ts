import { since } from './holiday.ts'
import { reformationDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** Lower Saxony: Niedersächsisches Gesetz über die Feiertage (NFeiertagsG), § 2. Reformation Day came in 2018. */
export const workingDayNI: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Niedersachsen', en: 'working day in Lower Saxony', state: 'NI' },
  [since(2018, reformationDay)],
)
