import { drillOwed, isOverdue, type Known, nextBackupAt, unreadableBefore } from '../../backup/due.ts'
import { type Run, readRuns } from '../../backup/runs.ts'
import { realTime } from '../../journal/intake/clock.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { inside, type Route } from '../door.ts'
import { answers, count, flag, list, object, orNull, text, time } from '../schema.ts'
import type { BackupAtDoor } from './backup-at-door.ts'

/** A backup, or a drill of restoring one. */
export interface ShownRun {
  readonly run: string
  readonly kind: 'backup' | 'drill'
  readonly begunAt: string
  readonly endedAt: string | null
  readonly state: 'running' | 'kept' | 'verified' | 'failed'
  readonly step: string | null
  readonly done: number
  readonly whole: number
  readonly failure: string | null
  readonly contains: {
    readonly database: number | null
    readonly stored: number
    readonly keys: number
    readonly files: number
    readonly fileBytes: number
  } | null
  readonly shown: { readonly facts: number; readonly seconds: number; readonly until: string } | null
  readonly hasEvidence: boolean
  readonly isKept: boolean
}

/** How it stands with the backups of an installation. */
export interface ShownBackups {
  /** Null where none is set up. */
  readonly setUp: {
    readonly store: string
    readonly recipients: readonly string[]
    readonly everyHours: number
    readonly days: number
    readonly hasDatabase: boolean
    readonly nextAt: string
    readonly isOverdue: boolean
    /** How the log of the database comes into the store. */
    readonly log: {
      readonly until: string | null
      readonly waiting: number
      readonly failure: string | null
      readonly since: string | null
      readonly diskFills: boolean
    } | null
  } | null
  /** What a person owes: to try a restore. */
  readonly drill: {
    readonly dueAt: string
    readonly because: 'never' | 'time' | 'failed'
    readonly isDue: boolean
  } | null
  /** What was erased before this moment can be read from no backup. */
  readonly unreadableBefore: string | null
  readonly runs: readonly ShownRun[]
}

const shownRun = object({
  run: text,
  kind: { enum: ['backup', 'drill'] },
  begunAt: time,
  endedAt: orNull(time),
  state: { enum: ['running', 'kept', 'verified', 'failed'] },
  step: orNull(text),
  done: count,
  whole: count,
  failure: orNull(text),
  contains: orNull(object({ database: orNull(count), stored: count, keys: count, files: count, fileBytes: count })),
  shown: orNull(object({ facts: count, seconds: { type: 'number' }, until: time })),
  hasEvidence: flag,
  isKept: flag,
})
const shown = object({
  setUp: orNull(
    object({
      ...{
        store: text,
        recipients: list(text),
        everyHours: count,
        days: count,
        hasDatabase: flag,
        nextAt: time,
        isOverdue: flag,
      },
      log: orNull(
        object({ until: orNull(time), waiting: count, failure: orNull(text), since: orNull(time), diskFills: flag }),
      ),
    }),
  ),
  drill: orNull(object({ dueAt: time, because: { enum: ['never', 'time', 'failed'] }, isDue: flag })),
  unreadableBefore: orNull(time),
  runs: list(shownRun, 'The newest first'),
})

/** Some weeks of backups. */
const REMEMBERED = 1_000
const SHOWN = 30

/** How it stands with the backups: the last ones, the next one, what each contains, and whether somebody has tried to restore. */
export const backupsView: Route = (api, door) => {
  api.get(
    '/backups',
    {
      config: { right: 'see backups' },
      schema: {
        summary: 'The last backups and drills of the installation, what they contain, and when the next ones are due',
        response: answers({ 200: shown }),
      },
    },
    async (request): Promise<ShownBackups> => {
      const by = inside(door, request)
      const runs = await inTransaction(by.running.app, by, (transaction) => readRuns(transaction, REMEMBERED))
      return shownOf(runs, door.backup, realTime())
    },
  )
}

export function shownOf(runs: readonly Run[], at: BackupAtDoor | undefined, now: number): ShownBackups {
  const known: Known = { runs, everyHours: at?.everyHours ?? 12, drillDays: at?.drillDays ?? 90, now }
  const drill = drillOwed(known)
  const before = unreadableBefore(runs)
  return {
    setUp: at === undefined ? null : setUpOf(at, known),
    drill: drill === undefined ? null : { ...drill, dueAt: showInstant(drill.dueAt) },
    unreadableBefore: before === undefined ? null : showInstant(before),
    runs: newestOf(runs).map(shownRunOf),
  }
}

function setUpOf(at: BackupAtDoor, known: Known): ShownBackups['setUp'] {
  const { store, recipients, everyHours, days, hasDatabase } = at
  const log = at.standing()
  return {
    ...{ store, recipients, everyHours, days, hasDatabase },
    nextAt: showInstant(nextBackupAt(known)),
    isOverdue: isOverdue(known),
    log:
      log === undefined
        ? null
        : {
            until: log.until === undefined ? null : showInstant(Math.floor(log.until)),
            waiting: log.waiting,
            failure: log.trouble?.code ?? null,
            since: log.trouble ? showInstant(log.trouble.since) : null,
            diskFills: log.trouble?.diskFills ?? false,
          },
  }
}

/** Drills are rare: the last of them are shown, however many backups came since. */
function newestOf(runs: readonly Run[]): readonly Run[] {
  const drills = runs.filter(({ kind }) => kind === 'drill').slice(0, SHOWN / 2)
  const backups = runs.filter(({ kind }) => kind === 'backup').slice(0, SHOWN)
  return [...backups, ...drills].toSorted((one, other) => other.begunAt - one.begunAt)
}

const shownRunOf = ({ heardAt, removedAt, shown: came, ...run }: Run): ShownRun => ({
  ...run,
  begunAt: showInstant(run.begunAt),
  endedAt: run.endedAt === null ? null : showInstant(run.endedAt),
  shown: came && { facts: came.facts, seconds: came.seconds, until: showInstant(came.until) },
  isKept: removedAt === null && (run.state === 'verified' || run.state === 'kept') && run.kind === 'backup',
})
