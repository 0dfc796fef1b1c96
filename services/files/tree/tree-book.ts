import { DatabaseSync } from 'node:sqlite'
import { writeAhead } from '../write-ahead.ts'
import { asRefusal } from './as-refusal.ts'
import { type Checksums, openChecksums } from './checksums.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { type Locks, openLocks } from './locks.ts'
import { openProperties, type Properties } from './properties.ts'
import { shareUnknown } from './refuse.ts'
import { openRemovedOnes, type RemovedOnes } from './removed-ones.ts'
import { openVersions, type Versions } from './versions.ts'

/**
 * What a share knows of its files beside what the file system knows. A place is a path, or `:<id>` for what was removed under
 * that id and `:<id>/…` for what lies in it: no path has a colon.
 */
const tables = `
  create table usage (
    one integer primary key check (one = 1),
    files_bytes integer not null default 0,
    files integer not null default 0,
    folders integer not null default 0,
    trash_bytes integer not null default 0,
    version_bytes integer not null default 0,
    -- Grows with each change, by which whoever counts again sees that nothing happened meanwhile.
    turn integer not null default 0
  ) strict;
  insert into usage (one) values (1);

  create table lock (
    token text primary key,
    path text not null,
    is_exclusive integer not null,
    is_deep integer not null,
    owner text not null,
    person text not null,
    until_at integer not null
  ) strict, without rowid;
  create index lock_at on lock (path);

  create table property (
    place text not null,
    namespace text not null,
    name text not null,
    xml text not null,
    -- The path of its folder with a slash behind it, '' at the top: what is left when all that is no slash goes from the end.
    folder text generated always as (rtrim(place, replace(place, '/', ''))) virtual,
    primary key (place, namespace, name)
  ) strict, without rowid;
  create index property_in on property (folder);

  -- Of a content, by the inode in which it lies; it holds while size and time are the same. Times in microseconds.
  create table checksum (
    inode integer primary key,
    size integer not null,
    changed_at integer not null,
    sha256 text not null
  ) strict;

  -- What was removed. It is 'going' until it lies in the trash, 'uncounted' until its size is known, then 'there'.
  create table removed (
    id text primary key,
    path text not null,
    kind text not null,
    step text not null check (step in ('going', 'uncounted', 'there')),
    size integer not null,
    removed_at integer not null,
    removed_by text not null,
    -- What was permitted for the folders in it: rows of the share's book, with their paths from it on downwards.
    permissions text not null,
    -- What was permitted for the folders in which it lay.
    above text not null
  ) strict, without rowid;

  create table version (
    id text primary key,
    place text not null,
    size integer not null,
    changed_at integer not null,
    kept_at integer not null,
    kept_by text not null
  ) strict, without rowid;
  create index version_of on version (place, kept_at);
`

/** Raised with every change of the tables. */
const VERSION = 1

/** The open book of what lies in a share. Several processes have it open at the same time. */
export interface TreeBook {
  readonly usage: Ledger
  readonly locks: Locks
  readonly properties: Properties
  readonly checksums: Checksums
  readonly removed: RemovedOnes
  readonly versions: Versions
  /**
   * Does something that nobody else does at the same time, in whatever process: what is asked in it still holds when it acts,
   * on the disk too. All of it stays in the book, or nothing. It outlives the process; after a loss of power it may be
   * missing, which is right for what can be counted again.
   *
   * @throws DriveRefusal DISK_FULL; SHARE_UNKNOWN once it was erased; and whatever `work` throws, after what it did was undone
   */
  change<T>(work: (step: Step) => T): T
  /** The same, and it is on the disk when it returns. */
  changeForGood<T>(work: (step: Step) => T): T
  close(): void
}

/** What belongs to a change outside of the book. */
export interface Step {
  /** To be done if it fails after this: also when the book has no room for what was done on the disk already. */
  undo(work: () => void): void
  /** To be done once it is kept: what was taken out of the book can go from the disk then, and not before. */
  after(work: () => void): void
}

/** Opens the book; begins it where there is none. */
export function openTreeBook(file: string): TreeBook {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  try {
    return withBook(database)
  } catch (error) {
    database.close()
    throw error
  }
}

function withBook(database: DatabaseSync): TreeBook {
  // What is deleted is overwritten: properties and names of what is gone do not stay behind in the file.
  writeAhead(database)
  database.exec('pragma synchronous = normal; pragma secure_delete = on;')
  const begin = database.prepare('begin immediate')
  const commit = database.prepare('commit')
  const change = <T>(work: (step: Step) => T): T => {
    // Erased meanwhile.
    if (!database.isOpen) throw shareUnknown()
    const undoing: (() => void)[] = []
    const following: (() => void)[] = []
    const step: Step = { undo: (each) => undoing.push(each), after: (each) => following.push(each) }
    let result: T
    try {
      begin.run()
      result = work(step)
      commit.run()
    } catch (error) {
      for (const each of undoing.reverse()) each()
      if (database.isTransaction) database.exec('rollback')
      throw asRefusal(error)
    }
    for (const each of following) each()
    return result
  }
  change(() => {
    if (Number(database.prepare('pragma user_version').get()?.user_version) === VERSION) return
    database.exec(`${tables} pragma user_version = ${VERSION};`)
  })
  return {
    usage: openLedger(database),
    locks: openLocks(database),
    properties: openProperties(database),
    checksums: openChecksums(database),
    removed: openRemovedOnes(database),
    versions: openVersions(database),
    change,
    changeForGood: (work) => {
      if (!database.isOpen) throw shareUnknown()
      database.exec('pragma synchronous = full')
      try {
        return change(work)
      } finally {
        if (database.isOpen) database.exec('pragma synchronous = normal')
      }
    },
    close: () => database.close(),
  }
}
