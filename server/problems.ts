import type { Language, Sentence } from './language.ts'

/**
 * Something that keeps the server from starting or running, told to the person at the terminal:
 * what was seen, what is expected instead, and what to do about it.
 * The sentences carry no full stop; `sentenceOf` puts them together.
 */
export interface Problem {
  readonly code: string
  readonly seen: Sentence
  readonly expected: Sentence
  readonly remedy: Sentence
}

/** Thrown wherever a start can not go on; `main.ts` prints its sentence and ends with exit code 1. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(sentenceOf(problem, 'en'), options)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/**
 * @example
 * sentenceOf(portInUse({ host: '127.0.0.1', port: 4711, free: 4712 }), 'en') ===
 *   'PORT_IN_USE  Port 4711 on 127.0.0.1 is taken by another program; Klausel needs a port of its own. ' +
 *   'Stop that program or start with --port 4712.'
 */
export function sentenceOf(problem: Problem, language: Language): string {
  const { code, seen, expected, remedy } = problem
  return `${code}  ${seen[language]}; ${expected[language]}. ${remedy[language]}.`
}

/** `free` is a port that was free a moment ago. */
export function portInUse({ host, port, free }: { host: string; port: number; free: number }): Problem {
  return {
    code: 'PORT_IN_USE',
    seen: {
      de: `Port ${port} auf ${host} ist von einem anderen Programm belegt`,
      en: `Port ${port} on ${host} is taken by another program`,
    },
    expected: { de: 'Klausel braucht einen eigenen', en: 'Klausel needs a port of its own' },
    remedy: {
      de: `Beenden Sie dieses Programm, oder starten Sie mit --port ${free}`,
      en: `Stop that program or start with --port ${free}`,
    },
  }
}

/** A port that only root may open, or that is no port. */
export function portNotAllowed({ host, port }: { host: string; port: number }): Problem {
  return {
    code: 'PORT_NOT_ALLOWED',
    seen: {
      de: `Port ${port} auf ${host} darf von diesem Benutzer nicht geöffnet werden`,
      en: `Port ${port} on ${host} may not be opened by this user`,
    },
    expected: { de: 'erlaubt sind Ports ab 1024', en: 'ports from 1024 upwards are allowed' },
    remedy: { de: 'Starten Sie mit --port 4180', en: 'Start with --port 4180' },
  }
}

export function optionNotUnderstood({ option, detail }: { option: string; detail: Sentence }): Problem {
  return {
    code: 'OPTION_NOT_UNDERSTOOD',
    seen: {
      de: `Mit „${option}“ kann der Start nichts anfangen`,
      en: `The start can make nothing of '${option}'`,
    },
    expected: detail,
    remedy: { de: 'Starten Sie mit --help, um alle Angaben zu sehen', en: 'Start with --help to see every option' },
  }
}

export function alreadyRunning({ folder, address, process }: RunningInstance): Problem {
  const at: Sentence = address
    ? { de: address, en: address }
    : { de: 'noch ohne Adresse, es startet gerade', en: 'no address yet, it is still starting' }
  return {
    code: 'ALREADY_RUNNING',
    seen: {
      de: `Auf dem Datenordner ${folder} läuft Klausel schon: ${at.de}`,
      en: `Klausel already runs on the data folder ${folder}: ${at.en}`,
    },
    expected: { de: 'ein Datenordner gehört einem Prozess', en: 'a data folder belongs to one process' },
    remedy: {
      de: `Öffnen Sie diese Adresse, beenden Sie Prozess ${process}, oder wählen Sie mit --data einen anderen Ordner`,
      en: `Open that address, stop process ${process}, or choose another folder with --data`,
    },
  }
}

/** `address` is null while the other process has none yet. */
export interface RunningInstance {
  readonly folder: string
  readonly address: string | null
  readonly process: number
}

export function diskFull({ folder, free }: { folder: string; free: string }): Problem {
  return {
    code: 'DISK_FULL',
    seen: {
      de: `Der Datenträger mit ${folder} ist voll (${free} frei)`,
      en: `The disk that holds ${folder} is full (${free} free)`,
    },
    expected: {
      de: 'die Datenbank braucht mindestens 200 MB für den Anfang',
      en: 'the database needs at least 200 MB to begin with',
    },
    remedy: {
      de: 'Schaffen Sie dort Platz, oder wählen Sie mit --data einen Ordner auf einem anderen Datenträger',
      en: 'Make room there or choose a folder on another disk with --data',
    },
  }
}

