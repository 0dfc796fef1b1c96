import { readFileSync } from 'node:fs'
import { readProvider } from '../../access/provider.ts'
import { programFor } from '../../duties/programs.ts'
import { readPublished } from '../../journal/published.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type AnnotatedClause, type AnnotatedDocument, annotated } from '../../terms/edition/annotated.ts'
import type { Program } from '../../terms/engine/program.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type CoverageOfProvider, type Nature, type State, states } from '../../terms/inventory/coverage.ts'
import { inside, type Route } from '../door.ts'
import { answers, free, list, object, orNull, ref, text } from '../schema.ts'

/** An entry of the inventory that a sentence claims, and how far it has come. */
export interface ClaimedEntry {
  readonly id: string
  readonly nature: Nature
  readonly state: State
}
export interface ClauseOfTerms extends Omit<AnnotatedClause, 'claims'> {
  readonly entries: readonly ClaimedEntry[]
}
export interface TermsView {
  readonly terms: string
  readonly title: Said
  /** How many entries of each kind have come how far; null for terms without inventory. */
  readonly byKind: CoverageOfProvider['byKind'] | null
  readonly missing: readonly string[]
  readonly documents: readonly (Omit<AnnotatedDocument, 'clauses'> & { readonly clauses: readonly ClauseOfTerms[] })[]
}

/** Computed by `klausel coverage`, and compared with a new computation by a test; read when somebody asks first, not at the start. */
function coverageOf(terms: string): CoverageOfProvider | undefined {
  const file = new URL('../../terms/inventory/coverage.json', import.meta.url)
  kept ??= JSON.parse(readFileSync(file, 'utf8')).providers as readonly CoverageOfProvider[]
  return kept.find(({ id }) => id === terms)
}
let kept: readonly CoverageOfProvider[] | undefined

/** The terms of a provider for those who answer for them, clause by clause. */
export function termsView(program: Program): TermsView {
  const { name, title } = program.terms
  const computed = coverageOf(name)
  const entries = new Map(computed?.entries.map((entry) => [entry.id, entry]))
  const claimed = (id: string): ClaimedEntry[] => {
    const entry = entries.get(id)
    return entry ? [{ id, nature: entry.nature, state: entry.state }] : []
  }
  return {
    terms: name,
    title: { de: title.de, en: title.en },
    byKind: computed?.byKind ?? null,
    missing: computed?.missing ?? [],
    documents: annotated(program).map((document) => ({
      ...document,
      clauses: document.clauses.map(({ claims, ...clause }) => ({ ...clause, entries: claims.flatMap(claimed) })),
    })),
  }
}

const said = ref('Said')
const clause = object({
  number: text,
  ref: text,
  title: said,
  text: said,
  values: list(said),
  becomes: { enum: ['rule', 'undertaking', 'measure', 'performance', 'text'] },
  restsOn: list(said),
  exceptionTo: list(text),
  examples: list(text),
  reading: orNull(text),
  readings: orNull(object({ inForce: text, all: list(object({ name: text, says: said })) })),
  mend: orNull(said),
  because: orNull(text),
  entries: list(object({ id: text, nature: text, state: { enum: states } })),
})

/** The annotated edition: what each sentence says, what becomes of it, and how that was proven. */
export const terms: Route = (api, door) => {
  api.get(
    '/terms',
    {
      config: { right: 'see the terms' },
      schema: {
        summary: 'The terms of the provider, clause by clause, with readings, examples and how far each is executed',
        response: answers({
          200: object({
            terms: text,
            title: said,
            byKind: orNull(free),
            missing: list(text),
            documents: list(object({ document: text, title: said, version: text, clauses: list(clause) })),
          }),
          404: ref('Problem'),
        }),
      },
    },
    async (request) => {
      const { running, provider } = inside(door, request)
      return inTransaction(running.app, { provider, customer: null }, async (transaction) => {
        const found = await readProvider(transaction, provider)
        if (!found) throw new Error(`The provider ${provider} was never entered.`)
        const published = await readPublished(transaction, found.terms)
        return termsView(programFor(running, { terms: found.terms, versions: {}, published }))
      })
    },
  )
}
