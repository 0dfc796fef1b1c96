import { grounds } from '../../terms/engine/because.ts'
import { wanted } from '../../terms/engine/duties.ts'
import { replay } from '../../terms/engine/replay.ts'
import { view } from '../../terms/engine/view.ts'
import type { AnyFact, Fact } from '../../terms/grammar/fact.ts'
import { actOf } from '../../terms/words/facts.ts'
import type { AgreementOnPaper } from '../editions/agreement-on-paper.ts'
import { type Cited, citedIn } from '../editions/conclusion.ts'

/** The receipt of a duty, with the duty's whole identity: `proveErasure:contents#1`. */
export interface Receipt {
  readonly fact: Fact<'dutyDone'>
  readonly act: string
  readonly duty: string
}

/** Every receipt that still stands, in the order of learning; what was taken back as an error is none. */
export function receiptsIn(facts: readonly AnyFact[]): readonly Receipt[] {
  const times = new Map<string, number>()
  return view(facts)
    .filter((fact): fact is Fact<'dutyDone'> => fact.kind === 'dutyDone')
    .toSorted((a, b) => a.learnedAt - b.learnedAt || a.id - b.id)
    .map((fact) => {
      const number = (times.get(fact.duty) ?? 0) + 1
      times.set(fact.duty, number)
      return { fact, act: actOf(fact.duty), duty: `${fact.duty}#${number}` }
    })
}

/** The clauses by which a duty was owed when it was done, and the numbers of the facts that they rested on. */
export function owedBy(
  { program, facts, language }: AgreementOnPaper,
  { fact }: Receipt,
): { readonly clauses: readonly Cited[]; readonly facts: readonly number[] } {
  const walk = replay(program, facts, fact.at)
  const because = wanted(walk).get(fact.duty)?.because
  return { clauses: citedIn(walk, because, language), facts: grounds(because).facts }
}

/** The digest in a receipt, without the name of its algorithm. */
export const digestIn = (proof: string | undefined): string | undefined => proof?.replace(/^sha256 /, '')
