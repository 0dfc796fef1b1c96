import type { Instant } from '../grammar/day.ts'
import type { AnyFact, Fact, Retold } from '../grammar/fact.ts'
import { view } from './view.ts'

export interface RelayOptions {
  /** Only what was known at this instant. */
  readonly knownAt?: Instant
  /** The number of the first fact in the other journal; the others follow in order. */
  readonly firstNumber?: number
}

/**
 * Agreements never read each other: what one must know of another is told again in its own journal, with both times, when
 * it happened and when it was learned, and with its doubts. Facts about facts are folded in first, so that what was
 * corrected is told corrected and what was taken back is not told; whoever relays relays again when one of them comes.
 * A fact for which `retell` answers nothing stays where it is.
 */
export function relay(
  from: readonly AnyFact[],
  retell: (fact: Fact) => Retold | undefined,
  { knownAt, firstNumber = 1 }: RelayOptions = {},
): readonly AnyFact[] {
  const relayed: AnyFact[] = []
  for (const fact of view(from, knownAt)) {
    const retold = retell(fact)
    if (!retold) continue
    const { at, on, learnedAt, doubted } = fact
    const id = firstNumber + relayed.length
    relayed.push({ ...retold.tells, kind: retold.kind, id, at, on, learnedAt, ...(doubted ? { doubted } : {}) })
  }
  return relayed
}
