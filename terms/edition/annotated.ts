import type { Program } from '../engine/program.ts'
import { type Clause, sentence } from '../grammar/clause.ts'
import type { Document } from '../grammar/document.ts'
import { type Said, wordsOf } from '../grammar/said.ts'
import { isClause, type Statement } from '../grammar/statement.ts'
import { inOrder } from './text.ts'

/** What becomes of a sentence: the engine decides by it, people work through it, it is kept up, sold, or only said. */
export type Becomes = 'rule' | 'undertaking' | 'measure' | 'performance' | 'text'

/** A sentence with all that a lawyer asks of it. */
export interface AnnotatedClause {
  readonly number: string
  readonly ref: string
  readonly title: Said
  readonly text: Said
  /** What stands in its brackets. */
  readonly values: readonly Said[]
  readonly becomes: Becomes
  /** What it is decided upon: an act, or a matter; what it is given. */
  readonly restsOn: readonly Said[]
  readonly exceptionTo: readonly string[]
  /** The examples at its edges, by their names. */
  readonly examples: readonly string[]
  readonly reading: string | null
  readonly readings: {
    readonly inForce: string
    readonly all: readonly { readonly name: string; readonly says: Said }[]
  } | null
  /** What a lawyer should mend. */
  readonly mend: Said | null
  /** Why nothing is carried out. */
  readonly because: string | null
  readonly claims: readonly string[]
}
export interface AnnotatedDocument {
  readonly document: string
  readonly title: Said
  readonly version: string
  readonly clauses: readonly AnnotatedClause[]
}

/** All documents of terms, each sentence with its rule in words, examples, readings and what it claims; later versions follow the first. */
export function annotated({ terms }: Program): readonly AnnotatedDocument[] {
  return [...terms.documents, ...(terms.later ?? [])].map((document) => ({
    document: document.id,
    title: wordsOf(document.title),
    version: document.version,
    clauses: inOrder(document).map((part) =>
      annotatedClause(document, part, { ...terms.settings, ...document.settings }),
    ),
  }))
}

function annotatedClause(
  { short }: Document,
  part: Clause | Statement,
  settings: Readonly<Record<string, unknown>>,
): AnnotatedClause {
  const { ref, title, where, readings } = part
  return {
    number: ref,
    ref: `${short} ${ref}`,
    title: wordsOf(title),
    text: { de: sentence(part, 'de'), en: sentence(part, 'en') },
    values: Object.values(where).map(wordsOf),
    becomes: becomes(part),
    restsOn: isClause(part) ? Object.values(part.given ?? {}).map(wordsOf) : [],
    exceptionTo: part.exceptionTo ?? [],
    examples: isClause(part) ? Object.keys(part.examples ?? {}) : [],
    reading: part.reading ?? null,
    readings: readings
      ? {
          inForce: String(settings[readings.setting] ?? readings.otherwise),
          all: Object.entries(readings.all).map(([name, says]) => ({ name, says: wordsOf(says) })),
        }
      : null,
    mend: part.mend ? wordsOf(part.mend) : null,
    because: 'textOnly' in part ? part.textOnly : null,
    claims: part.claims,
  }
}

function becomes(part: Clause | Statement): Becomes {
  if (isClause(part)) return 'rule'
  if ('undertaking' in part) return 'undertaking'
  if ('measure' in part) return 'measure'
  return 'performance' in part ? 'performance' : 'text'
}
