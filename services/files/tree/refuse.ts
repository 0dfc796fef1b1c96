import type { Said } from '../../../terms/grammar/said.ts'
import { sizeSaid } from '../../../terms/words/size.ts'
import { DriveRefusal, type DriveRefusalCode } from '../refusals.ts'
import type { Lock, Path } from '../visit.ts'

/** What is refused at the contents of a share: what was seen, what is expected instead, what to do. */

type Three = readonly [seen: Said, expected: Said, remedy: Said]
const both = (de: string, en: string): Said => ({ de, en })
const refused = (code: DriveRefusalCode, [seen, expected, remedy]: Three, at?: Path): DriveRefusal =>
  new DriveRefusal({ code, seen, expected, remedy, ...(at === undefined ? {} : { at }) })

/** Long names are cut, so that a sentence stays one; what cannot be seen is shown as what it is. */
function shown(name: string): string {
  const visible = name.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what cannot be seen
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return visible.length <= 80 ? visible : `${visible.slice(0, 77)}…`
}
const German = (path: string): string => (path === '' ? 'der obersten Ebene' : `„${shown(path)}“`)
const English = (path: string): string => (path === '' ? 'the top' : `“${shown(path)}”`)

export const shareUnknown = (): DriveRefusal =>
  refused('SHARE_UNKNOWN', [
    both('Dieses Laufwerk gibt es nicht', 'There is no such drive'),
    both('die Adresse nennt ein Laufwerk, das bereitsteht', 'the address names a drive that is set up'),
    both('Prüfen Sie die Adresse in Ihrem Portal', 'Check the address in your portal'),
  ])

export const shareClosed = (): DriveRefusal =>
  refused('SHARE_CLOSED', [
    both('Das Laufwerk ist geschlossen', 'The drive is closed'),
    both('gelesen und geschrieben wird, solange es offen ist', 'one reads and writes while it is open'),
    both(
      'Im Portal steht, warum es geschlossen ist und was es öffnet',
      'The portal says why it is closed and what opens it',
    ),
  ])

export const shareExportOnly = (): DriveRefusal =>
  refused('SHARE_EXPORT_ONLY', [
    both('Das Laufwerk ist nur noch da, um Inhalte mitzunehmen', 'The drive is there only to take contents along'),
    both('wer es verwaltet, liest; niemand schreibt', 'whoever administrates it reads; nobody writes'),
    both('Bitten Sie, wer das Laufwerk verwaltet', 'Ask whoever administrates the drive'),
  ])

export const shareReadOnly = (): DriveRefusal =>
  refused('SHARE_READ_ONLY', [
    both('Auf dem Laufwerk wird nur gelesen', 'The drive is for reading only'),
    both('geschrieben wird, solange es offen ist', 'one writes while it is open'),
    both('Im Portal steht, warum es so ist und was es ändert', 'The portal says why that is and what changes it'),
  ])

export const notUnderstood = (): DriveRefusal =>
  refused('PATH_NOT_UNDERSTOOD', [
    both('Der Pfad ist kein gültiger Text', 'The path is no valid text'),
    both('Pfade sind UTF-8', 'paths are UTF-8'),
    both('Nennen Sie den Pfad in UTF-8', 'Name the path in UTF-8'),
  ])

/** Why a name is none that a drive gives. */
export type NameReason = 'empty' | 'dots' | 'character' | 'end' | 'device' | 'direction'

const against: Readonly<Record<NameReason, Said>> = {
  empty: both('ist leer', 'is empty'),
  dots: both('führt woandershin', 'leads elsewhere'),
  character: both(
    'enthält ein Zeichen, das nicht auf jedem System geht',
    'has a character that does not work on every system',
  ),
  end: both('endet mit einem Punkt oder einem Leerzeichen', 'ends with a dot or a space'),
  device: both('gehört unter Windows einem Gerät', 'belongs to a device on Windows'),
  direction: both(
    'dreht die Schreibrichtung um und kann so täuschen',
    'turns the direction of writing and can deceive',
  ),
}

export const nameRefused = (name: string, reason: NameReason): DriveRefusal =>
  refused('NAME_REFUSED', [
    both(
      `Der Name ${German(name || ' ')} ${against[reason].de}`,
      `The name ${English(name || ' ')} ${against[reason].en}`,
    ),
    both(
      'Namen gehen unter Windows, macOS und Linux: ohne \\ / : * ? " < > | und Steuerzeichen',
      'names work on Windows, macOS and Linux: without \\ / : * ? " < > | and control characters',
    ),
    both('Wählen Sie einen anderen Namen', 'Choose another name'),
  ])

