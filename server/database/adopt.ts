import { realpath, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { reminder, type Say } from '../console.ts'
import { ProblemError } from '../problems.ts'
import { superuser } from './create.ts'
import type { DataFolder } from './data-folder.ts'
import { type Postmaster, postmasterFile, readPostmaster, standingOf } from './postmaster.ts'
import { locked } from './reason.ts'

/** How often the server's file is looked at while it starts or stops, in milliseconds. */
const lookAgain = 20

/** A server that calls itself ready answers within this time, in milliseconds. */
const answersWithin = 10_000

/** How long the system gets to clear away a server that was killed, in milliseconds. */
const clearedWithin = 5_000

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
  const began = Date.now()
  for (;;) {
    const server = await readPostmaster(folder.database)
    if (!server) return undefined
    const standing = await standingOf(server.process)
    if (standing === 'nothing' || standing === 'other') return undefined
    if (standing === 'remains' && Date.now() - began > clearedWithin) return forget(folder)
    if (standing === 'database' && server.state === 'ready') return answering(folder, server)
    remind()
    await pause(lookAgain)
  }
}

/**
 * In a container whose first process never takes notice of the dead, a killed server would look alive to PostgreSQL for
 * ever. It is dead, its number is still its own, and its file is in the way.
 */
async function forget(folder: DataFolder): Promise<undefined> {
  await rm(postmasterFile(folder.database), { force: true })
}

async function answering(folder: DataFolder, server: Postmaster): Promise<Postmaster | undefined> {
  if (await answersFor(folder, server)) return server
  const now = await readPostmaster(folder.database)
  const isSame = now?.process === server.process && (await standingOf(server.process)) === 'database'
  if (isSame) throw new ProblemError(locked(folder, server))
  return undefined
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
