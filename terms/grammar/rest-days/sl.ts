import { allSaintsDay, assumptionDay, corpusChristi } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/**
 * Saarland: Gesetz über die Sonn- und Feiertage (SFG) of 18 February 1976, § 2. Assumption Day holds in the whole
 * state.
 */
export const workingDaySL: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag im Saarland', en: 'working day in Saarland', state: 'SL' },
  [corpusChristi, assumptionDay, allSaintsDay],
)
