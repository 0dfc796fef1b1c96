import type { Duty } from '../terms/engine/duties.ts'
import type { Program } from '../terms/engine/program.ts'
import { type Line, Unfolding } from '../terms/engine/unfolding.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { standingDigest } from './upgrade/standing-digest.ts'

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

/** An agreement after something new came, or after time has passed. It holds on to nothing that is large. */
export interface Unfolded {
  /** What has come to light, in the order in which it was seen. */
  readonly lines: readonly Line[]
  readonly lookedAt: Instant
  readonly installationNumber: number
  /** The next moment at which anything can change by time alone; null: never. */
  readonly nextAt: Instant | null
  /** A digest of where it stands, by which a later program sees whether it reads it otherwise. */
  readonly standing: Buffer
  /** What must be done now; undefined if nothing came to light and nothing was told, so that it is the same as before. */
  readonly agenda: Agenda | undefined
}
export interface Agenda {
  readonly due: readonly Duty[]
  readonly held: readonly Duty[]
  /** All facts of the agreement's own, among them the receipts. */
  readonly facts: readonly AnyFact[]
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
  const { walk, next } = unfolding.ongoing
  const hasChanged = lines.length > 0 || told.length > 0
  return {
    lines,
    lookedAt,
    installationNumber: Math.max(known.installationNumber, ...fresh.map(({ id }) => -id)),
    nextAt: walk.stopped || next === Number.POSITIVE_INFINITY ? null : next,
    standing: standingDigest(unfolding),
    agenda: hasChanged ? agendaOf(unfolding.agenda, [...known.facts, ...told]) : undefined,
  }
}

/** Without the walk, which is large: a whole batch of agreements waits to be written. */
const agendaOf = ({ due, held }: Pick<Agenda, 'due' | 'held'>, facts: readonly AnyFact[]): Agenda => ({
  due,
  held,
  facts,
})

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
