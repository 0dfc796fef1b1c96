import type { Clause } from './clause.ts'
import type { Day } from './day.ts'
import type { Said } from './said.ts'
import { isClause, type Statement } from './statement.ts'

/** From highest to lowest: what goes before what when two clauses decide the same matter. */
export const ranks = [
  'mandatory law',
  'individual agreement',
  'annex',
  'processing agreement',
  'terms',
  'default law',
] as const
export type Rank = (typeof ranks)[number]

export interface Document {
  /** `elc.terms`; for a statute its abbreviation. */
  readonly id: string
  /** How references name it: `AGB § 5.2`. */
  readonly short: string
  readonly title: Said
  readonly rank: Rank
  /** The day from which this version is published; an agreement pins it. */
  readonly version: Day
  /** For a statute: the days on which it is in force, the last one inclusive. */
  readonly inForce?: { readonly from: Day; readonly until?: Day }
  readonly clauses: readonly Clause[]
  /** Sentences that no rule decides. */
  readonly statements?: readonly Statement[]
  /** Choices that were published with this version: where it is in force, they go before those of the terms. */
  readonly settings?: { readonly [name: string]: unknown }
  /** Which clause says what a change of this document needs, where it is not that of the general terms. */
  readonly changedBy?: ChangedBy
  /** The references in the order of the text, where it is not that of their numbers. */
  readonly order?: readonly string[]
}

/** By what a change needs, the clause that says so: `{ notice: 'AGB § 11.1' }`. */
export type ChangedBy = Readonly<Partial<Record<'editorial' | 'favourable' | 'notice' | 'consent', string>>>

type Section = { readonly [name: string]: Clause | Statement }
/** The sentences of a document, section by section, each section a module; what the engine decides stands apart from the rest. */
export function sections(...modules: readonly Section[]): Pick<Document, 'clauses' | 'statements'> {
  const written = modules.flatMap((section) => Object.values(section))
  return { clauses: written.filter(isClause), statements: written.filter((each): each is Statement => !isClause(each)) }
}

/** What a provider offers: its documents, the law that stands beside them, and its settings. */
export interface Terms {
  readonly name: string
  readonly title: Said
  readonly documents: readonly Document[]
  /** Later versions of a document, each in force for an agreement once its matter `version` of that document says so. */
  readonly later?: readonly Document[]
  /** The law the engine knows beside the terms. */
  readonly law: readonly Document[]
  /** Clauses of the law that the terms themselves name or need to be carried out: they stay under `--strict-terms`. */
  readonly invokes: readonly string[]
  /** Which clause says what a change needs, of choices and of documents that name none of their own. */
  readonly changedBy?: ChangedBy
  /** Choices of the provider within what the clauses allow. */
  readonly settings?: { readonly [name: string]: unknown }
}