/** `found` names one thing in the folder that Klausel did not put there. */
export function foreignDataFolder({ folder, found }: { folder: string; found: string }): Problem {
  return {
    code: 'FOREIGN_DATA_FOLDER',
    seen: {
      de: `Der Ordner ${folder} enthält Fremdes (${found})`,
      en: `The folder ${folder} holds something that is not Klausel's (${found})`,
    },
    expected: {
      de: 'ein Datenordner ist leer oder von Klausel angelegt',
      en: 'a data folder is empty or was made by Klausel',
    },
    remedy: {
      de: 'Wählen Sie mit --data einen anderen Ordner; dieser bleibt unberührt',
      en: 'Choose another folder with --data; this one is left untouched',
    },
  }
}

export function otherDatabaseVersion(args: { folder: string; found: string; expected: string }): Problem {
  return {
    code: 'OTHER_DATABASE_VERSION',
    seen: {
      de: `Die Datenbank in ${args.folder} stammt von PostgreSQL ${args.found}`,
      en: `The database in ${args.folder} was made by PostgreSQL ${args.found}`,
    },
    expected: {
      de: `dieses Klausel bringt PostgreSQL ${args.expected} mit`,
      en: `this Klausel brings PostgreSQL ${args.expected}`,
    },
    remedy: {
      de: `Starten Sie einen Server der Version ${args.found} auf diesem Ordner und nennen Sie ihn in DATABASE_URL, oder wählen Sie mit --data einen anderen Ordner`,
      en: `Run a server of version ${args.found} on that folder and name it in DATABASE_URL, or choose another folder with --data`,
    },
  }
}

export function dataFolderNotWritable({ folder, user }: { folder: string; user: string }): Problem {
  return {
    code: 'DATA_FOLDER_NOT_WRITABLE',
    seen: {
      de: `Der Benutzer ${user} darf nicht in ${folder} schreiben`,
      en: `The user ${user} may not write to ${folder}`,
    },
    expected: {
      de: 'der Datenordner gehört dem Benutzer, der Klausel startet',
      en: 'the data folder belongs to the user who starts Klausel',
    },
    remedy: {
      de: 'Starten Sie als der Benutzer, dem er gehört, oder wählen Sie mit --data einen anderen Ordner',
      en: 'Start as the user who owns it or choose another folder with --data',
    },
  }
}

/** `folders` are the ones the database's user can not enter, outermost first; never empty. */
export function folderClosed({ folders, user }: { folders: readonly string[]; user: string }): Problem {
  const several = folders.length > 1
  const list = folders.join(', ')
  return {
    code: 'FOLDER_CLOSED',
    seen: {
      de: `Der Benutzer ${user}, unter dem die Datenbank läuft, darf ${list} nicht betreten`,
      en: `The user ${user}, as whom the database runs, may not enter ${list}`,
    },
    expected: {
      de: `die Datenbank muss durch ${several ? 'diese Ordner' : 'diesen Ordner'} zu ihren Dateien gelangen`,
      en: `the database must pass through ${several ? 'these folders' : 'this folder'} to reach its files`,
    },
    remedy: {
      de: `Erlauben Sie es mit: chmod o+x ${folders.map(quoted).join(' ')} – oder legen Sie Klausel und seinen Datenordner an einen offenen Ort wie /opt`,
      en: `Allow it with: chmod o+x ${folders.map(quoted).join(' ')} - or move Klausel and its data folder to an open place such as /opt`,
    },
  }
}

/** For the shell: quotes only where needed, so that the usual path stays readable. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

export function noUserForDatabase({ reason }: { reason: string }): Problem {
  return {
    code: 'NO_USER_FOR_DATABASE',
    seen: {
      de: `Klausel läuft als root, und ein Benutzer für die Datenbank ließ sich nicht anlegen (${reason})`,
      en: `Klausel runs as root, and no user for the database could be created (${reason})`,
    },
    expected: {
      de: 'PostgreSQL läuft nie als root',
      en: 'PostgreSQL never runs as root',
    },
    remedy: {
      de: 'Legen Sie ihn an mit: useradd --system klausel – oder starten Sie Klausel als gewöhnlicher Benutzer',
      en: 'Create it with: useradd --system klausel - or start Klausel as an ordinary user',
    },
  }
}

/** `log` is the log file of the database, `lastLine` the line in which it gave its reason. */
export function databaseDidNotStart({ log, lastLine }: { log: string; lastLine: string }): Problem {
  return {
    code: 'DATABASE_DID_NOT_START',
    seen: {
      de: `Die Datenbank ist nicht gestartet: ${lastLine}`,
      en: `The database did not start: ${lastLine}`,
    },
    expected: { de: 'sie meldet sonst, dass sie bereit ist', en: 'it reports that it is ready otherwise' },
    remedy: { de: `Den ganzen Hergang zeigt ${log}`, en: `The whole course of it stands in ${log}` },
  }
}

