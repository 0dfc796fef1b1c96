import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { ClientBase, Pool } from 'pg'
import { writeKeysApart } from '../journal/keys-apart.ts'
import type { Keeper } from '../proof/keeper.ts'
import { type BaseFacts, baseBackup } from './cluster/base.ts'
import { sizeOfCluster } from './cluster/cluster-files.ts'
import { walPieceIn } from './cluster/wal-name.ts'
import { type KeptFiles, keepFiles } from './files/keep-files.ts'
import { type KnownFiles, openKnownFiles } from './files/known-files.ts'
import { backupNameOf, keepManifest, type Manifest, type PieceRef, readManifests } from './manifest.ts'
import { measure } from './measured.ts'
import { claimStore } from './own-store.ts'
import { contentOf } from './read-piece.ts'
import { type Identity, seal } from './seal.ts'
import type { BackupStore, PieceName } from './store/store.ts'
import { tar } from './tar.ts'

/** What a backup is made of, and where it goes. */
export interface BackingUp {
  readonly store: BackupStore
  /** Public keys of those who can restore it. */
  readonly recipients: readonly string[]
  /** Absolute. */
  readonly dataFolder: string
  /** The embedded database: the server's data, and a connection of its superuser. Null where a server of one's own is used. */
  readonly database: { readonly cluster: string; readonly superuser: ClientBase } | null
  /** Connections of the role `queue`. */
  readonly queue: Pool
  readonly keeper: Keeper
  /** The fingerprint of the master key, in hexadecimal. */
  readonly masterKey: string
  readonly now: () => number
  readonly progress: (progress: Progress) => void
}

export interface Progress {
  readonly step: 'database' | 'keys' | 'files' | 'verification'
  /** Of `whole`, in bytes; 0 where nobody knows how much it will be. */
  readonly done: number
  readonly whole: number
}

/** A backup that is whole, and what is needed to read it back at once. */
export interface MadeBackup {
  readonly manifest: Manifest
  /** Opens the pieces of this backup alone; it is kept nowhere. */
  readonly identity: Identity
  readonly added: KeptFiles['added']
  readonly known: KnownFiles
}

/**
 * Makes a backup: the database with the log that it needs, the wrapped keys apart from it, and every content of the drive that is
 * not in the store yet. It counts once its manifest is there, which comes last; whatever is killed before leaves pieces that nobody names.
 *
 * @throws Refusal STORE_OF_ANOTHER, STORE_NOT_REACHED
 */
export async function makeBackup(backing: BackingUp): Promise<MadeBackup> {
  const { store, dataFolder, keeper, now } = backing
  const begunAt = now()
  const backup = backupNameOf(begunAt)
  const cluster = await clusterOf(backing)
  await claimStore(store, cluster ?? keeper.key.name)
  const identity = await generateX25519Identity()
  const recipients = [...backing.recipients, await identityToRecipient(identity)]
  const own: Own = { ...backing, recipients, backup }
  const walBefore = await lastWal(store)
  const database = await keepDatabase(own)
  const files = await keepDrive(own)
  // Last of the contents: a key that is destroyed while the rest is read is not in it.
  const keys = await keepKeys(own)
  const manifest: Manifest = {
    ...{ form: 1, backup, begunAt, endedAt: now(), cluster, masterKey: backing.masterKey },
    ...{ database, keys, files: files.files, shares: [...files.kept.shares].toSorted() },
    signed: (await keeper.last()) ?? (await readFile(join(dataFolder, 'proof.last'), 'utf8').catch(() => null)),
    wal: await walSince(store, walBefore),
  }
  await keepManifest(store, keeper, manifest)
  return { manifest, identity, added: files.kept.added, known: files.known }
}

type Own = BackingUp & { readonly backup: string }

async function clusterOf({ database }: BackingUp): Promise<string | null> {
  if (database === null) return null
  const { rows } = await database.superuser.query<{ id: string }>(
    'select system_identifier::text as id from pg_control_system()',
  )
  return rows[0]?.id ?? null
}

async function keepDatabase(own: Own): Promise<Manifest['database']> {
  if (own.database === null) return null
  const whole = await sizeOfCluster(own.database.cluster)
  const base = baseBackup(own.database.superuser, own.database.cluster)
  let bytes = 0
  const content = measure(tar(base.entries), (read) => {
    bytes += read
    own.progress({ step: 'database', done: Math.min(bytes, whole), whole })
  })
  const piece = await keepPiece(own, `base/${own.backup}/database.tar.zst.age`, content.content)
  const { version, segmentBytes, firstSegment, lastSegment, consistentAt }: BaseFacts = base.facts()
  return { version, segmentBytes, firstSegment, lastSegment, consistentAt, bytes, piece }
}

async function keepKeys(own: Own): Promise<Manifest['keys']> {
  own.progress({ step: 'keys', done: 0, whole: 0 })
  const lines = new PassThrough()
  const writing = writeKeysApart(own.queue, lines).then(
    (written) => {
      lines.end()
      return written
    },
    (error: unknown) => {
      lines.destroy(error as Error)
      throw error
    },
  )
  const [{ keys }, piece] = await Promise.all([writing, keepPiece(own, `keys/${own.backup}.jsonl.zst.age`, lines)])
  return { count: keys, piece }
}

async function keepDrive(own: Own) {
  const folder = join(own.dataFolder, 'backup')
  await mkdir(folder, { recursive: true, mode: 0o711 })
  const known = openKnownFiles(join(folder, 'known.sqlite'))
  const kept: KeptFiles = { count: 0, bytes: 0, added: [], shares: new Set() }
  const naming = await namingKey(join(folder, 'names.key'))
  const keeping = { ...own, known, naming, draft: join(folder, 'book.copy') }
  async function* lines(): AsyncGenerator<string> {
    for await (const line of keepFiles(keeping, kept)) {
      own.progress({ step: 'files', done: kept.bytes, whole: 0 })
      yield JSON.stringify(line)
    }
  }
  try {
    const index = await keepPiece(own, `base/${own.backup}/files.jsonl.zst.age`, contentOf(lines()))
    return { known, kept, files: { count: kept.count, bytes: kept.bytes, added: kept.added.length, index } }
  } catch (error) {
    known.close()
    throw error
  }
}

/** Made at the first backup; without it contents get other names, and are sent once more. */
async function namingKey(file: string): Promise<KeyObject> {
  const found = await readFile(file).catch(() => undefined)
  if (found?.length === 32) return createSecretKey(found)
  const made = randomBytes(32)
  await writeFile(`${file}.new`, made, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return createSecretKey(made)
}

async function keepPiece(
  { store, recipients }: Own,
  name: PieceName,
  content: AsyncIterable<Uint8Array>,
): Promise<PieceRef> {
  const passing = measure(seal(content, recipients))
  await store.put(name, passing.content)
  return { name, ...passing.measured() }
}

/** When the last file of the log was closed that a backup names. */
async function lastWal(store: BackupStore): Promise<number> {
  const named = (await readManifests(store)).flatMap(({ wal }) => wal)
  return Math.max(0, ...named.slice(-1).map((name) => walPieceIn(name)?.closedAt ?? 0))
}

async function walSince(store: BackupStore, since: number): Promise<readonly PieceName[]> {
  const names: PieceName[] = []
  for await (const { name } of store.list('wal/')) if ((walPieceIn(name)?.closedAt ?? 0) > since) names.push(name)
  return names.toSorted((a, b) => (walPieceIn(a)?.closedAt ?? 0) - (walPieceIn(b)?.closedAt ?? 0))
}
