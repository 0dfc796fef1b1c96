import { measure } from '../../../../grammar/statement.ts'

export const logOfActions = measure({
  ref: 'Nr. 3',
  title: { de: 'Protokoll der Eingaben', en: 'Log of input' },
  de: 'Aktionen einzelner Nutzer werden protokolliert, sodass Eingabe, Änderung, Sperrung und Löschung jederzeit erkennbar sind.',
  en: 'Actions of individual users are logged so that entry, change, blocking and erasure can be recognised at any time.',
  where: {},
  measure: { kept: 'by the software', evidence: { de: 'Das Protokoll.', en: 'The log.' } },
  claims: ['rapidstream.anlage3.3.1'],
  reading: 'No time of retention is stated; addresses of viewers never stand in it (annex 1).',
})

export const erasureConcept = measure({
  ref: 'Nr. 4',
  title: { de: 'Löschkonzept', en: 'Erasure concept' },
  de: 'Ein Löschkonzept sichert die ordnungsgemäße Löschung der Auftragsdaten.',
  en: 'An erasure concept secures the proper erasure of contract data.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Das Löschkonzept.', en: 'The erasure concept.' } },
  claims: ['rapidstream.anlage3.4.1'],
})

export const contractsWithSubprocessors = measure({
  ref: 'Nr. 5',
  title: { de: 'Verträge mit Unterauftragsverarbeitern', en: 'Contracts with subprocessors' },
  de: 'Mit jedem Unterauftragsverarbeiter besteht ein Auftragsverarbeitungsvertrag nach der DSGVO.',
  en: 'With each subprocessor a processing agreement under the GDPR is concluded.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Ein Vertrag je Eintrag der Anlage 2.', en: 'A contract for each entry of annex 2.' },
  },
  claims: ['rapidstream.anlage3.5.1'],
  reading: 'Annex 2 speaks of EU standard contracts only; processing agreements need evidence of their own.',
})

export const httpsOnly = measure({
  ref: 'Nr. 6.1 (https)',
  title: { de: 'Übertragung mit https', en: 'Transfer by https' },
  de: 'Daten der Online-Dienste werden mit https übertragen.',
  en: 'Data of online services are transferred by https.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Prüfprotokoll der Endpunkte.', en: 'Test report of the endpoints.' },
  },
  claims: ['rapidstream.anlage3.6.1'],
})

export const encryptedWebAccess = measure({
  ref: 'Nr. 6.2 (Webzugriff)',
  title: { de: 'Verschlüsselter Webzugriff', en: 'Encrypted web access' },
  de: 'Webzugriffe sind mit SSL (TLS) verschlüsselt.',
  en: 'Web access is encrypted with SSL (TLS).',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Zertifikate und Prüfprotokoll.', en: 'Certificates and test report.' },
  },
  claims: ['rapidstream.anlage3.6.2'],
})

export const encryptedNotebooks = measure({
  ref: 'Nr. 6.3 (Notebooks)',
  title: { de: 'Verschlüsselte Notebooks', en: 'Encrypted notebooks' },
  de: 'Notebooks sind verschlüsselt.',
  en: 'Notebooks are encrypted.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Bericht der Geräteverwaltung.', en: 'Report of the device management.' },
  },
  claims: ['rapidstream.anlage3.6.3'],
})

export const backupConcept = measure({
  ref: 'Nr. 7',
  title: { de: 'Sicherung und Wiederherstellung', en: 'Backup and recovery' },
  de: 'Ein Konzept für Sicherung und Wiederherstellung hält die Auftragsdaten verfügbar.',
  en: 'A concept for backup and recovery keeps contract data available.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Protokoll der letzten Wiederherstellung zur Probe.', en: 'Record of the last trial recovery.' },
  },
  claims: ['rapidstream.anlage3.7.1'],
  reading: 'No figures are stated. Backups are part of erasure (§ 16.1) and free of addresses of viewers.',
})
