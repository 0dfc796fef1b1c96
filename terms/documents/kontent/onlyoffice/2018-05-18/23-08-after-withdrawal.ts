import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, daysBetween, instantOf, midnight } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { valueOfUse } from '../../../../grammar/matters/software-service.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { must, owes, settles } from '../../../../grammar/outcome.ts'
import { paidSoFar } from '../../../../grammar/quantities/consumer.ts'
import { termsOfItem } from '../../../../grammar/quantities/item.ts'
import {
  feePerTerm,
  firstFee,
  lastDayForWithdrawal,
  mayWithdrawNow,
  valueUsed,
  withdrawalFrom,
} from '../../../../grammar/quantities/software-service.ts'
import type { Claim } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { say } from '../../../../grammar/said.ts'
import { endsWithItsFees } from '../../ends-with-its-fees.ts'

type Withdrawal = Fact<'withdrawalReceived'>

/** By the customer, from ONLYOFFICE, sent in time and before the right was lost. */
const isEffective = (received: Withdrawal, right: unknown, last: Day | undefined) =>
  all(
    (received.by === 'customer' && received.scope === 'onlyoffice') ||
      no('Kein Widerruf des Kunden von ONLYOFFICE.', 'Not a withdrawal of the customer from ONLYOFFICE.'),
    right !== 'barred' || no('Das Widerrufsrecht ist erloschen.', 'The right of withdrawal is lost.'),
    (last === undefined ? right === 'permitted' : (received.sent ?? received.on) <= last) ||
      no(
        'Der Widerruf kam zu spät oder ohne ein Recht dazu.',
        'The withdrawal came too late, or without a right to it.',
      ),
  )
const about = ({ scope }: Withdrawal): string => scope ?? 'agreement'
const at = instantOf('2026-11-16T10:00')
const inTime = { by: 'customer', scope: 'onlyoffice', on: '2026-11-16', at, id: 7 } as const

export const dispatchInTime = clause({
  ref: '§ 23.8 S. 6',
  title: { de: 'Rechtzeitige Absendung', en: 'Dispatch in time' },
  when: 'withdrawalReceived',
  about,
  de: 'Zur Wahrung der Frist genügt es, den Widerruf rechtzeitig abzusenden; mit dem Zugang endet der Vertrag über ONLYOFFICE.',
  en: 'To keep the period it is enough to send the withdrawal in time; with its receipt the contract on ONLYOFFICE ends.',
  where: {},
  given: { right: mayWithdrawNow, last: lastDayForWithdrawal },
  provided: (received, _, { right, last }) => isEffective(received, right, last),
  then: ({ at: receivedAt }) => endsWithItsFees(inCourseOf(receivedAt), 'onlyoffice'),
  examples: {
    'sent on the last day, received later': [
      { ...inTime, on: '2026-11-19', sent: '2026-11-16' },
      endsWithItsFees(inCourseOf(at), 'onlyoffice'),
      { right: undefined, last: '2026-11-16' },
    ],
    'sent a day late': [
      { ...inTime, on: '2026-11-19', sent: '2026-11-17' },
      [],
      { right: undefined, last: '2026-11-16' },
    ],
    'the right was lost': [inTime, [], { right: 'barred', last: '2026-11-16' }],
    'a business never had it': [inTime, [], { right: undefined, last: undefined }],
    'from something else': [{ ...inTime, scope: 'domain' }, [], { right: 'permitted', last: '2026-11-16' }],
  },
  claims: ['kontent.oo.23.8e'],
})

const openFee: Claim = {
  key: 'fee onlyoffice 2026-11-02',
  who: 'customer',
  kind: 'fee',
  amount: eur('118.80'),
  open: eur('118.80'),
  due: '2026-11-02',
}

const byDaysOfUse = say('nach Tagen der Nutzung', 'by days of use', {
  valueOf: (fee: Gross, first: Day, last: Day, received: Day): Gross =>
    fee.share(daysBetween(first, received) + 1, daysBetween(first, last)),
})

export const compensation = asLongAs({
  ref: '§ 23.8 S. 7',
  title: { de: 'Wertersatz', en: 'Compensation for value' },
  decides: valueOfUse,
  of: ['onlyoffice'],
  de: 'Für die Zeit bis zum Widerruf, in der die Software bereitstand, schuldet der Kunde Wertersatz, {share} aus dem Entgelt der Laufzeit berechnet, und nicht mehr.',
  en: 'For the time until the withdrawal in which the software was available the customer owes compensation, counted {share} from the fee of the term, and no more.',
  where: { share: byDaysOfUse },
  given: { withdrawal: withdrawalFrom, fee: feePerTerm, terms: termsOfItem },
  provided: ({ withdrawal, fee, terms }) =>
    all(
      withdrawal !== undefined || no('Widerrufen ist nichts.', 'Nothing was withdrawn from.'),
      (fee !== undefined && terms !== undefined && withdrawal !== undefined && withdrawal.on >= terms.first) ||
        no('Bereitgestellt war noch nichts.', 'Nothing was available yet.'),
    ),
  then: ({ withdrawal, fee, terms }, { share }) =>
    fee && terms && withdrawal ? share.valueOf(fee, terms.first, terms.nth(0).to, withdrawal.on) : Gross.zero,
  examples: {
    'eleven days of a year of 118.80': [
      { withdrawal: { on: '2026-11-12' }, fee: eur('118.80'), terms: rowOf.afterEvent('2026-11-02', 12) },
      eur('3.58'),
    ],
    'before the software was available nothing': [
      { withdrawal: { on: '2026-11-16' }, fee: eur('118.80'), terms: rowOf.afterEvent('2026-12-01', 12) },
    ],
    'without a withdrawal nothing': [
      { withdrawal: undefined, fee: eur('118.80'), terms: rowOf.afterEvent('2026-11-02', 12) },
    ],
  },
  claims: ['kontent.oo.23.8h', 'kontent.oo.23.8i'],
  reading:
    'The text has no formula: the days on which the software was available, the first and the last included, of the days of the term. Payment for the time before the withdrawal is this compensation and no second charge.',
})

