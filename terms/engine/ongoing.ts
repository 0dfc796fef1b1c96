import { type Instant, isDay, midnight } from '../grammar/day.ts'
import { type AnyFact, aboutOf, type Fact } from '../grammar/fact.ts'
import { moment } from '../grammar/field.ts'
import type { Program } from './program.ts'
import { groups, happened } from './replay.ts'
import { choicesIn } from './view.ts'
import { Walk } from './walk.ts'

/** After how many steps a copy of the walk is kept. */
const STEPS_PER_COPY = 64

/**
 * Keeps a walk at its last step. A fact in order costs one step; a late one goes back to the nearest copy before it.
 * Whatever the order of learning, the walk is the same as one from nothing.
 */
export class Ongoing {
  readonly journal: AnyFact[] = []
  walk: Walk
  /** What a correction moved past where the walk stands, in order of time: met when its time comes. */
  #coming: readonly Fact[] = []
  readonly #copies: Walk[]
  readonly #stepsPerCopy: number

  constructor(program: Program, stepsPerCopy = STEPS_PER_COPY) {
    this.walk = new Walk(program)
    this.#copies = [this.walk.copy()]
    this.#stepsPerCopy = stepsPerCopy
  }

  /** The earliest instant after now at which anything can change without a new fact; Infinity if none. */
  get next(): Instant {
    return Math.min(this.walk.next, this.#coming[0]?.at ?? Infinity)
  }
  /** Takes a fact in; the number of facts that had to be walked again for it. The walk stays where it stood, or moves on to the fact. */
  append(fact: AnyFact): number {
    this.journal.push(fact)
    if (fact.kind === 'dutyDone') return 0
    const from = this.#firstMomentTouched(fact)
    if (from > this.walk.now && this.#coming.length === 0) {
      this.#add([fact as unknown as Fact])
      return 1
    }
    return this.#walkAgainFrom(from, Math.max(this.walk.now, fact.at))
  }
  /** Takes up a whole journal at once and walks it to an instant, as a replay does. */
  takeUp(journal: readonly AnyFact[], to: Instant): void {
    this.journal.push(...journal)
    this.walk.choices = choicesIn(this.journal)
    this.#coming = happened(this.journal, Infinity)
    this.advance(to)
  }
  /** Takes in several facts of one instant, so that none of them finds the world half told. */
  appendTogether(facts: readonly AnyFact[]): void {
    const told = facts.filter((fact) => fact.kind !== 'dutyDone')
    if (told.length > 0 && told[0]!.at > this.walk.now && this.#coming.length === 0) {
      this.journal.push(...facts)
      this.#add(told as unknown as readonly Fact[])
    } else for (const fact of facts) this.append(fact)
  }
  /** Lets time pass, keeping copies on the way. */
  advance(to: Instant): void {
    const isHere = (fact: Fact) => fact.at <= to
    for (const group of groups(this.#coming.filter(isHere))) this.#add(group)
    this.#coming = this.#coming.filter((fact) => !isHere(fact))
    this.walk.advance(to)
    this.#keepCopy()
  }
  /** When the fact, or the fact that it is about, first makes a difference. */
  #firstMomentTouched(fact: AnyFact, within: readonly AnyFact[] = []): Instant {
    // Facts that are about each other in a circle, or about themselves, touch nothing else.
    if (aboutOf(fact.kind) !== 'another fact' || within.includes(fact)) return fact.at
    const chosenFor = momentIn(fact.about)
    if (chosenFor !== undefined) return Math.min(fact.at, chosenFor)
    const about = this.journal.find(({ id }) => id === Number(fact.of ?? fact.about))
    if (!about) return fact.at
    const corrections = this.journal.filter((other) => other.kind === 'corrected' && other.of === about.id)
    const moved = corrections
      .map((other) => moment.read((other.to as { at?: unknown }).at))
      .filter((at) => at !== undefined)
    return Math.min(fact.at, this.#firstMomentTouched(about, [...within, fact]), ...moved)
  }
  #walkAgainFrom(from: Instant, to: Instant): number {
    while (this.#copies.length > 1 && this.#copies.at(-1)!.now >= from) this.#copies.pop()
    this.walk = this.#copies.at(-1)!.copy()
    this.walk.choices = choicesIn(this.journal)
    const since = this.walk.now
    this.#coming = happened(this.journal, Infinity).filter((fact) => fact.at > since)
    const left = this.#coming.length
    this.advance(to)
    return left - this.#coming.length
  }
  #add(facts: readonly Fact[]): void {
    this.walk.add(facts)
    this.#keepCopy()
  }
  #keepCopy(): void {
    if (this.walk.steps - this.#copies.at(-1)!.steps >= this.#stepsPerCopy) this.#copies.push(this.walk.copy())
  }
}

/** The moment that a choice is about: `agreementEnded 2026-03-31`. */
function momentIn(about: unknown): Instant | undefined {
  const day = typeof about === 'string' ? about.split(' ').at(-1) : undefined
  return day !== undefined && isDay(day) ? midnight(day) : undefined
}
