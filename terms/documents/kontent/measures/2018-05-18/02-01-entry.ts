import { aim, keptUp } from '../../kept-up.ts'

export const entryControl = aim(
  '§ 2.1',
  'kontent.toms.2.1.0',
  { de: 'Zutrittskontrolle', en: 'Physical entry control' },
  {
    de: 'Unbefugte haben keinen Zutritt zu Anlagen, mit denen Daten verarbeitet werden.',
    en: 'unauthorised persons have no entry to facilities in which data are processed.',
  },
)
export const lockedDoors = keptUp('§ 2.1 Nr. 1', {
  title: { de: 'Verschlossene Außentüren', en: 'Locked outer doors' },
  says: {
    de: 'Alle Außentüren haben mechanische und technische Sicherheitsschlösser und sind grundsätzlich verschlossen.',
    en: 'All outer doors have mechanical and technical security locks and are locked as a rule.',
  },
  evidence: { de: 'Begehung, Schließplan', en: 'inspection, locking plan' },
  claims: ['kontent.toms.2.1.1'],
})
export const monitoredRooms = keptUp('§ 2.1 Nr. 2', {
  title: { de: 'Überwachte Räume', en: 'Monitored rooms' },
  says: {
    de: 'Alle Räume sind überwacht; bei Alarm wird der Wachdienst verständigt.',
    en: 'All rooms are monitored; on an alarm the guard service is informed.',
  },
  evidence: { de: 'Protokoll der Alarmanlage', en: 'log of the alarm system' },
  claims: ['kontent.toms.2.1.2'],
})
export const registeredKeys = keptUp('§ 2.1 Nr. 3 S. 1', {
  title: { de: 'Schlüsselverzeichnis', en: 'Register of keys' },
  says: {
    de: 'Schlüssel, die Beschäftigte erhalten, sind der Person zugeordnet verzeichnet.',
    en: 'Keys given to staff are registered with the person.',
  },
  evidence: { de: 'Schlüsselverzeichnis', en: 'register of keys' },
  claims: ['kontent.toms.2.1.3a'],
})
export const receiptedKeys = keptUp('§ 2.1 Nr. 3 S. 2', {
  title: { de: 'Quittierte Schlüssel', en: 'Keys with a receipt' },
  says: { de: 'Die Ausgabe jedes Schlüssels wird quittiert.', en: 'The issue of each key is receipted.' },
  evidence: { de: 'unterschriebene Quittung', en: 'signed receipt' },
  claims: ['kontent.toms.2.1.3b'],
})
export const twoFactors = keptUp('§ 2.1 Nr. 4', {
  title: { de: 'Besitz und Wissen', en: 'Possession and knowledge' },
  says: {
    de: 'Der Zutritt ist durch Besitz (RFID-Chip, Schlüssel) und Wissen (PIN) gesichert.',
    en: 'Entry is secured by possession (RFID chip, key) and knowledge (PIN).',
  },
  evidence: { de: 'Einstellungen und Protokoll der Zutrittsanlage', en: 'settings and log of the entry system' },
  claims: ['kontent.toms.2.1.4'],
})
export const poweredEntry = keptUp('§ 2.1 Nr. 5', {
  title: { de: 'Zutritt bei Stromausfall', en: 'Entry during power failure' },
  says: {
    de: 'Zutrittsanlage und Alarmanlage sind durch eine unterbrechungsfreie Stromversorgung gegen Stromausfall geschützt.',
    en: 'Entry system and alarm system are protected against power failure by an uninterruptible supply.',
  },
  evidence: { de: 'Wartungsprotokoll der Stromversorgung', en: 'maintenance record of the supply' },
  claims: ['kontent.toms.2.1.5'],
})
export const guardService = keptUp('§ 2.1 Nr. 6', {
  title: { de: 'Wachdienst', en: 'Guard service' },
  says: {
    de: 'Ein Wachdienst überwacht die Zutritte rund um die Uhr und meldet unbefugte.',
    en: 'A guard service monitors entries round the clock and reports unauthorised ones.',
  },
  evidence: { de: 'Vertrag und Wachberichte', en: 'contract and reports of the guards' },
  claims: ['kontent.toms.2.1.6'],
})
export const customersHardware = keptUp('§ 2.1 Nr. 7', {
  title: { de: 'Geräte von Kunden', en: 'Hardware of customers' },
  says: {
    de: 'Zu Geräten, die einem Kunden gehören, haben nur er selbst und die zuständigen Beschäftigten Zutritt.',
    en: 'Only the customer itself and the responsible staff have entry to hardware that belongs to it.',
  },
  evidence: { de: 'Berechtigungen der Zutrittsanlage', en: 'permissions of the entry system' },
  claims: ['kontent.toms.2.1.7'],
  reading: 'For housed equipment, which these terms do not sell; see § 1 S. 2.',
})
export const escortedVisitors = keptUp('§ 2.1 Nr. 8', {
  title: { de: 'Begleitete Besucher', en: 'Escorted visitors' },
  says: {
    de: 'Besuch bewegt sich nur in Begleitung von Beschäftigten.',
    en: 'Visitors move only accompanied by staff.',
  },
  evidence: { de: 'Besucherbuch', en: 'log of visitors' },
  claims: ['kontent.toms.2.1.8'],
})
export const thirdPartyStaff = keptUp('§ 2.1 Nr. 9', {
  title: { de: 'Fremdes Personal', en: 'Staff of third parties' },
  says: {
    de: 'Personal Dritter, besonders für Reinigung und Wartung, wird sorgfältig ausgewählt.',
    en: 'Staff of third parties, for cleaning and maintenance in particular, is chosen with care.',
  },
  evidence: { de: 'Unterlagen der Auswahl', en: 'records of the selection' },
  claims: ['kontent.toms.2.1.9'],
})
