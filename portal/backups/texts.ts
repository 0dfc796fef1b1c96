import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  loading: { de: 'Die Sicherungen werden gelesen …', en: 'Reading the backups …' },
  notSetUp: { de: 'Hier wird nicht gesichert.', en: 'No backups are made here.' },
  notSetUpHow: {
    de: 'Der Betreiber sagt mit --backup-to, wohin, und mit --backup-recipients, für wen verschlüsselt wird. klausel backup identity <Datei> macht das Schlüsselpaar.',
    en: 'The operator says with --backup-to where to, and with --backup-recipients for whom it is encrypted. klausel backup identity <file> makes the pair of keys.',
  },
  firstSoon: { de: 'Die erste Sicherung steht bevor.', en: 'The first backup is about to be made.' },
  running: { de: 'Gerade wird gesichert.', en: 'A backup is being made.' },
  overdue: { de: 'Die letzte gute Sicherung ist zu alt.', en: 'The last good backup is too old.' },
  why: {
    de: 'Nach jeder Sicherung startet eine Datenbank aus ihr, und jeder Eintrag des Protokolls wird geprüft: Erst dann gilt sie. Lesen kann sie nur, wer den geheimen Schlüssel hat; auf diesem Rechner liegt er nicht.',
    en: 'After each backup a database starts from it, and each entry of the log is verified: only then it counts. It is read by nobody but those who have the secret key, which is not on this machine.',
  },
  whereAndHow: { de: 'Wohin und wie oft', en: 'Where to and how often' },
  store: { de: 'Speicher', en: 'Store' },
  next: { de: 'Nächste', en: 'Next' },
  kept: { de: 'Bleibt', en: 'Kept' },
  readers: { de: 'Öffnen können', en: 'Can open' },
  now: { de: 'Jetzt sichern', en: 'Back up now' },
  begins: { de: 'Sie beginnt.', en: 'It begins.' },
  isUnderWay: { de: 'Eine läuft schon.', en: 'One is under way already.' },
  noDatabase: {
    de: 'Die Datenbank ist ein eigener Server und liegt nicht darin: Sie wird mit ihren eigenen Mitteln gesichert.',
    en: 'The database is a server of your own and is not in it: it is backed up by its own means.',
  },
  log: { de: 'Was seither geschah', en: 'What has happened since' },
  logNone: { de: 'Seit dem Start ist noch nichts abgelegt.', en: 'Nothing was put away since the start.' },
  logWaits: { de: 'Stücke warten', en: 'pieces wait' },
  diskFills: { de: 'Der Datenträger der Datenbank läuft voll.', en: 'The disk of the database is filling up.' },
  drill: { de: 'Die Übung', en: 'The drill' },
  drillOwed: { de: 'Eine Übung der Wiederherstellung steht aus.', en: 'A drill of the restore is owed.' },
  drillLook: { de: 'Sicherungen und Übungen ansehen', en: 'Look at backups and drills' },
  drillWhy: {
    de: 'Ob der geheime Schlüssel noch da ist und passt, weiß nur, wer ihn benutzt. Eine Person stellt deshalb von Zeit zu Zeit alles probeweise wieder her; es bleibt ein unterschriebener Nachweis.',
    en: 'Whether the secret key is still there and fits is known only to whoever uses it. So from time to time a person restores everything on trial; a signed note of it stays.',
  },
  drillNone: { de: 'Sie wird fällig, sobald es eine Sicherung gibt.', en: 'It is due as soon as there is a backup.' },
  drillHow: {
    de: 'klausel backup drill --identity <Datei> --secrets <Ordner mit master.key und proof.key>',
    en: 'klausel backup drill --identity <file> --secrets <folder with master.key and proof.key>',
  },
  owed: {
    never: { de: 'Fällig: Es wurde noch nie geübt.', en: 'Due: nobody has tried yet.' },
    failed: { de: 'Fällig: Die letzte Übung ist misslungen.', en: 'Due: the last drill failed.' },
    time: { de: 'Fällig: Die letzte Übung ist zu lange her.', en: 'Due: the last drill was too long ago.' },
  },
  notDue: { de: 'Fällig am', en: 'Due on' },
  evidence: { de: 'Nachweis', en: 'Evidence' },
  erased: { de: 'Was gelöscht wurde', en: 'What was erased' },
  erasedNone: {
    de: 'Noch gibt es keine Sicherung, aus der etwas zu lesen wäre.',
    en: 'There is no backup yet from which anything could be read.',
  },
  all: { de: 'Sicherungen und Übungen', en: 'Backups and drills' },
  when: { de: 'Begonnen', en: 'Begun' },
  what: { de: 'Ergebnis', en: 'Outcome' },
  contains: { de: 'Enthält', en: 'Contains' },
  isBackup: { de: 'Sicherung', en: 'Backup' },
  isDrill: { de: 'Übung', en: 'Drill' },
  removed: { de: 'entfernt', en: 'removed' },
  facts: { de: 'Fakten geprüft', en: 'facts verified' },
  keys: { de: 'Schlüssel', en: 'keys' },
  files: { de: 'Dateien', en: 'files' },
  database: { de: 'Datenbank', en: 'database' },
} as const

