import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { hours } from '../../../../grammar/deadline.ts'
import { mayNotify, partOfNotice } from '../../../../grammar/matters/assistance.ts'
import { must } from '../../../../grammar/outcome.ts'
import { draftOfNotice, instructionAbout, notificationDraft } from '../../../../grammar/quantities/assistance.ts'
import { after, setting } from '../../../../grammar/quantity.ts'
import { helpAsked, onRequest } from './on-request.ts'

const concernsPersonalData = ({ personalData }: { readonly personalData: boolean }) =>
  personalData || no('Personenbezogene Daten sind nicht betroffen.', 'No personal data are concerned.')

export const noticeOfIncidents = clause({
  ref: '§ 8.1 S. 1',
  title: { de: 'Meldung von Vorfällen', en: 'Notice of incidents' },
  when: 'irregularityNoted',
  de: 'Störungen, Verstöße des Anbieters gegen vertragliche Pflichten, den Verdacht auf Datenschutzverletzungen oder sicherheitsrelevante Vorfälle und andere Unregelmäßigkeiten bei der Verarbeitung personenbezogener Daten meldet der Anbieter dem Kunden unverzüglich, gleich ob sie bei ihm, bei Beschäftigten oder bei Dritten auftreten.',
  en: 'Disruptions, breaches of contractual duties by the provider, suspected data breaches or security incidents and other irregularities in the processing of personal data are notified to the customer without undue delay, be they with the provider, its staff or third parties.',
  where: {},
  given: { target: setting<number | undefined>('hours to notify of incidents', undefined) },
  provided: (noted) => concernsPersonalData(noted),
  then: ({ breach, at }, _, { target }) =>
    must('provider', 'notifyBreach', breach, target === undefined ? {} : { by: hours(target).after(at) }),
  examples: {
    'a suspicion is enough': [
      { breach: 'B', personalData: true, at: instantOf('2027-05-14T15:10') },
      must('provider', 'notifyBreach', 'B'),
      { target: undefined },
    ],
    'the provider has set itself a target': [
      { breach: 'B', personalData: true, at: instantOf('2027-05-14T15:10') },
      must('provider', 'notifyBreach', 'B', { by: instantOf('2027-05-15T03:10') }),
      { target: 12 },
    ],
    'a fault that touches no personal data': [{ breach: 'B', personalData: false }, [], { target: undefined }],
  },
  claims: ['rapidstream.avv.8.1'],
  reading:
    'Without undue delay is no figure (§ 121 BGB) and none is invented: the provider may set itself a target. All occasions are limited to the processing of personal data.',
})

const natureOf = 'nature of '
const consequencesOf = 'consequences of '
const measuresOf = 'measures of '
const isDrafted = (draft: object | undefined) =>
  draft !== undefined || no('Es gibt keinen Entwurf.', 'There is no draft.')
const figures = ['kindsOfPersons', 'persons', 'kindsOfRecords', 'records'] as const
const allStated = {
  nature: true,
  kindsOfPersons: 'stated',
  persons: 'stated',
  kindsOfRecords: 'stated',
  records: 'stated',
} as const
const complete = (is: boolean) => (is ? 'complete' : 'incomplete')

