import type { Instant } from '../grammar/day.ts'
import { type AnyFact, aboutOf } from '../grammar/fact.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter } from '../grammar/standing.ts'
import type { Because } from './because.ts'
import { type Agenda, type Duty, dutiesOf } from './duties.ts'
import { Ongoing } from './ongoing.ts'
import type { Program } from './program.ts'
import type { Refusal } from './state.ts'
import type { Watched } from './walk.ts'

/** What an agreement's life shows from outside, in the order in which it was seen. Preview and reality give the same lines. */
export type Line = Seen &
  (
    | {
        readonly is: 'turned'
        readonly matter: string
        readonly about: string
        readonly from: string | null
        readonly to: string | null
      }
    | { readonly is: 'must' | 'waits'; readonly duty: Duty }
    | { readonly is: 'no longer'; readonly duty: Duty }
    | { readonly is: 'refused'; readonly refusal: Refusal }
    | { readonly is: 'stopped'; readonly reason: Said }
  )
interface Seen {
  /** From when it is so; a fact learned late may turn the past. */
  readonly at: Instant
  readonly seenAt: Instant
  readonly because: Because | undefined
}

/**
 * One agreement as it unfolds: facts are told in the order of learning, time passes between them, and every moment on the
 * way is looked at on its own, however late one looks. `carriesOut` says which duties are receipted at once.
 */
export class Unfolding {
  readonly ongoing: Ongoing
  /** What had to be done when one looked last; until the next moment, or something is told, it stays so. */
  agenda: Pick<Agenda, 'due' | 'held'> = { due: [], held: [] }
  readonly #carriesOut: (duty: Duty) => boolean
  #nextReceipt: number
  #watched: ReadonlyMap<string, Watched> = new Map()
  #open: ReadonlyMap<string, Duty> = new Map()
  /** What waits, by identity and content: in different worlds one duty may have different contents. */
  #held: ReadonlySet<string> = new Set()
  #refused = 0
  #stopped = false

  constructor(program: Program, carriesOut: (duty: Duty) => boolean = () => false, firstReceipt = 1_000_000) {
    this.ongoing = new Ongoing(program)
    this.#carriesOut = carriesOut
    this.#nextReceipt = firstReceipt
  }

  /**
   * Takes up an agreement where it was left: all of `journal` is known and was looked at, time has been looked at up to
   * `lookedAt`. What is told from then on gives the same lines as if one had never left.
   */
  static resume(
    program: Program,
    journal: readonly AnyFact[],
    lookedAt: Instant,
    carriesOut?: (duty: Duty) => boolean,
  ): Unfolding {
    const unfolding = new Unfolding(program, carriesOut)
    unfolding.ongoing.takeUp(journal, lookedAt)
    unfolding.#look(lookedAt)
    return unfolding
  }

