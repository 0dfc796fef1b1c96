import { adjustable } from './adjustable.ts'
import { type Day, hoursAfter, type Instant, plusDays } from './day.ts'
import type { Ending } from './ending.ts'
import {
  daysAfterEvent,
  daysBeginningWith,
  monthsAfterEvent,
  monthsBeginningWith,
  nextWorkingDay,
  weeksAfterEvent,
} from './period.ts'
import type { WorkingDayCalendar } from './rest-days/working-day-calendar.ts'
import { type Said, say } from './said.ts'

/** Whether § 193 BGB moves the last day of a period. It is never a default: whoever agrees a period says one of the two. */
export type RestDays = { readonly moves: WorkingDayCalendar } | { readonly stays: Said }
/** For declarations and payments: a last day that falls on a day of rest moves to the next working day. */
export const moves = (calendar: WorkingDayCalendar): RestDays => ({ moves: calendar })
/** The last day stays where it falls, and why. */
export const stays = (reason: Said): RestDays & { readonly stays: Said } => ({ stays: reason })

/** BGH, 17 February 2005, III ZR 172/04: a minimum notice protects who receives it, so its end is never moved. */
export const minimumNotice: Said = {
  de: 'Kündigungsfristen verlängert § 193 BGB nicht (BGH III ZR 172/04).',
  en: '§ 193 BGB does not lengthen notice periods (BGH III ZR 172/04).',
}
/** Export windows and retention are no declarations: § 193 does not reach them. */
export const noDeclaration: Said = {
  de: 'Keine Erklärung und keine Leistung ist fällig; § 193 BGB gilt nicht.',
  en: 'Neither a declaration nor a performance is due; § 193 BGB does not apply.',
}

const units = {
  days: { after: daysAfterEvent, de: ['Tag', 'Tagen'], en: ['day', 'days'] },
  weeks: { after: weeksAfterEvent, de: ['Woche', 'Wochen'], en: ['week', 'weeks'] },
  months: { after: monthsAfterEvent, de: ['Monat', 'Monaten'], en: ['month', 'months'] },
} as const
export type Unit = keyof typeof units
/** The German words are in the dative, so a sentence names them after "nach", "von" or "binnen": 2 Monaten. */
const counted = (n: number, unit: Unit): Said => ({
  de: `${n} ${units[unit].de[n === 1 ? 0 : 1]}`,
  en: `${n} ${units[unit].en[n === 1 ? 0 : 1]}`,
})

/**
 * A period within which something must be declared or paid, counted from the day after an event (§ 187 (1) BGB).
 * `within(14, 'days', moves(workingDayHH))` of 13 February 2027 ends on Monday 1 March: day 14 is a Saturday.
 */
export const within = (length: number, unit: Unit, rest: RestDays) =>
  adjustable([length], (n) => {
    const lastDay = (event: Day): Day => {
      const day = units[unit].after(event, n)
      return 'moves' in rest ? nextWorkingDay(day, rest.moves.isWorkingDay) : day
    }
    const { de, en } = counted(n, unit)
    return say(`binnen ${de}`, `within ${en}`, {
      lastDay,
      firstDayAfter: (event: Day): Day => plusDays(lastDay(event), 1),
      rest,
    })
  })
/** Monday to Saturday without the holidays of the place: what German civil law calls a Werktag where a period is counted in them. */
const isWerktag = ({ isWorkingDay, restDay }: WorkingDayCalendar, day: Day): boolean =>
  isWorkingDay(day) || restDay(day)?.en === 'Saturday'
/**
 * A period counted in Werktage from the day after an event; its last day moves on if it is a Saturday (§ 193 BGB).
 * `withinWerktage(30, workingDayHH)` of 2 March 2026 ends on Wednesday 8 April: Good Friday and Easter Monday are left out.
 */
export const withinWerktage = (length: number, place: WorkingDayCalendar) =>
  adjustable([length], (n) => {
    const lastDay = (event: Day): Day => {
      let day = event
      for (let days = 0; days < n; ) {
        day = plusDays(day, 1)
        if (isWerktag(place, day)) days += 1
      }
      return nextWorkingDay(day, place.isWorkingDay)
    }
    return say(`binnen ${n} Werktagen`, `within ${n} working days (Monday to Saturday)`, {
      lastDay,
      firstDayAfter: (event: Day): Day => plusDays(lastDay(event), 1),
    })
  })
/** The day named is itself the last day: `onTheDay(moves(workingDayNW))`. */
export const onTheDay = (rest: RestDays) => {
  const lastDay = (day: Day): Day => ('moves' in rest ? nextWorkingDay(day, rest.moves.isWorkingDay) : day)
  return say('am genannten Tag', 'on the day named', {
    lastDay,
    firstDayAfter: (day: Day): Day => plusDays(lastDay(day), 1),
    rest,
  })
}
/** A period of notice or waiting: full days that must have run, never shortened, and moved by no holiday. */
export const notice = (length: number, unit: Unit, rest: { readonly stays: Said }) =>
  adjustable([length], (n) => {
    const runsOut = (event: Day): Day => units[unit].after(event, n)
    const { de, en } = counted(n, unit)
    return say(de, en, { runsOut, earliest: (event: Day): Day => plusDays(runsOut(event), 1), rest })
  })
/** Full days of a state, the day on which it began being the first (§ 187 (2) BGB): 30 days of default from 2026-01-31 have run as 2026-03-02 begins. */
export const fullDays = (length: number, rest: { readonly stays: Said }) =>
  adjustable([length], (n) => {
    const { de, en } = counted(n, 'days')
    return say(de, en, { haveRunFrom: (first: Day): Day => plusDays(daysBeginningWith(first, n), 1), rest })
  })
/** Elapsed hours, weekends, holidays and clock changes included. */
export const hours = (length: number) =>
  adjustable([length], (n) =>
    say(n === 1 ? '1 Stunde' : `${n} Stunden`, n === 1 ? '1 hour' : `${n} hours`, {
      after: (event: Instant): Instant => hoursAfter(event, n),
    }),
  )
/**
 * A period that follows an end: a full one after an end with a day (§ 187 (2) BGB), else counted from the event
 * (§ 187 (1)). Its German words say how long something lasts: einen Monat.
 */
export const monthsAfterTheEnd = (length: number, rest: { readonly stays: Said }) =>
  adjustable([length], (n) =>
    say(n === 1 ? 'einen Monat' : `${n} Monate`, n === 1 ? 'one month' : `${n} months`, {
      lastDay: (ending: Ending): Day =>
        ending.inCourse ? monthsAfterEvent(ending.lastDay, n) : monthsBeginningWith(plusDays(ending.lastDay, 1), n),
      rest,
    }),
  )
