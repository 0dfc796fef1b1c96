import { decidesAbout } from '../grammar/clause.ts'
import { type Day, type Instant, midnight } from '../grammar/day.ts'
import type { Document } from '../grammar/document.ts'
import type { AnyFact, Declaration, Fact, Kind } from '../grammar/fact.ts'
import { version } from '../grammar/matters/agreement.ts'
import type { Right } from '../grammar/matters/matter-of.ts'
import { defaultFrom } from '../grammar/matters/prices.ts'
import type { Gross } from '../grammar/money.ts'
import type { Claim, Quantity, Standing } from '../grammar/quantity.ts'
import type { Row } from '../grammar/row.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter, Which } from '../grammar/standing.ts'
import type { Because, WhyNot } from './because.ts'
import { Inquiry, NobodysInquiry, QuantityReason } from './inquiry.ts'
import type { Item } from './ledger.ts'
import { type Answered, Places, type Topic } from './memory.ts'
import { type Candidate, Clash, prevailing } from './precedence.ts'
import { DefectOfTerms, type Placed, type Program } from './program.ts'
import { type Held, Records } from './records.ts'
import type { State } from './state.ts'
import type { Choices } from './view.ts'

export interface Decision {
  readonly value: unknown
  readonly because: Because
}

const versionOf = ({ hasOtherVersions, document }: Placed): { readonly version?: string } =>
  hasOtherVersions ? { version: document.version } : {}

/** What a value refused was written for whoever drafts terms, in English alone: it stands behind the sentence as a quotation. */
const notApplicable = (ref: string, refused: string) =>
  new DefectOfTerms({
    de: `${ref} lässt sich nicht anwenden: „${refused}“`,
    en: `${ref} cannot be applied: ${refused}`,
  })

/** Deeper than any clauses ask each other: a circle. */
const DEPTH = 40

/**
 * What may be asked of a state: matters, quantities, facts. Answers are worked out once and again only when what they
 * rest on was touched or the instant they wait for has come; each carries the reasons it rests on.
 */
export class Asking implements Standing {
  readonly program: Program
  /** How many clauses were weighed: a figure for the benchmarks. */
  weighed = 0
  protected readonly state: State
  /** Whether a step is under way: what is only looked at from outside changes nothing, and nothing of it is kept. */
  protected walking = false
  /** The clauses that persons chose where two clash over an act or a moment. */
  choices: Choices
  readonly #quantities = new Map<Quantity<unknown, unknown>, Map<unknown, Answered<unknown>>>()
  readonly #decisions: Answered<Decision | undefined>[] = []
  /** By the place of the topic: the clauses that may decide about it. */
  readonly #clauses: (readonly Placed[])[] = []
  #inquiry: Inquiry = new NobodysInquiry()
  #depth = 0

  constructor(program: Program, state: State, choices: Choices) {
    this.program = program
    this.state = state
    this.choices = choices
  }

  // --- matters ---------------------------------------------------------------------------------------------------------

