/**
 * What a piece of work reads and writes of people is noted where content is opened and sealed (`keys.ts`), not where somebody remembers
 * it. Whose work it is comes along by itself: a request, a duty, a loop of the program runs inside its own notes.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

/** Who touches something, and why. */
export interface Accessor {
  readonly side: 'provider' | 'customer' | 'anybody' | 'program'
  /** The random id of a person, or the name of one of its programs; null where nobody has signed in, and for Klausel itself. */
  readonly person: string | null
  readonly role: string | null
  /** The token that a program of somebody has shown. */
  readonly token?: string
  /** The route that was asked, or the work behind the scenes: `duty confirmOrder:…`. */
  readonly why: string
  /** What a role must bring for that route. */
  readonly right?: string
}

/** What a field was and what it is, where that is nothing of a person: a role, a choice. */
export interface InPlain {
  readonly before: string | null
  readonly after: string | null
}

/** Something personal that was read, written, or changed in one field. */
export interface Touched {
  readonly provider: string
  readonly customer: string | null
  readonly did: 'read' | 'written' | 'changed'
  /** What kind of thing it is: that of a fact, `addressee`, `letter`. */
  readonly kind: string
  /** The agreement or the thing itself, by its random id. */
  readonly object: string
  /** Whose key it lies under; null for what is the customer's own. */
  readonly person: string | null
  /** The leave of the customer by which staff has seen it. */
  readonly grant?: string
  readonly field?: string
  readonly change?: InPlain
  /** The same for what is personal: sealed under the key of what was changed, so that it is erased with it. */
  readonly sealed?: { readonly sealed: Uint8Array; readonly keyId: string }
}

export interface Counted extends Touched {
  readonly count: number
}

/** What one piece of work has touched and what is not written yet. */
export interface Noted {
  touched: Map<string, Counted>
  /** What Klausel does of its own accord: the secrets of connections that it opens every few seconds are no reading. */
  readonly isOwnWork: boolean
  /** Once it is over, what still comes belongs to nobody's request. */
  isOver: boolean
}

/** Where notes become rows. */
export interface AccessBook {
  /** Writes what was touched; ends when it lies on the disk, also where the program is killed at once. */
  write(noted: Noted, by: Accessor, status?: number): Promise<void>
  /** For work that nobody has named: it is noted as that of Klausel itself, and written soon. */
  noteUnnamed(touched: Touched): void
  /** Ends when nothing waits any more. */
  settled(): Promise<void>
}

/** What keeps connections going and says nothing about anybody. */
const secrets = new Set(['vpn device', 'webhook', 'panel', 'post settings', 'directory service account'])

const current = new AsyncLocalStorage<Noted>()

export const newNoted = (isOwnWork = false): Noted => ({ touched: new Map(), isOwnWork, isOver: false })

/** Does something inside notes: whatever it opens, however deep below, stands in them. */
export const whileNoting = <T>(noted: Noted, work: () => T): T => current.run(noted, work)

/** Something was touched just now. Without a book nobody keeps one: a tool, a test of one part. */
export function note(book: AccessBook | undefined, touched: Touched): void {
  const noted = current.getStore()
  const isOwnWork = noted === undefined || noted.isOwnWork
  if (book === undefined || (isOwnWork && secrets.has(touched.kind))) return
  if (noted === undefined || noted.isOver) book.noteUnnamed(touched)
  else add(noted.touched, touched)
}

/** The same for what lies open, in a place that knows no key: only whoever is being noted is. */
export function noteOpen(touched: Touched): void {
  const noted = current.getStore()
  if (noted && !noted.isOver) add(noted.touched, touched)
}

/** Whether anybody notes what happens here. */
export const isNoted = (): boolean => current.getStore()?.isOver === false

/** What was touched often in one piece of work is one row with its number; each change is one of its own. */
export function add(touched: Map<string, Counted>, one: Touched): void {
  const place =
    one.did === 'changed'
      ? String(touched.size)
      : `${one.did} ${one.kind} ${one.object} ${one.person} ${one.grant} ${one.customer}`
  touched.set(place, { ...one, count: (touched.get(place)?.count ?? 0) + 1 })
}

/** Work of Klausel itself, with its reason; what it has touched is written before it counts as done. */
export async function asOwnWork<T>(book: AccessBook | undefined, why: string, work: () => Promise<T>): Promise<T> {
  if (book === undefined) return work()
  const noted = newNoted(true)
  try {
    return await whileNoting(noted, work)
  } finally {
    noted.isOver = true
    await book.write(noted, { side: 'program', person: null, role: null, why })
  }
}
