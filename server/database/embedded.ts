import { Client } from 'pg'
import type { Say } from '../console.ts'
import type { Problem } from '../problems.ts'
import { findRunning } from './adopt.ts'
import { findBinaries } from './binaries.ts'
import { createCluster, isCreated, superuser } from './create.ts'
import { claimDataFolder, type DataFolder, dataFolderAt, removeSocketFolder } from './data-folder.ts'
import { chooseDatabaseUser } from './database-user.ts'
import { type Hold, holdFolder } from './hold.ts'
import type { Postmaster } from './postmaster.ts'
import { ensureReachable } from './reachable.ts'
import { explain } from './reason.ts'
import { startServer, stopServer, untilEnded } from './run.ts'

/** A PostgreSQL of our own on the data folder, reachable through its Unix socket alone. */
export interface EmbeddedDatabase {
  readonly folder: DataFolder
  /** True when it was running already, left behind by a process that was killed. */
  readonly adopted: boolean
  /** Settles when the server ends though nobody stopped it here. */
  readonly ended: Promise<Problem>
  /** The error as a problem a person can remove, where the server's log says that it is one. */
  explain(error: unknown): Promise<unknown>
  /** The address for a role; the socket folder asks no password of whoever may enter it. */
  url(role: string, database: string): string
  /** Where people find the program that works on this database; a second start on the folder is told. */
  announce(address: string): void
  /** Ends the server after its open transactions are rolled back; what was committed is on the disk. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Absolute path of the data folder; made if it is missing. */
  readonly dataFolder: string
  readonly say: Say
  /** False only for tests that throw the data away: commits then do not wait for the disk. */
  readonly durable?: boolean
  /** Settings of the server beyond the usual; a server that runs without them is started anew. */
  readonly also?: Readonly<Record<string, string>> | undefined
}

/**
 * Starts the database of a data folder, creating it on the first start, or adopts the one that a killed process left
 * running. The folder then belongs to this process.
 *
 * @throws ProblemError ALREADY_RUNNING, FOREIGN_DATA_FOLDER, OTHER_DATABASE_VERSION, DATA_FOLDER_NOT_WRITABLE, DISK_FULL,
 *   FOLDER_CLOSED, NO_USER_FOR_DATABASE, DATABASE_LOCKED, DATABASE_DID_NOT_START
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataFolder, say, durable = true } = options
  // A server that nobody archives any more must not go on keeping its log for ever.
  const also = { archive_mode: 'off', ...options.also }
  const folder = dataFolderAt(dataFolder)
  const binaries = await findBinaries()
  const user = await chooseDatabaseUser(folder.database)
  await ensureReachable([binaries.folder, folder.path], user)
  await claimDataFolder(folder, user)
  const hold = await holdFolder(folder, say)
  try {
    const running = await findRunning(folder, say)
    if (running && (await hasSettings(addressOf(running, superuser, 'postgres'), also)))
      return embedded(folder, running, true, hold)
    if (running) await stopServer(folder, running)
    if (!(await isCreated(folder))) await createCluster({ folder, user, initdb: binaries.initdb, say })
    const started = await startServer({ folder, user, postgres: binaries.postgres, durable, also, say })
    return embedded(folder, started, false, hold)
  } catch (error) {
    await hold.release()
    throw error
  }
}

/** Whether a server that was left running is set as it would be started now. */
async function hasSettings(address: string, wanted: Readonly<Record<string, string>>): Promise<boolean> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; value: string }>(
      'select name, current_setting(name) as value from unnest($1::text[]) as name',
      [Object.keys(wanted)],
    )
    return rows.every(({ name, value }) => value === wanted[name])
  } finally {
    await client.end()
  }
}

function embedded(folder: DataFolder, server: Postmaster, adopted: boolean, hold: Hold): EmbeddedDatabase {
  const stopping = new AbortController()
  return {
    folder,
    adopted,
    ended: untilEnded(folder, server, stopping.signal),
    explain: (error) => explain(error, folder),
    url: (role, database) => addressOf(server, role, database),
    announce: hold.announce,
    stop: async () => {
      stopping.abort()
      hold.beginClosing()
      await stopServer(folder, server)
      await hold.release()
      await removeSocketFolder(folder)
    },
  }
}

/**
 * Joins the database of a data folder on which another process runs, to work beside it: nothing is started, and `stop`
 * leaves the server to the process it belongs to.
 *
 * @returns undefined when no server runs on the folder
 */
export async function joinEmbedded({ dataFolder, say }: EmbeddedOptions): Promise<EmbeddedDatabase | undefined> {
  const folder = dataFolderAt(dataFolder)
  const server = await findRunning(folder, say)
  if (!server) return undefined
  return {
    folder,
    adopted: true,
    ended: new Promise(() => undefined),
    explain: async (error) => error,
    url: (role, database) => addressOf(server, role, database),
    announce: () => undefined,
    stop: async () => undefined,
  }
}

function addressOf({ sockets }: Postmaster, role: string, database: string): string {
  return `postgresql://${role}@localhost:5432/${database}?host=${encodeURIComponent(sockets).replaceAll('%2F', '/')}`
}
