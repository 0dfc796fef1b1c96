import type { Choice } from '../../terms/edition/choices.ts'
import type { ClauseChange } from '../../terms/edition/compare.ts'
import type { Examined } from '../../terms/edition/draft.ts'
import { list, object, orNull, ref, type Schema, text } from '../schema.ts'

/** What a draft would say and do, as it goes over the wire. */
export interface ExaminedDraft {
  readonly defect: string | null
  readonly failing: Examined['failing']
  readonly changes: readonly (Omit<ClauseChange, 'before' | 'after' | 'by'> & {
    readonly before: ClauseChange['before'] | null
    readonly after: ClauseChange['after'] | null
    readonly by: string | null
  })[]
  /** All that can be chosen, as the draft has it. */
  readonly choices: readonly (Omit<Choice, 'ref'> & { readonly ref: string | null })[]
}

export function examinedDraft({ defect, failing, changes }: Examined, choices: readonly Choice[]): ExaminedDraft {
  return {
    defect: defect ?? null,
    failing,
    changes: changes.map((each) => ({
      ...each,
      before: each.before ?? null,
      after: each.after ?? null,
      by: each.by ?? null,
    })),
    choices: choices.map((each) => ({ ...each, ref: each.ref ?? null })),
  }
}

const said = ref('Said')
export const chosenValue: Schema = { anyOf: [text, { type: 'number' }, { type: 'boolean' }] }
export const examinedSchema: Schema = object({
  defect: orNull(text),
  failing: list(object({ ref: text, example: text })),
  changes: list(
    object({
      document: text,
      ref: text,
      title: said,
      change: { enum: ['added', 'removed', 'rule', 'value', 'wording'] },
      before: orNull(said),
      after: orNull(said),
      values: list(object({ name: text, before: said, after: said })),
      needs: { enum: ['editorial', 'favourable', 'notice', 'consent'] },
      by: orNull(text),
    }),
  ),
  choices: list(
    object({
      name: text,
      is: { enum: ['reading', 'names', 'number', 'yes or no'] },
      now: chosenValue,
      among: list(object({ name: text, says: said })),
      ref: orNull(text),
    }),
  ),
})
