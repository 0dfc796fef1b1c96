import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseError } from 'pg'
import { type Day, type Instant, midnight } from '../../terms/grammar/day.ts'
import { readFact, type Told } from '../../terms/grammar/read-fact.ts'
import type { AgreementKey } from '../fact.ts'
import { everyCustomer, inTransaction, type Transaction } from '../transaction.ts'
import { nowOf } from './clock.ts'
import { type Due, type Found, findDue, halt, lockDue, lockOne } from './found.ts'
import { lastInstallationNumber, tellInstallation } from './installation.ts'
import type { Intake } from './intake.ts'

/** What a run over a provider's agreements came to. */
export interface WorkedThrough {
  /** How many agreements were looked at. */
  readonly lookedAt: number
}

/** How many agreements are looked at in one transaction: enough to share its cost, few enough to do again after a crash. */
const BATCH = 200
/** How many are found at a time. */
const LIST = 5_000

/**
 * A day begins: one fact for the whole installation. Then only those agreements are looked at whose next moment has come.
 *
 * It may be called twice, late, or while another run goes on, here or in another process: the day's fact is written
 * once, and each agreement is taken by whoever comes first. An agreement that was not looked at for days is led through
 * every moment between, one after the other.
 *
 * @throws Refusal NOT_YET_HAPPENED if the provider's clock has not come to that day
 * @example await beginDay(running, provider, '2026-03-03')
 */
export async function beginDay(intake: Intake, provider: string, day: Day): Promise<WorkedThrough> {
  await noteDay(intake, provider, day)
  await intake.openDay(provider, day)
  return workThrough(intake, provider)
}

/** Writes the one fact that a day has begun, unless it is there. */
export async function noteDay(intake: Intake, provider: string, day: Day): Promise<void> {
  const learnedAt = await inTransaction(intake.app, { provider, customer: null }, (transaction) =>
    nowOf(transaction, intake, provider),
  )
  await tellInstallation(intake, provider, { told: [dayBegan(day, learnedAt)], messageKey: `day ${day}` })
}

function dayBegan(day: Day, now: Instant): Told {
  const told = readFact({ fact: 'dayBegan', at: day, day }, 0)
  if (!('fact' in told)) throw new Error(`The beginning of ${day} could not be told.`)
  return { ...told, fact: { ...told.fact, learnedAt: Math.max(now, midnight(day)) } }
}

/**
 * Looks at every agreement whose next moment has come by now, or that has not yet taken in what happened to the
 * installation. Within a day it is called for clocks that run by the hour.
 *
 * @param wholly waits for agreements that others are working on, instead of leaving them to those
 */
export async function workThrough(intake: Intake, provider: string, wholly = false): Promise<WorkedThrough> {
  let lookedAt = 0
  for (;;) {
    const keys = await inAll(intake, provider, async (transaction) =>
      findDue(transaction, provider, await whatIsDue(transaction, intake, provider), LIST),
    )
    let found = 0
    for (let place = 0; place < keys.length; place += BATCH) {
      found += await lookAtBatch(intake, provider, keys.slice(place, place + BATCH))
    }
    lookedAt += found
    if (keys.length === 0 || (found === 0 && !wholly)) return { lookedAt }
    if (found === 0) await pause(PATIENCE)
  }
}

/** While another process still holds the last agreements, in milliseconds. */
const PATIENCE = 20

const inAll = <T>(intake: Intake, provider: string, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(intake.app, { provider, customer: everyCustomer }, work)

async function whatIsDue(transaction: Transaction, intake: Intake, provider: string): Promise<Due> {
  const installationNumber = await lastInstallationNumber(transaction, provider)
  return { now: await nowOf(transaction, intake, provider), installationNumber }
}

/** Looks at a batch in a transaction of its own, without those that others are working on; how many they were. */
async function lookAtBatch(intake: Intake, provider: string, keys: readonly AgreementKey[]): Promise<number> {
  let found: readonly Found[] = []
  try {
    await inAll(intake, provider, async (transaction) => {
      await transaction.query(BY_KEY)
      const due = await whatIsDue(transaction, intake, provider)
      found = await lockDue(transaction, provider, due, keys)
      if (found.length > 0) await intake.lookAt(transaction, provider, found, due.now)
    })
  } catch (error) {
    if (!isAboutData(error)) throw error
    for (const each of found) await lookAtOne(intake, provider, each)
  }
  return found.length
}

/**
 * Every statement of a batch asks for some hundred rows by their keys. Tables may grow from nothing to millions of rows
 * within one such day: a plan kept from its beginning, or made for what was counted then, would read them all.
 */
const BY_KEY = 'set local plan_cache_mode = force_custom_plan; set local enable_seqscan = off'

/** One agreement alone, after something in its batch could not be written: it must not hold up the others. */
async function lookAtOne(intake: Intake, provider: string, key: Found): Promise<void> {
  try {
    await inAll(intake, provider, async (transaction) => {
      const found = await lockOne(transaction, key)
      if (found) await intake.lookAt(transaction, provider, [found], await nowOf(transaction, intake, provider))
    })
  } catch (error) {
    if (!isAboutData(error)) throw error
    await inAll(intake, provider, (transaction) => halt(transaction, key, `database ${error.code}`))
  }
}

/** Data that the database refuses (classes 21 to 23), in contrast to a database that is away. */
const isAboutData = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && /^2[123]/.test(error.code ?? '')
