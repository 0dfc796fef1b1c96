import { type Day, dayAt, type Instant, midnight, plusDays } from '../grammar/day.ts'
import type { Ending } from '../grammar/ending.ts'
import type { AnyFact, Fact } from '../grammar/fact.ts'
import { type Medium, media } from '../grammar/form.ts'
import { end } from '../grammar/matters/agreement.ts'
import type { Party } from '../grammar/party.ts'
import type { AsItIs } from './foresee.ts'
import { replay } from './replay.ts'
import type { Walk } from './walk.ts'

/** A day on which an agreement can end, and the last day on which a notice must be received for it. */
export interface EndDay {
  readonly lastDay: Day
  /** Undefined where the agreement ends on that day whether anybody gives notice or not. */
  readonly noticeBy: Day | undefined
  /** The notice it was found with, as a fact that nobody has told. */
  readonly notice: AnyFact
}
export interface EndDaysAsked {
  readonly by: Party
  /** What is terminated; left out, the agreement. */
  readonly scope?: string
  readonly item?: string
  readonly count: number
}

/** Farther ahead than any term: an end that no later notice moves within this time is fixed. In days. */
const FARTHEST = 800

/**
 * The next days on which an agreement can end by an ordinary notice, be it received today or on any later day. A later notice
 * never ends it earlier, so the last day for each end is found by halving. Nothing where such a notice has no effect.
 *
 * @example elc, on 10 February: 31 March by 28 February, 30 April by 31 March …
 */
export function endDays(agreement: AsItIs, asked: EndDaysAsked): readonly EndDay[] {
  const now = replay(agreement.program, agreement.facts, agreement.now)
  const medium = mediumOf(now, asked)
  const found: EndDay[] = []
  let walk = now,
    from = now.dayNow
  while (found.length < asked.count) {
    const probe = (day: Day) => endAfter(walk, noticeOn(day, walk, asked, medium))
    const first = probe(from)
    if (first === undefined) break
    const last = lastDayWith(first, from, probe)
    const notice = noticeOn(last ?? from, walk, asked, medium)
    found.push({ lastDay: first.lastDay, noticeBy: last, notice })
    if (last === undefined) break
    from = plusDays(last, 1)
    // Later probes begin where the earlier ones stood, so that no time is walked twice.
    const ahead = walk.copy()
    ahead.advance(midnight(from))
    walk = ahead
  }
  return found
}

/** The last day whose notice still leads to this end; undefined if it comes whatever is said. */
function lastDayWith(ending: Ending, from: Day, probe: (day: Day) => Ending | undefined): Day | undefined {
  const leadsThere = (days: number): boolean => probe(plusDays(from, days))?.at === ending.at
  let within = 0,
    beyond = 1
  while (leadsThere(beyond)) {
    if (beyond > FARTHEST) return undefined
    within = beyond
    beyond *= 2
  }
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2)
    if (leadsThere(middle)) within = middle
    else beyond = middle
  }
  return plusDays(from, within)
}

function endAfter(from: Walk, notice: AnyFact): Ending | undefined {
  const walk = from.copy()
  walk.add([notice as unknown as Fact])
  return walk.decision(end, String(notice.scope ?? 'agreement'))?.value
}

/** Received in the last minute of the day, since that is still in time. */
function noticeOn(day: Day, { now }: Walk, { by, scope, item }: EndDaysAsked, medium: Medium): AnyFact {
  const at: Instant = Math.max(midnight(plusDays(day, 1)) - MINUTE, now + 1)
  return {
    ...{ kind: 'terminationReceived', id: IMAGINED, at, on: dayAt(at), learnedAt: at },
    ...{ by, medium, ground: 'ordinary' },
    ...(scope === undefined ? {} : { scope }),
    ...(item === undefined ? {} : { item }),
  } as AnyFact
}
const MINUTE = 60_000
/** Beyond the numbers of what was told. */
const IMAGINED = 999_999

/** The first way of sending that meets the form; where none does, the form is not what is missing. */
function mediumOf(walk: Walk, asked: EndDaysAsked): Medium {
  const meets = (medium: Medium): boolean => {
    const tried = walk.copy()
    tried.add([noticeOn(walk.dayNow, walk, asked, medium) as unknown as Fact])
    return !tried.refusals.some(({ fact }) => fact.id === IMAGINED)
  }
  return media.toReversed().find((medium) => medium !== 'telephone' && meets(medium)) ?? 'signed letter'
}
