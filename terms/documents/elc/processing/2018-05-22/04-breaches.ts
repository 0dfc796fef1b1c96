import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { hours } from '../../../../grammar/deadline.ts'
import { textForm } from '../../../../grammar/form.ts'
import { must, untilTold } from '../../../../grammar/outcome.ts'

export const noticeOfBreach = clause({
  ref: '§ 4.1',
  title: { de: 'Meldung einer Verletzung', en: 'Notice of a breach' },
  when: 'breachKnown',
  de: 'Wird eine Verletzung des Schutzes personenbezogener Daten (Art. 4 Nr. 12 DSGVO) in seinem Bereich bekannt, meldet der Anbieter sie dem Kunden unverzüglich.',
  en: 'If a personal data breach (Art. 4 no. 12 GDPR) becomes known in its sphere the provider notifies the customer without undue delay.',
  where: {},
  then: ({ breach }) => must('provider', 'notifyBreach', breach),
  examples: { 'on any day': [{ breach: 'breach 1' }, must('provider', 'notifyBreach', 'breach 1')] },
  claims: ['elc.avv.4.1'],
  reading: 'No number of hours is agreed (§ 121 BGB); weekends do not stop it. Art. 33 (2) GDPR says the same.',
})

export const noticeOfSuspicion = clause({
  ref: '§ 4.1 (Verdacht)',
  title: { de: 'Meldung eines konkreten Verdachts', en: 'Notice of a concrete suspicion' },
  when: 'breachSuspected',
  de: 'Dasselbe gilt für den konkreten Verdacht; bestätigt oder erledigt er sich, meldet der Anbieter auch das.',
  en: 'The same holds for a concrete suspicion; if it is confirmed or dismissed the provider tells that too.',
  where: {},
  then: ({ breach }) => must('provider', 'notifyBreach', breach),
  examples: { 'a suspicion is enough': [{ breach: 'breach 1' }, must('provider', 'notifyBreach', 'breach 1')] },
  claims: ['elc.avv.4.1'],
})

export const noticeToTheAuthority = clause({
  ref: '§ 4.1 (Aufsichtsbehörde)',
  title: { de: 'Frist des Kunden', en: 'The customer’s own time' },
  when: 'breachNoticeReceived',
  de: 'Mit der Meldung erfährt der Kunde, dass er sie der Aufsichtsbehörde spätestens {statutory} nach Zugang weitergibt (Art. 33 Abs. 1 DSGVO).',
  en: 'With the notice the customer learns that it passes it on to the supervisory authority {statutory} after receipt at the latest (Art. 33 (1) GDPR).',
  where: { statutory: hours(72) },
  then: ({ breach, at }, { statutory }) => must('customer', 'notifyAuthority', breach, { by: statutory.after(at) }),
  examples: {
    'seventy-two hours, weekends included': [
      { breach: 'breach 1', at: instantOf('2026-03-08T09:00') },
      must('customer', 'notifyAuthority', 'breach 1', { by: instantOf('2026-03-11T09:00') }),
    ],
  },
  claims: ['elc.avv.4.1'],
  reading: 'The time is the law’s; the simple count is shown, which is the safe side of Regulation 1182/71.',
})

const errorReported = (error: string) =>
  must('customer', 'reportError', error, { until: untilTold('processingErrorReported', { error }) })

export const errorsAreReported = clause({
  ref: '§ 4.2',
  title: { de: 'Fehler der Verarbeitung', en: 'Errors of processing' },
  when: 'processingErrorFound',
  de: 'Stellt der Kunde Fehler der Verarbeitung fest, meldet er sie dem Anbieter unverzüglich.',
  en: 'If the customer finds errors of processing it reports them to the provider without undue delay.',
  where: {},
  then: ({ error }) => errorReported(error),
  examples: { 'each of them': [{ error: 'error 1' }, errorReported('error 1')] },
  claims: ['elc.avv.4.2'],
})

