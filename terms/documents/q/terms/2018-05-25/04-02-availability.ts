import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { type Day, earliest, instantOf, latest } from '../../../../grammar/day.ts'
import { availabilityOf, reductionByShortfall, rollingDays } from '../../../../grammar/downtime.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { counted } from '../../../../grammar/matters/prices.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { holds, must, type Outcome } from '../../../../grammar/outcome.ts'
import { planPriceOn, serviceMonths } from '../../../../grammar/quantities/billing.ts'
import { creditedIn, downWithin } from '../../../../grammar/quantities/downtime.ts'
import { periodAt, type Values } from '../../../../grammar/quantity.ts'
import { type Period, type Row, rowOf } from '../../../../grammar/row.ts'
import type { Span } from '../../../../grammar/spans.ts'

const shortfall = reductionByShortfall('q.agb.4.2a')
const where = { target: availabilityOf(99.5), window: rollingDays(30) }
const given = { months: serviceMonths, priceOn: planPriceOn, downWithin, creditedIn, reading: shortfall.inForce }

/** What the provider must offer for a month, and which days are credited with it. */
function offerFor(
  month: Period,
  { target, window }: typeof where,
  { months, priceOn, downWithin: down, creditedIn: credited, reading }: Values<typeof given>,
): readonly Outcome[] {
  const price = priceOn(month.to)
  const worst = window.worstOf(
    month,
    down,
    months ? creditedBefore(month, months, credited).map(window.endingWith) : [],
  )
  const missing = target.shortfall(worst)
  if (!price.isPositive || missing.missing === 0) return []
  return [
    must('provider', 'offerReduction', month.from, { content: `${reading.of(price, missing, worst)}` }),
    holds(counted, `downtime ${month.from}`, worst.lastDay),
  ]
}
/** Thirty days reach back over two months at most. */
function creditedBefore({ n }: Period, months: Row, credited: (month: Day) => Day | undefined): readonly Day[] {
  return [n - 1, n - 2]
    .filter((earlier) => earlier >= 0)
    .map((earlier) => credited(months.nth(earlier).from))
    .filter((day) => day !== undefined)
}

/** For examples: months from January 2026 on at a price, with one outage. */
const months2026 = rowOf.countedFromFirstDay('2026-01-01', 1)
const downFor = (price: string, outage: Span): Values<typeof given> => ({
  months: months2026,
  priceOn: () => eurNet(price),
  downWithin: () => [outage],
  creditedIn: () => undefined,
  reading: shortfall.all['percentage points'],
})

export const reduction = clause({
  ref: '§ 4.2 S. 2',
  title: { de: 'Minderung bei Nichtverfügbarkeit', en: 'Reduction for unavailability' },
  when: 'periodBegan',
  de: 'Sind die wesentlichen Funktionen über {window} gesehen zu weniger als {target} der Zeit verfügbar, kann der Kunde das Monatsentgelt entsprechend dem Fehlbetrag mindern.',
  en: 'If the essential functions, seen over {window}, are available for less than {target} of the time, the customer may reduce the monthly fee according to the shortfall.',
  where,
  given,
  provided: ({ row, period }, _, { months }) =>
    all(
      row === 'month' || no('Es beginnt kein Leistungsmonat.', 'No month of service begins.'),
      (months !== undefined && period.n > 0) ||
        no('Noch ist kein Leistungsmonat vorüber.', 'No month of service is over yet.'),
    ),
  then: ({ period }, values, is) => (is.months ? offerFor(is.months.nth(period.n - 1), values, is) : []),
  examples: {
    '36 hours of 30 days are 95 percent': [
      { row: 'month', period: months2026.nth(5) },
      [
        must('provider', 'offerReduction', '2026-05-01', { content: '45.00' }),
        holds(counted, 'downtime 2026-05-01', '2026-05-11'),
      ],
      downFor('1000.00', { from: instantOf('2026-05-10'), to: instantOf('2026-05-11T12:00') }),
    ],
    'read as a share of downtime, five percent of the fee': [
      { row: 'month', period: months2026.nth(5) },
      [
        must('provider', 'offerReduction', '2026-05-01', { content: '50.00' }),
        holds(counted, 'downtime 2026-05-01', '2026-05-11'),
      ],
      {
        ...downFor('1000.00', { from: instantOf('2026-05-10'), to: instantOf('2026-05-11T12:00') }),
        reading: shortfall.all['share of downtime'],
      },
    ],
    '216 minutes are exactly 99.5 percent': [
      { row: 'month', period: months2026.nth(5) },
      [],
      downFor('100.00', { from: instantOf('2026-05-20'), to: instantOf('2026-05-20T03:36') }),
    ],
    'before the first month is over there is nothing to look at': [
      { row: 'month', period: months2026.nth(0) },
      [],
      downFor('1000.00', { from: instantOf('2026-01-01'), to: instantOf('2026-01-02') }),
    ],
    'what May was credited for, June is not': [
      { row: 'month', period: months2026.nth(6) },
      [],
      {
        ...downFor('100.00', { from: instantOf('2026-05-20'), to: instantOf('2026-05-20T05:00') }),
        creditedIn: (month) => (month === '2026-05-01' ? '2026-05-20' : undefined),
      },
    ],
  },
  claims: ['q.agb.4.2a'],
  readings: shortfall,
  reading:
    'Every outage counts, planned maintenance too. The worst thirty days that end in a month count once for it, and each minute is credited once. The customer must claim the reduction; the provider works it out and offers it.',
})

export const reductionAtTheEnd = clause({
  ref: '§ 4.2 S. 2 (letzter Monat)',
  title: { de: 'Minderung für den letzten Monat', en: 'Reduction for the last month' },
  when: 'agreementEnded',
  de: 'Endet der Vertrag, gilt dasselbe ({window}, {target}) für seinen letzten Leistungsmonat.',
  en: 'When the agreement ends, the same ({window}, {target}) holds for its last month of service.',
  where,
  given,
  provided: ({ scope }, _, { months }) =>
    all(
      scope === 'agreement' || no('Nur ein Teil ist beendet.', 'Only a part has ended.'),
      months !== undefined || no('Es lief kein Leistungsmonat.', 'No month of service was running.'),
    ),
  then: ({ ending }, values, is) => {
    if (!is.months) return []
    const month = periodAt(is.months, ending.lastDay)
    return offerFor({ ...month, to: earliest(month.to, latest(month.from, ending.lastDay)) }, values, is)
  },
  examples: {
    'the month in which it ends counts as far as it went': [
      { scope: 'agreement', ending: endOfDay('2026-05-12') },
      [
        must('provider', 'offerReduction', '2026-05-01', { content: '45.00' }),
        holds(counted, 'downtime 2026-05-01', '2026-05-11'),
      ],
      downFor('1000.00', { from: instantOf('2026-05-10'), to: instantOf('2026-05-11T12:00') }),
    ],
    'the end of the processing agreement is no end of service': [
      { scope: 'avv', ending: endOfDay('2026-05-12') },
      [],
      downFor('1000.00', { from: instantOf('2026-05-10'), to: instantOf('2026-05-11T12:00') }),
    ],
  },
  claims: ['q.agb.4.2a'],
})
