import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { approval, objectionPeriod } from '../../../../grammar/matters/changes.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import {
  changeNotified,
  isAnnouncedByProvider,
  objectionKept,
  objectionPeriodOf,
} from '../../../../grammar/quantities/change.ts'
import { readings } from '../../../../grammar/reading.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'

/** The text knows neither notice nor objection; Art. 28 (2) sentence 2 GDPR asks for both. */
const howChangesAreTold = readings(
  'kontent.avv.25.6.1',
  {
    'list is published': say('Die Liste wird veröffentlicht.', 'The list is published.', { isToldBefore: false }),
    'notice and objection beforehand': say(
      'Jede Änderung wird vorher mitgeteilt, und der Kunde kann widersprechen.',
      'Each change is told beforehand, and the customer may object.',
      { isToldBefore: true },
    ),
  },
  'list is published',
)

const { 'list is published': onTheList, 'notice and objection beforehand': toldBefore } = howChangesAreTold.all

const isOfSubcontractors = (of: string | undefined) =>
  of === 'subprocessor' || no('Kein Unterauftragnehmer ändert sich.', 'No subcontractor changes.')

export const generalConsent = asLongAs({
  ref: '§ 25.6(1) S. 1',
  title: { de: 'Allgemeine Zustimmung', en: 'General consent' },
  decides: approval,
  de: 'Der Kunde stimmt allgemein zu, dass der Anbieter zur Erfüllung, vor allem zum technischen und organisatorischen Betrieb, fremde und verbundene Unternehmen beauftragt.',
  en: 'The customer agrees generally that the provider engages external and affiliated companies for performance, above all for technical and organisational operation.',
  where: {},
  given: {
    notified: changeNotified,
    over: objectionPeriodOf,
    objection: objectionKept,
    reading: howChangesAreTold.inForce,
  },
  provided: ({ notified, over, objection, reading }) =>
    all(
      isOfSubcontractors(notified?.of),
      !reading.isToldBefore ||
        all(
          objection === undefined || no('Der Kunde hat rechtzeitig widersprochen.', 'The customer objected in time.'),
          over !== undefined || no('Die Widerspruchsfrist läuft noch.', 'The objection period is still running.'),
        ) === true ||
        no('Die Änderung ist noch nicht hingenommen.', 'The change is not accepted yet.'),
    ),
  then: () => 'approved',
  examples: {
    'on the list, and that is enough': [
      { notified: { of: 'subprocessor' }, over: undefined, objection: undefined, reading: onTheList },
      'approved',
    ],
    'told beforehand it waits for the period': [
      { notified: { of: 'subprocessor' }, over: undefined, objection: undefined, reading: toldBefore },
    ],
    'which ran out in silence': [
      { notified: { of: 'subprocessor' }, over: {}, objection: undefined, reading: toldBefore },
      'approved',
    ],
    'or not': [{ notified: { of: 'subprocessor' }, over: {}, objection: {}, reading: toldBefore }],
    'a change of terms is another matter': [
      { notified: { of: 'terms' }, over: undefined, objection: undefined, reading: onTheList },
    ],
  },
  claims: ['kontent.avv.25.6.1'],
  readings: howChangesAreTold,
  mend: {
    de: 'Eine Mitteilung beabsichtigter Änderungen und die Möglichkeit des Einspruchs (Art. 28 Abs. 2 S. 2 DSGVO) fehlen.',
    en: 'The notice of intended changes and the possibility to object (Art. 28 (2) sentence 2 GDPR) are missing.',
  },
})

