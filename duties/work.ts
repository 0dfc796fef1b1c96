import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run, runMigrations, runOnce, type SharedOptions, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import { asOwnWork } from '../journal/accesses/noted.ts'
import { customerOf } from '../journal/transaction.ts'
import { carryOut, NotNow } from './carry-out.ts'
import { keepReleasing, releaseDeadWorkers, standForWorker } from './dead-workers.ts'
import { noteFailure } from './failure.ts'
import { faultPoint } from './fault-point.ts'
import type { DutyKey } from './queued.ts'
import type { Running } from './running.ts'

/** How many duties one process carries out at a time. Each holds a connection of the queue while its driver works. */
const CONCURRENCY = 4

/** How often a process that works looks for jobs of others that died, in milliseconds. */
const ROUND = 20_000

/** Between two tries to begin to work anew, in milliseconds. */
const AGAIN = 1_000

/**
 * Makes the queue's tables where they are missing or old, and frees the jobs of processes that were killed: otherwise these
 * would stay locked for four hours. It is called once by every process before it tells anything or works.
 */
export async function prepareQueue(running: Running): Promise<void> {
  await runMigrations(options(running))
  await releaseDeadWorkers(running)
}

/**
 * Works off the queue until it is told to stop, in this process; several processes may do so. What one of them had taken
 * when it was killed is freed by the others.
 *
 * @param round how often jobs of dead workers are looked for, in milliseconds
 */
export async function startWork(running: Running, round = ROUND): Promise<Work> {
  const ended = new AbortController()
  const { signal } = ended
  let worker: Worker | undefined = await beginWorking(running)
  const going = (async () => {
    while (!signal.aborted) {
      const ends = worker?.ends ?? pause(AGAIN, undefined, { signal })
      await Promise.race([ends, once(signal, 'abort')]).catch(() => undefined)
      if (signal.aborted) return
      if (worker) running.say('The work queue has stopped and begins anew.')
      await worker?.stop().catch(() => undefined)
      // A database that is away for long takes the library's patience away; ours ends with the program.
      worker = await beginWorking(running).catch(() => undefined)
    }
  })()
  const releasing = keepReleasing(running, round, signal)
  return {
    isWorking: () => worker !== undefined,
    stop: async () => {
      ended.abort()
      await Promise.all([releasing, going])
      await worker?.stop()
    },
  }
}

/** The queue being worked off by this process. */
export interface Work {
  /** False while it could not begin anew after it had stopped. */
  isWorking(): boolean
  stop(): Promise<void>
}

interface Worker {
  /** Settles when it stops, in whatever way. */
  readonly ends: Promise<unknown>
  stop(): Promise<void>
}

async function beginWorking(running: Running): Promise<Worker> {
  const stands = standForWorker(running)
  try {
    const runner: Runner = await run({ ...options(running), events: stands.events, concurrency: CONCURRENCY })
    let isOver = false
    const ends = runner.promise
      .catch(() => undefined)
      .then(() => {
        isOver = true
      })
    return {
      ends,
      stop: async () => {
        if (!isOver) await runner.stop()
        await stands.end()
      },
    }
  } catch (error) {
    await stands.end()
    throw error
  }
}

/** Works off what waits in the queue now, and comes back. What failed and is to be tried later is left for later. */
export async function workOff(running: Running): Promise<void> {
  const stands = standForWorker(running)
  try {
    await runOnce({ ...options(running), events: stands.events })
  } finally {
    await stands.end()
  }
}

/** One set of options for each house, so that the library does not put them together for each run. */
function options(running: Running): SharedOptions & { taskList: TaskList; noHandleSignals: true } {
  return {
    pgPool: listening(running.queue),
    taskList: { 'carry out': (payload, { job }) => carryOutJob(running, payload, job) },
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') running.say(withoutStack(message))
    }),
    noHandleSignals: true,
  }
}

/** What stands behind a failed job is noted with its duty; of its message one line is enough. */
const withoutStack = (message: string): string => message.split('\n')[0] ?? ''

async function carryOutJob(running: Running, payload: unknown, job: Attempt): Promise<void> {
  const key = keyIn(payload)
  const isLast = job.attempts >= job.max_attempts
  faultPoint(running, 'after the job is taken')
  try {
    await asOwnWork(running.master.accesses, `duty ${key.duty}`, () => carryOut(running, key, isLast))
  } catch (error) {
    if (error instanceof NotNow) throw error
    // The queue keeps the messages of errors, and nobody knows what this one holds.
    const name = error instanceof Error ? error.name : 'unknown'
    await noteFailure(running, key, `DEFECT ${name}`, isLast)
    throw new NotNow(`DEFECT ${name}`)
  }
  faultPoint(running, 'after the receipt is committed, before the job ends')
}

interface Attempt {
  readonly attempts: number
  readonly max_attempts: number
}

function keyIn(payload: unknown): DutyKey {
  const { provider, customer, agreement, duty } = payload as DutyKey & { readonly customer: string }
  return { provider, customer: customerOf(customer), agreement, duty }
}

/** A connection that breaks must not end the process, idle or not; the library warns where nobody listens. */
function listening(pool: Pool): Pool {
  const ignore = () => undefined
  if (pool.listenerCount('error') === 0) pool.on('error', ignore)
  if (pool.listenerCount('connect') === 0) pool.on('connect', (client) => client.on('error', ignore))
  return pool
}
