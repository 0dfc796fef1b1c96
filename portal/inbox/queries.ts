import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BulkAct, BulkResult } from '../../api/acts/in-bulk.ts'
import type { ShownColleague } from '../../api/views/colleagues.ts'
import type { Inbox, InboxRow } from '../../api/views/inbox.ts'
import type { InboxFigures } from '../../api/views/inbox-figures.ts'
import { ask } from '../door/ask.ts'
import type { Looking, Saved } from './looking.ts'

/** So many duties are asked for at a time. */
const PAGE = 100

export function useInbox(looking: Looking) {
  return useInfiniteQuery({
    queryKey: ['inbox', looking],
    queryFn: ({ pageParam }) => ask<Inbox>(`/duties?${questionOf(looking, pageParam)}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // Somebody else may have done something meanwhile; a long list is not read again by itself.
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 3 ? false : 30_000),
  })
}

function questionOf({ filter, order }: Looking, after: string | null): URLSearchParams {
  const { states = [], acts = [], ...rest } = filter
  const question = new URLSearchParams({ order, limit: String(PAGE) })
  for (const state of states) question.append('states', state)
  for (const act of acts) question.append('acts', act)
  for (const [name, value] of Object.entries(rest)) if (value !== undefined && value !== '') question.set(name, value)
  if (after !== null) question.set('after', after)
  return question
}

export const useFigures = () =>
  useQuery({
    queryKey: ['inbox figures'],
    queryFn: () => ask<InboxFigures>('/duties/figures'),
    refetchInterval: 30_000,
  })

export const useColleagues = () =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: () => ask<{ colleagues: ShownColleague[] }>('/colleagues'),
    select: ({ colleagues }) => colleagues,
    staleTime: 60_000,
  })

export const useSavedViews = () =>
  useQuery({
    queryKey: ['saved views'],
    queryFn: () => ask<{ views: Saved[] }>('/saved-views'),
    select: ({ views }) => views,
  })

/** What is to be done with duties, and what it needs besides them. */
export interface Doing {
  readonly act: BulkAct
  readonly reason?: string
  readonly note?: string
  readonly person?: string | null
  readonly until?: string | null
  readonly beyondDeadline?: boolean
}

/** Whoever decides says what he has seen, so that nobody approves what is owed otherwise by now. */
export const doWith = (rows: readonly InboxRow[], doing: Doing): Promise<readonly BulkResult[]> =>
  ask<{ results: BulkResult[] }>('/duties/in-bulk', {
    body: { ...doing, duties: rows.map(({ agreement, duty, content }) => ({ agreement, duty, content })) },
  }).then(({ results }) => results)

export const saveView = (body: Omit<Saved, 'view' | 'own'>) => ask<{ view: string }>('/saved-views', { body })
export const forgetView = (view: string) => ask<void>(`/saved-views/${view}/forget`, { body: {} })

/** Everything that an act may have changed is asked for again. */
export function useRefresh(): () => Promise<unknown> {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [['inbox'], ['inbox figures'], ['case'], ['agreement']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
}
