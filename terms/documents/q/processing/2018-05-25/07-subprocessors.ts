import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, instantOf, latest, midnight, plusDays } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { approval } from '../../../../grammar/matters/changes.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends, must } from '../../../../grammar/outcome.ts'
import { changeNotified, objectionTo } from '../../../../grammar/quantities/change.ts'
import { isObjectedTo, mayLeaveUponObjection } from '../../../../grammar/quantities/subprocessor.ts'
import { after, reached, setting } from '../../../../grammar/quantity.ts'
import { measure } from '../../../../grammar/statement.ts'

const forObjection = setting('days to object to a subprocessor', 14)
const isAboutSubprocessors = (change: Partial<Fact<'changeReceived'>> | undefined) =>
  all(
    change !== undefined || no('Keine Änderung ist mitgeteilt.', 'No change was announced.'),
    (change?.of === 'subprocessor' && change.by === 'provider') ||
      no('Der Anbieter ändert keinen Unterauftragsverarbeiter.', 'The provider changes no subprocessor.'),
    change?.complete !== false || no('Die Mitteilung war unvollständig.', 'The notice was incomplete.'),
  )
/** The first day on which a change that was announced may begin. */
const begins = ({ on, from }: { readonly on: Day; readonly from?: Day | undefined }, days: number): Day =>
  latest(from ?? on, plusDays(on, days + 1))
const V = { of: 'subprocessor', by: 'provider', on: '2026-08-03', from: '2026-09-01' } as const

export const generalAuthorisation = asLongAs({
  ref: '§ 7.1 S. 1',
  title: { de: 'Allgemeine Genehmigung', en: 'General authorisation' },
  decides: approval,
  de: 'Unterauftragsverarbeiter sind allgemein genehmigt; ein neuer darf ohne weitere Zustimmung ab dem angekündigten Tag beginnen, wenn der Kunde bis dahin nicht widersprochen hat und Zeit dazu hatte.',
  en: 'Subprocessors are authorised in general; a new one may begin on the day announced without further consent if the customer has not objected by then and had time to do so.',
  where: {},
  given: { change: changeNotified, objection: objectionTo, days: forObjection, reached },
  provided: ({ change, objection, days, reached: hasCome }) => {
    const first = change && begins(change, days)
    return all(
      isAboutSubprocessors(change),
      (first !== undefined && hasCome(first)) || no('Der Tag ist nicht gekommen.', 'The day has not come.'),
      objection === undefined ||
        (first !== undefined && objection.at >= midnight(first)) ||
        no('Der Kunde hat vorher widersprochen.', 'The customer objected before it.'),
    )
  },
  then: () => 'approved',
  examples: {
    'silence until the day announced': [
      { change: V, objection: undefined, days: 14, reached: asOf('2026-09-01') },
      'approved',
    ],
    'not on the eve': [{ change: V, objection: undefined, days: 14, reached: asOf('2026-08-31T23:59') }],
    'announced too late, it begins once there was time to object': [
      { change: { ...V, on: '2026-08-25' }, objection: undefined, days: 14, reached: asOf('2026-09-09') },
      'approved',
    ],
    'and not before': [
      { change: { ...V, on: '2026-08-25' }, objection: undefined, days: 14, reached: asOf('2026-09-08') },
    ],
    'an objection before it begins': [
      { change: V, objection: { at: instantOf('2026-08-31T23:59') }, days: 14, reached: asOf('2026-09-01') },
    ],
    'one that comes with the day is late': [
      { change: V, objection: { at: midnight('2026-09-01') }, days: 14, reached: asOf('2026-09-02') },
      'approved',
    ],
    'a notice that leaves out who, what or where': [
      { change: { ...V, complete: false }, objection: undefined, days: 14, reached: asOf('2026-09-01') },
    ],
    'new terms are no subprocessor': [
      { change: { ...V, of: 'terms' }, objection: undefined, days: 14, reached: asOf('2026-09-01') },
    ],
    'nothing was announced': [{ change: undefined, objection: undefined, days: 14, reached: asOf('2026-09-01') }],
  },
  claims: ['q.av.7.1a'],
  reading:
    'Art. 28 (2) sentence 2 GDPR wants room for objections, for which the source names no time: two weeks, as for changes of the terms, are a setting of the provider.',
})

export const objectionBlocks = asLongAs({
  ref: '§ 7.1 S. 6',
  title: { de: 'Der Widerspruch hält die Änderung auf', en: 'An objection holds the change back' },
  decides: approval,
  de: 'Widerspricht der Kunde einer beabsichtigten Änderung, bevor sie beginnt, unterbleibt sie für ihn.',
  en: 'If the customer objects to an intended change before it begins, it does not take place for this customer.',
  where: {},
  given: { change: changeNotified, objection: objectionTo, days: forObjection },
  provided: ({ change, objection, days }) =>
    all(
      isAboutSubprocessors(change),
      (change !== undefined && objection !== undefined && objection.at < midnight(begins(change, days))) ||
        no('Kein Widerspruch vor dem Beginn.', 'No objection before it begins.'),
    ),
  then: () => 'objected',
  examples: {
    'before it begins': [{ change: V, objection: { at: instantOf('2026-08-31T23:59') }, days: 14 }, 'objected'],
    'too late': [{ change: V, objection: { at: midnight('2026-09-01') }, days: 14 }],
    none: [{ change: V, objection: undefined, days: 14 }],
    'nothing was announced': [{ change: undefined, objection: { at: midnight('2026-09-01') }, days: 14 }],
  },
  claims: ['q.av.7.1g'],
  reading:
    'The source does not say what becomes of the change: for a customer who objected it does not take place. No reasons are asked for.',
})

