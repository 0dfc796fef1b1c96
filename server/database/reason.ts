import { chown, type FileHandle, open, readFile } from 'node:fs/promises'
import { DatabaseError } from 'pg'
import { databaseDidNotStart, databaseLocked, type Problem, ProblemError } from '../problems.ts'
import { type DataFolder, fullDisk, isFull } from './data-folder.ts'
import type { DatabaseUser } from './database-user.ts'
import { type Postmaster, postmasterFile, readPostmaster } from './postmaster.ts'

/** PostgreSQL's code for a full disk. */
export const diskFullCode = '53100'

/** Opens the log that the server writes; it begins anew with each start, so it does not fill the disk over the years. */
export async function openLog(folder: DataFolder, user: DatabaseUser): Promise<FileHandle> {
  const log = await open(folder.log, 'w', 0o600)
  await chown(folder.log, user.uid, user.gid)
  return log
}

/** Reads from the log why a server or initdb ended; `otherwise` when it names nothing that is known here. */
export async function reasonIn(folder: DataFolder, otherwise?: Problem): Promise<Problem> {
  const log = await readLog(folder)
  if (isOutOfSpace(log) || (await isFull(folder))) return fullDisk(folder)
  const server = await readPostmaster(folder.database)
  if (server && log.includes('lock file "postmaster.pid" already exists')) return locked(folder, server)
  return otherwise ?? databaseDidNotStart({ log: folder.log, lastLine: lastComplaint(log) })
}

/** The problem of a server that seems to run on the folder and does not answer. */
export function locked(folder: DataFolder, server: Postmaster): Problem {
  return databaseLocked({ file: postmasterFile(folder.database), process: server.process })
}

/**
 * The error as a problem, where it is one that a person can remove. A full disk shows as an error of its own or as a
 * server that breaks off every connection.
 */
export async function explain(error: unknown, folder: DataFolder): Promise<unknown> {
  if (error instanceof ProblemError) return error
  const reported = error instanceof DatabaseError && error.code === diskFullCode
  const brokenOff = !(error instanceof DatabaseError) && isOutOfSpace(await readLog(folder))
  return reported || brokenOff ? new ProblemError(await fullDisk(folder), { cause: error }) : error
}

/** Empty when the data folder was removed under a running server. */
async function readLog(folder: DataFolder): Promise<string> {
  return readFile(folder.log, 'utf8').catch(() => '')
}

function isOutOfSpace(log: string): boolean {
  return log.includes('No space left on device') || log.includes('Disk quota exceeded')
}

function lastComplaint(log: string): string {
  const lines = log.trim().split('\n')
  return (lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '').trim()
}