export const natureOfBreach = asLongAs({
  ref: '§ 8.1 S. 2 Nr. 1',
  title: { de: 'Art der Verletzung und Zahlen', en: 'Nature of the breach and figures' },
  decides: partOfNotice,
  ofEvery: [natureOf],
  de: 'Die Meldung beschreibt die Art der Verletzung und, soweit möglich, Kategorien und Zahl der betroffenen Personen und der Datensätze; was noch nicht bekannt ist, wird so bezeichnet.',
  en: 'The notice describes the nature of the breach and, where possible, categories and number of the persons and records concerned; what is not yet known is marked as such.',
  where: {},
  given: { draft: after(natureOf, draftOfNotice) },
  provided: ({ draft }) => isDrafted(draft),
  then: ({ draft }) => complete(draft?.nature === true && figures.every((figure) => draft[figure] !== 'missing')),
  examples: {
    'all is said': [{ draft: allStated }, 'complete'],
    'a figure is not yet known': [{ draft: { ...allStated, persons: 'not yet known' } }, 'complete'],
    'the number of persons was left out': [{ draft: { ...allStated, persons: 'missing' } }, 'incomplete'],
    'that of records too': [{ draft: { ...allStated, records: 'missing' } }, 'incomplete'],
    'nobody says what kinds of persons': [{ draft: { ...allStated, kindsOfPersons: 'missing' } }, 'incomplete'],
    'nor what kinds of records': [{ draft: { ...allStated, kindsOfRecords: 'missing' } }, 'incomplete'],
    'the description itself is missing': [{ draft: { ...allStated, nature: false } }, 'incomplete'],
    'nothing is drafted': [{ draft: undefined }],
  },
  asks: [{ of: 'notifyBreach', what: 'content' }],
  claims: ['rapidstream.avv.8.1.1'],
  reading:
    'Where possible covers the figures, not the description. Art. 33 (3) (b) GDPR asks for a contact too: § 7.5.',
  mend: {
    de: 'Die Anlaufstelle nach Art. 33 Abs. 3 Buchst. b DSGVO als Inhalt der Meldung nennen.',
    en: 'Name the contact point of Art. 33 (3) (b) GDPR among the contents of the notice.',
  },
})

export const likelyConsequences = asLongAs({
  ref: '§ 8.1 S. 2 Nr. 2',
  title: { de: 'Wahrscheinliche Folgen', en: 'Likely consequences' },
  decides: partOfNotice,
  ofEvery: [consequencesOf],
  de: 'Sie beschreibt die wahrscheinlichen Folgen der Verletzung.',
  en: 'It describes the likely consequences of the breach.',
  where: {},
  given: { draft: after(consequencesOf, draftOfNotice) },
  provided: ({ draft }) => isDrafted(draft),
  then: ({ draft }) => complete(draft?.consequences === true),
  examples: {
    'they are described': [{ draft: { consequences: true } }, 'complete'],
    'they are not': [{ draft: { consequences: false } }, 'incomplete'],
    'nothing is drafted': [{ draft: undefined }],
  },
  asks: [{ of: 'notifyBreach', what: 'content' }],
  claims: ['rapidstream.avv.8.1.2'],
  reading: 'Promptness is the main duty: what is missing is sent afterwards, the first notice marked as such.',
})

export const measuresAndMitigation = asLongAs({
  ref: '§ 8.1 S. 2 Nr. 3',
  title: { de: 'Maßnahmen und Milderung', en: 'Measures and mitigation' },
  decides: partOfNotice,
  ofEvery: [measuresOf],
  de: 'Sie beschreibt, was der Anbieter gegen die Verletzung unternommen hat oder vorschlägt und, wo es zutrifft, wie ihre Folgen gemildert werden.',
  en: 'It describes what the provider has done or proposes about the breach and, where it applies, how its effects are softened.',
  where: {},
  given: { draft: after(measuresOf, draftOfNotice) },
  provided: ({ draft }) => isDrafted(draft),
  then: ({ draft }) => complete(draft?.measures === true && draft.mitigation !== 'missing'),
  examples: {
    'mitigation does not apply': [{ draft: { measures: true, mitigation: 'not applicable' } }, 'complete'],
    'measures are missing': [{ draft: { measures: false, mitigation: 'stated' } }, 'incomplete'],
    'nothing is said of mitigation': [{ draft: { measures: true, mitigation: 'missing' } }, 'incomplete'],
    'nothing is drafted': [{ draft: undefined }],
  },
  asks: [{ of: 'notifyBreach', what: 'content' }],
  claims: ['rapidstream.avv.8.1.3'],
})

