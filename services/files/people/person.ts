import type { ShareBook } from '../share-book.ts'
import { addressTaken, guestIsNoAdministrator, lastAdministrator, onePersonOnly, personUnknown } from './refused.ts'

/** Somebody who works with a share. */
export interface DrivePerson {
  /** The id of the person in the portal, under which the log knows him too. */
  readonly person: string
  readonly name: string
  /** The e-mail address, in lower case: with it he signs in. */
  readonly address: string
  /** Speaks for the customer. */
  readonly isAdministrator: boolean
  /** Somebody of another company, and the last moment of his stay in milliseconds since 1970; null for one without an end. */
  readonly guest: { readonly company: string; readonly until: number | null } | null
  /** The directory that brought him; null for whoever was let in by hand. */
  readonly directory: string | null
  /** In milliseconds since 1970; null while he is in. */
  readonly endedAt: number | null
}

export type Newcomer = Omit<DrivePerson, 'endedAt'>

/** Everybody who works or has worked with a share, by name. */
export function readPeople({ database }: ShareBook): readonly DrivePerson[] {
  return database.prepare('select * from person order by lower(name), person').all().map(personFrom)
}

/** Undefined for somebody who never was let in. */
export function readPerson({ database }: ShareBook, person: string): DrivePerson | undefined {
  const row = database.prepare('select * from person where person = ?').get(person)
  return row && personFrom(row)
}

/**
 * Lets somebody in, or in again; what he is now replaces what he was.
 *
 * @throws DriveRefusal ONE_PERSON_ONLY, GUEST_IS_NO_ADMINISTRATOR, DRIVE_ADDRESS_TAKEN
 */
export function letIn(book: ShareBook, newcomer: Newcomer): DrivePerson {
  const { person, name, isAdministrator, guest, directory } = newcomer
  const address = plainAddress(newcomer.address)
  if (guest && isAdministrator) throw guestIsNoAdministrator()
  book.write((database) => {
    if (book.read().plan === 'single' && othersThan(book, person) > 0) throw onePersonOnly()
    const sameAddress = database
      .prepare('select 1 from person where address = ? and person <> ? and ended_at is null')
      .get(address, person)
    if (sameAddress) throw addressTaken(address)
    database
      .prepare(
        `insert into person (person, name, address, is_administrator, company, until_at, directory)
         values (?, ?, ?, ?, ?, ?, ?)
         on conflict (person) do update set name = excluded.name, address = excluded.address,
           is_administrator = excluded.is_administrator, company = excluded.company, until_at = excluded.until_at,
           directory = excluded.directory, ended_at = null`,
      )
      .run(
        ...[person, name, address, isAdministrator ? 1 : 0],
        ...[guest?.company ?? null, guest?.until ?? null, directory],
      )
  })
  return { ...newcomer, address, endedAt: null }
}

const othersThan = ({ database }: ShareBook, person: string): number =>
  Number(
    database.prepare('select count(*) as others from person where ended_at is null and person <> ?').get(person)
      ?.others,
  )

/**
 * From now on he is out, on connections that are open too, with all his passwords. His name stays, so that the log can say it;
 * what was permitted to him stays as well, and holds again if he comes back.
 *
 * @param at in milliseconds since 1970
 * @param by whoever was put out by hand, no directory brings back
 * @throws DriveRefusal DRIVE_PERSON_UNKNOWN if he is not in
 */
export function endPerson(book: ShareBook, person: string, at: number, by: 'hand' | 'directory' = 'hand'): void {
  const wasIn = book.write((database) => {
    database.prepare('update password set ended_at = ? where person = ? and ended_at is null').run(at, person)
    if (by === 'hand') database.prepare('update person set directory = null where person = ?').run(person)
    return database.prepare('update person set ended_at = ? where person = ? and ended_at is null').run(at, person)
  })
  if (wasIn.changes === 0) throw personUnknown()
}

/**
 * @throws DriveRefusal DRIVE_PERSON_UNKNOWN, GUEST_IS_NO_ADMINISTRATOR, ONE_PERSON_ONLY, LAST_DRIVE_ADMINISTRATOR
 */
export function makeAdministrator(book: ShareBook, person: string, isAdministrator: boolean): void {
  book.write((database) => {
    const found = readPerson(book, person)
    if (!found || found.endedAt !== null) throw personUnknown()
    if (found.guest && isAdministrator) throw guestIsNoAdministrator()
    if (isAdministrator && book.read().plan === 'single' && othersThan(book, person) > 0) throw onePersonOnly()
    const another = database
      .prepare('select 1 from person where is_administrator = 1 and ended_at is null and person <> ?')
      .get(person)
    if (!isAdministrator && found.isAdministrator && !another) throw lastAdministrator()
    database.prepare('update person set is_administrator = ? where person = ?').run(isAdministrator ? 1 : 0, person)
  })
}

/** Whether he is in at a moment: a guest's stay ends by itself. */
export const isIn = ({ endedAt, guest }: DrivePerson, at: number): boolean =>
  endedAt === null && (guest === null || guest.until === null || at <= guest.until)

/** `Ada.Kern@Lippe.example ` and `ada.kern@lippe.example` are one. */
export const plainAddress = (address: string): string => address.trim().normalize('NFKC').toLowerCase()

function personFrom(row: Readonly<Record<string, unknown>>): DrivePerson {
  return {
    person: String(row.person),
    name: String(row.name),
    address: String(row.address),
    isAdministrator: row.is_administrator === 1,
    guest:
      row.company === null
        ? null
        : { company: String(row.company), until: row.until_at === null ? null : Number(row.until_at) },
    directory: row.directory === null ? null : String(row.directory),
    endedAt: row.ended_at === null ? null : Number(row.ended_at),
  }
}
