import { numbersOf } from '../grammar/adjustable.ts'
import { type Clause, sentence } from '../grammar/clause.ts'
import type { Document, Terms } from '../grammar/document.ts'
import { type Said, wordsOf } from '../grammar/said.ts'
import { isClause, type Statement } from '../grammar/statement.ts'
import { type Draft, drafted } from './draft.ts'
import { bothInOrder } from './order.ts'
import { inOrder } from './text.ts'

/** A value in which a draft may put other numbers: what it says with them, and the numbers it had. */
export interface DraftedValue {
  readonly name: string
  readonly says: Said
  readonly numbers: readonly number[]
  readonly before: readonly number[]
  /** How finely its numbers are told apart. */
  readonly step: number
}
/** A sentence as a draft has it; one that is left out, as it was. */
export interface DraftedSentence {
  readonly ref: string
  readonly number: string
  readonly title: Said
  readonly text: Said
  /** What stands in its brackets. */
  readonly values: readonly Said[]
  readonly adjustable: readonly DraftedValue[]
  readonly isLeftOut: boolean
  /** It stands elsewhere than before: the draft says after which sentence. */
  readonly isMoved: boolean
  readonly isChanged: boolean
  readonly isRule: boolean
}
export interface DraftedDocument {
  readonly document: string
  readonly title: Said
  readonly sentences: readonly DraftedSentence[]
}

/**
 * All sentences of terms as a draft has them, document by document in the order of the text.
 *
 * @throws UnfitEdit
 */
export function sentencesOf(before: Terms, draft: Draft): readonly DraftedDocument[] {
  const after = drafted(before, draft)
  const moved = draft.edits.flatMap((edit) => (edit.is === 'place' ? [edit.ref] : []))
  return before.documents.map((document) => {
    const now = after.documents.find(({ id }) => id === document.id)
    const [old, parts] = [byRef(document), now ? byRef(now) : new Map<string, Part>()]
    return {
      document: document.id,
      title: wordsOf(document.title),
      sentences: bothInOrder([...old.keys()], [...parts.keys()]).flatMap((ref) => {
        const was = old.get(ref)
        const isMoved = moved.includes(`${document.short} ${ref}`)
        return was ? [draftedSentence(document, was, parts.get(ref), isMoved)] : []
      }),
    }
  })
}

type Part = Clause | Statement
const byRef = (document: Document): ReadonlyMap<string, Part> =>
  new Map(inOrder(document).map((part) => [part.ref, part]))

function draftedSentence({ short }: Document, was: Part, is: Part | undefined, isMoved: boolean): DraftedSentence {
  const part = is ?? was
  const adjustable = adjustableValues(was, part)
  return {
    ref: `${short} ${was.ref}`,
    number: was.ref,
    title: wordsOf(part.title),
    text: { de: sentence(part, 'de'), en: sentence(part, 'en') },
    values: Object.values(part.where).map(wordsOf),
    adjustable,
    isLeftOut: is === undefined,
    isMoved,
    isChanged:
      is === undefined || isMoved || adjustable.some(({ numbers, before }) => String(numbers) !== String(before)),
    isRule: isClause(was),
  }
}

function adjustableValues(was: Part, is: Part): readonly DraftedValue[] {
  return Object.entries(is.where).flatMap(([name, value]) => {
    const numbers = numbersOf(value)
    const before = was.where[name] && numbersOf(was.where[name])
    if (!numbers || !before) return []
    return [{ name, says: wordsOf(value), numbers: numbers.are, before: before.are, step: numbers.step }]
  })
}
