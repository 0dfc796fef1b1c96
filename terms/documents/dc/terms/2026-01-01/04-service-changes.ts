import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, daysBetween, latest } from '../../../../grammar/day.ts'
import { mayChange } from '../../../../grammar/matters/contract-documents.ts'
import { price } from '../../../../grammar/matters/prices.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { mayReduce } from '../../../../grammar/matters/support.ts'
import { eur, eurNet, Net } from '../../../../grammar/money.ts'
import { holds, owes } from '../../../../grammar/outcome.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { changeNotified } from '../../../../grammar/quantities/change.ts'
import {
  amendment,
  leftUponChange,
  reductionAgreed,
  subscriptionPrice,
} from '../../../../grammar/quantities/service-change.ts'
import { termPeriods } from '../../../../grammar/quantities/term.ts'
import { after, periodAt, reached } from '../../../../grammar/quantity.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const updatesIncluded = performance({
  ref: 'Ziff. 4 Abs. 1 S. 1',
  title: { de: 'Updates inbegriffen', en: 'Updates included' },
  de: 'Updates der vorhandenen Funktionen im vereinbarten Umfang sind während der Laufzeit im Entgelt enthalten.',
  en: 'Updates of existing functions within the agreed scope are included in the fee during the term.',
  where: {},
  performance: { item: 'subscription' },
  claims: ['dc.agb.4.1a'],
})
export const adaptation = performance({
  ref: 'Ziff. 4 Abs. 1 S. 2',
  title: { de: 'Anpassung an die Technik', en: 'Adaptation to technology' },
  de: 'Im Rahmen der Wartung passt der Anbieter die Dienste an marktübliche technische Änderungen an.',
  en: 'Within maintenance the provider adapts the services to technical changes that are usual in the market.',
  where: {},
  performance: { item: 'subscription' },
  claims: ['dc.agb.4.1b'],
})
export const noRebuild = textOnly({
  ref: 'Ziff. 4 Abs. 1 S. 3',
  title: { de: 'Keine grundlegenden Änderungen', en: 'No fundamental changes' },
  de: 'Er bemüht sich, grundlegende und umfangreiche Änderungen zu vermeiden, die einen Umbau der Dienste verlangen.',
  en: 'It tries to avoid fundamental and extensive changes that ask for a rebuild of the services.',
  where: {},
  textOnly: 'An effort is promised and no result; nothing can be measured.',
  claims: ['dc.agb.4.1c'],
})

const reasons = oneOf(
  'Fehlerbehebung, Aktualisierung und Vervollständigung, technische Optimierung, bessere Handhabung und Lizenzgründe',
  'correction of errors, updating and completion, technical optimisation, better handling and licence reasons',
  'error correction',
  'update and completion',
  'technical optimisation',
  'better handling',
  'licence reasons',
)

export const changeForListedReasons = asLongAs({
  ref: 'Ziff. 4 Abs. 2 S. 1',
  title: { de: 'Änderung der Leistung durch den Anbieter', en: 'Change of the service by the provider' },
  decides: mayChange,
  de: 'Da alle Kunden denselben Dienst erhalten, darf der Anbieter ihn allein ändern, wenn einer dieser Gründe es verlangt: {reasons}; sonst nur im Einvernehmen (Ziff. 16).',
  en: 'Since all customers receive the same service, the provider may change it alone if one of these reasons requires it: {reasons}; otherwise only by agreement (Ziff. 16).',
  where: { reasons },
  given: { change: changeNotified, amended: amendment },
  provided: ({ change }) =>
    change?.of === 'service' || no('Keine Änderung der Leistung.', 'Not a change of the service.'),
  then: ({ change, amended }, { reasons: listed }) =>
    listed.has(change?.reason) || amended !== undefined ? 'permitted' : 'barred',
  examples: {
    'a map supplier ends its licence': [
      { change: { of: 'service', reason: 'licence reasons' }, amended: undefined },
      'permitted',
    ],
    'a lower cost of hosting is no such reason': [
      { change: { of: 'service', reason: 'lower hosting cost' }, amended: undefined },
      'barred',
    ],
    'unless the customer agrees in writing': [
      { change: { of: 'service', reason: 'lower hosting cost' }, amended: 'in force' },
      'permitted',
    ],
    'of prices it says nothing': [{ change: { of: 'price' }, amended: undefined }],
  },
  claims: ['dc.agb.4.2a'],
  reading:
    'No lead time and no form is named; a notice in text form gives the eight weeks a proven start. Whether the reason requires the change, the provider has said.',
})

