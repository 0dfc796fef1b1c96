/** Every calendar there is, under the names that the two libraries of the comparison use for its place. */
import { type Day, plusDays } from '../day.ts'
import { workingDayBB } from './bb.ts'
import { workingDayBE } from './be.ts'
import { workingDayBW } from './bw.ts'
import { workingDayBY } from './by.ts'
import { workingDayHB } from './hb.ts'
import { workingDayHE } from './he.ts'
import { workingDayHH } from './hh.ts'
import { workingDayMV } from './mv.ts'
import { workingDayNI } from './ni.ts'
import { workingDayNW } from './nw.ts'
import { workingDayRP } from './rp.ts'
import { workingDaySH } from './sh.ts'
import { workingDaySL } from './sl.ts'
import { workingDaySN } from './sn.ts'
import { workingDayST } from './st.ts'
import { workingDayTH } from './th.ts'
import type { WorkingDayCalendar } from './working-day-calendar.ts'

/** A place with its calendar; `place` is what date-holidays calls it, state and region. */
export interface Place {
  readonly place: string
  readonly calendar: WorkingDayCalendar
}

export const allPlaces: readonly Place[] = [
  ...[workingDayBW, workingDayBE, workingDayBB, workingDayHB, workingDayHH, workingDayHE, workingDayMV].map(wholeState),
  ...[workingDayNI, workingDayNW, workingDayRP, workingDaySL, workingDayST, workingDaySH].map(wholeState),
  { place: 'BY.KATH', calendar: workingDayBY({ place: 'mainly Catholic' }) },
  { place: 'BY.A', calendar: workingDayBY({ place: 'Augsburg' }) },
  { place: 'BY.EVANG', calendar: workingDayBY({ place: 'other' }) },
  { place: 'SN.BZ', calendar: workingDaySN({ place: 'with Corpus Christi' }) },
  { place: 'SN', calendar: workingDaySN({ place: 'other' }) },
  { place: 'TH.EIC', calendar: workingDayTH({ place: 'with Corpus Christi' }) },
  { place: 'TH', calendar: workingDayTH({ place: 'other' }) },
]

function wholeState(calendar: WorkingDayCalendar): Place {
  return { place: calendar.state, calendar }
}

export const FIRST_YEAR = 2000
export const LAST_YEAR = 2100

/** Every day of the years that are compared. */
export const everyDay: readonly Day[] = daysFrom(`${FIRST_YEAR}-01-01`, `${LAST_YEAR}-12-31`)

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day)
  return days
}

/** Whether a holiday gives the day its name, rather than Saturday or Sunday. */
export function isHoliday(calendar: WorkingDayCalendar, day: Day): boolean {
  const reason = calendar.restDay(day)
  return reason !== undefined && reason.en !== 'Saturday' && reason.en !== 'Sunday'
}