export const nameTooLong = (name: string, bytes: number, longest: number): DriveRefusal =>
  refused('NAME_TOO_LONG', [
    both(`Der Name ${German(name)} hat ${bytes} Bytes`, `The name ${English(name)} has ${bytes} bytes`),
    both(`ein Name hat höchstens ${longest}`, `a name has at most ${longest}`),
    both('Kürzen Sie den Namen', 'Shorten the name'),
  ])

export const pathTooLong = (bytes: number, longest: number): DriveRefusal =>
  refused('PATH_TOO_LONG', [
    both(`Der Pfad hat ${bytes} Bytes`, `The path has ${bytes} bytes`),
    both(`ein Pfad hat höchstens ${longest}`, `a path has at most ${longest}`),
    both('Legen Sie es weniger tief ab', 'Put it less deep'),
  ])

export const nothingThere = (path: Path): DriveRefusal =>
  refused('FILE_UNKNOWN', [
    both(`Bei ${German(path)} liegt nichts`, `There is nothing at ${English(path)}`),
    both('es liegt etwas da, das Sie sehen dürfen', 'something lies there that you may see'),
    both('Sehen Sie nach, ob es verschoben oder entfernt wurde', 'See whether it was moved or removed'),
  ])

export const folderMissing = (folder: Path): DriveRefusal =>
  refused('FOLDER_MISSING', [
    both(`Den Ordner ${German(folder)} gibt es nicht`, `There is no folder ${English(folder)}`),
    both('der Ordner ist da, bevor etwas hineinkommt', 'the folder is there before something is put in'),
    both('Legen Sie zuerst den Ordner an', 'Make the folder first'),
  ])

export const notAFile = (path: Path): DriveRefusal =>
  refused('NOT_A_FILE', [
    both(`Bei ${German(path)} liegt ein Ordner`, `At ${English(path)} lies a folder`),
    both('dazu braucht es eine Datei', 'this needs a file'),
    both('Nennen Sie eine Datei', 'Name a file'),
  ])

export const notAFolder = (path: Path): DriveRefusal =>
  refused('NOT_A_FOLDER', [
    both(`Bei ${German(path)} liegt eine Datei`, `At ${English(path)} lies a file`),
    both('dazu braucht es einen Ordner', 'this needs a folder'),
    both('Nennen Sie einen Ordner', 'Name a folder'),
  ])

export const notPermitted = (path: Path): DriveRefusal =>
  refused('FOLDER_NOT_PERMITTED', [
    both(`Bei ${German(path)} dürfen Sie das nicht`, `At ${English(path)} you may not do this`),
    both(
      'dazu ist das Schreiben im Ordner und in allem darunter erlaubt',
      'writing is permitted in the folder, and in all below it that is acted upon',
    ),
    both('Bitten Sie, wer das Laufwerk verwaltet', 'Ask whoever administrates the drive'),
  ])

export function lockedBySomebody(lock: Lock): DriveRefusal {
  const until = new Date(lock.until).toISOString().slice(0, 16).replace('T', ' ')
  return refused(
    'LOCKED_BY_SOMEBODY',
    [
      both(`${German(lock.path)} ist bis ${until} UTC gesperrt`, `${English(lock.path)} is locked until ${until} UTC`),
      both('wer die Sperre hält, zeigt sie vor', 'whoever holds the lock shows it'),
      both('Warten Sie, bis das andere Programm die Datei schließt', 'Wait until the other program closes the file'),
    ],
    lock.path,
  )
}

export const lockUnknown = (): DriveRefusal =>
  refused('LOCK_UNKNOWN', [
    both('Diese Sperre gilt hier nicht, oder nicht für Sie', 'This lock does not hold here, or not for you'),
    both('die Sperre ist eine eigene und noch nicht abgelaufen', 'the lock is one of yours and has not run out'),
    both('Sperren Sie noch einmal', 'Lock it again'),
  ])

export const tooManyLocks = (most: number): DriveRefusal =>
  refused('TOO_MANY_LOCKS', [
    both(`Es gelten schon ${most} Sperren`, `${most} locks hold already`),
    both('ein Programm sperrt, woran es arbeitet', 'a program locks what it works on'),
    both(
      'Schließen Sie Dateien; was niemand verlängert, läuft von selbst ab',
      'Close files; what nobody extends runs out by itself',
    ),
  ])

