/**
 * §§ 355-357 BGB, since the act of 20 September 2013 that carries out the Consumer Rights Directive (BGBl. I p. 3642).
 * They may not be departed from to the detriment of a consumer (§ 361 (2) BGB).
 */
import { all, no } from '../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../grammar/clause.ts'
import { type Day, earliest, type Instant, instantOf, latest, midnight } from '../../../grammar/day.ts'
import { moves, within } from '../../../grammar/deadline.ts'
import { inCourseOf } from '../../../grammar/ending.ts'
import type { Declaration, Fact } from '../../../grammar/fact.ts'
import { anyForm, asksNoMoreThan } from '../../../grammar/form.ts'
import { withdrawalPeriod } from '../../../grammar/matters/changes.ts'
import { form } from '../../../grammar/matters/declarations.ts'
import { eur } from '../../../grammar/money.ts'
import { ends, must, type Outcome } from '../../../grammar/outcome.ts'
import { daysAfterEvent, monthsAfterEvent, nextWorkingDay } from '../../../grammar/period.ts'
import {
  concludedOn,
  instructionOnWithdrawal,
  isConsumer,
  lastDayToWithdraw,
  paidSoFar,
} from '../../../grammar/quantities/consumer.ts'
import { itself } from '../../../grammar/quantity.ts'
import type { WorkingDayCalendar } from '../../../grammar/rest-days/working-day-calendar.ts'
import { say } from '../../../grammar/said.ts'

const onlyConsumers = (consumer: boolean) =>
  consumer || no('Der Kunde ist kein Verbraucher.', 'The customer is no consumer.')
/** By the consumer, and in time: what was sent on the last day may be received later. */
const isInTime = ({ by, sent, on }: Fact<'withdrawalReceived'>, last: Day | undefined) =>
  all(
    by === 'customer' || no('Nur der Kunde kann widerrufen.', 'Only the customer may withdraw.'),
    (last !== undefined && (sent ?? on) <= last) ||
      no('Die Widerrufsfrist ist abgelaufen.', 'The period for withdrawal is over.'),
  )

/** § 356 (3) sentence 2 BGB. Concluded on 2026-11-02, the right ends with 2027-11-16 at the latest. */
const twelveMonthsAndFourteenDays = (place: WorkingDayCalendar) =>
  say('zwölf Monate und vierzehn Tage', 'twelve months and fourteen days', {
    lastDay: (concluded: Day): Day =>
      nextWorkingDay(daysAfterEvent(monthsAfterEvent(concluded, 12), 14), place.isWorkingDay),
  })

/** §§ 355 (2), 356 (3) BGB, for contracts at a distance. `place` is where the withdrawal is received. */
export const periodForWithdrawal = (place: WorkingDayCalendar) =>
  asLongAs({
    ref: '§ 355 Abs. 2',
    title: { de: 'Widerrufsfrist', en: 'Period for withdrawal' },
    decides: withdrawalPeriod,
    de: 'Ein Verbraucher kann {period} nach Vertragsschluss widerrufen; die Frist beginnt nicht, bevor er belehrt ist; ohne Belehrung endet das Recht {longest} nach Vertragsschluss.',
    en: 'A consumer may withdraw {period} of the conclusion of the agreement, but the period does not begin before the instruction; without it the right ends {longest} after conclusion.',
    where: { period: within(14, 'days', moves(place)), longest: twelveMonthsAndFourteenDays(place) },
    given: { consumer: isConsumer, concluded: concludedOn, instructed: instructionOnWithdrawal },
    provided: ({ consumer, concluded }) =>
      all(
        onlyConsumers(consumer),
        concluded !== undefined || no('Der Vertrag ist nicht geschlossen.', 'The agreement is not concluded.'),
      ),
    then: ({ concluded = '1990-01-01', instructed }, { period, longest }) =>
      instructed === undefined
        ? longest.lastDay(concluded)
        : earliest(period.lastDay(latest(concluded, instructed)), longest.lastDay(concluded)),
    yieldsTo: (other, mine) => other >= mine,
    examples: {
      'fourteen days after the later of conclusion and instruction': [
        { consumer: true, concluded: '2026-11-02', instructed: '2026-11-05' },
        '2026-11-19',
      ],
      'day 14 on Christmas Day moves to 28 December': [
        { consumer: true, concluded: '2026-11-02', instructed: '2026-12-11' },
        '2026-12-28',
      ],
      'without instruction twelve months and fourteen days': [
        { consumer: true, concluded: '2026-11-02', instructed: undefined },
        '2027-11-16',
      ],
      'an instruction on the last of these days gives no more': [
        { consumer: true, concluded: '2026-11-02', instructed: '2027-11-16' },
        '2027-11-16',
      ],
      'no consumer': [{ consumer: false, concluded: '2026-11-02', instructed: '2026-11-02' }],
    },
    claims: [],
    reading:
      'Since 13 June 2014 other duties of information no longer delay the start (§ 356 (3) BGB); terms that promise so go further and stay (§ 361 (2) BGB). § 193 BGB moves the last day, since it is one for a declaration.',
  })

