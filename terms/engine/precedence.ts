import type { Said } from '../grammar/said.ts'
import type { Because } from './because.ts'
import { DefectOfTerms, type Placed } from './program.ts'
import { same } from './same.ts'

/** What one clause answers over an act or at a moment. */
export interface Candidate<T> {
  readonly placed: Placed
  readonly value: T
  readonly because: Because
}

/** Two clauses decide the same matter differently, without exception or rank. It names both. */
export class Clash extends Error {
  readonly about: string
  readonly refs: readonly string[]
  /** The same in both languages. */
  readonly says: Said
  constructor(about: string, refs: readonly string[]) {
    const exception = `exceptionTo: ['${refs[0]}']`
    const says = {
      de: `${refs.join(' und ')} entscheiden beide über „${about}“. Sagen Sie, welche die Ausnahme ist: ${exception}.`,
      en: `${refs.join(' and ')} both decide "${about}". Say which is the exception: ${exception}.`,
    }
    super(says.en)
    this.says = says
    this.about = about
    this.refs = refs
  }
}

interface Rules<T> {
  /** What is decided, for the message of a clash. */
  readonly about: string
  /** A bar prevails over permissions of its rank. */
  readonly bars?: (value: T) => boolean
  /** The clause a person chose to follow in case of a clash. */
  readonly follow?: string | undefined
}

/**
 * Among several clauses over one act or at one moment: declared exceptions first, then half-mandatory law that yields to
 * what is no worse, then the rank of the documents, then a bar; what still differs is a clash, unless a person has chosen.
 */
export function prevailing<T>(candidates: readonly Candidate<T>[], { about, bars, follow }: Rules<T>): Candidate<T> {
  if (candidates.length === 1) return candidates[0]!
  let left = candidates.filter(
    (each) => !candidates.some((other) => other.placed.exceptionTo.includes(each.placed.ref)),
  )
  if (left.length === 0) throw circular(candidates.map((each) => each.placed.ref).join(', '))
  if (differ(left)) left = withoutYielding(left)
  if (differ(left)) left = ofHighestRank(left)
  if (differ(left) && bars && left.some((each) => bars(each.value))) left = left.filter((each) => bars(each.value))
  if (differ(left)) {
    const chosen = left.find((each) => each.placed.ref === follow)
    if (!chosen)
      throw new Clash(
        about,
        left.map((each) => each.placed.ref),
      )
    left = [chosen]
  }
  return withBeaten(left[0]!, candidates)
}

const circular = (refs: string) =>
  new DefectOfTerms({
    de: `Ausnahmen im Kreis: ${refs}. Eine davon muss die Regel sein.`,
    en: `Exceptions in a circle: ${refs}. One of them must be the rule.`,
  })

const differ = <T>(candidates: readonly Candidate<T>[]): boolean =>
  candidates.some((each) => !same(each.value, candidates[0]!.value))

/** One after the other, so that of two which would yield to each other one stays. */
function withoutYielding<T>(candidates: readonly Candidate<T>[]): Candidate<T>[] {
  let left = [...candidates]
  for (const each of candidates) {
    const { yieldsTo } = each.placed.clause
    if (yieldsTo && left.some((other) => other !== each && yieldsTo(other.value, each.value)))
      left = left.filter((other) => other !== each)
  }
  return left
}

function ofHighestRank<T>(candidates: readonly Candidate<T>[]): Candidate<T>[] {
  const highest = Math.min(...candidates.map((each) => each.placed.rank))
  return candidates.filter((each) => each.placed.rank === highest)
}

/** What it prevailed over stays visible in why. */
function withBeaten<T>(winner: Candidate<T>, candidates: readonly Candidate<T>[]): Candidate<T> {
  const beaten = candidates.filter((each) => !same(each.value, winner.value)).map((each) => each.because)
  return beaten.length === 0 ? winner : { ...winner, because: { ...winner.because, over: beaten } }
}
