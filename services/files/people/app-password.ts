import { hash, randomBytes, randomUUID } from 'node:crypto'
import type { ShareBook } from '../share-book.ts'
import { isIn, readPerson } from './person.ts'
import { appPasswordUnknown, personUnknown, tooManyAppPasswords } from './refused.ts'

/** A password for one device, as its list shows it: never the password itself. */
export interface AppPassword {
  readonly password: string
  readonly person: string
  /** The device, in the words of whoever made it. */
  readonly title: string
  /** In milliseconds since 1970. */
  readonly madeAt: number
  /** The hour of the last use; null for never. */
  readonly usedAt: number | null
  readonly endedAt: number | null
}

/** How many hold for one person at the same time. */
const MOST = 50

/** Without i, l, o and u, which are taken for others when somebody reads them out. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const BYTES = 16
/** 128 bits in digits of five bits. */
const DIGITS = 26
const groupEnds = [5, 10, 15, 20]

/**
 * Makes a password for a device: 128 random bits, of which the book keeps the SHA-256 alone.
 *
 * @returns the password in groups, to be shown once: `8k2mq-0v5xt-…`
 * @throws DriveRefusal DRIVE_PERSON_UNKNOWN, TOO_MANY_APP_PASSWORDS
 */
export function makeAppPassword(
  book: ShareBook,
  person: string,
  title: string,
  at: number,
): { readonly password: AppPassword; readonly shown: string } {
  const [password, plain] = [randomUUID(), digitsOf(randomBytes(BYTES))]
  book.write((database) => {
    const found = readPerson(book, person)
    if (!found || !isIn(found, at)) throw personUnknown()
    const holding = database
      .prepare('select count(*) as holding from password where person = ? and ended_at is null')
      .get(person)
    if (Number(holding?.holding) >= MOST) throw tooManyAppPasswords(MOST)
    database
      .prepare('insert into password (password, person, digest, title, made_at) values (?, ?, ?, ?, ?)')
      .run(password, person, digestOf(plain), title, at)
  })
  return { password: { password, person, title, madeAt: at, usedAt: null, endedAt: null }, shown: inGroups(plain) }
}

/** The passwords that hold, of one person or of everybody; the latest first. */
export function readAppPasswords({ database }: ShareBook, person?: string): readonly AppPassword[] {
  return database
    .prepare(
      `select password, person, title, made_at, used_at, ended_at from password
       where ended_at is null and person = coalesce(?, person) order by made_at desc, password`,
    )
    .all(person ?? null)
    .map((row) => ({
      password: String(row.password),
      person: String(row.person),
      title: String(row.title),
      madeAt: Number(row.made_at),
      usedAt: row.used_at === null ? null : Number(row.used_at),
      endedAt: null,
    }))
}

/**
 * It holds no longer, on connections that are open either.
 *
 * @param person whose it must be; anybody's, if left out
 * @returns the one that was ended
 * @throws DriveRefusal APP_PASSWORD_UNKNOWN
 */
export function endAppPassword(book: ShareBook, password: string, at: number, person?: string): AppPassword {
  const found = readAppPasswords(book, person).find((each) => each.password === password)
  if (!found) throw appPasswordUnknown()
  book.write((database) =>
    database.prepare('update password set ended_at = ? where password = ? and ended_at is null').run(at, password),
  )
  return { ...found, endedAt: at }
}

/**
 * What somebody typed, as it was made: without groups, in lower case, and with what looks alike taken for what it must be.
 *
 * @returns undefined for what no app password can be
 */
export function plainAppPassword(typed: string): string | undefined {
  if (typed.length > 64) return undefined
  const plain = typed.toLowerCase().replace(/[\s-]/g, '').replace(/[il]/g, '1').replaceAll('o', '0')
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(plain) ? plain : undefined
}

/** @param plain see {@link plainAppPassword} */
export const digestOf = (plain: string): Buffer => hash('sha256', plain, 'buffer')

function digitsOf(bytes: Buffer): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`)
  const digits: string[] = []
  for (let place = 0; place < DIGITS; place += 1) {
    digits.unshift(alphabet.charAt(Number(rest % 32n)))
    rest /= 32n
  }
  return digits.join('')
}

const inGroups = (plain: string): string =>
  [...plain].map((digit, place) => (groupEnds.includes(place) ? `-${digit}` : digit)).join('')
