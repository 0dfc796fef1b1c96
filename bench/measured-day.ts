import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beginDay } from '../journal/intake/day.ts'
import { byHand } from '../services/by-hand.ts'
import { type Day, midnight, plusDays } from '../terms/grammar/day.ts'
import type { DayDone, DayTask } from './day-process.ts'
import { houseFor } from './house.ts'
import { median } from './measure.ts'
import { measuredDay } from './model-lives.ts'
import { busySeconds, secondsOfFamily } from './processors.ts'
import type { ScratchDatabase } from './scratch-database.ts'
import type { Sealing } from './time-of-sealing.ts'

/** A day's work, by so many processes. */
export interface Worked {
  readonly seconds: number
  readonly lookedAt: number
  /** Jobs that wait in the queue afterwards. */
  readonly jobs: number
  /** Seconds of processor time: of the processes, of PostgreSQL, and of whatever else ran on the machine. */
  readonly node: number
  readonly postgres: number
  readonly others: number
  /** What the processes sealed and opened. */
  readonly sealing: Sealing
}

/** Works through the measured day as the server does, each process with connections of its own. */
export async function workThroughDay(database: ScratchDatabase, provider: string, processes: number): Promise<Worked> {
  const task: DayTask = { app: database.url('app'), queue: database.url('queue'), provider, day: measuredDay }
  const children = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'day-process.ts'), [JSON.stringify(task)]),
  )
  await Promise.all(children.map(answerOf))
  await database.pool('postgres').query('checkpoint')
  const before = { busy: busySeconds(), postgres: await secondsOfPostgres(database), began: performance.now() }
  const done = await Promise.all(children.map(work))
  const seconds = (performance.now() - before.began) / 1000
  const node = done.reduce((sum, { cpu }) => sum + cpu, 0)
  const postgres = (await secondsOfPostgres(database)) - before.postgres
  const others = Math.max(0, busySeconds() - before.busy - node - postgres)
  for (const child of children) child.send('end')
  const lookedAt = done.reduce((sum, each) => sum + each.lookedAt, 0)
  const sealing = {
    times: done.reduce((sum, each) => sum + each.sealing.times, 0),
    seconds: done.reduce((sum, each) => sum + each.sealing.seconds, 0),
  }
  return { seconds, lookedAt, jobs: await countJobs(database), node, postgres, others, sealing }
}

async function work(child: ChildProcess): Promise<DayDone> {
  child.send('begin')
  return (await answerOf(child)) as DayDone
}

/** @throws Error if the process ends without an answer */
async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('A process that worked on the day has ended.')))
  const [answer] = await Promise.race([once(child, 'message'), ended])
  return answer
}

async function secondsOfPostgres(database: ScratchDatabase): Promise<number> {
  const { rows } = await database.pool('postgres').query<{ pid: number }>('select pid from pg_stat_activity')
  return secondsOfFamily(rows.map(({ pid }) => pid))
}

async function countJobs(database: ScratchDatabase): Promise<number> {
  const { rows } = await database
    .pool('queue')
    .query<{ count: number }>('select count(*)::integer as count from graphile_worker.jobs')
  return rows[0]?.count ?? 0
}

/** Remembers how the agreements stand that have something due, before the day is worked through. */
export async function keepWhatIsDue(database: ScratchDatabase, provider: string): Promise<void> {
  await database.pool('postgres').query(`
    create table due_before as
    select customer, agreement, next_at, looked_at from agreement
    where provider = '${provider}' and next_at <= '${new Date(midnight(measuredDay)).toISOString()}'`)
}

/** Takes away what the day has written, so that it can be worked through again. */
export async function putDayBack(database: ScratchDatabase, provider: string): Promise<void> {
  const pool = database.pool('postgres')
  const day = new Date(midnight(measuredDay)).toISOString()
  await pool.query(`
    update agreement a set next_at = b.next_at, looked_at = b.looked_at from due_before b
    where a.provider = '${provider}' and a.customer = b.customer and a.agreement = b.agreement;
    delete from line where provider = '${provider}' and seen_at >= '${day}';
    delete from duty where provider = '${provider}' and state = 'open';
    delete from graphile_worker._private_jobs`)
  await pool.query('vacuum agreement, line, duty, graphile_worker._private_jobs')
}

/** Milliseconds a day: the measured day once more, with nothing left to do, and four days on which nothing is due. */
export async function quietDays(database: ScratchDatabase, provider: string): Promise<number> {
  let day: Day = measuredDay
  const ground = { app: database.pool('app'), queue: database.pool('queue') }
  const running = houseFor({ ...ground, hands: byHand, realTime: () => midnight(day) + 60_000 })
  const milliseconds: number[] = []
  for (let n = 0; n < 5; n++) {
    const began = performance.now()
    const { lookedAt } = await beginDay(running, provider, day)
    milliseconds.push(performance.now() - began)
    if (lookedAt > 0) throw new Error(`On ${day} nothing was due, and ${lookedAt} agreements were looked at.`)
    day = plusDays(day, 1)
  }
  return median(milliseconds)
}