export function databaseEnded({ log }: { log: string }): Problem {
  return {
    code: 'DATABASE_ENDED',
    seen: { de: 'Die Datenbank wurde im Betrieb beendet', en: 'The database ended while Klausel was running' },
    expected: {
      de: 'sie läuft, bis Klausel sie beendet',
      en: 'it runs until Klausel stops it',
    },
    remedy: {
      de: `Starten Sie Klausel neu; den Grund nennt ${log}`,
      en: `Start Klausel again; the reason stands in ${log}`,
    },
  }
}

/** The lock names a living process that is no database: after a restart of the machine, or on a shared disk. */
export function databaseLocked({ file, process }: { file: string; process: number }): Problem {
  return {
    code: 'DATABASE_LOCKED',
    seen: {
      de: `${file} sagt, Prozess ${process} sei die Datenbank, doch dort antwortet keine`,
      en: `${file} says that process ${process} is the database, but none answers there`,
    },
    expected: {
      de: 'auf einem Datenordner läuft nur eine Datenbank',
      en: 'only one database runs on a data folder',
    },
    remedy: {
      de: 'Wenn auch kein anderer Rechner oder Container diesen Ordner benutzt, löschen Sie die Datei und starten neu',
      en: 'If no other machine or container uses this folder either, delete that file and start again',
    },
  }
}

/** What is no address may hold a password anywhere, so none of it is shown. */
export function databaseUrlInvalid(): Problem {
  return {
    code: 'DATABASE_URL_INVALID',
    seen: {
      de: 'DATABASE_URL ist keine Adresse eines PostgreSQL',
      en: 'DATABASE_URL is no address of a PostgreSQL',
    },
    expected: {
      de: 'sie hat die Form postgresql://benutzer:passwort@rechner:5432/datenbank',
      en: 'it has the form postgresql://user:password@host:5432/database',
    },
    remedy: {
      de: 'Berichtigen Sie die Variable, oder löschen Sie sie für die eingebettete Datenbank',
      en: 'Correct the variable or unset it to use the embedded database',
    },
  }
}

/** Of an address with several servers; what is wrong with it, without any of it. */
export function databaseServersInvalid({ detail }: { detail: Sentence }): Problem {
  return {
    code: 'DATABASE_SERVERS_INVALID',
    seen: {
      de: `DATABASE_URL ist nicht zu verstehen: ${detail.de}`,
      en: `DATABASE_URL is not understood: ${detail.en}`,
    },
    expected: {
      de: 'mehrere Server, von denen einer der primäre ist, stehen durch Kommas getrennt: postgresql://benutzer:passwort@eins:5432,zwei:5432/datenbank?target_session_attrs=read-write',
      en: 'several servers of which one is the primary are separated by commas: postgresql://user:password@one:5432,two:5432/database?target_session_attrs=read-write',
    },
    remedy: {
      de: 'Berichtigen Sie die Variable; was im Passwort ein @, /, ? oder Komma ist, wird als %40, %2F, %3F oder %2C geschrieben',
      en: 'Correct the variable; what is an @, /, ? or comma in the password is written as %40, %2F, %3F or %2C',
    },
  }
}

/** `reason` as the network or the server gave it, `url` without its password. */
export function databaseUnreachable({ url, reason }: { url: string; reason: string }): Problem {
  return {
    code: 'DATABASE_UNREACHABLE',
    seen: {
      de: `Unter DATABASE_URL ${url} antwortet keine Datenbank (${reason})`,
      en: `No database answers at DATABASE_URL ${url} (${reason})`,
    },
    expected: {
      de: 'dort läuft ein PostgreSQL, das Verbindungen annimmt',
      en: 'a PostgreSQL that accepts connections runs there',
    },
    remedy: {
      de: 'Starten Sie diesen Server, berichtigen Sie die Adresse, oder löschen Sie die Variable für die eingebettete Datenbank',
      en: 'Start that server, correct the address, or unset the variable to use the embedded database',
    },
  }
}

export function databaseRefusesUser({ url, reason }: { url: string; reason: string }): Problem {
  return {
    code: 'DATABASE_REFUSES_USER',
    seen: {
      de: `Die Datenbank ${url} weist die Anmeldung ab (${reason})`,
      en: `The database ${url} refuses the sign-in (${reason})`,
    },
    expected: {
      de: 'Benutzer, Passwort und Datenbank in DATABASE_URL bestehen dort',
      en: 'user, password and database named in DATABASE_URL exist there',
    },
    remedy: {
      de: 'Berichtigen Sie DATABASE_URL, oder legen Sie dort an, was fehlt',
      en: 'Correct DATABASE_URL or create there what is missing',
    },
  }
}

