import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf, latest } from '../../../../grammar/day.ts'
import { monthsAfterTheEnd, noDeclaration, stays } from '../../../../grammar/deadline.ts'
import { endOfMonth, immediately } from '../../../../grammar/end-date.ts'
import { endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import { mayErase } from '../../../../grammar/matters/rights.ts'
import { access, exportWindow } from '../../../../grammar/matters/services.ts'
import { asks, ends, holds } from '../../../../grammar/outcome.ts'
import { contentsErased, endOfAgreement, openExport } from '../../../../grammar/quantities/ending.ts'
import { noticeNumbered } from '../../../../grammar/quantities/termination.ts'

const isCauseSufficient = {
  de: 'Trägt der wichtige Grund die Kündigung?',
  en: 'Is the cause sufficient for the termination?',
}

export const ordinaryTermination = clause({
  ref: '§ 9.1',
  title: { de: 'Ordentliche Kündigung', en: 'Ordinary termination' },
  when: 'terminationReceived',
  de: 'Jede Partei kann zum {end} kündigen; maßgeblich ist der Zugang.',
  en: 'Either party may terminate to the {end}; receipt decides.',
  where: { end: endOfMonth('following') },
  provided: (notice) =>
    all(
      notice.ground === 'ordinary' ||
        notice.ground === 'change' ||
        no('Keine ordentliche Kündigung.', 'Not an ordinary notice.'),
      notice.scope !== 'avv' || no('Gekündigt ist nur der AVV.', 'Only the processing agreement is terminated.'),
    ),
  then: (notice, { end }) =>
    ends(notice.to ? latest(notice.to, end.countedFrom(notice.on)) : end.countedFrom(notice.on)),
  examples: {
    'a notice of 30 January ends on the last of February': [
      { ground: 'ordinary', on: '2026-01-30' },
      ends('2026-02-28'),
    ],
    'a notice of 1 February ends on the last of March': [{ ground: 'ordinary', on: '2026-02-01' }, ends('2026-03-31')],
    'a leap year has a 29 February': [{ ground: 'ordinary', on: '2028-01-31' }, ends('2028-02-29')],
    'a later day that was named is kept': [
      { ground: 'ordinary', on: '2026-01-30', to: '2026-06-30' },
      ends('2026-06-30'),
    ],
    'a notice of the processing agreement alone ends no agreement': [
      { ground: 'ordinary', scope: 'avv', on: '2026-01-30' },
      [],
    ],
    'nor is a notice for cause an ordinary one': [{ ground: 'for cause', on: '2026-01-30' }, []],
  },
  claims: ['elc.agb.9.1b', 'elc.agb.9.1a'],
  reading: 'Receipt counts, not dispatch (§ 130 BGB); § 193 does not move the end of a notice period.',
})

export const closedAtTheEnd = asLongAs({
  ref: '§ 9.2 S. 1',
  title: { de: 'Zugang gesperrt mit dem Ende', en: 'Closed at the end' },
  decides: access,
  of: ['services'],
  exceptionTo: ['§ 3.1 S. 2'],
  de: 'Mit dem Ende des Vertrags ist der Zugang des Kunden und seiner Nutzer gesperrt.',
  en: 'When the agreement ends, the access of the customer and its users is closed.',
  where: {},
  given: { ended: endOfAgreement },
  provided: ({ ended }) => ended !== undefined || no('Der Vertrag ist nicht beendet.', 'The agreement has not ended.'),
  then: () => 'closed',
  examples: {
    'once the end has come': [{ ended: endOfDay('2026-02-28') }, 'closed'],
    'not before': [{ ended: undefined }],
  },
  claims: ['elc.agb.9.2a'],
  reading:
    'Blocked is the productive use of all; for the month of sentence 3 the customer alone keeps a way that only exports.',
  mend: {
    de: 'Satz 1 sperrt alle mit dem Ende, Satz 3 verspricht einen Monat Export: die Ausnahme in Satz 1 nennen.',
    en: 'Sentence 1 blocks everybody at the end, sentence 3 promises a month of export: name the exception in sentence 1.',
  },
})

export const exportMonth = clause({
  ref: '§ 9.2 S. 3',
  title: { de: 'Monat für den Export', en: 'Export month' },
  when: 'agreementEnded',
  de: 'Danach kann der Kunde seine Inhalte noch {period} lang exportieren.',
  en: 'The customer may export its contents for {period} afterwards.',
  where: { period: monthsAfterTheEnd(1, stays(noDeclaration)) },
  provided: ({ scope }) => scope === 'agreement' || no('Nur ein Teil ist beendet.', 'Only a part has ended.'),
  then: ({ ending }, { period }) =>
    holds(exportWindow, 'contents', period.lastDay(ending), { until: period.lastDay(ending) }),
  examples: {
    'after an end with a day it is the full next month': [
      { scope: 'agreement', ending: endOfDay('2026-02-28') },
      holds(exportWindow, 'contents', '2026-03-31', { until: '2026-03-31' }),
    ],
    'after an end in the course of a day it is counted from that event': [
      { scope: 'agreement', ending: inCourseOf(instantOf('2026-01-31T15:00')) },
      holds(exportWindow, 'contents', '2026-02-28', { until: '2026-02-28' }),
    ],
    'the end of a part opens no window': [{ scope: 'annexes', ending: endOfDay('2026-02-28') }, []],
  },
  claims: ['elc.agb.9.2c'],
  reading:
    'An end at 24:00 is the start of the next day, so § 187 (2) BGB gives a full calendar month; it is also the reading kinder to the customer.',
})

export const exportAccess = asLongAs({
  ref: '§ 9.2 S. 3 (Zugang)',
  title: { de: 'Lesender Zugang zum Export', en: 'Read-only access for export' },
  decides: access,
  of: ['services'],
  exceptionTo: ['§ 9.2 S. 1', '§ 3.1 S. 2'],
  de: 'So lange bleibt dem Kunden der lesende Zugang.',
  en: 'For that time the customer keeps read-only access.',
  where: {},
  given: { window: openExport, erased: contentsErased },
  provided: ({ window, erased }) =>
    all(
      window !== undefined || no('Es läuft keine Exportfrist.', 'No export window is open.'),
      !erased || no('Die Inhalte sind gelöscht.', 'The contents are erased.'),
    ),
  then: () => 'export only',
  examples: {
    'while the window is open': [{ window: '2026-03-31', erased: false }, 'export only'],
    'not after erasure': [{ window: '2026-03-31', erased: true }],
  },
  claims: ['elc.agb.9.2c'],
  reading:
    'Sentence 1 blocks everyone, sentence 3 promises an export: sentence 3 is the exception, for the customer alone.',
})

export const rightToErase = asLongAs({
  ref: '§ 9.2 S. 4',
  title: { de: 'Löschung nach dem Exportmonat', en: 'Erasure after the export month' },
  decides: mayErase,
  of: ['contents'],
  de: 'Danach darf der Anbieter Zugang und Inhalte löschen.',
  en: 'After that the provider may erase access and contents.',
  where: {},
  given: { ended: endOfAgreement, window: openExport },
  provided: ({ ended, window }) =>
    all(
      ended !== undefined || no('Der Vertrag ist nicht beendet.', 'The agreement has not ended.'),
      window === undefined || no('Die Exportfrist läuft noch.', 'The export window is still open.'),
    ),
  then: () => 'permitted',
  examples: {
    'after the export month': [{ ended: endOfDay('2026-02-28'), window: undefined }, 'permitted'],
    'not on its last day': [{ ended: endOfDay('2026-02-28'), window: '2026-03-31' }],
    'nor while the agreement lasts': [{ ended: undefined, window: undefined }],
  },
  claims: ['elc.agb.9.2d'],
})

export const terminationForCause = clause({
  ref: '§ 9.3',
  title: { de: 'Kündigung aus wichtigem Grund', en: 'Termination for cause' },
  when: 'terminationReceived',
  de: 'Aus wichtigem Grund kann jede Partei {end} kündigen; ob der Grund trägt, entscheidet ein Mensch.',
  en: 'For cause either party may terminate {end}; whether the cause is sufficient a person decides.',
  where: { end: immediately },
  provided: ({ ground, scope }) =>
    all(
      ground === 'for cause' || no('Keine Kündigung aus wichtigem Grund.', 'Not for cause.'),
      scope !== 'avv' || no('Gekündigt ist nur der AVV.', 'Only the processing agreement is terminated.'),
    ),
  then: (notice, { end }) => [ends(end.at(notice.at)), asks(notice.id, isCauseSufficient)],
  examples: {
    'it waits for a decision': [
      { id: 7, ground: 'for cause', at: instantOf('2026-02-10T11:00') },
      [ends(inCourseOf(instantOf('2026-02-10T11:00'))), asks(7, isCauseSufficient)],
    ],
    'an ordinary notice needs none': [{ id: 7, ground: 'ordinary' }, []],
    'a notice of the processing agreement alone ends no agreement': [{ id: 7, ground: 'for cause', scope: 'avv' }, []],
  },
  claims: ['elc.agb.9.3'],
  reading: 'If the cause is accepted the end works as of receipt; until then nothing happens.',
})

export const conversionOfNotice = clause({
  ref: '§ 9.3 (Umdeutung)',
  title: { de: 'Umdeutung in eine ordentliche Kündigung', en: 'Conversion into an ordinary notice' },
  when: 'decided',
  about: (decided) => `${decided.act}`,
  de: 'Trägt der Grund nicht, gilt die Erklärung als Kündigung zum {end}.',
  en: 'If the cause is not sufficient the declaration counts as a notice to the {end}.',
  where: { end: endOfMonth('following') },
  given: { notice: noticeNumbered },
  provided: (decided, _, { notice }) =>
    all(
      !decided.keep || no('Der Grund trägt.', 'The cause is sufficient.'),
      notice?.ground === 'for cause' || no('Keine Kündigung aus wichtigem Grund.', 'Not for cause.'),
      notice?.scope !== 'avv' || no('Gekündigt ist nur der AVV.', 'Only the processing agreement is terminated.'),
    ),
  then: (decided, { end }, { notice }) => ends(end.countedFrom(notice?.on ?? decided.on)),
  examples: {
    'counted from its receipt': [
      { act: 7, keep: false, on: '2026-02-20' },
      ends('2026-03-31'),
      { notice: { ground: 'for cause', on: '2026-02-10' } },
    ],
    'a notice of the processing agreement alone is none of the whole': [
      { act: 7, keep: false, on: '2026-02-20' },
      [],
      { notice: { ground: 'for cause', scope: 'avv', on: '2026-02-10' } },
    ],
    'a cause that is accepted needs none': [
      { act: 7, keep: true, on: '2026-02-20' },
      [],
      { notice: { ground: 'for cause', on: '2026-02-10' } },
    ],
  },
  claims: ['elc.agb.9.3'],
  reading: '§ 140 BGB: who wants to leave at once will rather leave later than not at all.',
})
