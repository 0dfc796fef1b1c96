import { openSoakedHouse } from './house.ts'
import { type Judged, judge, latency, medians, memoryOfAll, memoryOfOne } from './judge.ts'
import { type Loaded, load } from './load.ts'
import { watchMemory } from './memory.ts'

/** What came of a soak. */
export interface Soaked {
  readonly requests: number
  readonly failures: Loaded['failures']
  readonly memory: readonly Row[]
  readonly latency: readonly Row[]
}

export interface Row extends Judged {
  readonly what: string
}

/** The medians that a latency is judged by are those of so many seconds. */
const WINDOW = 30
/** Whoever takes less than this is none of those that could fill a machine. */
const LEAST_MEGABYTES = 1

/** Lets a house work for so many seconds and says how its memory and its latency went. */
export async function soak(seconds: number): Promise<Soaked> {
  const house = await openSoakedHouse()
  try {
    const memory = watchMemory(house.processes)
    const { took, failures } = await load(house, seconds, memory.look)
    const processes = memory
      .lasting()
      .map(({ name, id, seen }) => ({ what: `${name} (${id})`, ...judge(seen, memoryOfOne) }))
    const window = Math.min(WINDOW, seconds / 10)
    return {
      requests: [...took.values()].reduce((sum, { length }) => sum + length, 0),
      failures,
      memory: [
        ...processes.filter(({ middle }) => middle > LEAST_MEGABYTES),
        { what: 'all processes', ...judge(memory.all(), memoryOfAll) },
      ],
      latency: [...took].map(([kind, seen]) => ({ what: kind, ...judge(medians(seen, window), latency) })),
    }
  } finally {
    await house.close()
  }
}
