import { everyYear, onlyIn, since } from './holiday.ts'
import { womensDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/**
 * Berlin: Gesetz über die Sonn- und Feiertage of 28 October 1954, § 1. Women's Day came in 2019; the end of the war in
 * 1945 (after 75 and 80 years) and the uprising of 1953 (after 75 years) have holidays of single years.
 */
export const workingDayBE: WorkingDayCalendar = workingDayCalendar(
  { de: 'Werktag in Berlin', en: 'working day in Berlin', state: 'BE' },
  [
    since(2019, womensDay),
    onlyIn(2020, everyYear('05-08', 'Tag der Befreiung', 'Liberation Day')),
    onlyIn(2025, everyYear('05-08', 'Tag der Befreiung', 'Liberation Day')),
    onlyIn(2028, everyYear('06-17', 'Jahrestag des Volksaufstandes 1953', 'Anniversary of the 1953 uprising')),
  ],
)