export const states: Readonly<Record<string, Said>> = {
  running: { de: 'läuft', en: 'under way' },
  kept: { de: 'abgelegt, wird geprüft', en: 'stored, being verified' },
  verified: { de: 'geprüft', en: 'verified' },
  failed: { de: 'misslungen', en: 'failed' },
}

const steps: Readonly<Record<string, Said>> = {
  database: { de: 'die Datenbank wird gelesen', en: 'reading the database' },
  keys: { de: 'die Schlüssel werden gelesen', en: 'reading the keys' },
  files: { de: 'die Dateien werden gelesen', en: 'reading the files' },
  verification: { de: 'eine Datenbank startet daraus', en: 'a database starts from it' },
}
export const stepIn = (step: string): Said => steps[step] ?? { de: step, en: step }

/** Why one did not come about, as its code says. */
const failures: Readonly<Record<string, Said>> = {
  BROKEN_OFF: { de: 'wurde abgebrochen', en: 'was broken off' },
  STORE_MISSING: {
    de: 'der Speicher ist nicht da (Datenträger eingehängt?)',
    en: 'the store is not there (is its disk mounted?)',
  },
  STORE_NOT_REACHED: { de: 'der Speicher antwortet nicht', en: 'the store does not answer' },
  STORE_ACCESS_REFUSED: {
    de: 'der Speicher weist den Zugang ab (KLAUSEL_BACKUP_ACCESS)',
    en: 'the store refuses the access (KLAUSEL_BACKUP_ACCESS)',
  },
  STORE_BUCKET_MISSING: { de: 'den Bucket gibt es nicht', en: 'the bucket does not exist' },
  STORE_SILENT: { de: 'der Speicher antwortet nicht', en: 'the store does not answer' },
  STORE_FULL: { de: 'der Speicher ist voll', en: 'the store is full' },
  STORE_OF_ANOTHER: {
    de: 'in den Speicher schreibt eine andere Installation',
    en: 'another installation writes into the store',
  },
  BACKUP_NOT_RESTORED: { de: 'daraus startete keine richtige Datenbank', en: 'no right database started from it' },
  IDENTITY_OTHER: { de: 'diese Identität öffnet sie nicht', en: 'that identity does not open it' },
  IDENTITY_MISSING: { de: 'die Identität fehlte', en: 'the identity was missing' },
  RESTORE_MASTER_KEY_OTHER: { de: 'es war ein anderer Hauptschlüssel', en: 'it was another master key' },
  RESTORE_MASTER_KEY_MISSING: { de: 'der Hauptschlüssel fehlte', en: 'the master key was missing' },
  WAL_MISSING: { de: 'ein Stück des Protokolls der Datenbank fehlt', en: "a piece of the database's log is missing" },
  PIECE_MISSING: { de: 'ein Stück fehlt im Speicher', en: 'a piece is missing in the store' },
  PIECE_DIFFERS: { de: 'ein Stück im Speicher wurde verändert', en: 'a piece in the store was changed' },
}
export const failureIn = (code: string): Said => failures[code] ?? { de: code, en: code }
