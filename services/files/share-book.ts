import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { ServiceState } from '../driver.ts'
import { writeAhead } from './write-ahead.ts'

/** A share as it was sold and as it stands. Who may do what lies in the same book. */
export interface ShareRecord {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
  readonly state: ServiceState
  /** `single`: exactly one person works with it; `multi`: as many as the customer lets in, with rights for each folder. */
  readonly plan: 'single' | 'multi'
  /** In bytes. */
  readonly quota: number
  /** The networks of the customer's VPN from which alone it is reached (CIDR); none where the provider publishes it. */
  readonly networks: readonly string[]
  /** For how many days what was removed can come back; 0 for not at all. */
  readonly trashDays: number
  /** How many earlier contents of a file are kept; 0 for none. */
  readonly versionsKept: number
}

/**
 * The tables of the book. Several processes have it open at the same time: the door, the driver, the listeners. Whatever one of
 * them commits, all others see with their next question, so nobody has to be told that a share was closed.
 */
const tables = `
  create table share (
    one integer primary key check (one = 1),
    provider text not null,
    customer text not null,
    agreement text not null,
    state text not null check (state in ('open', 'read-only', 'closed', 'export-only')),
    plan text not null check (plan in ('single', 'multi')),
    quota integer not null check (quota >= 0),
    networks text not null default '[]',
    trash_days integer not null default 30 check (trash_days between 0 and 365),
    versions_kept integer not null default 10 check (versions_kept between 0 and 100),
    -- For how many days it is kept who read and wrote what.
    log_days integer not null default 90 check (log_days between 1 and 3650)
  ) strict;

  -- What was done by order, so that an order that comes again does nothing and is answered as before.
  create table done (duty text primary key, outcome text not null, done_at integer not null) strict, without rowid;

  -- Who works with it. The id is that of the person in the portal.
  create table person (
    person text primary key,
    name text not null,
    address text not null,
    -- Speaks for the customer: the only one who still reads when the customer may take its contents along and nothing more.
    is_administrator integer not null default 0,
    -- The company of a guest; null for the customer's own people.
    company text,
    -- Of a guest: the last moment, in milliseconds since 1970.
    until_at integer,
    -- The directory that brought the person; null for whoever was let in by hand.
    directory text,
    -- Whoever is out keeps the row, so that the log can still name him.
    ended_at integer
  ) strict, without rowid;

  -- Guests who are asked in and have not come yet.
  create table asked_in (
    address text primary key,
    company text not null,
    until_at integer,
    asked_at integer not null
  ) strict, without rowid;

  -- Passwords for programs, one for each device: 128 random bits, kept as their SHA-256.
  create table password (
    password text primary key,
    person text not null references person,
    digest blob not null unique,
    title text not null,
    made_at integer not null,
    used_at integer,
    ended_at integer
  ) strict, without rowid;
  create index password_of on password (person);

  -- People who are given rights together; 'directory' names the group of the customer's directory that a team follows.
  create table team (team text primary key, title text not null unique, directory text) strict, without rowid;
  create table member (
    team text not null references team on delete cascade,
    person text not null references person on delete cascade,
    primary key (team, person)
  ) strict, without rowid;

  -- The customer's directory whose people work with the share; none for people let in by hand alone.
  create table directory (
    one integer primary key check (one = 1),
    directory text not null,
    -- Whether people sign in at the drive with the password that they have in the directory.
    takes_passwords integer not null default 0
  ) strict;

  -- Who may do what from a folder on downwards. The holder is 'everybody', 'person <id>' or 'team <id>'.
  create table permission (
    path text not null,
    holder text not null,
    may text not null check (may in ('nothing', 'read', 'write')),
    primary key (path, holder)
  ) strict, without rowid;
`

/** Raised with every change of the tables, by which an older book is recognised. */
const VERSION = 1

/** The open book of a share. */
export interface ShareBook {
  readonly database: DatabaseSync
  /** A number that changes whenever another process has written something, and with each own write that goes through `write`. */
  edition(): number
  /**
   * Does something at once, as of one moment: the disk is asked for the edition but once, however often somebody wants to know it.
   * What another process commits meanwhile counts with whatever comes next.
   */
  asOfNow<T>(work: () => T): T
  read(): ShareRecord
  /** Writes so that it is on the disk when it returns: whatever was taken from somebody stays taken, whatever happens to the machine. */
  write<T>(work: (database: DatabaseSync) => T): T
  close(): void
}

/**
 * Begins the book of a share; where there is one already it stays as it is.
 *
 * @param file see `SharePlace.book`; its folder must be there
 */
export function beginShareBook(file: string, record: ShareRecord): void {
  const database = connect(file, 'rwc')
  try {
    database.exec('begin immediate')
    if (versionOf(database) === 0) {
      database.exec(`${tables} pragma user_version = ${VERSION};`)
      database
        .prepare(
          `insert into share (one, provider, customer, agreement, state, plan, quota, networks, trash_days, versions_kept)
           values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          ...[record.provider, record.customer, record.agreement, record.state, record.plan, record.quota],
          ...[JSON.stringify(record.networks), record.trashDays, record.versionsKept],
        )
    }
    database.exec('commit')
  } finally {
    database.close()
  }
}

/**
 * Opens a book that is there: whoever comes in the moment in which a share is erased makes no empty one again.
 *
 * @throws RangeError if the file is not the book of a share
 */
export function openShareBook(file: string): ShareBook {
  const database = connect(file, 'rw')
  if (versionOf(database) !== VERSION) {
    database.close()
    throw new RangeError(`${file} is not the book of a share that this version reads.`)
  }
  const dataVersion = database.prepare('pragma data_version')
  const share = database.prepare('select * from share')
  let own = 0
  let held: number | undefined
  // A million apart, so that no own write can ever give the number that was there before.
  const others = (): number => Number(dataVersion.get()?.data_version) * 1_000_000
  return {
    database,
    edition: () => (held ?? others()) + own,
    asOfNow: (work) => {
      held = others()
      try {
        return work()
      } finally {
        held = undefined
      }
    },
    read: () => recordFrom(share.get() ?? {}),
    write: (work) => {
      own += 1
      return inOneStep(database, work)
    },
    close: () => database.close(),
  }
}

/** @param mode of SQLite: `rw` for a file that is there, `rwc` for one that may be begun */
function connect(file: string, mode: 'rw' | 'rwc'): DatabaseSync {
  const address = pathToFileURL(file)
  address.searchParams.set('mode', mode)
  const database = new DatabaseSync(address, { timeout: 5_000 })
  writeAhead(database)
  database.exec('pragma synchronous = full; pragma foreign_keys = on;')
  return database
}

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('pragma user_version').get()?.user_version)

function inOneStep<T>(database: DatabaseSync, work: (database: DatabaseSync) => T): T {
  database.exec('begin immediate')
  try {
    const result = work(database)
    database.exec('commit')
    return result
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}

function recordFrom(row: Readonly<Record<string, unknown>>): ShareRecord {
  return {
    provider: String(row.provider),
    customer: String(row.customer),
    agreement: String(row.agreement),
    state: row.state as ServiceState,
    plan: row.plan as ShareRecord['plan'],
    quota: Number(row.quota),
    networks: JSON.parse(String(row.networks)),
    trashDays: Number(row.trash_days),
    versionsKept: Number(row.versions_kept),
  }
}
