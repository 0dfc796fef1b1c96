import type { Draft } from '../terms/edition/draft.ts'
import type { Transaction } from './transaction.ts'

/** A version of terms that was drafted here and published. It never changes. */
export interface Published extends Draft {
  readonly draft: string
  /** The name of the terms whose later version it is. */
  readonly terms: string
}

/** In a statement that reads agreements: all that their provider has published, asked for once. Null where it is nothing. */
export const PUBLISHED = '(select published_terms()) as published'

const nothing: readonly Published[] = []

/** Of what a provider has published, the versions of these terms. */
export const publishedOf = (terms: string, all: readonly Published[] | null): readonly Published[] =>
  all?.filter((each) => each.terms === terms) ?? nothing

/** What the provider of the transaction has published of these terms, in the order of its days. */
export async function readPublished(transaction: Transaction, terms: string): Promise<readonly Published[]> {
  const { rows } = await transaction.query<{ published: readonly Published[] | null }>(`select ${PUBLISHED}`)
  return publishedOf(terms, rows[0]?.published ?? null)
}
