import type { ShareBook } from '../share-book.ts'
import { readDirectoryLink } from './directory-link.ts'
import { letInAsked } from './guest.ts'
import { type DrivePerson, endPerson, letIn, plainAddress, readPeople } from './person.ts'
import { readTeams } from './team.ts'

/** Somebody who may work with files of the customer, as the portal knows him now; whoever speaks for the customer there, administrates. */
export type Belonging = Pick<DrivePerson, 'person' | 'name' | 'address' | 'isAdministrator'>

/** What keeping in step has changed. */
export interface Stepped {
  readonly came: readonly string[]
  readonly left: readonly string[]
}

/**
 * Brings a share in step with who belongs to the customer: who does no longer is out, a guest who was asked in and has come is
 * in, and so are the people of the directory that the share follows. Asked again, it changes nothing.
 *
 * @param belonging everybody who belongs to the customer now
 * @param brought of them, the ids of those whom the directory has brought and who are in there
 * @param at in milliseconds since 1970
 */
export function bringInStep(
  book: ShareBook,
  belonging: readonly Belonging[],
  brought: ReadonlySet<string>,
  at: number,
): Stepped {
  const link = readDirectoryLink(book)
  const known = new Map(readPeople(book).map((each) => [each.person, each]))
  const belongs = new Set(belonging.map(({ person }) => person))
  const left = [...known.values()].filter(
    ({ person, endedAt, directory }) =>
      endedAt === null &&
      (!belongs.has(person) || (directory !== null && !(directory === link?.directory && brought.has(person)))),
  )
  followNames(book, belonging, known)
  for (const { person, directory } of left) endPerson(book, person, at, directory === null ? 'hand' : 'directory')
  const first = known.size === 0 ? letInFirst(book, belonging) : []
  const asked = letInAsked(
    book,
    belonging.filter(({ person }) => known.get(person)?.endedAt !== null && !first.includes(person)),
  )
  const came = link
    ? bringDirectory(
        book,
        link.directory,
        belonging.filter(({ person }) => brought.has(person)),
        known,
      )
    : []
  return { came: [...first, ...asked.map(({ person }) => person), ...came], left: left.map(({ person }) => person) }
}

/** Who has another name or address in the portal has it here too: with the address he signs in. */
function followNames(book: ShareBook, belonging: readonly Belonging[], known: ReadonlyMap<string, DrivePerson>): void {
  const changed = belonging.filter(({ person, name, address }) => {
    const before = known.get(person)
    return before !== undefined && (before.name !== name || before.address !== plainAddress(address))
  })
  if (changed.length === 0) return
  book.write((database) => {
    const change = database.prepare('update person set name = ?, address = ? where person = ?')
    for (const { person, name, address } of changed) change.run(name, plainAddress(address), person)
  })
}

/**
 * A drive that nobody was ever let in to begins with whoever speaks for the customer, so that somebody is there to let in others.
 * Where one person alone may be, that is nobody's guess unless only one belongs to the customer.
 */
function letInFirst(book: ShareBook, belonging: readonly Belonging[]): readonly string[] {
  const isSingle = book.read().plan === 'single'
  const first = belonging.find(({ isAdministrator }) => isAdministrator)
  if (!first || (isSingle && belonging.length > 1)) return []
  letIn(book, { ...first, guest: null, directory: null })
  return [first.person]
}

/** Whoever was put out by hand stays out: his row remembers no directory. */
function bringDirectory(
  book: ShareBook,
  directory: string,
  people: readonly Belonging[],
  known: ReadonlyMap<string, DrivePerson>,
): readonly string[] {
  const isSingle = book.read().plan === 'single'
  const newcomers = people.filter(({ person }) => {
    const before = known.get(person)
    return before === undefined || (before.endedAt !== null && before.directory !== null)
  })
  if (isSingle) return []
  for (const { person, name, address } of newcomers)
    letIn(book, { person, name, address, isAdministrator: false, guest: null, directory })
  return newcomers.map(({ person }) => person)
}

/**
 * Teams that follow groups of the directory have those members whom it names in them.
 *
 * @param groupsOf the groups of those whom the directory was just asked about; nobody else comes or goes
 * @param named how the directory writes a group, so that two spellings are one
 * @returns the teams whose members have changed
 */
export function followGroups(
  book: ShareBook,
  groupsOf: ReadonlyMap<string, readonly string[]>,
  named: (group: string) => string,
): readonly string[] {
  const people = readPeople(book).filter(({ endedAt }) => endedAt === null)
  const teams = readTeams(book).filter(({ directory }) => directory !== null)
  const changes = teams.flatMap(({ team, directory, members }) =>
    people.flatMap(({ person }) => {
      const groups = groupsOf.get(person)
      if (groups === undefined) return []
      const belongs = groups.some((group) => named(group) === named(directory ?? ''))
      return belongs === members.includes(person) ? [] : [{ team, person, belongs }]
    }),
  )
  if (changes.length > 0)
    book.write((database) => {
      for (const { team, person, belongs } of changes)
        database
          .prepare(
            belongs
              ? 'insert into member (team, person) values (?, ?)'
              : 'delete from member where team = ? and person = ?',
          )
          .run(team, person)
    })
  return [...new Set(changes.map(({ team }) => team))]
}
