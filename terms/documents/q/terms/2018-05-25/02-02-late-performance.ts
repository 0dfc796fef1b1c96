import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf, latest, plusDays } from '../../../../grammar/day.ts'
import { moves, noDeclaration, notice, onTheDay, stays, within } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { gracePeriod, mayRescind } from '../../../../grammar/matters/performance.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { ends, holds, owes } from '../../../../grammar/outcome.ts'
import {
  finalPeriod,
  isPerformed,
  isRescinded,
  paidFor,
  performanceDue,
  rightToRescind,
} from '../../../../grammar/quantities/performance.ts'
import { reached } from '../../../../grammar/quantity.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const thirdParties = textOnly({
  ref: '§ 2.2 S. 2',
  title: { de: 'Abhängigkeit von Dritten', en: 'Dependence on third parties' },
  de: 'Hängt die Leistung von Dritten ab, steht sie unter dem Vorbehalt, dass diese leisten können.',
  en: 'Where the service depends on third parties it is subject to their being able to perform.',
  where: {},
  claims: ['q.agb.2.2b'],
  textOnly:
    'Whether somebody answers for a third party is a question of fault; the availability of § 4.2 is measured without any exception for it.',
})

export const finalPeriodAfterDelay = clause({
  ref: '§ 2.2 S. 3',
  title: { de: 'Nachfrist bei Verzögerung', en: 'Final period on delay' },
  when: 'performanceDemanded',
  about: ({ performance }) => performance,
  de: 'Verzögert sich eine Leistung um mehr als {delay}, darf der Kunde eine Nachfrist setzen. Geleistet werden kann dann noch {period} nach ihrem Zugang; ist ein späterer Tag bestimmt, endet sie {chosen}.',
  en: 'If a performance is delayed by more than {delay}, the customer may set a final period. Performance is then still possible {period} of its receipt; where a later day is named it ends {chosen}.',
  where: {
    delay: notice(4, 'weeks', stays(noDeclaration)),
    period: within(14, 'days', moves(workingDayHH)),
    chosen: onTheDay(moves(workingDayHH)),
  },
  given: { due: performanceDue, performed: isPerformed },
  provided: (demand, { delay }, { due, performed }) =>
    all(
      demand.by === 'customer' || no('Die Frist setzt nicht der Kunde.', 'It is not the customer who sets it.'),
      !performed || no('Die Leistung ist erbracht.', 'It has been performed.'),
      due !== undefined || no('Es ist nichts fällig.', 'Nothing is due.'),
      (due !== undefined && demand.on >= delay.earliest(due)) ||
        no('Noch sind nicht mehr als {delay} vergangen.', 'No more than {delay} have passed yet.', { delay }),
    ),
  then: ({ performance, on, until }, { period, chosen }) =>
    holds(gracePeriod, performance, latest(period.lastDay(on), chosen.lastDay(until))),
  examples: {
    'four full weeks after 2 March a day more has to pass': [
      { by: 'customer', performance: 'agreement', on: '2026-03-30', until: '2026-04-30' },
      [],
      { due: '2026-03-02', performed: false },
    ],
    'thirteen days are too short and count as fourteen': [
      { by: 'customer', performance: 'agreement', on: '2026-03-31', until: '2026-04-13' },
      holds(gracePeriod, 'agreement', '2026-04-14'),
      { due: '2026-03-02', performed: false },
    ],
    'a longer one counts as it was set, a Saturday to Monday': [
      { by: 'customer', performance: 'agreement', on: '2026-03-31', until: '2026-04-18' },
      holds(gracePeriod, 'agreement', '2026-04-20'),
      { due: '2026-03-02', performed: false },
    ],
    'what was performed is demanded no more': [
      { by: 'customer', performance: 'agreement', on: '2026-03-31', until: '2026-04-14' },
      [],
      { due: '2026-03-02', performed: true },
    ],
  },
  claims: ['q.agb.2.2c'],
  reading:
    'More than four weeks: four full ones have passed. A day that was not confirmed is the day of registration (§ 271 BGB). A period that is too short starts one of the least length.',
})

