import { type Because, isFact, type WhyNot } from '../engine/because.ts'
import { type Program, placedAt } from '../engine/program.ts'
import { sentence } from '../grammar/clause.ts'
import { showInstant } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { type Said, wordsOf } from '../grammar/said.ts'
import { type Detail, detailsOf, factInWords, kindInWords } from './facts.ts'

/** A reason as people read it: a clause with its own sentence, a quantity with its value, or a fact. */
export type Reason = ClauseReason | QuantityReason | FactReason | MomentReason

export interface ClauseReason {
  readonly is: 'clause'
  /** `AGB § 5.2 S. 1`; two references where two clauses clash. */
  readonly ref: string
  readonly title: Said
  /** The clause's sentence with its values; left out where the reason is no clause of these terms. */
  readonly text?: Said
  /** The values that the sentence names: what stands between brackets in its source. */
  readonly values?: readonly Said[]
  /** Which reading of a disputed wording is followed. */
  readonly reading?: string
  readonly rank?: string
  /** Why it does not decide: the sentence of the condition that failed. */
  readonly no?: Said
  readonly on: readonly Reason[]
  /** What it prevailed over. */
  readonly over: readonly Reason[]
}
export interface QuantityReason {
  readonly is: 'quantity'
  readonly says: Said
  readonly value: Said
  readonly on: readonly Reason[]
}
export interface FactReason {
  readonly is: 'fact'
  readonly number: number
  readonly kind: string
  readonly says: Said
  readonly at: string
  readonly learnedAt: string
  readonly details: readonly Detail[]
}
/** A moment that came by itself: an end, the beginning of a period. */
export interface MomentReason {
  readonly is: 'moment'
  readonly kind: string
  readonly says: Said
  readonly at: string
  readonly on: readonly Reason[]
}

/** Puts reasons into words. What was said once is not said again, so that a graph of reasons stays a tree of bounded size. */
export function reasonsInWords(program: Program, reasons: readonly (Because | WhyNot | AnyFact)[]): readonly Reason[] {
  const seen = new Set<unknown>(),
    said = new Set<string>()
  const all = (each: readonly (Because | WhyNot | AnyFact)[]): readonly Reason[] => each.flatMap(one)
  return all(reasons)

  function one(reason: Because | WhyNot | AnyFact): readonly Reason[] {
    if (seen.has(reason)) return []
    seen.add(reason)
    if (isFact(reason as Because | AnyFact)) return factReason(reason as AnyFact)
    const { ref } = reason as Because | WhyNot
    return ref === '' ? quantityReason(reason as Because) : clauseReason(reason as Because | WhyNot)
  }
  function factReason(fact: AnyFact): readonly Reason[] {
    const name = `${fact.kind} ${fact.id} ${fact.at}`
    if (said.has(name)) return []
    said.add(name)
    if (fact.id === 0) return [momentOf(fact, fact.because ? one(fact.because) : [])]
    return [factOf(program, fact)]
  }
  function quantityReason(reason: Because): readonly Reason[] {
    const value = reason.value ?? { de: '', en: '' },
      name = `${reason.says.en} ${value.en}`
    if (said.has(name)) return all(reason.on)
    said.add(name)
    return [{ is: 'quantity', says: wordsOf(reason.says), value: yesOrNo(value), on: all(reason.on) }]
  }
  function clauseReason(reason: Because | WhyNot): readonly Reason[] {
    const name = 'no' in reason ? `${reason.ref} no` : reason.ref
    if (said.has(name)) return all(reason.on)
    said.add(name)
    const over = 'over' in reason ? all(reason.over ?? []) : []
    const no = 'no' in reason ? { no: wordsOf(reason.no) } : {}
    return [
      {
        is: 'clause',
        ref: reason.ref,
        title: wordsOf(reason.says),
        ...textOf(program, reason.ref, 'version' in reason ? reason.version : undefined),
        ...no,
        on: all(reason.on),
        over,
      },
    ]
  }
}

function textOf(
  program: Program,
  ref: string,
  version?: string,
): Pick<ClauseReason, 'text' | 'values' | 'reading' | 'rank'> {
  const placed = placedAt(program, ref, version)
  if (!placed) return {}
  const { clause, document } = placed
  return {
    text: { de: sentence(clause, 'de'), en: sentence(clause, 'en') },
    values: Object.values(clause.where).map(wordsOf),
    rank: document.rank,
    ...(clause.reading === undefined ? {} : { reading: clause.reading }),
  }
}

export function factOf(program: Program, fact: AnyFact): FactReason {
  return {
    is: 'fact',
    number: fact.id,
    kind: fact.kind,
    says: factInWords(program, fact),
    at: showInstant(fact.at),
    learnedAt: showInstant(fact.learnedAt),
    details: detailsOf(program, fact),
  }
}
const momentOf = (fact: AnyFact, on: readonly Reason[]): Reason => {
  return { is: 'moment', kind: fact.kind, says: wordsOf(kindInWords(fact.kind)), at: showInstant(fact.at), on }
}

const truths: Readonly<Record<string, Said>> = {
  true: { de: 'ja', en: 'yes' },
  false: { de: 'nein', en: 'no' },
  undefined: { de: '–', en: '–' },
}
const yesOrNo = (value: Said): Said => truths[value.en] ?? wordsOf(value)

/** The clauses a duty rested on when it was derived, as the queue keeps them: `[{ clause: 'AGB § 5.2', facts: [7] }]`. */
export function clausesInWords(
  program: Program,
  facts: readonly AnyFact[],
  because: readonly { readonly [name: string]: unknown }[],
): readonly ClauseReason[] {
  return because.flatMap(({ clause, facts: numbers }) => {
    const ref = String(clause)
    const placed = placedAt(program, ref)
    const below = Array.isArray(numbers) ? facts.filter(({ id }) => numbers.includes(id)) : []
    const title = placed ? wordsOf(placed.clause.title) : { de: ref, en: ref }
    const on = below.map((fact) => factOf(program, fact))
    return [{ is: 'clause', ref, title, ...textOf(program, ref), on, over: [] }]
  })
}
