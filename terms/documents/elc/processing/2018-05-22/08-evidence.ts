import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { must } from '../../../../grammar/outcome.ts'
import { thirdPartyNamed } from '../../../../grammar/quantities/supervision.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const proofOfCompliance = clause({
  ref: '§ 8.1 S. 1',
  title: { de: 'Nachweis der Einhaltung', en: 'Proof of compliance' },
  when: 'papersRequested',
  about: ({ thirdParty }) => thirdParty ?? '',
  de: 'Der Anbieter weist dem Kunden und einem Dritten nach § 2.7 auf Verlangen mit geeigneten Mitteln nach, dass er den AVV einhält.',
  en: 'On demand the provider proves to the customer, and to a third party under § 2.7, by suitable means that it keeps to this agreement.',
  where: {},
  given: { named: thirdPartyNamed },
  provided: ({ of, thirdParty }, _, { named }) =>
    all(
      of === 'proof of measures' || no('Es geht um andere Unterlagen.', 'It is about other papers.'),
      thirdParty === undefined ||
        named !== undefined ||
        no('Den Dritten hat niemand benannt.', 'Nobody named the third party.'),
    ),
  then: ({ request }) => must('provider', 'provideEvidence', request),
  examples: {
    'the customer asks': [
      { request: 'evidence 1', of: 'proof of measures' },
      must('provider', 'provideEvidence', 'evidence 1'),
      { named: undefined },
    ],
    'a third party that was named': [
      { request: 'evidence 1', of: 'proof of measures', thirdParty: 'third party 1' },
      must('provider', 'provideEvidence', 'evidence 1'),
      { named: {} },
    ],
    'other papers': [{ request: 'evidence 1', of: 'attestations' }, [], { named: undefined }],
    'a third party that nobody named': [
      { request: 'evidence 1', of: 'proof of measures', thirdParty: 'third party 1' },
      [],
      { named: undefined },
    ],
  },
  claims: ['elc.avv.8.1a'],
})

export const suitabilityOfEvidence = undertaking({
  ref: '§ 8.1 S. 2',
  title: { de: 'Eignung des Nachweises', en: 'Suitability of the evidence' },
  de: 'Ob der Nachweis geeignet ist, prüft der Kunde.',
  en: 'The customer examines whether the evidence is suitable.',
  where: {},
  claims: ['elc.avv.8.1b'],
  undertaking: { who: 'customer', duty: 'examineEvidence' },
})

export const acceptedCertificates = measure({
  ref: '§ 8.2 S. 1',
  title: { de: 'Zertifikate und Berichte', en: 'Certificates and reports' },
  de: 'Die Wirksamkeit der Maßnahmen kann durch Zertifikate und Prüfberichte belegt werden: vor allem nach Art. 42 oder Art. 40 DSGVO, auch nach ISO 27001, ISO 27017, ISO 27001 auf der Basis von IT-Grundschutz, nach einem anerkannten Branchenstandard oder durch einen Bericht nach SOC oder PS 951.',
  en: 'The effect of the measures may be shown by certificates and audit reports: above all under Art. 42 or Art. 40 GDPR, also under ISO 27001, ISO 27017, ISO 27001 on the basis of IT-Grundschutz, a recognised industry standard, or by a report under SOC or PS 951.',
  where: {},
  claims: ['elc.avv.8.2a'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'die Zertifikate und Berichte selbst, jedes mit Geltungsbereich und Ablauf',
      en: 'the certificates and reports themselves, each with scope and expiry',
    },
  },
})

export const independentAuditors = measure({
  ref: '§ 8.2 S. 4',
  title: { de: 'Unabhängige Prüfer', en: 'Independent auditors' },
  de: 'Die Verfahren führt ein anerkannter, unabhängiger Dritter durch.',
  en: 'The procedures are carried out by a recognised independent third party.',
  where: {},
  claims: ['elc.avv.8.2b'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Name und Anerkennung der prüfenden Stelle zu jedem Zertifikat',
      en: 'name and recognition of the auditor for each certificate',
    },
  },
})

export const certificatesAreMadeAvailable = undertaking({
  ref: '§ 8.2 S. 5',
  title: { de: 'Bereitstellung', en: 'Making available' },
  de: 'Zertifikate und Berichte stellt der Anbieter dem Kunden zur Verfügung.',
  en: 'The provider makes certificates and reports available to the customer.',
  where: {},
  claims: ['elc.avv.8.2c'],
  undertaking: { who: 'provider', duty: 'provideCertificates' },
})

export const furtherEvidence = undertaking({
  ref: '§ 8.2 S. 6',
  title: { de: 'Weitere Nachweise', en: 'Further evidence' },
  de: 'Er kann weitere geeignete Nachweise vorlegen, etwa Berichte der Datenschutzbeauftragten oder Auszüge aus Berichten von Prüfern.',
  en: 'It may supply other suitable evidence, such as reports of the data protection officer or extracts of auditors’ reports.',
  where: {},
  claims: ['elc.avv.8.2d'],
  undertaking: { who: 'provider', duty: 'provideFurtherEvidence' },
})

export const inspectionsRemain = textOnly({
  ref: '§ 8.2 S. 7',
  title: { de: 'Kontrolle bleibt möglich', en: 'Inspections remain' },
  de: 'Das Recht zur Kontrolle vor Ort bleibt davon unberührt.',
  en: 'The right of inspection is not affected by this.',
  where: {},
  claims: ['elc.avv.8.2e'],
  textOnly: 'No clause bars an inspection because of a certificate; there is nothing to lift.',
})
