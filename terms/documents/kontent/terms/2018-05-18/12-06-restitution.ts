import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, daysBetween, earliest, instantOf, midnight } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { valueOfUse } from '../../../../grammar/matters/software-service.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { must, owes, settles } from '../../../../grammar/outcome.ts'
import { paidSoFar } from '../../../../grammar/quantities/consumer.ts'
import {
  earlyStart,
  openFees,
  type TimePaidFor,
  timesPaidFor,
  valueOfUseBefore,
  withdrawalFromAgreement,
} from '../../../../grammar/quantities/withdrawal.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'

import { isEffective, rightNow } from '../../effective-withdrawal.ts'

const inTime = { consumer: true, right: undefined, last: '2026-11-16' } as const
const onMonday = { id: 7, by: 'customer', on: '2026-11-16', at: instantOf('2026-11-16T10:00') } as const

const restOf = (paid: Gross, value: Gross = Gross.zero): Gross => (value.reaches(paid) ? Gross.zero : paid.minus(value))
const thirtyDays = within(30, 'days', moves(workingDayNW))

export const restitution = clause({
  ref: '§ 12 S. 6 und 9',
  title: { de: 'Rückgewähr durch den Anbieter', en: 'Restitution by the provider' },
  when: 'withdrawalReceived',
  de: 'Nach einem wirksamen Widerruf sind beiderseits empfangene Leistungen und gezogene Nutzungen herauszugeben; der Anbieter zahlt {period} nach Zugang zurück, was nach Abzug des Wertersatzes bleibt.',
  en: 'After an effective withdrawal both sides return the performances received and the benefits drawn; the provider pays back {period} of receipt what is left after the compensation is deducted.',
  where: { period: thirtyDays },
  given: { ...rightNow, paid: paidSoFar, value: valueOfUseBefore },
  provided: (received, _, { paid, value, ...right }) =>
    all(
      isEffective(received, right),
      restOf(paid, value).isPositive || no('Zurückzuzahlen ist nichts.', 'There is nothing to pay back.'),
    ),
  then: ({ on }, { period }, { paid, value }) =>
    must('provider', 'repayAfterWithdrawal', 'agreement', {
      by: midnight(period.firstDayAfter(on)),
      content: restOf(paid, value).toString(),
    }),
  examples: {
    'all of it, by 16 December': [
      onMonday,
      must('provider', 'repayAfterWithdrawal', 'agreement', { by: instantOf('2026-12-17'), content: '118.80' }),
      { ...inTime, paid: eur('118.80'), value: undefined },
    ],
    'less what the use was worth': [
      onMonday,
      must('provider', 'repayAfterWithdrawal', 'agreement', { by: instantOf('2026-12-17'), content: '115.22' }),
      { ...inTime, paid: eur('118.80'), value: eur('3.58') },
    ],
    'nothing was paid': [onMonday, [], { ...inTime, paid: eur('0.00'), value: eur('3.58') }],
    'a late one gives nothing back': [
      { ...onMonday, on: '2026-11-17' },
      [],
      { ...inTime, paid: eur('118.80'), value: undefined },
    ],
  },
  claims: ['kontent.agb.12g', 'kontent.agb.12j'],
  reading:
    'The text follows the law before 13 June 2014. For consumers § 357 (1) BGB shortens the thirty days to fourteen.',
})

