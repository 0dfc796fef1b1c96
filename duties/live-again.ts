import { type Duty, dutiesOf } from '../terms/engine/duties.ts'
import type { Program } from '../terms/engine/program.ts'
import { type Line, Unfolding } from '../terms/engine/unfolding.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { type Beginning, type Changes, reconcile, type Waiting } from './reconcile.ts'
import { areReceipts } from './unfold.ts'

/** What a journal gives when it is lived through once more: the same lines and the same queue. */
export interface LivedAgain {
  readonly lines: readonly Line[]
  readonly queue: Changes
}

/**
 * Lives an agreement's life again from its first fact. Facts that were told together are told together again.
 *
 * @param told groups of facts in the order in which they were told, each learned at one instant
 * @param until how far time was looked at
 */
export function liveAgain(
  program: Program,
  told: readonly (readonly AnyFact[])[],
  until: Instant,
  beginning: (duty: Duty) => Beginning,
): LivedAgain {
  const unfolding = new Unfolding(program)
  const queue = new Queue(beginning)
  const lines: Line[] = []
  let lookedAt = Number.NEGATIVE_INFINITY
  const look = (at: Instant): void => {
    // Never at a time before the last look: what was done since would seem undone.
    if (at < lookedAt) return
    lookedAt = at
    const { walk, journal } = unfolding.ongoing
    queue.compare(dutiesOf(walk, journal, at), journal)
  }
  for (const together of told) {
    const learnedAt = together[0]?.learnedAt ?? until
    const before = areReceipts(together) ? learnedAt : learnedAt - 1
    lines.push(...unfolding.moveTo(before))
    look(before)
    lines.push(...unfolding.tell(together))
    look(learnedAt)
  }
  lines.push(...unfolding.moveTo(until))
  look(until)
  return { lines, queue: queue.asChanges() }
}

/** The queue of one agreement in memory, brought in line as the one in the database was. */
class Queue {
  readonly #beginning: (duty: Duty) => Beginning
  readonly #put = new Map<string, Changes['put'][number]>()
  readonly #finished = new Map<string, Changes['finish'][number]>()

  constructor(beginning: (duty: Duty) => Beginning) {
    this.#beginning = beginning
  }

  compare(agenda: { readonly due: readonly Duty[]; readonly held: readonly Duty[] }, facts: readonly AnyFact[]): void {
    const own = facts.filter(({ id }) => id > 0)
    const changes = reconcile(this.#undone(), agenda, own, this.#beginning)
    for (const each of changes.put) {
      this.#put.set(each.duty.id, each)
      this.#finished.delete(each.duty.id)
    }
    for (const each of changes.finish) this.#finished.set(each.duty, each)
  }

  /** What was dropped unbegun leaves no trace: a day that was looked at late would not have seen it. */
  asChanges(): Changes {
    const finish = [...this.#finished.values()]
    const dropped = new Set(finish.filter(({ state }) => state === 'dropped').map(({ duty }) => duty))
    return {
      // What is done already must not be carried out: it is put as waiting for a person, and finished at once.
      put: [...this.#put.values()]
        .filter(({ duty }) => !dropped.has(duty.id))
        .map((each) => (this.#finished.has(each.duty.id) ? { ...each, state: 'person' } : each)),
      finish: finish.filter(({ state }) => state === 'done'),
    }
  }

  #undone(): Waiting[] {
    return [...this.#put.values()]
      .map(({ duty: { id, key, content }, state }) => {
        return { duty: id, key, content, state: this.#finished.get(id)?.state ?? state }
      })
      .filter(({ state }) => state !== 'done')
  }
}
