import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkRestored } from '../../backup/check-restored.ts'
import { planFor } from '../../backup/covered.ts'
import { readManifests } from '../../backup/manifest.ts'
import { reached } from '../../backup/own-store.ts'
import { noBackupThere, notEmpty } from '../../backup/problems.ts'
import { applyNewest, filesBack, type Restored, type Restoring, restoreInto } from '../../backup/restore.ts'
import { mustFit, readIdentities, readSecrets, type Secrets, sizeSigned } from '../../backup/secrets.ts'
import type { BackupStore } from '../../backup/store/store.ts'
import type { KeysApplied } from '../../journal/keys-apart.ts'
import { dataFolderAt, removeSocketFolder } from '../database/data-folder.ts'
import { openDatabase } from '../database/open.ts'
import { embeddedServers } from './servers.ts'

export interface RestoreWanted {
  readonly store: BackupStore
  /** The file with the secret half of a recipient. */
  readonly identity: string
  /** The folder with master.key and the other keys. */
  readonly secrets: string
  /** Absolute; empty or not there. */
  readonly dataFolder: string
  /** In milliseconds since 1970; the last instant there is, if left out. */
  readonly at: number | undefined
  /** A server of one's own, which was restored by its own tools before. */
  readonly databaseUrl: string | undefined
  readonly say: Restoring['say']
}

export interface RestoredHouse {
  readonly backup: string
  /** Up to when everything came back. */
  readonly until: number
  readonly facts: number
  /** Entries of the log that are signed. */
  readonly signed: number | null
  readonly keys: KeysApplied
  readonly files: Restored['files']
  /** More was signed than came back: a new log begins, or two histories would bear one signature. */
  readonly beginsNewLog: boolean
  /** False where no proof.key was there by which the backup could be checked. */
  readonly isSigned: boolean
}

/** While it is restored everything lies in here; without the mark of a data folder beside it, no start takes it for one. */
const UNFINISHED = 'restoring'

/**
 * Restores a house into an empty folder. It is whole when this returns; whatever is killed before leaves a folder that no start takes.
 *
 * @throws Refusal RESTORE_NOT_EMPTY, IDENTITY_MISSING, IDENTITY_OTHER, RESTORE_MASTER_KEY_…, STORE_…, INSTANT_NOT_COVERED, WAL_MISSING,
 *   PIECE_…, BACKUP_NOT_SIGNED, BACKUP_NOT_RESTORED
 */
export async function restoreHouse(wanted: RestoreWanted): Promise<RestoredHouse> {
  const { dataFolder, store, databaseUrl } = wanted
  await refuseFilled(dataFolder)
  const identities = await readIdentities(wanted.identity)
  const secrets = await readSecrets(wanted.secrets)
  const manifests = await reached(store, () => readManifests(store, secrets.proofKey))
  const newest = manifests.at(-1)
  if (!newest) throw noBackupThere({ store: store.title })
  mustFit(secrets, newest)
  const work = join(dataFolder, UNFINISHED)
  await mkdir(work, { recursive: true, mode: 0o711 })
  await chmod(dataFolder, 0o711)
  const common = { opening: { store, identities }, servers: embeddedServers, newest, folder: work, say: wanted.say }
  const restored =
    databaseUrl === undefined
      ? await withDatabase(common, wanted, manifests)
      : await withoutDatabase(common, wanted, databaseUrl)
  const { signed, ...rest } = restored
  const lastSigned = [newest.signed, secrets.lastSigned].toSorted((a, b) => sizeSigned(b) - sizeSigned(a))[0]
  const beginsNewLog = sizeSigned(lastSigned) > (signed ?? 0)
  await layKeys(work, secrets, beginsNewLog ? undefined : lastSigned)
  await settle(dataFolder, work)
  return { ...rest, signed, beginsNewLog, isSigned: secrets.proofKey !== undefined }
}

type Common = Pick<Restoring, 'opening' | 'servers' | 'newest' | 'folder' | 'say'>
type Came = Omit<RestoredHouse, 'beginsNewLog' | 'isSigned'>

async function withDatabase(
  common: Common,
  { store, at }: RestoreWanted,
  manifests: Parameters<typeof planFor>[1],
): Promise<Came> {
  const plan = await planFor(store, manifests, at)
  const { database, keys, files } = await restoreInto({ ...common, plan, at, isForGood: true, withFiles: true })
  try {
    const { facts, size } = await checkRestored(database, plan.manifest.signed)
    return { backup: plan.manifest.backup, until: plan.until, facts, signed: size, keys, files }
  } finally {
    await database.close()
  }
}

/** The database came back by its own tools; what was destroyed since is taken out of it, and the files of the drive are laid. */
async function withoutDatabase(common: Common, { at }: RestoreWanted, url: string): Promise<Came> {
  const { newest, folder, opening } = common
  await embeddedServers.prepare(folder)
  const database = await openDatabase({ url, dataFolder: folder, say: () => undefined })
  try {
    const keys = await applyNewest(opening, newest, database)
    const { facts, size } = await checkRestored(database, null)
    const plan = { manifest: newest, wal: [], until: at ?? newest.begunAt }
    const files = await filesBack({ ...common, plan })
    return { backup: newest.backup, until: newest.begunAt, facts, signed: size, keys, files }
  } finally {
    await database.close()
  }
}

async function refuseFilled(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (found.some((name) => name !== 'lost+found')) throw notEmpty({ folder })
}

async function layKeys(folder: string, { files }: Secrets, lastSigned: string | null | undefined): Promise<void> {
  const lay = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true, mode: 0o700 })
    await writeFile(join(folder, name), text, { mode: 0o600 })
  }
  // An empty file in the place of the key begins a new log; the public half of the old one stays in the database.
  for (const [name, text] of files) await lay(name, name === 'proof.key' && lastSigned === undefined ? '' : text)
  if (lastSigned) await lay('proof.last', lastSigned)
}

/** The mark comes last: with it the folder is a data folder. */
async function settle(dataFolder: string, work: string): Promise<void> {
  await rm(join(work, 'database.log'), { force: true })
  await rm(join(work, 'run'), { recursive: true, force: true })
  await removeSocketFolder(dataFolderAt(work))
  const names = (await readdir(work)).toSorted((a, b) => Number(a === MARK) - Number(b === MARK))
  for (const name of names) await rename(join(work, name), join(dataFolder, name))
  await rm(work, { recursive: true })
}

/** As `claimDataFolder` writes it. */
const MARK = 'klausel.json'
