import { EventEmitter, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { makeWorkerUtils, type WorkerEvents } from 'graphile-worker'
import type { Running } from './running.ts'

/** A worker that shows the others that it lives. */
export interface LivingWorker {
  /** To be given to the worker, so that its name becomes known. */
  readonly events: WorkerEvents
  end(): Promise<void>
}

/**
 * Holds a lock in a worker's name for as long as its process lives. The database lets go of it when the process dies in
 * whatever way, and everybody can see then that nobody works on the jobs that this worker had taken.
 */
export function standForWorker(running: Running): LivingWorker {
  const events: WorkerEvents = new EventEmitter()
  const ended = new AbortController()
  let holding: Promise<void> = Promise.resolve()
  events.on('pool:create', ({ workerPool }) => {
    holding = keepHolding(running, workerPool.id, ended.signal)
  })
  return {
    events,
    end: async () => {
      ended.abort()
      await holding
    },
  }
}

/** A lock is lost with its connection, as when the database goes over to another machine; it is taken anew there. */
async function keepHolding(running: Running, worker: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await hold(running, worker, signal).catch(() => undefined)
    await pause(HOLD_AGAIN, undefined, { signal }).catch(() => undefined)
  }
}

/** Comes back when the signal comes, or the connection breaks. */
async function hold({ queue }: Running, worker: string, signal: AbortSignal): Promise<void> {
  const client = await queue.connect()
  const broken = new Promise<void>((resolve) => client.once('error', () => resolve()).once('end', () => resolve()))
  client.on('error', () => undefined)
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockOf(worker)])
    if (!signal.aborted) await Promise.race([broken, once(signal, 'abort')])
  } finally {
    // The lock belongs to the connection: it must not go back to the pool with it.
    client.release(true)
  }
}

/** Between two tries to take the lock anew, in milliseconds. */
const HOLD_AGAIN = 1_000

/**
 * Frees the jobs of workers that no longer live. A worker that has just begun and does not hold its lock yet may lose a job
 * to another; that does no harm, since a duty is carried out by one at a time and once.
 */
export async function releaseDeadWorkers(running: Running): Promise<void> {
  const { rows } = await running.queue.query<{ worker: string }>(
    `select locked_by as worker from graphile_worker.jobs where locked_by is not null group by locked_by
     having pg_try_advisory_xact_lock(hashtextextended('klausel worker ' || locked_by, 0))`,
  )
  if (rows.length === 0) return
  const utils = await makeWorkerUtils({ pgPool: running.queue })
  try {
    await utils.forceUnlockWorkers(rows.map(({ worker }) => worker))
  } finally {
    await utils.release()
  }
}

/**
 * Does so again and again until the signal comes, also for a process that dies while this one lives on; what it had taken
 * would stay locked for hours.
 *
 * @param every the distance in milliseconds
 */
export async function keepReleasing(running: Running, every: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(every, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    await releaseDeadWorkers(running).catch((error: Error) => {
      running.say(`Jobs of dead workers could not be freed and are looked for again: ${error.name}`)
    })
  }
}

const lockOf = (worker: string): string => `klausel worker ${worker}`
