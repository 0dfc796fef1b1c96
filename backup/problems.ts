import { Refusal, type Refused } from '../journal/intake/refusal.ts'
import type { Said } from '../terms/grammar/said.ts'

/** Every refusal of this room. */
export const refusals = [
  'BACKUP_UNDER_WAY',
  'BACKUP_NOT_ARCHIVING',
  'STORE_NOT_REACHED',
  'STORE_ACCESS_REFUSED',
  'STORE_BUCKET_MISSING',
  'STORE_OF_ANOTHER',
  'STORE_WITHOUT_BACKUP',
  'BACKUP_UNREADABLE',
  'BACKUP_NOT_SIGNED',
  'INSTANT_NOT_COVERED',
  'WAL_MISSING',
  'PIECE_MISSING',
  'PIECE_DIFFERS',
  'IDENTITY_MISSING',
  'IDENTITY_OTHER',
  'RESTORE_MASTER_KEY_MISSING',
  'RESTORE_MASTER_KEY_OTHER',
  'RESTORE_NOT_EMPTY',
  'BACKUP_NOT_RESTORED',
] as const
export type BackupRefusal = (typeof refusals)[number]

const refuse = (refused: Refused<BackupRefusal>, cause?: unknown): Refusal => {
  const refusal = new Refusal(refused)
  if (cause !== undefined) refusal.cause = cause
  return refusal
}

const tryAgain: Said = { de: 'Sichern Sie noch einmal', en: 'Back up once more' }

export const backupUnderWay = (): Refusal =>
  refuse({
    code: 'BACKUP_UNDER_WAY',
    seen: { de: 'Eine Sicherung läuft gerade', en: 'A backup is under way' },
    expected: { de: 'es läuft eine zur Zeit', en: 'one at a time is made' },
    remedy: {
      de: 'Warten Sie ihr Ende ab; die Seite „Sicherungen“ zeigt es',
      en: 'Wait for its end; the page "Backups" shows it',
    },
  })

export const notArchiving = (): Refusal =>
  refuse({
    code: 'BACKUP_NOT_ARCHIVING',
    seen: {
      de: 'Die laufende Klausel wurde ohne --backup-to gestartet',
      en: 'The running Klausel was started without --backup-to',
    },
    expected: {
      de: 'ihre Datenbank behält, was geschieht, bis es im Speicher liegt',
      en: 'its database keeps what happens until it is in the store',
    },
    remedy: {
      de: 'Starten Sie sie mit --backup-to und --backup-recipients neu',
      en: 'Start it again with --backup-to and --backup-recipients',
    },
  })

interface Failed {
  readonly store: string
  /** As the store gives it, after `STORE_`. */
  readonly code: string
}

/** Why a store can not be used, by what it answers. */
export function storeFailed({ store, code }: Failed, cause?: unknown): Refusal {
  if (accessRefused.has(code)) return storeAccessRefused({ store, code }, cause)
  if (code === 'STORE_NoSuchBucket') return storeBucketMissing({ store }, cause)
  return storeNotReached({ store, code }, cause)
}

/** What S3 answers to an access that it does not know or that may not do this; the region and the time are signed too. */
const accessRefused: ReadonlySet<string> = new Set([
  'STORE_ACCESS_MISSING',
  'STORE_AccessDenied',
  'STORE_InvalidAccessKeyId',
  'STORE_SignatureDoesNotMatch',
  'STORE_AuthorizationHeaderMalformed',
  'STORE_RequestTimeTooSkewed',
])

const storeNotReached = ({ store, code }: Failed, cause?: unknown): Refusal =>
  refuse(
    {
      code: 'STORE_NOT_REACHED',
      seen: {
        de: `Der Speicher ${store} antwortet nicht (${code})`,
        en: `The store ${store} does not answer (${code})`,
      },
      expected: {
        de: 'ein Ordner, den es gibt und der beschreibbar ist, oder ein S3-Speicher mit gültigem Zugang',
        en: 'a folder that is there and can be written, or an S3 store with valid access',
      },
      remedy: {
        de: 'Hängen Sie den Datenträger ein, oder berichtigen Sie --backup-to und den Zugang',
        en: 'Mount the disk, or correct --backup-to and the access',
      },
    },
    cause,
  )

const storeAccessRefused = ({ store, code }: Failed, cause?: unknown): Refusal =>
  refuse(
    {
      code: 'STORE_ACCESS_REFUSED',
      seen: {
        de: `Der Speicher ${store} lässt uns mit diesem Zugang nicht ein (${code.slice('STORE_'.length)})`,
        en: `The store ${store} does not let us in with this access (${code.slice('STORE_'.length)})`,
      },
      expected: {
        de: 'ein Zugang, der unter dem Präfix lesen, schreiben, auflisten und löschen darf',
        en: 'an access that may read, write, list and delete below the prefix',
      },
      remedy: {
        de: 'Berichtigen Sie KLAUSEL_BACKUP_ACCESS und --backup-region; auch die Uhr dieses Rechners muss stimmen',
        en: 'Correct KLAUSEL_BACKUP_ACCESS and --backup-region; the clock of this machine must be right as well',
      },
    },
    cause,
  )

