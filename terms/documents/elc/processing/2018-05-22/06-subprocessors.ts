import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { moves, onTheDay } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { approval, objectionPeriod } from '../../../../grammar/matters/changes.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends, holds } from '../../../../grammar/outcome.ts'
import { objectionInTime, objectionPeriodOf } from '../../../../grammar/quantities/change.ts'
import {
  graceForReplacement,
  isObjectedTo,
  mayLeaveOnFailedReplacement,
  replacement,
  replacementImpossible,
} from '../../../../grammar/quantities/subprocessor.ts'
import { after, reached } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { fourWeeks } from './objection-weeks.ts'

export const periodForObjection = clause({
  ref: '§ 6.2 S. 2',
  title: { de: 'Widerspruch gegen Unterauftragsverarbeiter', en: 'Objection to a subprocessor' },
  when: 'noted',
  de: 'Aus wichtigem Grund kann der Kunde {period} nach Kenntnisnahme in Textform widersprechen.',
  en: 'For good cause the customer may object in text form {period} of taking note.',
  where: { period: fourWeeks },
  then: (noted, { period }) => {
    const lastDay = period.lastDay(noted.on)
    return holds(objectionPeriod, noted.change, lastDay, { until: lastDay, then: 'objectionPeriodOver' })
  },
  examples: {
    'four weeks from a Friday': [
      { change: 'S', on: '2026-06-05' },
      holds(objectionPeriod, 'S', '2026-07-03', { until: '2026-07-03', then: 'objectionPeriodOver' }),
    ],
    'the end on Easter Monday moves to Tuesday': [
      { change: 'S', on: '2026-03-09' },
      holds(objectionPeriod, 'S', '2026-04-07', { until: '2026-04-07', then: 'objectionPeriodOver' }),
    ],
  },
  claims: ['elc.avv.6.2b'],
  reading: 'Taking note is actual knowledge, told when the customer opened or confirmed the notice; receipt is less.',
})

export const engagementAfterSilence = asLongAs({
  ref: '§ 6.1',
  title: { de: 'Einsatz nach Schweigen', en: 'Engagement after silence' },
  decides: approval,
  de: 'Unterauftragsverarbeiter sind allgemein genehmigt; ein neuer darf beginnen, wenn die Widerspruchsfrist ohne Widerspruch verstrichen ist.',
  en: 'Subprocessors are approved in general; a new one may begin when the objection period has passed without an objection.',
  where: {},
  given: { over: objectionPeriodOf, objection: objectionInTime },
  provided: ({ over, objection }) =>
    all(
      over !== undefined || no('Die Widerspruchsfrist ist nicht verstrichen.', 'The objection period has not passed.'),
      objection === undefined ||
        objection.goodCause === false ||
        no('Der Kunde hat rechtzeitig widersprochen.', 'The customer objected in time.'),
    ),
  then: () => 'approved',
  examples: {
    'the period passed in silence': [{ over: {}, objection: undefined }, 'approved'],
    'while it runs nothing is approved': [{ over: undefined, objection: undefined }],
    'an objection without good cause holds nothing back': [{ over: {}, objection: { goodCause: false } }, 'approved'],
    'a founded one does': [{ over: {}, objection: { goodCause: true } }],
  },
  claims: ['elc.avv.6.1'],
  reading: 'Art. 28 (2) GDPR wants a chance to object: until the period has passed the subprocessor gets no data.',
})

export const objectionForGoodCause = asLongAs({
  ref: '§ 6.2 S. 3',
  title: { de: 'Begründeter Widerspruch', en: 'Founded objection' },
  decides: approval,
  de: 'Ein begründeter Widerspruch hält den Einsatz für diesen Kunden auf, vor allem bei Zweifeln, ob der Dritte Gesetz und AVV einhält.',
  en: 'A founded objection holds the engagement back for this customer, above all in case of doubt whether the third party keeps to the law and the processing agreement.',
  where: {},
  given: { objection: objectionInTime, replaced: replacement },
  provided: ({ objection, replaced }) =>
    all(
      objection !== undefined || no('Kein rechtzeitiger Widerspruch.', 'No objection in time.'),
      objection?.goodCause !== false || no('Der Widerspruch nennt keinen wichtigen Grund.', 'No good cause was given.'),
      replaced === undefined || no('Der Dritte ist ersetzt.', 'The third party has been replaced.'),
    ),
  then: () => 'objected',
  examples: {
    'for good cause': [{ objection: { goodCause: true }, replaced: undefined }, 'objected'],
    'as long as nobody judged the cause': [{ objection: {}, replaced: undefined }, 'objected'],
    'without good cause': [{ objection: { goodCause: false }, replaced: undefined }],
    'until the subprocessor is replaced': [{ objection: { goodCause: true }, replaced: {} }],
  },
  claims: ['elc.avv.6.2c'],
  reading: 'Whether a cause is good a person decides; until then the objection counts, since it harms nobody to wait.',
})

const failed = 'replacement '

