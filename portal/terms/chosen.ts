import type { ClauseOfTerms, TermsView } from '../../api/views/terms.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { Choice } from './texts.ts'

type Documents = TermsView['documents']

/** The documents with those of their sentences that a search and a choice leave; documents of which nothing is left are left out. */
export function chosen(documents: Documents, words: string, choice: Choice, language: Language): Documents {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
  return documents.flatMap((document) => {
    const clauses = document.clauses.filter((clause) => fits(clause, choice) && speaksOf(clause, sought, language))
    return clauses.length > 0 ? [{ ...document, clauses }] : []
  })
}

function fits({ becomes, reading, readings, mend, entries }: ClauseOfTerms, choice: Choice): boolean {
  if (choice === 'rules') return becomes === 'rule'
  if (choice === 'readings') return reading !== null || readings !== null
  if (choice === 'mend') return mend !== null
  if (choice === 'undone') return entries.some(({ nature, state }) => nature !== 'text' && state === 'claimed')
  return true
}

function speaksOf(
  { ref, title, text, entries }: ClauseOfTerms,
  sought: readonly string[],
  language: Language,
): boolean {
  const whole = [ref, title[language], text[language], ...entries.map(({ id }) => id)].join(' ').toLowerCase()
  return sought.every((word) => whole.includes(word))
}
