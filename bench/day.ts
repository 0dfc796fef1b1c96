import { fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { prepareQueue } from '../duties/work.ts'
import { beginDay } from '../journal/intake/day.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { type Day, midnight, plusDays } from '../terms/grammar/day.ts'
import type { DayDone, DayTask } from './day-process.ts'
import { houseFor } from './house.ts'
import { liveModels } from './lived.ts'
import { type Loaded, load, type Sizes } from './load.ts'
import { type Figure, inFull, median } from './measure.ts'
import { measuredDay, modelLives } from './model-lives.ts'
import { openScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

/** An agreement with its facts, queue and lines, what is written beside it while loading, and the log of writes. */
const GIGABYTES_PER_AGREEMENT = 30e-6

/** The figures of the day, on a database of its own that is loaded for it. */
export async function dayFigures(sizes: Sizes, say: (line: string) => void): Promise<readonly Figure[]> {
  const database = await openScratchDatabase(3 + sizes.agreements * GIGABYTES_PER_AGREEMENT)
  try {
    const loaded = await fill(database, sizes)
    say(`loaded ${inFull(sizes.agreements)} agreements in ${Math.round(loaded.journal + loaded.caches)} s`)
    await keepWhatIsDue(database, loaded.provider)
    const byOne = await workThroughDay(database, loaded.provider, 1)
    await putDayBack(database, loaded.provider)
    const byTwo = await workThroughDay(database, loaded.provider, 2)
    refuseOther(sizes, byOne)
    refuseOther(sizes, byTwo)
    const quiet = await quietDays(database, loaded.provider)
    return [...loadFigures(sizes, loaded), ...worked(sizes, byOne, byTwo), quietFigure(sizes, quiet)]
  } finally {
    await database.close()
  }
}

export async function fill(database: ScratchDatabase, sizes: Sizes): Promise<Loaded> {
  const ground = { app: database.pool('app'), queue: database.pool('queue') }
  const scenario = houseFor({ ...ground, hands: diligentClerk, realTime: () => midnight(measuredDay) })
  await prepareQueue(scenario)
  return load(database, await liveModels(database, scenario, modelLives()), sizes)
}

/** A day's work, by so many processes. */
interface Worked {
  readonly seconds: number
  readonly lookedAt: number
  readonly jobs: number
  /** Seconds of work by the processes themselves, without the database's. */
  readonly cpu: number
  /** How many processes were waiting for a processor just before. */
  readonly load: number
}

export async function workThroughDay(database: ScratchDatabase, provider: string, processes: number): Promise<Worked> {
  const task: DayTask = { app: database.url('app'), queue: database.url('queue'), provider, day: measuredDay }
  const children = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'day-process.ts'), [JSON.stringify(task)]),
  )
  await Promise.all(children.map((child) => once(child, 'message')))
  await database.pool('postgres').query('checkpoint')
  const load = loadavg()[0] ?? 0
  const began = performance.now()
  const answers = children.map(async (child): Promise<DayDone> => {
    child.send('begin')
    const [done] = await once(child, 'message')
    return done
  })
  const done = await Promise.all(answers)
  const seconds = (performance.now() - began) / 1000
  return {
    seconds,
    lookedAt: done.reduce((sum, { lookedAt }) => sum + lookedAt, 0),
    jobs: await countJobs(database),
    cpu: done.reduce((sum, { cpu }) => sum + cpu, 0),
    load,
  }
}

async function countJobs(database: ScratchDatabase): Promise<number> {
  const { rows } = await database
    .pool('queue')
    .query<{ count: number }>('select count(*)::integer as count from graphile_worker.jobs')
  return rows[0]?.count ?? 0
}

/** A day that left something out would be quick. */
function refuseOther({ due }: Sizes, { lookedAt, jobs }: Worked): void {
  if (lookedAt !== due || jobs !== due)
    throw new Error(`${due} agreements were due; ${lookedAt} were looked at and ${jobs} duties queued.`)
}

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

/** Milliseconds for each of some days on which nobody has anything due, and for the measured day once more. */
async function quietDays(database: ScratchDatabase, provider: string): Promise<number> {
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

function loadFigures({ agreements }: Sizes, { facts, journal, caches }: Loaded): readonly Figure[] {
  return [
    {
      work: `${inFull(agreements)} agreements loaded by COPY`,
      goal: '1,000,000 in 10 minutes',
      measured: `${inFull(journal)} s`,
      reached: journal / agreements <= 600 / 1e6,
      note: `${inFull(facts)} facts with their leaves, ${inFull(facts / journal)} a second; their queue and lines took another ${inFull(caches)} s`,
    },
  ]
}

function worked({ agreements, due }: Sizes, one: Worked, two: Worked): readonly Figure[] {
  const rate = ({ lookedAt, seconds }: Worked): number => lookedAt / seconds
  const best = Math.max(rate(one), rate(two))
  const told = (of: Worked) =>
    `${inFull(rate(of))} (${of.seconds.toFixed(1)} s, ${of.cpu.toFixed(1)} s of them in Node)`
  return [
    {
      work: `a day over ${inFull(agreements)} stored agreements of which ${inFull(due)} have something due, agreements a second`,
      goal: '5,000',
      measured: `one process ${told(one)}, two processes ${told(two)}`,
      reached: best >= 5000,
      heldBackBy:
        'the replay of each journal from its first fact, about two thirds of the time in Node, then the rows of lines, duties and jobs in PostgreSQL on the same two cores',
      note:
        'each is in default with two fees from that day on: its journal is replayed, three or more lines are written, and ' +
        'the suspension is queued as a duty with its job, all in transactions of 200; ' +
        `load before ${one.load.toFixed(2)} and ${two.load.toFixed(2)}`,
    },
  ]
}

function quietFigure({ agreements }: Sizes, milliseconds: number): Figure {
  return {
    work: `a day over ${inFull(agreements)} stored agreements with nothing due`,
    goal: '< 100 ms',
    measured: `${milliseconds.toFixed(1)} ms`,
    reached: milliseconds < 100,
    note: "the day's fact is written, and the index of next moments is asked",
  }
}
