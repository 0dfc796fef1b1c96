import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, mkdir, open, stat } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, type Pool } from 'pg'
import { openPool } from '../server/database/open.ts'
import { ensureRoles, type Role } from '../server/database/roles.ts'
import { type Migration, migrate, migrationsFolder, readMigrations } from '../server/migrate.ts'

/** A database of its own, migrated and empty, on the server that all tests share. */
export interface TestDatabase {
  /** The address for its superuser, fit for DATABASE_URL. */
  readonly url: string
  /** The connections of a role; `owner` for what only a migration may do otherwise. */
  pool(role: Role | 'owner'): Pool
  /** Ends the pools and drops the database. */
  close(): Promise<void>
}

/**
 * Gives a test a database of its own in about a tenth of a second. The server behind it is started by the first test that
 * asks, shared by all test processes of this checkout, and ends by itself some seconds after the last of them.
 *
 * @param migrations the folder of the migrations, `journal/migrations` unless a test is about migrations themselves
 * @example
 * const database = await testDatabase()
 * after(() => database.close())
 * await database.pool('app').query('select 1')
 */
export async function testDatabase(migrations: string = migrationsFolder): Promise<TestDatabase> {
  const server = await sharedServer()
  const template = await knownTemplate(server, await readMigrations(migrations))
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, (client) => client.query(`create database ${name} template ${template} strategy file_copy`))
  const pools = new Map<string, Pool>()
  return {
    url: server.url('postgres', name),
    pool: (role) => {
      const pool = pools.get(role) ?? openPool(server.url(role, name))
      pools.set(role, pool)
      return pool
    },
    close: async () => {
      // A test may have ended one of them itself, to see what happens then.
      await Promise.all([...pools.values()].map((pool) => (pool.ending ? undefined : pool.end())))
      await onServer(server, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

interface SharedServer {
  url(role: string, database: string): string
}

async function onServer<Result>(
  server: SharedServer,
  work: (client: Client) => Promise<Result>,
  database = 'postgres',
) {
  const client = new Client({ connectionString: server.url('postgres', database) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const templates = new Map<string, Promise<string>>()

/** A database to copy from, looked for once in each process. */
function knownTemplate(server: SharedServer, migrations: readonly Migration[]): Promise<string> {
  const all = migrations.map(({ digest }) => digest).join()
  const digest = createHash('sha256').update(all).digest('hex').slice(0, 12)
  const template = templates.get(digest) ?? makeTemplate(server, migrations, digest)
  templates.set(digest, template)
  return template
}

/** Made once for each state of the migrations, by the first process that asks; the others wait. */
async function makeTemplate(server: SharedServer, migrations: readonly Migration[], digest: string): Promise<string> {
  const [template, making] = [`template_${digest}`, `making_${digest}`]
  await onServer(server, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('template'))`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount) return
    await client.query(`drop database if exists ${making} with (force)`)
    await client.query(`create database ${making}`)
    await onServer(server, (inside) => prepare(inside, migrations), making)
    await client.query(`alter database ${making} rename to ${template}`)
  })
  return template
}

async function prepare(client: Client, migrations: readonly Migration[]): Promise<void> {
  await ensureRoles(client)
  await migrate(client, migrations)
}

/** Where the shared server of this checkout and user keeps its data and its door. */
export function sharedFolder(): { folder: string; data: string; door: string; log: string } {
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8)
  const folder = join(tmpdir(), `klausel-test-${userInfo().uid}-${checkout}`)
  return { folder, data: join(folder, 'data'), door: join(folder, 'door'), log: join(folder, 'keeper.log') }
}

let held: Promise<SharedServer> | undefined

function sharedServer(): Promise<SharedServer> {
  held ??= knock()
  return held
}

/** How often the door is tried while the server starts, in milliseconds, and how many times. */
const knockAgain = 50
const patience = 1_200

/** Asks at the door of the shared server, starting its keeper when nobody answers. */
async function knock(): Promise<SharedServer> {
  const { folder, door, log } = sharedFolder()
  await mkdir(folder, { recursive: true })
  if ((await stat(folder)).uid !== userInfo().uid) throw new Error(`${folder} belongs to another user; remove it`)
  await chmod(folder, 0o711)
  let keeper: { ended: () => boolean } | undefined
  for (let tries = 0; tries < patience; tries += 1) {
    const answer = await ask(door)
    if (answer) return { url: (role, database) => answer.replace('ROLE', role).replace('DATABASE', database) }
    if (!keeper || keeper.ended()) keeper = await startKeeper(log)
    await pause(knockAgain)
  }
  throw new Error(`The shared test database does not answer at ${door}`)
}

/**
 * The address that the keeper answers with, or undefined when there is no keeper. The connection stays open as long as
 * this process lives, and tells the keeper that the server is in use; it does not keep this process alive.
 */
async function ask(door: string): Promise<string | undefined> {
  const socket = connect(door)
  try {
    await once(socket, 'connect')
    const address = await firstLine(socket)
    socket.unref()
    return address
  } catch {
    socket.destroy()
    return undefined
  }
}

async function firstLine(socket: Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += chunk
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'))
  }
  throw new Error('The door was closed without an answer')
}

async function startKeeper(log: string): Promise<{ ended: () => boolean }> {
  const output = await open(log, 'a')
  const child = spawn(process.execPath, [join(import.meta.dirname, 'test-database-keeper.ts')], {
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR },
  })
  child.unref()
  await output.close()
  child.once('exit', (code) => {
    if (code !== 0) process.stderr.write(readFileSync(log, 'utf8'))
  })
  return { ended: () => child.exitCode !== null || child.signalCode !== null }
}
