import { aim, keptUp } from '../../kept-up.ts'

export const dataAccessControl = aim(
  '§ 2.2',
  'kontent.toms.2.2.0',
  { de: 'Zugriffskontrolle', en: 'Data access control' },
  {
    de: 'Berechtigte erreichen nur die personenbezogenen Daten, für die ihre Berechtigung gilt, und können nichts außerhalb ihrer Rechte tun.',
    en: 'authorised users reach only the personal data that their authorisation covers and can do nothing outside their rights.',
  },
)
export const needToKnow = keptUp('§ 2.2 Nr. 1 (auch § 2.9 Nr. 1, § 2.10 Nr. 2)', {
  title: { de: 'Rechte nach Aufgabe', en: 'Rights by task' },
  says: {
    de: 'Rechte werden nach Aufgabe und Erfordernissen des Datenschutzes vergeben (need to know); das dient der Zugriffs-, der Speicher- und der Benutzerkontrolle.',
    en: 'Rights are granted by task and by the needs of data protection (need to know); this serves data access, storage and user control.',
  },
  evidence: { de: 'Berechtigungskonzept und vergebene Rollen', en: 'concept of rights and roles granted' },
  claims: ['kontent.toms.2.2.1', 'kontent.toms.2.9.1', 'kontent.toms.2.10.2'],
  by: 'software',
})
export const loggedAccess = keptUp('§ 2.2 Nr. 3 (auch § 2.3, § 2.6, § 2.8 bis § 2.10)', {
  title: { de: 'Protokollierte Zugriffe', en: 'Logged access' },
  says: {
    de: 'Zugriffe auf Anwendungen, Dateien und Daten (Eingabe, Änderung, Löschung) werden so protokolliert, dass sich auswerten lässt, welche Daten wann von wem betroffen waren; das dient der Zugriffs-, Zugangs-, Eingabe-, Datenträger-, Speicher- und Benutzerkontrolle.',
    en: 'Access to applications, files and data (input, change, deletion) is logged so that it can be evaluated which data were concerned, when and by whom; this serves data access, system access, input, media, storage and user control.',
  },
  evidence: { de: 'Zugriffsprotokoll', en: 'access log' },
  claims: [
    'kontent.toms.2.2.3',
    'kontent.toms.2.3.4',
    'kontent.toms.2.6.1',
    'kontent.toms.2.8.3',
    'kontent.toms.2.9.2',
    'kontent.toms.2.10.3',
  ],
  by: 'software',
})
export const firewall = keptUp('§ 2.2 Nr. 4 (auch § 2.3, § 2.10, § 2.11)', {
  title: { de: 'Firewall', en: 'Firewall' },
  says: {
    de: 'Geräte und Programme aller Systeme liegen hinter einer Firewall; das dient der Zugriffs-, Zugangs-, Benutzer- und Übertragungskontrolle.',
    en: 'Hardware and software of all systems lie behind a firewall; this serves data access, system access, user and transmission control.',
  },
  evidence: { de: 'Regelwerk der Firewall', en: 'rules of the firewall' },
  claims: ['kontent.toms.2.2.4', 'kontent.toms.2.3.5', 'kontent.toms.2.10.4', 'kontent.toms.2.11.3'],
})
export const retention = keptUp('§ 2.2 Nr. 5', {
  title: { de: 'Aufbewahrungsregeln', en: 'Rules on retention' },
  says: { de: 'Für die Aufbewahrung gelten eigene Regeln.', en: 'Dedicated rules apply to retention.' },
  evidence: { de: 'Aufbewahrungsplan', en: 'retention plan' },
  claims: ['kontent.toms.2.2.5'],
  reading: 'The source names no periods.',
})
export const privateNetwork = keptUp('§ 2.2 Nr. 6 (auch § 2.3, § 2.11, § 2.12)', {
  title: { de: 'Verschlüsselte Verbindungen (VPN)', en: 'Encrypted connections (VPN)' },
  says: {
    de: 'Daten werden über verschlüsselte Verbindungen (VPN, SSL/TLS) ausgetauscht und übertragen; das dient der Zugriffs-, Zugangs-, Übertragungs- und Transportkontrolle.',
    en: 'Data are exchanged and transferred over encrypted connections (VPN, SSL/TLS); this serves data access, system access, transmission and transport control.',
  },
  evidence: { de: 'Konfiguration der Verbindungen', en: 'configuration of the connections' },
  claims: ['kontent.toms.2.2.6', 'kontent.toms.2.3.7', 'kontent.toms.2.11.1', 'kontent.toms.2.12.5'],
})
export const encryptedMedia = keptUp('§ 2.2 Nr. 7 (auch § 2.8 Nr. 1)', {
  title: { de: 'Verschlüsselte Datenträger', en: 'Encrypted media' },
  says: {
    de: 'Datenträger werden zurückhaltend eingesetzt und, soweit möglich, verschlüsselt; das dient der Zugriffs- und der Datenträgerkontrolle.',
    en: 'Media are used restrictively and, as far as possible, encrypted; this serves data access and media control.',
  },
  evidence: { de: 'Verzeichnis der Datenträger mit Verschlüsselung', en: 'register of media with their encryption' },
  claims: ['kontent.toms.2.2.7', 'kontent.toms.2.8.1'],
})
export const systemAccessControl = aim(
  '§ 2.3',
  'kontent.toms.2.3.0',
  { de: 'Zugangskontrolle', en: 'System access control' },
  {
    de: 'Unbefugte können Systeme zur Verarbeitung nicht nutzen.',
    en: 'unauthorised persons cannot use processing systems.',
  },
)
export const separatedEnvironments = keptUp('§ 2.3 Nr. 3 (auch § 2.4 Nr. 2)', {
  title: { de: 'Getrennte Umgebungen', en: 'Separate environments' },
  says: {
    de: 'Produktiv- und Testumgebung sind klar getrennt; das dient der Zugangs- und der Trennungskontrolle.',
    en: 'Production and test infrastructure are clearly separated; this serves system access and separation control.',
  },
  evidence: { de: 'Netz- und Systemplan', en: 'plan of networks and systems' },
  claims: ['kontent.toms.2.3.3', 'kontent.toms.2.4.2'],
})
export const virusProtection = keptUp('§ 2.3 Nr. 6 (auch § 2.10, § 2.11)', {
  title: { de: 'Virenschutz', en: 'Virus protection' },
  says: {
    de: 'Der Virenschutz wird regelmäßig aktualisiert; das dient der Zugangs-, Benutzer- und Übertragungskontrolle.',
    en: 'Anti-virus software is updated regularly; this serves system access, user and transmission control.',
  },
  evidence: { de: 'Stand der Virensignaturen', en: 'state of the virus signatures' },
  claims: ['kontent.toms.2.3.6', 'kontent.toms.2.10.5', 'kontent.toms.2.11.4'],
})
export const separationControl = aim(
  '§ 2.4',
  'kontent.toms.2.4.0',
  { de: 'Trennungskontrolle', en: 'Separation control' },
  {
    de: 'Daten, die zu verschiedenen Zwecken erhoben sind, können getrennt verarbeitet werden.',
    en: 'data collected for different purposes can be processed separately.',
  },
)
export const separatedPurposes = keptUp('§ 2.4 Nr. 3', {
  title: { de: 'Trennung nach Zweck', en: 'Separation by purpose' },
  says: {
    de: 'Zweckgebundene Daten werden getrennt verarbeitet.',
    en: 'Data bound to a purpose are processed separately.',
  },
  evidence: { de: 'Verzeichnis der Verarbeitungen', en: 'record of processing' },
  claims: ['kontent.toms.2.4.3'],
})
