import { measure } from '../../../../grammar/statement.ts'

export const locks = measure({
  ref: 'Nr. 1.1 (Schließsystem)',
  title: { de: 'Schließsystem', en: 'Locks' },
  de: 'Der Arbeitsplatz ist durch ein manuelles Schließsystem und Türschlösser gesichert.',
  en: 'The workplace is secured by a manual locking system and door locks.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Schlüsselverzeichnis.', en: 'Register of keys.' } },
  claims: ['rapidstream.anlage3.1.1'],
})

export const alarm = measure({
  ref: 'Nr. 1.2 (Alarmanlage)',
  title: { de: 'Alarmanlage', en: 'Alarm system' },
  de: 'Der Arbeitsplatz hat eine Alarmanlage.',
  en: 'The workplace has an alarm system.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Wartungsprotokoll der Anlage.', en: 'Maintenance log of the system.' },
  },
  claims: ['rapidstream.anlage3.1.2'],
})

export const reception = measure({
  ref: 'Nr. 1.3 (Empfang)',
  title: { de: 'Kontrolle am Empfang', en: 'Check at reception' },
  de: 'Personen werden durch Pförtner oder am Empfang kontrolliert.',
  en: 'Persons are checked by a porter or at reception.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Besucherbuch.', en: 'Book of visitors.' } },
  claims: ['rapidstream.anlage3.1.3'],
})
