import { type Answer, all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayVisit } from '../../../../grammar/matters/processing-duties.ts'
import { mayRefuseAuditor } from '../../../../grammar/matters/results.ts'
import { must } from '../../../../grammar/outcome.ts'
import { auditorNamed, auditorRefused } from '../../../../grammar/quantities/inspections.ts'
import { announcedAudit, secrecyOfAuditor } from '../../../../grammar/quantities/visits-and-help.ts'
import { undertaking } from '../../../../grammar/statement.ts'

const announced = { audit: 'audit 1' }
const nothing = no('Keine Kontrolle ist angekündigt.', 'No inspection is announced.')

export const inspectionAtAnyTime = asLongAs({
  ref: 'Nr. 8.1 S. 1',
  title: { de: 'Kontrolle durch den Kunden', en: 'Inspection by the customer' },
  decides: mayVisit,
  de: 'Der Kunde darf jederzeit im erforderlichen Umfang prüfen, ob Gesetz, Vertrag und Weisungen eingehalten sind.',
  en: 'The customer may check at any time, to the extent needed, whether law, agreement and instructions are kept.',
  where: {},
  given: { announced: announcedAudit },
  provided: ({ announced: known }) => known !== undefined || nothing,
  then: () => 'permitted',
  examples: { 'as announced': [{ announced }, 'permitted'], 'nothing was announced': [{ announced: undefined }] },
  claims: ['dc.avv.8.1a'],
})
export const informationForInspection = clause({
  ref: 'Nr. 8.1 S. 2',
  title: { de: 'Auskünfte zur Kontrolle', en: 'Information for an inspection' },
  when: 'auditAnnounced',
  de: 'Der Anbieter gibt die Auskünfte, die dafür nötig sind.',
  en: 'The provider gives the information that this needs.',
  where: {},
  then: ({ audit }) => must('provider', 'informInspection', audit),
  examples: { 'upon its announcement': [announced, must('provider', 'informInspection', 'audit 1')] },
  claims: ['dc.avv.8.1b'],
})
export const insight = undertaking({
  ref: 'Nr. 8.2',
  title: { de: 'Einsicht in Daten und Systeme', en: 'Insight into data and systems' },
  de: 'Auf Verlangen gewährt er Einsicht in die Daten, die er für den Kunden verarbeitet, und in die Systeme und Programme dafür; Daten anderer Kunden bleiben verschlossen.',
  en: 'On demand it gives insight into the data it processes for the customer and into the systems and programs used; data of other customers stay closed.',
  where: {},
  undertaking: { who: 'provider', duty: 'grantInsight' },
  claims: ['dc.avv.8.2'],
  reading: 'It goes before the bans of Ziff. 3.5 and 3.7 of the terms (Nr. 17.3).',
})
export const onSite = undertaking({
  ref: 'Nr. 8.3 S. 1',
  title: { de: 'Kontrolle vor Ort', en: 'Inspection on site' },
  de: 'Vor Ort prüft der Kunde nach Anmeldung mit angemessenem Vorlauf zu den üblichen Geschäftszeiten.',
  en: 'On site the customer checks after registration with a reasonable lead time, in usual business hours.',
  where: {},
  undertaking: { who: 'customer', duty: 'registerInspection' },
  claims: ['dc.avv.8.3a'],
  reading: 'It narrows the "any time" of Nr. 8.1; neither days nor hours are named.',
})
export const withoutDisturbance = undertaking({
  ref: 'Nr. 8.3 S. 2',
  title: { de: 'Ohne unverhältnismäßige Störung', en: 'Without undue disturbance' },
  de: 'Er beschränkt sich auf das Nötige, um den Betrieb nicht unverhältnismäßig zu stören.',
  en: 'It keeps to what is needed so as not to disturb operations out of proportion.',
  where: {},
  undertaking: { who: 'customer', duty: 'spareOperations' },
  claims: ['dc.avv.8.3b'],
})

export const informationForAuthority = clause({
  ref: 'Nr. 8.4 S. 1',
  title: { de: 'Auskünfte bei Maßnahmen der Aufsicht', en: 'Information for measures of the authority' },
  when: 'authorityActed',
  de: 'Geht die Aufsichtsbehörde nach Art. 58 DSGVO gegen den Kunden vor, gibt der Anbieter ihm die nötigen Auskünfte.',
  en: 'If the supervisory authority acts against the customer under Art. 58 GDPR, the provider gives it the information needed.',
  where: {},
  provided: ({ towards }) => towards === 'customer' || no('Nicht gegen den Kunden.', 'Not against the customer.'),
  then: ({ proceeding }) => must('provider', 'informForAuthority', proceeding),
  examples: {
    'against the customer': [{ proceeding: 'P', towards: 'customer' }, must('provider', 'informForAuthority', 'P')],
    'against the provider': [{ proceeding: 'P', towards: 'provider' }, []],
  },
  claims: ['dc.avv.8.4a'],
})

const visits = ({ from, inspection }: { readonly from: string; readonly inspection?: boolean }): Answer =>
  (from === 'authority' && inspection === true) || no('Keine Behörde will prüfen.', 'No authority wants to inspect.')
const comes = { inquiry: 'I', from: 'authority', inspection: true } as const
const writes = { inquiry: 'I', from: 'authority', inspection: false } as const

