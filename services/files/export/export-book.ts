import { DatabaseSync } from 'node:sqlite'
import { writeAhead } from '../write-ahead.ts'

/** How far an export has come: what belongs to it is gathered, then read once, then it can be fetched. */
export type Step = 'gathering' | 'reading' | 'ready'

/** An export as a whole. */
export interface ExportRecord {
  readonly step: Step
  /** In milliseconds since 1970. What was changed between the two may be in it as it was before or after. */
  readonly begunAt: number
  readonly gatheredAt: number | null
  readonly readyAt: number | null
  readonly files: number
  readonly folders: number
  /** Of all contents, and how many of them were read. */
  readonly bytes: number
  readonly bytesRead: number
  /** Once it is ready: the size of the archive, where its directory begins, and the SHA-256 of the manifest. */
  readonly size: number | null
  readonly directoryAt: number | null
  readonly manifest: string | null
}

/** A file or folder of an export. */
export interface ExportEntry {
  /** From 1 on, in the order of the archive. */
  readonly number: number
  /** As it is called in the archive. */
  readonly name: string
  readonly size: number
  readonly changedAt: number
  readonly crc32: number
  /** '' for a folder. */
  readonly sha256: string
  readonly startsAt: number
  /** Where its row lies in the directory, counted from the beginning of that. */
  readonly rowAt: number
}

const tables = `
  create table export (
    one integer primary key check (one = 1),
    step text not null,
    begun_at integer not null,
    gathered_at integer,
    ready_at integer,
    files integer not null default 0,
    folders integer not null default 0,
    bytes integer not null default 0,
    bytes_read integer not null default 0,
    size integer,
    directory_at integer,
    manifest text
  ) strict;
  create table entry (
    number integer primary key,
    name text not null,
    size integer not null,
    changed_at integer not null,
    crc32 integer,
    sha256 text,
    starts_at integer,
    row_at integer
  ) strict;
  create index entry_at on entry (starts_at);
  create index entry_row_at on entry (row_at);
`

/** The book of one export. Whoever prepares it writes, whoever asks how far it is reads. */
export interface ExportBook {
  read(): ExportRecord
  /** Does several things at once, or none of them. */
  change<T>(work: () => T): T
  /** Notes what is known now; what is left out stays as it is. */
  note(
    known: Partial<Pick<ExportRecord, 'step' | 'gatheredAt' | 'readyAt' | 'size' | 'directoryAt' | 'manifest'>>,
  ): void
  /** By how much what is gathered has grown. */
  grow(by: Pick<ExportRecord, 'files' | 'folders' | 'bytes'>): void
  /** By how much what is read has grown, in bytes. */
  growRead(bytes: number): void
  /** Nothing is gathered yet. */
  clear(): void
  /** The name of a file, its size and time; its place in the archive comes later. */
  add(entry: Pick<ExportEntry, 'number' | 'name' | 'size' | 'changedAt'>): void
  noteRead(number: number, crc32: number, sha256: string): void
  notePlace(number: number, startsAt: number, rowAt: number): void
  /** Those that nobody has read yet, from the first on. */
  unread(): Iterable<ExportEntry>
  /** From a number on, one at a time. */
  from(number: number): Iterable<ExportEntry>
  /** The number of the entry in which a byte of the archive lies, and of the one in whose row a byte of the directory does. */
  numberAt(byte: number): number
  numberOfRowAt(byte: number): number
  close(): void
}

