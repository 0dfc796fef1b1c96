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

/** The file that PostgreSQL writes on its start and removes on its end. */
export function postmasterFile(database: string): string {
  return join(database, 'postmaster.pid')
}

/**
 * Reads the file; undefined when there is none. It outlives a crash of the server or of the machine, so what it says need
 * not be true any more.
 */
export async function readPostmaster(database: string): Promise<Postmaster | undefined> {
  const text = await readFile(postmasterFile(database), 'utf8').catch(absent)
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

/**
 * What a process number stands for now:
 * - `database`: a living PostgreSQL, though not necessarily of the folder in whose file the number was found
 * - `remains`: a PostgreSQL that has ended, kept in the list of processes because its parent has not taken notice
 * - `other`: another program, to which the number was given later
 * - `nothing`: no process
 */
export type Standing = 'database' | 'remains' | 'other' | 'nothing'

export async function standingOf(id: number): Promise<Standing> {
  const seen = (await seenInProc(id)) ?? (await seenByPs(id))
  if (!seen) return 'nothing'
  if (seen.program !== 'postgres') return 'other'
  return seen.state.startsWith('Z') ? 'remains' : 'database'
}

interface Seen {
  readonly program: string
  readonly state: string
}

/** Linux: number, name in parentheses, state. */
async function seenInProc(id: number): Promise<Seen | undefined> {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
  const [, program, state] = /^\d+ \((.*)\) (\S)/s.exec(text) ?? []
  return program === undefined || state === undefined ? undefined : { program, state }
}

/** Elsewhere, and on Linux when the process is gone. */
async function seenByPs(id: number): Promise<Seen | undefined> {
  if (process.platform === 'linux') return undefined
  const text = await run('ps', ['-o', 'state=,comm=', '-p', String(id)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
  const [, state, program] = /^(\S+)\s+(.*)$/.exec(text) ?? []
  return program === undefined || state === undefined ? undefined : { program: basename(program), state }
}
