import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { daysBetween, latest } from '../../../../grammar/day.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import { quantity } from '../../../../grammar/matters/prices.ts'
import { eur, eurNet, type Net } from '../../../../grammar/money.ts'
import { asks, ends, holds, must, owes, runs } from '../../../../grammar/outcome.ts'
import { periods } from '../../../../grammar/payment-day.ts'
import { planSeats } from '../../../../grammar/quantities/billing.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { monthsOfTerm, termPeriods } from '../../../../grammar/quantities/term.ts'
import { periodAt, setting } from '../../../../grammar/quantity.ts'
import { readings } from '../../../../grammar/reading.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { say } from '../../../../grammar/said.ts'

export const renewal = clause({
  ref: 'Ziff. 13.2 S. 1',
  title: { de: 'Verlängerung um Jahr oder Monat', en: 'Renewal by a year or month' },
  when: 'termAgreed',
  de: 'Der Vertrag läuft je nach Buchung ein Jahr oder einen Monat und verlängert sich um ebenso lange; die Nutzungszeiträume werden {periods}.',
  en: 'The agreement runs for a year or a month, as booked, and renews for as long; the subscription periods are {periods}.',
  where: { periods: periods('countedFromFirstDay') },
  provided: ({ row }) => row === 'term' || no('Keine Laufzeit ist vereinbart.', 'No term is agreed.'),
  then: ({ row, first, months }, { periods: reading }) => runs(row, reading.from(first, months)),
  examples: {
    'a year from the leap day': [
      { row: 'term', first: '2028-02-29', months: 12 },
      runs('term', rowOf.countedFromFirstDay('2028-02-29', 12)),
    ],
    'another row is no term': [{ row: 'billing', first: '2028-02-29', months: 12 }, []],
  },
  claims: ['dc.agb.13.2a'],
})

const noticeOfMonthlyPlans = readings(
  'dc.agb.13.2b',
  {
    'three months': say(
      'Die Frist der Ziff. 14.1 gilt für Monats- wie für Jahresverträge.',
      'The notice of Ziff. 14.1 holds for monthly as for yearly plans.',
      { isEnoughBeforeRenewal: (_months: number): boolean => false },
    ),
    'before renewal': say(
      'Bei Monatsverträgen genügt der Zugang vor der Verlängerung.',
      'For monthly plans, receipt before the renewal is enough.',
      { isEnoughBeforeRenewal: (months: number): boolean => months === 1 },
    ),
  },
  'three months',
)
const yearFromMarch = rowOf.countedFromFirstDay('2026-03-01', 12)
const monthFromJanuary = rowOf.countedFromFirstDay('2027-01-15', 1)

export const noticeBeforeRenewal = clause({
  ref: 'Ziff. 13.2 S. 2',
  title: { de: 'Kündigung kurz vor der Verlängerung', en: 'Notice shortly before the renewal' },
  when: 'terminationReceived',
  exceptionTo: ['Ziff. 14.1 S. 1'],
  de: 'Wer den nächsten Nutzungszeitraum nicht bezahlen will, muss vor der Verlängerung kündigen; geht die Kündigung mit weniger als {notice} Vorlauf zu, prüft der Anbieter Kulanz.',
  en: 'Who does not want to pay the next subscription period must give notice before the renewal; if it is received less than {notice} before, the provider considers goodwill.',
  where: { notice: notice(3, 'months', stays(minimumNotice)) },
  given: { term: termPeriods, months: monthsOfTerm, reading: noticeOfMonthlyPlans.inForce },
  provided: ({ by, ground, scope, on }, { notice: least }, { term }) =>
    all(
      (by === 'customer' && ground === 'ordinary' && (scope === undefined || scope === 'agreement')) ||
        no('Keine ordentliche Kündigung des Kunden.', 'Not an ordinary notice of the customer.'),
      (term !== undefined && least.runsOut(on) > periodAt(term, on).to) ||
        no('Die Kündigung kam früh genug.', 'The notice came early enough.'),
    ),
  then: ({ on, to: named }, _, { term, months, reading }) => {
    if (term === undefined || months === undefined) return []
    const { to } = periodAt(term, on)
    if (!reading.isEnoughBeforeRenewal(months)) return must('provider', 'considerGoodwill', to)
    return ends(named === undefined ? to : periodAt(term, latest(on, named)).to)
  },
  examples: {
    'an hour before the renewal of a year is too late, and worth a thought': [
      { by: 'customer', ground: 'ordinary', on: '2027-02-28' },
      must('provider', 'considerGoodwill', '2027-02-28'),
      { term: yearFromMarch, months: 12, reading: noticeOfMonthlyPlans.all['three months'] },
    ],
    'three months before it nothing is to be thought over': [
      { by: 'customer', ground: 'ordinary', on: '2026-11-30' },
      [],
      { term: yearFromMarch, months: 12, reading: noticeOfMonthlyPlans.all['three months'] },
    ],
    'a month ends as it runs out, if the wording is read so': [
      { by: 'customer', ground: 'ordinary', on: '2027-03-14' },
      ends('2027-03-14'),
      { term: monthFromJanuary, months: 1, reading: noticeOfMonthlyPlans.all['before renewal'] },
    ],
    'a later day that was named is kept': [
      { by: 'customer', ground: 'ordinary', on: '2027-03-14', to: '2027-05-14' },
      ends('2027-05-14'),
      { term: monthFromJanuary, months: 1, reading: noticeOfMonthlyPlans.all['before renewal'] },
    ],
    'a year does not, however it is read': [
      { by: 'customer', ground: 'ordinary', on: '2027-02-28' },
      must('provider', 'considerGoodwill', '2027-02-28'),
      { term: yearFromMarch, months: 12, reading: noticeOfMonthlyPlans.all['before renewal'] },
    ],
  },
  claims: ['dc.agb.13.2b'],
  readings: noticeOfMonthlyPlans,
  reading:
    'Ziff. 14.1 governs notice and form, this sentence says what follows for the bill. Against it § 305c (2) BGB: any day before the renewal could be enough. So a notice in the last three months is put before a person.',
  mend: {
    de: 'Ziff. 13.2 lässt eine Kündigung „vor der Verlängerung“ genügen, Ziff. 14.1 verlangt drei Monate: eine Frist wählen, für Monatspläne eine eigene.',
    en: 'Ziff. 13.2 lets a notice "before the renewal" suffice, Ziff. 14.1 asks for three months: choose one period, and one of its own for monthly plans.',
  },
})

