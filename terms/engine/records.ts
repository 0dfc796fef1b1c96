import type { Instant } from '../grammar/day.ts'
import type { Ending } from '../grammar/ending.ts'
import type { Succession } from '../grammar/standing.ts'
import type { Because } from './because.ts'
import type { Topic } from './memory.ts'

/** What an act decided about a topic, from an instant until another (half-open). */
export interface Held {
  readonly topic: Topic
  readonly value: unknown
  readonly from: Instant
  readonly until: Instant
  readonly rank: number
  readonly ref: string
  /** The fact it follows from; 0 for a derived one. */
  readonly act: number
  /** In which order it was decided. */
  readonly order: number
  readonly because: Because
}

/** What acts have decided, by topic. Lists are replaced, never changed, so that a copy is cheap. */
export class Records {
  #byPlace: (readonly Held[] | undefined)[]
  constructor(byPlace: (readonly Held[] | undefined)[] = []) {
    this.#byPlace = byPlace
  }
  of(topic: Topic): readonly Held[] {
    return this.#byPlace[topic.place] ?? none
  }
  /** None is ever removed for a later one: the later may be set aside, and then the earlier decides again. */
  add(held: Held): void {
    this.#byPlace[held.topic.place] = [...this.of(held.topic), held]
  }
  dropAct(act: number): void {
    this.#byPlace = this.#byPlace.map((list) => list?.filter((held) => held.act !== act))
  }
  /** The earliest end; of other matters the highest rank, and among equals a bar or else the later act. */
  static best(records: readonly Held[], topic: Topic): Held | undefined {
    let best: Held | undefined
    for (const held of records) if (!best || goesBefore[topic.matter.succession](held, best)) best = held
    return best
  }
  /** Whether a record still decides at its last instant, acts set aside left out. If not, its running out is no fact. */
  decidesToTheLast(held: Held, isAside: (act: number) => boolean): boolean {
    const list = this.of(held.topic)
    if (!list.includes(held)) return false
    if (held.topic.matter.succession !== 'later act') return true
    const covers = (other: Held): boolean =>
      other.order > held.order && other.rank <= held.rank && other.from < held.until && other.until >= held.until
    return !list.some((other) => covers(other) && !isAside(other.act))
  }
  copy(): Records {
    return new Records(this.#byPlace.slice())
  }
}

/** Whether a later record goes before one decided earlier. */
const goesBefore: Readonly<Record<Succession, (later: Held, earlier: Held) => boolean>> = {
  'earliest end': (later, earlier) => (later.value as Ending).at < (earlier.value as Ending).at,
  'later act': (later, earlier) => later.rank <= earlier.rank,
  'bar before permission': (later, earlier) =>
    later.rank < earlier.rank || (later.rank === earlier.rank && earlier.value !== 'barred'),
}
const none: readonly Held[] = []
