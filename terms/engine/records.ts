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
  /** A later act counts from its beginning, so what it wholly covers can never decide again and goes. */
  add(held: Held): void {
    const before = this.of(held.topic)
    const kept =
      held.topic.matter.succession === 'later act'
        ? before.filter((other) => other.rank !== held.rank || other.from < held.from || other.until > held.until)
        : before
    this.#byPlace[held.topic.place] = [...kept, held]
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
  /** Whether a record still decides at its last instant. If not, its running out is no fact. */
  decidesToTheLast(held: Held): boolean {
    const list = this.of(held.topic)
    if (!list.some((other) => other.order === held.order)) return false
    if (held.topic.matter.succession !== 'later act') return true
    return !list.some(
      (other) =>
        other.order > held.order && other.rank <= held.rank && other.from < held.until && other.until >= held.until,
    )
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
