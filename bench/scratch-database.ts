import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type Pool } from 'pg'
import { saySilently } from '../server/console.ts'
import { superuser } from '../server/database/create.ts'
import { startEmbedded } from '../server/database/embedded.ts'
import { openPool } from '../server/database/open.ts'
import { ensureRoles, type Role } from '../server/database/roles.ts'
import { migrate, migrationsFolder, readMigrations } from '../server/migrate.ts'

/** A PostgreSQL as production has it, with fsync, on a folder of its own that goes with it. */
export interface ScratchDatabase {
  /** Where the data lie; the database's own user may read what is put there. */
  readonly folder: string
  /** Its address for a role, also for another process. */
  url(role: ScratchRole): string
  /** The connections of a role; the same pool at each call. */
  pool(role: ScratchRole): Pool
  close(): Promise<void>
}

/** `postgres` is the superuser, who alone may read files. */
export type ScratchRole = Role | 'owner' | 'postgres'

const name = 'klausel'

/**
 * Opens a database that is migrated and empty. Whoever interrupts the program ends it too.
 *
 * @throws Error if the disk of the temporary folder (TMPDIR names another one) has less than `gigabytes` free
 */
export async function openScratchDatabase(gigabytes: number): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-bench-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await chmod(folder, 0o755)
    await refuseSmallDisk(folder, gigabytes)
    const server = await startEmbedded({ dataFolder: join(folder, 'data'), say: saySilently })
    const stop = async () => {
      await server.stop()
      await remove()
    }
    const interrupted = () => void stop().then(() => process.exit(130))
    process.once('SIGINT', interrupted)
    await once(server.url(superuser, 'postgres'), (client) => client.query(`create database ${name}`))
    await once(server.url(superuser, name), prepare)
    const pools = new Map<string, Pool>()
    const pool = (role: ScratchRole): Pool => {
      const known = pools.get(role) ?? openPool(server.url(role, name))
      pools.set(role, known)
      return known
    }
    const close = async () => {
      process.off('SIGINT', interrupted)
      await Promise.all([...pools.values()].map((each) => each.end()))
      await stop()
    }
    return { folder, url: (role) => server.url(role, name), pool, close }
  } catch (error) {
    await remove()
    throw error
  }
}

async function refuseSmallDisk(folder: string, gigabytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / 1e9)
  if (free >= gigabytes) return
  const needed = Math.ceil(gigabytes)
  throw new Error(`${folder} has ${free} GB free, ${needed} are needed. Measure fewer agreements, or set TMPDIR.`)
}

async function once<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function prepare(client: Client): Promise<void> {
  await ensureRoles(client)
  await migrate(client, await readMigrations(migrationsFolder))
}
