import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TrialPage } from '../../../api/drafts/trial.ts'
import type { DraftsView, DraftView } from '../../../api/drafts/view.ts'
import type { Edit } from '../../../terms/edition/edit.ts'
import { ask } from '../../door/ask.ts'
import { termsNamed } from '../../simulator/terms-to-choose.ts'

export const useDrafts = () => useQuery({ queryKey: ['drafts'], queryFn: () => ask<DraftsView>('/terms/drafts') })

export const useDraft = (draft: string) =>
  useQuery({ queryKey: ['drafts', draft], queryFn: () => ask<DraftView>(`/terms/drafts/${draft}`) })

/** The terms as they are shipped: the page reckons with them itself. */
export const useShipped = (name: string | undefined) =>
  useQuery({
    queryKey: ['shipped terms', name],
    queryFn: () => termsNamed(name ?? ''),
    enabled: name !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** An act on drafts; what it changed is asked for again, also when it fails: then it says why. */
export function useDraftAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['drafts'] }) })
}

export const openDraft = (from: string) => ask<{ draft: string }>('/terms/drafts', { body: { from } })

/** A step in the life of a draft. */
export interface Step {
  readonly way: 'propose' | 'publish' | 'approve' | 'approve/take-back' | 'reopen' | 'discard' | 'day'
  readonly body?: object
}
export const takeStep =
  (draft: string) =>
  ({ way, body = {} }: Step): Promise<void> =>
    ask<void>(`/terms/drafts/${draft}/${way}`, { body })

/** One edit after the other, in the order in which they were made. */
export const saveEdit =
  (draft: string) =>
  ({ edit, isTakenBack }: { readonly edit: Edit; readonly isTakenBack: boolean }): Promise<void> =>
    ask<void>(`/terms/drafts/${draft}/edits${isTakenBack ? '/take-back' : ''}`, { body: { edit } })

export const tryPage = (draft: string, after: string | null): Promise<TrialPage> =>
  ask<TrialPage>(`/terms/drafts/${draft}/trial${after === null ? '' : `?after=${after}`}`)
