import { aim, keptUp } from '../../kept-up.ts'

export const inputControl = aim(
  '§ 2.6',
  'kontent.toms.2.6.0',
  { de: 'Eingabekontrolle', en: 'Input control' },
  {
    de: 'Es lässt sich nachträglich prüfen, welche personenbezogenen Daten wann von wem eingegeben oder geändert wurden.',
    en: 'it can be checked afterwards which personal data were entered or altered, when and by whom.',
  },
)
export const mediaControl = aim(
  '§ 2.8',
  'kontent.toms.2.8.0',
  { de: 'Datenträgerkontrolle', en: 'Media control' },
  {
    de: 'Datenträger können nicht unbefugt gelesen, kopiert, verändert oder gelöscht werden.',
    en: 'media cannot be read, copied, altered or erased without authority.',
  },
)
export const discardedMedia = keptUp('§ 2.8 Nr. 2 S. 1', {
  title: { de: 'Ausgesonderte Datenträger', en: 'Discarded media' },
  says: {
    de: 'Ausgesonderte Datenträger lagern in Räumen mit Zutrittskontrolle.',
    en: 'Discarded media are stored in rooms with entry control.',
  },
  evidence: { de: 'Lagerverzeichnis', en: 'storage register' },
  claims: ['kontent.toms.2.8.2a'],
})
export const destroyedMedia = keptUp('§ 2.8 Nr. 2 S. 2', {
  title: { de: 'Vernichtung von Datenträgern', en: 'Disposal of media' },
  says: {
    de: 'Danach werden sie datenschutzgerecht gelöscht und entsorgt.',
    en: 'After that they are erased and disposed of in line with data protection.',
  },
  evidence: { de: 'Vernichtungsprotokoll', en: 'record of destruction' },
  claims: ['kontent.toms.2.8.2b'],
})
export const storageControl = aim(
  '§ 2.9',
  'kontent.toms.2.9.0',
  { de: 'Speicherkontrolle', en: 'Storage control' },
  {
    de: 'Ihr dienen Rechte nach Aufgabe, protokollierte Zugriffe und Passwörter.',
    en: 'it is served by rights by task, logged access and passwords.',
  },
  'The source has no sentence on the aim of this section, only its four measures.',
)
export const userControl = aim(
  '§ 2.10',
  'kontent.toms.2.10.0',
  { de: 'Benutzerkontrolle', en: 'User control' },
  {
    de: 'Unbefugte können Systeme nicht über Einrichtungen zur Datenübertragung nutzen.',
    en: 'unauthorised persons cannot use systems through transmission facilities.',
  },
)
export const remoteAccess = keptUp('§ 2.10 Nr. 1', {
  title: { de: 'Fernzugriff', en: 'Remote access' },
  says: {
    de: 'Fernzugriffe sind verschlüsselt und durch Passphrase und Zertifikat gesichert.',
    en: 'Remote access is encrypted and secured by passphrase and certificate.',
  },
  evidence: {
    de: 'Konfiguration des Fernzugriffs, ausgestellte Zertifikate',
    en: 'configuration of remote access, certificates issued',
  },
  claims: ['kontent.toms.2.10.1'],
})
export const transmissionControl = aim(
  '§ 2.11',
  'kontent.toms.2.11.0',
  { de: 'Übertragungskontrolle', en: 'Transmission control' },
  {
    de: 'Es lässt sich prüfen, an welche Stellen personenbezogene Daten übermittelt wurden oder werden können.',
    en: 'it can be checked to which bodies personal data were or can be transmitted.',
  },
)
export const encryptedTransfer = keptUp('§ 2.11 Nr. 2 (auch § 2.12)', {
  title: { de: 'Verschlüsselung bei der Übertragung', en: 'Encryption in transfer' },
  says: {
    de: 'E-Mails und andere Informationen werden, wo möglich, verschlüsselt und pseudonymisiert übertragen; das dient der Übertragungs- und der Transportkontrolle.',
    en: 'E-mails and other information are encrypted and pseudonymised in transfer where possible; this serves transmission and transport control.',
  },
  evidence: { de: 'Einstellungen der Mailserver', en: 'settings of the mail servers' },
  claims: ['kontent.toms.2.11.2', 'kontent.toms.2.12.6'],
})
export const transportControl = aim(
  '§ 2.12',
  'kontent.toms.2.12.0',
  { de: 'Transportkontrolle', en: 'Transport control' },
  {
    de: 'Bei Übertragung und Transport von Datenträgern bleiben Vertraulichkeit und Integrität gewahrt.',
    en: 'confidentiality and integrity are protected during transfer and transport of media.',
  },
)
export const carefulChoice = keptUp('§ 2.12 Nr. 1', {
  title: { de: 'Auswahl Dritter', en: 'Choice of third parties' },
  says: { de: 'Dritte werden sorgfältig ausgewählt.', en: 'Third parties are chosen carefully.' },
  evidence: { de: 'Unterlagen der Auswahl', en: 'records of the selection' },
  claims: ['kontent.toms.2.12.1'],
})
export const detailedContracts = keptUp('§ 2.12 Nr. 2 (auch § 2.15)', {
  title: { de: 'Verträge mit Dritten', en: 'Contracts with third parties' },
  says: {
    de: 'Mit ihnen gibt es genaue vertragliche Regeln über die Beauftragung; das dient der Transport- und der Auftragskontrolle.',
    en: 'There are detailed contractual rules with them on what they are commissioned with; this serves transport and order control.',
  },
  evidence: { de: 'Verträge', en: 'contracts' },
  claims: ['kontent.toms.2.12.2', 'kontent.toms.2.15.2'],
})
export const agreedRights = keptUp('§ 2.12 Nr. 3 (auch § 2.15)', {
  title: { de: 'Kontroll- und Löschungsrechte', en: 'Rights of control and deletion' },
  says: {
    de: 'Wirksame Rechte auf Kontrolle und auf Zugriff oder Löschung sind vereinbart; das dient der Transport- und der Auftragskontrolle.',
    en: 'Effective rights of control and of access or deletion are agreed; this serves transport and order control.',
  },
  evidence: { de: 'Klauseln der Verträge', en: 'clauses of the contracts' },
  claims: ['kontent.toms.2.12.3', 'kontent.toms.2.15.3'],
})
export const officerChecks = keptUp('§ 2.12 Nr. 4 (auch § 2.15, § 2.16)', {
  title: { de: 'Prüfungen durch den Datenschutzbeauftragten', en: 'Checks by the data protection officer' },
  says: {
    de: 'Der Datenschutzbeauftragte prüft regelmäßig, und zwar alle Verarbeitungen; das dient der Transport- und der Auftragskontrolle und der Organisation.',
    en: 'The data protection officer checks regularly, and all processing operations; this serves transport and order control and the organisation.',
  },
  evidence: { de: 'Prüfberichte', en: 'reports of the checks' },
  claims: ['kontent.toms.2.12.4', 'kontent.toms.2.15.4', 'kontent.toms.2.16.3'],
  reviewedAfterMonths: 12,
  reading: 'The source names no interval; a year is chosen.',
})
export const transports = keptUp('§ 2.12 Nr. 7', {
  title: { de: 'Transportpersonal', en: 'People for transport' },
  says: {
    de: 'Personal und Fahrzeuge für körperliche Transporte werden sorgfältig ausgewählt.',
    en: 'People and vehicles for physical transport are chosen carefully.',
  },
  evidence: { de: 'Transportverzeichnis', en: 'record of transports' },
  claims: ['kontent.toms.2.12.7'],
})
