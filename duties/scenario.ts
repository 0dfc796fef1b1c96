import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { setClock } from '../journal/intake/clock.ts'
import { readTold } from '../journal/intake/told.ts'
import { dayAt, type Instant, instantOf, midnight, plusDays } from '../terms/grammar/day.ts'
import type { Told } from '../terms/grammar/read-fact.ts'
import { tell } from './agenda.ts'
import type { Running } from './running.ts'
import { letTimePass, nextMoment, type Passed, timeOf } from './time.ts'

/** A life as `klausel simulate` reads it, one fact after the other. */
export type Life = readonly JsonObject[]

/**
 * Lives a life through in a scenario, as the preview does: time passes until something is learned; what is learned at one
 * instant is told together, before that instant is looked at; duties are carried out as they arise. It may break off
 * anywhere and be called again: what was told before is not told again.
 *
 * @param life facts that can be read; a defect of it is a defect of the caller
 * @example
 * await giveOwnClock(running, provider, instantOf('2026-01-01'))
 * await openAgreement(running, key, { terms: 'elc' })
 * await liveThrough(running, key, life, instantOf('2026-06-30'))
 */
export async function liveThrough(running: Running, key: AgreementKey, life: Life, until: Instant): Promise<void> {
  const groups = Map.groupBy(
    life.toSorted((a, b) => learnedAt(a) - learnedAt(b)),
    learnedAt,
  )
  for (const [now, together] of groups) {
    if (now <= until) await liveOn(running, key, now, together)
  }
  await passUntil(running, key.provider, until)
}

async function liveOn(running: Running, key: AgreementKey, now: Instant, together: readonly JsonObject[]) {
  await passUntil(running, key.provider, now - 1)
  if ((await timeOf(running, key.provider)) < now) await setClock(running, key.provider, now)
  const told = together.map((json) => factOf(json, now))
  await tell(running, key, told, { messageKey: `life, ${now}` })
  await letTimePass(running, key.provider, 'no further')
}

/** A scenario's agreement and the life that it is led through as its clock moves on. */
export interface Story {
  readonly key: AgreementKey
  readonly life: Life
}

/** Lets a story's time pass by a day, or to the next instant at which something changes or is told. */
export async function letStoryPass(
  running: Running,
  { key, life }: Story,
  howFar: 'a day' | 'the next moment',
): Promise<Passed> {
  const from = await timeOf(running, key.provider)
  const left = life.filter((json) => learnedAt(json) >= from)
  const told = left.map(learnedAt).filter((instant) => instant > from)
  const next = Math.min(...told, (await nextMoment(running, key.provider, from)) ?? Number.POSITIVE_INFINITY)
  const to = howFar === 'a day' || next === Number.POSITIVE_INFINITY ? midnight(plusDays(dayAt(from), 1)) : next
  await liveThrough(running, key, left, to)
  return { from, to }
}

const learnedAt = ({ at, learnedAt }: JsonObject): Instant => instantOf(String(learnedAt ?? at))

/** Time never goes back. */
async function passUntil(running: Running, provider: string, until: Instant): Promise<void> {
  if ((await timeOf(running, provider)) <= until) await letTimePass(running, provider, { until })
}

/**
 * Reads a fact of a life.
 *
 * @throws RangeError with the sentences of what could not be read
 */
export function factOf(json: JsonObject, now: Instant): Told {
  const told = readTold(json, now)
  if ('fact' in told) return told
  throw new RangeError(told.map(({ en }) => en).join(' '))
}
