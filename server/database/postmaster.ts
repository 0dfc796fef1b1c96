import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a running PostgreSQL says about itself in the file `postmaster.pid` of its data. */
export interface Postmaster {
  readonly process: number
  /** The folder of its socket. */
  readonly sockets: string
  readonly state: 'starting' | 'ready' | 'stopping' | 'standby' | ''
}

/**
 * Reads the file that PostgreSQL writes on its start and removes on its end; undefined when there is none.
 * The file outlives a crash of the machine, so what it says need not be true any more.
 */
export async function readPostmaster(database: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(database, 'postmaster.pid'), 'utf8').catch(absent)
  if (text === undefined) return undefined
  // The lines are fixed by PostgreSQL's miscadmin.h: process, data, start, port, socket folder, address, memory, state.
  const lines = text.split('\n').map((line) => line.trim())
  return {
    process: Number(lines[0]),
    sockets: lines[4] ?? '',
    state: (lines[7] ?? '') as Postmaster['state'],
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}

/** True also for a process of another user, which may not be signalled. */
export function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * The name of the program that a process runs, or undefined where the system does not tell. After a restart of the
 * machine, the number in the file may belong to anything.
 */
export async function commandOf(process_: number): Promise<string | undefined> {
  const name = await readFile(`/proc/${process_}/comm`, 'utf8').catch(() => askPs(process_))
  return name === undefined ? undefined : basename(name.trim())
}

async function askPs(process_: number): Promise<string | undefined> {
  return run('ps', ['-o', 'comm=', '-p', String(process_)]).then(
    ({ stdout }) => stdout,
    () => undefined,
  )
}
