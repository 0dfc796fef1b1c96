import { everyYear, type Holiday } from './holiday.ts'
import { allSaintsDay, assumptionDay, corpusChristi, epiphany } from './some-states.ts'
import { type WorkingDayCalendar, workingDayCalendar } from './working-day-calendar.ts'

/**
 * Which place in Bavaria: Assumption Day holds in municipalities with more Catholics than Protestants (most of them,
 * Munich too; the State Office for Statistics lists them), the Peace Festival in the city of Augsburg, which keeps
 * both.
 */
export type BavarianPlace = 'mainly Catholic' | 'Augsburg' | 'other'

/**
 * Bavaria: Feiertagsgesetz (FTG) of 21 May 1980, Art. 1 (1) and (2). Whoever agrees on Bavarian working days says which
 * place is meant: `workingDayBY({ place: 'Augsburg' })`.
 */
export function workingDayBY({ place }: { readonly place: BavarianPlace }): WorkingDayCalendar {
  return CALENDARS[place]
}

const peaceFestival = everyYear('08-08', 'Augsburger Friedensfest', 'Augsburg Peace Festival')

const CALENDARS: Readonly<Record<BavarianPlace, WorkingDayCalendar>> = {
  'mainly Catholic': calendar(
    'Werktag in Bayern, in einer überwiegend katholischen Gemeinde',
    'working day in Bavaria, in a mainly Catholic municipality',
    [assumptionDay],
  ),
  Augsburg: calendar('Werktag in Augsburg', 'working day in Augsburg', [peaceFestival, assumptionDay]),
  other: calendar(
    'Werktag in Bayern, in einer nicht überwiegend katholischen Gemeinde',
    'working day in Bavaria, in a municipality that is not mainly Catholic',
    [],
  ),
}

function calendar(de: string, en: string, local: readonly Holiday[]): WorkingDayCalendar {
  return workingDayCalendar({ de, en, state: 'BY' }, [epiphany, corpusChristi, ...local, allSaintsDay])
}
