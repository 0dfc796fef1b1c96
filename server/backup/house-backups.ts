import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { BackupAtDoor } from '../../api/backup/backup-at-door.ts'
import { type KeptBackups, keepBackingUp } from '../../backup/keep-backing-up.ts'
import type { BackupStore } from '../../backup/store/store.ts'
import { Refusal } from '../../journal/intake/refusal.ts'
import type { Say } from '../console.ts'
import type { Database } from '../database/open.ts'
import { ProblemError } from '../problems.ts'
import { archivingTo, type HouseArchiving } from './archiving.ts'
import type { BackupSettings } from './backup-settings.ts'
import { storeAt } from './house-to-back-up.ts'
import { clearScratch } from './scratch.ts'

/** Between two looks whether a backup is due, in milliseconds. */
const LOOK = 60_000

/** What a house does for its backups while it runs. */
export interface HouseBackups {
  /** Undefined where the database is a server of one's own, which archives by its own means. */
  readonly archiving: HouseArchiving | undefined
  /** Begins to look whether one is due. */
  keep(database: Database): { readonly atDoor: BackupAtDoor; stop(): Promise<void> }
}

export interface PreparingBackups {
  readonly settings: BackupSettings
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly say: Say
}

/**
 * Finds the store. That it can not be reached now keeps no house from opening: it is told, and tried again.
 *
 * @throws ProblemError STORE_NOT_REACHED where the access is missing
 */
export async function prepareBackups(preparing: PreparingBackups): Promise<HouseBackups> {
  const { settings, databaseUrl, say } = preparing
  const store = await storeAt(settings).catch((error: unknown) => {
    throw error instanceof Refusal ? new ProblemError(error.refused, { cause: error }) : error
  })
  const archiving = databaseUrl === undefined ? archivingTo(store, settings.recipients, say) : undefined
  return {
    archiving,
    keep: (database) => {
      const kept = keepBackingUp({
        ...{ queue: database.pool('queue'), everyHours: settings.everyHours, drillDays: settings.drillDays },
        ...{ now: Date.now, pause: LOOK, backUp: (signal) => backUpApart(preparing, signal) },
        remind: () =>
          say({
            de: 'Eine Übung der Wiederherstellung ist fällig: klausel backup drill (Seite „Sicherungen“).',
            en: 'A drill of the restore is due: klausel backup drill (page "Backups").',
          }),
        report: (error) => {
          const because = error instanceof Error ? error.message : 'unknown'
          say({ de: `Die Sicherung ist nicht gelungen: ${because}`, en: `The backup did not come about: ${because}` })
        },
      })
      return {
        atDoor: atDoor(preparing.settings, store, archiving, kept),
        stop: async () => {
          await kept.stop()
          await clearScratch(preparing.dataFolder)
        },
      }
    },
  }
}

const atDoor = (
  { recipients, everyHours, days, drillDays }: BackupSettings,
  { title }: BackupStore,
  archiving: HouseArchiving | undefined,
  { begin }: KeptBackups,
): BackupAtDoor => ({
  ...{ store: title, recipients, everyHours, days, drillDays, begin },
  ...{ hasDatabase: archiving !== undefined, standing: () => archiving?.standing() },
})

/** In a process of its own: what is compressed and encrypted there slows nobody here. */
async function backUpApart(
  { settings, dataFolder, databaseUrl }: PreparingBackups,
  signal: AbortSignal,
): Promise<void> {
  const program = join(import.meta.dirname, '..', 'klausel.ts')
  const child = spawn(process.execPath, [program, 'backup'], {
    env: {
      ...inherited(),
      ...environmentOf(settings),
      KLAUSEL_DATA: dataFolder,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
    // A session of its own: Ctrl-C in the terminal reaches us alone, and we end it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const end = (): void => void child.kill('SIGKILL')
  signal.addEventListener('abort', end)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })
  try {
    const [code, errors] = await Promise.all([ended, text(child.stderr)])
    if (code !== 0 && !signal.aborted) throw new Error(errors.trim().split('\n')[0] ?? `${code}`)
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** All but what is set about Klausel: that is given anew, wherever it came from. */
const inherited = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('KLAUSEL_') && name !== 'DATABASE_URL'),
  )

function environmentOf({ target, access, recipients, everyHours, days, drillDays }: BackupSettings): NodeJS.ProcessEnv {
  return {
    KLAUSEL_BACKUP_TO: target,
    KLAUSEL_BACKUP_RECIPIENTS: recipients.join(','),
    KLAUSEL_BACKUP_EVERY: `${everyHours}`,
    KLAUSEL_BACKUP_DAYS: `${days}`,
    KLAUSEL_BACKUP_DRILL_DAYS: `${drillDays}`,
    ...(access ? { KLAUSEL_BACKUP_ACCESS: `${access.id}:${access.secret}`, KLAUSEL_BACKUP_REGION: access.region } : {}),
  }
}
