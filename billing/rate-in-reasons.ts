import { type Because, isFact } from '../terms/engine/because.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { vatPercent } from '../terms/grammar/quantities/booking.ts'
import { vatIncluded } from '../terms/grammar/quantities/software-service.ts'

/** The reasons below an outcome, nearest first, each once. */
export function* reasonsBelow(because: Because | undefined): Generator<Because | AnyFact> {
  const seen = new Set<unknown>()
  let level: readonly (Because | AnyFact | undefined)[] = [because]
  while (level.length > 0) {
    const below: (Because | AnyFact | undefined)[] = []
    for (const reason of level) {
      if (reason === undefined || seen.has(reason)) continue
      seen.add(reason)
      yield reason
      if (isFact(reason)) below.push(reason.because)
      else below.push(...reason.on)
    }
    level = below
  }
}

/** The facts below an outcome, nearest first. */
export const factsBelow = (because: Because | undefined): readonly AnyFact[] =>
  [...reasonsBelow(because)].filter((reason): reason is AnyFact => isFact(reason))

/** The rate with which a clause reckoned, in percent: what it was given says so. Undefined where it was given none. */
export function rateIn(because: Because | undefined): number | undefined {
  for (const reason of reasonsBelow(because)) {
    if (isFact(reason)) continue
    const isRate = (reason.says as unknown) === vatPercent || (reason.says as unknown) === vatIncluded
    if (isRate && reason.value?.en) return Number(reason.value.en)
  }
  return undefined
}
