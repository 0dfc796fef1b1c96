import { type Day, dayAt, type Instant, midnight } from '../grammar/day.ts'
import type { Ending } from '../grammar/ending.ts'
import { type AnyFact, type Declaration, type Fact, isDeclaration, type Kind } from '../grammar/fact.ts'
import { anyForm } from '../grammar/form.ts'
import { form, type Matter, power, type Right, version } from '../grammar/matter.ts'
import type { Gross } from '../grammar/money.ts'
import type { Outcome } from '../grammar/outcome.ts'
import type { Party } from '../grammar/party.ts'
import { type Claim, periodAt, type Quantity, type Standing } from '../grammar/quantity.ts'
import type { Row } from '../grammar/row.ts'
import type { Said } from '../grammar/said.ts'
import type { Because, WhyNot } from './because.ts'
import { type Item, Ledger } from './ledger.ts'
import { type Answered, type Inquiry, Places, type Topic, Touches } from './memory.ts'
import { type Moment, Moments } from './moments.ts'
import { type Candidate, Clash, prevailing } from './precedence.ts'
import { DefectOfTerms, individualRank, type Placed, type Program } from './program.ts'
import { type Held, Records } from './records.ts'
import { same } from './same.ts'

/** A duty to act once, as an outcome named it. */
export interface Must {
  readonly key: string
  readonly who: Party
  readonly act: string
  readonly about: string
  readonly by?: Instant
  readonly content: string
  readonly because: Because
}
/** A declaration that no rule ever sees, and the clause that says why. */
export interface Refusal {
  readonly code: 'FORM_NOT_MET' | 'POWER_MISSING'
  readonly fact: AnyFact
  readonly because?: Because
  readonly no?: Said
}
/** A watched matter, and since when it is as it is. */
export interface Watched {
  readonly topic: Topic
  readonly value: unknown
  readonly because: Because | undefined
  readonly since: Instant
}
interface Watching extends Watched {
  readonly answered: Answered<Decision | undefined>
}
interface Decision {
  readonly value: unknown
  readonly because: Because
}

/** More rounds or moments than any terms need: a circle, which stops this agreement and no other. */
const ROUNDS = 20,
  MOMENTS = 1000,
  DEPTH = 40

/**
 * The walk through one agreement's time. It meets what ends, runs out and recurs, then the facts of that instant, then
 * asks the conditions. It knows no clock: time is where the walk stands.
 */
export class Walk implements Standing {
  readonly program: Program
  now: Instant = -8.64e15
  /** How many facts, told or derived, it has met, and how many clauses it weighed: figures for the benchmarks. */
  steps = 0
  weighed = 0
  /** A defect of the terms has stopped this agreement. */
  stopped: DefectOfTerms | undefined
  refusals: readonly Refusal[] = []
  clashes: readonly Clash[] = []

  #places: Places
  #touches = new Touches()
  #records = new Records()
  #moments = new Moments()
  #ledger = new Ledger()
  #past = new Map<Kind, readonly Fact[]>()
  #duties = new Map<string, Must>()
  #rows = new Map<string, { readonly row: Row; readonly only: number }>()
  #ended = new Map<string, Instant>()
  #replaced = new Map<Said, Said>()
  #aside = new Map<number, Because>()
  #waiting: readonly Moment[] = []
  #watching: readonly Watching[] = []
  #subjects: Answered<readonly Topic[]> | undefined
  #alarm: Instant = Infinity
  #order = 0

  /** Never copied: answers that were worked out, and the evaluation under way. */
  readonly #quantities = new Map<Quantity<unknown, unknown>, Map<unknown, Answered<unknown>>>()
  readonly #decisions: Answered<Decision | undefined>[] = []
  #inquiry: Inquiry = { places: [], on: [], alarm: Infinity }
  #depth = 0

  constructor(program: Program, places = new Places()) {
    this.program = program
    this.#places = places
  }