export function databaseUnsuitable({ url, found, wanted }: { url: string; found: string; wanted: Sentence }): Problem {
  return {
    code: 'DATABASE_UNSUITABLE',
    seen: { de: `Die Datenbank ${url} hat ${found}`, en: `The database ${url} has ${found}` },
    expected: wanted,
    remedy: {
      de: 'Nennen Sie in DATABASE_URL eine, die das erfüllt (createdb --encoding=UTF8 --template=template0 legt sie an)',
      en: 'Name one in DATABASE_URL that fits (createdb --encoding=UTF8 --template=template0 makes it)',
    },
  }
}

/** `statements` is the SQL an administrator of that server runs once. */
export function rolesMissing({ user, statements }: { user: string; statements: readonly string[] }): Problem {
  return {
    code: 'ROLES_MISSING',
    seen: {
      de: `Der Datenbankbenutzer ${user} darf die Rollen owner, app, auth und queue nicht einrichten`,
      en: `The database user ${user} may not set up the roles owner, app, auth and queue`,
    },
    expected: {
      de: 'er darf Rollen anlegen, oder sie bestehen schon und sind ihm erteilt',
      en: 'it may create roles, or they exist already and are granted to it',
    },
    remedy: {
      de: `Lassen Sie einen Verwalter dieses Servers einmal ausführen: ${statements.join('; ')}`,
      en: `Have an administrator of that server run once: ${statements.join('; ')}`,
    },
  }
}

export function migrationChanged({ file }: { file: string }): Problem {
  return {
    code: 'MIGRATION_CHANGED',
    seen: {
      de: `${file} lautet anders als damals, als sie auf dieser Datenbank lief`,
      en: `${file} reads differently from when it ran on this database`,
    },
    expected: { de: 'was gelaufen ist, bleibt, wie es war', en: 'what has run stays as it was' },
    remedy: {
      de: 'Stellen Sie die Datei wieder her und schreiben Sie die Änderung in eine neue mit der nächsten Nummer',
      en: 'Restore the file and write the change into a new one with the next number',
    },
  }
}

export function databaseOlder({ migration }: { migration: string }): Problem {
  return {
    code: 'DATABASE_OLDER',
    seen: {
      de: `Auf dieser Datenbank lief ${migration} noch nicht: Eine frühere Fassung hat sie zuletzt geöffnet`,
      en: `${migration} has not run on this database yet: an earlier version opened it last`,
    },
    expected: {
      de: 'wer prüft, ändert nichts',
      en: 'to verify changes nothing',
    },
    remedy: {
      de: 'Prüfen Sie mit der früheren Fassung, oder starten Sie erst diese; sie bringt die Datenbank in ihre Form',
      en: 'Verify with the earlier version, or start this one first, which brings the database into its form',
    },
  }
}

export function databaseNewer({ migration }: { migration: string }): Problem {
  return {
    code: 'DATABASE_NEWER',
    seen: {
      de: `Auf dieser Datenbank lief schon ${migration}, das dieses Klausel nicht kennt`,
      en: `${migration} has run on this database already, which this Klausel does not know`,
    },
    expected: {
      de: 'das Programm ist so neu wie seine Datenbank oder neuer',
      en: 'the program is as new as its database or newer',
    },
    remedy: {
      de: 'Starten Sie die neuere Fassung von Klausel, die diese Datenbank zuletzt geöffnet hat',
      en: 'Start the newer version of Klausel that last opened this database',
    },
  }
}

export function migrationFailed({ file, reason }: { file: string; reason: string }): Problem {
  return {
    code: 'MIGRATION_FAILED',
    seen: { de: `${file} ist gescheitert: ${reason}`, en: `${file} failed: ${reason}` },
    expected: {
      de: 'jede Migration läuft ganz oder gar nicht, und nichts von dieser ist geblieben',
      en: 'a migration runs wholly or not at all, and nothing of this one remains',
    },
    remedy: {
      de: 'Berichtigen Sie die Datei und starten Sie neu',
      en: 'Correct the file and start again',
    },
  }
}

export function windowNotBuilt({ folder, reason }: { folder: string; reason: string }): Problem {
  return {
    code: 'WINDOW_NOT_BUILT',
    seen: {
      de: `Das Fenster ließ sich nicht bauen: ${reason}`,
      en: `The window could not be built: ${reason}`,
    },
    expected: { de: `es entsteht in ${folder}`, en: `it is made in ${folder}` },
    remedy: {
      de: 'Geben Sie diesen Ordner zum Schreiben frei, oder holen Sie einen unveränderten Stand mit: git checkout portal',
      en: 'Make that folder writable, or restore the sources with: git checkout portal',
    },
  }
}
