import { examplesOf } from '../../terms/engine/example.ts'
import type { Placed, Program } from '../../terms/engine/program.ts'
import { type Clause, decidesAbout } from '../../terms/grammar/clause.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { Outcome } from '../../terms/grammar/outcome.ts'
import type { Said } from '../../terms/grammar/said.ts'

/** A clause that decides the same, and how the two stand to each other. */
export interface Beside {
  readonly ref: string
  readonly title: Said
  /**
   * exception   it says by itself that it is the exception to this one
   * law         mandatory law, which goes before any terms
   * yields      half-mandatory law, which lets stay what is no worse for whom it protects
   * displaced   default law, which fills only what the terms leave open
   */
  readonly how: 'exception' | 'law' | 'yields' | 'displaced'
  /** For a statute: the days on which it is in force. */
  readonly inForce?: Said
}

/**
 * What decides the same as a clause and beats it, or is beaten by it: exceptions wherever they stand, and the law beside the terms.
 * Which of them counts in a life, the walk works out from the facts; here stand all that can.
 *
 * @example
 * besideOf(program, dc, 'AGB Ziff. 13.3') // [{ ref: 'BGB § 314', how: 'law', … }]
 */
export function besideOf(program: Program, placed: Placed): readonly Beside[] {
  const law = new Set(program.terms.law.map(({ id, version }) => `${id} ${version}`))
  const isLaw = ({ document }: Placed): boolean => law.has(`${document.id} ${document.version}`)
  const own = topicsOf(placed.clause)
  return program.placed.flatMap((other): readonly Beside[] => {
    if (other === placed) return []
    const how = other.exceptionTo.includes(placed.ref) ? 'exception' : isLaw(other) ? howLawStands(other) : undefined
    if (how === undefined || isOtherVersion(placed, other)) return []
    if (how !== 'exception' && !meet(placed.clause, other.clause, own)) return []
    return [{ ref: other.ref, title: other.clause.title, how, ...inForceOf(other) }]
  })
}

/** Of a document with several versions each is an exception to its own. */
const isOtherVersion = (placed: Placed, other: Placed): boolean =>
  placed.document.id === other.document.id && placed.document.version !== other.document.version

function howLawStands({ clause, document }: Placed): Beside['how'] | undefined {
  if (document.rank === 'default law') return 'displaced'
  return clause.yieldsTo ? 'yields' : 'law'
}

/** What a clause decides: a matter, or what its examples let follow. */
function topicsOf(clause: Clause): ReadonlySet<string> {
  if (clause.decides) return new Set([`holds ${clause.decides.name}`])
  const outcomes = examplesOf(clause).flatMap(([, [, follows]]) => [follows].flat() as (Outcome | undefined)[])
  return new Set(outcomes.flatMap((outcome) => (outcome ? [topicOf(outcome)] : [])))
}

function topicOf(outcome: Outcome): string {
  if (outcome.is === 'holds') return `holds ${outcome.matter.name}`
  if (outcome.is === 'must') return `must ${outcome.who} ${outcome.act}`
  if (outcome.is === 'owes') return `owes ${outcome.kind}`
  return outcome.is
}

/** Whether both may decide over one and the same: upon the same act, or about a subject that both name. */
function meet(one: Clause, other: Clause, topics: ReadonlySet<string>): boolean {
  if (![...topicsOf(other)].some((topic) => topics.has(topic))) return false
  if (one.when !== undefined && other.when !== undefined) return one.when === other.when
  return canShare(one, other)
}

/** Whether there is a subject about which both may decide, so far as they say of which ones. */
function canShare(one: Clause, other: Clause): boolean {
  if (one.of !== undefined) return one.of.some((subject) => decidesAbout(other, subject))
  if (other.of !== undefined) return other.of.some((subject) => decidesAbout(one, subject))
  if (one.ofEvery === undefined || other.ofEvery === undefined) return true
  return one.ofEvery.some((word) => other.ofEvery?.some((beside) => word.startsWith(beside) || beside.startsWith(word)))
}

function inForceOf({ document: { inForce } }: Placed): Pick<Beside, 'inForce'> {
  if (inForce === undefined) return {}
  const from = dayInWords(inForce.from)
  const until = inForce.until && dayInWords(inForce.until)
  return {
    inForce: {
      de: until ? `vom ${from.de} bis ${until.de}` : `seit ${from.de}`,
      en: until ? `from ${from.en} until ${until.en}` : `since ${from.en}`,
    },
  }
}
