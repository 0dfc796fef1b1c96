import type { Instant } from '../grammar/day.ts'
import type { Ending } from '../grammar/ending.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { end } from '../grammar/matters/agreement.ts'
import type { Program } from './program.ts'
import { showLine } from './shown.ts'
import type { Refusal } from './state.ts'
import { type Line, Unfolding } from './unfolding.ts'
import type { Walk } from './walk.ts'

/** An agreement as it is known, and the time on its clock. */
export interface AsItIs {
  readonly program: Program
  readonly facts: readonly AnyFact[]
  readonly now: Instant
}
/** A life to its horizon: what shows from now on, and where it stands then. */
export interface LivedOn {
  readonly lines: readonly Line[]
  readonly walk: Walk
}
/** What would be otherwise if something were said. */
export interface Foreseen {
  /** That it would have no effect, by want of form or power. */
  readonly refusal: Refusal | undefined
  /** What would come, and what would not, in order of time. */
  readonly added: readonly Line[]
  readonly gone: readonly Line[]
  /** What would end, or end on another day, be it beyond the horizon. */
  readonly ends: readonly { readonly scope: string; readonly ending: Ending }[]
  readonly imagined: LivedOn
}

/** Lives on from now to `until` with these facts told now; every duty is carried out when it is owed. */
export function liveOn({ program, facts, now }: AsItIs, until: Instant, imagined: readonly AnyFact[] = []): LivedOn {
  let isAhead = false
  const known = facts.filter(({ learnedAt }) => learnedAt <= now)
  const life = Unfolding.resume(program, known, now, () => isAhead)
  isAhead = true
  const told = imagined.length > 0 ? life.tell(imagined) : []
  const lines = [...told, ...life.moveTo(until)]
  return { lines, walk: life.ongoing.walk }
}

/**
 * What would follow from a fact told now, beside the life as it goes on without it.
 *
 * @param asIs the same life to the same horizon with nothing imagined: one serves many questions
 */
export function foresee(agreement: AsItIs, fact: AnyFact, until: Instant, asIs = liveOn(agreement, until)): Foreseen {
  const imagined = liveOn(agreement, until, [fact])
  return {
    refusal: imagined.walk.refusals.find((refusal) => refusal.fact.id === fact.id),
    ...whatDiffers(asIs, imagined),
    ends: endsOf(imagined.walk, fact).filter(({ scope, ending }) => endOf(asIs.walk, scope)?.at !== ending.at),
    imagined,
  }
}

/** What shows in one life and not in the other. */
export function whatDiffers(asIs: LivedOn, otherwise: LivedOn): Pick<Foreseen, 'added' | 'gone'> {
  const [before, after] = [asIs.lines, otherwise.lines].map((lines) => new Set(lines.map(nameOf)))
  return {
    added: otherwise.lines.filter((line) => line.is !== 'refused' && !before?.has(nameOf(line))),
    gone: asIs.lines.filter((line) => !after?.has(nameOf(line))),
  }
}

/** Whether anything at all would be otherwise. */
export const hasEffect = ({ refusal, added, gone, ends }: Foreseen): boolean =>
  refusal === undefined && added.length + gone.length + ends.length > 0

const endOf = (walk: Walk, scope: string): Ending | undefined => walk.decision(end, scope)?.value

const endsOf = (walk: Walk, { scope }: AnyFact): Foreseen['ends'] =>
  ['agreement', 'avv', ...(typeof scope === 'string' && scope !== 'avv' ? [scope] : [])].flatMap((each) => {
    const ending = endOf(walk, each)
    return ending ? [{ scope: each, ending }] : []
  })

/** Two lines are the same if they say the same of the same time; what they rest on does not matter. */
function nameOf(line: Line): string {
  const { because: _, seenAt: __, ...says } = showLine(line)
  return JSON.stringify(says)
}
