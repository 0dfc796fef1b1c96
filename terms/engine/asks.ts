import type { Asks, Clause } from '../grammar/clause.ts'
import type { Document } from '../grammar/document.ts'
import { isClause, type Statement } from '../grammar/statement.ts'
import type { Program } from './program.ts'

/** A sentence that asks something of an act, with the document's short name: `AVV § 8.1 Nr. 1`. */
export interface AskingSentence {
  readonly clause: Clause | Statement
  readonly asks: readonly Asks[]
  readonly ref: string
  /** It is carried out too, and asks something only where it is what the act rests on. */
  readonly isRule: boolean
}

const known = new WeakMap<object, readonly AskingSentence[]>()

/** The sentences of a program's documents and law that ask something of an act. */
export function sentencesThatAsk({ terms, pinned }: Program): readonly AskingSentence[] {
  const found = known.get(pinned)
  if (found) return found
  const documents = [...terms.documents, ...(terms.later ?? [])].filter(
    ({ id, version }) => (pinned.get(id) ?? version) === version,
  )
  const asking = [...documents, ...terms.law].flatMap(askingIn)
  known.set(pinned, asking)
  return asking
}

const askingIn = ({ short, clauses, statements = [] }: Document): readonly AskingSentence[] =>
  [...clauses, ...statements]
    .flatMap((clause) => {
      const { asks, ref } = clause
      return asks ? [{ clause, asks, ref: `${short} ${ref}`, isRule: isClause(clause) }] : []
    })
    // A section's clauses come by their names; people read them in the order of the text.
    .toSorted((a, b) => a.ref.localeCompare(b.ref, 'de', { numeric: true }))
