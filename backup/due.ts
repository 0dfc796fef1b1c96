import type { Run } from './runs.ts'

const HOUR = 3_600_000
/** After a backup that failed, the next is tried in so long, in milliseconds. */
const TRY_AGAIN = 15 * 60_000

/** What is remembered, the newest first. */
export interface Known {
  readonly runs: readonly Run[]
  readonly everyHours: number
  readonly drillDays: number
  /** When this installation began to back up, if nothing is remembered yet. */
  readonly now: number
}

/** When the next backup is due, in milliseconds since 1970: at once where there was none. */
export function nextBackupAt({ runs, everyHours, now }: Known): number {
  const [newest] = runs.filter(({ kind }) => kind === 'backup')
  if (newest === undefined) return now
  if (newest.state !== 'failed') return newest.begunAt + everyHours * HOUR
  const good = runs.find(({ kind, state }) => kind === 'backup' && (state === 'verified' || state === 'kept'))
  const asPlanned = good ? good.begunAt + everyHours * HOUR : now
  return Math.max(asPlanned, (newest.endedAt ?? newest.heardAt) + TRY_AGAIN)
}

/** Whether the last backup that is one is older than two of them should be. */
export function isOverdue({ runs, everyHours, now }: Known): boolean {
  const good = runs.find(({ kind, state }) => kind === 'backup' && state === 'verified')
  const first = runs.findLast(({ kind }) => kind === 'backup')
  const since = good?.begunAt ?? first?.begunAt
  return since !== undefined && now - since > 2 * everyHours * HOUR
}

/**
 * What a person of the provider owes: to try a restore with what only people have. It is owed from the first backup on, and again some
 * months after each that went well; one that failed is owed at once.
 */
export interface DrillOwed {
  readonly dueAt: number
  readonly because: 'never' | 'time' | 'failed'
  readonly isDue: boolean
}

/** @returns undefined while there is no backup to be tried */
export function drillOwed({ runs, drillDays, now }: Known): DrillOwed | undefined {
  const first = runs.findLast(({ kind, state }) => kind === 'backup' && state === 'verified')
  if (first === undefined) return undefined
  const last = runs.find(({ kind, state }) => kind === 'drill' && state !== 'running')
  const owed = (dueAt: number, because: DrillOwed['because']): DrillOwed => ({ dueAt, because, isDue: dueAt <= now })
  if (last === undefined) return owed(first.begunAt, 'never')
  if (last.state === 'failed') return owed(last.begunAt, 'failed')
  return owed(last.begunAt + drillDays * 24 * HOUR, 'time')
}

/** From when on nothing that was erased before can be read from any backup: the oldest that is kept. */
export const unreadableBefore = (runs: readonly Run[]): number | undefined =>
  runs.findLast(
    ({ kind, state, removedAt }) =>
      kind === 'backup' && removedAt === null && (state === 'verified' || state === 'kept'),
  )?.begunAt