export const graceHasPassed = asLongAs({
  ref: '§ 6.2 S. 5 (Kunde)',
  title: { de: 'Austausch nicht rechtzeitig', en: 'No replacement in time' },
  decides: mayTerminate,
  ofEvery: [failed],
  de: 'Ist der Dritte {grace}, dem letzten der Nachfrist, nicht ersetzt, ist das Festhalten am Vertrag für den Kunden unzumutbar.',
  en: 'If the third party is not replaced {grace}, the last of the grace period, the customer cannot be expected to keep to the agreement.',
  where: { grace: onTheDay(moves(workingDayNW)) },
  given: { objected: after(failed, isObjectedTo), grace: after(failed, graceForReplacement), reached },
  provided: ({ objected, grace: set, reached: isReached }, { grace }) =>
    all(
      objected === true || no('Kein begründeter Widerspruch steht offen.', 'No founded objection is open.'),
      set !== undefined || no('Es ist keine Nachfrist gesetzt.', 'No grace period was set.'),
      (set !== undefined && isReached(grace.firstDayAfter(set.until))) ||
        no('Die Nachfrist läuft noch.', 'The grace period is still running.'),
    ),
  then: () => 'permitted',
  examples: {
    'from the day after its last day': [
      { objected: true, grace: { until: '2026-07-31' }, reached: asOf('2026-08-01') },
      'permitted',
    ],
    'not on the last day': [{ objected: true, grace: { until: '2026-07-31' }, reached: asOf('2026-07-31') }],
    'not once the third party is replaced': [
      { objected: false, grace: { until: '2026-07-31' }, reached: asOf('2026-08-01') },
    ],
    'a last day on a Saturday moves to Monday': [
      { objected: true, grace: { until: '2026-08-01' }, reached: asOf('2026-08-03') },
    ],
  },
  claims: ['elc.avv.6.2e'],
  reading:
    '"The party concerned" is the customer where it cannot be expected to wait, the provider where it cannot do it.',
})

export const replacementCannotBe = asLongAs({
  ref: '§ 6.2 S. 5 (Anbieter)',
  title: { de: 'Austausch unmöglich', en: 'Replacement impossible' },
  decides: mayTerminate,
  ofEvery: [failed],
  de: 'Ebenso kann der Anbieter kündigen, wenn ihm der Austausch unmöglich ist.',
  en: 'In the same way the provider may terminate if replacement is impossible for it.',
  where: {},
  given: { objected: after(failed, isObjectedTo), impossible: after(failed, replacementImpossible) },
  provided: ({ objected, impossible }) =>
    all(
      objected === true || no('Kein begründeter Widerspruch steht offen.', 'No founded objection is open.'),
      impossible !== undefined || no('Der Austausch ist möglich.', 'Replacement is possible.'),
    ),
  then: () => 'permitted',
  examples: {
    'once it has said so': [{ objected: true, impossible: {} }, 'permitted'],
    'not before': [{ objected: true, impossible: undefined }],
  },
  claims: ['elc.avv.6.2e'],
})

export const terminationAfterFailedReplacement = clause({
  ref: '§ 6.2 S. 5 (Kündigung)',
  title: { de: 'Außerordentliche Kündigung', en: 'Extraordinary termination' },
  when: 'terminationReceived',
  about: (received) => received.change ?? '',
  de: 'Dann endet der Hauptvertrag mit der Kündigung {end}; solange die Nachfrist, die {grace} endet, noch läuft, kann nur der Anbieter kündigen.',
  en: 'The notice then ends the main contract {end}; while the grace period, which ends {grace}, is still running, only the provider may give it.',
  where: { end: immediately, grace: onTheDay(moves(workingDayNW)) },
  given: {
    right: mayLeaveOnFailedReplacement,
    impossible: replacementImpossible,
    graceSet: graceForReplacement,
    reached,
  },
  provided: (received, { grace }, { right, impossible, graceSet, reached: isReached }) =>
    all(
      received.ground === 'failed replacement' ||
        no('Keine Kündigung wegen des Austauschs.', 'Not a notice for want of a replacement.'),
      right === 'permitted' || no('Das Recht besteht nicht.', 'The right is not there.'),
      received.by === 'provider'
        ? impossible !== undefined ||
            no('Für den Anbieter ist der Austausch möglich.', 'The provider could replace it.')
        : (graceSet !== undefined && isReached(grace.firstDayAfter(graceSet.until))) ||
            no('Die Nachfrist des Kunden läuft noch.', 'The grace period of the customer is still running.'),
    ),
  then: (received, { end }) => ends(end.at(received.at)),
  examples: {
    'the customer, after the grace period': [
      { by: 'customer', ground: 'failed replacement', change: 'S', at: instantOf('2026-08-03T10:00') },
      ends(inCourseOf(instantOf('2026-08-03T10:00'))),
      {
        right: 'permitted',
        impossible: undefined,
        graceSet: { until: '2026-07-31' },
        reached: asOf('2026-08-03'),
      },
    ],
    'the provider, to whom it is impossible': [
      { by: 'provider', ground: 'failed replacement', change: 'S', at: instantOf('2026-07-20T09:00') },
      ends(inCourseOf(instantOf('2026-07-20T09:00'))),
      { right: 'permitted', impossible: {}, graceSet: { until: '2026-07-31' }, reached: asOf('2026-07-20') },
    ],
    'not the customer while the grace period runs': [
      { by: 'customer', ground: 'failed replacement', change: 'S' },
      [],
      { right: 'permitted', impossible: {}, graceSet: { until: '2026-07-31' }, reached: asOf('2026-07-20') },
    ],
  },
  claims: ['elc.avv.6.2e'],
})
