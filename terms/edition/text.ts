import { type Clause, sentence } from '../grammar/clause.ts'
import { byNumber } from '../grammar/clause-order.ts'
import type { Day } from '../grammar/day.ts'
import type { Document, Terms } from '../grammar/document.ts'
import type { Language } from '../grammar/said.ts'
import type { Statement } from '../grammar/statement.ts'

/**
 * The documents that bind whoever signs on a day: of each the version published last by then, in the order in which the terms
 * name them.
 */
export function documentsToSign({ documents, later = [] }: Terms, on: Day): readonly Document[] {
  return documents.map((first) => {
    const published = later.filter(({ id, version }) => id === first.id && version <= on)
    return published.toSorted((a, b) => (a.version < b.version ? 1 : -1))[0] ?? first
  })
}

/**
 * A document as it is signed: its clauses with their brackets filled, in the order of their numbers, and nothing else. The same
 * document gives the same text, letter by letter, so that its hash says what was shown.
 *
 * @example
 * documentText(priceList, 'en').split('\n')[0] === 'Price list'
 */
export function documentText(document: Document, language: Language): string {
  const parts = inOrder(document).map((part) => `${part.ref}  ${part.title[language]}\n${sentence(part, language)}`)
  return [`${document.title[language]}\n${edition[language]} ${document.version}`, ...parts, ''].join('\n\n')
}
const edition = { de: 'Fassung vom', en: 'Version of' } as const

type Part = Clause | Statement

/** What is only said stands where its number puts it, among what is done; unless the version was published in another order. */
export function inOrder({ clauses, statements = [], order }: Document): readonly Part[] {
  const parts = [...clauses, ...statements].toSorted(byNumber)
  if (order === undefined) return parts
  const places = new Map(order.map((ref, place) => [ref, place]))
  const placeOf = ({ ref }: Part): number => places.get(ref) ?? order.length
  return parts.toSorted((a, b) => placeOf(a) - placeOf(b))
}
