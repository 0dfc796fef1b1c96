import { walPieceIn } from './cluster/wal-name.ts'
import type { KnownFiles } from './files/known-files.ts'
import { backupNameOf, type Manifest, readManifests } from './manifest.ts'
import { type BackupStore, has, StoreFailed } from './store/store.ts'

export interface Pruning {
  readonly store: BackupStore
  readonly now: number
  /** For how many days a backup is kept at most; keys that were destroyed can be read as long from it. */
  readonly days: number
  /** The next one comes in so many hours: what would be too old by then goes now. */
  readonly everyHours: number
}

const HOUR = 3_600_000
/** Pieces that no manifest names, of a backup that was broken off, go after this time. */
const ABANDONED = 24 * HOUR

/**
 * Removes what is kept no longer: first the manifests, so that nothing half counts as whole. The last backup from which a database has
 * started is never removed, however old it is.
 *
 * @returns the backups that were removed
 */
export async function prune(pruning: Pruning, known?: KnownFiles): Promise<readonly string[]> {
  const { store, now, days, everyHours } = pruning
  const manifests = await readManifests(store)
  const lastGood = await newestVerified(store, manifests)
  const oldest = now - (days * 24 - everyHours) * HOUR
  const tooOld = manifests.filter(({ begunAt, backup }) => begunAt < oldest && backup !== lastGood)
  for (const { backup } of tooOld) await removeBackup(store, backup)
  const kept = manifests.filter((each) => !tooOld.includes(each))
  await removeWalBefore(store, kept[0])
  await removeKeys(store, kept, oldest)
  await removeAbandoned(store, kept, now)
  await store.removeUnfinished(now - ABANDONED).catch(notAllowed)
  if (known && kept[0]) await removeContents(store, known, kept[0].backup)
  return tooOld.map(({ backup }) => backup)
}

/** The manifest goes first: what is left of it then is no backup any more. */
async function removeBackup(store: BackupStore, backup: string): Promise<void> {
  await store.remove(`base/${backup}/manifest`)
  for await (const { name } of store.list(`base/${backup}/`)) await store.remove(name)
}

async function newestVerified(store: BackupStore, manifests: readonly Manifest[]): Promise<string | undefined> {
  for (const { backup } of manifests.toReversed()) if (await has(store, verifiedName(backup))) return backup
  return manifests.at(-1)?.backup
}

/** Laid beside a backup from which a database has started. */
export const verifiedName = (backup: string): string => `base/${backup}/verified`

/** What was finished before the oldest backup began, no restore asks for. */
async function removeWalBefore(store: BackupStore, oldest: Manifest | undefined): Promise<void> {
  if (!oldest) return
  for await (const { name } of store.list('wal/')) {
    const piece = walPieceIn(name)
    if (piece && !piece.file.endsWith('.history') && piece.closedAt < oldest.begunAt) await store.remove(name)
  }
}

/** The newest keys stay, as the newest backup does. */
async function removeKeys(store: BackupStore, kept: readonly Manifest[], oldest: number): Promise<void> {
  const names: string[] = []
  for await (const { name } of store.list('keys/')) names.push(name)
  const newest = kept.at(-1)?.keys.piece.name
  const before = `keys/${backupNameOf(Math.max(oldest, 0))}`
  for (const name of names) if (name !== newest && name < before) await store.remove(name)
}

async function removeAbandoned(store: BackupStore, kept: readonly Manifest[], now: number): Promise<void> {
  const whole = new Set(kept.map(({ backup }) => backup))
  const before = backupNameOf(now - ABANDONED)
  for await (const { name } of store.list('base/')) {
    const [, backup = ''] = name.split('/')
    if (!whole.has(backup) && backup < before) await store.remove(name)
  }
}

/** Not every access may look for what is unfinished; such a store has a rule of its own for it. */
function notAllowed(error: unknown): void {
  if (!(error instanceof StoreFailed)) throw error
}

async function removeContents(store: BackupStore, known: KnownFiles, oldest: string): Promise<void> {
  for (const piece of known.namedBefore(oldest)) {
    await store.remove(piece)
    known.forgetContent(piece)
  }
}
