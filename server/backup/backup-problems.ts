import type { Problem } from '../problems.ts'

export const backupHalfGiven = ({ given, missing }: { given: string; missing: string }): Problem => ({
  code: 'BACKUP_HALF_GIVEN',
  seen: { de: `${given} ist gesetzt, ${missing} nicht`, en: `${given} is set, ${missing} is not` },
  expected: {
    de: 'eine Sicherung hat einen Ort und jemanden, der sie öffnen kann',
    en: 'a backup has a place, and somebody who can open it',
  },
  remedy: {
    de: `Nennen Sie auch ${missing}; klausel backup identity <Datei> macht ein Schlüsselpaar`,
    en: `Name ${missing} too; klausel backup identity <file> makes a pair of keys`,
  },
})

export const backupInDataFolder = ({ folder }: { folder: string }): Problem => ({
  code: 'BACKUP_IN_DATA_FOLDER',
  seen: { de: `${folder} liegt im Datenordner`, en: `${folder} lies in the data folder` },
  expected: {
    de: 'eine Sicherung überlebt den Datenträger, den sie sichert',
    en: 'a backup outlives the disk that it backs up',
  },
  remedy: {
    de: 'Nennen Sie mit --backup-to einen Ordner auf einem anderen Datenträger',
    en: 'Name a folder on another disk with --backup-to',
  },
})

export const backupNotSetUp = (): Problem => ({
  code: 'BACKUP_NOT_SET_UP',
  seen: { de: 'Es ist nicht gesagt, wohin gesichert wird', en: 'Nobody has said where backups go' },
  expected: {
    de: 'ein Speicher (--backup-to) und jemand, der öffnen kann (--backup-recipients)',
    en: 'a store (--backup-to), and somebody who can open it (--backup-recipients)',
  },
  remedy: {
    de: 'Setzen Sie beide, für den Start und für diesen Befehl; docs/backup.md zeigt es',
    en: 'Set both, for the start and for this command; docs/backup.md shows how',
  },
})
