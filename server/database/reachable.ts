import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { folderClosed, ProblemError } from '../problems.ts'
import type { DatabaseUser } from './database-user.ts'

/**
 * Makes sure that the database's user can pass through every folder on the way to the given ones, themselves
 * included. A home of root with mode 0700 is the usual one that is closed. Folders that do not exist yet are left out.
 *
 * @throws ProblemError FOLDER_CLOSED naming every closed folder, outermost first
 */
export async function ensureReachable(folders: readonly string[], user: DatabaseUser): Promise<void> {
  if (!user.apart) return
  const steps = [...new Set(folders.flatMap(pathTo))].filter(isFolder)
  const open = await Promise.all(steps.map((step) => mayEnter(step, user)))
  const closed = steps.filter((_, index) => !open[index])
  if (closed.length > 0) throw new ProblemError(folderClosed({ folders: closed, user: user.name }))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** `/a/b` → `['/a', '/a/b']`; the root itself is always open. */
function pathTo(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [] : [...pathTo(parent), folder]
}

/**
 * Asks the system as that user, since mode bits say nothing about access lists and network disks. The folder is entered
 * before the user is changed, so what lies above it does not hide whether it is open itself.
 */
function mayEnter(folder: string, user: DatabaseUser): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { cwd: folder, uid: user.uid, gid: user.gid, env: {} }
    execFile('/bin/sh', ['-c', 'test -x .'], options, (error) => resolve(!error))
  })
}
