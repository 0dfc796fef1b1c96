import type { Instant } from '../grammar/day.ts'
import type { Decision } from './asking.ts'
import type { Because } from './because.ts'
import { type Answered, Places, type Topic, type Touches } from './memory.ts'

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
  /** The topics that rest, or once rested, on a place. */
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
  stale(touches: Touches, now: Instant): readonly Topic[] {
    const touched = touches.takeRecent()
    if (touched.includes(Places.everything)) return this.#topics
    const found = [...this.#unasked]
    const note = (topic: Topic): void => {
      if (!found.includes(topic)) found.push(topic)
    }
    for (const place of touched)
      for (const topic of this.#restingOn.get(place) ?? none) if (this.#isStale(topic, touches, now)) note(topic)
    if (this.#alarm <= now)
      for (const topic of this.#topics) if ((this.#kept[topic.place]?.answered.alarm ?? Infinity) <= now) note(topic)
    return found.length < 2 ? found : found.sort((a, b) => this.#positionOf(a) - this.#positionOf(b))
  }
  #isStale(topic: Topic, touches: Touches, now: Instant): boolean {
    const kept = this.#kept[topic.place]
    return kept !== undefined && this.#position.has(topic) && !touches.isFresh(kept.answered, now)
  }
  #positionOf(topic: Topic): number {
    return this.#position.get(topic) ?? 0
  }
  keep(kept: Kept): void {
    const { topic, answered } = kept
    const before = this.#kept[topic.place]?.answered.places
    this.#kept[topic.place] = kept
    if (before !== answered.places) for (const place of answered.places) this.#rest(topic, place)
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