export const noticeBeforehand = clause({
  ref: '§ 25.6(1) S. 2',
  title: { de: 'Mitteilung oder Liste', en: 'Notice or list' },
  when: 'changeReceived',
  de: 'Eine Änderung trägt der Anbieter in die Liste ein; wo sie vorher mitzuteilen ist, kann der Kunde {period} widersprechen.',
  en: 'The provider enters a change in the list; where it is to be told beforehand, the customer may object {period}.',
  where: { period: within(14, 'days', moves(workingDayNW)) },
  given: { reading: howChangesAreTold.inForce },
  provided: (change) => all(isAnnouncedByProvider(change), isOfSubcontractors(change.of)),
  then: ({ change, on, at }, { period }, { reading }) =>
    reading.isToldBefore
      ? holds(objectionPeriod, change, period.lastDay(on), { until: period.lastDay(on), then: 'objectionPeriodOver' })
      : must('provider', 'updateSubprocessorList', change, { by: at }),
  examples: {
    'the list is kept up to date': [
      { by: 'provider', of: 'subprocessor', change: 'S', on: '2026-12-01', at: instantOf('2026-12-01T09:00') },
      must('provider', 'updateSubprocessorList', 'S', { by: instantOf('2026-12-01T09:00') }),
      { reading: onTheList },
    ],
    'or fourteen days to object': [
      { by: 'provider', of: 'subprocessor', change: 'S', on: '2026-12-01' },
      holds(objectionPeriod, 'S', '2026-12-15', { until: '2026-12-15', then: 'objectionPeriodOver' }),
      { reading: toldBefore },
    ],
    'a change of terms is another matter': [{ by: 'provider', of: 'terms', change: 'T' }, [], { reading: onTheList }],
    'a customer changes no subcontractor': [
      { by: 'customer', of: 'subprocessor', change: 'S' },
      [],
      { reading: onTheList },
    ],
  },
  claims: ['kontent.avv.25.6.1'],
  reading:
    'Neither days nor objection stand in the text; the other reading needs a period, and fourteen days are usual.',
})

export const objectionStands = asLongAs({
  ref: '§ 25.6(1) S. 3',
  title: { de: 'Der Widerspruch hält auf', en: 'An objection holds back' },
  decides: approval,
  de: 'Widerspricht der Kunde dann rechtzeitig, wird der Unterauftragnehmer für ihn nicht tätig.',
  en: 'If the customer then objects in time, the subcontractor does not work for it.',
  where: {},
  given: { notified: changeNotified, objection: objectionKept, reading: howChangesAreTold.inForce },
  provided: ({ notified, objection, reading }) =>
    all(
      isOfSubcontractors(notified?.of),
      reading.isToldBefore || no('Die Lesart kennt keinen Widerspruch.', 'The reading knows no objection.'),
      objection !== undefined || no('Kein rechtzeitiger Widerspruch.', 'No objection in time.'),
    ),
  then: () => 'objected',
  examples: {
    'where changes are told beforehand': [
      { notified: { of: 'subprocessor' }, objection: {}, reading: toldBefore },
      'objected',
    ],
    'where a list is published it changes nothing': [
      { notified: { of: 'subprocessor' }, objection: {}, reading: onTheList },
    ],
    'nobody objected': [{ notified: { of: 'subprocessor' }, objection: undefined, reading: toldBefore }],
  },
  claims: ['kontent.avv.25.6.1'],
  readings: howChangesAreTold,
})

export const theList = performance({
  ref: '§ 25.6(3)',
  title: { de: 'Liste im Kundenbereich', en: 'List in the customer area' },
  de: 'Eine Liste der eingesetzten Unterauftragnehmer steht im Kundenbereich der Website.',
  en: 'A list of the subcontractors in use stands in the customer area of the website.',
  where: {},
  performance: { item: 'customer-area' },
  claims: ['kontent.avv.25.6.3'],
})

export const fullResponsibility = textOnly({
  ref: '§ 25.6(5)',
  title: { de: 'Volle Verantwortung', en: 'Full responsibility' },
  de: 'Für Unterauftragnehmer bleibt der Anbieter voll verantwortlich.',
  en: 'For subcontractors the provider stays fully responsible.',
  where: {},
  textOnly: 'It says who answers, as Art. 28 (4) sentence 2 GDPR does.',
  claims: ['kontent.avv.25.6.5'],
})