export const withdrawal = clause({
  ref: '§ 355 Abs. 1',
  title: { de: 'Widerruf', en: 'Withdrawal' },
  when: 'withdrawalReceived',
  about: ({ scope }) => scope ?? 'agreement',
  de: 'Widerruft der Verbraucher fristgerecht, sind beide nicht mehr gebunden; zur Wahrung der Frist genügt die rechtzeitige Absendung.',
  en: 'If the consumer withdraws in time, neither is bound any longer; dispatch in time is enough to keep the period.',
  where: {},
  given: { consumer: isConsumer, last: lastDayToWithdraw },
  provided: (received, _, { consumer, last }) => all(onlyConsumers(consumer), isInTime(received, last)),
  then: (received) => ends(inCourseOf(received.at), received.scope),
  examples: {
    'sent on the last day, received later': [
      { by: 'customer', at: instantOf('2026-11-19T09:00'), on: '2026-11-19', sent: '2026-11-16' },
      ends(inCourseOf(instantOf('2026-11-19T09:00'))),
      { consumer: true, last: '2026-11-16' },
    ],
    'sent a day late': [
      { by: 'customer', on: '2026-11-17', sent: '2026-11-17' },
      [],
      { consumer: true, last: '2026-11-16' },
    ],
    'a business has no such right': [{ by: 'customer', on: '2026-11-16' }, [], { consumer: false, last: '2026-11-16' }],
  },
  claims: [],
})

export const repaymentAfterWithdrawal = (place: WorkingDayCalendar) =>
  clause({
    ref: '§ 357 Abs. 1',
    title: { de: 'Rückzahlung nach Widerruf', en: 'Repayment after withdrawal' },
    when: 'withdrawalReceived',
    about: ({ scope }) => scope ?? 'agreement',
    de: 'Nach dem Widerruf ist {period} zurückzuzahlen, was empfangen wurde.',
    en: 'After a withdrawal what was received is to be paid back {period}.',
    where: { period: within(14, 'days', moves(place)) },
    given: { consumer: isConsumer, last: lastDayToWithdraw, paid: paidSoFar },
    provided: (received, _, { consumer, last, paid }) =>
      all(
        onlyConsumers(consumer),
        isInTime(received, last),
        paid.isPositive || no('Es wurde nichts gezahlt.', 'Nothing was paid.'),
      ),
    then: (received, { period }, { paid }) =>
      must('provider', 'repayAfterWithdrawal', received.scope ?? 'agreement', {
        by: midnight(period.firstDayAfter(received.on)),
        content: paid.toString(),
      }),
    yieldsTo: (other, mine) => byOf(other) <= byOf(mine),
    examples: {
      'to the end of day 14': [
        { by: 'customer', on: '2026-11-16' },
        must('provider', 'repayAfterWithdrawal', 'agreement', { by: instantOf('2026-12-01'), content: '118.80' }),
        { consumer: true, last: '2026-11-16', paid: eur('118.80') },
      ],
      'a day late nothing is to be repaid': [
        { by: 'customer', on: '2026-11-17' },
        [],
        { consumer: true, last: '2026-11-16', paid: eur('118.80') },
      ],
      'the provider does not withdraw': [
        { by: 'provider', on: '2026-11-16' },
        [],
        { consumer: true, last: '2026-11-16', paid: eur('118.80') },
      ],
      'nothing paid, nothing to repay': [
        { by: 'customer', on: '2026-11-16' },
        [],
        { consumer: true, last: '2026-11-16', paid: eur('0.00') },
      ],
    },
    claims: [],
    reading:
      'All that was paid. Whether the customer owes value for what it used (§ 357a (2) BGB) depends on an express wish to start early, of which nothing is told: a person decides when paying back.',
  })
/** The earlier repayment is the better one for the consumer. */
const byOf = (outcome: Outcome): Instant => (outcome.is === 'must' ? (outcome.by ?? Infinity) : Infinity)

export const formOfWithdrawal = asLongAs({
  ref: '§ 355 Abs. 1 S. 2',
  title: { de: 'Form des Widerrufs', en: 'Form of a withdrawal' },
  decides: form,
  de: 'Der Widerruf ist {form} möglich, wenn der Entschluss eindeutig ist.',
  en: 'A withdrawal is possible {form} if the decision is unambiguous.',
  where: { form: anyForm },
  given: { declaration: itself<Declaration>(), consumer: isConsumer },
  provided: ({ declaration, consumer }) =>
    all(
      onlyConsumers(consumer),
      declaration.kind === 'withdrawalReceived' || no('Kein Widerruf.', 'Not a withdrawal.'),
    ),
  then: (_, { form: asked }) => asked,
  yieldsTo: (other, mine) => asksNoMoreThan(other, mine),
  examples: {
    'by telephone too': [{ declaration: { kind: 'withdrawalReceived', medium: 'telephone' }, consumer: true }, anyForm],
    'a notice of termination is none': [{ declaration: { kind: 'terminationReceived' }, consumer: true }],
  },
  claims: [],
})
