import { type Choice, natures } from '../../terms/edition/choices.ts'
import { type ClauseChange, changes as kindsOfChange } from '../../terms/edition/compare.ts'
import type { Examined } from '../../terms/edition/draft.ts'
import type { Column } from '../../terms/edition/setting-table.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { free, list, object, orNull, ref, type Schema, text } from '../schema.ts'

/** What a draft would say and do, as it goes over the wire. */
export interface ExaminedDraft {
  readonly defect: Said | null
  readonly failing: Examined['failing']
  readonly changes: readonly (Omit<ClauseChange, 'before' | 'after' | 'moved' | 'by'> & {
    readonly before: ClauseChange['before'] | null
    readonly after: ClauseChange['after'] | null
    /** Where it stands now, if that is elsewhere: after which sentence, null for the first place. */
    readonly moved: { readonly after: string | null } | null
    readonly by: string | null
  })[]
  /** All that can be chosen, as the draft has it. */
  readonly choices: readonly (Omit<Choice, 'ref' | 'table'> & {
    readonly ref: string | null
    /** What may stand in the rows, where the choice is rows. */
    readonly columns: readonly Column[] | null
  })[]
}

export function examinedDraft({ defect, failing, changes }: Examined, choices: readonly Choice[]): ExaminedDraft {
  return {
    defect: defect ?? null,
    failing,
    changes: changes.map((each) => ({
      ...each,
      before: each.before ?? null,
      after: each.after ?? null,
      moved: each.moved ?? null,
      by: each.by ?? null,
    })),
    choices: choices.map(({ table, ...each }) => ({ ...each, ref: each.ref ?? null, columns: table?.columns ?? null })),
  }
}

const said = ref('Said')
/** A word, a number, yes or no, or rows: amounts as `59.50`, days as `2026-01-01`. */
export const chosenValue: Schema = { anyOf: [text, { type: 'number' }, { type: 'boolean' }, list(free)] }
export const examinedSchema: Schema = object({
  defect: orNull(said),
  failing: list(object({ ref: text, example: text })),
  changes: list(
    object({
      document: text,
      ref: text,
      title: said,
      change: { enum: kindsOfChange },
      before: orNull(said),
      after: orNull(said),
      values: list(object({ name: text, before: said, after: said })),
      moved: orNull(object({ after: orNull(text) })),
      needs: { enum: ['editorial', 'favourable', 'notice', 'consent'] },
      by: orNull(text),
    }),
  ),
  choices: list(
    object({
      name: text,
      is: { enum: natures },
      now: chosenValue,
      among: list(object({ name: text, says: said })),
      ref: orNull(text),
      columns: orNull(list(free)),
    }),
  ),
})
