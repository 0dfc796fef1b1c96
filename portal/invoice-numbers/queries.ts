import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NumbersWithoutPaper, NumberWithoutPaper } from '../../api/papers/numbers-without-paper.ts'
import type { ProposedToTakeBack } from '../../api/papers/take-back.ts'
import { ask } from '../door/ask.ts'

type OfPaper = Pick<NumberWithoutPaper, 'agreement' | 'paper'>

export const useNumbers = () =>
  useQuery({ queryKey: ['numbers without paper'], queryFn: () => ask<NumbersWithoutPaper>('/numbers-without-paper') })

export const useProposed = () =>
  useQuery({
    queryKey: ['papers to take back'],
    queryFn: () => ask<{ readonly proposed: readonly ProposedToTakeBack[] }>('/papers-to-take-back'),
  })

/** An act after which everything is asked for again: it may have made a paper, or moved a duty. */
function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries() })
}

const addressOf = ({ agreement, paper }: OfPaper): string =>
  `/agreements/${agreement}/papers/${encodeURIComponent(paper)}`

export const useTakeBack = () =>
  useAct((paper: OfPaper) => ask<{ readonly number: string }>(`${addressOf(paper)}/taken-back`, { body: {} }))

export const useTryAgain = () =>
  useAct(({ agreement, duty }: Pick<NumberWithoutPaper, 'agreement' | 'duty'>) =>
    ask<undefined>(`/agreements/${agreement}/duties/${encodeURIComponent(duty)}/try-again`, { body: {} }),
  )

export const useRecord = () =>
  useAct(({ why, note, ...paper }: OfPaper & { readonly why: string; readonly note: string }) =>
    ask<undefined>(`${addressOf(paper)}/number-unused`, { body: { why, ...(note === '' ? {} : { note }) } }),
  )

export const useUseAfterAll = () =>
  useAct((paper: OfPaper) => ask<undefined>(`${addressOf(paper)}/number-used-after-all`, { body: {} }))
