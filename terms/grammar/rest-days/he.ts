import { corpusChristi } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** Hesse: Hessisches Feiertagsgesetz (HFeiertagsG), § 1. */
export const workingDayHE: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Hessen', en: 'working day in Hesse', state: 'HE' },
  [corpusChristi],
)
