import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../database/open.ts'
import { databaseMetrics } from './database-figures.ts'
import { roomAt } from './disk.ts'
import { watchDrives } from './drive-figures.ts'
import { exposition, type Metric } from './exposition.ts'
import { poolMetrics, watchProcess } from './process-figures.ts'
import { lacks, Readiness } from './readiness.ts'
import { Requests } from './requests.ts'
import { type Signing, watchSigning } from './signing.ts'

/** Between two looks of its own, in milliseconds. */
const LOOK = 15_000

/** The database is asked for figures this often at most, in milliseconds, however many ask for them. */
const KEPT = 5_000

export interface Watched {
  readonly database: Database
  /** Absolute. */
  readonly dataFolder: string
  readonly drive: { readonly folder: string; readonly listens: object | undefined; pids(): readonly number[] }
  /** The file that a backup touches at its end. */
  readonly backupStamp: string | undefined
}

/** All that is known of how the program does: for its listener of figures, and for whoever asks whether it is ready. */
export interface Watch {
  readonly requests: Requests
  readonly readiness: Readiness
  /** Whom to ask whether the queue is worked off. */
  worksBy(works: () => boolean): void
  /** In Prometheus' text format. */
  metrics(): Promise<string>
  stop(): void
}

/** Begins to watch. Nothing is counted of anybody: no person, no customer, no name of a provider. */
export function watchHouse({ database, dataFolder, drive, backupStamp }: Watched): Watch {
  const pools = { app: database.pool('app'), queue: database.pool('queue'), auth: database.pool('auth') }
  const requests = new Requests()
  const process = watchProcess(programVersion())
  const drives = watchDrives(drive.folder)
  const signing = watchSigning(pools.queue)
  let works: () => boolean = () => true
  const readiness = new Readiness({
    pools,
    signing,
    folders: [dataFolder, drive.folder],
    masterKeyFile: join(dataFolder, 'master.key'),
    works: () => works(),
    drives: () => drive.listens === undefined || drive.pids().length > 0,
  })
  const ofDatabase = kept(
    KEPT,
    async (): Promise<readonly Metric[]> => [
      ...(await databaseMetrics(pools.queue)),
      ...signingMetrics(await signing()),
    ],
  )
  const timer = setInterval(() => void signing().catch(() => undefined), LOOK).unref()
  return {
    requests,
    readiness,
    worksBy: (asked) => {
      works = asked
    },
    metrics: async () => {
      const missing = new Set(await readiness.look())
      const isThere = !missing.has('DATABASE_AWAY')
      const counted = isThere ? await ofDatabase().catch(() => undefined) : undefined
      return exposition([
        gauge('klausel_database_up', 'Whether the database answers.', [{ value: counted === undefined ? 0 : 1 }]),
        gauge(
          'klausel_not_ready',
          'What keeps the program from being ready: 1 for what does.',
          lacks.map((because) => ({ labels: { because }, value: missing.has(because) ? 1 : 0 })),
        ),
        ...(counted ?? []),
        ...poolMetrics(pools),
        ...process.metrics(),
        ...requests.metrics(),
        ...drives.metrics(),
        ...(await diskMetrics({ data: dataFolder, drive: drive.folder })),
        ...(await backupMetrics(backupStamp)),
      ])
    },
    stop: () => {
      clearInterval(timer)
      process.stop()
      drives.stop()
    },
  }
}

const gauge = (name: string, help: string, samples: Metric['samples']): Metric => ({
  name,
  type: 'gauge',
  help,
  samples,
})

function signingMetrics({ facts, checkpointAge, behindFor, stampAge, failing }: Signing): readonly Metric[] {
  const age = (value: number | undefined) => (value === undefined ? [] : [{ value }])
  return [
    {
      name: 'klausel_facts_total',
      type: 'counter',
      help: 'Facts that have their place in the log of the installation.',
      samples: [{ value: facts }],
    },
    gauge('klausel_checkpoint_age_seconds', 'How old the newest checkpoint is.', age(checkpointAge)),
    gauge('klausel_unsigned_seconds', 'For how long there have been facts without a checkpoint.', age(behindFor)),
    gauge('klausel_time_stamp_age_seconds', 'How long ago an authority stamped last.', age(stampAge)),
    gauge(
      'klausel_attestors_failing',
      'Authorities and witnesses that do not answer as they should.',
      Object.entries(failing).map(([kind, value]) => ({ labels: { kind }, value })),
    ),
  ]
}

async function diskMetrics(folders: Readonly<Record<string, string>>): Promise<readonly Metric[]> {
  const rooms = await Promise.all(
    Object.entries(folders).map(async ([of, folder]) => ({ of, room: await roomAt(folder) })),
  )
  const samples = (part: 'free' | 'all') =>
    rooms.flatMap(({ of, room }) => (room ? [{ labels: { of }, value: room[part] }] : []))
  return [
    gauge('klausel_disk_free_bytes', 'Room that is left on the disk of a folder.', samples('free')),
    gauge('klausel_disk_size_bytes', 'Size of the disk of a folder.', samples('all')),
  ]
}

async function backupMetrics(stamp: string | undefined): Promise<readonly Metric[]> {
  const made = stamp === undefined ? undefined : await stat(stamp).catch(() => undefined)
  const value = made && (Date.now() - made.mtimeMs) / 1_000
  return [gauge('klausel_backup_age_seconds', 'How old the last backup is.', value === undefined ? [] : [{ value }])]
}

/** An answer that counts for some time; a failure is not kept. */
function kept<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly answer: Promise<T> } | undefined
  return () => {
    const now = performance.now()
    if (last === undefined || now - last.at > milliseconds) {
      const answer = ask()
      answer.catch(() => {
        last = undefined
      })
      last = { at: now, answer }
    }
    return last.answer
  }
}

const programVersion = (): string =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string })
    .version