export const rightOfRescission = asLongAs({
  ref: '§ 2.2 S. 4',
  title: { de: 'Recht zum Rücktritt', en: 'Right to rescind' },
  decides: mayRescind,
  de: 'Ist die Nachfrist abgelaufen und die Leistung noch nicht erbracht, darf der Kunde schriftlich zurücktreten.',
  en: 'If the final period is over and performance is still outstanding, the customer may rescind in writing.',
  where: {},
  given: { last: finalPeriod, performed: isPerformed, reached },
  provided: ({ last, performed, reached: hasCome }) =>
    all(
      last !== undefined || no('Es läuft keine Nachfrist.', 'No final period was set.'),
      !performed || no('Die Leistung ist erbracht.', 'It has been performed.'),
      (last !== undefined && hasCome(plusDays(last, 1))) ||
        no('Die Nachfrist ist noch nicht abgelaufen.', 'The final period is not over yet.'),
    ),
  then: () => 'permitted',
  examples: {
    'the day after': [{ last: '2026-04-20', performed: false, reached: asOf('2026-04-21') }, 'permitted'],
    'on its last day it may still be performed': [
      { last: '2026-04-20', performed: false, reached: asOf('2026-04-20T23:59') },
    ],
    'late, but performed': [{ last: '2026-04-20', performed: true, reached: asOf('2026-05-01') }],
    'without a final period': [{ last: undefined, performed: false, reached: asOf('2026-05-01') }],
  },
  claims: ['q.agb.2.2d'],
  reading:
    'Outstanding until the rescission is received, not only until the period ends. A last day on a day of rest moves (§ 193 BGB). In writing: an e-mail is enough (§ 6).',
})

export const rescission = clause({
  ref: '§ 2.2 S. 5',
  title: { de: 'Wirkung des Rücktritts', en: 'Effect of rescission' },
  when: 'rescissionReceived',
  about: ({ performance }) => performance,
  de: 'Der Rücktritt beendet, wovon zurückgetreten wird, {end}.',
  en: 'Rescission ends what is rescinded {end}.',
  where: { end: immediately },
  given: { right: rightToRescind },
  provided: ({ by }, _, { right }) =>
    all(
      by === 'customer' || no('Der Kunde ist nicht zurückgetreten.', 'It is not the customer who rescinds.'),
      right === 'permitted' || no('Das Recht zum Rücktritt fehlt.', 'There is no right to rescind.'),
    ),
  then: ({ performance, at }, { end }) => ends(end.at(at), performance),
  examples: {
    'in the course of the day': [
      { by: 'customer', performance: 'agreement', at: instantOf('2026-04-15T08:00') },
      ends(inCourseOf(instantOf('2026-04-15T08:00'))),
      { right: 'permitted' },
    ],
    'of one order alone': [
      { by: 'customer', performance: 'training', at: instantOf('2026-04-15T08:00') },
      ends(inCourseOf(instantOf('2026-04-15T08:00')), 'training'),
      { right: 'permitted' },
    ],
    'too early': [
      { by: 'customer', performance: 'agreement', at: instantOf('2026-04-14T08:00') },
      [],
      { right: undefined },
    ],
  },
  claims: ['q.agb.2.2d'],
})

export const refundOfAdvances = clause({
  ref: '§ 2.2 S. 6',
  title: { de: 'Erstattung von Vorauszahlungen', en: 'Refund of advance payments' },
  when: 'benefitsValued',
  about: ({ performance }) => performance,
  de: 'Nach dem Rücktritt werden Vorauszahlungen erstattet, vermindert um den Wert dessen, was der Kunde empfangen hat.',
  en: 'After rescission advance payments are refunded, less the value of what the customer has received.',
  where: {},
  given: { rescinded: isRescinded, paid: paidFor },
  provided: ({ value }, _, { rescinded, paid }) =>
    all(
      rescinded || no('Es ist nicht zurückgetreten.', 'Nothing was rescinded.'),
      paid.exceeds(value) || no('Nach Abzug bleibt nichts.', 'Nothing is left after the deduction.'),
    ),
  then: ({ performance, value, on }, _, { paid }) =>
    owes('provider', { key: `refund ${performance}`, kind: 'refund', amount: paid.minus(value), due: on }),
  examples: {
    'less what was received': [
      { performance: 'agreement', value: eur('150.00'), on: '2026-04-15' },
      owes('provider', { key: 'refund agreement', kind: 'refund', amount: eur('1050.00'), due: '2026-04-15' }),
      { rescinded: true, paid: eur('1200.00') },
    ],
    'received is as much as was paid': [
      { performance: 'agreement', value: eur('100.00'), on: '2026-04-15' },
      [],
      { rescinded: true, paid: eur('100.00') },
    ],
    'without a rescission nothing goes back': [
      { performance: 'agreement', value: Gross.zero, on: '2026-04-15' },
      [],
      { rescinded: false, paid: eur('100.00') },
    ],
  },
  claims: ['q.agb.2.2e'],
  reading:
    'The customer lets what it received be deducted; a person values it after the rescission. No day is named for the refund, so it is due at once (§ 271 BGB).',
})

export const noDamagesForDelay = textOnly({
  ref: '§ 2.2 S. 7',
  title: { de: 'Kein Ersatz für Verzögerungen', en: 'No damages for delay' },
  de: 'Schadensersatz wegen verspäteter Leistung gibt es nur bei Vorsatz und grober Fahrlässigkeit.',
  en: 'Damages for late performance are owed only for intent and gross negligence.',
  where: {},
  claims: ['q.agb.2.2f'],
  textOnly: 'Damages and their fault are a dispute that people decide.',
})
