import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import { endOfTerm } from '../../../../grammar/end-date.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { runs } from '../../../../grammar/outcome.ts'
import { periods } from '../../../../grammar/payment-day.ts'
import { termOf, termsOfItem } from '../../../../grammar/quantities/item.ts'
import { orderOf } from '../../../../grammar/quantities/order.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { say } from '../../../../grammar/said.ts'
import { endsWithItsFees } from '../../ends-with-its-fees.ts'

type Order = Fact<'orderPlaced'>

const aMonthOrAYear = say('einen Monat oder ein Jahr', 'a month or a year', {
  monthsOf: ({ variant }: Pick<Order, 'variant'>): number => (variant.startsWith('a month') ? 1 : 12),
})
const isFixed = ({ variant }: Pick<Order, 'variant'>): boolean => variant.endsWith('fixed')

export const renewedTerm = clause({
  ref: '§ 23.7 S. 1',
  title: { de: 'Laufzeit mit Verlängerung', en: 'Term with renewal' },
  when: 'orderPlaced',
  de: 'Die Laufzeit beträgt {length}, {periods}, und verlängert sich um dieselbe Zeit, wenn nicht gekündigt wird.',
  en: 'The term is {length}, {periods}, and renews by the same time unless notice is given.',
  where: { length: aMonthOrAYear, periods: periods('afterEvent') },
  provided: (order) => !isFixed(order) || no('Die Laufzeit ist fest.', 'The term is fixed.'),
  then: (order, { length, periods: reading }) =>
    runs(termOf(order.item), reading.from(order.first, length.monthsOf(order))),
  examples: {
    'a month from 22 November 2026, again and again': [
      { item: 'onlyoffice', variant: 'a month, renewed', first: '2026-11-22' },
      runs('term of onlyoffice', rowOf.afterEvent('2026-11-22', 1)),
    ],
    'a fixed year does not renew': [{ item: 'onlyoffice', variant: 'a year, fixed', first: '2026-11-22' }, []],
  },
  claims: ['kontent.oo.23.7a', 'kontent.oo.23.7b', 'kontent.oo.23.7c'],
  reading:
    'Provision is an event, so its day is not counted (§ 187 (1) BGB): a month provided on the 22nd ends with the 22nd.',
})

export const fixedTerm = clause({
  ref: '§ 23.7 S. 2',
  title: { de: 'Feste Laufzeit', en: 'Fixed term' },
  when: 'orderPlaced',
  de: 'Ist die Laufzeit auf {length} begrenzt, {periods}, endet der Vertrag von selbst.',
  en: 'If the term is limited to {length}, {periods}, the contract ends by itself.',
  where: { length: aMonthOrAYear, periods: periods('afterEvent') },
  provided: (order) => isFixed(order) || no('Die Laufzeit verlängert sich.', 'The term renews.'),
  then: (order, { length, periods: reading }) => {
    const row = reading.from(order.first, length.monthsOf(order))
    return [runs(termOf(order.item), row, 1), ...endsWithItsFees(row.nth(0).to, order.item)]
  },
  examples: {
    'a fixed month from 22 November 2026': [
      { item: 'onlyoffice', variant: 'a month, fixed', first: '2026-11-22' },
      [
        runs('term of onlyoffice', rowOf.afterEvent('2026-11-22', 1), 1),
        ...endsWithItsFees('2026-12-22', 'onlyoffice'),
      ],
    ],
    'what renews does not end by itself': [
      { item: 'onlyoffice', variant: 'a month, renewed', first: '2026-11-22' },
      [],
    ],
  },
  claims: ['kontent.oo.23.7c', 'kontent.oo.23.7f'],
})

export const termination = clause({
  ref: '§ 23.7 S. 3',
  title: { de: 'Kündigungsfrist nach Laufzeit', en: 'Notice by length of term' },
  when: 'terminationReceived',
  about: ({ scope }) => scope ?? 'agreement',
  exceptionTo: ['AGB § 3.3 S. 2'],
  de: 'Bei einer Laufzeit von einem Jahr beträgt die Frist {notice}, bei einem Monat {shortNotice}, jeweils zum {end}.',
  en: 'For a term of a year the notice is {notice}, for a month {shortNotice}, each to the {end}.',
  where: {
    notice: notice(1, 'months', stays(minimumNotice)),
    shortNotice: notice(1, 'weeks', stays(minimumNotice)),
    end: endOfTerm,
  },
  given: { order: orderOf, terms: termsOfItem },
  provided: ({ ground }, _, { order, terms }) =>
    all(
      ground === 'ordinary' || ground === 'change' || no('Keine ordentliche Kündigung.', 'Not an ordinary notice.'),
      (order !== undefined && !isFixed(order)) ||
        no('Bestellt ist nichts, was sich verlängert.', 'Nothing that renews is ordered.'),
      terms !== undefined || no('Es ist keine Laufzeit vereinbart.', 'No term is agreed.'),
    ),
  then: ({ on, to }, { notice: ofAYear, shortNotice: ofAMonth, end }, { order, terms }) => {
    if (!order || !terms) return []
    const period = aMonthOrAYear.monthsOf(order) === 1 ? ofAMonth : ofAYear
    return endsWithItsFees(end.after(terms, period.runsOut(on), to), order.item)
  },
  examples: {
    'a month before 28 February is in time for a year that ends on it': [
      { ground: 'ordinary', scope: 'onlyoffice', on: '2027-01-31' },
      endsWithItsFees('2027-02-28', 'onlyoffice'),
      {
        order: { item: 'onlyoffice', variant: 'a year, renewed' },
        terms: rowOf.afterEvent('2026-02-28', 12),
      },
    ],
    'a week before 22 December is in time for a month that ends on it': [
      { ground: 'ordinary', scope: 'onlyoffice', on: '2026-12-15' },
      endsWithItsFees('2026-12-22', 'onlyoffice'),
      {
        order: { item: 'onlyoffice', variant: 'a month, renewed' },
        terms: rowOf.afterEvent('2026-11-22', 1),
      },
    ],
    'a day later the month renews once more': [
      { ground: 'ordinary', scope: 'onlyoffice', on: '2026-12-16' },
      endsWithItsFees('2027-01-22', 'onlyoffice'),
      {
        order: { item: 'onlyoffice', variant: 'a month, renewed' },
        terms: rowOf.afterEvent('2026-11-22', 1),
      },
    ],
    'a fixed term needs no notice': [
      { ground: 'ordinary', scope: 'onlyoffice', on: '2026-12-15' },
      [],
      { order: { item: 'onlyoffice', variant: 'a month, fixed' }, terms: rowOf.afterEvent('2026-11-22', 1) },
    ],
  },
  claims: ['kontent.oo.23.7d', 'kontent.oo.23.7e'],
})
