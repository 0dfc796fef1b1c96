import { answered, type Example, examplesOf } from '../engine/example.ts'
import { compile, DefectOfTerms } from '../engine/program.ts'
import { numbersOf } from '../grammar/adjustable.ts'
import type { Clause } from '../grammar/clause.ts'
import type { Day } from '../grammar/day.ts'
import type { Document, Terms } from '../grammar/document.ts'
import type { Said } from '../grammar/said.ts'
import type { Statement } from '../grammar/statement.ts'
import { carrierOf, choicesIn, valueChosen } from './choices.ts'
import { type ClauseChange, compareTerms } from './compare.ts'
import { type ChoiceChange, compareChoices } from './compare-choices.ts'
import type { Edit } from './edit.ts'
import { withMoved } from './order.ts'
import { inOrder } from './text.ts'
import { refuseUnfit } from './unfit-edit.ts'

/** A later version of terms as far as it needs no programmer: other numbers, fewer sentences, another order, other choices. */
export interface Draft {
  /** The day from which it is published. */
  readonly from: Day
  readonly edits: readonly Edit[]
}

/**
 * The documents as the draft has them, each that it touches in a version of its day; the others as they are.
 *
 * @throws UnfitEdit for a sentence, value or setting that is not there, and for what it cannot be
 */
export function drafted(terms: Terms, { from, edits }: Draft): Terms {
  for (const edit of edits) refuseUnfit(terms, edit)
  const chosen = chosenBy(terms, edits)
  return {
    ...terms,
    documents: terms.documents.map((document) => {
      const carried = Object.entries(chosen).filter(([name]) => carrierOf(terms, name) === document.id)
      return draftedDocument(document, from, edits, Object.fromEntries(carried))
    }),
    settings: { ...terms.settings, ...chosen },
  }
}

type Settings = Readonly<Record<string, unknown>>
const chosenBy = (terms: Terms, edits: readonly Edit[]): Settings =>
  Object.fromEntries(edits.flatMap((edit) => (edit.is === 'setting' ? [[edit.name, valueChosen(terms, edit)]] : [])))

type EditOfSentence = Exclude<Edit, { is: 'setting' }>

function draftedDocument(document: Document, version: Day, edits: readonly Edit[], settings: Settings): Document {
  const own = edits.filter((edit): edit is EditOfSentence => edit.is !== 'setting' && isOf(document, edit.ref))
  const chooses = Object.keys(settings).length > 0
  if (own.length === 0 && !chooses) return document
  const isLeftOut = ({ ref }: Part): boolean =>
    own.some((edit) => edit.is === 'left out' && edit.ref === `${document.short} ${ref}`)
  const left = document.clauses.filter(isLeftOut).map(({ ref }) => `${document.short} ${ref}`)
  return {
    ...document,
    version,
    ...(chooses ? { settings: { ...document.settings, ...settings } } : {}),
    ...(own.some(({ is }) => is === 'place') ? { order: orderIn(document, own) } : {}),
    clauses: document.clauses
      .filter((each) => !isLeftOut(each))
      .map((each) => withoutExceptionsTo(left, document, withNumbers(each, document, own))),
    statements: (document.statements ?? [])
      .filter((each) => !isLeftOut(each))
      .map((each) => withNumbers(each, document, own)),
  }
}

const isOf = ({ short }: Document, ref: string): boolean => ref.startsWith(`${short} `)

/** The order of the text after one move after the other. */
function orderIn(document: Document, edits: readonly EditOfSentence[]): readonly string[] {
  const own = (ref: string): string => ref.slice(document.short.length + 1)
  return edits.reduce<readonly string[]>(
    (order, edit) =>
      edit.is === 'place' ? withMoved(order, own(edit.ref), edit.after === null ? null : own(edit.after)) : order,
    inOrder(document).map(({ ref }) => ref),
  )
}

type Part = Clause | Statement

function withNumbers<P extends Part>(part: P, { short }: Document, edits: readonly Edit[]): P {
  const own = edits.filter((edit) => edit.is === 'number' && edit.ref === `${short} ${part.ref}`)
  if (own.length === 0) return part
  const where = { ...part.where }
  for (const edit of own)
    if (edit.is === 'number') {
      const value = where[edit.value]
      const numbers = value && numbersOf(value)
      if (numbers) where[edit.value] = numbers.with(edit.numbers)
    }
  return { ...part, where }
}

/** Nothing is the exception to a sentence that is no longer there. */
function withoutExceptionsTo(left: readonly string[], { short }: Document, clause: Clause): Clause {
  const { exceptionTo } = clause
  if (!exceptionTo) return clause
  const still = exceptionTo.filter((ref) => !left.includes(ref) && !left.includes(`${short} ${ref}`))
  return still.length === exceptionTo.length ? clause : { ...clause, exceptionTo: still }
}

/** The settings that a draft may put otherwise, as they are: those that the terms make, and the readings that a clause offers. */
export const choicesOf = (terms: Terms): Readonly<Record<string, unknown>> =>
  Object.fromEntries(choicesIn(terms).map(({ name, now }) => [name, now]))

/** What a draft would say and do. */
export interface Examined {
  /** Why the terms could not be carried out; undefined: they can. */
  readonly defect: Said | undefined
  /** Examples that no longer hold: each was meant for the numbers before. */
  readonly failing: readonly { readonly ref: string; readonly example: string }[]
  /** What is said otherwise, and what that needs. */
  readonly changes: readonly ClauseChange[]
  /** What is chosen otherwise, and what that needs. */
  readonly choices: readonly ChoiceChange[]
}

/** Looks at a draft as a lawyer would: every example at its edge, and sentence by sentence against the version before. */
export function examine(terms: Terms, draft: Draft): Examined {
  const after = drafted(terms, draft)
  return {
    defect: defectOf(after),
    failing: failingIn(after),
    changes: compareTerms(terms, after),
    choices: compareChoices(terms, after),
  }
}

function defectOf(terms: Terms): Said | undefined {
  try {
    compile(terms)
    return undefined
  } catch (error) {
    if (error instanceof DefectOfTerms) return error.says
    throw error
  }
}

const failingIn = ({ documents }: Terms): Examined['failing'] =>
  documents.flatMap(({ short, clauses }) =>
    clauses.flatMap((clause) =>
      examplesOf(clause).flatMap(([name, example]) =>
        exampleHolds(clause, example) ? [] : [{ ref: `${short} ${clause.ref}`, example: name }],
      ),
    ),
  )

/** Whether a rule answers an example as the example says. */
function exampleHolds(clause: Clause, example: Example): boolean {
  const { answer, expected } = answered(clause, example)
  return inWords(answer) === inWords(expected)
}
const inWords = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'function' ? String(each) : each)) ?? 'undefined'
