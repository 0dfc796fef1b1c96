import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, daysBetween, earliest, instantOf, midnight } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import type { Declaration, Fact } from '../../../../grammar/fact.ts'
import { textForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { mayWithdraw, valueOfUse } from '../../../../grammar/matters/software-service.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { ends, must, owes, settles } from '../../../../grammar/outcome.ts'
import { paidSoFar } from '../../../../grammar/quantities/consumer.ts'
import {
  actsAsConsumer,
  earlyStart,
  lastDayOfWithdrawal,
  openFees,
  performedByBothAt,
  rightToWithdraw,
  type TimePaidFor,
  timesPaidFor,
  valueOfUseBefore,
  withdrawalFromAgreement,
} from '../../../../grammar/quantities/withdrawal.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const inTextForm = asLongAs({
  ref: '§ 12 S. 3',
  title: { de: 'Form des Widerrufs', en: 'Form of a withdrawal' },
  decides: form,
  de: 'Der Widerruf braucht keine Gründe und bedarf der {form}, etwa durch Brief, Telefax oder E-Mail.',
  en: 'A withdrawal needs no reasons and has to be in {form}, as by letter, fax or e-mail.',
  where: { form: textForm },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) =>
    declaration.kind === 'withdrawalReceived' || no('Die Erklärung ist kein Widerruf.', 'It is no withdrawal.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'a withdrawal': [{ declaration: { kind: 'withdrawalReceived' } }, textForm],
    'not a notice of termination': [{ declaration: { kind: 'terminationReceived' } }],
  },
  claims: ['kontent.agb.12c'],
  reading: 'Since 2014 any unambiguous statement is enough for consumers (§ 355 (1) BGB): the law stands beside it.',
})

type Withdrawal = Fact<'withdrawalReceived'>
interface Right {
  readonly consumer: boolean
  readonly right: unknown
  readonly last: Day | undefined
}
/** By a consumer, from the whole agreement, sent in time, and before the right was lost. */
const isEffective = ({ by, scope = 'agreement', sent, on }: Withdrawal, { consumer, right, last }: Right) =>
  all(
    (by === 'customer' && consumer && scope === 'agreement') ||
      no('Kein Widerruf des Vertrags durch einen Verbraucher.', 'Not a withdrawal of a consumer from the agreement.'),
    right !== 'barred' || no('Das Widerrufsrecht ist erloschen.', 'The right of withdrawal is lost.'),
    (last !== undefined && (sent ?? on) <= last) || no('Die Frist ist abgelaufen.', 'The period is over.'),
  )
const given = { consumer: actsAsConsumer, right: rightToWithdraw, last: lastDayOfWithdrawal }
const inTime = { consumer: true, right: undefined, last: '2026-11-16' } as const
const onMonday = { id: 7, by: 'customer', on: '2026-11-16', at: instantOf('2026-11-16T10:00') } as const

export const dispatch = clause({
  ref: '§ 12 S. 4',
  title: { de: 'Rechtzeitige Absendung', en: 'Dispatch in time' },
  when: 'withdrawalReceived',
  de: 'Zur Wahrung der Frist genügt es, den Widerruf rechtzeitig abzusenden; mit dem Zugang endet der Vertrag {end}.',
  en: 'To keep the period it is enough to send the withdrawal in time; on receipt the agreement ends {end}.',
  where: { end: immediately },
  given,
  provided: (received, _, right) => isEffective(received, right),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'posted on the last day, received three days later': [
      { by: 'customer', sent: '2026-11-16', on: '2026-11-19', at: instantOf('2026-11-19T10:00') },
      ends(inCourseOf(instantOf('2026-11-19T10:00'))),
      inTime,
    ],
    'an e-mail of the day after': [{ by: 'customer', on: '2026-11-17', at: instantOf('2026-11-17T00:01') }, [], inTime],
    'a business has no such right': [onMonday, [], { ...inTime, consumer: false }],
    'nor who lost it': [onMonday, [], { ...inTime, right: 'barred' }],
    'a withdrawal from a part is another matter': [{ ...onMonday, scope: 'onlyoffice' }, [], inTime],
  },
  claims: ['kontent.agb.12e'],
  reading:
    'Postmark or message header shows the dispatch. § 187 (1) BGB: the right counts up to the last day, however late received.',
})