const storeBucketMissing = ({ store }: { store: string }, cause?: unknown): Refusal =>
  refuse(
    {
      code: 'STORE_BUCKET_MISSING',
      seen: { de: `Den Bucket von ${store} gibt es nicht`, en: `The bucket of ${store} does not exist` },
      expected: {
        de: 'ein Bucket, der da ist: --backup-to https://rechner/bucket/präfix',
        en: 'a bucket that is there: --backup-to https://host/bucket/prefix',
      },
      remedy: {
        de: 'Legen Sie ihn an, oder berichtigen Sie --backup-to',
        en: 'Create it, or correct --backup-to',
      },
    },
    cause,
  )

export const storeOfAnother = ({ store }: { store: string }): Refusal =>
  refuse({
    code: 'STORE_OF_ANOTHER',
    seen: {
      de: `In ${store} liegen Sicherungen einer anderen Installation`,
      en: `${store} holds backups of another installation`,
    },
    expected: { de: 'jede Installation hat einen eigenen Speicher', en: 'each installation has a store of its own' },
    remedy: {
      de: 'Nennen Sie mit --backup-to einen anderen Ordner oder ein anderes Präfix',
      en: 'Name another folder or another prefix with --backup-to',
    },
  })

export const noBackupThere = ({ store }: { store: string }): Refusal =>
  refuse({
    code: 'STORE_WITHOUT_BACKUP',
    seen: { de: `In ${store} liegt keine vollständige Sicherung`, en: `${store} holds no complete backup` },
    expected: { de: 'mindestens eine, die zu Ende kam', en: 'one at least that came to its end' },
    remedy: {
      de: 'Prüfen Sie die Adresse; war der Datenträger eingehängt?',
      en: 'Check the address; was the disk mounted?',
    },
  })

export const backupUnreadable = ({ backup }: { backup: string }): Refusal =>
  refuse({
    code: 'BACKUP_UNREADABLE',
    seen: {
      de: `Das Verzeichnis der Sicherung ${backup} ist nicht zu lesen`,
      en: `The list of pieces of the backup ${backup} can not be read`,
    },
    expected: { de: 'es ist, wie es geschrieben wurde', en: 'it is as it was written' },
    remedy: {
      de: 'Nehmen Sie mit --at einen Zeitpunkt einer anderen Sicherung',
      en: 'Take an instant of another backup with --at',
    },
  })

export const backupNotSigned = ({ backup }: { backup: string }): Refusal =>
  refuse({
    code: 'BACKUP_NOT_SIGNED',
    seen: {
      de: `Die Sicherung ${backup} trägt keine gültige Unterschrift dieser Installation`,
      en: `The backup ${backup} carries no valid signature of this installation`,
    },
    expected: {
      de: 'jede ist mit dem Schlüssel aus proof.key unterschrieben',
      en: 'each is signed with the key in proof.key',
    },
    remedy: {
      de: 'Nennen Sie mit --secrets den Ordner mit der richtigen proof.key, oder untersuchen Sie, wer im Speicher geschrieben hat',
      en: 'Name the folder with the right proof.key with --secrets, or find out who has written into the store',
    },
  })

export const instantNotCovered = ({ at, from, until }: { at: string; from: string; until: string }): Refusal =>
  refuse({
    code: 'INSTANT_NOT_COVERED',
    seen: { de: `Für ${at} liegt keine Sicherung vor`, en: `No backup covers ${at}` },
    expected: { de: `wiederherstellbar ist ${from} bis ${until}`, en: `what can be restored is ${from} to ${until}` },
    remedy: {
      de: 'Nennen Sie mit --at einen Zeitpunkt darin, oder lassen Sie es weg für den letzten',
      en: 'Name an instant in between with --at, or leave it out for the last one',
    },
  })

export const walMissing = ({ file, until }: { file: string; until: string }): Refusal =>
  refuse({
    code: 'WAL_MISSING',
    seen: {
      de: `Im Speicher fehlt das Stück ${file} des Protokolls der Datenbank`,
      en: `The piece ${file} of the database's log is missing in the store`,
    },
    expected: {
      de: `lückenlos reicht es bis ${until}`,
      en: `it is without a gap up to ${until}`,
    },
    remedy: {
      de: `Stellen Sie mit --at ${until} oder einen früheren Zeitpunkt wieder her, oder legen Sie das Stück zurück`,
      en: `Restore with --at ${until} or an earlier instant, or put the piece back`,
    },
  })

