import { spawn } from 'node:child_process'
import { chown, open, readFile, realpath, rename } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import type { Say } from '../console.ts'
import { databaseDidNotStart, databaseEnded, databaseLocked, type Problem, ProblemError } from '../problems.ts'
import { findBinaries } from './binaries.ts'
import { claimDataFolder, type DataFolder, dataFolderAt, fullDisk, makeRoomForDatabase } from './data-folder.ts'
import { chooseDatabaseUser, type DatabaseUser } from './database-user.ts'
import { commandOf, isAlive, type Postmaster, readPostmaster } from './postmaster.ts'
import { ensureReachable } from './reachable.ts'

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
  /** Ends the server after its open transactions are rolled back; what was committed is on the disk. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Absolute path of the data folder; made if it is missing. */
  readonly dataFolder: string
  readonly say: Say
  /** False only for tests that throw the data away: commits then do not wait for the disk. */
  readonly durable?: boolean
}

/** The superuser of an embedded database. */
export const superuser = 'postgres'

/** How often a file is looked at while a server starts or stops, in milliseconds. */
const lookAgain = 20

/** After this time without an end, a long step says that it goes on, in milliseconds. */
const sayAgain = 5_000

/** A server that calls itself ready answers within this time, in milliseconds. */
const answersWithin = 10_000

/**
 * Starts the database of a data folder, creating it on the first start, or adopts the one that runs there.
 *
 * @throws ProblemError FOREIGN_DATA_FOLDER, OTHER_DATABASE_VERSION, DATA_FOLDER_NOT_WRITABLE, DISK_FULL,
 *   FOLDER_CLOSED, NO_USER_FOR_DATABASE, DATABASE_LOCKED, DATABASE_DID_NOT_START
 */
export async function startEmbedded({ dataFolder, say, durable = true }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = dataFolderAt(dataFolder)
  const binaries = await findBinaries()
  const user = await chooseDatabaseUser(folder.database)
  await ensureReachable([binaries.folder, folder.path], user)
  await claimDataFolder(folder, user)
  const running = await findRunning(folder, say)
  if (running) return embedded(folder, running, true)
  if (!(await isCreated(folder))) await create(folder, user, binaries.initdb, say)
  return embedded(folder, await start(folder, user, binaries.postgres, durable, say), false)
}

function embedded(folder: DataFolder, server: Postmaster, adopted: boolean): EmbeddedDatabase {
  let stopped = false
  const host = encodeURIComponent(server.sockets).replaceAll('%2F', '/')
  return {
    folder,
    adopted,
    ended: untilEnded(folder, server, () => stopped),
    url: (role, database) => `postgresql://${role}@localhost:5432/${database}?host=${host}`,
    explain: (error) => explain(error, folder),
    stop: async () => {
      stopped = true
      await stop(folder, server)
    },
  }
}

/** The server that already runs on the folder, waiting for one that is just starting or stopping. */
async function findRunning(folder: DataFolder, say: Say): Promise<Postmaster | undefined> {
  const patience = reminder(say, {
    de: 'Die laufende Datenbank ist noch beschäftigt',
    en: 'The running database is still busy',
  })
  for (;;) {
    const server = await readPostmaster(folder.database)
    if (!server || !isAlive(server.process) || (await commandOf(server.process)) !== 'postgres') return undefined
    if (server.state === 'ready') return adopt(folder, server)
    patience()
    await pause(lookAgain)
  }
}

/** Makes sure that the server which answers at the socket is the one of this folder. */
async function adopt(folder: DataFolder, server: Postmaster): Promise<Postmaster> {
  const client = new Client({
    host: server.sockets,
    port: 5432,
    user: superuser,
    database: 'postgres',
    connectionTimeoutMillis: answersWithin,
  })
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
    if (rows[0]?.folder === (await realpath(folder.database))) return server
  } catch (error) {
    throw new ProblemError(locked(folder, server), { cause: error })
  } finally {
    await client.end()
  }
  throw new ProblemError(locked(folder, server))
}

function locked(folder: DataFolder, server: Postmaster): Problem {
  return databaseLocked({ file: `${folder.database}/postmaster.pid`, process: server.process })
}

async function isCreated(folder: DataFolder): Promise<boolean> {
  return readFile(`${folder.database}/PG_VERSION`).then(
    () => true,
    () => false,
  )
}

/** The encoding and the order of words are named, or without LANG the database could hold nothing but ASCII. */
const initdbOptions = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-locale',
  `--username=${superuser}`,
  '--auth-local=trust',
  '--auth-host=reject',
  '--data-checksums',
]

