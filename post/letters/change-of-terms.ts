import type { Program } from '../../terms/engine/program.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import {
  type Day,
  dayAt,
  daysBetween,
  type Instant,
  instantOf,
  latest,
  midnight,
  plusDays,
} from '../../terms/grammar/day.ts'
import type { Fact } from '../../terms/grammar/fact.ts'
import { version } from '../../terms/grammar/matters/agreement.ts'

/** What is told once the notice of terms that were published for a day is received: the version is called after its day. */
export const changeOfTerms = (day: string) =>
  ({
    ...{ by: 'provider', change: day, of: 'terms', version: day, from: day },
    ...{ complete: true, mentionsObjection: true },
  }) as const

/** An agreement as it would stand if the notice were received at an instant that has not come yet. */
export function asIfReceived(walk: Walk, day: string, at: Instant): Walk {
  const ahead = walk.copy()
  const told = { id: 0, kind: 'changeReceived', at, on: dayAt(at), learnedAt: at, medium: 'e-mail' }
  ahead.add([{ ...told, ...changeOfTerms(day) } as unknown as Fact])
  return ahead
}

/** Whether it is the terms themselves that were published for a day: changes of other documents a person tells of. */
export const changesTerms = ({ terms }: Program, day: string): boolean =>
  (terms.later ?? []).some(({ id, version: own }) => id === 'terms' && own === day)

/** Longer than any terms let a change wait, in days. */
const FARTHEST = 400

/** Whether the version comes into force by its notice alone, if nobody objects: then nothing has to be told but that it was received. */
export const comesByItself = (walk: Walk, day: Day): boolean =>
  isInForce(walk, day, walk.dayNow, plusDays(latest(day, walk.dayNow), FARTHEST))

/**
 * The last day on which a notice may be received, so that the version is in force on its day, as the agreement's own clauses reckon it.
 *
 * @returns undefined if it is too late by now
 */
export function lastDayForNotice(walk: Walk, day: Day): Day | undefined {
  const isInTime = (received: Day): boolean => isInForce(walk, day, received, day)
  if (walk.dayNow >= day || !isInTime(walk.dayNow)) return undefined
  // The later it is received, the later it comes into force: so the last day is found by halves.
  let [inTime, tooLate] = [0, daysBetween(walk.dayNow, day)]
  while (tooLate - inTime > 1) {
    const middle = Math.floor((inTime + tooLate) / 2)
    if (isInTime(plusDays(walk.dayNow, middle))) inTime = middle
    else tooLate = middle
  }
  return plusDays(walk.dayNow, inTime)
}

function isInForce(walk: Walk, day: Day, received: Day, on: Day): boolean {
  const at = Math.max(walk.now + 60_000, instantOf(`${received}T12:00`))
  const ahead = asIfReceived(walk, day, at)
  ahead.advance(midnight(on))
  return ahead.decision(version, 'terms')?.value === day
}
