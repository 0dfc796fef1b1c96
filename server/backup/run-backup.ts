import { writeFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import { checkAdded, checkRestored } from '../../backup/check-restored.ts'
import { type BackingUp, type MadeBackup, makeBackup, type Progress } from '../../backup/make-backup.ts'
import { backupNameOf, type Manifest, piecesOf } from '../../backup/manifest.ts'
import { backupUnderWay } from '../../backup/problems.ts'
import { prune, verifiedName } from '../../backup/prune.ts'
import { restoreInto } from '../../backup/restore.ts'
import {
  beginRun,
  type Contains,
  endSilentRuns,
  HEARD_AGAIN,
  noteRemoved,
  noteRun,
  type Run,
  type Shown,
} from '../../backup/runs.ts'
import { putSmall, StoreFailed } from '../../backup/store/store.ts'
import { Refusal } from '../../journal/intake/refusal.ts'
import { type BackupSettings, stampIn } from './backup-settings.ts'
import type { HouseToBackUp } from './house-to-back-up.ts'
import { inScratch } from './scratch.ts'
import { embeddedServers } from './servers.ts'

/** One backup at a time, in however many processes; the number only has to differ from other such locks. */
const LOCK = 7_907
/** Progress is written down at most so often, in milliseconds. */
const NOTE_AGAIN = 1_000

export interface BackupRun {
  readonly manifest: Manifest
  readonly shown: Shown | undefined
  readonly removed: readonly string[]
}

/**
 * Makes a backup, starts a database from it to see that it is one, and removes what is kept no longer. What came of it is remembered.
 *
 * @throws Refusal BACKUP_UNDER_WAY, and whatever kept it from being made
 */
export async function runBackup(
  house: HouseToBackUp,
  { settings, dataFolder, now }: { settings: BackupSettings; dataFolder: string; now: () => number },
): Promise<BackupRun> {
  const queue = house.database.pool('queue')
  const alone = await queue.connect()
  try {
    if (!(await isFirst(alone))) throw backupUnderWay()
    await endSilentRuns(queue, now())
    return await remembered(house, { settings, dataFolder, now })
  } finally {
    // The lock ends with its connection.
    alone.release(true)
  }
}

async function isFirst(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK])
  return rows[0]?.mine === true
}

async function remembered(
  house: HouseToBackUp,
  about: { settings: BackupSettings; dataFolder: string; now: () => number },
): Promise<BackupRun> {
  const queue = house.database.pool('queue')
  const begunAt = about.now()
  const run = backupNameOf(begunAt)
  await beginRun(queue, { run, kind: 'backup', at: begunAt })
  const note = (what: Parameters<typeof noteRun>[3]) => noteRun(queue, run, about.now(), what)
  const alive = setInterval(() => note({}).catch(() => undefined), HEARD_AGAIN).unref()
  // The same moment gives the same name.
  const times = [begunAt]
  const backing = { ...about, now: () => times.pop() ?? about.now(), progress: lessOften(note) }
  try {
    const made = await makeAll(house, backing)
    try {
      await note({ state: 'kept', contains: containsOf(made.manifest), step: 'verification', done: 0, whole: 0 })
      const shown = await verify(house, made, about)
      await putSmall(house.store, verifiedName(made.manifest.backup), await signedWord(house, made.manifest, shown))
      await note({ state: 'verified', endedAt: about.now(), ...(shown ? { shown } : {}) })
      const removed = await prune({ ...about.settings, store: house.store, now: about.now() }, made.known)
      await noteRemoved(queue, removed, about.now())
      await writeFile(stampIn(about.dataFolder), `${made.manifest.backup}\n`)
      return { manifest: made.manifest, shown, removed }
    } finally {
      made.known.close()
    }
  } catch (error) {
    await note({ state: 'failed', failure: codeOf(error), endedAt: about.now() }).catch(() => undefined)
    throw error
  } finally {
    clearInterval(alive)
  }
}

type Making = { settings: BackupSettings; dataFolder: string } & Pick<BackingUp, 'now' | 'progress'>

async function makeAll(house: HouseToBackUp, { settings, dataFolder, now, progress }: Making): Promise<MadeBackup> {
  const { database, store, keeper, masterKey } = house
  const superuser = await database.inside?.superuser()
  try {
    return await makeBackup({
      ...{ store, keeper, masterKey, dataFolder, now, progress, recipients: settings.recipients },
      database: database.inside && superuser ? { cluster: database.inside.folder.database, superuser } : null,
      queue: database.pool('queue'),
    })
  } finally {
    await superuser?.end()
  }
}

/** A database starts from what lies in the store by now; nothing of it is read from where it came. */
async function verify(
  { store }: HouseToBackUp,
  { manifest, identity, added }: MadeBackup,
  { dataFolder, now }: { dataFolder: string; now: () => number },
): Promise<Shown | undefined> {
  const opening = { store, identities: [identity] }
  await checkAdded(opening, added)
  if (manifest.database === null) return undefined
  const began = now()
  const until = manifest.database.consistentAt
  return inScratch(dataFolder, async (folder) => {
    const plan = { manifest, wal: [], until }
    const { database } = await restoreInto({
      ...{ opening, servers: embeddedServers, plan, newest: manifest, folder, at: undefined },
      ...{ isForGood: false, withFiles: false, say: () => undefined },
    })
    try {
      const { facts, size } = await checkRestored(database, manifest.signed)
      return { facts, signed: size, seconds: (now() - began) / 1_000, until }
    } finally {
      await database.close()
    }
  })
}

const signedWord = ({ keeper }: HouseToBackUp, { backup }: Manifest, shown: Shown | undefined): Promise<string> =>
  keeper.signStatement(`klausel backup verified 1\n${JSON.stringify({ backup, ...shown })}\n`)

function containsOf(manifest: Manifest): Contains {
  const { database, keys, files } = manifest
  return {
    database: database?.bytes ?? null,
    stored: piecesOf(manifest).reduce((sum, { size }) => sum + size, 0),
    keys: keys.count,
    files: files.count,
    fileBytes: files.bytes,
  }
}

function lessOften(note: (what: Partial<Run>) => Promise<void>): (progress: Progress) => void {
  let [last, step]: [number, string | undefined] = [0, undefined]
  return (progress) => {
    if (progress.step === step && Date.now() - last < NOTE_AGAIN) return
    ;[last, step] = [Date.now(), progress.step]
    // That nobody could write down how far it is, stops nothing.
    note(progress).catch(() => undefined)
  }
}

/** A code for people's lists: never the words of somebody else. */
export function codeOf(error: unknown): string {
  if (error instanceof Refusal || error instanceof StoreFailed) return error.code
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[A-Z0-9_]{2,60}$/.test(code) ? code : 'DEFECT'
}
