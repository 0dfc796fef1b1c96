import { answered, type Example, examplesOf } from '../engine/example.ts'
import { compile, DefectOfTerms } from '../engine/program.ts'
import { numbersOf } from '../grammar/adjustable.ts'
import type { Clause } from '../grammar/clause.ts'
import type { Day } from '../grammar/day.ts'
import type { Document, Terms } from '../grammar/document.ts'
import type { Said } from '../grammar/said.ts'
import type { Statement } from '../grammar/statement.ts'
import { type Choice, canChoose, carrierOf, choicesIn } from './choices.ts'
import { type ClauseChange, compareTerms } from './compare.ts'

/** One thing that a draft puts otherwise. References carry the document's short name: `AGB § 9.1`. */
export type Edit =
  | { readonly is: 'number'; readonly ref: string; readonly value: string; readonly numbers: readonly number[] }
  | { readonly is: 'left out'; readonly ref: string }
  | { readonly is: 'setting'; readonly name: string; readonly to: string | number | boolean }

/** A later version of terms as far as it needs no programmer: other numbers, fewer sentences, other choices. */
export interface Draft {
  /** The day from which it is published. */
  readonly from: Day
  readonly edits: readonly Edit[]
}

/** Where an edit stands: another one there takes its place. A sentence that is left out keeps its numbers for when it comes back. */
export const placeOf = (edit: Edit): string => {
  if (edit.is === 'setting') return `setting ${edit.name}`
  return edit.is === 'number' ? `number ${edit.ref} ${edit.value}` : `left out ${edit.ref}`
}

/** Why an edit cannot be made: what was seen, and what there is instead. */
export class UnfitEdit extends Error {
  readonly edit: Edit
  readonly says: Said
  constructor(edit: Edit, says: Said) {
    super(says.en)
    this.edit = edit
    this.says = says
  }
}

/**
 * The documents as the draft has them, each that it touches in a version of its day; the others as they are.
 *
 * @throws UnfitEdit for a sentence, value or setting that is not there, and for a number that its value cannot have
 */
export function drafted(terms: Terms, { from, edits }: Draft): Terms {
  for (const edit of edits) refuseUnfit(terms, edit)
  const settings = edits.filter((edit) => edit.is === 'setting')
  return {
    ...terms,
    documents: terms.documents.map((document) => {
      const carried = settings.filter(({ name }) => carrierOf(terms, name) === document.id)
      return draftedDocument(document, from, edits, chosenBy(carried))
    }),
    settings: { ...terms.settings, ...chosenBy(settings) },
  }
}

type Settings = Readonly<Record<string, unknown>>
const chosenBy = (edits: readonly Extract<Edit, { is: 'setting' }>[]): Settings =>
  Object.fromEntries(edits.map(({ name, to }) => [name, to]))

