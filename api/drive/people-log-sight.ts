import { type ContentGrant, readGrants } from '../../access/content-grant.ts'
import { mayUse } from '../../access/rights.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { isDecided, type LogRow } from '../../services/files/log/log-row.ts'
import { readPeople } from '../../services/files/people/person.ts'
import { isWithin } from '../../services/files/tree/path.ts'
import type { Path } from '../../services/files/visit.ts'
import { folderIn } from './at-drive.ts'
import type { AtPeople } from './people-at.ts'

/** A row of the log as whoever asks may see it. */
export interface ShownAccess {
  /** In milliseconds since 1970. */
  readonly at: number
  /** The id of the person, of a grant by which staff looked, or '' for the program itself. */
  readonly person: string
  /** Null for whom nobody knows any more, and for those who see no names. */
  readonly name: string | null
  readonly act: LogRow['act']
  /** What was read or written, or what was decided about. Null for staff of the provider where no grant names it. */
  readonly object: string | null
  /** Where it went, and what was decided. */
  readonly to: string | null
  readonly bytes: number | null
  readonly way: LogRow['way']
  readonly from: string
}
/** What somebody may see of the log. */
export interface Sight {
  /** Whether all objects are shown: to people of the customer. */
  readonly isOpen: boolean
  /** Otherwise those in these folders. */
  readonly folders: readonly string[]
  /** By the id under which the log knows them; empty for those who see no names. */
  readonly names: ReadonlyMap<string, string>
}

export async function sightOf({ by, book }: AtPeople, agreement: string): Promise<Sight> {
  const { membership, person } = by.who
  const grants = await inTransaction(by.running.app, by, (transaction) =>
    readGrants(transaction, { provider: by.provider, agreement }),
  )
  const isOpen = membership.customer !== null
  const now = Date.now()
  return {
    isOpen,
    folders: grants.filter((each) => each.person.id === person.id && isNow(each, now)).flatMap(foldersOf),
    names:
      isOpen || mayUse(membership.role, 'see names')
        ? new Map([
            ...readPeople(book).map((each) => [each.person, each.name] as const),
            ...grants.map((each) => [`grant ${each.grant}`, each.person.name] as const),
          ])
        : new Map(),
  }
}

const isNow = ({ allowed, ended }: ContentGrant, now: number): boolean =>
  allowed !== null && allowed.from <= now && allowed.until > now && ended === null

function foldersOf({ scope }: ContentGrant): readonly string[] {
  const folder = folderIn(scope)
  return folder === undefined ? [] : [folder]
}

const maySee = ({ isOpen, folders }: Sight, path: Path | undefined): boolean =>
  isOpen || (path !== undefined && folders.some((folder) => isWithin(path, folder as Path)))

export function shown(row: LogRow, sight: Sight): ShownAccess {
  const { at, person, act, way, from } = row
  const whole = { at, person, act, way, from, name: sight.names.get(person) ?? null }
  if (isDecided(row))
    return sight.isOpen
      ? { ...whole, object: sight.names.get(row.about) ?? row.about, to: row.now ?? null, bytes: null }
      : { ...whole, object: null, to: null, bytes: null }
  return {
    ...whole,
    object: maySee(sight, row.path) ? row.path : null,
    to: row.to !== undefined && maySee(sight, row.to) ? row.to : null,
    bytes: row.bytes ?? null,
  }
}

/** The rows as they leave the house: what may not be seen is not in them. */
export async function* seen(rows: AsyncIterable<LogRow>, sight: Sight): AsyncGenerator<LogRow> {
  for await (const row of rows) {
    if (sight.isOpen) yield row
    else if (isDecided(row))
      yield { at: row.at, person: row.person, act: row.act, about: '', way: row.way, from: row.from }
    else {
      const { to, ...rest } = row
      const isSeen = maySee(sight, row.path)
      yield {
        ...rest,
        path: isSeen ? row.path : ('' as Path),
        ...(to !== undefined && maySee(sight, to) ? { to } : {}),
      }
    }
  }
}
