import { useDeferredValue, useMemo, useState } from 'react'
import type { DraftView } from '../../../api/drafts/view.ts'
import { type Edit, placeOf } from '../../../terms/edition/edit.ts'
import type { Terms } from '../../../terms/grammar/document.ts'
import { beforeOf, type Live, liveOf } from './live.ts'
import { saveEdit, useDraftAct } from './queries.ts'

/** The edits of a draft while somebody writes: what is kept, and over it what was just typed. */
export interface Editing {
  readonly before: Terms
  /** As the door keeps them. */
  readonly kept: readonly Edit[]
  readonly live: Live
  /** Shows an edit at once, and keeps it for nobody yet. */
  readonly type: (edit: Edit) => void
  /** Keeps an edit, or takes back what is put otherwise at its place. */
  readonly keep: (edit: Edit, isTakenBack: boolean) => void
  readonly isSaving: boolean
  readonly error: Error | null
}

export function useEdits(view: DraftView, shipped: Terms): Editing {
  const before = useMemo(() => beforeOf(shipped, view), [shipped, view])
  const [typed, setTyped] = useState<readonly Edit[]>([])
  const save = useDraftAct(saveEdit(view.draft))
  const edits = useMemo(() => withTyped(view.edits, typed), [view.edits, typed])
  const shown = useDeferredValue(edits)
  const live = useMemo(() => liveOf(before, { from: view.from, edits: shown }), [before, view.from, shown])
  const forget = (edit: Edit): void => setTyped((all) => all.filter((each) => placeOf(each) !== placeOf(edit)))
  return {
    ...{ before, kept: view.edits, live, isSaving: save.isPending, error: save.error },
    type: (edit) => setTyped((all) => withTyped(all, [edit])),
    keep: (edit, isTakenBack) => save.mutate({ edit, isTakenBack }, { onSuccess: () => forget(edit) }),
  }
}

function withTyped(edits: readonly Edit[], typed: readonly Edit[]): readonly Edit[] {
  const places = new Set(typed.map(placeOf))
  return [...edits.filter((each) => !places.has(placeOf(each))), ...typed]
}
