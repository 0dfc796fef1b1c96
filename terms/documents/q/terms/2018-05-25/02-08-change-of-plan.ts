import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { type Day, daysBetween, instantOf, plusDays } from '../../../../grammar/day.ts'
import { endOfPeriod, immediately } from '../../../../grammar/end-date.ts'
import { price, quantity } from '../../../../grammar/matters/prices.ts'
import { eurNet, Net } from '../../../../grammar/money.ts'
import { holds, owes, runs } from '../../../../grammar/outcome.ts'
import { periods } from '../../../../grammar/payment-day.ts'
import {
  activationOfPaidPlan,
  billingPeriodOf,
  monthsPerBillingPeriod,
  planPrice,
  planSeats,
} from '../../../../grammar/quantities/billing.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { type Period, rowOf } from '../../../../grammar/row.ts'

/** For examples: months of billing from February 2026 on. */
const february = (day: Day): Period => rowOf.countedFromFirstDay('2026-02-01', 1).at(day)

export const upgrade = clause({
  ref: '§ 2.8 S. 1',
  title: { de: 'Mehr gilt sofort', en: 'More applies at once' },
  when: 'planOrdered',
  de: 'Ein teurerer Tarif oder mehr Nutzer gelten {start}; der Unterschied wird für den Rest des Abrechnungszeitraums taggenau berechnet.',
  en: 'A dearer plan or more users apply {start}; the difference is charged by the day for the rest of the billing period.',
  where: { start: immediately },
  given: {
    seats: planSeats,
    price: planPrice,
    periodOf: billingPeriodOf,
    months: monthsPerBillingPeriod,
    vat: vatPercent,
    activation: activationOfPaidPlan,
  },
  provided: (ordered, _, { seats, price: before, activation }) =>
    all(
      ordered.seats > seats ||
        ordered.price.exceeds(before) ||
        no('Weder Tarif noch Nutzerzahl steigen.', 'Neither plan nor number of users rises.'),
      activation !== 'barred' || no('Der Tarif darf nicht aktiviert werden.', 'The plan may not be activated.'),
    ),
  then: (ordered, { start }, { price: before, periodOf, months, vat }) => {
    const from = start.at(ordered.at).at
    const period = periodOf(ordered.on)
    const plan = [holds(quantity, 'seats', ordered.seats, { from }), holds(price, 'plan', ordered.price, { from })]
    if (!period || !before.isPositive || !ordered.price.exceeds(before)) return plan
    const key = `upgrade ${ordered.id}`
    const difference = ordered.price
      .minus(before)
      .times(months)
      .share(daysBetween(ordered.on, period.to) + 1, daysBetween(period.from, period.to) + 1)
    return [
      ...plan,
      holds(price, key, difference),
      owes('customer', { key, kind: 'fee', amount: difference.withVat(vat), due: ordered.on }),
    ]
  },
  examples: {
    'nineteen of 28 days of 40.00 are 27.14, plus tax': [
      { id: 7, seats: 5, price: eurNet('140.00'), at: instantOf('2026-02-10T14:00'), on: '2026-02-10' },
      [
        holds(quantity, 'seats', 5, { from: instantOf('2026-02-10T14:00') }),
        holds(price, 'plan', eurNet('140.00'), { from: instantOf('2026-02-10T14:00') }),
        holds(price, 'upgrade 7', eurNet('27.14')),
        owes('customer', { key: 'upgrade 7', kind: 'fee', amount: eurNet('27.14').withVat(19), due: '2026-02-10' }),
      ],
      { seats: 5, price: eurNet('100.00'), periodOf: february, months: 1, vat: 19, activation: undefined },
    ],
    'the first paid plan has no difference to charge': [
      { id: 7, seats: 5, price: eurNet('140.00'), at: instantOf('2026-02-01'), on: '2026-02-01' },
      [
        holds(quantity, 'seats', 5, { from: instantOf('2026-02-01') }),
        holds(price, 'plan', eurNet('140.00'), { from: instantOf('2026-02-01') }),
      ],
      { seats: 0, price: Net.zero, periodOf: february, months: 1, vat: 19, activation: undefined },
    ],
    'while the confirmation of § 2.3 is missing nothing changes': [
      { id: 7, seats: 5, price: eurNet('140.00'), at: instantOf('2026-02-01'), on: '2026-02-01' },
      [],
      { seats: 0, price: Net.zero, periodOf: february, months: 1, vat: 19, activation: 'barred' },
    ],
    'neither dearer nor for more users it waits for the period': [
      { id: 7, seats: 5, price: eurNet('100.00'), at: instantOf('2026-02-10'), on: '2026-02-10' },
      [],
      { seats: 5, price: eurNet('100.00'), periodOf: february, months: 1, vat: 19, activation: undefined },
    ],
  },
  claims: ['q.agb.2.8a', 'q.agb.2.8c'],
  reading:
    'How the difference is charged the source leaves open: by the day, the day of the order included, since the fee is owed for the use. What is dearer in one respect and cheaper in another applies at once as a whole.',
})

