import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ShownBundle, ShownBundles } from '../../api/evidence/routes.ts'
import { ask } from '../door/ask.ts'
import { download } from '../door/download.ts'

/** While one is being made; whoever looks sees how far it is. */
const AGAIN = 1_500

/** What a bundle is to be about; nothing stands for the whole agreement. */
export interface About {
  readonly person?: string
  readonly incident?: string
}

export const isOpen = ({ state }: ShownBundle): boolean => state === 'waiting' || state === 'making'

export const useBundles = (agreement: string) =>
  useQuery({
    queryKey: ['bundles', agreement],
    queryFn: () => ask<ShownBundles>(`/agreements/${agreement}/bundles`),
    refetchInterval: ({ state: { data } }) => (data?.bundles.some(isOpen) ? AGAIN : false),
  })

/** Asks for a bundle of what is there now. */
export function useAskForBundle(agreement: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (about: About) => ask<{ bundle: string }>(`/agreements/${agreement}/bundles`, { body: about }),
    onSettled: () => client.invalidateQueries({ queryKey: ['bundles', agreement] }),
  })
}

export function useFetchBundle(agreement: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (bundle: string) => download(`/agreements/${agreement}/bundles/${bundle}`),
    // Refused: it is gone by now, or what it holds is.
    onError: () => client.invalidateQueries({ queryKey: ['bundles', agreement] }),
  })
}
