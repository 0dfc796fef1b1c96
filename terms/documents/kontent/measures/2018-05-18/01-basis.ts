import { textOnly } from '../../../../grammar/statement.ts'
import { keptUp } from '../../kept-up.ts'

export const duty = textOnly({
  ref: '§ 1 S. 1',
  title: { de: 'Angemessene Maßnahmen beider Seiten', en: 'Adequate measures of both sides' },
  de: 'Beide Parteien treffen Maßnahmen, die dem Risiko angemessen sind (Art. 32 DSGVO); dabei zählen Stand der Technik, Kosten, Art, Umfang, Umstände und Zwecke der Verarbeitung, Eintrittswahrscheinlichkeit und Schwere des Risikos, vor allem bei besonderen Kategorien von Daten.',
  en: 'Both parties take measures that are adequate to the risk (Art. 32 GDPR); what counts are the state of the art, cost, nature, scope, circumstances and purposes of the processing, likelihood and gravity of the risk, above all for special categories of data.',
  where: {},
  claims: ['kontent.toms.1a'],
  textOnly: 'It repeats Art. 32 GDPR; what is adequate is judged by people, and the measures below carry it out.',
})
export const ownHardware = keptUp('§ 1 S. 2', {
  title: { de: 'Eigene Geräte im eigenen Rechenzentrum', en: 'Own hardware in the own data centre' },
  says: {
    de: 'Der Anbieter setzt nur eigene Geräte im eigenen Rechenzentrum ein.',
    en: 'The provider uses only its own hardware in its own data centre.',
  },
  evidence: { de: 'Bestandsverzeichnis der Geräte', en: 'inventory of the hardware' },
  claims: ['kontent.toms.1b'],
  reading: '§ 2.1 Nr. 7 speaks of hardware of customers: read as housed equipment, which these terms do not sell.',
  mend: {
    de: '§ 1 S. 2 und § 2.1 Nr. 7 (Geräte von Kunden) in Einklang bringen.',
    en: 'Reconcile § 1 sentence 2 with § 2.1 no. 7 (hardware of customers).',
  },
})
export const federalOffice = keptUp('§ 1 S. 3', {
  title: { de: 'Richtlinien des BSI', en: 'Guidelines of the BSI' },
  says: {
    de: 'Den technischen Richtlinien und Empfehlungen des Bundesamts für Sicherheit in der Informationstechnik (BSI) folgt er in jeder Hinsicht.',
    en: 'It follows the technical guidelines and recommendations of the Federal Office for Information Security (BSI) in every respect.',
  },
  evidence: {
    de: 'Zuordnung der Maßnahmen zu den Richtlinien, mit Datum der Prüfung',
    en: 'mapping of the measures to the guidelines with the date of review',
  },
  claims: ['kontent.toms.1c'],
})
export const measuresTaken = keptUp('§ 2 (Maßnahmen)', {
  title: { de: 'Maßnahmen nach Art. 32 DSGVO', en: 'Measures under Art. 32 GDPR' },
  says: {
    de: 'Geeignete Maßnahmen für Vertraulichkeit, Integrität, Verfügbarkeit und Belastbarkeit sind getroffen.',
    en: 'Suitable measures for confidentiality, integrity, availability and resilience are in place.',
  },
  evidence: { de: 'diese Anlage und das Sicherheitskonzept', en: 'this annex and the security concept' },
  claims: ['kontent.toms.2a'],
})
export const regularReview = keptUp('§ 2 (Überprüfung)', {
  title: { de: 'Regelmäßige Überprüfung', en: 'Regular review' },
  says: {
    de: 'Es gibt Verfahren, mit denen die Maßnahmen regelmäßig überprüft, bewertet und evaluiert werden.',
    en: 'There are procedures by which the measures are regularly reviewed, assessed and evaluated.',
  },
  evidence: { de: 'Protokoll der letzten Überprüfung', en: 'record of the last review' },
  claims: ['kontent.toms.2b'],
  reviewedAfterMonths: 12,
  reading: 'The source names no interval; a year is chosen.',
})
export const securityConcept = keptUp('§ 2 (Sicherheitskonzept)', {
  title: { de: 'Nach dem Sicherheitskonzept', en: 'As the security concept says' },
  says: {
    de: 'Die Maßnahmen entsprechen dem IT-Sicherheitskonzept.',
    en: 'The measures match the IT security concept.',
  },
  evidence: { de: 'IT-Sicherheitskonzept', en: 'IT security concept' },
  claims: ['kontent.toms.2c'],
})
export const securityOfficer = keptUp('§ 2 (Sicherheitsbeauftragter)', {
  title: { de: 'Prüfung durch den Sicherheitsbeauftragten', en: 'Checks by the security officer' },
  says: {
    de: 'Der IT-Sicherheitsbeauftragte prüft sie regelmäßig.',
    en: 'The IT security officer checks them regularly.',
  },
  evidence: { de: 'Prüfbericht des Sicherheitsbeauftragten', en: 'report of the security officer' },
  claims: ['kontent.toms.2d'],
  reviewedAfterMonths: 12,
  reading: 'The source names no interval; a year is chosen.',
})
