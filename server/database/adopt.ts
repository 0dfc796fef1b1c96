import { realpath } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { reminder, type Say } from '../console.ts'
import { ProblemError } from '../problems.ts'
import { superuser } from './create.ts'
import type { DataFolder } from './data-folder.ts'
import { commandOf, isAlive, type Postmaster, readPostmaster } from './postmaster.ts'
import { locked } from './reason.ts'

/** How often the server's file is looked at while it starts or stops, in milliseconds. */
const lookAgain = 20

/** A server that calls itself ready answers within this time, in milliseconds. */
const answersWithin = 10_000

/**
 * The server that already runs on the folder, for instance after our process was killed; undefined when there is none.
 * Waits for one that is just starting or stopping.
 *
 * @throws ProblemError DATABASE_LOCKED when a server seems to run but does not answer for this folder
 */
export async function findRunning(folder: DataFolder, say: Say): Promise<Postmaster | undefined> {
  const remind = reminder(say, {
    de: 'Die laufende Datenbank ist noch beschäftigt',
    en: 'The running database is still busy',
  })
  for (;;) {
    const server = await readPostmaster(folder.database)
    if (!server || !(await isDatabase(server))) return undefined
    if (server.state === 'ready') {
      if (await answersFor(folder, server)) return server
      throw new ProblemError(locked(folder, server))
    }
    remind()
    await pause(lookAgain)
  }
}

async function isDatabase(server: Postmaster): Promise<boolean> {
  return isAlive(server.process) && (await commandOf(server.process)) === 'postgres'
}

/** After a restart of the machine, the number in the file may belong to the server of another folder. */
async function answersFor(folder: DataFolder, { sockets }: Postmaster): Promise<boolean> {
  const client = new Client({
    host: sockets,
    port: 5432,
    user: superuser,
    database: 'postgres',
    connectionTimeoutMillis: answersWithin,
  })
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
    return rows[0]?.folder === (await realpath(folder.database))
  } catch {
    return false
  } finally {
    await client.end()
  }
}