/** Opens the book of an export; begins it where there is none. */
export function openExportBook(file: string): ExportBook {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  writeAhead(database)
  database.exec('pragma synchronous = normal')
  begin(database)
  const read = database.prepare('select * from export')
  const note = database.prepare(
    `update export set step = coalesce(?, step), gathered_at = coalesce(?, gathered_at), ready_at = coalesce(?, ready_at),
       size = coalesce(?, size), directory_at = coalesce(?, directory_at), manifest = coalesce(?, manifest)`,
  )
  const add = database.prepare('insert into entry (number, name, size, changed_at) values (?, ?, ?, ?)')
  const grow = database.prepare('update export set files = files + ?, folders = folders + ?, bytes = bytes + ?')
  const growRead = database.prepare('update export set bytes_read = bytes_read + ?')
  const noteRead = database.prepare('update entry set crc32 = ?, sha256 = ? where number = ?')
  const notePlace = database.prepare('update entry set starts_at = ?, row_at = ? where number = ?')
  const batch = database.prepare('select * from entry where number >= ? order by number limit 500')
  const unread = database.prepare('select number from entry where crc32 is null order by number limit 1')
  const at = database.prepare('select number from entry where starts_at <= ? order by starts_at desc limit 1')
  const rowAt = database.prepare('select number from entry where row_at <= ? order by row_at desc limit 1')
  function* from(number: number): Iterable<ExportEntry> {
    for (let next = number; ; ) {
      const rows = batch.all(next).map(entryOf)
      yield* rows
      const last = rows.at(-1)
      if (last === undefined) return
      next = last.number + 1
    }
  }
  return {
    read: () => recordOf(read.get() ?? {}),
    change: (work) => {
      database.exec('begin immediate')
      try {
        const result = work()
        database.exec('commit')
        return result
      } catch (error) {
        database.exec('rollback')
        throw error
      }
    },
    note: ({ step, gatheredAt, readyAt, size, directoryAt, manifest }) => {
      note.run(
        ...[step ?? null, gatheredAt ?? null, readyAt ?? null, size ?? null, directoryAt ?? null, manifest ?? null],
      )
    },
    grow: ({ files, folders, bytes }) => grow.run(files, folders, bytes),
    growRead: (bytes) => growRead.run(bytes),
    clear: () => database.exec('delete from entry; update export set files = 0, folders = 0, bytes = 0'),
    add: ({ number, name, size, changedAt }) => add.run(number, name, size, changedAt),
    noteRead: (number, crc32, sha256) => noteRead.run(crc32, sha256, number),
    notePlace: (number, startsAt, row) => notePlace.run(startsAt, row, number),
    *unread() {
      const first = unread.get()?.number
      if (first !== undefined) yield* from(Number(first))
    },
    from,
    numberAt: (byte) => Number(at.get(byte)?.number ?? 1),
    numberOfRowAt: (byte) => Number(rowAt.get(byte)?.number ?? 1),
    close: () => database.close(),
  }
}

const isBegun = (database: DatabaseSync): boolean =>
  Number(database.prepare('pragma user_version').get()?.user_version) === 1

function begin(database: DatabaseSync): void {
  if (isBegun(database)) return
  database.exec('begin immediate')
  if (!isBegun(database)) {
    database.exec(`${tables} pragma user_version = 1;`)
    database.prepare(`insert into export (one, step, begun_at) values (1, 'gathering', ?)`).run(Date.now())
  }
  database.exec('commit')
}

type Row = Readonly<Record<string, unknown>>
const orNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))

const recordOf = (row: Row): ExportRecord => ({
  step: row.step as Step,
  begunAt: Number(row.begun_at),
  gatheredAt: orNull(row.gathered_at),
  readyAt: orNull(row.ready_at),
  files: Number(row.files),
  folders: Number(row.folders),
  bytes: Number(row.bytes),
  bytesRead: Number(row.bytes_read),
  size: orNull(row.size),
  directoryAt: orNull(row.directory_at),
  manifest: row.manifest === null ? null : String(row.manifest),
})

const entryOf = (row: Row): ExportEntry => ({
  number: Number(row.number),
  name: String(row.name),
  size: Number(row.size),
  changedAt: Number(row.changed_at),
  crc32: Number(row.crc32 ?? 0),
  sha256: String(row.sha256 ?? ''),
  startsAt: Number(row.starts_at ?? 0),
  rowAt: Number(row.row_at ?? 0),
})