export const immediateMeasures = clause({
  ref: '§ 8.2 S. 1',
  title: { de: 'Sofortige Sicherung', en: 'Immediate securing' },
  when: 'irregularityNoted',
  de: 'Der Anbieter trifft unverzüglich die Maßnahmen, die nötig sind, um die Daten zu sichern und Nachteile für die betroffenen Personen zu mildern.',
  en: 'Without undue delay the provider takes the measures needed to secure the data and to soften harm to the data subjects.',
  where: {},
  provided: (noted) => concernsPersonalData(noted),
  then: ({ breach }) => must('provider', 'containIncident', breach),
  examples: {
    'an incident': [{ breach: 'B', personalData: true }, must('provider', 'containIncident', 'B')],
    'a fault that touches no personal data': [{ breach: 'B', personalData: false }, []],
  },
  claims: ['rapidstream.avv.8.2a'],
})

export const reportOfMeasures = clause({
  ref: '§ 8.2 S. 2',
  title: { de: 'Bericht und Frage nach Weisungen', en: 'Report and request for instructions' },
  when: 'measureTaken',
  de: 'Er unterrichtet den Kunden darüber und bittet ihn um weitere Weisungen.',
  en: 'It tells the customer of them and asks for further instructions.',
  where: {},
  then: ({ breach }) => must('provider', 'reportMeasures', breach),
  examples: { 'a measure was taken': [{ breach: 'B' }, must('provider', 'reportMeasures', 'B')] },
  claims: ['rapidstream.avv.8.2b'],
})

export const informationAtAnyTime = onRequest({
  ref: '§ 8.3',
  title: { de: 'Auskunft jederzeit', en: 'Information at any time' },
  de: 'Soweit seine Daten betroffen sind, kann der Kunde jederzeit Auskunft verlangen.',
  en: 'As far as its data are affected the customer can ask for information at any time.',
  papers: 'information on an incident',
  claims: ['rapidstream.avv.8.3'],
})

export const helpWithNotification = helpAsked({
  ref: '§ 8.4 S. 1',
  title: { de: 'Hilfe bei Art. 33 und 34 DSGVO', en: 'Help with Art. 33 and 34 GDPR' },
  de: 'Soweit erforderlich, unterstützt der Anbieter den Kunden angemessen bei dessen Pflichten nach Art. 33 und 34 DSGVO.',
  en: 'Where necessary the provider helps the customer appropriately with its duties under Art. 33 and 34 GDPR.',
  help: ['breach'],
  act: 'assistNotification',
  claims: ['rapidstream.avv.8.4a'],
  reading: 'Free of charge: neither § 9.5 nor § 15 names this help (§ 1).',
})

export const notificationOnInstruction = asLongAs({
  ref: '§ 8.4 S. 2',
  title: { de: 'Keine Meldung ohne Weisung', en: 'No notification without instruction' },
  decides: mayNotify,
  de: 'Für den Kunden meldet der Anbieter nach Art. 33 oder 34 DSGVO erst, wenn dieser ihn nach § 5 dazu angewiesen hat.',
  en: 'The provider makes notifications under Art. 33 or 34 GDPR for the customer only once it has been instructed to under § 5.',
  where: {},
  given: { draft: notificationDraft, instruction: instructionAbout },
  provided: ({ draft }) => all(isDrafted(draft)),
  then: ({ instruction }) => (instruction ? 'permitted' : 'barred'),
  examples: {
    'the draft is ready, nobody instructed': [{ draft: { to: 'authority' }, instruction: undefined }, 'barred'],
    'an administrator instructed': [{ draft: { to: 'authority' }, instruction: {} }, 'permitted'],
    'nothing is drafted': [{ draft: undefined, instruction: {} }],
  },
  claims: ['rapidstream.avv.8.4b'],
  reading: 'An instruction of somebody who is no administrator is refused before (§ 5.3), so it permits nothing here.',
})
