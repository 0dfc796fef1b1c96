import { measure, undertaking } from '../../../../grammar/statement.ts'

export const officerNamed = measure({
  ref: 'Nr. 5.1 S. 1',
  title: { de: 'Datenschutzbeauftragter', en: 'Data protection officer' },
  de: 'Der Anbieter hat einen Datenschutzbeauftragten nach Art. 37 DSGVO benannt.',
  en: 'The provider has named a data protection officer under Art. 37 GDPR.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Benennung mit Kontaktdaten', en: 'record of the naming with contact data' },
  },
  claims: ['dc.avv.5.1a'],
  mend: {
    de: 'Kontaktdaten nennt die Vorlage nicht; wer an ihn anweist (Nr. 5.1 S. 3), braucht sie.',
    en: 'The source names no contact data; whoever instructs him (Nr. 5.1 sentence 3) needs them.',
  },
})
export const qualification = measure({
  ref: 'Nr. 5.1 S. 2',
  title: { de: 'Fachkunde', en: 'Expert knowledge' },
  de: 'Er achtet auf dessen Qualifikation und Fachkunde.',
  en: 'It makes sure of the officer’s qualification and expert knowledge.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Nachweise der Ausbildung und Fortbildung', en: 'records of training and further training' },
  },
  claims: ['dc.avv.5.1b'],
})
export const waiverOfOfficer = undertaking({
  ref: 'Nr. 5.2',
  title: { de: 'Verzicht auf einen Beauftragten', en: 'Going without an officer' },
  de: 'Weist der Anbieter nach, dass ihn kein Gesetz dazu verpflichtet und interne Regeln eine Verarbeitung nach Gesetz, Vertrag und Weisung sichern, kann er auf den Beauftragten verzichten.',
  en: 'If the provider proves that no law obliges it and that internal rules secure processing by law, contract and instruction, it may go without an officer.',
  where: {},
  undertaking: { who: 'provider', duty: 'proveNoOfficerNeeded' },
  claims: ['dc.avv.5.2'],
  mend: {
    de: 'Nr. 5.1 bestätigt die Benennung ohne Vorbehalt; fällt der Beauftragte weg, ist ein Empfänger nach Nr. 4.6 zu benennen.',
    en: 'Nr. 5.1 confirms the naming without reservation; if the officer falls away a recipient under Nr. 4.6 is to be named.',
  },
})
export const officersInvolved = undertaking({
  ref: 'Nr. 5.3 S. 1',
  title: { de: 'Beteiligung der Beauftragten', en: 'Officers involved' },
  de: 'Jede Partei beteiligt ihren Beauftragten an allen Fragen des Datenschutzes; er überwacht die Einhaltung.',
  en: 'Each party involves its officer in all questions of data protection; the officer supervises compliance.',
  where: {},
  undertaking: { who: 'both', duty: 'involveOfficer' },
  claims: ['dc.avv.5.3a'],
})
export const otherOfficer = undertaking({
  ref: 'Nr. 5.3 S. 2',
  title: { de: 'Beratung durch den Beauftragten der anderen Partei', en: 'Consulting the other officer' },
  de: 'In Fragen zur Verarbeitung nach diesem Vertrag kann sich jede Partei auch an den Beauftragten der anderen wenden.',
  en: 'On questions about processing under this agreement each party may also consult the officer of the other.',
  where: {},
  undertaking: { who: 'both', duty: 'answerAsOfficer' },
  claims: ['dc.avv.5.3b'],
})
