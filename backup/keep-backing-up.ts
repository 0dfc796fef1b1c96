import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { inTransactionOfAll } from '../journal/transaction.ts'
import { drillOwed, type Known, nextBackupAt } from './due.ts'
import { endSilentRuns, readRuns } from './runs.ts'

export interface KeepingBackups {
  /** Connections of the role `queue`. */
  readonly queue: Pool
  readonly everyHours: number
  readonly drillDays: number
  readonly now: () => number
  /** Between two looks whether one is due, in milliseconds. */
  readonly pause: number
  /** Makes one, elsewhere than in this process; over when the promise is settled. */
  readonly backUp: (signal: AbortSignal) => Promise<void>
  /** Once a day while a drill is owed. */
  readonly remind: () => void
  readonly report: (error: unknown) => void
}

/** Runs that are looked at: some weeks of them, and a drill in between. */
const REMEMBERED = 1_000
const DAY = 24 * 3_600_000

export interface KeptBackups {
  /** Makes one now; false where one is under way in this process. */
  begin(): boolean
  stop(): Promise<void>
}

/** Makes backups when they are due, by whichever process of an installation looks first. */
export function keepBackingUp(keeping: KeepingBackups): KeptBackups {
  const ended = new AbortController()
  let working: Promise<void> | undefined
  const begin = (): boolean => {
    if (working || ended.signal.aborted) return false
    working = keeping
      .backUp(ended.signal)
      .catch(keeping.report)
      .finally(() => {
        working = undefined
      })
    return true
  }
  const looking = look(keeping, ended.signal, begin)
  return {
    begin,
    stop: async () => {
      ended.abort()
      await Promise.all([looking, working])
    },
  }
}

async function look(keeping: KeepingBackups, signal: AbortSignal, begin: () => boolean): Promise<void> {
  let reminded = 0
  while (!signal.aborted) {
    try {
      const known = await readKnown(keeping)
      const [newest] = known.runs
      if (newest?.state !== 'running' && nextBackupAt(known) <= known.now) begin()
      if (drillOwed(known)?.isDue && known.now - reminded > DAY) {
        keeping.remind()
        reminded = known.now
      }
    } catch (error) {
      keeping.report(error)
    }
    // Rejects when the signal comes, which ends the loop.
    await wait(keeping.pause, undefined, { signal }).catch(() => undefined)
  }
}

async function readKnown({ queue, everyHours, drillDays, now }: KeepingBackups): Promise<Known> {
  await endSilentRuns(queue, now())
  const runs = await inTransactionOfAll(queue, (transaction) => readRuns(transaction, REMEMBERED))
  return { runs, everyHours, drillDays, now: now() }
}
