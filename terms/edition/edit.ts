import type { Said } from '../grammar/said.ts'
import type { Chosen } from './choices.ts'

/** One thing that a draft puts otherwise. References carry the document's short name: `AGB § 9.1`. */
export type Edit =
  | { readonly is: 'number'; readonly ref: string; readonly value: string; readonly numbers: readonly number[] }
  | { readonly is: 'left out'; readonly ref: string }
  /** The sentence stands after another one of its document; `null`: before all of them. It keeps its reference. */
  | { readonly is: 'place'; readonly ref: string; readonly after: string | null }
  | { readonly is: 'setting'; readonly name: string; readonly to: Chosen }

/** Where an edit stands: another one there takes its place. A sentence that is left out keeps its numbers for when it comes back. */
export const placeOf = (edit: Edit): string => {
  if (edit.is === 'setting') return `setting ${edit.name}`
  return edit.is === 'number' ? `number ${edit.ref} ${edit.value}` : `${edit.is} ${edit.ref}`
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