/** What a number of users costs for a whole period, as the order form lists it. */
export interface Tier {
  readonly upTo: number
  readonly price: Net
}
const tierFor = (tiers: readonly Tier[], users: number): Tier | undefined => tiers.find(({ upTo }) => users <= upTo)
const twoTiers: readonly Tier[] = [
  { upTo: 10, price: eurNet('6000.00') },
  { upTo: 20, price: eurNet('10800.00') },
]
const calendarYear = rowOf.countedFromFirstDay('2027-01-01', 12)

export const trueUp = clause({
  ref: 'Ziff. 13.2 S. 4',
  title: { de: 'Nachberechnung weiterer Nutzer', en: 'True-up of further users' },
  when: 'usersCounted',
  de: 'Zählt der Anbieter mehr Nutzer als gebucht, berechnet er die passende Stufe vom Tag der Zählung bis zum Ende des Nutzungszeitraums zeitanteilig nach.',
  en: 'If the provider counts more users than booked, it charges the tier that fits, in proportion, from the day of the count to the end of the subscription period.',
  where: {},
  given: { tiers: setting<readonly Tier[]>('tiers', []), booked: planSeats, term: termPeriods, vat: vatPercent },
  provided: ({ persons }, _, { booked, term }) =>
    all(
      persons > booked || no('Es sind nicht mehr Nutzer als gebucht.', 'There are no more users than booked.'),
      term !== undefined || no('Es ist keine Laufzeit vereinbart.', 'No term is agreed.'),
    ),
  then: ({ id, on, persons }, _, { tiers, booked, term, vat }) => {
    const needed = tierFor(tiers, persons)
    const paid = tierFor(tiers, booked)
    if (term === undefined) return []
    if (needed === undefined || paid === undefined)
      return asks(id, {
        de: `Für ${persons} Nutzer nennt die Bestellung keine Stufe. Welcher Preis gilt?`,
        en: `The order form names no tier for ${persons} users. Which price counts?`,
      })
    const { from, to } = periodAt(term, on)
    const further = needed.price.minus(paid.price).share(daysBetween(on, to) + 1, daysBetween(from, to) + 1)
    if (!further.isPositive) return []
    return [
      owes('customer', { key: `true-up ${on}`, kind: 'true-up', amount: further.withVat(vat), due: on }),
      holds(quantity, 'seats', needed.upTo, { until: to }),
    ]
  },
  examples: {
    'fourteen users instead of ten in the middle of the year': [
      { persons: 14, on: '2027-07-01' },
      [
        owes('customer', { key: 'true-up 2027-07-01', kind: 'true-up', amount: eur('2879.48'), due: '2027-07-01' }),
        holds(quantity, 'seats', 20, { until: '2027-12-31' }),
      ],
      { tiers: twoTiers, booked: 10, term: calendarYear, vat: 19 },
    ],
    'ten users are not more than ten': [
      { persons: 10, on: '2027-07-01' },
      [],
      { tiers: twoTiers, booked: 10, term: calendarYear, vat: 19 },
    ],
    'beyond the last tier a person is asked': [
      { id: 7, persons: 21, on: '2027-07-01' },
      asks(7, {
        de: 'Für 21 Nutzer nennt die Bestellung keine Stufe. Welcher Preis gilt?',
        en: 'The order form names no tier for 21 users. Which price counts?',
      }),
      { tiers: twoTiers, booked: 10, term: calendarYear, vat: 19 },
    ],
  },
  claims: ['dc.agb.13.2c', 'dc.agb.13.2d'],
  reading:
    'The difference of the tiers, else the users already booked would be paid twice; the day of the count is included, nothing is charged for the time before. The next period begins with what is booked.',
})
