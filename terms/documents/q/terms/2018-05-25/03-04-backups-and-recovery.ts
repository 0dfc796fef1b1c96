import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { isDay, plusDays } from '../../../../grammar/day.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { backupsOfDay } from '../../../../grammar/matters/operations.ts'
import { charging } from '../../../../grammar/matters/work.ts'
import { must } from '../../../../grammar/outcome.ts'
import { agreedEnd } from '../../../../grammar/quantities/ending.ts'
import { extraWork } from '../../../../grammar/quantities/extra-work.ts'
import { backupsOn } from '../../../../grammar/quantities/operations.ts'
import { itself, reached } from '../../../../grammar/quantity.ts'
import { say } from '../../../../grammar/said.ts'
import { measure, performance, textOnly, undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const safeguards = measure({
  ref: '§ 3.4 S. 1',
  title: { de: 'Vorkehrungen gegen Verlust und Eindringen', en: 'Safeguards against loss and intrusion' },
  de: 'Der Anbieter sichert die Daten angemessen gegen Verlust und gegen unbefugten Zugriff.',
  en: 'The provider appropriately protects the data against loss and against unauthorised access.',
  where: {},
  claims: ['q.agb.3.4a'],
  measure: {
    kept: 'by people',
    evidence: { de: 'Prüfung der Maßnahmen nach Anhang 2', en: 'review of the measures of annex 2' },
  },
})

const timesADay = (times: number) =>
  adjustable([times], (least) =>
    say(`mindestens ${least}-mal am Tag`, `at least ${least} times a day`, {
      areEnough: (backups: number): boolean => backups >= least,
    }),
  )

export const backupsEachDay = asLongAs({
  ref: '§ 3.4 S. 2',
  title: { de: 'Zwei Sicherungen am Tag', en: 'Two backups a day' },
  decides: backupsOfDay,
  de: 'Alle Daten, die bei der Nutzung entstehen, werden {times} gesichert.',
  en: 'All data that arise from use are backed up {times}.',
  where: { times: timesADay(2) },
  given: { day: itself<string>(), backups: backupsOn, reached },
  provided: ({ day, reached: hasCome }) =>
    (isDay(day) && hasCome(plusDays(day, 1))) || no('Der Tag ist nicht vorüber.', 'The day is not over.'),
  then: ({ backups }, { times }) => (times.areEnough(backups) ? 'kept' : 'missed'),
  examples: {
    'two at the end of the day': [{ day: '2026-05-04', backups: 2, reached: asOf('2026-05-05') }, 'kept'],
    'one is one too few': [{ day: '2026-05-04', backups: 1, reached: asOf('2026-05-05') }, 'missed'],
    'until midnight nothing is decided': [{ day: '2026-05-04', backups: 1, reached: asOf('2026-05-04T23:59') }],
  },
  claims: ['q.agb.3.4b'],
  reading:
    'A day of Berlin, be it 23 or 25 hours long; a run counts for the day on which it finished, and only if it is complete. No distance is prescribed: runs are planned every twelve hours.',
})

export const separateServers = measure({
  ref: '§ 3.4 S. 3',
  title: { de: 'Sicherungen auf anderen Servern', en: 'Backups on other servers' },
  de: 'Sicherungen liegen auf anderen Servern, die mehrfach redundant abgesichert sind.',
  en: 'Backups lie on other servers, which are protected by multiple redundancy.',
  where: {},
  claims: ['q.agb.3.4c'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Speicherorte der Sicherungen, Probe der Wiederherstellung',
      en: 'places of the backups, trial of recovery',
    },
  },
})

const recovery = oneOf('Wiederherstellung seiner Daten', 'recovery of its data', 'data recovery')

export const noClaimAfterOwnFault = clause({
  ref: '§ 3.4 S. 4',
  title: { de: 'Wiederherstellung nach Verschulden', en: 'Recovery by fault' },
  when: 'workRequested',
  de: 'Auf {what} hat der Kunde keinen Anspruch, wenn er den Verlust selbst verschuldet hat; hat ihn der Anbieter zu vertreten, stellt dieser sie wieder her.',
  en: 'The customer has no claim to {what} if the loss is its own fault; if the provider answers for it, the provider recovers them.',
  where: { what: recovery },
  provided: ({ service, faultOf }, { what }) =>
    all(
      what.has(service) || no('Es geht nicht um Wiederherstellung.', 'It is not about recovery.'),
      faultOf === 'provider' || no('Der Anbieter hat den Verlust nicht zu vertreten.', 'The provider is not at fault.'),
    ),
  then: ({ work }) => must('provider', 'recoverData', work),
  examples: {
    'a storage of the provider failed': [
      { work: 'W', service: 'data recovery', faultOf: 'provider' },
      must('provider', 'recoverData', 'W'),
    ],
    'a user deleted it by mistake': [{ work: 'W', service: 'data recovery', faultOf: 'customer' }, []],
    'an import is no recovery': [{ work: 'W', service: 'data import', faultOf: 'provider' }, []],
  },
  claims: ['q.agb.3.4d'],
  reading: 'Backups last 35 days (annex 1 no. 10), so no recovery reaches back further.',
})

