import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { fullDays, moves, noDeclaration, onTheDay, stays } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { maySuspend, mayTerminate } from '../../../../grammar/matters/rights.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { ends, owes, runs } from '../../../../grammar/outcome.ts'
import { periods } from '../../../../grammar/payment-day.ts'
import { claimsInDefault, inDefaultFor, isClaimKnown } from '../../../../grammar/quantities/arrears.ts'
import { mayTerminateForDefault } from '../../../../grammar/quantities/termination.ts'
import { reached, setting } from '../../../../grammar/quantity.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { fee1 } from './fee-in-default.ts'

export const payableOnTheDayNamed = clause({
  ref: '§ 2.7 S. 1',
  title: { de: 'Zahlbar am genannten Tag', en: 'Payable on the day named' },
  when: 'invoiceReceived',
  about: ({ claim }) => claim,
  de: 'Rechnungen sind {day} zahlbar, sonst sofort.',
  en: 'Invoices are payable {day}, otherwise at once.',
  where: { day: onTheDay(moves(workingDayHH)) },
  given: { isKnown: isClaimKnown },
  provided: (_, __, { isKnown }) =>
    !isKnown || no('Die Rechnung ist schon zugegangen.', 'The invoice has been received already.'),
  then: ({ claim, amount, due, on }, { day }) => {
    const owed = { key: claim, amount, kind: 'fee', invoice: 'issued' as const }
    return owes('customer', due ? { ...owed, due, defaultFrom: day.firstDayAfter(due) } : { ...owed, due: on })
  },
  examples: {
    'a Saturday moves to Monday, and default begins on Tuesday': [
      { claim: 'fee 1', amount: eur('119.00'), due: '2026-01-31', on: '2026-01-17' },
      owes('customer', {
        key: 'fee 1',
        amount: eur('119.00'),
        kind: 'fee',
        invoice: 'issued',
        due: '2026-01-31',
        defaultFrom: '2026-02-03',
      }),
      { isKnown: false },
    ],
    'without a day it is due at once, but no calendar puts the customer in default': [
      { claim: 'fee 1', amount: eur('119.00'), on: '2026-01-17' },
      owes('customer', { key: 'fee 1', amount: eur('119.00'), kind: 'fee', invoice: 'issued', due: '2026-01-17' }),
      { isKnown: false },
    ],
    'a copy of it is owed no second time': [
      { claim: 'fee 1', amount: eur('119.00'), due: '2026-02-28', on: '2026-02-17' },
      [],
      { isKnown: true },
    ],
  },
  claims: [],
  reading:
    'The terms name no day, so the invoice must; its day is one of the calendar (§ 286 (2) no. 1 BGB), and § 193 moves it.',
})

export const billingPeriods = clause({
  ref: '§ 2.7 S. 2',
  title: { de: 'Abrechnungszeiträume', en: 'Billing periods' },
  when: 'termAgreed',
  de: 'Abrechnungszeiträume und Leistungsmonate werden {periods}.',
  en: 'Billing periods and months of service are {periods}.',
  where: { periods: periods('countedFromFirstDay') },
  provided: ({ row }) => row === 'billing' || no('Es geht nicht um die Abrechnung.', 'It is not about billing.'),
  then: ({ first, months }, { periods: reading }) => [
    runs('billing', reading.from(first, months)),
    runs('month', reading.from(first, 1)),
  ],
  examples: {
    'a year and its months': [
      { row: 'billing', first: '2027-03-01', months: 12 },
      [
        runs('billing', rowOf.countedFromFirstDay('2027-03-01', 12)),
        runs('month', rowOf.countedFromFirstDay('2027-03-01', 1)),
      ],
    ],
    'another row is no billing': [{ row: 'term', first: '2027-03-01', months: 12 }, []],
  },
  claims: [],
  reading:
    'The source gives the running period four names and no way of counting; all four are read as one, counted under §§ 187 (2), 188 (2) BGB without drift.',
})

