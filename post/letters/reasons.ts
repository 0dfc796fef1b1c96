import type { Because } from '../../terms/engine/because.ts'
import { isFact } from '../../terms/engine/because.ts'
import { type Program, placedAt } from '../../terms/engine/program.ts'
import { sentence } from '../../terms/grammar/clause.ts'
import { dayAt, type Instant, showInstant } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import { type AnyFact, vocabulary } from '../../terms/grammar/fact.ts'
import { isToldKind } from '../../terms/grammar/read-fact.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'

/** Why a letter is written: the clauses with their own sentences, and what happened. */
export interface Reasons {
  readonly clauses: readonly { readonly ref: string; readonly title: string; readonly sentence: string }[]
  readonly facts: readonly string[]
}

/** More than these would bury the sentence; the agreement's page shows all of them. */
const CLAUSES = 4
const FACTS = 6

/** The nearest clauses and facts below a duty, in the words of one language. */
export function reasonsFor(program: Program, because: Because | undefined, language: Language): Reasons {
  const found = below(because)
  const clauses = [...new Set(found.clauses.map(({ ref }) => ref))].slice(0, CLAUSES)
  return {
    clauses: clauses.flatMap((ref) => {
      const placed = placedAt(program, ref)
      if (placed === undefined) return []
      return [{ ref, title: placed.clause.title[language], sentence: sentence(placed.clause, language) }]
    }),
    facts: found.facts.slice(0, FACTS).map((fact) => factInWords(fact)[language]),
  }
}

/** The nearest fact of all: when what the letter is about happened. */
export const nearestFact = (because: Because | undefined): AnyFact | undefined => below(because).facts[0]

function below(because: Because | undefined): { clauses: readonly Because[]; facts: readonly AnyFact[] } {
  const clauses: Because[] = []
  const facts: AnyFact[] = []
  const seen = new Set<unknown>()
  const visit = (reason: Because | AnyFact | undefined): void => {
    if (reason === undefined || seen.has(reason)) return
    seen.add(reason)
    if (isFact(reason)) {
      if (reason.id !== 0) facts.push(reason)
      visit(reason.because)
      return
    }
    if (reason.ref !== '') clauses.push(reason)
    for (const each of reason.on) visit(each)
  }
  visit(because)
  return { clauses, facts }
}

function factInWords({ kind, on }: AnyFact): Said {
  const word = isToldKind(kind) ? vocabulary[kind] : { de: kind, en: kind }
  const day = dayInWords(on)
  return { de: `${word.de} am ${day.de}`, en: `${word.en} on ${day.en}` }
}

/** An instant as a letter names it: `3. März 2026, 10:00 Uhr`; at midnight the day alone, since days are told so. */
export function instantInWords(at: Instant): Said {
  const day = dayInWords(dayAt(at))
  const time = showInstant(at).slice(11, 16)
  return time === '' || time === '00:00' ? day : { de: `${day.de}, ${time} Uhr`, en: `${day.en}, ${time}` }
}
