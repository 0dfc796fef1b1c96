import { openStore } from '../../backup/open-store.ts'
import { notArchiving, storeFailed } from '../../backup/problems.ts'
import { type BackupStore, StoreFailed } from '../../backup/store/store.ts'
import { openMasterKey } from '../../journal/master-key.ts'
import type { Keeper } from '../../proof/keeper.ts'
import { keeperInFile } from '../../proof/key-file.ts'
import { hasSigned } from '../../proof/make-checkpoint.ts'
import type { Say } from '../console.ts'
import { type Database, openDatabase } from '../database/open.ts'
import { archivingTo } from './archiving.ts'
import type { BackupSettings } from './backup-settings.ts'

/** What is backed up: an installation that runs, or one that is opened for as long as that takes. */
export interface HouseToBackUp {
  readonly database: Database
  readonly store: BackupStore
  readonly keeper: Keeper
  /** The fingerprint of the master key. */
  readonly masterKey: string
  close(): Promise<void>
}

export interface Opening {
  readonly settings: BackupSettings
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  /** The name of a new log begins with it. */
  readonly host: string
  readonly say: Say
}

/** @throws Refusal STORE_NOT_REACHED, BACKUP_NOT_ARCHIVING, and those of the keys; ProblemError of `openDatabase` */
export async function openHouseToBackUp({
  settings,
  dataFolder,
  databaseUrl,
  host,
  say,
}: Opening): Promise<HouseToBackUp> {
  const store = await storeAt(settings)
  const archiving = archivingTo(store, settings.recipients, say)
  const database = await openDatabase({ url: databaseUrl, dataFolder, say: () => undefined, beside: true, archiving })
  try {
    if (!(await isArchiving(database))) throw notArchiving()
    const queue = database.pool('queue')
    const keeper = await keeperInFile({ folder: dataFolder, host, hasSigned: await hasSigned(queue) })
    const master = await openMasterKey(dataFolder, database.pool('app'))
    return { database, store, keeper, masterKey: master.fingerprint.toString('hex'), close: database.close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** @throws Refusal STORE_NOT_REACHED */
export async function storeAt({ target, access }: Pick<BackupSettings, 'target' | 'access'>): Promise<BackupStore> {
  try {
    return await openStore(target, access)
  } catch (error) {
    if (error instanceof StoreFailed) throw storeFailed({ store: target, code: error.code }, error)
    throw error
  }
}

/** A server of one's own archives by its own means. */
async function isArchiving({ inside, pool }: Database): Promise<boolean> {
  if (inside === undefined) return true
  const { rows } = await pool('queue').query<{ mode: string }>(`select current_setting('archive_mode') as mode`)
  return rows[0]?.mode === 'on'
}