const byDaysOfUse = say('nach Tagen der Nutzung', 'by days of use', {
  valueOf: (times: readonly TimePaidFor[], last: Day): Gross =>
    Gross.sum(
      times
        .filter(({ from }) => from <= last)
        .map(({ fee, from, to }) => fee.share(daysBetween(from, earliest(last, to)) + 1, daysBetween(from, to) + 1)),
    ),
})
const aYear: TimePaidFor = { fee: eur('118.80'), from: '2026-11-02', to: '2027-11-01' }
export const compensation = asLongAs({
  ref: '§ 12 S. 7 und 8',
  title: { de: 'Wertersatz', en: 'Compensation for value' },
  decides: valueOfUse,
  of: ['agreement'],
  de: 'Was nicht zurückgegeben werden kann, ist zu ersetzen: Hat der Dienst auf ausdrücklichen Wunsch des Kunden früher begonnen, bleibt für die Zeit bis zum Zugang des Widerrufs der Teil des Entgelts geschuldet, der auf sie entfällt, {share}, und nicht mehr.',
  en: 'What cannot be returned is to be compensated: if the service began early on the express wish of the customer, that part of the fee stays owed that falls on the time until receipt of the withdrawal, {share}, and no more.',
  where: { share: byDaysOfUse },
  given: { withdrawal: withdrawalFromAgreement, times: timesPaidFor, wish: earlyStart },
  provided: ({ withdrawal, wish }) =>
    all(
      withdrawal !== undefined || no('Widerrufen ist nichts.', 'Nothing was withdrawn from.'),
      wish !== undefined || no('Ein früherer Beginn war nicht gewünscht.', 'No early start was wished.'),
    ),
  then: ({ withdrawal, times }, { share }) => (withdrawal ? share.valueOf(times, withdrawal.on) : Gross.zero),
  examples: {
    'eleven days of a year of 118.80': [{ withdrawal: { on: '2026-11-12' }, times: [aYear], wish: {} }, eur('3.58')],
    'a time that begins later costs nothing': [
      { withdrawal: { on: '2026-11-01' }, times: [aYear], wish: {} },
      eur('0.00'),
    ],
    'without the wish nothing': [{ withdrawal: { on: '2026-11-12' }, times: [aYear], wish: undefined }],
    'without a withdrawal nothing': [{ withdrawal: undefined, times: [aYear], wish: {} }],
  },
  claims: ['kontent.agb.12h', 'kontent.agb.12i'],
  reading:
    'The text has no formula: days used of the days paid for, both ends included. That payment for the time before the withdrawal stays owed (§ 12 sentence 8) is the same sum and no second charge. § 357a (2) BGB asks for the express wish.',
})

export const restOfTheFee = clause({
  ref: '§ 12 S. 9 (Kunde)',
  title: { de: 'Zahlung durch den Kunden', en: 'Payment by the customer' },
  when: 'withdrawalReceived',
  de: 'Ein noch offenes Entgelt erlischt mit dem Widerruf; den Wertersatz, den er noch nicht gezahlt hat, zahlt der Kunde {period} nach dem Absenden.',
  en: 'A fee still open lapses with the withdrawal; compensation not paid yet the customer pays {period} of sending it.',
  where: { period: thirtyDays },
  given: { ...rightNow, open: openFees, paid: paidSoFar, value: valueOfUseBefore },
  provided: (received, _, { open, paid: __, value: ___, ...right }) =>
    all(isEffective(received, right), open.isPositive || no('Kein Entgelt ist offen.', 'No fee is open.')),
  then: ({ id, on, sent }, { period }, { open, paid, value = Gross.zero }) => [
    settles(id, open),
    ...(value.exceeds(paid)
      ? [
          owes('customer', {
            key: 'compensation agreement',
            kind: 'compensation',
            amount: value.minus(paid),
            due: period.lastDay(sent ?? on),
          }),
        ]
      : []),
  ],
  examples: {
    'sent on a Friday, day thirty is a Sunday': [
      { ...onMonday, sent: '2026-11-13' },
      [
        settles(7, eur('118.80')),
        owes('customer', {
          key: 'compensation agreement',
          kind: 'compensation',
          amount: eur('4.88'),
          due: '2026-12-14',
        }),
      ],
      { ...inTime, open: eur('118.80'), paid: eur('0.00'), value: eur('4.88') },
    ],
    'without use nothing is left to pay': [
      onMonday,
      [settles(7, eur('118.80'))],
      { ...inTime, open: eur('118.80'), paid: eur('0.00'), value: undefined },
    ],
    'what is paid is not open': [onMonday, [], { ...inTime, open: eur('0.00'), paid: eur('118.80'), value: undefined }],
  },
  claims: ['kontent.agb.12j'],
  reading:
    'Thirty days are counted from the dispatch for the customer, from receipt for the provider; § 193 BGB moves their last day.',
})
