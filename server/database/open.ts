import { existsSync } from 'node:fs'
import { Client, Pool, type PoolConfig } from 'pg'
import type { Say } from '../console.ts'
import type { Sentence } from '../language.ts'
import { migrate, migrationsFolder, readMigrations, refuseOlder } from '../migrate.ts'
import type { Problem } from '../problems.ts'
import { superuser } from './create.ts'
import { type DataFolder, dataFolderAt } from './data-folder.ts'
import { type EmbeddedDatabase, joinEmbedded, startEmbedded } from './embedded.ts'
import { connectExternal, withoutPassword } from './external.ts'
import { clientsOf, Primary } from './primary.ts'
import { ensureRoles, type Role } from './roles.ts'
import { naming, type Servers, serversIn } from './servers-in.ts'

export interface DatabaseOptions {
  /** Any PostgreSQL from version 15, on one server or several; without it, the embedded one runs on the data folder. */
  readonly url?: string | undefined
  /** Absolute path; used by the embedded database alone. */
  readonly dataFolder: string
  readonly say: Say
  /**
   * True for a command that works beside a running server: its embedded database is joined and left running. Where none
   * runs, the database is opened as usual and ends with the command.
   */
  readonly beside?: boolean
  /** True for a command that only looks: roles and migrations stay as they are. */
  readonly asItIs?: boolean
  /** True for a command that must change nothing, and reads only the form of this version: no migration runs. */
  readonly refuseOlder?: boolean
  /** Where the log of the embedded database goes; left out where no backup is set up. */
  readonly archiving?: LogArchiving | undefined
  /** The folder of the migrations; another one only in tests. */
  readonly migrations?: string
}

/** Brings the log of the embedded database somewhere else, from its start to its end. */
export interface LogArchiving {
  /** How the server is started so that it keeps its log until then. */
  settings(folder: DataFolder): Readonly<Record<string, string>>
  /** Ends after the server, whose last piece it takes along. */
  keep(folder: DataFolder): { stop(): Promise<void> }
}

/** The embedded database from within, for whoever backs it up. */
export interface InsideDatabase {
  readonly folder: DataFolder
  /** A connection of its superuser; whoever asks for it ends it. */
  superuser(): Promise<Client>
}

/** An open database in the form that the program expects. */
export interface Database {
  /** Its address, for people and logs: without a password. */
  readonly url: string
  /** Settles when an embedded database ends though nobody closed it; never for an external one, which may come back. */
  readonly ended: Promise<Problem>
  /** Undefined for a server of one's own. */
  readonly inside?: InsideDatabase | undefined
  /** The connections of a role, at most ten; the same pool at each call. Nobody but `close` ends it. */
  pool(role: Role): Pool
  /** Where people find the program that has opened it. */
  announce(address: string): void
  /** Ends all pools, waiting for what is checked out, then the embedded database. */
  close(): Promise<void>
}

/**
 * Opens the database: starts or adopts the embedded one or connects to the one in `url`, makes the roles, runs the migrations.
 *
 * Roles on an embedded database sign in by name. On an external one, connections are opened with the sign-in of `url` and
 * act as the role from their first statement on, so that the roles there need no passwords.
 *
 * @throws ProblemError every problem of `startEmbedded`, `connectExternal`, `ensureRoles` and `migrate`
 * @example
 * const database = await openDatabase({ dataFolder: '/srv/klausel', say: sayIn('en') })
 * await database.pool('app').query('select 1')
 * await database.close()
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined ? openEmbedded(options) : openExternal(options, options.url)
}

/** The name of the database on an embedded server. */
const name = 'klausel'

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const joined = options.beside ? await joinEmbedded(options) : undefined
  if (joined) return opened(joined)
  const folder = dataFolderAt(options.dataFolder)
  const server = await startEmbedded({
    ...options,
    also: options.archiving?.settings(folder) ?? (options.beside ? leavingTheLog(folder) : undefined),
  })
  const archiver = options.archiving?.keep(server.folder)
  try {
    await createIfMissing(server.url(superuser, 'postgres'), name)
    const client = new Client({ connectionString: server.url(superuser, name) })
    await client.connect()
    await prepare(client, options, embeddedIn(server))
  } catch (error) {
    const explained = await server.explain(error)
    await server.stop()
    await archiver?.stop()
    throw explained
  }
  return opened(server, archiver)
}

/** A command leaves what it writes into the log, and what waits there, to the house that archives it. */
const leavingTheLog = ({ archived }: DataFolder): Readonly<Record<string, string>> | undefined =>
  existsSync(archived) ? { archive_mode: 'on', archive_command: '' } : undefined

