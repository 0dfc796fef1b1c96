import { allSaintsDay, corpusChristi } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** North Rhine-Westphalia: Gesetz über die Sonn- und Feiertage (Feiertagsgesetz NW), § 2 (1). */
export const workingDayNW: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Nordrhein-Westfalen', en: 'working day in North Rhine-Westphalia', state: 'NW' },
  [corpusChristi, allSaintsDay],
)
