import { Refusal } from '../journal/intake/refusal.ts'
import type { Keeper } from '../proof/keeper.ts'
import { type Note, readNote, signedBy, type VerifierKey } from '../proof/note.ts'
import { backupNotSigned, backupUnreadable } from './problems.ts'
import { type BackupStore, type PieceName, putSmall, readSmall } from './store/store.ts'

/** A piece, as it must be found again. */
export interface PieceRef {
  readonly name: PieceName
  readonly size: number
  /** SHA-256 of the piece as it lies in the store. */
  readonly sha256: string
}

/**
 * What belongs to a backup. It is written last: what has none is no backup. It names nobody and nothing of what happened, so that it
 * can be read without an identity.
 */
export interface Manifest {
  readonly form: 1
  /** Its name, by the moment at which it began: `20261122T183000Z`. */
  readonly backup: string
  /** In milliseconds since 1970. */
  readonly begunAt: number
  readonly endedAt: number
  /** Which database it is of; null where the database is a server of one's own, and is not in it. */
  readonly cluster: string | null
  /** The fingerprint of the master key under which what is sealed lies. */
  readonly masterKey: string
  readonly database: {
    readonly version: string
    readonly segmentBytes: number
    readonly firstSegment: string
    readonly lastSegment: string
    readonly consistentAt: number
    /** Before it was compressed. */
    readonly bytes: number
    readonly piece: PieceRef
  } | null
  /** The wrapped keys, apart from the database. */
  readonly keys: { readonly count: number; readonly piece: PieceRef }
  readonly files: {
    readonly count: number
    readonly bytes: number
    /** Contents that were not in the store before. */
    readonly added: number
    readonly index: PieceRef
  }
  /** The shares that there were: what is missing here was erased, and comes back from no earlier backup. */
  readonly shares: readonly string[]
  /** The last checkpoint of the log that was signed by then. */
  readonly signed: string | null
  /** Files of the database's log that came into the store since the backup before. */
  readonly wal: readonly PieceName[]
}

const HEADING = 'klausel backup 1'
const nameOf = (backup: string): PieceName => `base/${backup}/manifest`

/** @example backupNameOf(Date.UTC(2026, 10, 22, 18, 30)) === '20261122T183000Z' */
export const backupNameOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** Signs what belongs to a backup, and with that makes it one. */
export async function keepManifest(store: BackupStore, keeper: Keeper, manifest: Manifest): Promise<void> {
  await putSmall(
    store,
    nameOf(manifest.backup),
    await keeper.signStatement(`${HEADING}\n${JSON.stringify(manifest)}\n`),
  )
}

/** The names of all complete backups, oldest first. */
export async function backupsIn(store: BackupStore): Promise<readonly string[]> {
  const names: string[] = []
  for await (const { name } of store.list('base/')) {
    const [, backup] = /^base\/(\d{8}T\d{6}Z)\/manifest$/.exec(name) ?? []
    if (backup !== undefined) names.push(backup)
  }
  return names.toSorted()
}

/**
 * @param key of the installation; without it nobody vouches for the manifest
 * @throws Refusal BACKUP_UNREADABLE, BACKUP_NOT_SIGNED
 */
export async function readManifest(store: BackupStore, backup: string, key?: VerifierKey): Promise<Manifest> {
  const note = readNote((await readSmall(store, nameOf(backup))) ?? '')
  if (note === undefined) throw backupUnreadable({ backup })
  if (key !== undefined && signedBy(note, key) !== 'right') throw backupNotSigned({ backup })
  const manifest = manifestIn(note)
  if (manifest?.backup !== backup) throw backupUnreadable({ backup })
  return manifest
}

/**
 * All of them, oldest first; one that is damaged or that nobody vouches for is left out.
 *
 * @throws StoreFailed
 */
export async function readManifests(store: BackupStore, key?: VerifierKey): Promise<readonly Manifest[]> {
  const read: Manifest[] = []
  for (const backup of await backupsIn(store)) {
    const manifest = await readManifest(store, backup, key).catch(unlessRefused)
    if (manifest) read.push(manifest)
  }
  return read
}

/** A store that fails leaves nothing out: what is not named by any manifest is removed one day. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}

function manifestIn({ text }: Note): Manifest | undefined {
  const [heading, json = ''] = text.split('\n')
  if (heading !== HEADING) return undefined
  try {
    const read = JSON.parse(json) as Manifest
    return read.form === 1 ? read : undefined
  } catch {
    return undefined
  }
}

/** All pieces that a backup has of its own. */
export const piecesOf = ({ database, keys, files }: Manifest): readonly PieceRef[] => [
  ...(database ? [database.piece] : []),
  keys.piece,
  files.index,
]
