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
  /** The address of a database on it for a role, also for another process. */
  url(role: ScratchRole, database?: string): string
  /** The connections of a role; the same pool at each call. */
  pool(role: ScratchRole, database?: string): Pool
  /** Makes a copy of a database as it stands, byte by byte, after its pools were ended. */
  copy(from: string, to: string): Promise<void>
  drop(database: string): Promise<void>
  close(): Promise<void>
}

/** `postgres` is the superuser, who alone may read files. */
export type ScratchRole = Role | 'owner' | 'postgres'

/** The database that is there from the beginning, migrated and empty. */
export const firstDatabase = 'klausel'

/** @throws Error if the disk of the temporary folder (TMPDIR names another one) has less than `gigabytes` free */
export async function openScratchDatabase(gigabytes: number): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-bench-'))
  await chmod(folder, 0o755)
  try {
    await refuseSmallDisk(folder, gigabytes)
    const server = await startEmbedded({ dataFolder: join(folder, 'data'), say: saySilently })
    const onServer = (statement: string) => once(server.url(superuser, 'postgres'), (client) => client.query(statement))
    await onServer(`create database ${firstDatabase}`)
    await once(server.url(superuser, firstDatabase), prepare)
    const pools = new Map<string, Pool>()
    const url = (role: ScratchRole, database = firstDatabase) => server.url(role, database)
    const endPools = async (database: string) => {
      const ended = [...pools].filter(([name]) => name.endsWith(` ${database}`))
      for (const [name, pool] of ended) {
        pools.delete(name)
        await pool.end()
      }
    }
    return {
      folder,
      url,
      pool: (role, database = firstDatabase) => {
        const name = `${role} ${database}`
        const pool = pools.get(name) ?? openPool(url(role, database))
        pools.set(name, pool)
        return pool
      },
      copy: async (from, to) => {
        await endPools(from)
        await onServer(`create database ${to} template ${from} strategy file_copy`)
      },
      drop: async (database) => {
        await endPools(database)
        await onServer(`drop database ${database} with (force)`)
      },
      close: async () => {
        await Promise.all([...pools.values()].map((pool) => pool.end()))
        await server.stop()
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function refuseSmallDisk(folder: string, gigabytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / 1e9)
  if (free < gigabytes)
    throw new Error(`${folder} has ${free} GB free, ${gigabytes} are needed. Measure fewer agreements, or set TMPDIR.`)
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
