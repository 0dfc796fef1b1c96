import { prepareQueue } from '../duties/work.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { midnight } from '../terms/grammar/day.ts'
import { houseFor } from './house.ts'
import { liveModels } from './lived.ts'
import { type Loaded, load, type Sizes } from './load.ts'
import { type Figure, inFull } from './measure.ts'
import { keepWhatIsDue, putDayBack, quietDays, type Worked, workThroughDay } from './measured-day.ts'
import { measuredDay, modelLives } from './model-lives.ts'
import { openScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

/** An agreement with its facts, queue and lines, what is written beside it while loading, and the log of writes. */
const GIGABYTES_PER_AGREEMENT = 30e-6

/** The figures of the day, on a database of its own that is loaded for it. `settle` waits until nothing else runs. */
export async function dayFigures(
  sizes: Sizes,
  say: (line: string) => void,
  settle: () => Promise<void>,
): Promise<readonly Figure[]> {
  const database = await openScratchDatabase(3 + sizes.agreements * GIGABYTES_PER_AGREEMENT)
  try {
    const loaded = await fillForDay(database, sizes)
    say(`loaded ${inFull(sizes.agreements)} agreements in ${Math.round(loaded.journal + loaded.caches)} s`)
    await keepWhatIsDue(database, loaded.provider)
    await settle()
    const byOne = await workThroughDay(database, loaded.provider, 1)
    await putDayBack(database, loaded.provider)
    await settle()
    const byTwo = await workThroughDay(database, loaded.provider, 2)
    refuseOther(sizes, byOne)
    refuseOther(sizes, byTwo)
    await settle()
    const quiet = await quietDays(database, loaded.provider)
    return [loadFigure(sizes, loaded), workedFigure(sizes, byOne, byTwo), quietFigure(sizes, quiet)]
  } finally {
    await database.close()
  }
}

/** Loads a database with agreements of which some have something due on the measured day. */
export async function fillForDay(database: ScratchDatabase, sizes: Sizes): Promise<Loaded> {
  const ground = { app: database.pool('app'), queue: database.pool('queue') }
  const scenario = houseFor({ ...ground, hands: diligentClerk, realTime: () => midnight(measuredDay) })
  await prepareQueue(scenario)
  return load(database, await liveModels(database, scenario, modelLives()), sizes)
}

/** A day that left something out would be quick. */
function refuseOther({ due }: Sizes, { lookedAt, jobs }: Worked): void {
  if (lookedAt !== due || jobs !== due)
    throw new Error(`${due} agreements were due; ${lookedAt} were looked at and ${jobs} duties queued.`)
}

function loadFigure({ agreements }: Sizes, { facts, journal, caches }: Loaded): Figure {
  return {
    work: `${inFull(agreements)} agreements loaded by COPY`,
    goal: '1,000,000 in 10 minutes',
    measured: `${inFull(journal)} s`,
    reached: journal / agreements <= 600 / 1e6,
    heldBackBy: 'the hashes of the leaves in one process, and the checks of PostgreSQL on each row',
    note: `${inFull(facts)} facts with their leaves, ${inFull(facts / journal)} a second; their queue and lines took another ${inFull(caches)} s`,
  }
}

function workedFigure({ agreements, due }: Sizes, one: Worked, two: Worked): Figure {
  const rate = ({ lookedAt, seconds }: Worked): number => lookedAt / seconds
  return {
    work: `a day over ${inFull(agreements)} stored agreements of which ${inFull(due)} have something due, agreements a second`,
    goal: '5,000',
    measured: `${inFull(rate(one))} by one process, ${inFull(rate(two))} by two`,
    reached: Math.max(rate(one), rate(two)) >= 5000,
    heldBackBy:
      'processor time. A process that has just begun walks its first hundreds of agreements several times slower than ' +
      'those after the second thousand, until their code is compiled; then come the rows of lines, duties and jobs, ' +
      'made by the program and written by PostgreSQL on the same cores, and clearing away after all of it',
    note:
      'each is in default with two fees from that day on: its journal of a year at most is replayed, three lines are ' +
      'written, and the suspension is queued as a duty with its job, in transactions of 200. ' +
      `${timesOf('One process', one)}; ${timesOf('two', two)}`,
  }
}

/** Where the processors' time went. */
function timesOf(who: string, { seconds, lookedAt, node, postgres, others }: Worked): string {
  const each = (of: number): string => `${((of / lookedAt) * 1000).toFixed(2)} ms`
  const rest = Math.round((others / seconds) * 100)
  return `${who}: ${seconds.toFixed(1)} s, for each agreement ${each(node)} of a processor in Node and ${each(postgres)} in PostgreSQL, while all else took ${rest} % of one`
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
