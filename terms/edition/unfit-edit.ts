import { numbersOf } from '../grammar/adjustable.ts'
import type { Clause } from '../grammar/clause.ts'
import type { Document, Terms } from '../grammar/document.ts'
import type { Said } from '../grammar/said.ts'
import type { Statement } from '../grammar/statement.ts'
import { type Choice, canChoose, choicesIn } from './choices.ts'
import { type Edit, UnfitEdit } from './edit.ts'
import { unfitRows } from './setting-table.ts'

type EditOf<Is extends Edit['is']> = Extract<Edit, { is: Is }>
type Part = Clause | Statement

/** @throws UnfitEdit for a sentence, value or setting that is not there, and for what it cannot be */
export function refuseUnfit(terms: Terms, edit: Edit): void {
  if (edit.is === 'setting') refuseUnfitChoice(terms, edit)
  else refuseUnfitSentence(terms, edit)
}

function refuseUnfitSentence(terms: Terms, edit: Exclude<Edit, { is: 'setting' }>): void {
  const place = placeIn(terms, edit.ref)
  if (!place) throw unfit(edit, edit.ref, edit.ref, [])
  if (edit.is === 'number') refuseUnfitNumbers(place.part, edit)
  if (edit.is === 'place') refuseUnfitPlace(terms, place.document, edit)
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

function refuseUnfitChoice(terms: Terms, edit: EditOf<'setting'>): void {
  const choices = choicesIn(terms)
  const choice = choices.find(({ name }) => name === edit.name)
  const known = choices.map(({ name }) => name)
  if (!choice) throw unfit(edit, `Einstellung „${edit.name}“`, `setting "${edit.name}"`, known)
  if (!canChoose(choice, edit.to)) throw unfitChoice(edit, choice)
}

function unfitChoice(edit: EditOf<'setting'>, { is, among, table }: Choice): UnfitEdit {
  if (table) return new UnfitEdit(edit, sentence(unfitRows(table, edit.to)))
  const known = is === 'number' ? ['0, 1, 2 …'] : among.map(({ name }) => name)
  return is === 'reading'
    ? unfit(edit, `Lesart „${edit.to}“`, `reading "${edit.to}"`, known)
    : unfit(edit, `Wahl „${edit.to}“`, `choice "${edit.to}"`, known)
}
const sentence = (says: Said | undefined): Said => ({ de: `${says?.de ?? ''}.`, en: `${says?.en ?? ''}.` })

function refuseUnfitNumbers(part: Part, edit: EditOf<'number'>): void {
  const value = part.where[edit.value]
  const numbers = value && numbersOf(value)
  if (!numbers) throw unfit(edit, `{${edit.value}}`, `{${edit.value}}`, adjustableIn(part))
  const fits =
    edit.numbers.length === numbers.are.length && edit.numbers.every((number) => Number.isFinite(number) && number >= 0)
  if (!fits || !canBe(() => numbers.with(edit.numbers)))
    throw unfit(edit, `${edit.numbers.join(', ')}`, `${edit.numbers.join(', ')}`, [numbers.are.join(', ')])
}

function refuseUnfitPlace(terms: Terms, document: Document, edit: EditOf<'place'>): void {
  if (edit.after === null) return
  const after = placeIn(terms, edit.after)
  if (after?.document === document && edit.after !== edit.ref) return
  throw unfit(edit, `Platz hinter ${edit.after} für ${edit.ref}`, `place after ${edit.after} for ${edit.ref}`, [])
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

/** A sentence and the document in which it stands. */
function placeIn(terms: Terms, ref: string): { readonly document: Document; readonly part: Part } | undefined {
  for (const document of terms.documents) {
    const { short, clauses, statements = [] } = document
    const part = [...clauses, ...statements].find((each) => `${short} ${each.ref}` === ref)
    if (part) return { document, part }
  }
  return undefined
}

/** The values of a sentence in which a draft may put other numbers. */
const adjustableIn = ({ where }: Part): readonly string[] =>
  Object.entries(where).flatMap(([name, value]) => (numbersOf(value) ? [name] : []))