function opened(server: EmbeddedDatabase, archiver?: { stop(): Promise<void> }): Database {
  const pools = poolsAt((role) => server.url(role, name))
  return {
    url: server.url('app', name),
    ended: server.ended,
    inside: { folder: server.folder, superuser: () => connected(server.url(superuser, name)) },
    pool: pools.of,
    announce: server.announce,
    close: async () => {
      await pools.end()
      await server.stop()
      await archiver?.stop()
    },
  }
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  // A server that ends tells whoever waits for an answer; nobody else needs to hear of it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

function embeddedIn({ folder, adopted }: EmbeddedDatabase): (version: string) => Sentence {
  return (version) => ({
    de: `Datenbank: eingebettetes PostgreSQL ${version} in ${folder.path}${adopted ? ', lief noch' : ''} (zum Ausprobieren; für den Betrieb DATABASE_URL setzen)`,
    en: `Database: embedded PostgreSQL ${version} in ${folder.path}${adopted ? ', still running' : ''} (to try out; for production set DATABASE_URL)`,
  })
}

async function openExternal(options: DatabaseOptions, url: string): Promise<Database> {
  const servers = serversIn(url)
  if (servers) return openPrimary(options, servers)
  const shown = withoutPassword(url)
  const client = await connectExternal(url)
  await prepare(client, options, externalAt(shown))
  const pools = poolsAt((role) => actingAs(url, role))
  return openedExternal(shown, pools, pools.end)
}

/** Several servers: every connection goes to the one that is the primary when it is made. */
async function openPrimary(options: DatabaseOptions, servers: Servers): Promise<Database> {
  const primary = new Primary(servers)
  const clients = clientsOf(primary)
  const shown = naming(servers, withoutPassword(servers.first))
  await prepare(await connectExternal(servers.first, shown, clients), options, externalAt(shown))
  const watch = primary.watch()
  const pools = poolsAt((role) => actingAs(servers.first, role), { Client: clients })
  return openedExternal(shown, pools, async () => {
    watch.stop()
    await pools.end()
  })
}

const externalAt =
  (shown: string) =>
  (version: string): Sentence => ({
    de: `Datenbank: PostgreSQL ${version} unter ${shown} (DATABASE_URL)`,
    en: `Database: PostgreSQL ${version} at ${shown} (DATABASE_URL)`,
  })

function openedExternal(url: string, pools: Pools, close: () => Promise<void>): Database {
  return { url, ended: new Promise(() => undefined), pool: pools.of, announce: () => undefined, close }
}

/** Brings a database into the form the program expects, says which one it is, and ends the connection. */
async function prepare(client: Client, options: DatabaseOptions, which: (version: string) => Sentence): Promise<void> {
  try {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
    options.say(which(rows[0]?.version.split(' ')[0] ?? ''))
    if (options.asItIs) return
    if (options.refuseOlder) return await refuseOlder(client, await readMigrations(migrationsFolder))
    await ensureRoles(client)
    const ran = await migrate(client, await readMigrations(options.migrations ?? migrationsFolder))
    if (ran > 0) options.say({ de: `Migrationen ausgeführt: ${ran}`, en: `Migrations run: ${ran}` })
  } finally {
    await client.end()
  }
}

/** Makes a database on a server unless it is there. */
async function createIfMissing(url: string, database: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

/** The same server and sign-in, every connection acting as the role even after `reset role`. */
export function actingAs(url: string, role: Role | 'owner'): string {
  const acting = new URL(url)
  const options = acting.searchParams.get('options')
  acting.searchParams.set('options', `${options ? `${options} ` : ''}-c role=${role}`)
  return acting.href
}

/** What the connections of a pool are made of, where they are no ordinary ones. */
type Connecting = Pick<PoolConfig, 'Client'>

interface Pools {
  of(role: Role): Pool
  end(): Promise<void>
}

function poolsAt(address: (role: Role) => string, connecting?: Connecting): Pools {
  const pools = new Map<Role, Pool>()
  return {
    of: (role) => {
      const pool = pools.get(role) ?? openPool(address(role), connecting)
      pools.set(role, pool)
      return pool
    },
    end: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()))
      pools.clear()
    },
  }
}

/** A connection that breaks while idle leaves the pool by itself; without a listener it would end the process. */
export function openPool(connectionString: string, connecting?: Connecting): Pool {
  const ignore = () => undefined
  // A connection that is cut while it is checked out reports it by itself, and not through the pool.
  return new Pool({ connectionString, ...connecting })
    .on('error', ignore)
    .on('connect', (client) => client.on('error', ignore))
}
