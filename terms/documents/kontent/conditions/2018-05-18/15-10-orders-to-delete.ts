import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { byDays } from '../../../../grammar/by-days.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, midnight, plusDays } from '../../../../grammar/day.ts'
import { minimumNotice, moves, notice, onTheDay, stays } from '../../../../grammar/deadline.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { deletionInTime } from '../../../../grammar/matters/domains.ts'
import { eur } from '../../../../grammar/money.ts'
import { must, owes } from '../../../../grammar/outcome.ts'
import { yearsBeginningWith } from '../../../../grammar/period.ts'
import { completeOrder, isDeletionLate } from '../../../../grammar/quantities/domain.ts'
import { endOfFees, feePerPeriod } from '../../../../grammar/quantities/item.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'

/** The time by which registries renew a registration. */
const years = (length: number) =>
  adjustable([length], (n) =>
    say(n === 1 ? 'ein Jahr' : `${n} Jahre`, n === 1 ? 'a year' : `${n} years`, {
      laterThan: (day: Day): Day => yearsBeginningWith(plusDays(day, 1), n),
    }),
  )
const onTheWorkingDay = say('am Arbeitstag des Eingangs', 'on the working day of receipt', {
  firstDayAfter: onTheDay(moves(workingDayNW)).firstDayAfter,
})

export const fourWeeks = asLongAs({
  ref: '§ 15.10',
  title: { de: 'Vier Wochen zum Ende der Registrierung', en: 'Four weeks to the end of the registration' },
  decides: deletionInTime,
  de: 'Ein Auftrag zur Löschung ist mit einer Frist von {period} zum Ende des Registrierungszeitraums zu erteilen; maßgeblich ist der Zugang.',
  en: 'An order to delete is to be given to the end of the registration period with a notice of {period}; receipt decides.',
  where: { period: notice(4, 'weeks', stays(minimumNotice)) },
  given: { order: completeOrder },
  provided: ({ order }) => order !== undefined || no('Kein Auftrag ist vollständig.', 'No order is complete.'),
  then: ({ order }, { period }) => (order && period.runsOut(order.on) <= order.periodEnds ? 'in time' : 'late'),
  examples: {
    'four weeks before the end': [{ order: { on: '2026-12-03', periodEnds: '2026-12-31' } }, 'in time'],
    'a day later': [{ order: { on: '2026-12-04', periodEnds: '2026-12-31' } }, 'late'],
    'a Sunday does not matter': [{ order: { on: '2027-01-31', periodEnds: '2027-02-28' } }, 'in time'],
    'an order without the consent it needs': [{ order: undefined }],
  },
  claims: ['kontent.bb.15.10'],
  reading:
    'The period is that of the registry, which may differ from the term of the contract (§ 3.3): both ends are computed, each by its own clause. § 193 BGB does not lengthen the time for a notice.',
})

const hasTurned = ({ matter, value }: { readonly matter: string; readonly value: unknown }, to: 'in time' | 'late') =>
  (matter === deletionInTime.name && value === to) ||
  no('Kein solcher Auftrag ist vollständig geworden.', 'No such order has become complete.')

export const forwarding = clause({
  ref: '§ 15.8 S. 3',
  title: { de: 'Weiterleitung des Auftrags', en: 'Forwarding of the order' },
  when: 'turned',
  about: ({ about }) => about,
  de: 'Als technischer Verwalter der Domain gibt der Anbieter den Auftrag an Vergabestelle oder Registrar weiter, so dass die Domain mit dem Ende des Registrierungszeitraums gelöscht wird.',
  en: 'As technical manager of the domain the provider passes the order on to registry or registrar, so that the domain is deleted with the end of the registration period.',
  where: {},
  given: { order: completeOrder },
  provided: (turned) => hasTurned(turned, 'in time'),
  then: ({ about }, _, { order }) =>
    order ? must('provider', 'forwardDeletionOrder', about, { by: endOfDay(order.periodEnds).at }) : [],
  examples: {
    'an order in time': [
      { matter: 'deletionInTime', about: 'domain', value: 'in time' },
      must('provider', 'forwardDeletionOrder', 'domain', { by: endOfDay('2026-12-31').at }),
      { order: { on: '2026-12-03', periodEnds: '2026-12-31' } },
    ],
    'a late one is another matter': [
      { matter: 'deletionInTime', about: 'domain', value: 'late' },
      [],
      { order: { on: '2026-12-04', periodEnds: '2026-12-31' } },
    ],
  },
  claims: ['kontent.bb.15.8c'],
})

