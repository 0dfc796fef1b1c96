import type { Instant } from '../grammar/day.ts'
import type { Matter } from '../grammar/standing.ts'
import type { Because } from './because.ts'

/** A subject of a matter, with the place under which the walk keeps its records. */
export interface Topic {
  readonly place: number
  readonly matter: Matter<unknown, unknown>
  readonly subject: string
  /** `maySuspend:services`. */
  readonly name: string
}

/** Gives numbers to all that can be touched: kinds of facts, rows, claims, topics. Shared by a walk and its copies. */
export class Places {
  #next = 2
  readonly #named = new Map<string, number>()
  readonly #askedBy = new Map<string, string[]>()
  readonly #topics = new Map<Matter<unknown, unknown>, Map<string, Topic>>()
  /** Touching this place makes everything be asked again. */
  static readonly everything = 0
  /** All claims and what was paid on them. */
  static readonly claims = 1

  named(name: string): number {
    const known = this.#named.get(name)
    if (known !== undefined) return known
    const place = this.#next++
    this.#named.set(name, place)
    return place
  }
  /** The place of all facts of a kind whose field has a value; from now on facts of that kind touch it. */
  ofFacts(kind: string, field: string, value: string): number {
    const fields = this.#askedBy.get(kind)
    if (fields === undefined) this.#askedBy.set(kind, [field])
    else if (!fields.includes(field)) fields.push(field)
    return this.named(`${kind} ${field} ${value}`)
  }
  /** The fields by which facts of a kind were asked for. */
  askedBy(kind: string): readonly string[] {
    return this.#askedBy.get(kind) ?? none
  }
  topic(matter: Matter<unknown, unknown>, subject: string): Topic {
    const known = this.#topics.get(matter)?.get(subject)
    if (known !== undefined) return known
    const topic = { place: this.#next++, matter, subject, name: `${matter.name}:${subject}` }
    const ofMatter = this.#topics.get(matter)
    if (ofMatter) ofMatter.set(subject, topic)
    else this.#topics.set(matter, new Map([[subject, topic]]))
    return topic
  }
}

/** An answer that was worked out, and what would make it stale. */
export interface Answered<V> {
  readonly value: V
  readonly because: Because | undefined
  readonly places: readonly number[]
  readonly alarm: Instant
  readonly since: number
}

/**
 * When each place was last touched. An answer is worked out again exactly when a place it asked about was touched after
 * it, or the instant it waited for has come.
 */
export class Touches {
  #clock = 0
  #stamps: number[] = []
  #recent: number[] = [0]

  get clock(): number {
    return this.#clock
  }
  touch(place: number): void {
    this.#stamps[place] = ++this.#clock
    if (!this.#recent.includes(place)) this.#recent.push(place)
  }
  /** The places touched since they were forgotten, each once. */
  get recent(): readonly number[] {
    return this.#recent
  }
  /** All that rests on them has been asked again. */
  forgetRecent(): void {
    this.#recent = []
  }
  isFresh(answered: Answered<unknown>, now: Instant): boolean {
    if (answered.alarm <= now) return false
    if (answered.since === this.#clock) return true
    if ((this.#stamps[Places.everything] ?? 0) > answered.since) return false
    for (const place of answered.places) if ((this.#stamps[place] ?? 0) > answered.since) return false
    return true
  }
  copy(): Touches {
    const copy = new Touches()
    copy.#clock = this.#clock
    copy.#stamps = this.#stamps.slice()
    copy.#recent = this.#recent.slice()
    return copy
  }
}

const none: readonly never[] = []
