import { measure } from '../../../../grammar/statement.ts'

export const trainingBefore = measure({
  ref: 'Nr. 4.1 S. 1',
  title: { de: 'Schulung vor dem Einsatz', en: 'Training before assignment' },
  de: 'Wer am Auftrag arbeiten soll, wird vorher umfassend im Datenschutz geschult: in Grundsätzen, den Besonderheiten des Auftrags und der Datensicherheit.',
  en: 'Whoever is to work on the order is trained comprehensively in data protection before: in principles, what this order asks for and data security.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Nachweis der Schulung vor der ersten Freischaltung',
      en: 'record of training before access was first granted',
    },
  },
  claims: ['q.anh2.4.1a'],
  reading: '§ 7.2 lets nobody of the staff see data before.',
})

export const trainingRepeated = measure({
  ref: 'Nr. 4.1 S. 2',
  title: { de: 'Wiederholte Schulung', en: 'Repeated training' },
  de: 'Die Schulung wird regelmäßig wiederholt.',
  en: 'Training is repeated regularly.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Nachweis der Schulung', en: 'record of training' },
    reviewedAfterMonths: 12,
  },
  claims: ['q.anh2.4.1b'],
  reading: 'No interval is named; a year is the provider’s own.',
})

export const commitment = measure({
  ref: 'Nr. 4.2 S. 1',
  title: { de: 'Verpflichtung auf Vertraulichkeit', en: 'Commitment to confidentiality' },
  de: 'Am Ende der Schulung verpflichten sich Mitarbeitende auf Vertraulichkeit und den Schutz personenbezogener Daten.',
  en: 'At the end of training staff commit themselves to confidentiality and the protection of personal data.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Verpflichtung mit Datum', en: 'commitment with its day' },
  },
  claims: ['q.anh2.4.2a'],
})

export const telecommunicationsSecrecy = measure({
  ref: 'Nr. 4.2 S. 2',
  title: { de: 'Fernmeldegeheimnis', en: 'Telecommunications secrecy' },
  de: 'Wo der Auftrag es verlangt, vor allem bei Zugang zu Verkehrsdaten, umfasst sie das Fernmeldegeheimnis.',
  en: 'Where the order requires, above all with access to traffic data, it covers telecommunications secrecy.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Verpflichtung mit Hinweis auf § 3 TDDDG', en: 'commitment with a notice of § 3 TDDDG' },
  },
  claims: ['q.anh2.4.2b'],
  reading: 'Annex 1 no. 8 answers yes to traffic data, so it is needed.',
})
