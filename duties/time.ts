import { setTimeout as pause } from 'node:timers/promises'
import { nowOf, setClock } from '../journal/intake/clock.ts'
import { beginDay, workThrough } from '../journal/intake/day.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { dayAt, type Instant, midnight, plusDays } from '../terms/grammar/day.ts'
import { releaseDeadWorkers } from './dead-workers.ts'
import { faultPoint } from './fault-point.ts'
import type { Running } from './running.ts'
import { workOff } from './work.ts'

/** How far a scenario's time is to go. */
export type HowFar =
  /** Only what is due by now is looked at and carried out. */
  | 'no further'
  /** To midnight of the next day. */
  | 'a day'
  /** To the next instant at which anything changes by time alone. */
  | 'the next moment'
  /** To an instant that has not come yet. */
  | { readonly until: Instant }

/** Where a scenario's time has come to. */
export interface Passed {
  readonly from: Instant
  readonly to: Instant
}

/**
 * Lets a scenario's time pass as it would in reality: every midnight a day begins, every moment on the way is looked at
 * when it comes, and what must be done is carried out before time goes on. It may break off anywhere and be called again.
 *
 * @throws Refusal CLOCK_NOT_MOVABLE for a provider in real time, CLOCK_ONLY_FORWARD
 * @example await letTimePass(running, provider, { until: instantOf('2026-03-03') })
 */
export async function letTimePass(running: Running, provider: string, howFar: HowFar): Promise<Passed> {
  const from = await timeOf(running, provider)
  await setClock(running, provider, from)
  await catchUp(running, provider)
  const to = await goalOf(running, provider, from, howFar)
  if (to < from) await setClock(running, provider, to)
  for (let now = from; now < to; ) {
    now = Math.min(to, await nextStep(running, provider, now))
    await setClock(running, provider, now)
    faultPoint(running, 'after the clock is set')
    await catchUp(running, provider)
  }
  return { from, to }
}

/** What time it is for a provider. */
export async function timeOf(running: Running, provider: string): Promise<Instant> {
  return inTransaction(running.app, { provider, customer: null }, (transaction) =>
    nowOf(transaction, running, provider),
  )
}

/** All that is due by now is looked at, and all that must be done is carried out, as far as it can be. */
async function catchUp(running: Running, provider: string): Promise<void> {
  await beginDay(running, provider, dayAt(await timeOf(running, provider)))
  await workThrough(running, provider, true)
  await settle(running, provider)
}

/**
 * Carries out what waits to be carried out, and waits for workers that are at it. What is to be tried again later or can still
 * be undone, in the world's time, is not waited for, nor what waits for its release after an upgrade.
 */
export async function settle(running: Running, provider: string): Promise<void> {
  for (let wait = PATIENCE.first; await isAnythingOpen(running, provider); wait = Math.min(wait * 2, PATIENCE.most)) {
    await workOff(running)
    if (!(await isAnythingOpen(running, provider))) return
    // A worker that was killed a moment ago may have been counted as living when this process began.
    await releaseDeadWorkers(running)
    await pause(wait)
  }
}

/** While another worker still carries something out, in milliseconds: most of it is done within a few. */
const PATIENCE = { first: 5, most: 50 }

const isAnythingOpen = (running: Running, provider: string): Promise<boolean> =>
  inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<{ open: boolean }>({
      name: 'anything open',
      text: `select exists (select from duty d where provider = $1 and state = 'open' and attempts = 0
        and (not_before is null or not_before <= clock_timestamp())
        and not exists (select from standing_change s where s.provider = d.provider and s.customer = d.customer
          and s.agreement = d.agreement and s.released_at is null)) as open`,
      values: [provider],
    })
    return rows[0]?.open === true
  })

async function goalOf(running: Running, provider: string, now: Instant, howFar: HowFar): Promise<Instant> {
  if (howFar === 'no further') return now
  if (howFar === 'a day') return nextMidnight(now)
  if (howFar === 'the next moment') return (await nextMoment(running, provider, now)) ?? now
  return howFar.until
}

const nextMidnight = (now: Instant): Instant => midnight(plusDays(dayAt(now), 1))

async function nextStep(running: Running, provider: string, now: Instant): Promise<Instant> {
  return Math.min(nextMidnight(now), (await nextMoment(running, provider, now)) ?? Number.POSITIVE_INFINITY)
}

/** The next instant after `now` at which anything of a provider can change by time alone. */
export async function nextMoment(running: Running, provider: string, now: Instant): Promise<Instant | undefined> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<{ next: Date | null }>({
      name: 'next moment',
      text: 'select min(next_at) as next from agreement where provider = $1 and next_at > $2',
      values: [provider, new Date(now).toISOString()],
    })
    return rows[0]?.next?.getTime()
  })
}
