import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { openPool } from '../server/database/open.ts'
import { sharedFolder, type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { Drives } from './drive/drives.ts'
import { type Ground, type House, openHouse } from './house.ts'

/** A house on a database and a folder of its own, for as long as some stories last. */
export interface OpenedHouse {
  readonly house: House
  readonly ground: Ground
  /** Connections that see every row of every table, to look for what should not be there. */
  readonly everything: Pool
  /** Connections of the role that people sign in with. */
  readonly auth: Pool
  /** What the database server wrote into its log, for this and other tests. */
  databaseLog(): string
  close(): Promise<void>
}

export async function openHouseForStories(): Promise<OpenedHouse> {
  const database: TestDatabase = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'klausel-stories-'))
  const drives = new Drives(folder)
  const ground = { app: database.pool('app'), queue: database.pool('queue'), folder, drives }
  const everything = openPool(database.url)
  return {
    house: await openHouse(ground),
    ground,
    everything,
    auth: database.pool('auth'),
    databaseLog: () => readFileSync(join(sharedFolder().data, 'database.log'), 'utf8'),
    close: async () => {
      await drives.close()
      await everything.end()
      await database.close()
      // Programs of a story that broke off may still be writing there; they end with it.
      await rm(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