export const rightUponObjection = asLongAs({
  ref: '§ 7.1 S. 7',
  title: { de: 'Kündigungsrecht des Anbieters', en: 'Right of the provider to terminate' },
  decides: mayTerminate,
  ofEvery: ['objection '],
  de: 'Der Anbieter kann dann diese Vereinbarung und den Hauptvertrag außerordentlich kündigen.',
  en: 'The provider may then terminate this agreement and the main contract for cause.',
  where: {},
  given: { isHeldBack: after('objection ', isObjectedTo) },
  provided: ({ isHeldBack }) => isHeldBack === true || no('Kein Widerspruch.', 'No objection.'),
  then: () => 'permitted',
  examples: {
    'after an objection': [{ isHeldBack: true }, 'permitted'],
    'without one': [{ isHeldBack: false }],
  },
  claims: ['q.av.7.1g'],
  reading: 'The customer has no such right here; the ordinary cancellation is open to it at any time.',
})

const noon = instantOf('2026-08-12T12:00')
export const terminationUponObjection = clause({
  ref: '§ 7.1 S. 8',
  title: { de: 'Kündigung nach Widerspruch', en: 'Termination upon an objection' },
  when: 'terminationReceived',
  about: ({ change }) => change ?? '',
  de: 'Mit dieser Kündigung enden beide {end}.',
  en: 'Upon this notice both end {end}.',
  where: { end: immediately },
  given: { right: mayLeaveUponObjection },
  provided: ({ by, ground }, _, { right }) =>
    all(
      (by === 'provider' && ground === 'objection') ||
        no('Keine Kündigung des Anbieters nach einem Widerspruch.', 'Not a notice of the provider upon an objection.'),
      right === 'permitted' || no('Bei Zugang bestand kein Recht dazu.', 'There was no right to it on receipt.'),
    ),
  then: ({ at }, { end }) => [ends(end.at(at)), ends(end.at(at), 'avv')],
  examples: {
    'with receipt': [
      { by: 'provider', ground: 'objection', change: 'V', at: noon },
      [ends(inCourseOf(noon)), ends(inCourseOf(noon), 'avv')],
      { right: 'permitted' },
    ],
    'without an objection nothing ends': [
      { by: 'provider', ground: 'objection', change: 'V', at: noon },
      [],
      { right: undefined },
    ],
    'the customer has no such right': [
      { by: 'customer', ground: 'objection', change: 'V', at: noon },
      [],
      { right: 'permitted' },
    ],
  },
  claims: ['q.av.7.1g'],
})

export const sameDuties = measure({
  ref: '§ 7.1 S. 2',
  title: { de: 'Gleiche Pflichten', en: 'Same duties' },
  de: 'Der Anbieter sorgt dafür, dass jeder Unterauftragsverarbeiter dieselben Pflichten übernimmt und geeignete Maßnahmen trifft.',
  en: 'The provider sees to it that each subprocessor takes on the same duties and carries out suitable measures.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Vertrag mit Datum, Vergleich der Pflichten, Prüfung der Maßnahmen',
      en: 'contract with its day, comparison of duties, check of measures',
    },
  },
  claims: ['q.av.7.1b'],
})

export const listOfSubprocessors = measure({
  ref: '§ 7.1 S. 3',
  title: { de: 'Liste in Anhang 1', en: 'List in Annex 1' },
  de: 'Wer bei Abschluss dieser Vereinbarung eingesetzt ist, steht in Anhang 1 Nr. 3.',
  en: 'Those engaged when this agreement is concluded are listed in Annex 1 no. 3.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'die Liste in der Fassung des Vertragsschlusses', en: 'the list as it stood at conclusion' },
  },
  claims: ['q.av.7.1c'],
})

export const noticeOfChange = clause({
  ref: '§ 7.1 S. 4',
  title: { de: 'Ankündigung von Änderungen', en: 'Announcement of changes' },
  when: 'subprocessorPlanned',
  de: 'Über jede beabsichtigte Hinzuziehung oder Ersetzung unterrichtet der Anbieter den Kunden, bevor sie beginnt.',
  en: 'The provider tells the customer of each intended addition or replacement before it begins.',
  where: {},
  then: ({ change, from }) => must('provider', 'announceSubprocessor', change, { by: midnight(from) }),
  examples: {
    'before the day planned': [
      { change: 'V', from: '2026-09-01' },
      must('provider', 'announceSubprocessor', 'V', { by: midnight('2026-09-01') }),
    ],
  },
  asks: [{ of: 'announceSubprocessor', what: 'content' }],
  claims: ['q.av.7.1d'],
  reading:
    'What is "intended" has not begun: an announcement on the day of the start is late, and the time for objections then runs from it.',
})
