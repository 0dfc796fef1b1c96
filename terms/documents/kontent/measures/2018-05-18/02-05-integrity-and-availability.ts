import { aim, keptUp } from '../../kept-up.ts'

export const dataIntegrity = aim(
  '§ 2.5',
  'kontent.toms.2.5.0',
  { de: 'Datenintegrität', en: 'Data integrity' },
  {
    de: 'Gespeicherte personenbezogene Daten werden durch Fehlfunktionen nicht beschädigt.',
    en: 'stored personal data are not damaged by malfunctions.',
  },
)
export const updates = keptUp('§ 2.5 Nr. 1', {
  title: { de: 'Aktualisierungen', en: 'Updates' },
  says: {
    de: 'Alle nötigen Aktualisierungen von Betriebssystemen und anderen Programmen werden eingespielt.',
    en: 'All necessary updates of operating systems and other software are installed.',
  },
  evidence: { de: 'Stand der Aktualisierungen', en: 'state of the updates' },
  claims: ['kontent.toms.2.5.1'],
})
export const testAndRelease = keptUp('§ 2.5 Nr. 2 (auch § 2.14)', {
  title: { de: 'Test und Freigabe', en: 'Test and release' },
  says: {
    de: 'Neue Programme und Geräte durchlaufen Test und Freigabe, bevor sie produktiv werden; das dient der Integrität und der Zuverlässigkeit.',
    en: 'New software and hardware pass test and release before they become productive; this serves integrity and reliability.',
  },
  evidence: { de: 'Protokolle von Test und Freigabe', en: 'records of test and release' },
  claims: ['kontent.toms.2.5.2', 'kontent.toms.2.14.4'],
})
export const redundantDisks = keptUp('§ 2.5 Nr. 3 (auch § 2.7, § 2.13)', {
  title: { de: 'RAID', en: 'RAID' },
  says: {
    de: 'Alle wesentlichen Systeme haben RAID-Controller; das dient der Integrität, der Verfügbarkeit und der Wiederherstellbarkeit.',
    en: 'All relevant systems have RAID controllers; this serves integrity, availability and recoverability.',
  },
  evidence: { de: 'Überwachung der Festplattenverbünde', en: 'monitoring of the disk arrays' },
  claims: ['kontent.toms.2.5.3', 'kontent.toms.2.7.3', 'kontent.toms.2.13.3'],
})
export const incidents = keptUp('§ 2.5 Nr. 4 (auch § 2.7, § 2.14)', {
  title: { de: 'Behandlung von Störungen', en: 'Handling of incidents' },
  says: {
    de: 'Störungen werden nach festem Verfahren gemeldet und umgehend behoben; das dient der Integrität, der Verfügbarkeit und der Zuverlässigkeit.',
    en: 'Incidents are reported by a fixed process and fixed promptly; this serves integrity, availability and reliability.',
  },
  evidence: { de: 'Störungsmeldungen mit Zeiten', en: 'incident reports with times' },
  claims: ['kontent.toms.2.5.4', 'kontent.toms.2.7.7', 'kontent.toms.2.14.1'],
})
export const backupConcepts = keptUp('§ 2.5 Nr. 5 (auch § 2.7, § 2.13)', {
  title: { de: 'Sicherung und Wiederherstellung', en: 'Backup and recovery' },
  says: {
    de: 'Für Sicherung und Wiederherstellung gibt es eigene Konzepte; das dient der Integrität, der Verfügbarkeit und der Wiederherstellbarkeit.',
    en: 'There are dedicated concepts for backup and recovery; this serves integrity, availability and recoverability.',
  },
  evidence: { de: 'Sicherungskonzept und Protokolle der Sicherungen', en: 'backup concept and logs of the backups' },
  claims: ['kontent.toms.2.5.5', 'kontent.toms.2.7.1', 'kontent.toms.2.13.1'],
  reading:
    'They serve the provider’s own duty (Art. 32 GDPR); the hosting customer has no claim to a restore (BB § 16.3).',
})
export const availabilityControl = aim(
  '§ 2.7',
  'kontent.toms.2.7.0',
  { de: 'Verfügbarkeitskontrolle', en: 'Availability control' },
  {
    de: 'Personenbezogene Daten sind gegen Zerstörung und Verlust geschützt.',
    en: 'personal data are protected against destruction and loss.',
  },
)
export const restoreTests = keptUp('§ 2.7 Nr. 2 (auch § 2.13)', {
  title: { de: 'Probe der Wiederherstellung', en: 'Test of recovery' },
  says: {
    de: 'Ob sich Daten wiederherstellen lassen, wird regelmäßig geprobt; das dient der Verfügbarkeit und der Wiederherstellbarkeit.',
    en: 'Whether data can be restored is tested regularly; this serves availability and recoverability.',
  },
  evidence: { de: 'Protokoll der letzten Probe', en: 'record of the last test' },
  claims: ['kontent.toms.2.7.2', 'kontent.toms.2.13.2'],
  reviewedAfterMonths: 3,
  reading: 'The source names no interval; a quarter is chosen.',
})
export const uninterruptibleSupply = keptUp('§ 2.7 Nr. 4', {
  title: { de: 'Unterbrechungsfreie Stromversorgung', en: 'Uninterruptible power supply' },
  says: {
    de: 'Eine unterbrechungsfreie Stromversorgung ist vorhanden.',
    en: 'There is an uninterruptible power supply.',
  },
  evidence: { de: 'Wartungsprotokoll', en: 'maintenance record' },
  claims: ['kontent.toms.2.7.4'],
})
export const fireSections = keptUp('§ 2.7 Nr. 5 S. 1', {
  title: { de: 'Brandabschnitte', en: 'Fire sections' },
  says: { de: 'Die Räume sind in Brandabschnitte geteilt.', en: 'The rooms are divided into fire sections.' },
  evidence: { de: 'Brandschutzplan', en: 'fire protection plan' },
  claims: ['kontent.toms.2.7.5a'],
})
export const fireProtection = keptUp('§ 2.7 Nr. 5 S. 2', {
  title: { de: 'Brandmelder und Löscher', en: 'Fire detectors and extinguishers' },
  says: {
    de: 'Jeder Abschnitt hat Feuer- und Rauchmelder und Löscheinrichtungen.',
    en: 'Each section has fire and smoke detectors and extinguishers.',
  },
  evidence: { de: 'Prüfprotokolle der Melder und Löscher', en: 'test records of detectors and extinguishers' },
  claims: ['kontent.toms.2.7.5b'],
})
export const airConditioning = keptUp('§ 2.7 Nr. 6', {
  title: { de: 'Klimatisierung', en: 'Air conditioning' },
  says: { de: 'Die Klimatisierung ist redundant.', en: 'The air conditioning is redundant.' },
  evidence: { de: 'Wartungsprotokoll', en: 'maintenance record' },
  claims: ['kontent.toms.2.7.6'],
})
export const standby = keptUp('§ 2.7 Nr. 8 (auch § 2.14)', {
  title: { de: 'Bereitschaft', en: 'Standby' },
  says: {
    de: 'Rund um die Uhr ist Personal in Bereitschaft, um Störungen zu beheben; das dient der Verfügbarkeit und der Zuverlässigkeit.',
    en: 'Staff is on call round the clock to fix faults; this serves availability and reliability.',
  },
  evidence: { de: 'Dienstplan der Bereitschaft', en: 'duty roster' },
  claims: ['kontent.toms.2.7.8', 'kontent.toms.2.14.2'],
  reading: 'Messages about ONLYOFFICE are taken on working days only (OO § 23.10); the standby concerns the systems.',
})
export const securityAnalyses = keptUp('§ 2.7 Nr. 9 (auch § 2.14)', {
  title: { de: 'Sicherheitsanalysen', en: 'Security analyses' },
  says: {
    de: 'Externe und interne technische Sicherheitsanalysen werden durchgeführt; das dient der Verfügbarkeit und der Zuverlässigkeit.',
    en: 'External and internal technical security analyses are carried out; this serves availability and reliability.',
  },
  evidence: { de: 'Berichte der Analysen', en: 'reports of the analyses' },
  claims: ['kontent.toms.2.7.9', 'kontent.toms.2.14.3'],
})
export const redundantPower = keptUp('§ 2.7 Nr. 10', {
  title: { de: 'Redundante Stromversorgung', en: 'Redundant power supply' },
  says: {
    de: 'Die Stromversorgung ist durch Notstromaggregate und unterbrechungsfreie Versorgung redundant gesichert.',
    en: 'The power supply is secured redundantly by emergency generators and uninterruptible supplies.',
  },
  evidence: { de: 'Protokoll der Probeläufe', en: 'record of the test runs' },
  claims: ['kontent.toms.2.7.10'],
})
export const naturalHazards = keptUp('§ 2.7 Nr. 11', {
  title: { de: 'Hochwasser und Erdbeben', en: 'Flood and earthquake' },
  says: {
    de: 'Die Gefährdung durch Hochwasser und Erdbeben ist nach DIN untersucht.',
    en: 'The exposure to flood and earthquake was examined according to DIN.',
  },
  evidence: { de: 'Gutachten', en: 'expert report' },
  claims: ['kontent.toms.2.7.11'],
  reading: 'The source names no number of the standard.',
  mend: { de: 'Die Nummer der DIN-Norm nennen.', en: 'Name the number of the DIN standard.' },
})
export const recoverability = aim(
  '§ 2.13',
  'kontent.toms.2.13.0',
  { de: 'Wiederherstellbarkeit', en: 'Recoverability' },
  { de: 'Systeme lassen sich nach einer Störung wiederherstellen.', en: 'systems can be restored after a fault.' },
)
export const reliability = aim(
  '§ 2.14',
  'kontent.toms.2.14.0',
  { de: 'Zuverlässigkeit', en: 'Reliability' },
  {
    de: 'Alle Funktionen stehen zur Verfügung, und Fehlfunktionen werden gemeldet.',
    en: 'all functions are available, and malfunctions are reported.',
  },
)
export const permanentMonitoring = keptUp('§ 2.14 Nr. 5', {
  title: { de: 'Ständige Überwachung', en: 'Permanent monitoring' },
  says: {
    de: 'Alle Systeme werden ständig überwacht; Notfallverfahren beginnen von selbst.',
    en: 'All systems are monitored permanently; emergency procedures start by themselves.',
  },
  evidence: { de: 'Überwachungssystem und seine Alarme', en: 'monitoring system and its alarms' },
  claims: ['kontent.toms.2.14.5'],
})
