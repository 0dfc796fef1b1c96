import type { Instant } from '../grammar/day.ts'
import type { Decision } from './asking.ts'
import type { Because } from './because.ts'
import { type Answered, Places, type Topic } from './memory.ts'

/** A watched matter, and since when it is as it is. */
export interface Watched {
  readonly topic: Topic
  readonly value: unknown
  readonly because: Because | undefined
  readonly since: Instant
}
/** With what makes it be asked again. */
export interface Kept extends Watched {
  readonly answered: Answered<Decision | undefined>
}

/**
 * The watched matters of a walk, found by what they rest on: a step costs what it touches, however many matters have
 * come to rest.
 */
export class Watching {
  #topics: readonly Topic[] = []
  /** By the place of the topic. */
  #kept: (Kept | undefined)[] = []
  /** The topics that rest on a place. */
  #restingOn = new Map<number, Set<Topic>>()
  #position = new Map<Topic, number>()
  #unasked: readonly Topic[] = []
  #alarm: Instant = Infinity

  /** In the order of the terms; topics that were never asked are not among them. */
  get all(): readonly Kept[] {
    return this.#topics.map((topic) => this.#kept[topic.place]).filter((kept) => kept !== undefined)
  }
  /** The next instant for which one of them waits. */
  get alarm(): Instant {
    return this.#alarm
  }
  of(topic: Topic): Kept | undefined {
    return this.#kept[topic.place]
  }
  /** From now on these topics are watched. */
  follow(topics: readonly Topic[]): void {
    if (topics === this.#topics) return
    this.#topics = topics
    this.#position = new Map(topics.map((topic, n) => [topic, n]))
    this.#unasked = topics.filter((topic) => this.#kept[topic.place] === undefined)
  }
  /** The topics to ask again, in the order of the terms: what they rest on was touched, or their instant has come. */
  stale(touched: readonly number[], now: Instant): readonly Topic[] {
    if (touched.includes(Places.everything)) return this.#topics
    const found = [...this.#unasked]
    const note = (topic: Topic): void => {
      if (!found.includes(topic)) this.#insert(topic, found)
    }
    for (const place of touched)
      for (const topic of this.#restingOn.get(place) ?? none) if (this.#position.has(topic)) note(topic)
    if (this.#alarm <= now)
      for (const topic of this.#topics) if ((this.#kept[topic.place]?.answered.alarm ?? Infinity) <= now) note(topic)
    return found
  }
  #insert(topic: Topic, into: Topic[]): void {
    const position = this.#positionOf(topic)
    let place = into.length
    while (place > 0 && this.#positionOf(into[place - 1]!) > position) place--
    into.splice(place, 0, topic)
  }
  #positionOf(topic: Topic): number {
    return this.#position.get(topic) ?? 0
  }
  keep(kept: Kept): void {
    const { topic, answered } = kept
    const before = this.#kept[topic.place]?.answered.places ?? none
    this.#kept[topic.place] = kept
    if (before === answered.places) return
    for (const place of before) if (!answered.places.includes(place)) this.#restingOn.get(place)?.delete(topic)
    for (const place of answered.places) if (!before.includes(place)) this.#rest(topic, place)
  }
  #rest(topic: Topic, place: number): void {
    const resting = this.#restingOn.get(place)
    if (resting) resting.add(topic)
    else this.#restingOn.set(place, new Set([topic]))
  }
  /** All that was stale has been asked. */
  settle(): void {
    this.#unasked = none
    let alarm = Infinity
    for (const topic of this.#topics) {
      const kept = this.#kept[topic.place]
      if (kept !== undefined && kept.answered.alarm < alarm) alarm = kept.answered.alarm
    }
    this.#alarm = alarm
  }
  copy(): Watching {
    const copy = new Watching()
    copy.#topics = this.#topics
    copy.#kept = this.#kept.slice()
    copy.#position = this.#position
    copy.#unasked = this.#unasked
    copy.#alarm = this.#alarm
    for (const kept of copy.all) for (const place of kept.answered.places) copy.#rest(kept.topic, place)
    return copy
  }
}
const none: readonly never[] = []
