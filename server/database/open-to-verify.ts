import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Say, saySilently } from '../console.ts'
import { ProblemError } from '../problems.ts'
import { dataFolderAt } from './data-folder.ts'
import { type Database, openDatabase } from './open.ts'

const run = promisify(execFile)

/** What is verified, and the folder in which its keys lie. */
export interface OpenedToVerify {
  readonly database: Database
  readonly folder: string
}

/**
 * Opens what is verified, and leaves it in the form in which it is. What an earlier version has written is copied into the system's
 * temporary folder, and brought into the form of this one there.
 *
 * @param folder absolute
 * @throws ProblemError DATABASE_OLDER where it lies on a server of one's own, and every problem of `openDatabase`
 * @example
 * await openedToVerify({ folder, url, say }, ({ database, folder }) => verify(database, folder))
 */
export async function openedToVerify<T>(
  { folder, url, say }: { readonly folder: string; readonly url: string | undefined; readonly say: Say },
  work: (opened: OpenedToVerify) => Promise<T>,
): Promise<T> {
  const options = { url, say: saySilently, beside: true }
  try {
    const database = await openDatabase({ ...options, dataFolder: folder, refuseOlder: true })
    return await closedAfter(database, () => work({ database, folder }))
  } catch (error) {
    if (url !== undefined || !(error instanceof ProblemError) || error.problem.code !== 'DATABASE_OLDER') throw error
  }
  say({
    de: 'Der Datenordner stammt von einer früheren Fassung. Geprüft wird eine Kopie; er selbst bleibt, wie er ist.',
    en: 'The data folder is of an earlier version. A copy of it is verified; it stays as it is itself.',
  })
  return onCopy(folder, async (copy) => {
    const database = await openDatabase({ ...options, dataFolder: copy })
    return closedAfter(database, () => work({ database, folder: copy }))
  })
}

async function closedAfter<T>(database: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    await database.close()
  }
}

/** The database and what lies beside it in the folder itself: keys and the last checkpoint. Drives and scratch are left out. */
async function onCopy<T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), 'klausel-verify-'))
  try {
    // The user of the database has to pass; each file keeps its owner and its mode.
    await chmod(copy, 0o711)
    const { database, log } = dataFolderAt(folder)
    const entries = await readdir(folder, { withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name))
    await run('cp', ['-Rp', database, ...files.filter((file) => file !== log), copy])
    return await work(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