export const recoveryFreeOfCharge = asLongAs({
  ref: '§ 3.4 S. 4 (Kosten)',
  title: { de: 'Kostenlos bei Fehlern des Anbieters', en: 'Free where the provider is at fault' },
  decides: charging,
  exceptionTo: ['§ 2.6.1 S. 7 Nr. 2'],
  de: 'Hat der Anbieter den Verlust zu vertreten, zahlt der Kunde für die {what} nichts.',
  en: 'If the provider answers for the loss, the customer pays nothing for {what}.',
  where: { what: recovery },
  given: { asked: extraWork },
  provided: ({ asked }, { what }) =>
    all(
      what.has(asked?.service) || no('Es geht nicht um Wiederherstellung.', 'It is not about recovery.'),
      asked?.faultOf === 'provider' ||
        no('Der Anbieter hat den Verlust nicht zu vertreten.', 'The provider is not at fault.'),
    ),
  then: () => 'included',
  examples: {
    'the removal of a defect': [{ asked: { service: 'data recovery', faultOf: 'provider' } }, 'included'],
    'a mistake of a user is charged': [{ asked: { service: 'data recovery', faultOf: 'customer' } }],
    'an import stays an import': [{ asked: { service: 'data import', faultOf: 'provider' } }],
  },
  claims: ['q.agb.3.4d'],
})

export const individualRecovery = performance({
  ref: '§ 3.4 S. 5',
  title: { de: 'Wiederherstellung im Einzelfall', en: 'Individual recovery' },
  de: 'Auf Wunsch stellt der Anbieter Daten im Einzelfall nach Aufwand wieder her, soweit eine Sicherung sie noch enthält.',
  en: 'On request the provider recovers data individually by effort, as far as a backup still holds them.',
  where: {},
  claims: ['q.agb.3.4e'],
  performance: { item: 'work' },
})

export const digitalRelease = undertaking({
  ref: '§ 3.4 S. 7',
  title: { de: 'Übergabe in digitaler Form', en: 'Hand-over in digital form' },
  de: 'Herausgegeben werden die Daten durch digitale Übermittlung.',
  en: 'Data are released by digital transmission.',
  where: {},
  claims: ['q.agb.3.4g'],
  asks: [{ of: 'releaseData', what: 'form' }],
  undertaking: { who: 'provider', duty: 'releaseData' },
  reading: '§ 2.9.1 adds that the form is machine-readable.',
})

export const releaseByEffort = asLongAs({
  ref: '§ 3.4 S. 8',
  title: { de: 'Herausgabe nach Aufwand', en: 'Release by effort' },
  decides: charging,
  de: '{service} wird auch während des Vertrags nach Abstimmung mit dem Kunden nach Aufwand vergütet.',
  en: '{service} during the agreement too is paid for by effort after consultation with the customer.',
  where: { service: oneOf('Die Herausgabe der Daten', 'The release of data', 'hand-over of data') },
  given: { asked: extraWork, end: agreedEnd },
  provided: ({ asked, end }, { service }) =>
    all(
      service.has(asked?.service) || no('Es geht nicht um die Herausgabe.', 'It is not about the release.'),
      end === undefined || no('Ein Ende steht fest: § 2.9.1 gilt.', 'An end has been fixed: § 2.9.1 applies.'),
    ),
  then: () => 'by agreement',
  examples: {
    'in an agreement that goes on': [{ asked: { service: 'hand-over of data' }, end: undefined }, 'by agreement'],
    'with an end in sight another sentence decides': [
      { asked: { service: 'hand-over of data' }, end: endOfDay('2026-12-31') },
    ],
    'support stays support': [{ asked: { service: 'support' }, end: undefined }],
  },
  claims: ['q.agb.3.4h'],
  reading: 'What the customer exports by itself in the software costs the provider no effort and nothing is charged.',
})

export const noSoftwareForTheData = textOnly({
  ref: '§ 3.4 S. 9',
  title: { de: 'Keine Software zu den Daten', en: 'No software for the data' },
  de: 'Software, mit der sich die herausgegebenen Daten nutzen lassen, kann der Kunde nicht verlangen.',
  en: 'The customer cannot demand software with which to use the data released.',
  where: {},
  claims: ['q.agb.3.4i'],
  textOnly: 'It denies a claim; nothing follows from it.',
})
