import type { Instant } from '../grammar/day.ts'
import type { AnyFact, Fact } from '../grammar/fact.ts'
import type { Program } from './program.ts'
import { choicesIn, view } from './view.ts'
import { Walk } from './walk.ts'

export interface ReplayOptions {
  /** Only what was known at this instant. */
  readonly knownAt?: Instant
  /** Facts to leave out, by number: how doubt is tried. */
  readonly without?: ReadonlySet<number>
}

/** Walks a journal from nothing up to and including an instant. */
export function replay(
  program: Program,
  journal: readonly AnyFact[],
  asOf: Instant,
  options: ReplayOptions = {},
): Walk {
  const walk = new Walk(program, choicesIn(leftOf(journal, options), options.knownAt))
  for (const group of groups(happened(journal, asOf, options))) walk.add(group)
  walk.advance(asOf)
  return walk
}

/** Walks a journal once and looks at it at several instants (in ascending order). */
export function replayAndLook<T>(
  program: Program,
  journal: readonly AnyFact[],
  at: readonly Instant[],
  look: (walk: Walk) => T,
  options: ReplayOptions = {},
): readonly T[] {
  const walk = new Walk(program, choicesIn(leftOf(journal, options), options.knownAt))
  const seen: T[] = []
  const coming = [...groups(happened(journal, at.at(-1) ?? -Infinity, options))]
  let next = 0
  for (const instant of at) {
    while (next < coming.length && coming[next]![0]!.at <= instant) walk.add(coming[next++]!)
    walk.advance(instant)
    seen.push(look(walk))
  }
  return seen
}

/** The facts up to an instant that take part in the walk. Receipts do not: no outcome may depend on how soon we worked. */
export const happened = (journal: readonly AnyFact[], asOf: Instant, options: ReplayOptions = {}): readonly Fact[] =>
  view(leftOf(journal, options), options.knownAt).filter((fact) => fact.at <= asOf && fact.kind !== 'dutyDone')

/** Left out before facts about facts are folded in: a doubtful taking back, too, is tried as if it had never come. */
const leftOf = (journal: readonly AnyFact[], { without }: ReplayOptions): readonly AnyFact[] =>
  without === undefined || without.size === 0 ? journal : journal.filter(({ id }) => !without.has(id))

/** Facts of one instant together. */
export function* groups(facts: readonly Fact[]): Generator<readonly Fact[]> {
  for (let from = 0, to = 0; from < facts.length; from = to) {
    while (to < facts.length && facts[to]!.at === facts[from]!.at) to++
    yield facts.slice(from, to)
  }
}
