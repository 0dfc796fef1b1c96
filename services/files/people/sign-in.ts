import { hash, randomBytes } from 'node:crypto'
import type { StatementSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import type { ShareBook } from '../share-book.ts'
import type { Visitor } from '../visit.ts'
import { digestOf, plainAppPassword } from './app-password.ts'
import { plainAddress } from './person.ts'
import { openThrottle, type Throttle } from './throttle.ts'
import { type Stay, stayOf, visitorOf } from './visitor.ts'

/** What came of a sign-in. Why it was refused nobody is told: not whether there is such a person, nor whether he was once in. */
export type DriveSignIn =
  | { readonly is: 'in'; readonly visitor: Visitor }
  /** `wait`: for how many seconds nothing more is tried from there; 0 for none. */
  | { readonly is: 'refused'; readonly wait: number }

/**
 * The port to the customer's directory: proves a name and a password there. It throttles by itself, over all processes.
 *
 * @param from the address that the request came from
 * @returns the id of the person, who is in by the book when this is answered; undefined for everything else
 */
export type AskDirectory = (asked: {
  readonly agreement: string
  readonly directory: string
  readonly name: string
  readonly password: string
  readonly from: string
}) => Promise<string | undefined>

/** For how long a directory is not asked again about a password that was right; and how many of them are remembered. */
const rememberedFor = 300_000
const MOST = 10_000
/** What a directory refuses comes at a multiple of this after the question: how long it took tells nothing. */
const beat = 500
const hour = 3_600_000

/** What is remembered of one book, in this process. */
interface Desk {
  readonly throttle: Throttle
  readonly password: StatementSync
  readonly use: StatementSync
  readonly directory: StatementSync
  edition: number
  /** The directory whose passwords are taken, if there is one. */
  asked: string | undefined
  /**
   * Who came in by a name and a password, by their hash under a salt that this process alone knows: until the book changes, the
   * hour is over (its use is noted then) or he is to leave.
   */
  readonly right: Map<string, Stay>
  /** The same for passwords of the directory: whoever is out is out by the book, so these may outlive a change in it. */
  readonly rightThere: Map<string, { readonly person: string; readonly until: number }>
  /** One question at a time about the same name and password, however many connections bring it. */
  readonly asking: Map<string, Promise<DriveSignIn>>
}
const desks = new WeakMap<ShareBook, Desk>()
const salt = randomBytes(32).toString('hex')

/**
 * Signs somebody in to a share by the name and the password that his program sends with each request.
 *
 * An app password that holds is answered at once, however many wrong ones came before: 128 random bits are not guessed, and a
 * forgotten device with an old password must not lock out the others of its owner. All else waits longer and longer.
 *
 * @param name the e-mail address, or the name in the directory
 * @param from the address that the request came from
 * @param askDirectory left out where no directory is asked
 * @returns at once, unless the directory has to be asked
 */
export function signIn(
  book: ShareBook,
  name: string,
  password: string,
  from: string,
  askDirectory?: AskDirectory,
): DriveSignIn | Promise<DriveSignIn> {
  const desk = deskOf(book)
  const at = Date.now()
  const key = hash('sha256', `${salt}${name}\0${password}`, 'base64')
  const stay = desk.right.get(key)
  if (stay && at <= stay.until) return { is: 'in', visitor: stay.visitor }
  const visitor = comeIn(desk, book, key, name, password, at)
  if (visitor) return { is: 'in', visitor }
  const throttled = `${plainAddress(name)} ${from}`
  const wait = desk.throttle.wait(throttled, at)
  if (wait > 0) return { is: 'refused', wait }
  const directory = askDirectory && plainAppPassword(password) === undefined && desk.asked
  if (!directory) {
    desk.throttle.failed(throttled, at)
    return { is: 'refused', wait: desk.throttle.wait(throttled, at) }
  }
  return (
    desk.asking.get(key) ??
    byDirectory(desk, book, key, throttled, () =>
      askDirectory({ agreement: book.read().agreement, directory, name, password, from }),
    )
  )
}

function deskOf(book: ShareBook): Desk {
  const edition = book.edition()
  let desk = desks.get(book)
  if (!desk) {
    const { database } = book
    const directory = database.prepare('select directory from directory where takes_passwords = 1')
    desk = {
      throttle: openThrottle(),
      password: database.prepare(
        `select password, person, used_at, address from password join person using (person)
         where digest = ? and password.ended_at is null and person.ended_at is null`,
      ),
      use: database.prepare('update password set used_at = ? where password = ?'),
      directory,
      edition,
      asked: directoryOf(directory),
      right: new Map(),
      rightThere: new Map(),
      asking: new Map(),
    }
    desks.set(book, desk)
  }
  if (desk.edition !== edition) {
    desk.right.clear()
    desk.edition = edition
    const asked = directoryOf(desk.directory)
    if (asked !== desk.asked) desk.rightThere.clear()
    desk.asked = asked
  }
  return desk
}

function comeIn(
  desk: Desk,
  book: ShareBook,
  key: string,
  name: string,
  password: string,
  at: number,
): Visitor | undefined {
  const there = rememberedThere(desk, key, at)
  if (there !== undefined) return visitorOf(book, there, at)
  const person = byAppPassword(desk, book, name, password, at)
  const stay = person === undefined ? undefined : stayOf(book, person)
  if (!stay || at > stay.until) return undefined
  if (desk.right.size >= MOST) desk.right.clear()
  desk.right.set(key, { visitor: stay.visitor, until: Math.min(stay.until, hourOf(at) + hour - 1) })
  return stay.visitor
}

/** Every password takes the same way, whether there is such a person or not: its hash is looked up, then the name is compared. */
function byAppPassword(desk: Desk, book: ShareBook, name: string, password: string, at: number): string | undefined {
  const plain = plainAppPassword(password)
  const row = plain === undefined ? undefined : desk.password.get(digestOf(plain))
  if (row === undefined || plainAddress(name) !== row.address) return undefined
  if (Number(row.used_at ?? 0) < hourOf(at)) noteUse(desk, book, String(row.password), hourOf(at))
  return String(row.person)
}

const hourOf = (at: number): number => at - (at % hour)

/** The hour is enough to see which device nobody uses any more. A full disk keeps nobody out. */
function noteUse(desk: Desk, book: ShareBook, password: string, used: number): void {
  try {
    book.write(() => desk.use.run(used, password))
  } catch {}
}

function rememberedThere(desk: Desk, key: string, at: number): string | undefined {
  const found = desk.rightThere.get(key)
  if (found === undefined || at <= found.until) return found?.person
  desk.rightThere.delete(key)
  return undefined
}

function directoryOf(statement: StatementSync): string | undefined {
  const row = statement.get()
  return row && String(row.directory)
}

function byDirectory(
  desk: Desk,
  book: ShareBook,
  key: string,
  throttled: string,
  ask: () => Promise<string | undefined>,
): Promise<DriveSignIn> {
  const answer = askThere(desk, book, key, throttled, ask).finally(() => desk.asking.delete(key))
  desk.asking.set(key, answer)
  return answer
}

async function askThere(
  desk: Desk,
  book: ShareBook,
  key: string,
  throttled: string,
  ask: () => Promise<string | undefined>,
): Promise<DriveSignIn> {
  const start = performance.now()
  // It counts as failed until it is known to have succeeded, so that many at once do not slip through.
  desk.throttle.failed(throttled, Date.now())
  const person = await ask().catch(() => undefined)
  const at = Date.now()
  const visitor = person === undefined ? undefined : visitorOf(book, person, at)
  if (person === undefined || !visitor) {
    const passed = performance.now() - start
    await pause(Math.ceil(passed / beat) * beat - passed)
    return { is: 'refused', wait: desk.throttle.wait(throttled, Date.now()) }
  }
  desk.throttle.succeeded(throttled)
  if (desk.rightThere.size >= MOST) desk.rightThere.clear()
  desk.rightThere.set(key, { person, until: at + rememberedFor })
  return { is: 'in', visitor }
}