export const restriction = asLongAs({
  ref: '§ 2.7 S. 3',
  title: { de: 'Beschränkung nach 30 Tagen Verzug', en: 'Restriction after 30 days in default' },
  decides: maySuspend,
  of: ['services'],
  de: 'Ist der Kunde mit einer Zahlung seit mindestens {limit} in Verzug, darf der Anbieter seine Leistung verweigern und den Zugang beschränken, bis sie eingegangen ist.',
  en: 'If the customer has been in default with a payment for at least {limit}, the provider may refuse performance and restrict access until it has been made.',
  where: { limit: fullDays(30, stays(noDeclaration)) },
  given: { claims: claimsInDefault, reached, trifle: setting('trifle', eur('1.00')) },
  provided: ({ claims, reached: hasCome }, { limit }) =>
    inDefaultFor(limit, claims, hasCome).length > 0 ||
    no('Keine Zahlung ist seit {limit} in Verzug.', 'No payment has been in default for {limit}.', { limit }),
  then: ({ claims, reached: hasCome, trifle }, { limit }) => {
    const open = Gross.sum(inDefaultFor(limit, claims, hasCome).map((claim) => claim.open))
    return trifle.reaches(open) ? 'ask a person' : 'permitted'
  },
  examples: {
    'thirty full days have run': [{ claims: [fee1], reached: asOf('2026-03-02'), trifle: eur('1.00') }, 'permitted'],
    'on the thirtieth day it is too early': [{ claims: [fee1], reached: asOf('2026-03-01'), trifle: eur('1.00') }],
    'over a cent a person decides': [
      { claims: [{ ...fee1, open: eur('0.01') }], reached: asOf('2026-03-02'), trifle: eur('1.00') },
      'ask a person',
    ],
  },
  claims: ['q.agb.2.7c', 'q.agb.2.7d'],
  reading:
    'Thirty full days have passed, the first day of default being the first. A trifle suspends nothing by itself (§ 320 (2) BGB). The right lasts as long as its condition.',
})

export const causeAfterSixtyDays = asLongAs({
  ref: '§ 2.7 S. 4',
  title: { de: 'Fristlose Kündigung nach 60 Tagen Verzug', en: 'Termination after 60 days in default' },
  decides: mayTerminate,
  of: ['default'],
  de: 'Nach {limit} Verzug mit einer Zahlung darf der Anbieter den Vertrag fristlos kündigen.',
  en: 'After {limit} in default with a payment the provider may terminate the agreement without notice.',
  where: { limit: fullDays(60, stays(noDeclaration)) },
  given: { claims: claimsInDefault, reached },
  provided: ({ claims, reached: hasCome }, { limit }) =>
    inDefaultFor(limit, claims, hasCome).length > 0 ||
    no('Keine Zahlung ist seit {limit} in Verzug.', 'No payment has been in default for {limit}.', { limit }),
  then: () => 'permitted',
  examples: {
    'sixty full days have run': [{ claims: [fee1], reached: asOf('2026-04-01') }, 'permitted'],
    'on the sixtieth day it is too early': [{ claims: [fee1], reached: asOf('2026-03-31') }],
  },
  claims: ['q.agb.2.7e', 'q.agb.2.7f'],
  reading: 'What is open stays open: a termination cancels no claim.',
})

export const terminationForDefault = clause({
  ref: '§ 2.7 S. 4 (Kündigung)',
  title: { de: 'Kündigung wegen Verzugs', en: 'Termination for default' },
  when: 'terminationReceived',
  de: 'Die Kündigung beendet den Vertrag {end}.',
  en: 'The notice ends the agreement {end}.',
  where: { end: immediately },
  given: { right: mayTerminateForDefault },
  provided: (notified, _, { right }) =>
    all(
      (notified.by === 'provider' && notified.ground === 'default') ||
        no('Keine Kündigung des Anbieters wegen Verzugs.', 'No notice of the provider for default.'),
      right === 'permitted' || no('Bei Zugang fehlte der Grund.', 'The cause was missing on receipt.'),
    ),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'with a cause it ends on receipt': [
      { by: 'provider', ground: 'default', at: instantOf('2026-04-01T09:00') },
      ends(inCourseOf(instantOf('2026-04-01T09:00'))),
      { right: 'permitted' },
    ],
    'barred, it ends nothing': [
      { by: 'provider', ground: 'default', at: instantOf('2026-04-01T09:00') },
      [],
      { right: 'barred' },
    ],
  },
  claims: ['q.agb.2.7e'],
})
