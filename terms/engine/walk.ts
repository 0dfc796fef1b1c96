import { type Day, dayAt, type Instant, midnight } from '../grammar/day.ts'
import type { Ending } from '../grammar/ending.ts'
import { type AnyFact, type Declaration, type Fact, isDeclaration, type Kind } from '../grammar/fact.ts'
import { anyForm, type Form } from '../grammar/form.ts'
import { effect, form, power } from '../grammar/matters/declarations.ts'
import type { Outcome } from '../grammar/outcome.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter } from '../grammar/standing.ts'
import { apply } from './apply.ts'
import { Asking } from './asking.ts'
import type { Because } from './because.ts'
import type { Item } from './ledger.ts'
import { type Answered, Places, type Topic } from './memory.ts'
import type { Moment } from './moments.ts'
import { owedOnce } from './owed-once.ts'
import { type Candidate, type Clash, prevailing } from './precedence.ts'
import { DefectOfTerms, type Placed, type Program, type WatchedMatter } from './program.ts'
import type { Held } from './records.ts'
import { same } from './same.ts'
import { type Must, type Refusal, State } from './state.ts'
import { askingForUnknownVersions } from './unknown-version.ts'
import { endDuties } from './until-told.ts'
import type { Choices } from './view.ts'
import { type Watched, Watching } from './watching.ts'

export type { Watched } from './watching.ts'

/** More rounds or moments at one instant than any terms need: a circle, which stops this agreement and no other. */
const ROUNDS = 20
const MOMENTS = 1000

/**
 * The walk through one agreement's time. It meets what ends, runs out and recurs, then the facts of that instant, then
 * asks the conditions. It knows no clock: time is where the walk stands.
 */
export class Walk extends Asking {
  /** How many facts, told or derived, it has met: a figure for the benchmarks. */
  steps = 0
  /** A defect of the terms has stopped this agreement. */
  stopped: DefectOfTerms | undefined
  #watching = new Watching()
  #topics: Answered<readonly Topic[]> | undefined
  /** The same for each watched matter. */
  #topicsOf: readonly Answered<readonly Topic[]>[] = []
  #alarm: Instant = Infinity

  constructor(program: Program, choices: Choices = new Map(), state = new State()) {
    super(program, state, choices)
  }

  /** A copy at this point, which goes its own way from here. Answers are not copied: it works them out anew. */
  copy(): Walk {
    const copy = new Walk(this.program, this.choices, this.state.copy())
    copy.steps = this.steps
    copy.weighed = this.weighed
    copy.stopped = this.stopped
    copy.#watching = this.#watching.copy()
    copy.#topics = this.#topics
    copy.#topicsOf = this.#topicsOf
    copy.#alarm = this.#alarm
    return copy
  }

  // --- through time ------------------------------------------------------------------------------------------------

