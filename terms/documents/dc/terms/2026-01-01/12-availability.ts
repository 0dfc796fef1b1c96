import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { type Day, firstOfMonth, type Instant, instantOf, midnight } from '../../../../grammar/day.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { must, runs } from '../../../../grammar/outcome.ts'
import { periods } from '../../../../grammar/payment-day.ts'
import { maintenanceWithin, outagesWithin } from '../../../../grammar/quantities/downtime.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { common, lengthOf, type Span } from '../../../../grammar/spans.ts'
import { atLeastPercent } from '../../../../grammar/threshold.ts'

/** Of a time, what is left after maintenance, and how much of it the service was up. */
const measured = (time: Span, outages: readonly Span[], maintenance: readonly Span[]) => {
  const planned = common(maintenance, [time])
  const down = common(outages, [time])
  const whole = lengthOf([time]) - lengthOf(planned)
  return { whole, up: whole - (lengthOf(down) - lengthOf(common(down, planned))) }
}
const reachedTarget = no('Die Verfügbarkeit ist erreicht.', 'The availability is reached.')
const fromMonthOf = (day: Day, to: Instant, months = 0): Span => ({ from: midnight(firstOfMonth(day, months)), to })

export const calendarMonths = clause({
  ref: 'Ziff. 12.2 (Monate)',
  title: { de: 'Kalendermonate', en: 'Calendar months' },
  when: 'termAgreed',
  de: 'Die Verfügbarkeit wird je Kalendermonat gemessen, {periods}.',
  en: 'Availability is measured for each calendar month, {periods}.',
  where: { periods: periods('countedFromFirstDay') },
  provided: ({ row }) => row === 'term' || no('Keine Nutzungszeit ist vereinbart.', 'No time of use is agreed.'),
  then: ({ first }, { periods: reading }) => runs('month', reading.from(firstOfMonth(first), 1)),
  examples: {
    'use that begins in mid-month': [
      { row: 'term', first: '2027-01-15' },
      runs('month', rowOf.countedFromFirstDay('2027-01-01', 1)),
    ],
    'another row of periods': [{ row: 'billing', first: '2027-01-15' }, []],
  },
  claims: ['dc.agb.12.2a'],
})

const target = atLeastPercent(98)
const fiveMinutesIn28Days = { from: instantOf('2027-02-10T10:00'), to: instantOf('2027-02-10T10:05') }
const dayIn28Days = { from: instantOf('2027-02-10'), to: instantOf('2027-02-11') }

export const availabilityOfMonth = clause({
  ref: 'Ziff. 12.2 S. 1',
  title: { de: 'Verfügbarkeit eines Monats', en: 'Availability of a month' },
  when: 'periodBegan',
  de: 'Die Plattform ist {target} des Kalendermonats verfügbar; Wartung zählt nicht mit. Wird das verfehlt, prüft der Anbieter den Monat.',
  en: 'The platform is available {target} of the calendar month; maintenance is not counted. If that is missed, the provider reviews the month.',
  where: { target },
  given: { outagesWithin, maintenanceWithin },
  provided: ({ row, period }, { target: least }, { outagesWithin: outages, maintenanceWithin: maintenance }) => {
    if (row !== 'month' || period.n === 0) return no('Kein Monat ist vergangen.', 'No month has passed.')
    const month = fromMonthOf(period.from, midnight(period.from), -1)
    const { up, whole } = measured(month, outages(month), maintenance(month))
    return least.isMetBy(up, whole) !== true || reachedTarget
  },
  then: ({ period }) => must('provider', 'openAvailabilityReview', firstOfMonth(period.from, -1)),
  examples: {
    'five minutes are nothing': [
      { row: 'month', period: { n: 1, from: '2027-03-01', to: '2027-03-31' } },
      [],
      { outagesWithin: () => [fiveMinutesIn28Days], maintenanceWithin: () => [] },
    ],
    'a day of 28 is more than two percent': [
      { row: 'month', period: { n: 1, from: '2027-03-01', to: '2027-03-31' } },
      must('provider', 'openAvailabilityReview', '2027-02-01'),
      { outagesWithin: () => [dayIn28Days], maintenanceWithin: () => [] },
    ],
    'unless it was a day of maintenance': [
      { row: 'month', period: { n: 1, from: '2027-03-01', to: '2027-03-31' } },
      [],
      { outagesWithin: () => [dayIn28Days], maintenanceWithin: () => [dayIn28Days] },
    ],
  },
  claims: ['dc.agb.12.2a', 'dc.agb.12.3b'],
  reading:
    'Real minutes of the month, so that the hour of the clock change counts; maintenance is taken out of the whole and of the downtime. 98.00 % without tolerance; no credit is promised, so a shortfall opens a review.',
})

export const availabilityOfLastMonth = clause({
  ref: 'Ziff. 12.2 S. 1 (letzter Monat)',
  title: { de: 'Verfügbarkeit des letzten Monats', en: 'Availability of the last month' },
  when: 'agreementEnded',
  de: 'Für den letzten Monat gilt dasselbe ({target}) bis zum Ende des Vertrags.',
  en: 'For the last month the same ({target}) holds until the end of the agreement.',
  where: { target },
  given: { outagesWithin, maintenanceWithin },
  provided: ({ scope, ending }, { target: least }, { outagesWithin: outages, maintenanceWithin: maintenance }) => {
    if (scope !== 'agreement') return no('Nur ein Teil ist beendet.', 'Only a part has ended.')
    const time = fromMonthOf(ending.lastDay, ending.at)
    const { up, whole } = measured(time, outages(time), maintenance(time))
    return least.isMetBy(up, whole) !== true || reachedTarget
  },
  then: ({ ending }) => must('provider', 'openAvailabilityReview', firstOfMonth(ending.lastDay)),
  examples: {
    'a day down in the last month': [
      { scope: 'agreement', ending: endOfDay('2027-02-28') },
      must('provider', 'openAvailabilityReview', '2027-02-01'),
      { outagesWithin: () => [dayIn28Days], maintenanceWithin: () => [] },
    ],
    'the processing agreement ends on its own': [
      { scope: 'avv', ending: endOfDay('2027-02-28') },
      [],
      { outagesWithin: () => [dayIn28Days], maintenanceWithin: () => [] },
    ],
  },
  claims: ['dc.agb.12.2a'],
})
