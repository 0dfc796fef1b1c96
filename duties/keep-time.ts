import { setTimeout as pause } from 'node:timers/promises'
import { beginDay, noteDay, workThrough } from '../journal/intake/day.ts'
import { customerColumn, inTransaction } from '../journal/transaction.ts'
import { type Day, dayAt, plusDays } from '../terms/grammar/day.ts'
import { providersKnown } from './providers-known.ts'
import type { Running } from './running.ts'

/** How often agreements with clocks that run by the hour are asked whether their moment has come, in milliseconds. */
const TICK = 5_000

/**
 * Keeps real time for all providers that live in it: begins their days, also those that were missed, and looks at what has
 * become due within a day. Several processes may do so at once.
 */
export function keepTime(running: Running, tick = TICK): { stop(): Promise<void> } {
  const ended = new AbortController()
  const going = keep(running, tick, ended.signal)
  return {
    stop: async () => {
      ended.abort()
      await going
    },
  }
}

async function keep(running: Running, tick: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const provider of await providersKnown(running.queue, 'in real time')) await keepUp(running, provider)
    } catch (error) {
      running.say(`Time could not be kept and is tried again: ${error instanceof Error ? error.name : 'unknown'}`)
    }
    await pause(tick, undefined, { signal }).catch(() => undefined)
  }
}

/** Begins today unless it has begun, and before it every day that was missed, each as a fact of its own. */
export async function keepUp(running: Running, provider: string): Promise<void> {
  const today = dayAt(running.realTime())
  const last = await lastDay(running, provider)
  if (last === today) {
    await running.openDay(provider, today)
    await workThrough(running, provider)
    return
  }
  for (let day = last ?? today; day < today; day = plusDays(day, 1)) await noteDay(running, provider, day)
  await beginDay(running, provider, today)
}

async function lastDay(running: Running, provider: string): Promise<Day | undefined> {
  return inTransaction(running.app, { provider, customer: null }, async (transaction) => {
    const { rows } = await transaction.query<{ day: Day }>({
      name: 'last day',
      text: `select clear ->> 'day' as day from fact
        where provider = $1 and customer = $2 and kind = 'dayBegan' order by number desc limit 1`,
      values: [provider, customerColumn(null)],
    })
    return rows[0]?.day
  })
}