/** What the provider pays back, once the value of the use is deducted from what was paid. */
const restOf = (paid: Gross, value: Gross | undefined): Gross =>
  value === undefined ? paid : value.reaches(paid) ? Gross.zero : paid.minus(value)

export const restitution = clause({
  ref: '§ 23.8 S. 8',
  title: { de: 'Rückgewähr', en: 'Restitution' },
  when: 'withdrawalReceived',
  about,
  de: 'Nach dem Widerruf gewähren beide zurück, was sie empfangen haben: Der Anbieter zahlt {period} nach Zugang des Widerrufs zurück, was nach Abzug des Wertersatzes bleibt.',
  en: 'After the withdrawal both return what they received: the provider pays back {period} of receipt of the withdrawal what is left after deducting the compensation.',
  where: { period: within(30, 'days', moves(workingDayNW)) },
  given: { right: mayWithdrawNow, last: lastDayForWithdrawal, paid: paidSoFar, value: valueUsed },
  provided: (received, _, { right, last, paid, value }) =>
    all(
      isEffective(received, right, last),
      restOf(paid, value).isPositive || no('Zurückzuzahlen ist nichts.', 'There is nothing to pay back.'),
    ),
  then: ({ on }, { period }, { paid, value }) =>
    must('provider', 'repayAfterWithdrawal', 'onlyoffice', {
      by: midnight(period.firstDayAfter(on)),
      content: restOf(paid, value).toString(),
    }),
  examples: {
    'all of it where nothing was used': [
      inTime,
      must('provider', 'repayAfterWithdrawal', 'onlyoffice', { by: instantOf('2026-12-17'), content: '118.80' }),
      { right: 'permitted', last: '2026-11-16', paid: eur('118.80'), value: undefined },
    ],
    'the rest where it was': [
      inTime,
      must('provider', 'repayAfterWithdrawal', 'onlyoffice', { by: instantOf('2026-12-17'), content: '115.22' }),
      { right: 'permitted', last: '2026-11-16', paid: eur('118.80'), value: eur('3.58') },
    ],
    'nothing paid, nothing paid back': [
      inTime,
      [],
      { right: 'permitted', last: '2026-11-16', paid: eur('0.00'), value: eur('3.58') },
    ],
  },
  claims: ['kontent.oo.23.8g', 'kontent.oo.23.8j'],
  reading:
    'Within the 30 days of the text, the last of them moved by § 193 BGB; for consumers § 357 (1) BGB shortens them to 14.',
})

export const onlyTheValueStaysOwed = clause({
  ref: '§ 23.8 S. 9',
  title: { de: 'Nur der Wertersatz bleibt geschuldet', en: 'Only the compensation stays owed' },
  when: 'withdrawalReceived',
  about,
  de: 'Ist das Entgelt noch offen, erlischt es mit dem Widerruf; den Wertersatz, den der Kunde noch nicht gezahlt hat, zahlt er {period} nach dem Absenden des Widerrufs.',
  en: 'If the fee is still open it lapses with the withdrawal; compensation that the customer has not paid yet it pays {period} of sending the withdrawal.',
  where: { period: within(30, 'days', moves(workingDayNW)) },
  given: { right: mayWithdrawNow, last: lastDayForWithdrawal, fee: firstFee, value: valueUsed, paid: paidSoFar },
  provided: (received, _, { right, last, fee }) =>
    all(
      isEffective(received, right, last),
      fee?.open.isPositive === true || no('Kein Entgelt ist offen.', 'No fee is open.'),
    ),
  then: ({ id, on, sent }, { period }, { fee, value = Gross.zero, paid }) => {
    if (!fee) return []
    const lapsed = settles(id, fee.open, fee.key)
    return value.exceeds(paid)
      ? [
          lapsed,
          owes('customer', {
            key: 'compensation onlyoffice',
            kind: 'compensation',
            amount: value.minus(paid),
            due: period.lastDay(sent ?? on),
          }),
        ]
      : lapsed
  },
  examples: {
    'sent on a Friday, day thirty is a Sunday': [
      { ...inTime, sent: '2026-11-13' },
      [
        settles(7, eur('118.80'), 'fee onlyoffice 2026-11-02'),
        owes('customer', {
          key: 'compensation onlyoffice',
          kind: 'compensation',
          amount: eur('3.91'),
          due: '2026-12-14',
        }),
      ],
      {
        right: 'permitted',
        last: '2026-11-16',
        fee: openFee,
        value: eur('3.91'),
        paid: eur('0.00'),
      },
    ],
    'counted from receipt where nobody knows when it was sent': [
      inTime,
      [
        settles(7, eur('118.80'), 'fee onlyoffice 2026-11-02'),
        owes('customer', {
          key: 'compensation onlyoffice',
          kind: 'compensation',
          amount: eur('3.91'),
          due: '2026-12-16',
        }),
      ],
      {
        right: 'permitted',
        last: '2026-11-16',
        fee: openFee,
        value: eur('3.91'),
        paid: eur('0.00'),
      },
    ],
    'what was paid is paid back by the provider instead': [
      inTime,
      [],
      { right: 'permitted', last: '2026-11-16', fee: undefined, value: eur('3.91'), paid: eur('118.80') },
    ],
  },
  claims: ['kontent.oo.23.8i', 'kontent.oo.23.8j'],
})
