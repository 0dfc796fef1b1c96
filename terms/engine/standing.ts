import { type Day, dayAt, type Instant } from '../grammar/day.ts'
import type { Terms } from '../grammar/document.ts'
import type { Ending } from '../grammar/ending.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { end } from '../grammar/matters/agreement.ts'
import { access } from '../grammar/matters/services.ts'
import { Gross } from '../grammar/money.ts'
import type { Claim } from '../grammar/quantity.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter } from '../grammar/standing.ts'
import type { Because, WhyNot } from './because.ts'
import { type Duty, dutiesOf, wanted } from './duties.ts'
import { compile, type Program } from './program.ts'
import { type ReplayOptions, replay } from './replay.ts'
import type { Refusal } from './state.ts'
import type { Walk } from './walk.ts'

/** What is decided about a subject, since when, and why. */
export interface Decided {
  readonly matter: Matter<unknown>
  readonly about: string
  readonly value: unknown
  readonly since: Instant
  /** For a right: the last day on which it still stands, if nothing else is told. */
  readonly lastOn?: Day
  readonly because: Because | undefined
}
export interface OpenAmount extends Claim {
  readonly inDefault: boolean
  readonly because: Because
}
/** A service as it should be and as the last receipt says it is. */
export interface ServiceState {
  readonly service: string
  readonly should: string | undefined
  readonly is: string | undefined
  readonly because: Because | undefined
}
/** Where an agreement stands: a pure function of terms, facts and time. */
export interface StandingAt {
  readonly at: Instant
  readonly knownAt: Instant
  readonly program: Program
  readonly rights: readonly Decided[]
  readonly states: readonly Decided[]
  readonly services: readonly ServiceState[]
  readonly ends: readonly {
    readonly scope: string
    readonly ending: Ending
    readonly reached: boolean
    readonly because: Because
  }[]
  readonly amounts: { readonly open: readonly OpenAmount[]; readonly inDefault: Gross; readonly credit: Gross }
  readonly duties: readonly Duty[]
  /** Duties that wait for a person, since a fact is in doubt. */
  readonly held: readonly Duty[]
  readonly refusals: readonly Refusal[]
  /** Acts that a person must decide on. */
  readonly setAside: ReadonlyMap<number, Because>
  readonly clashes: readonly { readonly about: string; readonly refs: readonly string[]; readonly says: Said }[]
  /** The sentence of a defect of the terms that stopped this agreement. */
  readonly stopped: Said | undefined
  /** The next instant at which anything can change without a new fact. */
  readonly next: Instant | undefined
  because<V>(matter: Matter<V>, about: string): Because | undefined
  whyNot<V>(matter: Matter<V>, about: string): readonly WhyNot[]
}
export interface StandingOptions extends ReplayOptions {
  readonly strict?: boolean
}

/**
 * `standing(elc, facts, instantOf('2026-02-03'))` says what holds on 3 February 2026 at 00:00 in Berlin;
 * with `knownAt` it says so as it was known then. `strict` leaves law aside that the terms do not name.
 */
export function standing(
  terms: Terms | Program,
  facts: readonly AnyFact[],
  at: Instant,
  options: StandingOptions = {},
): StandingAt {
  const program = 'placed' in terms ? terms : compile(terms, options.strict ? { strict: true } : {})
  return standingOf(replay(program, facts, at, options), facts, at, options)
}

/** The same, where the walk up to `at` is at hand. */
export function standingOf(
  walk: Walk,
  facts: readonly AnyFact[],
  at: Instant,
  options: ReplayOptions = {},
): StandingAt {
  const { due, held } = dutiesOf(walk, facts, at, options)
  const decided = walk.watched
    .filter(({ value }) => value !== undefined)
    .map(
      ({ topic, value, since, because }): Decided => ({
        matter: topic.matter as Matter<unknown>,
        about: topic.subject,
        value,
        since,
        because,
      }),
    )
  const lastDays = lastDaysOf(walk, decided.filter(isRight))
  return {
    at,
    knownAt: options.knownAt ?? Infinity,
    program: walk.program,
    rights: decided
      .filter(isRight)
      .map((right) => ({ ...right, ...lastDays.get(`${right.matter.name}:${right.about}`) })),
    states: decided.filter((each) => !isRight(each)),
    services: servicesOf(walk, facts, at),
    ends: endsOf(walk, facts),
    amounts: amountsOf(walk),
    duties: due,
    held,
    refusals: walk.refusals,
    setAside: walk.setAside,
    clashes: walk.clashes,
    stopped: walk.stopped?.says,
    next: walk.next === Infinity ? undefined : walk.next,
    because: (matter, about) => walk.decision(matter, about)?.because,
    whyNot: (matter, about) => walk.whyNot(matter as Matter<unknown>, about),
  }
}

const isRight = ({ matter }: Decided): boolean => matter.succession === 'bar before permission'

/** How far ahead a right is followed to find its last day. */
const MOMENTS_AHEAD = 60

function lastDaysOf(walk: Walk, rights: readonly Decided[]): ReadonlyMap<string, { readonly lastOn: Day }> {
  const last = new Map<string, { readonly lastOn: Day }>()
  if (rights.length === 0) return last
  const ahead = walk.copy()
  const left = new Set(rights)
  for (
    let moments = 0;
    moments < MOMENTS_AHEAD && left.size > 0 && ahead.next !== Infinity && !ahead.stopped;
    moments++
  ) {
    ahead.advanceToNext()
    for (const right of left) {
      const now = ahead.watched.find(
        ({ topic }) => (topic.matter as unknown) === right.matter && topic.subject === right.about,
      )
      if (now?.value === right.value) continue
      last.set(`${right.matter.name}:${right.about}`, { lastOn: dayAt(ahead.now - 1) })
      left.delete(right)
    }
  }
  return last
}
function servicesOf(walk: Walk, facts: readonly AnyFact[], at: Instant): readonly ServiceState[] {
  const want = wanted(walk)
  return walk.watched
    .filter(({ topic, value }) => (topic.matter as unknown) === access && value !== undefined)
    .map(({ topic }) => {
      const receipt = facts.findLast((fact) => fact.kind === 'dutyDone' && fact.duty === topic.name && fact.at <= at)
      const should = want.get(topic.name)
      return {
        service: topic.subject,
        should: should?.content,
        is: receipt?.content as string | undefined,
        because: should?.because,
      }
    })
}
function endsOf(walk: Walk, facts: readonly AnyFact[]): StandingAt['ends'] {
  const scopes = new Set([
    'agreement',
    'avv',
    ...facts.filter((fact) => typeof fact.scope === 'string').map((fact) => fact.scope as string),
    ...walk.endings.keys(),
  ])
  return [...scopes].flatMap((scope) => {
    const decided = walk.decision(end, scope)
    return decided
      ? [{ scope, ending: decided.value, reached: decided.value.at <= walk.now, because: decided.because }]
      : []
  })
}
function amountsOf(walk: Walk): StandingAt['amounts'] {
  const open = walk.openItems.map((item) => ({ ...item, inDefault: walk.isInDefault(item) }))
  return {
    open,
    inDefault: Gross.sum(open.filter((item) => item.inDefault).map((item) => item.open)),
    credit: walk.credit(),
  }
}