  /** Takes in what is learned at one instant, after time has come to it. */
  tell(facts: readonly AnyFact[]): readonly Line[] {
    const learnedAt = facts[0]!.learnedAt
    // A receipt belongs to what must be done since the same instant: that is seen first.
    const before = this.moveTo(facts.every(({ kind }) => kind === 'dutyDone') ? learnedAt : learnedAt - 1)
    const inOrder = facts.every((fact) => fact.at === learnedAt && aboutOf(fact.kind) !== 'another fact')
    if (inOrder) this.ongoing.appendTogether(facts)
    else for (const fact of facts) this.ongoing.append(fact)
    this.ongoing.advance(learnedAt)
    return [...before, ...this.#look(learnedAt, facts)]
  }
  /** Lets time pass up to and including an instant. */
  moveTo(instant: Instant): readonly Line[] {
    const lines: Line[] = []
    while (this.ongoing.next <= instant && !this.ongoing.walk.stopped) {
      const next = this.ongoing.next
      this.ongoing.advance(next)
      lines.push(...this.#look(next))
    }
    this.ongoing.advance(instant)
    return lines
  }

  #look(at: Instant, told: readonly AnyFact[] = []): readonly Line[] {
    return [...this.#stopping(at), ...this.#refusals(at), ...this.#turns(at, told), ...this.#duties(at)]
  }
  #stopping(at: Instant): readonly Line[] {
    const { stopped } = this.ongoing.walk
    if (!stopped || this.#stopped) return []
    this.#stopped = true
    return [{ at, seenAt: at, is: 'stopped', reason: stopped.says, because: undefined }]
  }
  #refusals(at: Instant): readonly Line[] {
    const { refusals } = this.ongoing.walk
    const fresh = refusals.slice(this.#refused)
    this.#refused = refusals.length
    return fresh.map((refusal) => ({
      at: refusal.fact.at,
      seenAt: at,
      is: 'refused',
      refusal,
      because: refusal.because,
    }))
  }
  /** What has turned since one looked last, each with the time from which it is so: a late fact may turn the past. */
  #turns(at: Instant, told: readonly AnyFact[]): readonly Line[] {
    const was = this.#watched
    const is = new Map(this.ongoing.walk.watched.map((watched) => [watched.topic.name, watched]))
    this.#watched = is
    const lines: Line[] = []
    for (const [name, { topic, value, since, because }] of is) {
      const show = (of: unknown): string | null => (of === undefined ? null : topic.matter.show(of as never, 'en'))
      const before = was.get(name)
      const from = show(before?.value)
      const to = show(value)
      if (from === to) continue
      lines.push({
        at: Math.min(Math.max(since, before?.since ?? since), at),
        seenAt: at,
        is: 'turned',
        matter: topic.matter.name,
        about: topic.subject,
        from,
        to,
        because: because ?? this.#whyNoLonger(before, told),
      })
    }
    return lines
  }
  /** What no longer holds has no reason of its own: the condition of the clause that gave it has failed, by what was told. */
  #whyNoLonger(was: Watched | undefined, told: readonly AnyFact[]): Because | undefined {
    if (!was) return undefined
    const reasons = this.ongoing.walk.whyNot(was.topic.matter as Matter<unknown>, was.topic.subject)
    const failed = reasons.find(({ ref }) => ref === was.because?.ref) ?? reasons[0]
    return failed && { ref: failed.ref, says: failed.no, at: this.ongoing.walk.now, on: [...failed.on, ...told] }
  }
  #duties(at: Instant): readonly Line[] {
    const lines: Line[] = []
    for (;;) {
      this.agenda = dutiesOf(this.ongoing.walk, this.ongoing.journal, at)
      const { due, held } = this.agenda
      const done = this.#receipted()
      for (const duty of due)
        if (this.#open.get(duty.id)?.content !== duty.content)
          lines.push({ at, seenAt: at, is: 'must', duty, because: duty.because })
      for (const duty of held)
        if (!this.#held.has(nameOf(duty))) lines.push({ at, seenAt: at, is: 'waits', duty, because: duty.because })
      for (const duty of this.#open.values())
        if (!due.some(({ id }) => id === duty.id) && numberOf(duty.id) > (done.get(duty.key) ?? 0))
          lines.push({ at, seenAt: at, is: 'no longer', duty, because: undefined })
      this.#open = new Map(due.map((duty) => [duty.id, duty]))
      this.#held = new Set(held.map(nameOf))
      const now = due.filter(this.#carriesOut)
      if (now.length === 0) return lines
      for (const duty of now) this.ongoing.append(this.#receipt(duty, at))
    }
  }
  /** How often each duty has been receipted. */
  #receipted(): ReadonlyMap<string, number> {
    const times = new Map<string, number>()
    for (const fact of this.ongoing.journal)
      if (fact.kind === 'dutyDone') times.set(fact.duty as string, (times.get(fact.duty as string) ?? 0) + 1)
    return times
  }
  #receipt({ key, content }: Duty, at: Instant): AnyFact {
    return {
      kind: 'dutyDone',
      id: this.#nextReceipt++,
      at,
      on: this.ongoing.walk.dayNow,
      learnedAt: at,
      duty: key,
      content,
    } as unknown as AnyFact
  }
}

/** The last part of a duty's identity: `access:services#2` is the second. */
const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('#') + 1))
const nameOf = ({ id, content }: Duty): string => `${id} ${content}`