const devalued = { of: 'service', devalues: true, from: '2027-03-01' } as const

export const reductionOrLeaving = asLongAs({
  ref: 'Ziff. 4 Abs. 2 S. 2 (Minderung)',
  title: { de: 'Minderung nach einer Entwertung', en: 'Reduction after a devaluation' },
  decides: mayReduce,
  ofEvery: ['change '],
  de: 'Entwertet eine solche Änderung die Leistung nicht nur unerheblich, kann der Kunde nach seiner Wahl das Entgelt entsprechend herabsetzen oder fristlos kündigen.',
  en: 'If such a change devalues the service more than insignificantly, the customer may choose to reduce the fee accordingly or to terminate without notice.',
  where: {},
  given: {
    change: after('change ', changeNotified),
    left: after('change ', leftUponChange),
    reached,
  },
  provided: ({ change, left, reached: isReached }) =>
    change?.of !== 'service' || change.devalues !== true
      ? no('Keine Änderung, die die Leistung entwertet.', 'No change that devalues the service.')
      : all(
          isReached(change.from ?? change.on) || no('Sie ist noch nicht wirksam.', 'It has not yet taken effect.'),
          left === undefined || no('Der Kunde hat die Kündigung gewählt.', 'The customer has chosen to leave.'),
        ),
  then: () => 'permitted',
  examples: {
    'from the day on which a function is gone': [
      { change: devalued, left: undefined, reached: asOf('2027-03-01') },
      'permitted',
    ],
    'not the day before': [{ change: devalued, left: undefined, reached: asOf('2027-02-28T23:59') }],
    'a moved menu item devalues nothing': [
      { change: { of: 'service', devalues: false, from: '2027-03-01' }, left: undefined, reached: asOf('2027-03-01') },
    ],
    'who has left reduces nothing': [{ change: devalued, left: { id: 7 }, reached: asOf('2027-03-02') }],
  },
  claims: ['dc.agb.4.2b'],
  reading:
    'One or the other: the choice binds once the reduction is agreed or the notice received. How much was lost, people say.',
})
export const reductionChosen = asLongAs({
  ref: 'Ziff. 4 Abs. 2 S. 2 (Wahl)',
  title: { de: 'Minderung gewählt', en: 'Reduction chosen' },
  decides: mayTerminate,
  ofEvery: ['change '],
  de: 'Ist die Herabsetzung vereinbart, besteht das Recht zur fristlosen Kündigung wegen dieser Änderung nicht mehr.',
  en: 'Once the reduction is agreed, there is no longer a right to terminate without notice upon that change.',
  where: {},
  given: { agreed: after('change ', reductionAgreed) },
  provided: ({ agreed }) => agreed !== undefined || no('Keine Minderung ist vereinbart.', 'No reduction is agreed.'),
  then: () => 'barred',
  examples: {
    'fifteen percent were agreed': [{ agreed: { percent: 15 } }, 'barred'],
    'nothing was agreed': [{ agreed: undefined }],
  },
  claims: ['dc.agb.4.2b'],
})