  get now(): Instant {
    return this.state.now
  }
  get dayNow(): Day {
    return dayAt(this.now)
  }
  /** The earliest instant after now at which anything can change without a new fact; Infinity if none. */
  get next(): Instant {
    return Math.min(this.state.moments.next?.at ?? Infinity, this.#alarm)
  }
  /** Meets all facts of one instant together: none of them may find the world half told. They must lie after `now`. */
  add(facts: readonly Fact[]): void {
    const at = facts[0]!.at
    this.advance(at - 1)
    this.state.now = at
    this.#unlessStopped(() => {
      this.#meetMoments()
      for (const fact of facts) this.#meet(fact)
      this.#meetMoments()
      this.#observe()
    })
  }
  /** Lets time pass up to and including an instant. */
  advance(to: Instant): void {
    while (!this.stopped && this.next <= to) this.advanceToNext()
    if (to > this.now) this.state.now = to
  }
  /** Lets time pass to the next moment. */
  advanceToNext(): void {
    const next = this.next
    this.state.now = Math.max(this.now, next)
    this.#unlessStopped(() => {
      this.#meetMoments()
      this.#observe()
      if (this.next <= next)
        throw new DefectOfTerms({
          de: `Die Zeit geht am ${dayAt(next)} nicht weiter: Eine Klausel wartet auf einen Augenblick, der schon da ist.`,
          en: `Time does not move on at ${dayAt(next)}: a clause waits for an instant that has come.`,
        })
    })
  }
  #unlessStopped(run: () => void): void {
    if (this.stopped) return
    this.walking = true
    try {
      run()
    } catch (error) {
      if (!(error instanceof DefectOfTerms)) throw error
      this.stopped = error
    } finally {
      this.walking = false
    }
  }

  #meetMoments(): void {
    for (let met = 0; (this.state.moments.next?.at ?? Infinity) <= this.now; met++) {
      if (met > MOMENTS)
        throw new DefectOfTerms({
          de: `Mehr als ${MOMENTS} Ereignisse in einem Augenblick, am ${dayAt(this.now)}.`,
          en: `More than ${MOMENTS} moments at one instant, ${dayAt(this.now)}.`,
        })
      this.#meetMoment(this.state.moments.take()!)
    }
  }
  #meetMoment(moment: Moment): void {
    if (moment.phase === 2) this.#recur(moment)
    else this.#runOut(moment, moment.phase === 0 ? moment.end : moment.over)
  }
  /** A record has come to its last instant. If it no longer decides then, its running out is no fact. */
  #runOut(moment: Moment & { phase: 0 | 1 }, { act, topic, because, value }: Held): void {
    if (this.state.aside.has(act)) this.state.waiting = [...this.state.waiting, moment]
    else if (!this.#decidesToTheLast(moment.phase === 0 ? moment.end : moment.over)) return
    else if (moment.phase === 1) this.#meet(this.#derived(moment.then, moment.at, because, { about: topic.subject }))
    else if (!this.state.ended.has(topic.subject)) {
      this.state.ended.set(topic.subject, moment.at)
      const ended = { scope: topic.subject, ending: value as Ending }
      this.#meet(this.#derived('agreementEnded', moment.at, because, ended))
    }
  }
  #decidesToTheLast(held: Held): boolean {
    return this.state.records.decidesToTheLast(held, (act) => this.state.aside.has(act))
  }
  /** The next period of a row begins, unless what the row belongs to has ended: `term of domain` belongs to `domain`. */
  #recur({ at, row: name, period }: Moment & { phase: 2 }): void {
    const { row, only } = this.state.rows.get(name)!
    if (period.n >= only || this.state.ended.has(name.split(' of ')[1] ?? 'agreement')) return
    const next = row.nth(period.n + 1)
    this.state.moments.add({ at: midnight(next.from), phase: 2, row: name, period: next })
    this.#meet(this.#derived('periodBegan', at, undefined, { row: name, period }))
  }
  #derived(kind: Kind, at: Instant, because: Because | undefined, fields: object): Fact {
    const fact = { ...fields, kind, id: 0, at, on: dayAt(at), learnedAt: at }
    return (because ? { ...fact, because } : fact) as unknown as Fact
  }

  // --- what follows from an act ---------------------------------------------------------------------------------------

  #meet(fact: Fact): void {
    this.steps++
    if (fact.kind === 'dutyDone') return
    try {
      if (isDeclaration(fact.kind) && !this.#isEffective(fact as Fact & Declaration)) return
      this.#take(fact)
    } catch (error) {
      this.reportClash(error, nameOf(fact), fact.id, [fact as AnyFact])
    }
  }
  /** From now on conditions see the fact, and what follows from it holds. */
  #take(fact: Fact): void {
    const alike = this.state.past.get(fact.kind)
    if (alike) alike.push(fact)
    else this.state.past.set(fact.kind, [fact])
    this.#touchFact(fact)
    endDuties(this.state, fact)
    const clauses = this.program.upon.get(fact.kind)
    if (!clauses) return
    const following = askingForUnknownVersions(this.program, this.#following(clauses, fact))
    for (const found of owedOnce(this.state, following, fact)) apply(this.state, found, fact)
  }
  #touchFact(fact: Fact): void {
    const { places } = this.state
    this.state.touch(places.named(fact.kind))
    for (const field of places.askedBy(fact.kind)) {
      const value = (fact as unknown as AnyFact)[field]
      if (typeof value === 'string') this.state.touch(places.ofFacts(fact.kind, field, value))
    }
  }
  /** What follows from a fact; nothing at all if clauses clash over it, until a person has decided. */
  #following(clauses: readonly Placed[], fact: Fact): readonly Candidate<Outcome>[] {
    const found: Candidate<Outcome>[] = []
    for (const placed of clauses) {
      const weighed = this.weigh(placed, fact, placed.clause.about?.(fact) ?? 'agreement', fact)
      if (weighed === undefined) continue
      if (Array.isArray(weighed.value))
        for (const value of weighed.value as Outcome[]) found.push({ ...weighed, value })
      else found.push(weighed as Candidate<Outcome>)
    }
    return found.length < 2 ? found : this.#prevailingByKey(found, fact)
  }
  #prevailingByKey(found: readonly Candidate<Outcome>[], fact: Fact): readonly Candidate<Outcome>[] {
    const groups = Map.groupBy(found, ({ value }) => keyOf(value))
    return [...groups].map(([about, group]) => prevailing(group, { about, follow: this.choices.get(nameOf(fact)) }))
  }
  /** Revocation, power and form are examined before any effect of a declaration (§§ 125, 130, 164, 180 BGB). */
  #isEffective(fact: Fact & Declaration): boolean {
    const overtaken = this.decideOn(effect, fact)
    if (overtaken?.value === 'revoked') return this.#refuse('REVOKED', fact, overtaken.because)
    const hasPower = this.decideOn(power, fact)
    const lacksPower = fact.power === 'none' && (fact.approvedAt === undefined || fact.rejectedAt !== undefined)
    if (hasPower?.value === false || lacksPower) return this.#refuse('POWER_MISSING', fact, hasPower?.because)
    const asked = this.decideOn(form, fact)
    const met = (asked?.value ?? anyForm).isMetBy(fact.medium)
    return met === true || this.#refuse('FORM_NOT_MET', fact, asked?.because, met)
  }
  #refuse(code: Refusal['code'], fact: Fact, because?: Because, no?: Said): false {
    this.state.refusals = [
      ...this.refusals,
      { code, fact: fact as AnyFact, ...(because ? { because } : {}), ...(no ? { no } : {}) },
    ]
    return false
  }

  // --- what holds as long as a condition holds --------------------------------------------------------------------------

  /**
   * Asks each watched matter again of which anything it had asked about was touched, or whose awaited instant has come.
   * What has turned is a derived fact, whose clauses may turn others, until nothing turns.
   */
  #observe(): void {
    for (let round = 0; ; round++) {
      if (round > ROUNDS) throw turningWithoutEnd(this.#watching.all.map(({ topic }) => topic.name).join(', '))
      const turned = this.#askAgain()
      if (turned.length === 0 || !this.program.upon.has('turned')) return
      for (const fact of turned) this.#meet(fact)
      this.#meetMoments()
    }
  }
  #askAgain(): readonly Fact[] {
    const turned: Fact[] = []
    const watching = this.#watching
    watching.follow(this.#watchedTopics())
    const stale = watching.stale(this.state.touches.recent, this.now)
    this.state.touches.forgetRecent()
    for (const topic of stale) {
      const was = watching.of(topic)
      const answered = this.decide(topic)
      const value = answered.value?.value
      const because = answered.value?.because
      const isSame = was !== undefined && same(was.value, value)
      watching.keep({ topic, value, because, answered, since: isSame ? was.since : this.now })
      if (!same(was?.value, value))
        turned.push(
          this.#derived('turned', this.now, because, {
            matter: topic.matter.name,
            about: topic.subject,
            value,
            was: was?.value,
          }),
        )
    }
    watching.settle()
    this.#alarm = Math.min(watching.alarm, this.#topics?.alarm ?? Infinity)
    return turned
  }
  /** The topics of all watched matters: derived from the standing, asked again only when touched. */
  #watchedTopics(): readonly Topic[] {
    const before = this.#topics
    if (before && this.#restsUntouched(before)) return before.value
    const outer = this.begin()
    try {
      this.#topicsOf = this.program.watched.map((watched, n) => this.#freshTopics(watched, this.#topicsOf[n]))
      const topics = this.#topicsOf.flatMap(({ value }) => value)
      const isAsBefore = before?.value.length === topics.length && topics.every((topic, n) => topic === before.value[n])
      this.#topics = this.answered(isAsBefore ? before.value : topics)
      return this.#topics.value
    } finally {
      this.end(outer)
    }
  }
  /** By what was touched since all was asked again: they rest on many places, of which hardly one is ever touched. */
  #restsUntouched({ places, alarm }: Answered<readonly Topic[]>): boolean {
    const { recent } = this.state.touches
    return alarm > this.now && !recent.includes(Places.everything) && !recent.some((place) => places.includes(place))
  }
  #freshTopics(
    { matter, decides }: WatchedMatter,
    known: Answered<readonly Topic[]> | undefined,
  ): Answered<readonly Topic[]> {
    if (known && this.state.touches.isFresh(known, this.now)) {
      this.restOn(known)
      return known
    }
    const outer = this.begin()
    try {
      const subjects = matter.watched!(this).filter(decides)
      return this.answered(
        subjects.map((subject) => this.state.places.topic(matter as Matter<unknown, unknown>, subject)),
      )
    } finally {
      this.end(outer)
    }
  }

  // --- the picture from outside --------------------------------------------------------------------------------------------

  /** The form that clauses ask of a declaration, told or only thought of, and why; undefined where any form will do. */
  formOf(declaration: Declaration): { readonly value: Form; readonly because: Because } | undefined {
    return this.decideOn(form, declaration)
  }

  get watched(): readonly Watched[] {
    return this.#watching.all
  }
  get refusals(): readonly Refusal[] {
    return this.state.refusals
  }
  get clashes(): readonly Clash[] {
    return this.state.clashes
  }
  get duties(): ReadonlyMap<string, Must> {
    return this.state.duties
  }
  get openItems(): readonly Item[] {
    return this.state.ledger.open
  }
  get knownItems(): ReadonlyMap<string, Item> {
    return this.state.ledger.known
  }
  get endings(): ReadonlyMap<string, Instant> {
    return this.state.ended
  }
  get setAside(): ReadonlyMap<number, Because> {
    return this.state.aside
  }
  /** The records about a subject, from the first act to the last: what was and will be. */
  recordsOf<V>(matter: Matter<V>, subject: string): readonly Held[] {
    return this.state.records.of(this.state.places.topic(matter as Matter<unknown, unknown>, subject))
  }
}

const turningWithoutEnd = (matters: string) =>
  new DefectOfTerms({
    de: `Sachverhalte wenden einander ohne Ende: ${matters}.`,
    en: `Matters turn each other without end: ${matters}.`,
  })

/** How a person who decides on a clash names what it is over: an act by its number, a moment by kind and day. */
const nameOf = (fact: Fact): string => (fact.id === 0 ? `${fact.kind} ${fact.on}` : `${fact.id}`)

/** What two outcomes must share to be about the same thing, so that one of them has to prevail. */
function keyOf(outcome: Outcome): string {
  switch (outcome.is) {
    case 'holds':
      return `${outcome.matter.name} of ${outcome.about}`
    case 'owes':
      return `claim ${outcome.key}`
    case 'must':
      return `${outcome.act} ${outcome.about}`
    case 'runs':
      return `row ${outcome.name}`
    case 'replaces':
      return `value ${outcome.value.en}`
    case 'asks':
    case 'answers':
      return `act ${outcome.act}`
    case 'settles':
    case 'reopens':
      return `payment ${outcome.payment}`
  }
}
