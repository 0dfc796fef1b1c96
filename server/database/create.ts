import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, rename } from 'node:fs/promises'
import type { Say } from '../console.ts'
import { ProblemError } from '../problems.ts'
import { type DataFolder, makeRoomForDatabase } from './data-folder.ts'
import { type DatabaseUser, identityOf, surroundings } from './database-user.ts'
import { openLog, reasonIn } from './reason.ts'

/** The superuser of an embedded database. */
export const superuser = 'postgres'

/** The encoding and the order of words are named, or without LANG the database could hold nothing but ASCII. */
const options = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-locale',
  `--username=${superuser}`,
  '--auth-local=trust',
  '--auth-host=reject',
  '--data-checksums',
]

export interface CreateOptions {
  readonly folder: DataFolder
  readonly user: DatabaseUser
  readonly initdb: string
  readonly say: Say
}

export async function isCreated(folder: DataFolder): Promise<boolean> {
  return access(folder.database).then(
    () => true,
    () => false,
  )
}

/**
 * Creates the files of an empty database. They appear under their name only when they are complete.
 *
 * @throws ProblemError DISK_FULL, DATABASE_DID_NOT_START
 */
export async function createCluster({ folder, user, initdb, say }: CreateOptions): Promise<void> {
  say({ de: `Die Datenbank wird in ${folder.path} angelegt …`, en: `Creating the database in ${folder.path} …` })
  await makeRoomForDatabase(folder, user)
  const log = await openLog(folder, user)
  // A session of its own: Ctrl-C in the terminal does not cut it short, we end in order when it is done.
  const child = spawn(initdb, [`--pgdata=${folder.incomplete}`, ...options], {
    ...identityOf(user),
    cwd: folder.incomplete,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: surroundings,
  })
  const [code] = await once(child, 'exit')
  await log.close()
  if (code !== 0) throw new ProblemError(await reasonIn(folder))
  await rename(folder.incomplete, folder.database)
}
