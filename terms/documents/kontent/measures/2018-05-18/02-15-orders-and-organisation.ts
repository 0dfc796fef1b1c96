import { aim, keptUp } from '../../kept-up.ts'

export const orderControl = aim(
  '§ 2.15',
  'kontent.toms.2.15.0',
  { de: 'Auftragskontrolle', en: 'Order control' },
  {
    de: 'Daten im Auftrag werden nur nach Weisung verarbeitet.',
    en: 'data processed on behalf are processed only as instructed.',
  },
)
export const selectionWithOfficer = keptUp('§ 2.15 Nr. 1', {
  title: { de: 'Auswahl mit dem Datenschutzbeauftragten', en: 'Selection with the data protection officer' },
  says: {
    de: 'Dritte werden sorgfältig und gemeinsam mit dem Datenschutzbeauftragten ausgewählt.',
    en: 'Third parties are selected carefully, together with the data protection officer.',
  },
  evidence: { de: 'Votum des Datenschutzbeauftragten', en: 'opinion of the data protection officer' },
  claims: ['kontent.toms.2.15.1'],
})
export const organisation = aim(
  '§ 2.16',
  'kontent.toms.2.16.0',
  { de: 'Innere Organisation', en: 'Internal organisation' },
  {
    de: 'Die innere Organisation ist auf die besonderen Anforderungen des Datenschutzes abgestimmt.',
    en: 'the internal organisation is fitted to the special demands of data protection.',
  },
)
export const drawnUpConcept = keptUp('§ 2.16 Nr. 1', {
  title: { de: 'Sicherheitskonzept', en: 'Security concept' },
  says: { de: 'Ein IT-Sicherheitskonzept ist erstellt.', en: 'An IT security concept is drawn up.' },
  evidence: { de: 'IT-Sicherheitskonzept', en: 'IT security concept' },
  claims: ['kontent.toms.2.16.1'],
})
export const policies = keptUp('§ 2.16 Nr. 2', {
  title: { de: 'Richtlinien und Anweisungen', en: 'Policies and instructions' },
  says: {
    de: 'Interne Richtlinien und Arbeitsanweisungen zu Datenschutz und Sicherheit sind erlassen.',
    en: 'Internal policies and work instructions on data protection and security are made.',
  },
  evidence: { de: 'Richtlinien und Arbeitsanweisungen', en: 'policies and work instructions' },
  claims: ['kontent.toms.2.16.2'],
})
export const reminders = keptUp('§ 2.16 Nr. 4', {
  title: { de: 'Sensibilisierung', en: 'Awareness' },
  says: {
    de: 'Regelmäßige Hinweise und Ermahnungen halten das Bewusstsein wach.',
    en: 'Regular hints and admonitions keep awareness up.',
  },
  evidence: { de: 'Hinweise mit Datum', en: 'hints with their dates' },
  claims: ['kontent.toms.2.16.4'],
})
export const unannouncedChecks = keptUp('§ 2.16 Nr. 5', {
  title: { de: 'Unangekündigte Kontrollen', en: 'Unannounced checks' },
  says: {
    de: 'Ob die Maßnahmen eingehalten werden, wird gelegentlich unangekündigt kontrolliert.',
    en: 'Whether the measures are kept is occasionally checked without notice.',
  },
  evidence: { de: 'Protokolle der Kontrollen', en: 'records of the checks' },
  claims: ['kontent.toms.2.16.5'],
})
export const ownDataCentre = keptUp('§ 2.16 Nr. 6', {
  title: { de: 'Eigenes Rechenzentrum', en: 'Own data centre' },
  says: {
    de: 'Die Leistungen werden grundsätzlich im eigenen Rechenzentrum erbracht.',
    en: 'The services are rendered as a rule in the own data centre.',
  },
  evidence: { de: 'Standort der Systeme', en: 'location of the systems' },
  claims: ['kontent.toms.2.16.6'],
  reading: '"As a rule" leaves room for exceptions; for ONLYOFFICE there are none (OO § 23.1).',
})
export const germanLaw = keptUp('§ 2.16 Nr. 7', {
  title: { de: 'Deutsches Datenschutzrecht', en: 'German data protection law' },
  says: { de: 'Dabei gilt deutsches Datenschutzrecht.', en: 'In doing so German data protection law is observed.' },
  evidence: { de: 'Verzeichnis der Verarbeitungen', en: 'record of processing' },
  claims: ['kontent.toms.2.16.7'],
})
export const informationSecurityStandard = keptUp('§ 2.16 Nr. 8', {
  title: { de: 'ISO 27001', en: 'ISO 27001' },
  says: {
    de: 'Die Leistungen orientieren sich, soweit möglich, an ISO 27001.',
    en: 'The services are oriented, as far as possible, at ISO 27001.',
  },
  evidence: { de: 'Zuordnung der Maßnahmen zur Norm', en: 'mapping of the measures to the standard' },
  claims: ['kontent.toms.2.16.8'],
  reading: 'No certification is claimed.',
})
export const serviceStandard = keptUp('§ 2.16 Nr. 9', {
  title: { de: 'ISO 20000', en: 'ISO 20000' },
  says: { de: 'Die Abläufe werden auf ISO 20000 ausgerichtet.', en: 'Processes are pursued to meet ISO 20000.' },
  evidence: { de: 'Beschreibung der Abläufe', en: 'description of the processes' },
  claims: ['kontent.toms.2.16.9'],
  reading: 'No certification is claimed.',
})
export const redundantComponents = keptUp('§ 2.16 Nr. 10', {
  title: { de: 'Redundante Komponenten', en: 'Redundant components' },
  says: {
    de: 'Die Komponenten des Betriebs sind nach anerkannten Regeln von Wissenschaft und Technik redundant.',
    en: 'Operative components are redundant by recognised rules of science and technology.',
  },
  evidence: { de: 'Systemplan', en: 'plan of the systems' },
  claims: ['kontent.toms.2.16.10'],
})
