import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import { noUserForDatabase, ProblemError } from '../problems.ts'

const run = promisify(execFile)

/** The user of the operating system as whom PostgreSQL runs. */
export interface DatabaseUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
  /** False when it is the user we run as ourselves. */
  readonly apart: boolean
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as themselves; root runs it as the owner of the
 * existing data, else as `klausel` or `postgres`, else creates the system user `klausel`.
 *
 * @param existing the folder with the database, if there is one already
 * @throws ProblemError NO_USER_FOR_DATABASE
 */
export async function chooseDatabaseUser(existing: string): Promise<DatabaseUser> {
  const self = userInfo()
  if (self.uid !== 0) return { name: self.username, uid: self.uid, gid: self.gid, apart: false }
  const owner = await stat(existing).catch(() => undefined)
  if (owner && owner.uid !== 0) {
    const named = await lookUp(String(owner.uid))
    if (named) return named
  }
  return (await lookUp('klausel')) ?? (await lookUp('postgres')) ?? (await createUser('klausel'))
}

/** What to start a process with so that it runs as this user. */
export function identityOf(user: DatabaseUser): { uid?: number; gid?: number } {
  return user.apart ? { uid: user.uid, gid: user.gid } : {}
}

/** What PostgreSQL sees of our environment: nothing. Its messages come in English, since they are read here. */
export const surroundings = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

async function createUser(name: string): Promise<DatabaseUser> {
  try {
    await run('useradd', ['--system', '--shell', '/usr/sbin/nologin', '--home-dir', '/nonexistent', name])
  } catch (error) {
    throw new ProblemError(noUserForDatabase({ reason: firstLine(error) }), { cause: error })
  }
  const created = await lookUp(name)
  if (!created) throw new ProblemError(noUserForDatabase({ reason: `id ${name}` }))
  return created
}

/** initdb asks the system for the name of its user, so a bare number without an account would not do. */
async function lookUp(user: string): Promise<DatabaseUser | undefined> {
  try {
    const name = (await run('id', ['-un', user])).stdout.trim()
    const uid = Number((await run('id', ['-u', user])).stdout)
    const gid = Number((await run('id', ['-g', user])).stdout)
    return { name, uid, gid, apart: true }
  } catch {
    return undefined
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return text.trim().split('\n')[0] ?? ''
}
