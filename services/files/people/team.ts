import { randomUUID } from 'node:crypto'
import type { ShareBook } from '../share-book.ts'
import { readPerson } from './person.ts'
import { personUnknown, planWithoutPermissions, teamExists, teamFollowsDirectory, teamUnknown } from './refused.ts'

/** People who are given permissions together. */
export interface Team {
  readonly team: string
  readonly title: string
  /** The group of the customer's directory that it follows; null for one that is kept by hand. */
  readonly directory: string | null
  /** Ids of people, in no order. */
  readonly members: readonly string[]
}

/** All teams by title. */
export function readTeams({ database }: ShareBook): readonly Team[] {
  const members = database.prepare('select team, person from member').all()
  return database
    .prepare('select team, title, directory from team order by lower(title), team')
    .all()
    .map((row) => ({
      team: String(row.team),
      title: String(row.title),
      directory: row.directory === null ? null : String(row.directory),
      members: members.filter(({ team }) => team === row.team).map(({ person }) => String(person)),
    }))
}

/**
 * @param directory the group that it follows: its members come from there alone
 * @throws DriveRefusal PLAN_WITHOUT_PERMISSIONS, TEAM_EXISTS
 */
export function makeTeam(book: ShareBook, title: string, directory: string | null): Team {
  const team = randomUUID()
  book.write((database) => {
    if (book.read().plan === 'single') throw planWithoutPermissions()
    refuseSameTitle(book, title)
    database.prepare('insert into team (team, title, directory) values (?, ?, ?)').run(team, title, directory)
  })
  return { team, title, directory, members: [] }
}

/** @throws DriveRefusal TEAM_UNKNOWN, TEAM_EXISTS */
export function renameTeam(book: ShareBook, team: string, title: string): void {
  book.write((database) => {
    refuseSameTitle(book, title, team)
    const { changes } = database.prepare('update team set title = ? where team = ?').run(title, team)
    if (changes === 0) throw teamUnknown()
  })
}

/**
 * With it goes what was permitted to it.
 *
 * @throws DriveRefusal TEAM_UNKNOWN
 */
export function endTeam(book: ShareBook, team: string): void {
  book.write((database) => {
    database.prepare('delete from permission where holder = ?').run(`team ${team}`)
    if (database.prepare('delete from team where team = ?').run(team).changes === 0) throw teamUnknown()
  })
}

/**
 * Somebody belongs to a team from now on, or no longer.
 *
 * @throws DriveRefusal TEAM_UNKNOWN, TEAM_FOLLOWS_DIRECTORY, DRIVE_PERSON_UNKNOWN
 */
export function changeMember(book: ShareBook, team: string, person: string, belongs: boolean): void {
  book.write((database) => {
    const found = database.prepare('select directory from team where team = ?').get(team)
    if (!found) throw teamUnknown()
    if (found.directory !== null) throw teamFollowsDirectory()
    if (!belongs) database.prepare('delete from member where team = ? and person = ?').run(team, person)
    else if (readPerson(book, person)?.endedAt !== null) throw personUnknown()
    else database.prepare('insert into member (team, person) values (?, ?) on conflict do nothing').run(team, person)
  })
}

function refuseSameTitle({ database }: ShareBook, title: string, except = ''): void {
  if (database.prepare('select 1 from team where title = ? and team <> ?').get(title, except)) throw teamExists(title)
}