export const inspectionByAuthority = clause({
  ref: 'Nr. 8.4 S. 2',
  title: { de: 'Kontrolle durch die Aufsicht', en: 'Inspection by the authority' },
  when: 'inquiryReceived',
  de: 'Will die zuständige Behörde vor Ort prüfen, ermöglicht er das.',
  en: 'If the competent authority wants to inspect on site, it makes that possible.',
  where: {},
  provided: visits,
  then: ({ inquiry }) => must('provider', 'enableInspection', inquiry),
  examples: { 'it comes': [comes, must('provider', 'enableInspection', 'I')], 'it writes': [writes, []] },
  claims: ['dc.avv.8.4b'],
})
export const plannedMeasures = clause({
  ref: 'Nr. 8.4 S. 3',
  title: { de: 'Nachricht von geplanten Maßnahmen', en: 'Information on planned measures' },
  when: 'inquiryReceived',
  de: 'Von solchen geplanten Maßnahmen unterrichtet er den Kunden.',
  en: 'Of such planned measures it informs the customer.',
  where: {},
  provided: visits,
  then: ({ inquiry }) => must('provider', 'informOfPlannedMeasure', inquiry),
  examples: { 'it comes': [comes, must('provider', 'informOfPlannedMeasure', 'I')], 'it writes': [writes, []] },
  claims: ['dc.avv.8.4c'],
})

export const objectionToCompetitor = asLongAs({
  ref: 'Nr. 8.5 S. 1',
  title: { de: 'Ablehnung eines Wettbewerbers', en: 'Refusal of a competitor' },
  decides: mayRefuseAuditor,
  de: 'Benennt der Kunde einen Prüfer, der mit dem Anbieter im Wettbewerb steht, darf dieser ihn ablehnen, aus anderem Grund nicht.',
  en: 'If the customer names an auditor who competes with the provider, the latter may refuse the auditor, and for no other reason.',
  where: {},
  given: { named: auditorNamed },
  provided: ({ named }) => named !== undefined || no('Niemand ist benannt.', 'Nobody was named.'),
  then: ({ named }) => (named?.competes ? 'permitted' : 'barred'),
  examples: {
    'who runs a campaign platform': [{ named: { auditor: 'auditor 1', competes: true } }, 'permitted'],
    'an accounting firm': [{ named: { auditor: 'auditor 1', competes: false } }, 'barred'],
    nobody: [{ named: undefined }],
  },
  claims: ['dc.avv.8.5a'],
})
export const refusedAuditorWaits = asLongAs({
  ref: 'Nr. 8.5 S. 1 (Wirkung)',
  title: { de: 'Kein abgelehnter Prüfer', en: 'No refused auditor' },
  decides: mayVisit,
  de: 'Mit einem zu Recht abgelehnten Prüfer findet die Kontrolle nicht statt, bis ein anderer benannt ist.',
  en: 'With an auditor who was refused with right the inspection does not take place until another is named.',
  where: {},
  given: { announced: announcedAudit, refused: auditorRefused },
  provided: ({ announced: known, refused }) =>
    all(
      known !== undefined || nothing,
      refused || no('Niemand ist zu Recht abgelehnt.', 'Nobody was refused with right.'),
    ),
  then: () => 'barred',
  examples: {
    'refused with right': [{ announced, refused: true }, 'barred'],
    'not refused, or without right': [{ announced, refused: false }],
  },
  claims: ['dc.avv.8.5a'],
  reading: 'The consequence is not printed: this person may not inspect.',
})
export const secrecyBeforeInspection = asLongAs({
  ref: 'Nr. 8.5 S. 2',
  title: { de: 'Vertraulichkeit vor der Kontrolle', en: 'Confidentiality before the inspection' },
  decides: mayVisit,
  de: 'Vorher verpflichtet sich der Kunde oder der Prüfer zur Vertraulichkeit.',
  en: 'Before it the customer or the auditor commits to confidentiality.',
  where: {},
  given: { announced: announcedAudit, promised: secrecyOfAuditor },
  provided: ({ announced: known, promised }) =>
    all(
      known !== undefined || nothing,
      promised === undefined || no('Vertraulichkeit ist zugesagt.', 'Confidentiality was promised.'),
    ),
  then: () => 'barred',
  examples: {
    'nobody committed to it': [{ announced, promised: undefined }, 'barred'],
    'the commitment came': [{ announced, promised: { audit: 'audit 1' } }],
  },
  claims: ['dc.avv.8.5b'],
  reading: 'Without it the door stays closed, and that is no refusal in breach of the agreement (Nr. 16.2).',
})
export const attestations = undertaking({
  ref: 'Nr. 8.5 S. 3',
  title: { de: 'Nachweis durch Testate', en: 'Proof by attestations' },
  de: 'Maßnahmen, die nicht nur diesen Auftrag betreffen, kann der Anbieter durch Testate oder Berichte unabhängiger Stellen nachweisen, etwa von Wirtschaftsprüfern oder Datenschutzauditoren.',
  en: 'Measures that do not concern this order alone the provider may prove by attestations or reports of independent bodies, such as public accountants or data protection auditors.',
  where: {},
  undertaking: { who: 'provider', duty: 'proveMeasures' },
  claims: ['dc.avv.8.5c'],
})
export const certifications = undertaking({
  ref: 'Nr. 8.5 S. 4',
  title: { de: 'Nachweis durch Zertifikate', en: 'Proof by certificates' },
  de: 'Ebenso dienen genehmigte oder sonst geeignete Zertifizierungen einer unabhängigen Stelle.',
  en: 'Approved or otherwise suitable certifications by an independent body serve as well.',
  where: {},
  undertaking: { who: 'provider', duty: 'proveMeasures' },
  claims: ['dc.avv.8.5d'],
})