export const firstPaidPeriod = clause({
  ref: '§ 2.8 S. 1 (Beginn)',
  title: { de: 'Ein kostenloses Konto wird kostenpflichtig', en: 'A free account becomes a paid one' },
  when: 'planOrdered',
  de: 'Wird ein kostenloses Konto kostenpflichtig, beginnt an diesem Tag ein neuer Abrechnungszeitraum; Zeiträume und Leistungsmonate werden {periods}.',
  en: 'If a free account becomes a paid one, a new billing period begins on that day; periods and months of service are {periods}.',
  where: { periods: periods('countedFromFirstDay') },
  given: {
    price: planPrice,
    periodOf: billingPeriodOf,
    months: monthsPerBillingPeriod,
    activation: activationOfPaidPlan,
  },
  provided: (ordered, _, { price: before, periodOf, activation }) => {
    const period = periodOf(ordered.on)
    return all(
      (ordered.price.isPositive && !before.isPositive) ||
        no('Das Konto wird nicht erst jetzt kostenpflichtig.', 'It is not now that the account becomes a paid one.'),
      activation !== 'barred' || no('Der Tarif darf nicht aktiviert werden.', 'The plan may not be activated.'),
      period === undefined ||
        period.n > 0 ||
        ordered.on > period.from ||
        no('Der erste Zeitraum beginnt erst.', 'The first period is only about to begin.'),
    )
  },
  then: (ordered, { periods: reading }, { months }) => [
    runs('billing', reading.from(ordered.on, months)),
    runs('month', reading.from(ordered.on, 1)),
  ],
  examples: {
    'in the middle of a month that was free': [
      { seats: 5, price: eurNet('50.00'), on: '2026-02-15' },
      [
        runs('billing', rowOf.countedFromFirstDay('2026-02-15', 1)),
        runs('month', rowOf.countedFromFirstDay('2026-02-15', 1)),
      ],
      { price: Net.zero, periodOf: february, months: 1, activation: undefined },
    ],
    'a period that begins with the order goes on': [
      { seats: 5, price: eurNet('50.00'), on: '2026-02-01' },
      [],
      { price: Net.zero, periodOf: february, months: 1, activation: undefined },
    ],
    'from paid to dearer nothing begins anew': [
      { seats: 5, price: eurNet('50.00'), on: '2026-02-15' },
      [],
      { price: eurNet('40.00'), periodOf: february, months: 1, activation: undefined },
    ],
    'without the confirmation of § 2.3 neither': [
      { seats: 5, price: eurNet('50.00'), on: '2026-02-15' },
      [],
      { price: Net.zero, periodOf: february, months: 1, activation: 'barred' },
    ],
  },
  claims: ['q.agb.2.8a'],
  reading:
    'Free to paid is an upgrade too: it starts the billing, and § 2.3 asks for the confirmation of commercial use.',
})

export const downgrade = clause({
  ref: '§ 2.8 S. 2',
  title: { de: 'Weniger gilt nach dem Abrechnungszeitraum', en: 'Less applies after the billing period' },
  when: 'planOrdered',
  de: 'Ein günstigerer Tarif oder weniger Nutzer gelten nach dem {end}.',
  en: 'A cheaper plan or fewer users apply after the {end}.',
  where: { end: endOfPeriod },
  given: { seats: planSeats, price: planPrice, periodOf: billingPeriodOf },
  provided: (ordered, _, { seats, price: before, periodOf }) =>
    all(
      (ordered.seats <= seats && !ordered.price.exceeds(before)) ||
        no('Tarif oder Nutzerzahl steigen.', 'Plan or number of users rises.'),
      periodOf(ordered.on) !== undefined ||
        no('Es ist kein Abrechnungszeitraum vereinbart.', 'No billing period is agreed.'),
    ),
  then: (ordered, { end }, { periodOf }) => {
    const period = periodOf(ordered.on)
    if (!period) return []
    const from = plusDays(end.of(period), 1)
    return [holds(quantity, 'seats', ordered.seats, { from }), holds(price, 'plan', ordered.price, { from })]
  },
  examples: {
    'ordered in the last minute of February it applies from March': [
      { seats: 3, price: eurNet('80.00'), on: '2026-02-28' },
      [
        holds(quantity, 'seats', 3, { from: '2026-03-01' }),
        holds(price, 'plan', eurNet('80.00'), { from: '2026-03-01' }),
      ],
      { seats: 5, price: eurNet('100.00'), periodOf: february },
    ],
    'one user more is no less': [
      { seats: 6, price: eurNet('80.00'), on: '2026-02-28' },
      [],
      { seats: 5, price: eurNet('100.00'), periodOf: february },
    ],
  },
  claims: ['q.agb.2.8b', 'q.agb.2.8c'],
  reading:
    'No notice is asked for, so the last moment of the period is early enough. A later order replaces one that waits.',
})