export const addressee = textOnly({
  ref: '§ 12 S. 5',
  title: { de: 'Anschrift für den Widerruf', en: 'Address for a withdrawal' },
  de: 'Der Widerruf geht an KONTENT GmbH, Winkelhauser Str. 63, D-47228 Duisburg, Telefax +49 203 3094 310, info@KONTENT.com.',
  en: 'A withdrawal goes to KONTENT GmbH, Winkelhauser Str. 63, D-47228 Duisburg, fax +49 203 3094 310, info@KONTENT.com.',
  where: {},
  textOnly: 'It names an address; a withdrawal that reaches the provider elsewhere is received all the same.',
  claims: ['kontent.agb.12f'],
})

const restOf = (paid: Gross, value: Gross = Gross.zero): Gross => (value.reaches(paid) ? Gross.zero : paid.minus(value))
const thirtyDays = within(30, 'days', moves(workingDayNW))

export const restitution = clause({
  ref: '§ 12 S. 6 und 9',
  title: { de: 'Rückgewähr durch den Anbieter', en: 'Restitution by the provider' },
  when: 'withdrawalReceived',
  de: 'Nach einem wirksamen Widerruf sind beiderseits empfangene Leistungen und gezogene Nutzungen herauszugeben; der Anbieter zahlt {period} nach Zugang zurück, was nach Abzug des Wertersatzes bleibt.',
  en: 'After an effective withdrawal both sides return the performances received and the benefits drawn; the provider pays back {period} of receipt what is left after the compensation is deducted.',
  where: { period: thirtyDays },
  given: { ...given, paid: paidSoFar, value: valueOfUseBefore },
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
  given: { ...given, open: openFees, paid: paidSoFar, value: valueOfUseBefore },
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

const afternoon = instantOf('2026-11-03T15:00')
export const earlyExpiry = asLongAs({
  ref: '§ 12 S. 10',
  title: { de: 'Vorzeitiges Erlöschen', en: 'Early expiry' },
  decides: mayWithdraw,
  of: ['agreement'],
  de: 'Das Widerrufsrecht erlischt vorzeitig, wenn der Vertrag auf ausdrücklichen Wunsch des Kunden von beiden Seiten vollständig erfüllt ist, bevor er widerruft.',
  en: 'The right of withdrawal expires early if, on the express wish of the customer, both sides have performed the agreement completely before the withdrawal.',
  where: {},
  given: { wish: earlyStart, performed: performedByBothAt, withdrawal: withdrawalFromAgreement },
  provided: ({ wish, performed, withdrawal }) =>
    all(
      wish !== undefined || no('Der Kunde hat es nicht gewünscht.', 'The customer did not wish so.'),
      performed !== undefined ||
        no('Der Vertrag ist nicht beiderseits vollständig erfüllt.', 'Not both sides have performed completely.'),
      withdrawal === undefined ||
        (performed !== undefined && withdrawal.at >= performed) ||
        no('Widerrufen war schon vorher.', 'The withdrawal came before.'),
    ),
  then: () => 'barred',
  examples: {
    'finished and paid on express wish': [{ wish: {}, performed: afternoon, withdrawal: undefined }, 'barred'],
    'a withdrawal afterwards is too late': [
      { wish: {}, performed: afternoon, withdrawal: { at: instantOf('2026-11-04') } },
      'barred',
    ],
    'a year paid in advance is not performed': [{ wish: {}, performed: undefined, withdrawal: undefined }],
    'nobody wished so': [{ wish: undefined, performed: afternoon, withdrawal: undefined }],
    'the withdrawal was first': [{ wish: {}, performed: afternoon, withdrawal: { at: instantOf('2026-11-03T09:00') } }],
  },
  claims: ['kontent.agb.12k'],
  reading: 'For ONLYOFFICE § 23.8 goes another way.',
})
