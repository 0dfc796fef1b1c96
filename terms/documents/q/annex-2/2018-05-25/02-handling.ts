import { measure } from '../../../../grammar/statement.ts'

export const noUnauthorisedCopies = measure({
  ref: 'Nr. 2.1.1',
  title: { de: 'Kein unbefugtes Kopieren', en: 'No unauthorised copying' },
  de: 'Personenbezogene Daten lassen sich nicht unbefugt kopieren, etwa auf externe Datenträger, weitergeben oder löschen.',
  en: 'Personal data cannot be copied, such as to external media, passed on or deleted without authority.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Sperre von USB, Rechte zum Export und Löschen', en: 'USB control, rights to export and delete' },
  },
  claims: ['q.anh2.2.1.1'],
})

export const lockedCabinets = measure({
  ref: 'Nr. 2.1.2',
  title: { de: 'Verschlossene Schränke', en: 'Locked cabinets' },
  de: 'Datenträger und Unterlagen mit personenbezogenen Daten, auch Kopien, liegen in verschlossenen Schränken allein für diesen Auftrag, solange niemand an ihnen arbeitet.',
  en: 'Media and documents with personal data, copies too, lie in locked cabinets used for this order alone as long as nobody works on them.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Schrankplan, Schlüsselbuch', en: 'plan of cabinets, record of keys' },
  },
  claims: ['q.anh2.2.1.2'],
})

export const originals = measure({
  ref: 'Nr. 2.1.3',
  title: { de: 'Ausgabe von Originalen', en: 'Handing out originals' },
  de: 'Originale gibt die verantwortliche Person aus und nimmt sie nach der Arbeit zurück.',
  en: 'Originals are handed out by the person in charge and taken back after work.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Liste mit Dokument, Person, Ausgabe und Rückgabe', en: 'list of document, person, out and in' },
  },
  claims: ['q.anh2.2.1.3'],
})

export const handwrittenNotes = measure({
  ref: 'Nr. 2.1.4',
  title: { de: 'Handschriftliche Notizen', en: 'Handwritten notes' },
  de: 'Handschriftliche Notizen sind nur zulässig, soweit nötig, und nur auf gekennzeichnetem Material wie nummeriertem oder farbigem Papier.',
  en: 'Handwritten notes are allowed only as far as needed and only on marked material such as numbered or coloured paper.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Ausgabe des Materials', en: 'record of the material handed out' },
  },
  claims: ['q.anh2.2.1.4'],
})

export const cleanDesk = measure({
  ref: 'Nr. 2.1.5',
  title: { de: 'Aufgeräumter Arbeitsplatz', en: 'Clean desk' },
  de: 'Wer den Arbeitsplatz auch nur kurz verlässt, schützt Originale und Notizen vor fremdem Einblick.',
  en: 'Whoever leaves the workplace, even briefly, protects originals and notes from view.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Anweisung, Stichproben', en: 'instruction, spot checks' },
  },
  claims: ['q.anh2.2.1.5'],
})

export const protectedClients = measure({
  ref: 'Nr. 2.1.6 S. 1',
  title: { de: 'Geschützte Arbeitsplätze', en: 'Protected clients' },
  de: 'Alle Arbeitsplätze sind mit Firewall und Virenschutz angemessen gesichert.',
  en: 'All clients are adequately secured by firewall and virus protection.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Verwaltung der Geräte', en: 'device management' },
  },
  claims: ['q.anh2.2.1.6a'],
})

export const checkedClients = measure({
  ref: 'Nr. 2.1.6 S. 2',
  title: { de: 'Geprüfte Arbeitsplätze', en: 'Checked clients' },
  de: 'Sie werden regelmäßig an gängigen Sicherheitsstandards geprüft.',
  en: 'They are checked regularly against common security standards.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Berichte der Prüfung', en: 'reports of the check' },
    reviewedAfterMonths: 6,
  },
  claims: ['q.anh2.2.1.6b'],
  reading: 'The source gives no interval; half a year is the provider’s own.',
})

export const noExcessStorage = measure({
  ref: 'Nr. 2.1.7 S. 1',
  title: { de: 'Keine Reste in Geräten', en: 'Nothing left in devices' },
  de: 'In Netzwerkdruckern, Scannern und anderen Geräten mit eigenem Speicher bleiben personenbezogene Daten nicht länger, als der Vertrag es verlangt.',
  en: 'In network printers, scanners and other devices with memory of their own, personal data stay no longer than the contract requires.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Einstellungen der Geräte', en: 'settings of the devices' },
  },
  claims: ['q.anh2.2.1.7a'],
})

export const maintenanceByOthers = measure({
  ref: 'Nr. 2.1.7 S. 2',
  title: { de: 'Wartung durch Dritte', en: 'Maintenance by third parties' },
  de: 'Warten Dritte solche Geräte, gilt Nr. 1.3.2 entsprechend: Zugriff und Speicherung bleiben verschlüsselt.',
  en: 'If third parties maintain such devices, no. 1.3.2 applies correspondingly: access and storage stay encrypted.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Wartungsvertrag', en: 'maintenance contract' },
  },
  claims: ['q.anh2.2.1.7b'],
  reading:
    'The reference to encryption hardly fits. Whoever can see data while maintaining is a subprocessor under § 7.1.',
  mend: {
    de: 'Statt auf Verschlüsselung sollte auf die Regeln für Dritte verwiesen werden.',
    en: 'It should refer to the rules on third parties instead of encryption.',
  },
})

export const separationOfClients = measure({
  ref: 'Nr. 2.2 S. 1',
  title: { de: 'Trennung der Kunden', en: 'Separation of clients' },
  de: 'Personenbezogene Daten sind von denen anderer Kunden vollständig getrennt, durch eigenen Mandanten, eigene Partition oder eindeutige Kennung.',
  en: 'Personal data are fully separated from those of other clients, by a tenant of their own, a partition of their own or a unique identifier.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Mandantentrennung und ihre Prüfung', en: 'separation of tenants and its test' },
  },
  claims: ['q.anh2.2.2a'],
})

export const deletableAnytime = measure({
  ref: 'Nr. 2.2 S. 2',
  title: { de: 'Jederzeit auffindbar und löschbar', en: 'Identifiable and deletable' },
  de: 'So lassen sie sich jederzeit vollständig bestimmen und löschen.',
  en: 'Thereby they can be completely identified and deleted at any time.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Löschprobe', en: 'deletion test' },
  },
  claims: ['q.anh2.2.2b'],
})

export const separationOfPurposes = measure({
  ref: 'Nr. 2.2 S. 3',
  title: { de: 'Trennung der Zwecke', en: 'Separation of purposes' },
  de: 'Auch Daten, die zu verschiedenen Zwecken gespeichert sind, werden getrennt.',
  en: 'Data stored for different purposes are separated too.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Datenmodell', en: 'data model' },
  },
  claims: ['q.anh2.2.2c'],
})
