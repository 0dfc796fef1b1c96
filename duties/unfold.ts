import { type Duty, dutiesOf } from '../terms/engine/duties.ts'
import type { Program } from '../terms/engine/program.ts'
import { type Line, Unfolding } from '../terms/engine/unfolding.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'

/** What is known of an agreement before something new comes. */
export interface Known {
  readonly program: Program
  /** The agreement's own facts, in the order of their numbers. */
  readonly facts: readonly AnyFact[]
  /** All facts of the installation, in the order of their numbers. */
  readonly installation: readonly AnyFact[]
  /** Null: nothing was looked at yet, and everything above is new. */
  readonly lookedAt: Instant | null
  /** The last fact of the installation that was taken in. */
  readonly installationNumber: number
}

/** An agreement after something new came, or after time has passed. */
export interface Unfolded {
  /** What has come to light, in the order in which it was seen. */
  readonly lines: readonly Line[]
  readonly lookedAt: Instant
  readonly installationNumber: number
  /** The next moment at which anything can change by time alone; null: never. */
  readonly nextAt: Instant | null
  /** All facts of its own, the new ones last. */
  readonly facts: readonly AnyFact[]
  /** Whether anything came to light or was told, so that other duties may be owed than before. */
  readonly hasChanged: boolean
  /** What must be done now. It is worked out when it is asked for, since most moments turn no duty. */
  agenda(): { readonly due: readonly Duty[]; readonly held: readonly Duty[] }
}

/**
 * Takes in what was told, and what happened to the installation since, each at the instant at which it was learned; then
 * lets time pass until `until`, moment by moment. The same class lives a life in a preview, so the lines are the same.
 *
 * What was learned before the agreement was last looked at counts as learned then: the past is never looked at again.
 */
export function unfold(known: Known, told: readonly AnyFact[], until?: Instant): Unfolded {
  const begun = known.lookedAt !== null
  const isKnown = ({ id }: AnyFact) => begun && -id <= known.installationNumber
  const fresh = known.installation.filter((fact) => !isKnown(fact))
  const unfolding = begin(known, known.installation.filter(isKnown))
  const lines: Line[] = []
  let lookedAt = known.lookedAt ?? Number.NEGATIVE_INFINITY
  for (const together of inOrderOfLearning([...fresh, ...(begun ? [] : known.facts), ...told])) {
    lookedAt = Math.max(lookedAt, together[0]?.learnedAt ?? lookedAt)
    if (areReceipts(together)) lines.push(...unfolding.moveTo(lookedAt))
    lines.push(...unfolding.tell(together.map((fact) => learnedAt(fact, lookedAt))))
  }
  if (until !== undefined && until > lookedAt) {
    lines.push(...unfolding.moveTo(until))
    lookedAt = until
  }
  const { walk, journal } = unfolding.ongoing
  return {
    lines,
    lookedAt,
    installationNumber: Math.max(known.installationNumber, ...fresh.map(({ id }) => -id)),
    nextAt: walk.stopped || walk.next === Number.POSITIVE_INFINITY ? null : walk.next,
    facts: [...known.facts, ...told],
    hasChanged: lines.length > 0 || told.length > 0,
    agenda: () => dutiesOf(walk, journal, lookedAt),
  }
}

function begin({ program, facts, lookedAt }: Known, installation: readonly AnyFact[]): Unfolding {
  return lookedAt === null ? new Unfolding(program) : Unfolding.resume(program, [...installation, ...facts], lookedAt)
}

/** A receipt comes after the moment that made its duty, even where both stand at one instant, as in a scenario. */
export const areReceipts = (facts: readonly AnyFact[]): boolean => facts.every(({ kind }) => kind === 'dutyDone')

/** Facts that became known at one instant are told together; the installation's come first. */
const inOrderOfLearning = (facts: readonly AnyFact[]): Iterable<readonly AnyFact[]> =>
  Map.groupBy(
    facts.toSorted((a, b) => a.learnedAt - b.learnedAt),
    (fact) => fact.learnedAt,
  ).values()

const learnedAt = (fact: AnyFact, instant: Instant): AnyFact =>
  fact.learnedAt === instant ? fact : { ...fact, learnedAt: instant }