/** What was charged too much for each period, from the day the change took effect: a period that is yet to come is charged the lower fee. */
function overpaid(term: ReturnType<typeof rowOf.countedFromFirstDay>, from: Day, on: Day, less: Net): Net {
  let sum = Net.zero
  for (let n = periodAt(term, from).n; n <= Math.max(periodAt(term, from).n, periodAt(term, on).n); n++) {
    const period = term.nth(n)
    if (period.from > on && period.from >= from) break
    const days = daysBetween(latest(from, period.from), period.to) + 1
    sum = sum.plus(less.share(days, daysBetween(period.from, period.to) + 1))
  }
  return sum
}
const months = rowOf.countedFromFirstDay('2027-01-01', 1)

export const reductionOfTheFee = clause({
  ref: 'Ziff. 4 Abs. 2 S. 2 (Höhe)',
  title: { de: 'Höhe der Minderung', en: 'Amount of the reduction' },
  when: 'reductionAgreed',
  about: ({ change }) => change,
  de: 'Das Entgelt sinkt um den Anteil, um den die Leistung an Wert verloren hat, vom Tag an, an dem die Änderung wirksam wurde; was darüber hinaus bezahlt ist, wird gutgeschrieben.',
  en: 'The fee falls by the share of value that the service has lost, from the day on which the change took effect; what was paid beyond that is credited.',
  where: {},
  given: { notified: changeNotified, old: subscriptionPrice, term: termPeriods, vat: vatPercent },
  provided: (_, __, { notified, old, term }) =>
    all(
      notified?.devalues === true || no('Keine Änderung, die entwertet.', 'No change that devalues.'),
      (old !== undefined && term !== undefined) || no('Kein Entgelt ist vereinbart.', 'No fee is agreed.'),
    ),
  then: ({ on, change, percent }, _, { notified, old, term, vat }) => {
    if (notified === undefined || old === undefined || term === undefined) return []
    const from = notified.from ?? notified.on
    const less = old.share(percent, 100)
    const back = overpaid(term, from, on, less).withVat(vat)
    const lower = holds(price, 'subscription', old.minus(less), { from })
    if (!back.isPositive) return lower
    return [lower, owes('provider', { key: `reduction ${change}`, kind: 'reduction', amount: back, due: on })]
  },
  examples: {
    'fifteen percent from 10 May on': [
      { on: '2027-05-20', change: 'S', percent: 15 },
      [
        holds(price, 'subscription', eurNet('1020.00'), { from: '2027-05-10' }),
        owes('provider', { key: 'reduction S', kind: 'reduction', amount: eur('152.01'), due: '2027-05-20' }),
      ],
      { notified: { devalues: true, from: '2027-05-10' }, old: eurNet('1200.00'), term: months, vat: 19 },
    ],
    'agreed a month later, that month too': [
      { on: '2027-06-20', change: 'S', percent: 15 },
      [
        holds(price, 'subscription', eurNet('1020.00'), { from: '2027-05-10' }),
        owes('provider', { key: 'reduction S', kind: 'reduction', amount: eur('366.21'), due: '2027-06-20' }),
      ],
      { notified: { devalues: true, from: '2027-05-10' }, old: eurNet('1200.00'), term: months, vat: 19 },
    ],
    'agreed before it takes effect with the next month: that month is charged the lower fee': [
      { on: '2027-05-20', change: 'S', percent: 15 },
      holds(price, 'subscription', eurNet('1020.00'), { from: '2027-06-01' }),
      { notified: { devalues: true, from: '2027-06-01' }, old: eurNet('1200.00'), term: months, vat: 19 },
    ],
    'a change that takes nothing away': [
      { on: '2027-05-20', change: 'S', percent: 15 },
      [],
      { notified: { devalues: false, from: '2027-05-10' }, old: eurNet('1200.00'), term: months, vat: 19 },
    ],
  },
  claims: ['dc.agb.4.2c'],
  reading:
    'People agree on the percentage; no method and no time limit for the demand is named (the eight weeks are for the notice alone). May 2027 then costs 1,072.26 net instead of 1,200.00.',
})