export const alreadyThere = (path: Path): DriveRefusal =>
  refused('ALREADY_THERE', [
    both(`Bei ${German(path)} liegt schon etwas`, `Something lies at ${English(path)} already`),
    both('die Stelle ist frei', 'the place is free'),
    both('Wählen Sie einen anderen Namen, oder lassen Sie es ersetzen', 'Choose another name, or have it replaced'),
  ])

export const intoItself = (path: Path): DriveRefusal =>
  refused('INTO_ITSELF', [
    both(
      `${German(path)} und das Ziel liegen ineinander`,
      `${English(path)} and the destination lie within each other`,
    ),
    both('keins von beiden enthält das andere', 'neither contains the other'),
    both('Wählen Sie ein anderes Ziel', 'Choose another destination'),
  ])

export const changedMeanwhile = (path: Path): DriveRefusal =>
  refused('CHANGED_MEANWHILE', [
    both(`${German(path)} ist nicht mehr wie erwartet`, `${English(path)} is no longer as expected`),
    both('niemand hat es inzwischen geändert', 'nobody has changed it meanwhile'),
    both('Laden Sie es neu, und speichern Sie dann', 'Load it again, and save it then'),
  ])

export function quotaExceeded(used: number, quota: number, needed: number | undefined): DriveRefusal {
  const [have, left, need] = [sizeSaid(used), sizeSaid(Math.max(0, quota - used)), sizeSaid(needed ?? 0)]
  const more = needed === undefined ? both('mehr', 'more') : both(need.de, need.en)
  return refused('QUOTA_EXCEEDED', [
    both(
      `Belegt sind ${have.de}, frei ${left.de}, gebraucht wird ${more.de}`,
      `Used are ${have.en}, left ${left.en}, needed is ${more.en}`,
    ),
    both(`zusammen höchstens ${sizeSaid(quota).de}`, `at most ${sizeSaid(quota).en} together`),
    both(
      'Entfernen Sie etwas und leeren Sie den Papierkorb, oder buchen Sie mehr Speicher',
      'Remove something and empty the trash, or book more storage',
    ),
  ])
}

export const diskFull = (): DriveRefusal =>
  refused('DISK_FULL', [
    both('Der Datenträger des Anbieters ist voll', 'The disk of the provider is full'),
    both('es ist Platz für den ganzen Inhalt', 'there is room for the whole content'),
    both('Versuchen Sie es später; was da war, ist unverändert', 'Try again later; what was there is unchanged'),
  ])

export const brokeOff = (path: Path): DriveRefusal =>
  refused('CONTENT_BROKE_OFF', [
    both(`Der Inhalt von ${German(path)} brach ab`, `The content of ${English(path)} broke off`),
    both('er kommt ganz an', 'it arrives whole'),
    both('Senden Sie ihn noch einmal; was da war, ist unverändert', 'Send it again; what was there is unchanged'),
  ])

export const notAsNamed = (path: Path): DriveRefusal =>
  refused('CONTENT_NOT_AS_NAMED', [
    both(
      `Der Inhalt von ${German(path)} hat eine andere Prüfsumme oder Länge als genannt`,
      `The content of ${English(path)} has another checksum or length than was named`,
    ),
    both('er kommt unverändert an', 'it arrives unchanged'),
    both('Senden Sie ihn noch einmal', 'Send it again'),
  ])

export const removedUnknown = (): DriveRefusal =>
  refused('REMOVED_UNKNOWN', [
    both('Das liegt nicht im Papierkorb', 'This does not lie in the trash'),
    both('es wurde entfernt, und seine Tage sind nicht vorbei', 'it was removed, and its days are not over'),
    both('Laden Sie den Papierkorb neu', 'Load the trash again'),
  ])

export const versionUnknown = (path: Path): DriveRefusal =>
  refused('VERSION_UNKNOWN', [
    both(
      `Diesen früheren Inhalt von ${German(path)} gibt es nicht`,
      `There is no such earlier content of ${English(path)}`,
    ),
    both('er wird noch aufbewahrt', 'it is still kept'),
    both('Laden Sie die Liste neu', 'Load the list again'),
  ])

export const tooManyProperties = (path: Path, most: number, bytes: number): DriveRefusal =>
  refused('TOO_MANY_PROPERTIES', [
    both(`Das sind zu viele Eigenschaften für ${German(path)}`, `These are too many properties for ${English(path)}`),
    both(`höchstens ${most}, zusammen ${sizeSaid(bytes).de}`, `at most ${most}, together ${sizeSaid(bytes).en}`),
    both('Entfernen Sie andere Eigenschaften', 'Remove other properties'),
  ])
