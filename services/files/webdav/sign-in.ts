import { hash } from 'node:crypto'
import type { DriveSignIn } from '../people/sign-in.ts'
import { visitorOf } from '../people/visitor.ts'
import type { ShareBook } from '../share-book.ts'
import type { Visitor } from '../visit.ts'

/** Signs somebody in by name and password; see `people/sign-in.ts`, which is what the server puts in here. */
export type SignIn = (
  book: ShareBook,
  name: string,
  password: string,
  from: string,
) => DriveSignIn | Promise<DriveSignIn>

/** For how many milliseconds a program that sends the same again is not looked at anew, unless the book changes. */
const rememberedFor = 10_000
const MOST = 10_000

interface Known {
  readonly person: string
  readonly edition: number
  readonly until: number
}

/** Who has just signed in, of one book; by the digest of what was sent. */
const known = new WeakMap<ShareBook, Map<string, Known>>()

/**
 * Who sent a request, by what every request brings along (RFC 7617).
 *
 * @param header `Authorization`
 * @param from the address that the request came from
 * @returns how many seconds have to pass where there were too many tries, 0 for every other refusal
 */
export function whoSent(
  book: ShareBook,
  header: string | undefined,
  from: string,
  signIn: SignIn,
): Visitor | number | Promise<Visitor | number> {
  if (header === undefined || header.length > 1_024) return 0
  const now = Date.now()
  const digest = hash('sha256', header, 'base64')
  const remembered = known.get(book)?.get(digest)
  if (remembered !== undefined && remembered.edition === book.edition() && now < remembered.until) {
    return visitorOf(book, remembered.person, now) ?? 0
  }
  const said = nameAndPassword(header)
  if (said === undefined) return 0
  // Read before the answer: what is ended while it is looked at must not be remembered as what holds.
  const asOf = { edition: book.edition(), until: now + rememberedFor }
  const answered = signIn(book, said.name, said.password, from)
  return answered instanceof Promise
    ? answered.then((answer) => visitorFrom(book, digest, answer, asOf))
    : visitorFrom(book, digest, answered, asOf)
}

function visitorFrom(
  book: ShareBook,
  digest: string,
  answered: DriveSignIn,
  { edition, until }: Omit<Known, 'person'>,
): Visitor | number {
  if (answered.is === 'refused') return answered.wait
  const remembered = known.get(book) ?? new Map<string, Known>()
  if (remembered.size >= MOST) remembered.clear()
  remembered.set(digest, { person: answered.visitor.person, edition, until })
  known.set(book, remembered)
  return answered.visitor
}

/** Both are UTF-8, as the challenge says; the name has no colon. */
function nameAndPassword(header: string): { readonly name: string; readonly password: string } | undefined {
  const encoded = /^basic +([A-Za-z0-9+/]+=*)$/i.exec(header.trim())?.[1]
  if (encoded === undefined) return undefined
  const decoded = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  return colon < 1 ? undefined : { name: decoded.slice(0, colon), password: decoded.slice(colon + 1) }
}
