import { chmod, chown, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notRestored } from '../../backup/problems.ts'
import type { Recovery, Servers } from '../../backup/restore.ts'
import { saySilently } from '../console.ts'
import { findBinaries } from '../database/binaries.ts'
import { claimDataFolder, type DataFolder, dataFolderAt } from '../database/data-folder.ts'
import { chooseDatabaseUser, type DatabaseUser } from '../database/database-user.ts'
import { openDatabase } from '../database/open.ts'
import { ensureReachable } from '../database/reachable.ts'
import { startServer } from '../database/run.ts'
import { ProblemError } from '../problems.ts'

/** The log ends before the instant that was asked for: nothing was committed in between. */
const endedBefore = 'recovery ended before configured recovery target was reached'

/** The embedded server on restored files. */
export const embeddedServers: Servers = {
  prepare: async (path) => {
    const folder = dataFolderAt(path)
    const user = await chooseDatabaseUser(folder.database)
    await claimDataFolder(folder, user)
    await ensureReachable([(await findBinaries()).folder, path], user)
  },
  recover: async (path, recovery) => {
    const folder = dataFolderAt(path)
    const user = await chooseDatabaseUser(folder.database)
    if (user.apart) await handOver(folder.database, user)
    await lay(folder, user, recovery)
    try {
      await liveThrough(folder, user, recovery)
    } catch (error) {
      if (recovery.at === undefined || !(error instanceof ProblemError) || !error.message.includes(endedBefore))
        throw error instanceof ProblemError ? notRestored({ reason: error.problem.seen.en }, error) : error
      await liveThrough(folder, user, { ...recovery, at: undefined })
    }
    if (recovery.wal !== undefined) await rm(recovery.wal, { recursive: true })
  },
  open: (path) => openDatabase({ dataFolder: path, say: saySilently }),
}

/** The server lives the log through before it is ready, however long that takes. */
async function liveThrough(folder: DataFolder, user: DatabaseUser, recovery: Recovery): Promise<void> {
  const { postgres } = await findBinaries()
  const also = recoverySettings(recovery)
  // Whoever opens it next takes it over as it is, or starts it anew.
  await startServer({ folder, user, postgres, durable: recovery.isForGood, also, say: saySilently })
}

function recoverySettings({ wal, at, isForGood }: Recovery): Readonly<Record<string, string>> {
  return {
    // Ready means then that all of it was lived through.
    hot_standby: 'off',
    // The history of the timeline that begins now waits for whoever archives next.
    ...(isForGood ? { archive_mode: 'on', archive_command: '' } : {}),
    ...(wal === undefined ? {} : { restore_command: `cp ${quoted(wal)}/%f "%p"`, recovery_target_action: 'promote' }),
    ...(at === undefined ? {} : { recovery_target_time: timeOf(at) }),
  }
}

/** Zones have no names yet while a server begins. */
const timeOf = (at: number): string => new Date(at).toISOString().replace('T', ' ').replace('Z', '+00')

const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`

async function lay(folder: DataFolder, user: DatabaseUser, { wal }: Recovery): Promise<void> {
  if (wal === undefined) return
  const signal = join(folder.database, 'recovery.signal')
  await writeFile(signal, '', { mode: 0o600 })
  await chown(signal, user.uid, user.gid)
  await chmod(wal, 0o755)
}

async function handOver(path: string, user: DatabaseUser): Promise<void> {
  await chown(path, user.uid, user.gid)
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const at = join(path, entry.name)
    if (entry.isDirectory()) await handOver(at, user)
    else await chown(at, user.uid, user.gid)
  }
}
