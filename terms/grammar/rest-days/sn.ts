import { wednesdayBefore } from './holiday.ts'
import { corpusChristi, reformationDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/**
 * Which place in Saxony: Corpus Christi holds only in some Catholic, mostly Sorbian ones in the district of Bautzen.
 */
export type SaxonPlace = 'with Corpus Christi' | 'other'

/**
 * Saxony: Gesetz über Sonn- und Feiertage (SächsSFG) of 10 November 1992, § 1 (1), with the Fronleichnamsverordnung of
 * 4 May 1993, which names the places. Whoever agrees on Saxon working days says which is meant:
 * `workingDaySN({ place: 'other' })`. Saxony alone kept the Day of Repentance when the other states gave it up in 1995.
 */
export function workingDaySN({ place }: { readonly place: SaxonPlace }): WorkingDayCalendar {
  return CALENDARS[place]
}

const dayOfRepentance = wednesdayBefore('11-23', 'Buß- und Bettag', 'Day of Repentance and Prayer')

const CALENDARS: Readonly<Record<SaxonPlace, WorkingDayCalendar>> = {
  'with Corpus Christi': workingDayCalendar(
    {
      de: 'Werktag in Sachsen, an einem Ort mit Fronleichnam',
      en: 'working day in Saxony, at a place that keeps Corpus Christi',
      state: 'SN',
    },
    [corpusChristi, reformationDay, dayOfRepentance],
  ),
  other: workingDayCalendar(
    {
      de: 'Werktag in Sachsen, an einem Ort ohne Fronleichnam',
      en: 'working day in Saxony, at a place that does not keep Corpus Christi',
      state: 'SN',
    },
    [reformationDay, dayOfRepentance],
  ),
}
