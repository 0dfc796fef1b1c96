import { afterEaster } from './holiday.ts'
import { reformationDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/**
 * Brandenburg: Gesetz über die Sonn- und Feiertage (FTG) of 21 March 1991, § 2. It also names Easter Sunday and Whit
 * Sunday, which are days of rest under § 193 BGB everywhere.
 */
export const workingDayBB: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Brandenburg', en: 'working day in Brandenburg', state: 'BB' },
  [afterEaster(0, 'Ostersonntag', 'Easter Sunday'), afterEaster(49, 'Pfingstsonntag', 'Whit Sunday'), reformationDay],
)
