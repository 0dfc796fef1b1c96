import { everyYear, since } from './holiday.ts'
import { corpusChristi, reformationDay } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/** Which place in Thuringia: Corpus Christi holds only in the Eichsfeld and some Catholic places beside it. */
export type ThuringianPlace = 'with Corpus Christi' | 'other'

/**
 * Thuringia: Thüringer Feier- und Gedenktagsgesetz (ThürFGtG) of 21 December 1994, § 2 (1); Corpus Christi under § 2
 * (2) in municipalities named by ordinance. Children's Day came in 2019. Whoever agrees on Thuringian working days says
 * which place is meant: `workingDayTH({ place: 'other' })`.
 */
export function workingDayTH({ place }: { readonly place: ThuringianPlace }): WorkingDayCalendar {
  return CALENDARS[place]
}

const childrensDay = since(2019, everyYear('09-20', 'Weltkindertag', "Universal Children's Day"))

const CALENDARS: Readonly<Record<ThuringianPlace, WorkingDayCalendar>> = {
  'with Corpus Christi': workingDayCalendar(
    {
      de: 'Werktag in Thüringen, an einem Ort mit Fronleichnam',
      en: 'working day in Thuringia, at a place that keeps Corpus Christi',
      state: 'TH',
    },
    [corpusChristi, childrensDay, reformationDay],
  ),
  other: workingDayCalendar(
    {
      de: 'Werktag in Thüringen, an einem Ort ohne Fronleichnam',
      en: 'working day in Thuringia, at a place that does not keep Corpus Christi',
      state: 'TH',
    },
    [childrensDay, reformationDay],
  ),
}
