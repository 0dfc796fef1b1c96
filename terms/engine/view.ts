import { dayAt, type Instant } from '../grammar/day.ts'
import { type AnyFact, aboutOf, type Fact, type ToldKind, vocabulary } from '../grammar/fact.ts'
import { type Field, type Json, moment } from '../grammar/field.ts'

/**
 * The journal as known at an instant: facts about facts are folded into the facts they are about, before the walk
 * begins, so that an approval works from the declaration on (§ 184 (1) BGB) and a correction as if told so at once.
 * The journal itself is never changed.
 */
export function view(journal: readonly AnyFact[], knownAt: Instant = Infinity): readonly Fact[] {
  const seen = new Map<number, AnyFact>()
  for (const fact of journal) if (fact.learnedAt <= knownAt) seen.set(fact.id, fact)
  for (const fact of aboutOthers(seen.values())) fold(fact as Fact, seen)
  return [...seen.values()].toSorted(inOrder) as unknown as readonly Fact[]
}

/** Whom to follow where clauses clash, by the act's number or the moment: `7`, `agreementEnded 2026-03-31`. */
export type Choices = ReadonlyMap<string, string>

/** What persons have chosen, as known at an instant; of two choices the later one counts. */
export function choicesIn(journal: readonly AnyFact[], knownAt: Instant = Infinity): Choices {
  if (!journal.some(({ kind }) => kind === 'clashDecided')) return none
  const known = journal.filter((fact) => fact.learnedAt <= knownAt)
  const choices = aboutOthers(known).filter(({ kind }) => kind === 'clashDecided') as unknown as Fact<'clashDecided'>[]
  return new Map(choices.map(({ about, follow }) => [about, follow]))
}
const none: Choices = new Map()

/** The facts about facts in the order of learning, without those that were taken back. */
function aboutOthers(facts: Iterable<AnyFact>): readonly AnyFact[] {
  const about = [...facts].filter(({ kind }) => aboutOf(kind) === 'another fact').toSorted(asLearned)
  const takenBack = new Set<number>()
  // From the last one back: only what was learned later can take back a fact, and a taking back too.
  for (const fact of about.toReversed())
    if (fact.kind === 'withdrawn' && !takenBack.has(fact.id)) takenBack.add(Number(fact.of))
  return takenBack.size === 0 ? about : about.filter(({ id }) => !takenBack.has(id))
}
const asLearned = (a: AnyFact, b: AnyFact): number => a.learnedAt - b.learnedAt || Math.abs(a.id) - Math.abs(b.id)

/** In order of what happened; at one instant in the order of learning. */
export const inOrder = (a: AnyFact, b: AnyFact): number =>
  a.at - b.at || a.learnedAt - b.learnedAt || Math.abs(a.id) - Math.abs(b.id) || b.id - a.id

function fold(fact: Fact, seen: Map<number, AnyFact>): void {
  const about = 'of' in fact && typeof fact.of === 'number' ? seen.get(fact.of) : undefined
  if (!about) return
  if (fact.kind === 'approvalReceived') seen.set(about.id, { ...about, approvedAt: fact.at })
  else if (fact.kind === 'revocationReceived')
    seen.set(about.id, { ...about, revokedAt: Math.min(fact.at, about.revokedAt ?? Infinity) })
  else if (fact.kind === 'powerRejected') seen.set(about.id, { ...about, rejectedAt: fact.at })
  else if (fact.kind === 'approvalDemanded') seen.set(about.id, { ...about, demandedAt: fact.at })
  else if (fact.kind === 'doubted') seen.set(about.id, { ...about, doubted: true })
  else if (fact.kind === 'doubtSettled') seen.set(about.id, certain(about))
  else if (fact.kind === 'withdrawn') seen.delete(about.id)
  else if (fact.kind === 'corrected') seen.set(about.id, correctedBy(about, fact.to))
}

function certain({ doubted: _, ...fact }: AnyFact): AnyFact {
  return fact as AnyFact
}

/** What cannot be read changes nothing, and what is sealed stays where it is: rules never see it, corrected or not. */
function correctedBy(fact: AnyFact, to: Readonly<Record<string, Json>>): AnyFact {
  const fields = vocabulary[fact.kind as ToldKind].fields as unknown as Readonly<Record<string, Field<unknown>>>
  const at = moment.read(to.at) ?? fact.at
  const read = Object.entries(to)
    .filter(([name]) => fields[name]?.place === 'clear')
    .map(([name, json]) => [name, fields[name]?.read(json)] as const)
    .filter(([, value]) => value !== undefined)
  return { ...fact, ...Object.fromEntries(read), at, on: dayAt(at) } as AnyFact
}
