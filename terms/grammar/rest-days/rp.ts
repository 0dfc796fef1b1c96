import { allSaintsDay, corpusChristi } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** Rhineland-Palatinate: Feiertagsgesetz (LFtG) of 15 July 1970, § 2. */
export const workingDayRP: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Rheinland-Pfalz', en: 'working day in Rhineland-Palatinate', state: 'RP' },
  [corpusChristi, allSaintsDay],
)
