import { allSaintsDay, corpusChristi, epiphany } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** Baden-Württemberg: Gesetz über die Sonntage und Feiertage (FTG) of 8 May 1995, § 1. */
export const workingDayBW: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Baden-Württemberg', en: 'working day in Baden-Württemberg', state: 'BW' },
  [epiphany, corpusChristi, allSaintsDay],
)
