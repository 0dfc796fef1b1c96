/**
 * One process that works through a day, as each process of an installation does. It says when it is ready, begins when it
 * is told to, and answers with what it came to.
 */
import { once } from 'node:events'
import { beginDay } from '../journal/intake/day.ts'
import { openPool } from '../server/database/open.ts'
import { byHand } from '../services/by-hand.ts'
import { type Day, midnight } from '../terms/grammar/day.ts'
import { houseFor } from './house.ts'
import { type Sealing, timeSealing } from './time-of-sealing.ts'

/** What the process is given as its one argument, in JSON. */
export interface DayTask {
  readonly app: string
  readonly queue: string
  readonly provider: string
  readonly day: Day
}

/** What the process came to. */
export interface DayDone {
  readonly lookedAt: number
  /** Seconds of work by the process itself, without the database's. */
  readonly cpu: number
  readonly sealing: Sealing
}

const { app, queue, provider, day }: DayTask = JSON.parse(process.argv[2] ?? '')
const pools = { app: openPool(app), queue: openPool(queue) }
const running = houseFor({ ...pools, hands: byHand, realTime: () => midnight(day) + 60_000 })
await pools.app.query('select')
process.send?.('ready')
await once(process, 'message')
const sealing = timeSealing()
const before = process.cpuUsage()
const { lookedAt } = await beginDay(running, provider, day)
const { user, system } = process.cpuUsage(before)
process.send?.({ lookedAt, cpu: (user + system) / 1e6, sealing: sealing() } satisfies DayDone)
// The connections stay until their part of the work was counted.
await once(process, 'message')
await Promise.all([pools.app.end(), pools.queue.end()])
process.disconnect?.()
