/** § 286 BGB, since the reform of the law of obligations of 26 November 2001 (BGBl. I p. 3138). */
import { all, no } from '../../../grammar/answer.ts'
import { clause } from '../../../grammar/clause.ts'
import { type Day, latest, plusDays } from '../../../grammar/day.ts'
import { moves, onTheDay, within } from '../../../grammar/deadline.ts'
import { defaultFrom } from '../../../grammar/matters/prices.ts'
import { eur } from '../../../grammar/money.ts'
import { holds } from '../../../grammar/outcome.ts'
import { isConsumer } from '../../../grammar/quantities/consumer.ts'
import { claimItself, defaultOf, isForAService } from '../../../grammar/quantities/default.ts'
import type { Claim } from '../../../grammar/quantity.ts'
import type { WorkingDayCalendar } from '../../../grammar/rest-days/working-day-calendar.ts'
import { textOnly } from '../../../grammar/statement.ts'

const fee: Claim = {
  key: 'R1',
  who: 'customer',
  kind: 'fee',
  amount: eur('119.00'),
  open: eur('119.00'),
  due: '2026-11-02',
}
const notYetBy = (day: Day, from: Day | undefined) =>
  from === undefined || from > day || no('Der Verzug hat schon begonnen.', 'Default has begun already.')

/** § 286 (1) BGB. `place` is where payment is due (§§ 269, 270 (4)): its holidays move a last day to pay. */
export const defaultByReminder = (place: WorkingDayCalendar) =>
  clause({
    ref: '§ 286 Abs. 1',
    title: { de: 'Verzug durch Mahnung', en: 'Default by a reminder' },
    when: 'reminderReceived',
    about: (reminder) => reminder.claim,
    de: 'Mahnt der Gläubiger nach der Fälligkeit, kommt der Schuldner in Verzug; nennt die Mahnung einen letzten Tag, erst wenn nicht spätestens {deadline} gezahlt ist.',
    en: 'If the creditor sends a reminder after the claim is due, the debtor is in default; if it names a last day, only when payment is not made {deadline} at the latest.',
    where: { deadline: onTheDay(moves(place)) },
    given: { claim: claimItself, from: defaultOf },
    provided: (reminder, _, { claim, from }) =>
      all(
        claim !== undefined || no('Eine solche Forderung gibt es nicht.', 'There is no such claim.'),
        (claim?.due ?? reminder.on) <= reminder.on ||
          no('Vor der Fälligkeit gemahnt: ohne Wirkung.', 'Sent before the claim was due: without effect.'),
        claim?.open.isPositive || no('Die Forderung ist bezahlt.', 'The claim is paid.'),
        notYetBy(reminder.on, from),
      ),
    then: (reminder, { deadline }) =>
      holds(
        defaultFrom,
        reminder.claim,
        reminder.deadline ? deadline.firstDayAfter(reminder.deadline) : plusDays(reminder.on, 1),
      ),
    examples: {
      'without a last day from the day after its receipt': [
        { claim: 'R1', on: '2026-11-10' },
        holds(defaultFrom, 'R1', '2026-11-11'),
        { claim: fee, from: undefined },
      ],
      'a last day on a Saturday moves to Monday': [
        { claim: 'R1', on: '2026-11-10', deadline: '2026-11-14' },
        holds(defaultFrom, 'R1', '2026-11-17'),
        { claim: fee, from: undefined },
      ],
      'before the claim is due it is too early': [
        { claim: 'R1', on: '2026-11-01' },
        [],
        { claim: fee, from: undefined },
      ],
      'it brings forward a default that would begin later': [
        { claim: 'R1', on: '2026-11-10' },
        holds(defaultFrom, 'R1', '2026-11-11'),
        { claim: fee, from: '2026-12-03' },
      ],
      'a default that has begun stays as it is': [
        { claim: 'R1', on: '2026-12-10' },
        [],
        { claim: fee, from: '2026-12-03' },
      ],
    },
    claims: [],
    reading:
      'Interest runs from the day after receipt (§ 187 (1) BGB by analogy); the engine counts rights from default from that day too, which is the later one.',
  })

/** § 286 (3) BGB. */
export const defaultAfterInvoice = (place: WorkingDayCalendar) =>
  clause({
    ref: '§ 286 Abs. 3',
    title: { de: 'Verzug nach dreißig Tagen', en: 'Default after thirty days' },
    when: 'invoiceReceived',
    about: (invoice) => invoice.claim,
    de: 'Ohne Mahnung kommt in Verzug, wer ein Entgelt nicht {period} nach Fälligkeit und Zugang der Rechnung zahlt; ein Verbraucher nur, wenn die Rechnung darauf hinweist.',
    en: 'Without a reminder, who does not pay a fee {period} of its being due and of receipt of the invoice is in default; a consumer only if the invoice says so.',
    where: { period: within(30, 'days', moves(place)) },
    given: { claim: claimItself, from: defaultOf, consumer: isConsumer },
    provided: (invoice, _, { claim, from, consumer }) =>
      all(
        claim === undefined || isForAService(claim) || no('Die Forderung ist kein Entgelt.', 'The claim is no fee.'),
        !consumer ||
          invoice.hintsAtDefault === true ||
          no('Die Rechnung weist einen Verbraucher nicht auf den Verzug hin.', 'The invoice gives a consumer no hint.'),
        notYetBy(invoice.on, from),
      ),
    then: (invoice, { period }, { claim }) =>
      holds(defaultFrom, invoice.claim, period.firstDayAfter(latest(claim?.due ?? invoice.on, invoice.on))),
    examples: {
      'day 30 after 5 November 2026 is a Saturday: default from Tuesday': [
        { claim: 'R1', on: '2026-11-05' },
        holds(defaultFrom, 'R1', '2026-12-08'),
        { claim: fee, from: undefined, consumer: false },
      ],
      'an invoice before the claim is due counts from the day it is due': [
        { claim: 'R1', on: '2026-10-20' },
        holds(defaultFrom, 'R1', '2026-12-03'),
        { claim: fee, from: undefined, consumer: false },
      ],
      'damages are no fee: they need a reminder': [
        { claim: 'R1', on: '2026-11-05' },
        [],
        { claim: { ...fee, kind: 'reminder fee' }, from: undefined, consumer: false },
      ],
      'a consumer without a hint is not in default': [
        { claim: 'R1', on: '2026-11-05' },
        [],
        { claim: fee, from: undefined, consumer: true },
      ],
      'a consumer with a hint is': [
        { claim: 'R1', on: '2026-11-05', hintsAtDefault: true },
        holds(defaultFrom, 'R1', '2026-12-08'),
        { claim: fee, from: undefined, consumer: true },
      ],
    },
    claims: [],
    reading: 'A period to pay is a period for a performance: § 193 BGB moves its last day.',
  })

/** Terms that fix the day of payment by the calendar say so themselves: their price clauses name the first day of default. */
export const defaultByCalendar = textOnly({
  ref: '§ 286 Abs. 2 Nr. 1',
  title: { de: 'Verzug nach dem Kalender', en: 'Default by the calendar' },
  de: 'Ist die Zeit der Zahlung nach dem Kalender bestimmt, bedarf es keiner Mahnung.',
  en: 'Where the time of payment is fixed by the calendar, no reminder is needed.',
  where: {},
  claims: [],
  textOnly: 'Carried out by the price clauses of each provider, which name the first day of default of each claim.',
})
