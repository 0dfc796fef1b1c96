import type { Pool } from 'pg'
import { inTransactionOfAll, type Transaction } from '../journal/transaction.ts'
import type { Progress } from './make-backup.ts'

/** What a backup contains, by its manifest. */
export interface Contains {
  /** Bytes of the database before it was compressed; null where it is a server of one's own. */
  readonly database: number | null
  /** Bytes of all that came into the store with it. */
  readonly stored: number
  readonly keys: number
  readonly files: number
  readonly fileBytes: number
}

/** What the database showed that was started from it. */
export interface Shown {
  readonly facts: number
  /** Entries of the log that are signed. */
  readonly signed: number | null
  readonly seconds: number
  /** Up to when everything came back, in milliseconds since 1970. */
  readonly until: number
}

export type RunState = 'running' | 'kept' | 'verified' | 'failed'

/** A backup or a drill, as it is remembered. Times in milliseconds since 1970. */
export interface Run {
  readonly run: string
  readonly kind: 'backup' | 'drill'
  readonly begunAt: number
  readonly endedAt: number | null
  readonly state: RunState
  readonly step: Progress['step'] | null
  readonly done: number
  readonly whole: number
  readonly failure: string | null
  readonly contains: Contains | null
  readonly shown: Shown | null
  readonly hasEvidence: boolean
  readonly heardAt: number
  readonly removedAt: number | null
}

/** A run that nobody has heard of for so long was broken off, in milliseconds. */
export const SILENT = 2 * 60_000
/** Whoever is at work lets hear from himself so often, in milliseconds. */
export const HEARD_AGAIN = 20_000

/** @param queue connections of the role `queue` */
export async function beginRun(
  queue: Pool,
  { run, kind, at }: { run: string; kind: Run['kind']; at: number },
): Promise<void> {
  await inTransactionOfAll(queue, async (transaction) => {
    await transaction.query(
      `insert into backup_run (run, kind, begun_at, state, heard_at) values ($1, $2, $3, 'running', $3)`,
      [run, kind, new Date(at)],
    )
  })
}

/** Notes how far it is, or what came of it; what is left out stays. */
export async function noteRun(
  queue: Pool,
  run: string,
  at: number,
  what: Partial<Pick<Run, 'endedAt' | 'state' | 'step' | 'done' | 'whole' | 'failure' | 'contains' | 'shown'>> & {
    readonly evidence?: string
  },
): Promise<void> {
  const { endedAt, state, step, done, whole, failure, contains, shown, evidence } = what
  await inTransactionOfAll(queue, (transaction) =>
    transaction.query(
      `update backup_run set heard_at = $2, ended_at = coalesce($3, ended_at), state = coalesce($4, state),
         step = coalesce($5, step), done = coalesce($6, done), whole = coalesce($7, whole), failure = coalesce($8, failure),
         contains = coalesce($9, contains), shown = coalesce($10, shown), evidence = coalesce($11, evidence)
       where run = $1`,
      [
        ...[run, new Date(at), endedAt == null ? null : new Date(endedAt), state, step, done, whole, failure],
        ...[contains && JSON.stringify(contains), shown && JSON.stringify(shown), evidence],
      ],
    ),
  )
}

/** Runs that nobody has heard of for long, and that are over therefore. */
export async function endSilentRuns(queue: Pool, now: number): Promise<void> {
  await inTransactionOfAll(queue, (transaction) =>
    transaction.query(
      `update backup_run set state = 'failed', failure = 'BROKEN_OFF', ended_at = heard_at
       where state in ('running', 'kept') and ended_at is null and heard_at < $1`,
      [new Date(now - SILENT)],
    ),
  )
}

export async function noteRemoved(queue: Pool, runs: readonly string[], at: number): Promise<void> {
  await inTransactionOfAll(queue, (transaction) =>
    transaction.query('update backup_run set removed_at = $2 where run = any ($1) and removed_at is null', [
      runs,
      new Date(at),
    ]),
  )
}

/** The newest first. */
export async function readRuns(transaction: Transaction, most: number): Promise<readonly Run[]> {
  const { rows } = await transaction.query<Row>(
    `select run, kind, begun_at, ended_at, state, step, done, whole, failure, contains, shown, evidence is not null as has_evidence,
       heard_at, removed_at
     from backup_run order by begun_at desc limit $1`,
    [most],
  )
  return rows.map(runOf)
}

/** The newest that is as it says; undefined for none. */
export async function newestRun(
  transaction: Transaction,
  kind: Run['kind'],
  state: RunState,
): Promise<Run | undefined> {
  const { rows } = await transaction.query<Row>(
    `select run, kind, begun_at, ended_at, state, step, done, whole, failure, contains, shown, evidence is not null as has_evidence,
       heard_at, removed_at
     from backup_run where kind = $1 and state = $2 order by begun_at desc limit 1`,
    [kind, state],
  )
  return rows[0] && runOf(rows[0])
}

/** The note that a drill left; undefined for none. */
export async function readEvidence(transaction: Transaction, run: string): Promise<string | undefined> {
  const { rows } = await transaction.query<{ evidence: string | null }>(
    'select evidence from backup_run where run = $1',
    [run],
  )
  return rows[0]?.evidence ?? undefined
}

interface Row {
  readonly run: string
  readonly kind: Run['kind']
  readonly begun_at: Date
  readonly ended_at: Date | null
  readonly state: RunState
  readonly step: Progress['step'] | null
  readonly done: string
  readonly whole: string
  readonly failure: string | null
  readonly contains: Contains | null
  readonly shown: Shown | null
  readonly has_evidence: boolean
  readonly heard_at: Date
  readonly removed_at: Date | null
}

const runOf = (row: Row): Run => ({
  ...{ run: row.run, kind: row.kind, state: row.state, step: row.step, failure: row.failure },
  ...{ contains: row.contains, shown: row.shown, hasEvidence: row.has_evidence },
  ...{ begunAt: row.begun_at.getTime(), endedAt: row.ended_at?.getTime() ?? null },
  ...{ done: Number(row.done), whole: Number(row.whole) },
  ...{ heardAt: row.heard_at.getTime(), removedAt: row.removed_at?.getTime() ?? null },
})
