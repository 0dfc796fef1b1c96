import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ListedAgreement } from '../../api/views/agreements.ts'
import type { Clock } from '../../api/views/clock.ts'
import type { ListedDuty } from '../../api/views/duties.ts'
import type { StandingView } from '../../api/views/standing.ts'
import type { Timeline } from '../../api/views/timeline.ts'
import type { DescribedKind } from '../../api/views/vocabulary.ts'
import type { WhatIf } from '../../api/views/what-if.ts'
import type { Why } from '../../api/views/why.ts'
import { ask } from './ask.ts'

/** A fact as it is sent: kind, time and fields. */
export type ToldFact = { readonly fact: string; readonly at: string; readonly [field: string]: unknown }

/** A question why. `at` is left out for now. */
export interface Question {
  readonly matter: string
  readonly about: string
  readonly at?: string | undefined
  /** Asked of the life in which these had happened. */
  readonly imagined?: readonly ToldFact[] | undefined
}

const of = (agreement: string, view: string): string => `/agreements/${agreement}/${view}`

export const useAgreements = () =>
  useQuery({
    queryKey: ['agreements'],
    queryFn: () => ask<{ agreements: ListedAgreement[] }>('/agreements'),
    select: ({ agreements }) => agreements,
  })

export const useStanding = (agreement: string) =>
  useQuery({
    queryKey: ['agreement', agreement, 'standing'],
    queryFn: () => ask<StandingView>(of(agreement, 'standing')),
    placeholderData: keepPreviousData,
  })

export const useTimeline = (agreement: string) =>
  useQuery({
    queryKey: ['agreement', agreement, 'timeline'],
    queryFn: () => ask<Timeline>(of(agreement, 'timeline')),
    placeholderData: keepPreviousData,
  })

export const useDuties = (agreement: string) =>
  useQuery({
    queryKey: ['agreement', agreement, 'duties'],
    queryFn: () => ask<{ duties: ListedDuty[] }>(of(agreement, 'duties')),
    select: ({ duties }) => duties,
    placeholderData: keepPreviousData,
  })

export const useClock = () => useQuery({ queryKey: ['clock'], queryFn: () => ask<Clock>('/clock') })

export const useVocabulary = (terms: string) =>
  useQuery({
    queryKey: ['vocabulary', terms],
    queryFn: () => ask<{ kinds: DescribedKind[] }>(`/vocabulary?terms=${encodeURIComponent(terms)}`),
    select: ({ kinds }) => kinds,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useWhy = (agreement: string, question: Question | undefined) =>
  useQuery({
    queryKey: ['agreement', agreement, 'why', question],
    queryFn: () => {
      const { matter = '', about = '', at, imagined } = question ?? {}
      if (imagined) return ask<Why>(of(agreement, 'what-if/why'), { body: { facts: imagined, matter, about, at } })
      return ask<Why>(`${of(agreement, 'why')}?${new URLSearchParams({ matter, about, ...(at ? { at } : {}) })}`)
    },
    enabled: question !== undefined,
    retry: false,
  })

export const useWhatIf = (agreement: string, facts: readonly ToldFact[]) =>
  useQuery({
    queryKey: ['agreement', agreement, 'what-if', facts],
    queryFn: () => ask<WhatIf>(of(agreement, 'what-if'), { body: { facts } }),
    enabled: facts.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  })

/** An act; whatever it changed is asked for again. */
function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['agreements'] }),
        queries.invalidateQueries({ queryKey: ['agreement'] }),
        queries.invalidateQueries({ queryKey: ['clock'] }),
      ]),
  })
}

export interface Told {
  readonly first: number
  readonly last: number
}

/** Each telling carries a key of its own: a request that is sent twice on its way is told once. */
export const useTell = (agreement: string) =>
  useAct((facts: readonly ToldFact[]) =>
    ask<Told>(of(agreement, 'facts'), { body: { facts }, headers: { 'idempotency-key': crypto.randomUUID() } }),
  )

export const useMoveClock = () =>
  useAct((move: { readonly by: 'day' | 'next moment'; readonly story: boolean }) =>
    ask<{ from: string; to: string }>('/clock', { body: move }),
  )

export interface DutyAct {
  readonly duty: string
  readonly act: 'confirm' | 'approve' | 'reject'
  readonly note?: string
}
export const useDutyAct = (agreement: string) =>
  useAct(({ duty, act, ...body }: DutyAct) =>
    ask<unknown>(of(agreement, `duties/${encodeURIComponent(duty)}/${act}`), { body }),
  )
