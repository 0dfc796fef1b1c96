import { type Day, firstOfMonth, type Instant, lastOfMonth, lastOfQuarter, latest } from './day.ts'
import { type Ending, endOfDay, inCourseOf } from './ending.ts'
import { periodAt } from './quantity.ts'
import type { Period, Row } from './row.ts'
import { say } from './said.ts'

/** `endOfMonth('following')` of 30 January 2026 is 28 February 2026. */
export const endOfMonth = (which: 'current' | 'following') =>
  say(which === 'current' ? 'Ende des laufenden Monats' : 'Ende des Folgemonats', `end of the ${which} month`, {
    countedFrom: (day: Day): Day => lastOfMonth(day, which === 'current' ? 0 : 1),
  })
/** Of 30 January 2026 it is 1 March 2026. */
export const monthAfterNext = say('Beginn des übernächsten Monats', 'beginning of the month after next', {
  countedFrom: (day: Day): Day => firstOfMonth(day, 2),
})
export const endOfQuarter = say('Ende eines Kalendervierteljahres', 'end of a calendar quarter', {
  firstFrom: lastOfQuarter,
})
export const endOfPeriod = say('Ende des laufenden Abrechnungszeitraums', 'end of the current billing period', {
  of: (period: Period): Day => period.to,
})
/** Of terms in a row: the end of the one that still runs when a notice has run out, or on a later day that was chosen. */
export const endOfTerm = say('Ende der Laufzeit', 'end of the term', {
  after: (terms: Row, runsOut: Day, chosen: Day = runsOut): Day => periodAt(terms, latest(runsOut, chosen)).to,
})
/** In the course of the day, at the instant of receipt. */
export const immediately = say('sofort', 'with immediate effect', { at: inCourseOf })
/** For a cause that asks for no notice: on receipt, unless the notice itself names a later day. */
export const atOnceOrLater = say(
  'sofort oder zu einem späteren Tag, den die Kündigung nennt,',
  'at once, or to a later day that the notice names',
  {
    of: ({ at, on, to }: { readonly at: Instant; readonly on: Day; readonly to?: Day }): Ending =>
      to !== undefined && to > on ? endOfDay(to) : inCourseOf(at),
  },
)