  /** A copy at this point. Values are shared, since none of them ever changes. */
  copy(): Walk {
    const copy = new Walk(this.program, this.#places)
    copy.now = this.now
    copy.steps = this.steps
    copy.weighed = this.weighed
    copy.stopped = this.stopped
    copy.refusals = this.refusals
    copy.clashes = this.clashes
    copy.#touches = this.#touches.copy()
    copy.#records = this.#records.copy()
    copy.#moments = this.#moments.copy()
    copy.#ledger = this.#ledger.copy()
    copy.#past = new Map(this.#past)
    copy.#duties = new Map(this.#duties)
    copy.#rows = new Map(this.#rows)
    copy.#ended = new Map(this.#ended)
    copy.#replaced = new Map(this.#replaced)
    copy.#aside = new Map(this.#aside)
    copy.#waiting = this.#waiting
    copy.#watching = this.#watching
    copy.#subjects = this.#subjects
    copy.#alarm = this.#alarm
    copy.#order = this.#order
    return copy
  }

  // --- through time ------------------------------------------------------------------------------------------------

  get dayNow(): Day {
    return dayAt(this.now)
  }
  /** The earliest instant after now at which anything can change without a new fact; Infinity if none. */
  get next(): Instant {
    return Math.min(this.#moments.next?.at ?? Infinity, this.#alarm)
  }
  /** Meets all facts of one instant together: none of them may find the world half told. They must lie after `now`. */
  add(facts: readonly Fact[]): void {
    const at = facts[0]!.at
    this.advance(at - 1)
    this.now = at
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
    if (to > this.now) this.now = to
  }
  /** Lets time pass to the next moment. */
  advanceToNext(): void {
    const next = this.next
    this.now = Math.max(this.now, next)
    this.#unlessStopped(() => {
      this.#meetMoments()
      this.#observe()
      if (this.next <= next)
        throw new DefectOfTerms(`Time does not move on at ${dayAt(next)}: a clause waits for an instant that has come.`)
    })
  }
  #unlessStopped(run: () => void): void {
    if (this.stopped) return
    try {
      run()
    } catch (error) {
      if (!(error instanceof DefectOfTerms)) throw error
      this.stopped = error
    }
  }

  #meetMoments(): void {
    for (let met = 0; (this.#moments.next?.at ?? Infinity) <= this.now; met++) {
      if (met > MOMENTS) throw new DefectOfTerms(`More than ${MOMENTS} moments at one instant, ${dayAt(this.now)}.`)
      this.#meetMoment(this.#moments.take()!)
    }
  }
  #meetMoment(moment: Moment): void {
    if (moment.phase === 2) return this.#recur(moment)
    const held = moment.phase === 0 ? moment.end : moment.over
    if (this.#aside.has(held.act)) this.#waiting = [...this.#waiting, moment]
    else if (!this.#records.decidesToTheLast(held)) return
    else if (moment.phase === 1)
      this.#meet(this.#derived(moment.then, moment.at, held.because, { about: held.topic.subject }))
    else if (!this.#ended.has(held.topic.subject)) {
      this.#ended.set(held.topic.subject, moment.at)
      this.#meet(
        this.#derived('agreementEnded', moment.at, held.because, {
          scope: held.topic.subject,
          ending: held.value as Ending,
        }),
      )
    }
  }
  /** The next period of a row begins, unless what the row belongs to has ended: `term of domain` belongs to `domain`. */
  #recur({ at, row: name, period }: Moment & { phase: 2 }): void {
    const { row, only } = this.#rows.get(name)!
    if (period.n >= only || this.#ended.has(name.split(' of ')[1] ?? 'agreement')) return
    const next = row.nth(period.n + 1)
    this.#moments.add({ at: midnight(next.from), phase: 2, row: name, period: next })
    this.#meet(this.#derived('periodBegan', at, undefined, { row: name, period }))
  }
  #derived(kind: Kind, at: Instant, because: Because | undefined, fields: object): Fact {
    return {
      kind,
      id: 0,
      at,
      on: dayAt(at),
      learnedAt: at,
      ...(because ? { because } : {}),
      ...fields,
    } as unknown as Fact
  }

  // --- what follows from an act ---------------------------------------------------------------------------------------

  #meet(fact: Fact): void {
    this.steps++
    if (fact.kind === 'dutyDone') return
    if (isDeclaration(fact.kind) && !this.#isEffective(fact as Fact & Declaration)) return
    this.#past.set(fact.kind, [...(this.#past.get(fact.kind) ?? []), fact])
    this.#touch(this.#places.named(fact.kind))
    const clauses = this.program.upon.get(fact.kind)
    if (!clauses) return
    try {
      for (const found of this.#following(clauses, fact)) this.#apply(found.value, found, fact)
    } catch (error) {
      this.#setAside(error, fact.id === 0 ? `${fact.kind} ${fact.on}` : `${fact.id}`, [fact as AnyFact])
    }
  }
  /** What follows from a fact; nothing at all if clauses clash over it, until a person has decided. */
  #following(clauses: readonly Placed[], fact: Fact): readonly Candidate<Outcome>[] {
    const found: Candidate<Outcome>[] = []
    for (const placed of clauses) {
      const weighed = this.#weigh(placed, fact, placed.clause.about?.(fact) ?? 'agreement', fact)
      if (weighed === undefined) continue
      if (Array.isArray(weighed.value))
        for (const value of weighed.value as Outcome[]) found.push({ ...weighed, value })
      else found.push(weighed as Candidate<Outcome>)
    }
    return found.length < 2 ? found : this.#prevailingByKey(found, fact)
  }
  #prevailingByKey(found: readonly Candidate<Outcome>[], fact: Fact): readonly Candidate<Outcome>[] {
    const groups = Map.groupBy(found, ({ value }) => keyOf(value))
    return [...groups].map(([about, group]) => prevailing(group, { about, follow: fact.follow }))
  }
  #setAside(error: unknown, about: string, on: readonly AnyFact[]): void {
    if (!(error instanceof Clash)) throw error
    if (!this.clashes.some((known) => known.message === error.message)) this.clashes = [...this.clashes, error]
    const because: Because = {
      ref: error.refs.join(' / '),
      says: { de: 'widersprechen einander', en: 'clash' },
      at: this.now,
      on,
    }
    this.#oblige({ key: `decide:${about}`, who: 'provider', act: 'decide', about, content: error.message, because })
  }
  /** Form and power are examined before any effect of a declaration (§§ 125, 164, 180 BGB). */
  #isEffective(fact: Fact & Declaration): boolean {
    const hasPower = this.#decideOn(power, fact),
      lacksPower = fact.power === 'none' && (fact.approvedAt === undefined || fact.rejectedAt !== undefined)
    if (hasPower?.value === false || lacksPower) return this.#refuse('POWER_MISSING', fact, hasPower?.because)
    const asked = this.#decideOn(form, fact),
      met = (asked?.value ?? anyForm).isMetBy(fact.medium)
    return met === true || this.#refuse('FORM_NOT_MET', fact, asked?.because, met)
  }
  #refuse(code: Refusal['code'], fact: Fact, because?: Because, no?: Said): false {
    this.refusals = [
      ...this.refusals,
      { code, fact: fact as AnyFact, ...(because ? { because } : {}), ...(no ? { no } : {}) },
    ]
    return false
  }

  #apply(outcome: Outcome, { placed, because }: Candidate<Outcome>, fact: Fact): void {
    switch (outcome.is) {
      case 'holds':
        return this.#hold(outcome, placed, because, fact)
      case 'owes':
        return this.#owe(outcome, because)
      case 'must':
        return this.#oblige({ key: `${outcome.act}:${outcome.about}`, content: '', ...outcome, because })
      case 'runs':
        return this.#run(outcome)
      case 'settles':
        this.#ledger.settle(outcome.payment, outcome.amount, because, this.now, outcome.claim)
        return this.#touch(this.#places.named('claims'))
      case 'reopens':
        this.#ledger.reopen(outcome.payment)
        return this.#touch(this.#places.named('claims'))
      case 'replaces':
        this.#replaced.set(outcome.value, outcome.by)
        return this.#touch(Places.everything)
      case 'asks':
        this.#aside.set(outcome.act, because)
        this.#oblige({
          key: `decide:${outcome.act}`,
          who: 'provider',
          act: 'decide',
          about: `${outcome.act}`,
          content: outcome.question.en,
          because,
        })
        return this.#touch(Places.everything)
      case 'answers':
        return this.#answer(outcome.act, outcome.keep)
    }
  }
  #hold(outcome: Outcome & { is: 'holds' }, placed: Placed, because: Because, fact: Fact): void {
    const topic = this.#places.topic(outcome.matter as Matter<unknown, unknown>, outcome.about)
    const held: Held = {
      topic,
      value: outcome.value,
      from: outcome.from ?? this.now,
      until: outcome.until ?? Infinity,
      rank: outcome.individual ? individualRank : placed.rank,
      ref: placed.ref,
      act: fact.id,
      order: this.#order++,
      because,
    }
    this.#records.add(held)
    this.#touch(topic.place)
    if (topic.matter.succession === 'earliest end')
      this.#moments.add({ at: (outcome.value as Ending).at, phase: 0, end: held })
    else if (outcome.then) this.#moments.add({ at: held.until, phase: 1, over: held, then: outcome.then })
  }
  #owe(outcome: Outcome & { is: 'owes' }, because: Because): void {
    const { who, key, amount, kind, due, defaultFrom, invoice } = outcome
    this.#ledger.add(
      defaultFrom
        ? { key, who, kind, amount, open: amount, due, because, defaultFrom, defaultAt: midnight(defaultFrom) }
        : { key, who, kind, amount, open: amount, due, because },
    )
    if (who === 'customer') this.#ledger.useCredit(-this.#order++, because, this.now)
    this.#touch(this.#places.named('claims'))
    const act = who === 'customer' ? 'issueInvoice' : 'giveCredit'
    if (invoice === 'own')
      this.#oblige({ key: `${act}:${key}`, who: 'provider', act, about: key, content: amount.toString(), because })
  }
  #oblige(must: Must): void {
    this.#duties.set(must.key, must)
  }
  /** The current period begins now, if it has not begun before. */
  #run({ name, row, only }: Outcome & { is: 'runs' }): void {
    this.#rows.set(name, { row, only: only ?? Infinity })
    this.#touch(this.#places.named(`row ${name}`))
    const period = periodAt(row, dayAt(this.now))
    this.#moments.add({
      at: period.n === 0 ? midnight(period.from) : Math.max(midnight(period.from), this.now),
      phase: 2,
      row: name,
      period,
    })
  }
  /** Kept: what waited comes now, as of its own time. Dropped: as if the act had not been. */
  #answer(act: number, keep: boolean): void {
    const mine = this.#waiting.filter(
      (moment) => moment.phase !== 2 && (moment.phase === 0 ? moment.end : moment.over).act === act,
    )
    this.#aside.delete(act)
    this.#waiting = this.#waiting.filter((moment) => !mine.includes(moment))
    this.#duties.delete(`decide:${act}`)
    if (keep) for (const moment of mine) this.#moments.add(moment)
    else this.#records.dropAct(act)
    this.#touch(Places.everything)
  }
  #touch(place: number): void {
    this.#touches.touch(place)
  }

  // --- what holds as long as a condition holds --------------------------------------------------------------------------

  /**
   * Asks each watched matter again of which anything it had asked about was touched, or whose awaited instant has come.
   * What has turned is a derived fact, whose clauses may turn others, until nothing turns.
   */
  #observe(): void {
    for (let round = 0; ; round++) {
      if (round > ROUNDS)
        throw new DefectOfTerms(
          `Matters turn each other without end: ${this.#watching.map(({ topic }) => topic.name).join(', ')}.`,
        )
      const turned = this.#askAgain()
      if (turned.length === 0 || !this.program.upon.has('turned')) return
      for (const fact of turned) this.#meet(fact)
      this.#meetMoments()
    }
  }
  #askAgain(): readonly Fact[] {
    const topics = this.#watchedTopics(),
      before = this.#watching,
      turned: Fact[] = []
    let alarm = this.#subjects!.alarm
    this.#watching = topics.map((topic, n) => {
      const was = before[n]?.topic === topic ? before[n] : before.find((each) => each.topic === topic)
      const is = was && this.#touches.isFresh(was.answered, this.now) ? was : this.#askWatched(topic, was)
      if (is !== was && !same(was?.value, is.value)) turned.push(this.#turned(is, was?.value))
      if (is.answered.alarm < alarm) alarm = is.answered.alarm
      return is
    })
    this.#alarm = alarm
    return turned
  }
  #turned({ topic, value, because }: Watched, was: unknown): Fact {
    return this.#derived('turned', this.now, because, { matter: topic.matter.name, about: topic.subject, value, was })
  }
  #askWatched(topic: Topic, was: Watching | undefined): Watching {
    const answered = this.#decide(topic)
    const value = answered.value?.value,
      because = answered.value?.because
    return { topic, value, because, answered, since: was && same(was.value, value) ? was.since : this.now }
  }
  /** The subjects of all watched matters: derived from the standing, asked again only when touched. */
  #watchedTopics(): readonly Topic[] {
    if (this.#subjects && this.#touches.isFresh(this.#subjects, this.now)) return this.#subjects.value
    const outer = this.#begin()
    try {
      const topics = this.program.watched.flatMap((matter) =>
        matter.watched!(this).map((subject) => this.#places.topic(matter as Matter<unknown, unknown>, subject)),
      )
      this.#subjects = this.#answered(topics)
      return topics
    } finally {
      this.#end(outer)
    }
  }

  /** What a matter is decided to be; worked out again only when what it rests on can have changed. */
  #decide(topic: Topic): Answered<Decision | undefined> {
    const known = this.#decisions[topic.place]
    if (known !== undefined && this.#touches.isFresh(known, this.now)) return known
    const outer = this.#begin()
    try {
      this.#ask(topic.place)
      return (this.#decisions[topic.place] = this.#answered(this.#decidedOrSetAside(topic)))
    } finally {
      this.#end(outer)
    }
  }
  #decidedOrSetAside(topic: Topic): Decision | undefined {
    try {
      return this.#decided(topic)
    } catch (error) {
      this.#setAside(error, topic.name, [])
      return undefined
    }
  }
  #decided(topic: Topic): Decision | undefined {
    const held = this.#heldNow(topic)
    const candidates = this.#candidates(topic.matter, topic.subject)
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
    if (winner.placed.exceptionTo.includes(held.ref) || winner.placed.rank < held.rank)
      return { value: winner.value, because: over(winner.because, held.because) }
    return barsFirst && isBar(winner.value) ? winner : held
  }
  /** What an act decided and is in force now. */
  #heldNow(topic: Topic): Held | undefined {
    const records = this.#records.of(topic)
    if (records.length === 0) return undefined
    return Records.best(
      records.filter((each) => this.reached(each.from) && !this.reached(each.until) && !this.#aside.has(each.act)),
      topic,
    )
  }
  #chosen(topic: Topic): string | undefined {
    return this.#past.has('clashDecided')
      ? this.last('clashDecided', (choice) => choice.about === topic.name)?.follow
      : undefined
  }
  #candidates(matter: Matter<unknown, unknown>, subject: unknown): Candidate<unknown>[] {
    const found: Candidate<unknown>[] = []
    for (const placed of this.program.deciding.get(matter) ?? none) {
      const { of } = placed.clause
      if (of && !of.includes(subject as string)) continue
      const weighed = this.#weigh(placed, undefined, subject)
      if (weighed) found.push(weighed)
    }
    return found
  }
  /** A matter about a declaration is asked once, when it comes. */
  #decideOn<V>(matter: Matter<V, Declaration>, declaration: Declaration): { value: V; because: Because } | undefined {
    const candidates = this.#candidates(matter as Matter<unknown, unknown>, declaration)
    if (candidates.length === 0) return undefined
    return prevailing(candidates, {
      about: `${matter.name} of ${declaration.kind} ${declaration.id}`,
      follow: declaration.follow,
    }) as { value: V; because: Because }
  }

  /** One clause over an act or a subject: its outcome and why, or undefined if it does not decide. */
  #weigh(placed: Placed, fact: Fact | undefined, subject: unknown, about?: Fact): Candidate<unknown> | undefined {
    if (!this.#isInForce(placed)) return undefined
    this.weighed++
    const outer = this.#inquiry.on,
      on: (Because | AnyFact)[] = about ? [about as AnyFact] : []
    this.#inquiry.on = on
    try {
      const { clause } = placed,
        where = this.#where(placed),
        given = this.#values(placed, subject)
      const [a, b, c] = fact ? [fact, where, given] : [given, where, undefined]
      if (clause.provided && clause.provided(a, b, c) !== true) return undefined
      return { placed, value: clause.then(a, b, c), because: { ref: placed.ref, says: clause.title, at: this.now, on } }
    } finally {
      this.#inquiry.on = outer
    }
  }
  #isInForce({ hasOtherVersions, inForce, document }: Placed): boolean {
    if (inForce && !(this.reached(inForce.from) && !this.reached(inForce.until))) return false
    return (
      !hasOtherVersions ||
      (this.value(version, document.id) ?? this.program.pinned.get(document.id)) === document.version
    )
  }
  #where({ clause }: Placed): Readonly<Record<string, Said>> {
    if (this.#replaced.size === 0) return clause.where
    return Object.fromEntries(
      Object.entries(clause.where).map(([name, value]) => [name, this.#replaced.get(value) ?? value]),
    )
  }
  #values({ given }: Placed, subject: unknown): Readonly<Record<string, unknown>> {
    if (given.length === 0) return nothing
    const values: Record<string, unknown> = {}
    for (const [name, quantity] of given) values[name] = this.#quantity(quantity, subject)
    return values
  }
  #quantity(quantity: Quantity<unknown, unknown>, subject: unknown): unknown {
    let bySubject = this.#quantities.get(quantity)
    if (!bySubject) this.#quantities.set(quantity, (bySubject = new Map()))
    let answered = bySubject.get(subject)
    if (answered === undefined || !this.#touches.isFresh(answered, this.now))
      bySubject.set(subject, (answered = this.#workOut(quantity, subject)))
    else this.#restOn(answered)
    if (answered.because) this.#inquiry.on.push(answered.because)
    return answered.value
  }
  #workOut(quantity: Quantity<unknown, unknown>, subject: unknown): Answered<unknown> {
    const outer = this.#begin()
    try {
      return this.#answered(quantity.of(this, subject), quantity)
    } finally {
      this.#end(outer)
    }
  }

  // --- what was asked -----------------------------------------------------------------------------------------------------

  /** A new inquiry begins: all that is asked until its end is noted. */
  #begin(): Inquiry {
    if (++this.#depth > DEPTH) throw new DefectOfTerms('Clauses ask each other in a circle.')
    const outer = this.#inquiry
    this.#inquiry = { places: [], on: [], alarm: Infinity }
    return outer
  }
  #answered<V>(value: V, quantity?: Quantity<unknown, unknown>): Answered<V> {
    const { places, on, alarm } = this.#inquiry
    return {
      value,
      because:
        quantity && (on.length > 0 || quantity.isChoice)
          ? new QuantityReason(quantity, this.now, on, value)
          : undefined,
      places,
      alarm,
      since: this.#touches.clock,
    }
  }
  /** Whoever was asking before rests on the same. */
  #end(outer: Inquiry): void {
    const mine = this.#inquiry
    this.#inquiry = outer
    this.#depth--
    this.#rest(mine.places, mine.alarm)
  }
  #restOn(answered: Answered<unknown>): void {
    this.#rest(answered.places, answered.alarm)
  }
  #rest(places: readonly number[], alarm: Instant): void {
    const mine = this.#inquiry
    if (mine.places.length === 0) mine.places.push(...places)
    else for (const place of places) if (!mine.places.includes(place)) mine.places.push(place)
    if (alarm < mine.alarm) mine.alarm = alarm
  }
  #ask(place: number): void {
    const { places } = this.#inquiry
    if (!places.includes(place)) places.push(place)
  }

  reached(when: Day | Instant): boolean {
    const at = typeof when === 'string' ? midnight(when) : when
    if (at <= this.now) return true
    if (at < this.#inquiry.alarm) this.#inquiry.alarm = at
    return false
  }
  value<V, Subject>(matter: Matter<V, Subject>, subject: Subject): V | undefined {
    const topic = this.#places.topic(matter as Matter<unknown, unknown>, subject as string)
    const answered = this.#decide(topic)
    this.#restOn(answered)
    if (answered.value) this.#inquiry.on.push(answered.value.because)
    return answered.value?.value as V | undefined
  }
  valueOn<V>(matter: Matter<V>, subject: string, when: Day | Instant): V | undefined {
    const at = typeof when === 'string' ? midnight(when) : when
    const topic = this.#places.topic(matter as Matter<unknown, unknown>, subject)
    this.#ask(topic.place)
    const held = Records.best(
      this.#records.of(topic).filter((each) => each.from <= at && each.until > at),
      topic,
    )
    const decided =
      held ?? prevailingOrNothing(this.#candidates(matter as Matter<unknown, unknown>, subject), topic.name)
    if (decided) this.#inquiry.on.push(decided.because)
    return decided?.value as V | undefined
  }
  #told<K extends Kind>(kind: K): readonly Fact<K>[] {
    this.#ask(this.#places.named(kind))
    return (this.#past.get(kind) ?? none) as readonly Fact<K>[]
  }
  #restOnFact<K extends Kind>(fact: Fact<K> | undefined): Fact<K> | undefined {
    if (fact) this.#inquiry.on.push(fact as unknown as AnyFact)
    return fact
  }
  first<K extends Kind>(kind: K, which?: (fact: Fact<K>) => boolean): Fact<K> | undefined {
    const told = this.#told(kind)
    return this.#restOnFact(which ? told.find(which) : told[0])
  }
  last<K extends Kind>(kind: K, which?: (fact: Fact<K>) => boolean): Fact<K> | undefined {
    const told = this.#told(kind)
    return this.#restOnFact(which ? told.findLast(which) : told[told.length - 1])
  }
  all<K extends Kind>(kind: K, which?: (fact: Fact<K>) => boolean): readonly Fact<K>[] {
    const told = this.#told(kind),
      found = which ? told.filter(which) : told
    for (const fact of found) this.#restOnFact(fact)
    return found
  }
  claims(which: (claim: Claim) => boolean): readonly Claim[] {
    this.#ask(this.#places.named('claims'))
    const found = this.#ledger.matching(which)
    for (const item of found) this.#inquiry.on.push(item.because)
    return found
  }
  isInDefault(claim: Claim): boolean {
    return claim.open.isPositive && (claim as Item).defaultAt !== undefined && this.reached((claim as Item).defaultAt!)
  }
  credit(): Gross {
    this.#ask(this.#places.named('claims'))
    return this.#ledger.credit
  }
  row(name: string): Row | undefined {
    this.#ask(this.#places.named(`row ${name}`))
    return this.#rows.get(name)?.row
  }
  setting(name: string): unknown {
    return this.program.terms.settings?.[name]
  }

  // --- the picture from outside --------------------------------------------------------------------------------------------

  get watched(): readonly Watched[] {
    return this.#watching
  }
  get duties(): ReadonlyMap<string, Must> {
    return this.#duties
  }
  get openItems(): readonly Item[] {
    return this.#ledger.open
  }
  get knownItems(): ReadonlyMap<string, Item> {
    return this.#ledger.known
  }
  get endings(): ReadonlyMap<string, Instant> {
    return this.#ended
  }
  get setAside(): ReadonlyMap<number, Because> {
    return this.#aside
  }
  /** What is decided about a subject now, and why. */
  decision<V>(matter: Matter<V>, subject: string): { readonly value: V; readonly because: Because } | undefined {
    return this.#decide(this.#places.topic(matter as Matter<unknown, unknown>, subject)).value as
      | { value: V; because: Because }
      | undefined
  }
  /** The records about a subject, from the first act to the last: what was and will be. */
  recordsOf<V>(matter: Matter<V>, subject: string): readonly Held[] {
    return this.#records.of(this.#places.topic(matter as Matter<unknown, unknown>, subject))
  }
  /** Why clauses do not decide about a subject now: for each, the condition that failed. */
  whyNot(matter: Matter<unknown>, subject: string): readonly WhyNot[] {
    const reasons: WhyNot[] = []
    for (const placed of this.program.deciding.get(matter as Matter<unknown, unknown>) ?? none) {
      if (placed.clause.of && !placed.clause.of.includes(subject)) continue
      const on: (Because | AnyFact)[] = [],
        outer = this.#inquiry
      this.#inquiry = { places: [], on, alarm: Infinity }
      if (this.#isInForce(placed)) {
        const answer = placed.clause.provided?.(this.#values(placed, subject), this.#where(placed), undefined) ?? true
        if (answer !== true) reasons.push({ ref: placed.ref, says: placed.clause.title, no: answer, on })
      }
      this.#inquiry = outer
    }
    return reasons
  }
}

const isBar = (value: unknown): boolean => (value as Right) === 'barred'
const over = (because: Because, beaten: Because): Because => ({ ...because, over: [...(because.over ?? []), beaten] })

const none: readonly never[] = []
const nothing: Readonly<Record<string, never>> = {}

const prevailingOrNothing = (
  candidates: readonly Candidate<unknown>[],
  about: string,
): Candidate<unknown> | undefined => (candidates.length === 0 ? undefined : prevailing(candidates, { about }))

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

/** A named quantity in a trace; its value is put into words only when somebody reads them. */
class QuantityReason implements Because {
  readonly ref = ''
  readonly says: Said
  readonly at: Instant
  readonly on: readonly (Because | AnyFact)[]
  readonly #value: unknown
  constructor(says: Said, at: Instant, on: readonly (Because | AnyFact)[], value: unknown) {
    this.says = says
    this.at = at
    this.on = on
    this.#value = value
  }
  get value(): Said {
    const value = this.#value
    const words = (language: 'de' | 'en'): string =>
      typeof value === 'object' && value !== null
        ? language in value
          ? String((value as Said)[language])
          : Array.isArray(value)
            ? String(value.length)
            : ''
        : typeof value === 'function'
          ? ''
          : String(value)
    return { de: words('de'), en: words('en') }
  }
}
