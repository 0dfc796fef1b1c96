import type { TextOnly } from '../grammar/clause.ts'
import type { Document } from '../grammar/document.ts'
import type { Program } from './program.ts'

/** A sentence that is said and not carried out, with the document's short name: `AVV § 8.1 Nr. 1`. */
export interface SaidOnly {
  readonly clause: TextOnly
  readonly ref: string
}

const known = new WeakMap<object, readonly SaidOnly[]>()

/** The sentences of a program's documents and law that ask something of an act. */
export function sentencesThatAsk({ terms, pinned }: Program): readonly SaidOnly[] {
  const found = known.get(pinned)
  if (found) return found
  const documents = [...terms.documents, ...(terms.later ?? [])].filter(
    ({ id, version }) => (pinned.get(id) ?? version) === version,
  )
  const asked = [...documents, ...terms.law].flatMap(saidIn)
  known.set(pinned, asked)
  return asked
}

const saidIn = ({ short, textOnly = [] }: Document): readonly SaidOnly[] =>
  textOnly.filter(({ asks }) => asks !== undefined).map((clause) => ({ clause, ref: `${short} ${clause.ref}` }))
