import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { reminder, type Say } from '../console.ts'
import { databaseEnded, type Problem, ProblemError } from '../problems.ts'
import type { DataFolder } from './data-folder.ts'
import { type DatabaseUser, identityOf, surroundings } from './database-user.ts'
import { type Postmaster, readPostmaster, standingOf } from './postmaster.ts'
import { openLog, reasonIn } from './reason.ts'

/** How often the server's file is looked at while it starts or stops, in milliseconds. */
const lookAgain = 20

/** How often it is looked at while all is well, in milliseconds. */
const lookNowAndThen = 1_000

export interface StartOptions {
  readonly folder: DataFolder
  readonly user: DatabaseUser
  readonly postgres: string
  readonly durable: boolean
  /** Beyond what always holds: for archiving and for recovery. */
  readonly also?: Readonly<Record<string, string>>
  readonly say: Say
}

/**
 * What holds on an embedded server beyond PostgreSQL's defaults. Nothing of a person may reach the log: neither the
 * statement that failed nor the values in its details.
 */
function settings({ folder, durable, also }: StartOptions): string[] {
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
    ...also,
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * Starts the server and waits until it is ready, however long it takes to recover from a crash.
 *
 * @throws ProblemError DISK_FULL, DATABASE_LOCKED, DATABASE_DID_NOT_START
 */
export async function startServer(options: StartOptions): Promise<Postmaster> {
  const { folder, user, postgres, say } = options
  const log = await openLog(folder, user)
  // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop the server in order.
  const child = spawn(postgres, ['-D', folder.database, ...settings(options)], {
    ...identityOf(user),
    cwd: folder.database,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: surroundings,
  })
  child.unref()
  const exit = once(child, 'exit').then(() => 'ended')
  await log.close()
  const remind = reminder(say, { de: 'Die Datenbank startet noch', en: 'The database is still starting' })
  for (;;) {
    const server = await readPostmaster(folder.database)
    if (server && server.process === child.pid && server.state === 'ready') return server
    if ((await Promise.race([exit, pause(lookAgain)])) === 'ended') throw new ProblemError(await reasonIn(folder))
    remind()
  }
}

/** Asks for a fast shutdown and waits until it is done. */
export async function stopServer(folder: DataFolder, server: Postmaster): Promise<void> {
  if (!(await isRunning(folder, server))) return
  process.kill(server.process, 'SIGINT')
  while (await isRunning(folder, server)) await pause(lookAgain)
}

/**
 * Settles when the server ends before the signal says that we stop it.
 *
 * @returns DATABASE_ENDED, or DISK_FULL when the log says so
 */
export async function untilEnded(folder: DataFolder, server: Postmaster, stopping: AbortSignal): Promise<Problem> {
  while (await isRunning(folder, server)) await pause(lookNowAndThen, undefined, { ref: false })
  if (stopping.aborted) return new Promise(() => undefined)
  return reasonIn(folder, databaseEnded({ log: folder.log }))
}

/** PostgreSQL removes its file last, so all is on the disk when the file is gone. */
async function isRunning(folder: DataFolder, server: Postmaster): Promise<boolean> {
  if ((await readPostmaster(folder.database))?.process !== server.process) return false
  return (await standingOf(server.process)) === 'database'
}
