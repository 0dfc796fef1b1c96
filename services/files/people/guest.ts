import type { ShareBook } from '../share-book.ts'
import { type DrivePerson, letIn, plainAddress } from './person.ts'
import { onePersonOnly, personUnknown } from './refused.ts'

/** Somebody of another company who is asked in, and has no account yet. */
export interface AskedIn {
  /** The e-mail address, by which he is known when he comes. */
  readonly address: string
  readonly company: string
  /** The last moment of his stay, in milliseconds since 1970; null for one without an end. */
  readonly until: number | null
  readonly askedAt: number
}

/** @throws DriveRefusal ONE_PERSON_ONLY where one alone works with the share */
export function askIn(book: ShareBook, asked: AskedIn): void {
  book.write((database) => {
    if (book.read().plan === 'single') throw onePersonOnly()
    database
      .prepare('insert or replace into asked_in (address, company, until_at, asked_at) values (?, ?, ?, ?)')
      .run(plainAddress(asked.address), asked.company, asked.until, asked.askedAt)
  })
}

/** Who is asked in and has not come, the latest first. */
export function readAskedIn({ database }: ShareBook): readonly AskedIn[] {
  return database
    .prepare('select * from asked_in order by asked_at desc, address')
    .all()
    .map((row) => ({
      address: String(row.address),
      company: String(row.company),
      until: row.until_at === null ? null : Number(row.until_at),
      askedAt: Number(row.asked_at),
    }))
}

/** @throws DriveRefusal DRIVE_PERSON_UNKNOWN for somebody who is not asked in */
export function withdrawAskedIn(book: ShareBook, address: string): void {
  const { changes } = book.write((database) =>
    database.prepare('delete from asked_in where address = ?').run(plainAddress(address)),
  )
  if (changes === 0) throw personUnknown()
}

/** Lets in those of these people who were asked in as guests, now that they have an account. */
export function letInAsked(
  book: ShareBook,
  people: readonly Pick<DrivePerson, 'person' | 'name' | 'address'>[],
): readonly DrivePerson[] {
  const asked = new Map(readAskedIn(book).map((each) => [each.address, each]))
  return people.flatMap(({ person, name, address }) => {
    const guest = asked.get(plainAddress(address))
    if (!guest) return []
    const { company, until } = guest
    const came = letIn(book, {
      person,
      name,
      address,
      isAdministrator: false,
      guest: { company, until },
      directory: null,
    })
    withdrawAskedIn(book, guest.address)
    return [came]
  })
}
