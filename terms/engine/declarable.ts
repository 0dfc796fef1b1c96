import type { Instant } from '../grammar/day.ts'
import type { AnyFact, Fact, Kind, ToldKind } from '../grammar/fact.ts'
import { mayTerminate } from '../grammar/matters/rights.ts'
import { happened } from './replay.ts'
import type { Walk } from './walk.ts'

/** Something a customer can say in an agreement, before anybody knows whether anything would follow from it. */
export interface Declarable {
  /** Names it among all others of the agreement: `terminationReceived:ordinary`, `objectionReceived:change 2026-1`. */
  readonly key: string
  readonly kind: ToldKind
  /** What the fact will tell beside who declares it, and how. */
  readonly fields: { readonly [name: string]: string }
}

/**
 * All that the facts so far give a customer to speak about: the agreement and its parts, every change that was announced, an
 * instruction, a withdrawal. What of it would have an effect is found out by foreseeing it.
 *
 * @param walk at `now`
 */
export function declarable(walk: Walk, journal: readonly AnyFact[], now: Instant): readonly Declarable[] {
  const facts = happened(journal, now)
  return [...notices(facts), ...leavings(walk, facts), ...answers(facts), ...instruction(facts), ...withdrawal]
}

const named = (kind: ToldKind, fields: Declarable['fields'] = {}): Declarable => ({
  key: [kind, ...Object.values(fields)].join(':'),
  kind,
  fields,
})

/** Notices that need no ground of their own: of the whole, of a part that has a term of its own, and for cause. */
function notices(facts: readonly Fact[]): readonly Declarable[] {
  const addOns = new Set(ofKind(facts, 'addOnOrdered').map(({ item }) => item))
  const parts = ofKind(facts, 'termAgreed').flatMap(({ row }) => partOf(row))
  return [
    named('terminationReceived', { ground: 'ordinary' }),
    named('terminationReceived', { ground: 'ordinary', scope: 'avv' }),
    ...[...new Set(parts)].map((scope) =>
      named('terminationReceived', { ground: 'ordinary', scope, item: addOns.has(scope) ? 'add-on' : 'domain' }),
    ),
    named('terminationReceived', { ground: 'for cause' }),
  ]
}
/** `term of domain` is the term of the domain; `term` alone is that of the agreement. */
const partOf = (row: string): readonly string[] => (row.startsWith('term of ') ? [row.slice('term of '.length)] : [])

/** Each ground for leaving that a right gives now: the right names what it is about. */
const leavings = (walk: Walk, facts: readonly Fact[]): readonly Declarable[] =>
  announced(facts).flatMap((change) =>
    Object.entries(groundsOfRights)
      .filter(([right]) => walk.decision(mayTerminate, `${right} ${change}`)?.value === 'permitted')
      .map(([, ground]) => named('terminationReceived', { ground, change })),
  )
const groundsOfRights = {
  change: 'change',
  price: 'price',
  replacement: 'failed replacement',
  'unresolved objection': 'unresolved objection',
} as const

/** What can be answered to each change that was announced. */
const answers = (facts: readonly Fact[]): readonly Declarable[] =>
  announced(facts).flatMap((change) =>
    (['noted', 'objectionReceived', 'consentReceived'] as const).map((kind) => named(kind, { change })),
  )

const announced = (facts: readonly Fact[]): readonly string[] => [
  ...new Set(
    ofKind(facts, 'changeReceived')
      .filter(({ by }) => by === 'provider')
      .map(({ change }) => change),
  ),
]

/** An instruction gets the next number that none has had. */
function instruction(facts: readonly Fact[]): readonly Declarable[] {
  const known = new Set(ofKind(facts, 'instructionReceived').map((each) => each.instruction))
  let next = known.size + 1
  while (known.has(`instruction ${next}`)) next += 1
  return [{ key: 'instructionReceived', kind: 'instructionReceived', fields: { instruction: `instruction ${next}` } }]
}

const withdrawal = [named('withdrawalReceived')]

const ofKind = <K extends Kind>(facts: readonly Fact[], kind: K): readonly Fact<K>[] =>
  facts.filter((fact) => fact.kind === kind) as unknown as readonly Fact<K>[]
