import { accessInWords, payableUntil } from '../../terms/engine/coming.ts'
import { wanted } from '../../terms/engine/duties.ts'
import { groups, happened } from '../../terms/engine/replay.ts'
import { Walk } from '../../terms/engine/walk.ts'
import { type Day, type Instant, showInstant } from '../../terms/grammar/day.ts'
import { access } from '../../terms/grammar/matters/services.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { subjectInWords, topicInWords } from '../../terms/words/subjects.ts'
import type { AgreementNow } from '../agreement-now.ts'

/** Something that holds from one time to another; `until` is null where it goes on beyond the picture. */
export interface Span {
  readonly matter: string
  readonly about: string
  readonly value: string
  readonly says: Said
  readonly from: string
  readonly until: string | null
}
/** A claim and how much of it was open, from when: the last step is 0.00 where it was paid. */
export interface ClaimBar {
  readonly claim: string
  readonly says: Said
  readonly amount: string
  /** The day on the invoice, and the last day on which a payment is in time. */
  readonly due: Day
  readonly payableUntil: Day
  readonly steps: readonly { readonly from: string; readonly open: string; readonly inDefault: boolean }[]
}
export interface Lanes {
  readonly access: readonly Span[]
  readonly rights: readonly Span[]
  readonly claims: readonly ClaimBar[]
  readonly ends: readonly { readonly scope: string; readonly says: Said; readonly at: string }[]
}

/**
 * What held when, as it is known now: one walk from the first fact to `until`, looked at after each step. Behind the clock
 * nothing is told, so what lies there is what comes by itself.
 */
export function lanesOf({ program, facts }: Omit<AgreementNow, 'now'>, until: Instant): Lanes {
  const drawn = new Drawing()
  const walk = new Walk(program)
  for (const together of groups(happened(facts, until))) {
    stepsTo((together[0]?.at ?? until) - 1)
    walk.add(together)
    drawn.look(walk)
  }
  stepsTo(until)
  return drawn.lanes(walk)

  function stepsTo(instant: Instant): void {
    while (walk.next <= instant && !walk.stopped) {
      walk.advanceToNext()
      drawn.look(walk)
    }
  }
}

interface Drawn {
  readonly matter: string
  readonly about: string
  readonly value: string
  readonly says: Said
  readonly from: Instant
  until: Instant | null
}
interface DrawnClaim extends Omit<ClaimBar, 'steps'> {
  readonly steps: { readonly from: Instant; readonly open: string; readonly inDefault: boolean }[]
}

class Drawing {
  readonly #spans: Drawn[] = []
  readonly #going = new Map<string, Drawn>()
  readonly #claims = new Map<string, DrawnClaim>()

  look(walk: Walk): void {
    this.#lookAtAccess(walk)
    this.#lookAtRights(walk)
    this.#lookAtClaims(walk)
  }
  lanes(walk: Walk): Lanes {
    const shown = (spans: readonly Drawn[]): readonly Span[] =>
      spans.map((span) => ({
        ...span,
        from: showInstant(span.from),
        until: span.until === null ? null : showInstant(span.until),
      }))
    return {
      access: shown(this.#spans.filter(({ matter }) => matter === access.name)),
      rights: shown(this.#spans.filter(({ matter }) => matter !== access.name)),
      claims: [...this.#claims.values()].map((claim) => ({
        ...claim,
        steps: claim.steps.map((step) => ({ ...step, from: showInstant(step.from) })),
      })),
      ends: [...walk.endings].map(([scope, at]) => ({
        scope,
        says: subjectInWords(walk.program, scope),
        at: showInstant(at),
      })),
    }
  }

  #lookAtAccess(walk: Walk): void {
    const content = wanted(walk).get(`${access.name}:services`)?.content
    this.#hold(
      { matter: access.name, about: 'services' },
      content,
      content === undefined ? nothing : accessInWords(content),
      walk.now,
    )
  }
  #lookAtRights(walk: Walk): void {
    for (const { topic, value } of walk.watched) {
      if (topic.matter.succession !== 'bar before permission') continue
      const { matter, subject } = topic
      const says = topicInWords(walk.program, matter, subject)
      this.#hold(
        { matter: matter.name, about: subject },
        value === undefined ? undefined : String(value),
        says,
        walk.now,
      )
    }
  }
  /** Goes on with the span of a topic, or ends it and begins another. */
  #hold(topic: { matter: string; about: string }, value: string | undefined, says: Said, at: Instant): void {
    const name = `${topic.matter}:${topic.about}`,
      going = this.#going.get(name)
    if (going?.value === value) return
    if (going) {
      going.until = at
      this.#going.delete(name)
    }
    if (value === undefined) return
    const begun: Drawn = { ...topic, value, says, from: at, until: null }
    this.#going.set(name, begun)
    this.#spans.push(begun)
  }
  #lookAtClaims(walk: Walk): void {
    const open = new Map(walk.openItems.filter(({ who }) => who === 'customer').map((item) => [item.key, item]))
    for (const item of open.values()) {
      const claim = this.#claims.get(item.key) ?? begin(walk, item)
      this.#claims.set(item.key, claim)
      step(claim, { from: walk.now, open: item.open.toString(), inDefault: walk.isInDefault(item) })
    }
    for (const [key, claim] of this.#claims)
      if (!open.has(key)) step(claim, { from: walk.now, open: '0.00', inDefault: false })
  }
}

const nothing: Said = { de: '', en: '' }

function begin(walk: Walk, item: Walk['openItems'][number]): DrawnClaim {
  return {
    claim: item.key,
    says: subjectInWords(walk.program, item.key),
    amount: item.amount.toString(),
    due: item.due,
    payableUntil: payableUntil(item),
    steps: [],
  }
}
function step(claim: DrawnClaim, next: DrawnClaim['steps'][number]): void {
  const last = claim.steps.at(-1)
  if (last?.open === next.open && last.inDefault === next.inDefault) return
  claim.steps.push(next)
}