export const pieceMissing = ({ piece }: { piece: string }): Refusal =>
  refuse({
    code: 'PIECE_MISSING',
    seen: { de: `Das Stück ${piece} fehlt im Speicher`, en: `The piece ${piece} is missing in the store` },
    expected: { de: 'die Sicherung nennt es als ihres', en: 'the backup names it as its own' },
    remedy: {
      de: 'Nehmen Sie mit --at einen Zeitpunkt einer anderen Sicherung',
      en: 'Take an instant of another backup with --at',
    },
  })

export const pieceDiffers = ({ piece }: { piece: string }): Refusal =>
  refuse({
    code: 'PIECE_DIFFERS',
    seen: {
      de: `Das Stück ${piece} ist nicht, wie es gesichert wurde`,
      en: `The piece ${piece} is not as it was backed up`,
    },
    expected: { de: 'Größe und Prüfsumme sind unterschrieben', en: 'its size and digest are signed' },
    remedy: {
      de: 'Nehmen Sie mit --at einen Zeitpunkt einer anderen Sicherung, und prüfen Sie den Datenträger',
      en: 'Take an instant of another backup with --at, and check the disk',
    },
  })

export const identityMissing = ({ file }: { file: string }): Refusal =>
  refuse({
    code: 'IDENTITY_MISSING',
    seen: { de: `In ${file} steht keine Identität`, en: `There is no identity in ${file}` },
    expected: {
      de: 'eine Zeile, die mit AGE-SECRET-KEY-1 beginnt, wie klausel backup identity sie geschrieben hat',
      en: 'a line that begins with AGE-SECRET-KEY-1, as klausel backup identity has written it',
    },
    remedy: {
      de: 'Nennen Sie mit --identity die Datei, die Sie außerhalb dieses Rechners verwahren',
      en: 'Name the file that you keep away from this machine with --identity',
    },
  })

export const identityOther = ({ piece }: { piece: string }): Refusal =>
  refuse({
    code: 'IDENTITY_OTHER',
    seen: { de: `Diese Identität öffnet ${piece} nicht`, en: `This identity does not open ${piece}` },
    expected: {
      de: 'eine, deren öffentliche Hälfte bei --backup-recipients stand',
      en: 'one whose public half stood at --backup-recipients',
    },
    remedy: { de: 'Nennen Sie mit --identity eine andere', en: 'Name another one with --identity' },
  })

export const masterKeyMissing = ({ folder }: { folder: string }): Refusal =>
  refuse({
    code: 'RESTORE_MASTER_KEY_MISSING',
    seen: { de: `In ${folder} liegt keine master.key`, en: `There is no master.key in ${folder}` },
    expected: {
      de: 'er liegt in keiner Sicherung und wird für sich verwahrt',
      en: 'it is in no backup and is kept by itself',
    },
    remedy: {
      de: 'Nennen Sie mit --secrets den Ordner mit master.key und proof.key',
      en: 'Name the folder with master.key and proof.key with --secrets',
    },
  })

export const masterKeyOther = ({ found, expected }: { found: string; expected: string }): Refusal =>
  refuse({
    code: 'RESTORE_MASTER_KEY_OTHER',
    seen: {
      de: `Der Hauptschlüssel ${found} gehört nicht zu dieser Sicherung`,
      en: `The master key ${found} does not belong to this backup`,
    },
    expected: { de: `sie liegt unter dem Hauptschlüssel ${expected}`, en: `it lies under the master key ${expected}` },
    remedy: {
      de: 'Legen Sie die master.key dieser Installation in den Ordner, den --secrets nennt',
      en: 'Put the master.key of this installation into the folder that --secrets names',
    },
  })

export const notEmpty = ({ folder }: { folder: string }): Refusal =>
  refuse({
    code: 'RESTORE_NOT_EMPTY',
    seen: { de: `In ${folder} liegt schon etwas`, en: `There is something in ${folder} already` },
    expected: { de: 'wiederhergestellt wird in einen leeren Ordner', en: 'one restores into an empty folder' },
    remedy: {
      de: 'Nennen Sie mit --data einen leeren oder neuen Ordner',
      en: 'Name an empty or a new folder with --data',
    },
  })

export const notRestored = ({ reason }: { reason: string }, cause?: unknown): Refusal =>
  refuse(
    {
      code: 'BACKUP_NOT_RESTORED',
      seen: {
        de: `Die Sicherung ließ sich nicht wiederherstellen: ${reason}`,
        en: `The backup could not be restored: ${reason}`,
      },
      expected: {
        de: 'aus jeder Sicherung startet eine Datenbank, deren Journal stimmt',
        en: 'a database starts from each backup, and its journal is right',
      },
      remedy: tryAgain,
    },
    cause,
  )