export const breachesAreRemedied = clause({
  ref: '§ 4.3 S. 1',
  title: { de: 'Abhilfe nach einer Verletzung', en: 'Remedy after a breach' },
  when: 'breachKnown',
  de: 'Gegen eine Verletzung trifft der Anbieter unverzüglich Maßnahmen, die sie beheben und nachteilige Folgen mildern, vor allem für die Betroffenen; er stimmt sie mit dem Kunden ab.',
  en: 'Against a breach the provider takes measures without undue delay that remedy it and lessen harm, above all for the data subjects; it coordinates them with the customer.',
  where: {},
  then: ({ breach }) => [must('provider', 'remedy', breach), must('provider', 'coordinateMeasures', breach)],
  examples: {
    'a breach': [
      { breach: 'breach 1' },
      [must('provider', 'remedy', 'breach 1'), must('provider', 'coordinateMeasures', 'breach 1')],
    ],
  },
  claims: ['elc.avv.4.3a', 'elc.avv.4.3b'],
})

export const errorsAreRemedied = clause({
  ref: '§ 4.3 S. 2',
  title: { de: 'Abhilfe bei Fehlern', en: 'Remedy of errors' },
  when: 'processingErrorReported',
  de: 'Ebenso behebt er einen gemeldeten Fehler und stimmt das mit dem Kunden ab.',
  en: 'In the same way it remedies an error that was reported and coordinates that with the customer.',
  where: {},
  then: ({ error }) => [must('provider', 'remedy', error), must('provider', 'coordinateMeasures', error)],
  examples: {
    'an error': [
      { error: 'error 1' },
      [must('provider', 'remedy', 'error 1'), must('provider', 'coordinateMeasures', 'error 1')],
    ],
  },
  claims: ['elc.avv.4.3a', 'elc.avv.4.3b'],
})

const wasOral = (medium: string | undefined) =>
  medium === 'telephone' || no('Die Meldung kam nicht mündlich.', 'The notice was not oral.')

const breachRepeated = (breach: string) =>
  must('provider', 'repeatInText', breach, { until: untilTold('breachNoticeReceived', { breach }, textForm) })
const errorRepeated = (error: string) =>
  must('customer', 'repeatInText', error, { until: untilTold('processingErrorReported', { error }, textForm) })

export const oralNoticeIsRepeated = clause({
  ref: '§ 4.3 S. 3',
  title: { de: 'Mündliche Meldungen des Anbieters', en: 'Oral notices of the provider' },
  when: 'breachNoticeReceived',
  de: 'Hat der Anbieter mündlich gemeldet, reicht er die Meldung unverzüglich in Textform nach.',
  en: 'If the provider gave notice orally it repeats the notice in text form without undue delay.',
  where: {},
  provided: ({ medium }) => wasOral(medium),
  then: ({ breach }) => breachRepeated(breach),
  examples: {
    'on the telephone': [{ breach: 'breach 1', medium: 'telephone' }, breachRepeated('breach 1')],
    'by e-mail nothing is left to do': [{ breach: 'breach 1', medium: 'e-mail' }, []],
  },
  claims: ['elc.avv.4.3c'],
})

export const oralReportIsRepeated = clause({
  ref: '§ 4.3 S. 3 (Kunde)',
  title: { de: 'Mündliche Meldungen des Kunden', en: 'Oral reports of the customer' },
  when: 'processingErrorReported',
  de: 'Das gilt auch für den Kunden, der einen Fehler mündlich gemeldet hat.',
  en: 'The same holds for a customer who reported an error orally.',
  where: {},
  provided: ({ medium }) => wasOral(medium),
  then: ({ error }) => errorRepeated(error),
  examples: {
    'on the telephone': [{ error: 'error 1', medium: 'telephone' }, errorRepeated('error 1')],
    'by e-mail nothing is left to do': [{ error: 'error 1', medium: 'e-mail' }, []],
  },
  claims: ['elc.avv.4.3c'],
})
