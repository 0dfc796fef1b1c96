import { type Because, grounds } from '../../terms/engine/because.ts'
import { examplesOf } from '../../terms/engine/example.ts'
import { type Program, placedAt } from '../../terms/engine/program.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { sentence } from '../../terms/grammar/clause.ts'
import { type Day, dayAt, type Instant, midnight } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { conclusion } from '../../terms/grammar/matters/agreement.ts'
import type { Language } from '../../terms/grammar/said.ts'

/** What came into being: the agreement, or the processing agreement beside it. */
export type Concluded = 'agreement' | 'avv'

/** How an agreement came into being. */
export interface Conclusion {
  readonly day: Day
  /** The instant of the last fact that it took. */
  readonly at: Instant
  /** The clauses that say so; none where the terms leave it to default law (§§ 145 ff. BGB). */
  readonly because: Because | undefined
  /** The facts by which each side has bound itself, in the order in which they happened. */
  readonly steps: readonly AnyFact[]
}

/** By which facts somebody binds himself, and on which side he stands where the fact does not say it. */
const steps: Readonly<Record<string, 'customer' | 'provider' | 'both'>> = {
  accountOpened: 'customer',
  offerSelected: 'customer',
  purposeStated: 'customer',
  applicationReceived: 'customer',
  evidenceRequested: 'provider',
  evidenceReceived: 'customer',
  termsAccepted: 'customer',
  conditionsAccepted: 'customer',
  orderPlaced: 'customer',
  planOrdered: 'customer',
  addOnOrdered: 'customer',
  orderAccepted: 'provider',
  applicationAccepted: 'provider',
  concluded: 'both',
  priceAgreed: 'both',
  finalPriceAgreed: 'both',
  minimumTermAgreed: 'both',
  periodAgreed: 'both',
  deviationConsented: 'provider',
  amendmentAgreed: 'both',
  termAgreed: 'both',
  booked: 'customer',
  activated: 'provider',
}
const stepsOfProcessing: typeof steps = {
  processingAgreementSigned: 'customer',
  processingAgreementReturned: 'provider',
}

export const isStep = (kind: string, of: Concluded): boolean =>
  Object.hasOwn(of === 'avv' ? stepsOfProcessing : steps, kind)

/** On which side of the table whoever acted stands. */
export function sideOf({ kind, by }: AnyFact): 'customer' | 'provider' | 'both' {
  if (by === 'customer' || by === 'provider') return by
  return steps[kind] ?? stepsOfProcessing[kind] ?? 'both'
}

/**
 * How something was concluded, as the clauses decide it; where they say nothing of it, when the last step was done that binds both.
 *
 * @returns undefined if it is not concluded
 */
export function conclusionOf(walk: Walk, facts: readonly AnyFact[], of: Concluded): Conclusion | undefined {
  const decided = walk.decision(conclusion, of)
  const rested = new Set(grounds(decided?.because).facts)
  const own = facts
    .filter(({ kind, id, at }) => id > 0 && at <= walk.now && (rested.has(id) || isStep(kind, of)))
    .toSorted((a, b) => a.at - b.at)
  const day = decided?.value ?? (of === 'agreement' ? boundOn(walk.program, own) : undefined)
  if (day === undefined) return undefined
  const taken = own.filter((fact) => dayAt(fact.at) <= day)
  return { day, at: taken.at(-1)?.at ?? midnight(day), because: decided?.because, steps: taken }
}

/**
 * No clause has decided it: then both are bound once somebody has told so, or the provider performs. Where the terms say nothing of
 * conclusion at all, its acceptance is enough, as the law has it.
 */
function boundOn(program: Program, own: readonly AnyFact[]): Day | undefined {
  const byLaw = ['applicationAccepted', 'orderAccepted', 'termsAccepted', 'conditionsAccepted']
  const binding = ['concluded', ...(sayHowConcluded(program) ? [] : byLaw), 'activated']
  const found = binding.flatMap((kind) => own.find((fact) => fact.kind === kind) ?? [])[0]
  return found && dayAt(found.at)
}

const sayHowConcluded = ({ placed }: Program): boolean =>
  placed.some(({ clause }) => clause.decides?.name === conclusion.name || examplesOf(clause).some(concludes))

const concludes = ([, [, follows]]: ReturnType<typeof examplesOf>[number]): boolean =>
  [follows].flat().some((outcome) => {
    const { is, matter, about } = (outcome ?? {}) as { is?: string; matter?: { name: string }; about?: string }
    return is === 'holds' && matter?.name === conclusion.name && about === 'agreement'
  })

/** A clause as a paper cites it. */
export interface Cited {
  readonly ref: string
  readonly title: string
  readonly text: string
}

/** The clauses that something rests on, nearest first, as they read. */
export function citedIn(walk: Walk, because: Because | undefined, language: Language): readonly Cited[] {
  return grounds(because).clauses.flatMap((ref) => {
    const placed = placedAt(walk.program, ref)
    return placed ? [{ ref, title: placed.clause.title[language], text: sentence(placed.clause, language) }] : []
  })
}