export const lateOrders = clause({
  ref: '§ 15.11 S. 1',
  title: { de: 'Verspätete Aufträge', en: 'Late orders' },
  when: 'turned',
  about: ({ about }) => about,
  de: 'Einen verspäteten Auftrag gibt der Anbieter gleichwohl weiter, und zwar {day}.',
  en: 'A late order is passed on all the same, {day}.',
  where: { day: onTheWorkingDay },
  given: { order: completeOrder },
  provided: (turned) => hasTurned(turned, 'late'),
  then: ({ about }, { day }, { order }) =>
    order ? must('provider', 'forwardDeletionOrder', about, { by: midnight(day.firstDayAfter(order.on)) }) : [],
  examples: {
    'on Friday, the day it came': [
      { matter: 'deletionInTime', about: 'domain', value: 'late' },
      must('provider', 'forwardDeletionOrder', 'domain', { by: midnight('2026-12-05') }),
      { order: { on: '2026-12-04', periodEnds: '2026-12-31' } },
    ],
    'what came on Saturday, on Monday': [
      { matter: 'deletionInTime', about: 'domain', value: 'late' },
      must('provider', 'forwardDeletionOrder', 'domain', { by: midnight('2026-12-08') }),
      { order: { on: '2026-12-05', periodEnds: '2026-12-31' } },
    ],
    'an order in time is no late one': [
      { matter: 'deletionInTime', about: 'domain', value: 'in time' },
      [],
      { order: { on: '2026-12-03', periodEnds: '2026-12-31' } },
    ],
  },
  claims: ['kontent.bb.15.11a'],
  reading: 'Whether the registry still prevents the renewal is up to its rules.',
})

export const hintAtTheFee = clause({
  ref: '§ 15.11 S. 2',
  title: { de: 'Hinweis auf das weitere Entgelt', en: 'Hint at the further fee' },
  when: 'turned',
  about: ({ about }) => about,
  de: 'Der Anbieter weist den Kunden dabei darauf hin, dass bei einer Verlängerung der Registrierung um {renewal} das Entgelt dafür geschuldet bleibt.',
  en: 'In doing so the provider points out to the customer that the fee stays owed if the registration renews by {renewal}.',
  where: { renewal: years(1) },
  given: { order: completeOrder },
  provided: (turned) => hasTurned(turned, 'late'),
  then: ({ about }, { renewal }, { order }) =>
    order ? must('provider', 'pointOutFurtherFee', about, { content: renewal.laterThan(order.periodEnds) }) : [],
  examples: {
    'the next end is a year later': [
      { matter: 'deletionInTime', about: 'domain', value: 'late' },
      must('provider', 'pointOutFurtherFee', 'domain', { content: '2027-12-31' }),
      { order: { on: '2026-12-04', periodEnds: '2026-12-31' } },
    ],
    'an order in time needs no hint': [
      { matter: 'deletionInTime', about: 'domain', value: 'in time' },
      [],
      { order: { on: '2026-12-03', periodEnds: '2026-12-31' } },
    ],
  },
  claims: ['kontent.bb.15.11c'],
  reading: 'A hint in each case, not once and for all in the terms. A missing hint does not cancel the fee.',
})

const renewed = { item: 'domain', until: '2027-12-31' } as const
const lateOrder = { on: '2026-12-04', periodEnds: '2026-12-31' } as const

export const feeOfRenewal = clause({
  ref: '§ 15.11 S. 3',
  title: { de: 'Entgelt bei Verlängerung', en: 'Fee on renewal' },
  when: 'registrationRenewed',
  about: ({ item }) => item,
  de: 'Verlängert sich die Registrierung, weil der Auftrag verspätet war, ist das Entgelt für die Verlängerung geschuldet, {share} berechnet, auch wenn der Vertrag mit dem Anbieter schon beendet ist.',
  en: 'If the registration renews because the order was late, the fee for the renewal is owed, counted {share}, even if the contract with the provider has already ended.',
  where: { share: byDays },
  given: { isLate: isDeletionLate, order: completeOrder, fee: feePerPeriod, end: endOfFees },
  provided: (_, __, { isLate, order, fee, end }) =>
    all(
      isLate || no('Kein Auftrag war verspätet.', 'No order was late.'),
      fee !== undefined || no('Es ist kein Entgelt vereinbart.', 'No fee is agreed.'),
      (order !== undefined && end !== undefined && end.lastDay <= order.periodEnds) ||
        no('Das Entgelt läuft ohnehin weiter.', 'The fee goes on anyway.'),
    ),
  then: ({ item, until }, { share }, { order, fee }) => {
    if (!order || !fee) return []
    const first = plusDays(order.periodEnds, 1)
    return owes('customer', {
      key: `renewal ${item} ${first}`,
      kind: 'fee',
      amount: share.feeFor(fee, first, until),
      due: first,
    })
  },
  examples: {
    'a year of 12.00': [
      renewed,
      owes('customer', { key: 'renewal domain 2027-01-01', kind: 'fee', amount: eur('12.00'), due: '2027-01-01' }),
      { isLate: true, order: lateOrder, fee: eur('12.00'), end: endOfDay('2026-12-31') },
    ],
    'as long as the contract goes on it bills the year itself': [
      renewed,
      [],
      { isLate: true, order: lateOrder, fee: eur('12.00'), end: endOfDay('2027-12-31') },
    ],
    'an order in time owes nothing': [
      renewed,
      [],
      { isLate: false, order: lateOrder, fee: eur('12.00'), end: endOfDay('2026-12-31') },
    ],
  },
  claims: ['kontent.bb.15.11b'],
  reading: 'The fee is tied to the renewal: if the registry still deletes, nothing is owed.',
})
