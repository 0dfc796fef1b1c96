import { DatabaseSync } from 'node:sqlite'

const tables = `
  create table if not exists known (
    path text primary key,
    inode integer not null,
    size integer not null,
    changed_at real not null,
    sha256 text not null,
    piece text not null
  ) strict, without rowid;
  -- Contents in the store, and the last backup that named them.
  create table if not exists content (
    piece text primary key,
    size integer not null,
    named_in text not null
  ) strict, without rowid;
`

/** A content as it was read. */
export interface KnownContent {
  readonly sha256: string
  readonly piece: string
}

/** A file by what tells one content from another without reading it. */
export interface Looks {
  readonly path: string
  readonly inode: number
  readonly size: number
  readonly changedAt: number
}

/**
 * What is remembered from one backup to the next, so that a file that did not change is not read again. It can be lost: then
 * everything is read once more, and what is in the store already is not sent again.
 */
export interface KnownFiles {
  find(looks: Looks): KnownContent | undefined
  note(looks: Looks, content: KnownContent): void
  /** Whether the store has it. */
  hasContent(piece: string): boolean
  noteContent(piece: string, size: number, backup: string): void
  /** Notes that this backup names the content. */
  name(piece: string, backup: string): void
  /** Contents that only backups before this one name. */
  namedBefore(backup: string): readonly string[]
  forgetContent(piece: string): void
  close(): void
}

export function openKnownFiles(file: string): KnownFiles {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${tables}`)
  const find = database.prepare(
    'select sha256, piece from known where path = ? and inode = ? and size = ? and changed_at = ?',
  )
  const note = database.prepare(
    'insert or replace into known (path, inode, size, changed_at, sha256, piece) values (?, ?, ?, ?, ?, ?)',
  )
  const has = database.prepare('select 1 as one from content where piece = ?')
  const add = database.prepare(
    'insert into content (piece, size, named_in) values (?, ?, ?) on conflict do update set named_in = excluded.named_in',
  )
  const name = database.prepare('update content set named_in = ? where piece = ?')
  const before = database.prepare('select piece from content where named_in < ?')
  const forget = database.prepare('delete from content where piece = ?')
  const forgetKnown = database.prepare('delete from known where piece = ?')
  return {
    find: ({ path, inode, size, changedAt }) => find.get(path, inode, size, changedAt) as KnownContent | undefined,
    note: ({ path, inode, size, changedAt }, { sha256, piece }) =>
      void note.run(path, inode, size, changedAt, sha256, piece),
    hasContent: (piece) => has.get(piece) !== undefined,
    noteContent: (piece, size, backup) => void add.run(piece, size, backup),
    name: (piece, backup) => void name.run(backup, piece),
    namedBefore: (backup) => before.all(backup).map((row) => String(row.piece)),
    forgetContent: (piece) => {
      forget.run(piece)
      forgetKnown.run(piece)
    },
    close: () => database.close(),
  }
}
