import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AddresseeView } from '../../api/papers/addressee.ts'
import type { LetterheadView } from '../../api/papers/letterhead.ts'
import type { ListedPaper, PapersPage } from '../../api/papers/list.ts'
import { ask } from '../door/ask.ts'
import { download } from '../door/download.ts'

export type Addressee = NonNullable<AddresseeView['addressee']>
export type Letterhead = NonNullable<LetterheadView['letterhead']>

/** Which papers are listed: of one agreement or of all, of one kind or of all, with these words. */
export interface PapersAsked {
  readonly agreement?: string
  /** `true` with those of all other agreements of its customer. */
  readonly others: '' | 'true'
  readonly kind: string
  readonly q: string
}

export const usePapers = (asked: PapersAsked) =>
  useInfiniteQuery({
    queryKey: ['papers', asked],
    queryFn: ({ pageParam }) => ask<PapersPage>(`/papers?${inAddress({ ...asked, after: pageParam })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
    placeholderData: keepPreviousData,
  })

const inAddress = (asked: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(Object.entries(asked).filter((field): field is [string, string] => Boolean(field[1]))).toString()

/** @param as `/xml` for what machines read of an invoice; left out, the paper itself */
export const useDownload = (as: '' | '/xml' = '') =>
  useMutation({
    mutationFn: ({ agreement, paper }: ListedPaper) =>
      download(`/agreements/${agreement}/papers/${encodeURIComponent(paper)}${as}`),
  })

/** What is blocked opens for a reason, which is kept. */
export const useOpenBlocked = () =>
  useMutation({
    mutationFn: ({
      agreement,
      paper,
      reason,
    }: Pick<ListedPaper, 'agreement' | 'paper'> & { readonly reason: string }) =>
      download(`/agreements/${agreement}/papers/${encodeURIComponent(paper)}/opened`, { reason }),
  })

const addresseeKey = (agreement: string) => ['agreement', agreement, 'addressee']
export const useAddressee = (agreement: string) =>
  useQuery({
    queryKey: addresseeKey(agreement),
    queryFn: () => ask<AddresseeView>(`/agreements/${agreement}/addressee`),
    refetchOnWindowFocus: false,
  })

export function useChangeAddressee(agreement: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Addressee) => ask<AddresseeView>(`/agreements/${agreement}/addressee`, { body }),
    onSuccess: (saved) => queries.setQueryData(addresseeKey(agreement), saved),
  })
}

export const useLetterhead = () =>
  useQuery({
    queryKey: ['letterhead'],
    queryFn: () => ask<LetterheadView>('/letterhead'),
    refetchOnWindowFocus: false,
  })

export function useChangeLetterhead() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Letterhead) => ask<LetterheadView>('/letterhead', { body }),
    onSuccess: (saved) => queries.setQueryData(['letterhead'], saved),
  })
}
