import { showInstant } from '../grammar/day.ts'
import type { AnyFact, Because } from '../grammar/fact.ts'
import { vocabulary } from '../grammar/fact.ts'
import type { Language, Said } from '../grammar/said.ts'

export type { Because } from '../grammar/fact.ts'

/** Why a clause does not decide: the sentence of the condition that failed. */
export interface WhyNot {
  readonly ref: string
  readonly says: Said
  readonly no: Said
  readonly on: readonly (Because | AnyFact)[]
}

export const isFact = (reason: Because | AnyFact): reason is AnyFact => 'kind' in reason

/** The clauses and facts an outcome rests on, flat and each once, nearest first. */
export function grounds(because: Because | undefined): {
  readonly clauses: readonly string[]
  readonly facts: readonly number[]
} {
  const clauses = new Set<string>()
  const facts = new Set<number>()
  const seen = new Set<unknown>()
  const visit = (reason: Because | AnyFact | undefined): void => {
    if (!reason || seen.has(reason)) return
    seen.add(reason)
    if (isFact(reason)) {
      if (reason.id !== 0) facts.add(reason.id)
      visit(reason.because)
    } else {
      if (reason.ref) clauses.add(reason.ref)
      for (const below of reason.on) visit(below)
    }
  }
  visit(because)
  return { clauses: [...clauses], facts: [...facts].toSorted((a, b) => a - b) }
}

/** One line of a reason as a person reads it, with how deep it lies. */
export interface Line {
  readonly depth: number
  readonly text: string
  readonly ref?: string
  readonly fact?: number
}
/** The reasons in words; what was said once is not said again. */
export function inWords(because: Because | WhyNot | undefined, language: Language): readonly Line[] {
  const lines: Line[] = []
  const said = new Set<string>()
  const visit = (reason: Because | WhyNot | AnyFact, depth: number): void => {
    const line = lineOf(reason, depth, language)
    const below = 'kind' in reason ? (reason.because ? [reason.because] : []) : reason.on
    const isNew = line && !said.has(line.text)
    if (line && isNew) {
      said.add(line.text)
      lines.push(line)
    }
    if (line && !isNew) return
    for (const next of below) visit(next, line ? depth + 1 : depth)
    if (!('kind' in reason) && 'over' in reason)
      for (const beaten of reason.over ?? []) {
        lines.push({
          depth: depth + 1,
          ref: beaten.ref,
          text: `${language === 'de' ? 'geht vor' : 'goes before'} ${beaten.ref} ${beaten.says[language]}`,
        })
      }
  }
  if (because) visit(because, 0)
  return lines
}
function lineOf(reason: Because | WhyNot | AnyFact, depth: number, language: Language): Line | undefined {
  if ('kind' in reason) {
    if (reason.id === 0) return undefined
    const word = vocabulary[reason.kind as keyof typeof vocabulary]
    const of =
      reason.id < 0
        ? language === 'de'
          ? 'Tatsache der Anlage'
          : 'fact of the installation'
        : language === 'de'
          ? 'Tatsache'
          : 'fact'
    return {
      depth,
      fact: reason.id,
      text: `${of} ${Math.abs(reason.id)}: ${word?.[language] ?? reason.kind}, ${showInstant(reason.at).slice(0, 10)}`,
    }
  }
  if ('no' in reason)
    return { depth, ref: reason.ref, text: `${reason.ref} ${reason.says[language]}: ${reason.no[language]}` }
  if (reason.ref === '')
    return { depth, text: `${reason.says[language]}${reason.value ? `: ${reason.value[language]}` : ''}` }
  return { depth, ref: reason.ref, text: `${reason.ref} ${reason.says[language]}` }
}
