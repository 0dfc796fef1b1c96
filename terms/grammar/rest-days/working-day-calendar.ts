/** Which days are working days in a state, in the sense of § 193 BGB, and why the others are not. */
import { type Day, daysBetween, weekday, yearOf } from '../day.ts'
import { inAllStates } from './federal.ts'
import type { Holiday } from './holiday.ts'

/** What a rest day is called. */
export interface RestDay {
  readonly de: string
  readonly en: string
}

/** The working days of a place from 2000-01-01 to 2110-12-31; earlier and later days are refused with a RangeError. */
export interface WorkingDayCalendar {
  /** A working day of the place, as a clause names it: `Werktag in Hamburg`. */
  readonly de: string
  readonly en: string
  /** The state's code in ISO 3166-2:DE, without the country: `HH`. */
  readonly state: string
  /** Neither Saturday nor Sunday nor holiday. It needs no `this`: hand it on wherever `WorkingDays` are asked. */
  isWorkingDay(this: void, day: Day): boolean
  /** Why it is no working day, the holiday's name before Saturday's or Sunday's; undefined for a working day. */
  restDay(this: void, day: Day): RestDay | undefined
}

/** How a calendar names itself. */
export type CalendarName = Pick<WorkingDayCalendar, 'de' | 'en' | 'state'>

const FIRST_DAY: Day = '2000-01-01'
const LAST_DAY: Day = '2110-12-31'

const NO_REASON = 0
const SATURDAY = 1
const SUNDAY = 2
const WEEKEND: readonly RestDay[] = [
  { de: 'Samstag', en: 'Saturday' },
  { de: 'Sonntag', en: 'Sunday' },
]

/** The calendar of a place that keeps holidays of its `own` beside those of all states. */
export function workingDayCalendar(name: CalendarName, own: readonly Holiday[]): WorkingDayCalendar {
  const holidays = [...inAllStates, ...own]
  const names = [undefined, ...WEEKEND, ...holidays.map(({ de, en }): RestDay => ({ de, en }))]
  const reasons = weekends()
  for (const [at, holiday] of holidays.entries()) mark(reasons, holiday, SUNDAY + 1 + at)

  const reasonAgainst = (day: Day): number => {
    const reason = reasons[daysBetween(FIRST_DAY, day)]
    if (reason !== undefined) return reason
    throw new RangeError(`${day} lies before the holidays known here. Ask for a day from ${FIRST_DAY} on.`)
  }
  return {
    ...name,
    isWorkingDay: (day) => reasonAgainst(day) === NO_REASON,
    restDay: (day) => names[reasonAgainst(day)],
  }
}

/** One entry for each day, so that asking is a look-up. */
function weekends(): Uint8Array {
  const firstSaturday = (13 - weekday(FIRST_DAY)) % 7
  return new Uint8Array(daysBetween(FIRST_DAY, LAST_DAY) + 1).map((_, place) => {
    const daysSinceSaturday = (place + 7 - firstSaturday) % 7
    if (daysSinceSaturday === 0) return SATURDAY
    return daysSinceSaturday === 1 ? SUNDAY : NO_REASON
  })
}

/** Two holidays can fall on one day, as on 2008-05-01; the one marked first gives it its name. */
function mark(reasons: Uint8Array, holiday: Holiday, reason: number): void {
  for (let year = yearOf(FIRST_DAY); year <= yearOf(LAST_DAY); year++) {
    const day = holiday.on(year)
    if (day === undefined) continue
    const place = daysBetween(FIRST_DAY, day)
    if ((reasons[place] ?? NO_REASON) <= SUNDAY) reasons[place] = reason
  }
}
