import type { Path } from '../visit.ts'
import { type NameReason, nameRefused, nameTooLong, notUnderstood, pathTooLong } from './refuse.ts'

/** The share itself. */
export const top = '' as Path

/** What common file systems hold in a name, and Linux in a path; in bytes of UTF-8. */
export const LONGEST_NAME = 255
export const LONGEST_PATH = 4096

/** Names that Windows gives to devices, whatever follows after a dot (Microsoft Learn, "Naming Files, Paths, and Namespaces"). */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const refusedCharacters = /[\u0000-\u001f\u007f-\u009f"*:<>?\\|/]/
/** Characters that turn the direction of writing, by which `gpj.exe` can be shown as `exe.jpg`. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/** Almost all names: nothing in them is refused, and form C leaves them as they are. */
const plain = /^[\w!#$%&'()+,;=@[\]^`{}~ .-]+$/

/**
 * Understands where something lies.
 *
 * @param text what stands in an address after the name of the share, percent-decoded; slashes at its ends do not matter
 * @throws DriveRefusal PATH_NOT_UNDERSTOOD, NAME_REFUSED, NAME_TOO_LONG, PATH_TOO_LONG
 * @example pathFrom('/Angebote/Bu\u0308ro.odt') === 'Angebote/Büro.odt'
 */
export function pathFrom(text: string): Path {
  const start = text.startsWith('/') ? 1 : 0
  const end = text.length > start && text.endsWith('/') ? text.length - 1 : text.length
  if (start >= end) return top
  // Composing makes a text shorter, never by more than this.
  if (end - start > 4 * LONGEST_PATH) throw pathTooLong(end - start, LONGEST_PATH)
  if (!text.isWellFormed()) throw notUnderstood()
  const path = text.slice(start, end).normalize('NFC')
  const bytes = Buffer.byteLength(path)
  if (bytes > LONGEST_PATH) throw pathTooLong(bytes, LONGEST_PATH)
  for (let from = 0; from <= path.length; ) {
    const slash = path.indexOf('/', from)
    const to = slash === -1 ? path.length : slash
    checkName(path.slice(from, to))
    from = to + 1
  }
  return path as Path
}

/**
 * What lies in a folder under a name.
 *
 * @throws DriveRefusal as `pathFrom`; also for a name with a slash in it
 */
export function pathIn(folder: Path, name: string): Path {
  if (!name.isWellFormed()) throw notUnderstood()
  const composed = name.normalize('NFC')
  checkName(composed)
  const path = joined(folder, composed)
  const bytes = Buffer.byteLength(path)
  if (bytes > LONGEST_PATH) throw pathTooLong(bytes, LONGEST_PATH)
  return path
}

/** Puts together what is known to be a path and a name that is one: of what is read from the disk. */
export const joined = (folder: Path, name: string): Path => (folder === '' ? name : `${folder}/${name}`) as Path

/** Whether something that lies on the disk has a name that a drive gives; other things were put there by somebody else, and are not shown. */
export const isName = (name: string): boolean =>
  (plain.test(name) || (name.isWellFormed() && name.normalize('NFC') === name)) && reasonAgainst(name) === undefined

/** The folder in which something lies; of the share itself: itself. */
export const folderOf = (path: Path): Path => path.slice(0, Math.max(0, path.lastIndexOf('/'))) as Path

/** '' for the share itself. */
export const nameOf = (path: Path): string => path.slice(path.lastIndexOf('/') + 1)

/** Whether something is a place or lies somewhere below it. */
export const isWithin = (path: Path, folder: Path): boolean =>
  folder === '' || path === folder || (path.length > folder.length && path.startsWith(`${folder}/`))

function checkName(name: string): void {
  const reason = reasonAgainst(name)
  if (reason === undefined) return
  if (reason === 'too long') throw nameTooLong(name, Buffer.byteLength(name), LONGEST_NAME)
  throw nameRefused(name, reason)
}

function reasonAgainst(name: string): NameReason | 'too long' | undefined {
  if (name === '') return 'empty'
  if (name === '.' || name === '..') return 'dots'
  if (!plain.test(name)) {
    if (refusedCharacters.test(name)) return 'character'
    if (turning.test(name)) return 'direction'
    if (name.length * 3 > LONGEST_NAME && Buffer.byteLength(name) > LONGEST_NAME) return 'too long'
  } else if (name.length > LONGEST_NAME) return 'too long'
  const last = name.charCodeAt(name.length - 1)
  if (last === 0x20 || last === 0x2e) return 'end'
  if (devices.test(name)) return 'device'
  return undefined
}
