import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Pool } from 'pg'
import { applyKeysApart, type KeysApplied } from '../journal/keys-apart.ts'
import type { Plan } from './covered.ts'
import type { IndexLine } from './files/keep-files.ts'
import { type PutBack, putBack } from './files/put-back.ts'
import type { Manifest } from './manifest.ts'
import { pieceDiffers } from './problems.ts'
import { linesOf, type Opening, readPiece } from './read-piece.ts'
import { untar } from './tar.ts'

/** How a database server is started on restored files; the rooms do not know the server, the house does. */
export interface Servers {
  /** Makes a data folder in an empty folder, in which the user of the database may work. */
  prepare(folder: string): Promise<void>
  /** Lives the log through that lies in `wal`, and ends; without `wal` only what the backup brought itself. */
  recover(folder: string, recovery: Recovery): Promise<void>
  /** Opens the recovered database in the form of this version. */
  open(folder: string): Promise<OpenedDatabase>
}

export interface Recovery {
  /** The folder with the files of the log. */
  readonly wal: string | undefined
  /** Where it stops, in milliseconds since 1970; at the end of the log if left out. */
  readonly at: number | undefined
  /** Whether what comes after is to be archived again; not where all of it is thrown away. */
  readonly isForGood: boolean
}

export interface OpenedDatabase {
  pool(role: 'app' | 'queue'): Pool
  close(): Promise<void>
}

export interface Restoring {
  readonly opening: Opening
  readonly servers: Servers
  readonly plan: Plan
  /** The newest of all: its keys, and the shares that it knows. */
  readonly newest: Manifest
  /** Absolute and empty. */
  readonly folder: string
  /** Undefined for the whole log of the plan. */
  readonly at: number | undefined
  readonly isForGood: boolean
  /** Whether the files of the drive are written too. */
  readonly withFiles: boolean
  readonly say: (step: 'database' | 'log' | 'recovery' | 'keys' | 'files') => void
}

export interface Restored {
  readonly database: OpenedDatabase
  readonly keys: KeysApplied
  readonly files: PutBack
}

/**
 * Restores into an empty folder: the database of the backup, the log after it up to the instant, the newest keys over those that it
 * brought, and the files of the drive. Nobody is served meanwhile; the database is open at the end, and nobody else knows of it.
 *
 * @throws Refusal PIECE_MISSING, PIECE_DIFFERS, IDENTITY_OTHER, KEYS_COPY_…
 */
export async function restoreInto(restoring: Restoring): Promise<Restored> {
  const { opening, servers, plan, newest, folder, at, isForGood, say } = restoring
  const { manifest } = plan
  if (manifest.database === null) throw new RangeError('This backup holds no database.')
  await servers.prepare(folder)
  say('database')
  await extract(readPiece(opening, manifest.database.piece), join(folder, 'database'))
  const wal = plan.wal.length > 0 ? join(folder, 'wal') : undefined
  if (wal !== undefined) {
    say('log')
    await fetchWal(opening, plan, wal)
  }
  say('recovery')
  await servers.recover(folder, { wal, at: wal === undefined ? undefined : at, isForGood })
  const database = await servers.open(folder)
  try {
    say('keys')
    const keys = await applyNewest(opening, newest, database)
    const files = restoring.withFiles ? await filesBack(restoring) : { count: 0, bytes: 0, leftOut: [] }
    return { database, keys, files }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** What was destroyed since the backup was made stays so. */
export async function applyNewest(
  opening: Opening,
  newest: Manifest,
  database: Pick<OpenedDatabase, 'pool'>,
): Promise<KeysApplied> {
  const keys = Readable.from(readPiece(opening, newest.keys.piece))
  return applyKeysApart(database.pool('queue'), keys)
}

/** Also where the database is a server of one's own, and comes back by its own tools. */
export async function filesBack({
  opening,
  plan: { manifest },
  newest,
  folder,
  say,
}: Pick<Restoring, 'opening' | 'plan' | 'newest' | 'folder' | 'say'>): Promise<PutBack> {
  say('files')
  return putBack(opening, indexOf(opening, manifest), folder, new Set(newest.shares))
}

async function* indexOf(opening: Opening, { files }: Manifest): AsyncGenerator<IndexLine> {
  for await (const line of linesOf(readPiece(opening, files.index))) yield JSON.parse(line) as IndexLine
}

async function extract(archive: AsyncIterable<Uint8Array>, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
  for await (const { kind, name, content } of untar(archive)) {
    const at = join(folder, name)
    if (kind === 'folder') await mkdir(at, { recursive: true, mode: 0o700 })
    else await writeContent(at, content)
  }
}

async function fetchWal(opening: Opening, { wal }: Plan, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o755 })
  const there = new Set<string>()
  for (const { name, file, sha256 } of wal) {
    if (there.has(file)) continue
    there.add(file)
    if ((await writeContent(join(folder, file), readPiece(opening, name), 0o644)) !== sha256)
      throw pieceDiffers({ piece: name })
  }
}

/** @returns the SHA-256 of what was written */
async function writeContent(file: string, content: AsyncIterable<Uint8Array>, mode = 0o600): Promise<string> {
  const hash = createHash('sha256')
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'wx', mode)
  try {
    for await (const part of content) {
      hash.update(part)
      await handle.writeFile(part)
    }
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}