  /** What a matter is decided to be; worked out again only when what it rests on can have changed. */
  protected decide(topic: Topic): Answered<Decision | undefined> {
    const known = this.#decisions[topic.place]
    if (known !== undefined && this.state.touches.isFresh(known, this.state.now)) return known
    const outer = this.begin(known)
    try {
      this.#inquiry.ask(topic.place)
      const answered = this.answered(this.#decidedOrSetAside(topic))
      if (this.walking) this.#decisions[topic.place] = answered
      return answered
    } finally {
      this.end(outer)
    }
  }
  #decidedOrSetAside(topic: Topic): Decision | undefined {
    try {
      const decision = this.#decided(topic)
      if (this.walking && this.state.clashes.length > 0) this.state.duties.delete(`decide:${topic.name}`)
      return decision
    } catch (error) {
      this.#inquiry.ask(this.state.places.named('clashDecided'))
      this.reportClash(error, topic.name, 0, [])
      return undefined
    }
  }
  /** A clash sets aside what it is about and asks a person; everything else goes on. */
  protected reportClash(error: unknown, about: string, from: number, on: readonly AnyFact[]): void {
    if (!(error instanceof Clash)) throw error
    if (!this.walking) return
    const { state } = this
    if (!state.clashes.some((known) => known.message === error.message)) state.clashes = [...state.clashes, error]
    const because: Because = {
      ref: error.refs.join(' / '),
      says: { de: 'widersprechen einander', en: 'clash' },
      at: state.now,
      on,
    }
    const key = `decide:${about}`
    const asked = { act: 'decide', about, content: error.message, question: error.says }
    state.duties.set(key, { key, who: 'provider', ...asked, from, because })
  }
  #decided(topic: Topic): Decision | undefined {
    const held = this.#heldNow(topic)
    const candidates = this.#candidates(this.#clausesAbout(topic), topic.subject)
    if (candidates.length === 0) return held
    const barsFirst = topic.matter.succession === 'bar before permission'
    const winner =
      candidates.length === 1
        ? candidates[0]!
        : prevailing(candidates, {
            about: topic.name,
            follow: this.#chosen(topic),
            ...(barsFirst ? { bars: isBar } : {}),
          })
    if (held === undefined) return winner
    if (winner.placed.clause.yieldsTo?.(held.value, winner.value)) return held
    if (winner.placed.exceptionTo.includes(held.ref) || winner.placed.rank < held.rank)
      return { value: winner.value, because: over(winner.because, held.because) }
    return barsFirst && isBar(winner.value) ? winner : held
  }
  /** What an act decided and is in force now. */
  #heldNow(topic: Topic): Held | undefined {
    const records = this.state.records.of(topic)
    if (records.length === 0) return undefined
    return Records.best(
      records.filter((each) => this.reached(each.from) && !this.reached(each.until) && !this.state.aside.has(each.act)),
      topic,
    )
  }
  #chosen(topic: Topic): string | undefined {
    return this.state.past.has('clashDecided') ? this.last('clashDecided', { about: topic.name })?.follow : undefined
  }
  #clausesAbout(topic: Topic): readonly Placed[] {
    this.#clauses[topic.place] ??= this.#clausesOn(topic.matter, topic.subject)
    return this.#clauses[topic.place]!
  }
  #clausesOn(matter: Matter<unknown, unknown>, subject: unknown): readonly Placed[] {
    return this.program.deciding.get(matter)?.filter(({ clause }) => decidesAbout(clause, subject)) ?? none
  }
  #candidates(clauses: readonly Placed[], subject: unknown): Candidate<unknown>[] {
    const found: Candidate<unknown>[] = []
    for (const placed of clauses) {
      const weighed = this.weigh(placed, undefined, subject)
      if (weighed) found.push(weighed)
    }
    return found
  }
  /** A matter about a declaration is asked once, when it comes. */
  protected decideOn<V>(
    matter: Matter<V, Declaration>,
    declaration: Declaration,
  ): { value: V; because: Because } | undefined {
    const clauses = this.#clausesOn(matter as Matter<unknown, unknown>, declaration)
    const candidates = this.#candidates(clauses, declaration)
    if (candidates.length === 0) return undefined
    return prevailing(candidates, {
      about: `${matter.name} of ${declaration.kind} ${declaration.id}`,
      follow: this.choices.get(`${declaration.id}`),
    }) as { value: V; because: Because }
  }

  /** One clause over an act or a subject: its outcome and why, or undefined if it does not decide. */
  protected weigh(
    placed: Placed,
    fact: Fact | undefined,
    subject: unknown,
    about?: Fact,
  ): Candidate<unknown> | undefined {
    if (!this.#isInForce(placed)) return undefined
    this.weighed++
    const outer = this.#inquiry.on
    const on: (Because | AnyFact)[] = about ? [about as AnyFact] : []
    this.#inquiry.on = on
    try {
      const { clause } = placed
      const where = this.#where(placed)
      const given = this.#values(placed, subject)
      const [a, b, c] = fact ? [fact, where, given] : [given, where, undefined]
      if (clause.provided && clause.provided(a, b, c) !== true) return undefined
      return {
        placed,
        value: clause.then(a, b, c),
        because: { ref: placed.ref, ...versionOf(placed), says: clause.title, at: this.state.now, on },
      }
    } catch (error) {
      throw error instanceof RangeError ? notApplicable(placed.ref, error.message) : error
    } finally {
      this.#inquiry.on = outer
    }
  }
  #isInForce({ hasOtherVersions, inForce, document }: Placed): boolean {
    if (inForce && !(this.reached(inForce.from) && !this.reached(inForce.until))) return false
    return !hasOtherVersions || this.#isVersionInForce(document)
  }
  #isVersionInForce(document: Document): boolean {
    return (this.value(version, document.id) ?? this.program.pinned.get(document.id)) === document.version
  }
  /** The values of a clause's brackets now: those of its text, or what was individually agreed in their place. */
  valuesIn(placed: Placed): Readonly<Record<string, Said>> {
    return this.#where(placed)
  }
  #where({ clause }: Placed): Readonly<Record<string, Said>> {
    if (this.state.replaced.size === 0) return clause.where
    return Object.fromEntries(
      Object.entries(clause.where).map(([name, value]) => [name, this.state.replaced.get(value) ?? value]),
    )
  }
  #values({ given }: Placed, subject: unknown): Readonly<Record<string, unknown>> {
    if (given.length === 0) return nothing
    const values: Record<string, unknown> = {}
    for (const { name, quantity, isAboutSubject } of given)
      values[name] = this.#quantity(quantity, isAboutSubject ? subject : undefined)
    return values
  }
  #quantity(quantity: Quantity<unknown, unknown>, subject: unknown): unknown {
    const known = this.#quantities.get(quantity)?.get(subject)
    const isFresh = known !== undefined && this.state.touches.isFresh(known, this.state.now)
    const answered = isFresh ? known : this.#workOut(quantity, subject, known)
    if (isFresh) this.#inquiry.restOn(answered)
    if (answered.because) this.#inquiry.on.push(answered.because)
    return answered.value
  }
  #workOut(
    quantity: Quantity<unknown, unknown>,
    subject: unknown,
    before: Answered<unknown> | undefined,
  ): Answered<unknown> {
    const outer = this.begin(before)
    try {
      const answered = this.answered(quantity.of(this, subject), quantity)
      if (!this.walking) return answered
      const bySubject = this.#quantities.get(quantity)
      if (bySubject) bySubject.set(subject, answered)
      else this.#quantities.set(quantity, new Map([[subject, answered]]))
      return answered
    } finally {
      this.end(outer)
    }
  }

  // --- what an answer rests on ------------------------------------------------------------------------------------------

  /** A new inquiry begins: all that is asked until its end is noted. `before` is the answer that it makes anew. */
  protected begin(before?: Answered<unknown>): Inquiry {
    if (++this.#depth > DEPTH)
      throw new DefectOfTerms({
        de: 'Klauseln fragen einander im Kreis.',
        en: 'Clauses ask each other in a circle.',
      })
    const outer = this.#inquiry
    this.#inquiry = new Inquiry(before?.places)
    return outer
  }
  protected answered<V>(value: V, quantity?: Quantity<unknown, unknown>): Answered<V> {
    const { places, on, alarm } = this.#inquiry
    const because =
      quantity && (on.length > 0 || quantity.isChoice)
        ? new QuantityReason(quantity, this.state.now, on, value)
        : undefined
    return { value, because, places, alarm, since: this.state.touches.clock }
  }
  /** Whoever asks now rests on an answer that was known before. */
  protected restOn(answered: Answered<unknown>): void {
    this.#inquiry.restOn(answered)
  }
  /** Whoever was asking before rests on the same. */
  protected end(outer: Inquiry): void {
    outer.restOn(this.#inquiry)
    this.#inquiry = outer
    this.#depth--
  }

  // --- what a quantity may ask ------------------------------------------------------------------------------------------

  reached(when: Day | Instant): boolean {
    const at = typeof when === 'string' ? midnight(when) : when
    if (at <= this.state.now) return true
    this.#inquiry.waitFor(at)
    return false
  }
  value<V, Subject>(matter: Matter<V, Subject>, subject: Subject): V | undefined {
    const topic = this.state.places.topic(matter as Matter<unknown, unknown>, subject as string)
    const answered = this.decide(topic)
    this.#inquiry.restOn(answered)
    if (answered.value) this.#inquiry.on.push(answered.value.because)
    return answered.value?.value as V | undefined
  }
  valueOn<V>(matter: Matter<V>, subject: string, when: Day | Instant): V | undefined {
    const at = typeof when === 'string' ? midnight(when) : when
    const topic = this.state.places.topic(matter as Matter<unknown, unknown>, subject)
    this.#inquiry.ask(topic.place)
    const held = Records.best(
      this.state.records
        .of(topic)
        .filter((each) => each.from <= at && each.until > at && !this.state.aside.has(each.act)),
      topic,
    )
    const decided = held ?? prevailingOrNothing(this.#candidates(this.#clausesAbout(topic), subject), topic.name)
    if (decided) this.#inquiry.on.push(decided.because)
    return decided?.value as V | undefined
  }
  /** Facts asked for by the value of a field rest on that value alone, not on all facts of their kind. */
  #told<K extends Kind>(kind: K, which: Which<K> | undefined): readonly Fact<K>[] {
    const { places, past } = this.state
    this.#inquiry.ask(placeOf(places, kind, which))
    return (past.get(kind) ?? none) as readonly Fact<K>[]
  }
  #restOnFact<K extends Kind>(fact: Fact<K> | undefined): Fact<K> | undefined {
    if (fact) this.#inquiry.on.push(fact as unknown as AnyFact)
    return fact
  }
  first<K extends Kind>(kind: K, which?: Which<K>): Fact<K> | undefined {
    const told = this.#told(kind, which)
    return this.#restOnFact(which ? told.find(testOf(which)) : told[0])
  }
  last<K extends Kind>(kind: K, which?: Which<K>): Fact<K> | undefined {
    const told = this.#told(kind, which)
    return this.#restOnFact(which ? told.findLast(testOf(which)) : told[told.length - 1])
  }
  all<K extends Kind>(kind: K, which?: Which<K>): readonly Fact<K>[] {
    const told = this.#told(kind, which)
    const found = which ? told.filter(testOf(which)) : told.slice()
    for (const fact of found) this.#restOnFact(fact)
    return found
  }
  claims(which: (claim: Claim) => boolean): readonly Claim[] {
    this.#inquiry.ask(Places.claims)
    return this.state.ledger.matching(which).map((item) => this.#restOnClaim(item))
  }
  claim(key: string): Claim | undefined {
    this.#inquiry.ask(Places.claims)
    const item = this.state.ledger.known.get(key)
    return item && this.#restOnClaim(item)
  }
  #restOnClaim(item: Item): Claim {
    this.#inquiry.on.push(item.because)
    if (item.defaultFrom !== undefined) return item
    const from = this.value(defaultFrom, item.key)
    return from === undefined ? item : { ...item, defaultFrom: from }
  }
  /** The terms may let default begin by the calendar; what they leave open the law decides. */
  isInDefault(claim: Claim): boolean {
    if (!claim.open.isPositive) return false
    const from = (claim as Item).defaultAt ?? claim.defaultFrom ?? this.value(defaultFrom, claim.key)
    return from !== undefined && this.reached(from)
  }
  credit(): Gross {
    this.#inquiry.ask(Places.claims)
    return this.state.ledger.credit
  }
  row(name: string): Row | undefined {
    this.#inquiry.ask(this.state.places.named(`row ${name}`))
    return this.state.rows.get(name)?.row
  }
  setting(name: string): unknown {
    for (const document of this.program.choosing)
      if (document.settings && Object.hasOwn(document.settings, name) && this.#isVersionInForce(document))
        return document.settings[name]
    return this.program.terms.settings?.[name]
  }

  // --- why ---------------------------------------------------------------------------------------------------------------

  /** What is decided about a subject now, and why. */
  decision<V>(matter: Matter<V>, subject: string): { readonly value: V; readonly because: Because } | undefined {
    return this.decide(this.state.places.topic(matter as Matter<unknown, unknown>, subject)).value as
      | { value: V; because: Because }
      | undefined
  }
  /** Why clauses do not decide about a subject now: for each, the condition that failed. */
  whyNot(matter: Matter<unknown>, subject: string): readonly WhyNot[] {
    const reasons: WhyNot[] = []
    for (const placed of this.#clausesOn(matter as Matter<unknown, unknown>, subject)) {
      const on: (Because | AnyFact)[] = []
      const outer = this.#inquiry
      this.#inquiry = new Inquiry()
      this.#inquiry.on = on
      if (this.#isInForce(placed)) {
        const answer = placed.clause.provided?.(this.#values(placed, subject), this.#where(placed), undefined) ?? true
        if (answer !== true) reasons.push({ ref: placed.ref, says: placed.clause.title, no: answer, on })
      }
      this.#inquiry = outer
    }
    return reasons
  }
}

function placeOf<K extends Kind>(places: Places, kind: K, which: Which<K> | undefined): number {
  if (typeof which !== 'object') return places.named(kind)
  for (const field in which) {
    const value = which[field]
    if (typeof value === 'string') return places.ofFacts(kind, field, value)
  }
  return places.named(kind)
}
function testOf<K extends Kind>(which: Which<K>): (fact: Fact<K>) => boolean {
  if (typeof which === 'function') return which
  const fields = Object.keys(which) as (keyof Fact<K>)[]
  return (fact) => fields.every((field) => fact[field] === (which as Fact<K>)[field])
}
const isBar = (value: unknown): boolean => (value as Right) === 'barred'
const over = (because: Because, beaten: Because): Because => ({ ...because, over: [...(because.over ?? []), beaten] })

const none: readonly never[] = []
const nothing: Readonly<Record<string, never>> = {}

const prevailingOrNothing = (
  candidates: readonly Candidate<unknown>[],
  about: string,
): Candidate<unknown> | undefined => (candidates.length === 0 ? undefined : prevailing(candidates, { about }))
