import type { Instant } from '../grammar/day.ts'
import type { Ending } from '../grammar/ending.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { end } from '../grammar/matters/agreement.ts'
import { mayTerminate } from '../grammar/matters/rights.ts'
import { Gross } from '../grammar/money.ts'
import { type LivedOn, liveOn, whatDiffers } from './foresee.ts'
import type { Program } from './program.ts'
import type { Line } from './unfolding.ts'

/** What other terms would make of an agreement from today on, before anybody is told. */
export interface Trial {
  /** What would come, and what would not, in order of time. */
  readonly added: readonly Line[]
  readonly gone: readonly Line[]
  /** All that the customer would owe until the horizon, under the old terms and under the new. */
  readonly owed: { readonly before: Gross; readonly after: Gross }
  /** The end of the agreement, where one is decided. */
  readonly ends: { readonly before: Ending | undefined; readonly after: Ending | undefined }
  /** Rights to leave that are there under the new terms alone. */
  readonly mayLeave: readonly Leaving[]
}

/** A right to leave, and how long it is there: to an instant that no longer counts, or beyond the horizon. */
export interface Leaving {
  readonly about: string
  readonly from: Instant
  readonly until: Instant | undefined
}

/**
 * One agreement lived on under both terms to the same horizon; every duty is carried out when it is owed. What is `imagined` is told now
 * under the new terms alone: the notice of the change.
 */
export function trialOf(
  before: Program,
  after: Program,
  facts: readonly AnyFact[],
  now: Instant,
  until: Instant,
  imagined: readonly AnyFact[] = [],
): Trial {
  const old = liveOn({ program: before, facts, now }, until)
  const fresh = liveOn({ program: after, facts, now }, until, imagined)
  return {
    ...whatDiffers(old, fresh),
    owed: { before: owedIn(old), after: owedIn(fresh) },
    ends: { before: endOf(old), after: endOf(fresh) },
    mayLeave: rightsIn(fresh).filter(({ about }) => rightsIn(old).every((right) => right.about !== about)),
  }
}

const owedIn = ({ walk }: LivedOn): Gross =>
  Gross.sum(walk.openItems.filter(({ who }) => who === 'customer').map(({ open }) => open))
const endOf = ({ walk }: LivedOn): Ending | undefined => walk.decision(end, 'agreement')?.value

/** Rights to terminate as they come; each is there until it turns again. */
function rightsIn({ lines }: LivedOn): readonly Leaving[] {
  const turned = lines.filter((line) => line.is === 'turned' && line.matter === mayTerminate.name) as readonly Turned[]
  const rights = turned.flatMap(({ about, at, to }, n) => {
    if (to !== 'permitted') return []
    return [{ about, from: at, until: turned.slice(n + 1).find((later) => later.about === about)?.at }]
  })
  return rights.filter(({ about }, n) => rights.findIndex((each) => each.about === about) === n)
}
type Turned = Extract<Line, { is: 'turned' }>
