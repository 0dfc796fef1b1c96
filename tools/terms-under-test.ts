import { type CompileOptions, compile, type Program } from '../terms/engine/program.ts'
import type { Clause } from '../terms/grammar/clause.ts'
import type { Document, Terms } from '../terms/grammar/document.ts'

/** Makes a program of the terms of a test: as they are written, or with something put wrong to see whether the test notices. */
export type Making = (terms: Terms, options: CompileOptions) => Program

/** Terms that a test lives under. What they are compiled to can be exchanged while a test runs again. */
class TermsUnderTest implements Program {
  readonly #terms: Terms
  readonly #options: CompileOptions
  readonly #asWritten: Program
  #made: { readonly by: Making; readonly program: Program } | undefined

  constructor(terms: Terms, options: CompileOptions) {
    this.#terms = terms
    this.#options = options
    this.#asWritten = compile(terms, options)
  }
  get #now(): Program {
    if (making === undefined) return this.#asWritten
    if (this.#made?.by !== making) this.#made = { by: making, program: making(this.#terms, this.#options) }
    return this.#made.program
  }
  get terms() {
    return this.#now.terms
  }
  get strict() {
    return this.#now.strict
  }
  get placed() {
    return this.#now.placed
  }
  get upon() {
    return this.#now.upon
  }
  get deciding() {
    return this.#now.deciding
  }
  get watched() {
    return this.#now.watched
  }
  get pinned() {
    return this.#now.pinned
  }
  get choosing() {
    return this.#now.choosing
  }
}

let making: Making | undefined

/** Compiled terms for a test: `underTest(elc, { strict: true })`. Use it instead of `compile` in every test that lives a life. */
export const underTest = (terms: Terms, options: CompileOptions = {}): Program => new TermsUnderTest(terms, options)

/** Runs a life while all terms under test are made another way. */
export function whileMade<T>(by: Making, run: () => T): T {
  const before = making
  making = by
  try {
    return run()
  } finally {
    making = before
  }
}

/** The same terms with the law beside them: what `--strict-terms` leaves aside comes back. */
export const underTheLaw: Making = (terms, options) => compile(terms, { ...options, strict: false })

/** Makes the same program, and notes each clause whose rule comes to an answer. */
export const noting =
  (decided: (document: Document, clause: Clause) => void, by: Making = compile): Making =>
  (terms, options) =>
    by(
      withEachClause(terms, (document, clause) => ({
        ...clause,
        then: noted(clause.then, () => decided(document, clause)),
      })),
      options,
    )

const noted =
  (then: Clause['then'], note: () => void): Clause['then'] =>
  (a, b, c) => {
    note()
    return then(a, b, c)
  }

/** The same terms and the same law with each clause put in another form; a clause for which there is none is left out. */
export function withEachClause(terms: Terms, put: (document: Document, clause: Clause) => Clause | undefined): Terms {
  const changed = (document: Document): Document => ({
    ...document,
    clauses: document.clauses.flatMap((clause) => put(document, clause) ?? []),
  })
  return {
    ...terms,
    documents: terms.documents.map(changed),
    law: terms.law.map(changed),
    ...(terms.later ? { later: terms.later.map(changed) } : {}),
  }
}