async function create(folder: DataFolder, user: DatabaseUser, initdb: string, say: Say): Promise<void> {
  say({ de: `Die Datenbank wird in ${folder.path} angelegt …`, en: `Creating the database in ${folder.path} …` })
  await makeRoomForDatabase(folder, user)
  const output = await openLog(folder, user)
  const child = spawn(initdb, [`--pgdata=${folder.incomplete}`, ...initdbOptions], {
    ...identity(user),
    cwd: folder.incomplete,
    stdio: ['ignore', output.fd, output.fd],
    env: environment,
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
  await output.close()
  if (code !== 0) throw new ProblemError(await reasonIn(folder))
  await rename(folder.incomplete, folder.database)
}

/**
 * What holds on an embedded server beyond PostgreSQL's defaults. Nothing of a person may reach the log: neither the
 * statement that failed nor the values in its details.
 */
function settings(folder: DataFolder, durable: boolean): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: folder.sockets,
    unix_socket_permissions: '0700',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: 'on',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function start(
  folder: DataFolder,
  user: DatabaseUser,
  postgres: string,
  durable: boolean,
  say: Say,
): Promise<Postmaster> {
  const output = await openLog(folder, user)
  // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop the server in order.
  const child = spawn(postgres, ['-D', folder.database, ...settings(folder, durable)], {
    ...identity(user),
    cwd: folder.database,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
    env: environment,
  })
  child.unref()
  await output.close()
  const ended = new Promise<'ended'>((resolve, reject) =>
    child.once('error', reject).once('exit', () => resolve('ended')),
  )
  const patience = reminder(say, { de: 'Die Datenbank startet noch', en: 'The database is still starting' })
  for (;;) {
    const server = await readPostmaster(folder.database)
    if (server && server.process === child.pid && server.state === 'ready') return server
    patience()
    if ((await Promise.race([ended, pause(lookAgain)])) === 'ended') throw new ProblemError(await reasonIn(folder))
  }
}

/** The log begins anew with each start, so it can not fill the disk over the years. */
async function openLog(folder: DataFolder, user: DatabaseUser) {
  const log = await open(folder.log, 'w', 0o600)
  await chown(folder.log, user.uid, user.gid)
  return log
}

/** Messages come in English from the server, since they are read here; nothing of our own surroundings reaches it. */
const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

function identity(user: DatabaseUser): { uid?: number; gid?: number } {
  return user.apart ? { uid: user.uid, gid: user.gid } : {}
}

/** Asks for a fast shutdown and waits for the file that PostgreSQL removes last. */
async function stop(folder: DataFolder, server: Postmaster): Promise<void> {
  if (!(await isRunning(folder, server))) return
  process.kill(server.process, 'SIGINT')
  while (await isRunning(folder, server)) await pause(lookAgain)
}

/** The file is asked too: a process that ended stays visible as long as its parent has not taken notice. */
async function isRunning(folder: DataFolder, server: Postmaster): Promise<boolean> {
  if (!isAlive(server.process)) return false
  return (await readPostmaster(folder.database))?.process === server.process
}

/** A full disk shows as an error of its own, or as a server that breaks off every connection. */
async function explain(error: unknown, folder: DataFolder): Promise<unknown> {
  if (error instanceof ProblemError) return error
  const outOfSpace = error instanceof DatabaseError && error.code === '53100'
  const log = await readFile(folder.log, 'utf8')
  return outOfSpace || isOutOfSpace(log) ? new ProblemError(await fullDisk(folder), { cause: error }) : error
}

function isOutOfSpace(log: string): boolean {
  return log.includes('No space left on device') || log.includes('Disk quota exceeded')
}

function untilEnded(folder: DataFolder, server: Postmaster, stopped: () => boolean): Promise<Problem> {
  return new Promise((resolve) => {
    const watch = setInterval(async () => {
      if (stopped()) return clearInterval(watch)
      if (await isRunning(folder, server)) return
      clearInterval(watch)
      if (!stopped()) resolve(await reasonIn(folder, databaseEnded({ log: folder.log })))
    }, 1_000)
    watch.unref()
  })
}

/** Reads from the log why a server or initdb ended. */
async function reasonIn(folder: DataFolder, otherwise?: Problem): Promise<Problem> {
  const log = await readFile(folder.log, 'utf8')
  if (isOutOfSpace(log)) return fullDisk(folder)
  const server = await readPostmaster(folder.database)
  if (server && log.includes('lock file "postmaster.pid" already exists')) return locked(folder, server)
  const lines = log.trim().split('\n')
  const lastLine = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? ''
  return otherwise ?? databaseDidNotStart({ log: folder.log, lastLine: lastLine.trim() })
}

/** A function that, called again and again, says every few seconds that a long step goes on. */
function reminder(say: Say, step: { de: string; en: string }): () => void {
  const began = Date.now()
  let said = 0
  return () => {
    const passed = Date.now() - began
    if (passed < (said + 1) * sayAgain) return
    said += 1
    const seconds = Math.round(passed / 1_000)
    say({ de: `${step.de} (${seconds} s) …`, en: `${step.en} (${seconds} s) …` })
  }
}
