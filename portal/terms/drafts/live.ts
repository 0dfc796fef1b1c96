import type { DraftView } from '../../../api/drafts/view.ts'
import { type Choice, choicesIn, isSameChoice } from '../../../terms/edition/choices.ts'
import { type Draft, drafted, type Examined, examine } from '../../../terms/edition/draft.ts'
import { type DraftedDocument, type DraftedSentence, sentencesOf } from '../../../terms/edition/drafted-sentences.ts'
import type { Edit } from '../../../terms/edition/edit.ts'
import { signedOn, withPublished } from '../../../terms/edition/published.ts'
import { unfitness } from '../../../terms/edition/unfit-edit.ts'
import type { Terms } from '../../../terms/grammar/document.ts'
import type { Language } from '../../../terms/grammar/said.ts'
import type { Filter } from './texts.ts'

/** The terms that a draft puts otherwise, from what is shipped and what was published before it. */
export const beforeOf = (shipped: Terms, { published, from }: Pick<DraftView, 'published' | 'from'>): Terms =>
  signedOn(withPublished(shipped, published), from)

/** What a draft says at this moment, reckoned within the page. */
export interface Live {
  readonly documents: readonly DraftedDocument[]
  readonly examined: Examined
  readonly choices: readonly Choice[]
}

/** Edits that do not fit are left aside: their fields say why. */
export function liveOf(before: Terms, { from, edits }: Draft): Live {
  const draft = { from, edits: edits.filter((edit) => unfitness(before, edit) === undefined) }
  return {
    documents: sentencesOf(before, draft),
    examined: examine(before, draft),
    choices: choicesIn(drafted(before, draft)),
  }
}

/** Whether an edit puts anything otherwise. */
export function isAsBefore(before: Terms, sentence: DraftedSentence | undefined, edit: Edit): boolean {
  if (edit.is === 'left out' || edit.is === 'place') return false
  if (edit.is === 'setting') {
    const choice = choicesIn(before).find(({ name }) => name === edit.name)
    return choice !== undefined && isSameChoice(choice, choice.now, edit.to)
  }
  const was = sentence?.adjustable.find(({ name }) => name === edit.value)?.before
  return String(was) === String(edit.numbers)
}

/** The sentences that a search and a filter leave. */
export function sentencesToShow(
  documents: readonly DraftedDocument[],
  words: string,
  filter: Filter,
  language: Language,
): readonly DraftedDocument[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
  return documents.flatMap((document) => {
    const sentences = document.sentences.filter((each) => fits(each, filter) && speaksOf(each, sought, language))
    return sentences.length > 0 ? [{ ...document, sentences }] : []
  })
}

function fits({ adjustable, isChanged }: DraftedSentence, filter: Filter): boolean {
  if (filter === 'changed') return isChanged
  return filter === 'all' || adjustable.length > 0 || isChanged
}

const speaksOf = ({ ref, title, text }: DraftedSentence, sought: readonly string[], language: Language): boolean => {
  const whole = [ref, title[language], text[language]].join(' ').toLowerCase()
  return sought.every((word) => whole.includes(word))
}

/** A number as people type it, with a comma or a point; NaN for what is none. */
export const numberTyped = (typed: string): number =>
  typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'))

export const numberShown = (number: number, language: Language): string =>
  language === 'de' ? String(number).replace('.', ',') : String(number)