function draftedDocument(document: Document, version: Day, edits: readonly Edit[], settings: Settings): Document {
  const own = edits.filter((edit) => edit.is !== 'setting' && edit.ref.startsWith(`${document.short} `))
  const chooses = Object.keys(settings).length > 0
  if (own.length === 0 && !chooses) return document
  const isLeftOut = ({ ref }: Part): boolean =>
    own.some((edit) => edit.is === 'left out' && edit.ref === `${document.short} ${ref}`)
  const left = document.clauses.filter(isLeftOut).map(({ ref }) => `${document.short} ${ref}`)
  return {
    ...document,
    version,
    ...(chooses ? { settings: { ...document.settings, ...settings } } : {}),
    clauses: document.clauses
      .filter((each) => !isLeftOut(each))
      .map((each) => withoutExceptionsTo(left, document, withNumbers(each, document, own))),
    statements: (document.statements ?? [])
      .filter((each) => !isLeftOut(each))
      .map((each) => withNumbers(each, document, own)),
  }
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

function refuseUnfit(terms: Terms, edit: Edit): void {
  if (edit.is === 'setting') {
    const choices = choicesIn(terms)
    const choice = choices.find(({ name }) => name === edit.name)
    const known = choices.map(({ name }) => name)
    if (!choice) throw unfit(edit, `Einstellung „${edit.name}“`, `setting "${edit.name}"`, known)
    if (!canChoose(choice, edit.to)) throw unfitChoice(edit, choice)
    return
  }
  const part = partAt(terms, edit.ref)
  if (!part) throw unfit(edit, edit.ref, edit.ref, [])
  if (edit.is === 'left out') return
  const value = part.where[edit.value]
  const numbers = value && numbersOf(value)
  if (!numbers) throw unfit(edit, `{${edit.value}}`, `{${edit.value}}`, adjustableIn(part))
  const fits =
    edit.numbers.length === numbers.are.length && edit.numbers.every((number) => Number.isFinite(number) && number >= 0)
  if (!fits || !canBe(() => numbers.with(edit.numbers)))
    throw unfit(edit, `${edit.numbers.join(', ')}`, `${edit.numbers.join(', ')}`, [numbers.are.join(', ')])
}

/** Why an edit cannot be made, in words; undefined: it can. */
export function unfitness(terms: Terms, edit: Edit): Said | undefined {
  try {
    refuseUnfit(terms, edit)
    return undefined
  } catch (error) {
    if (error instanceof UnfitEdit) return error.says
    throw error
  }
}

function canBe(make: () => unknown): boolean {
  try {
    make()
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const unfit = (edit: Edit, de: string, en: string, known: readonly string[]): UnfitEdit =>
  new UnfitEdit(edit, {
    de: `${de} gibt es hier nicht.${known.length > 0 ? ` Bekannt sind: ${known.join('; ')}.` : ''}`,
    en: `There is no ${en} here.${known.length > 0 ? ` Known are: ${known.join('; ')}.` : ''}`,
  })

const unfitChoice = (edit: Extract<Edit, { is: 'setting' }>, { is, among }: Choice): UnfitEdit => {
  const known = is === 'number' ? ['0, 1, 2 …'] : among.map(({ name }) => name)
  return is === 'reading'
    ? unfit(edit, `Lesart „${edit.to}“`, `reading "${edit.to}"`, known)
    : unfit(edit, `Wahl „${edit.to}“`, `choice "${edit.to}"`, known)
}

const partsOf = ({ clauses, statements = [] }: Document): readonly Part[] => [...clauses, ...statements]
const partAt = (terms: Terms, ref: string): Part | undefined =>
  terms.documents.flatMap((document) => partsOf(document).filter((part) => `${document.short} ${part.ref}` === ref))[0]

/** The settings that a draft may put otherwise, as they are: those that the terms make, and the readings that a clause offers. */
export const choicesOf = (terms: Terms): Readonly<Record<string, unknown>> =>
  Object.fromEntries(choicesIn(terms).map(({ name, now }) => [name, now]))

/** The values of a sentence in which a draft may put other numbers. */
export const adjustableIn = ({ where }: Part): readonly string[] =>
  Object.entries(where).flatMap(([name, value]) => (numbersOf(value) ? [name] : []))

/** What a draft would say and do. */
export interface Examined {
  /** Why the terms could not be carried out; undefined: they can. */
  readonly defect: string | undefined
  /** Examples that no longer hold: each was meant for the numbers before. */
  readonly failing: readonly { readonly ref: string; readonly example: string }[]
  /** What is said otherwise, and what that needs. */
  readonly changes: readonly ClauseChange[]
  /** What is chosen otherwise. */
  readonly choices: readonly { readonly before: Choice; readonly to: string | number | boolean }[]
}

/** Looks at a draft as a lawyer would: every example at its edge, and sentence by sentence against the version before. */
export function examine(terms: Terms, draft: Draft): Examined {
  const after = drafted(terms, draft)
  const choices = choicesIn(terms).flatMap((before) => {
    const to = choicesIn(after).find(({ name }) => name === before.name)?.now ?? before.now
    return to === before.now ? [] : [{ before, to }]
  })
  return { defect: defectOf(after), failing: failingIn(after), changes: compareTerms(terms, after), choices }
}

function defectOf(terms: Terms): string | undefined {
  try {
    compile(terms)
    return undefined
  } catch (error) {
    if (error instanceof DefectOfTerms) return error.message
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
