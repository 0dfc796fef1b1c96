import { since } from './holiday.ts'
import { reformationDay, womensDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** Mecklenburg-Vorpommern: Feiertagsgesetz Mecklenburg-Vorpommern (FTG M-V), § 2. Women's Day came in 2023. */
export const workingDayMV: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Mecklenburg-Vorpommern', en: 'working day in Mecklenburg-Vorpommern', state: 'MV' },
  [since(2023, womensDay), reformationDay],
)
