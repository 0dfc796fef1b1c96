import { useQuery } from '@tanstack/react-query'
import type { ShownOffer } from '../../api/applications/offer.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { ask } from '../door/ask.ts'

/** What a provider offers; asked once, since what was shown is what is sent back. */
export const useOffer = (provider: string) =>
  useQuery({
    queryKey: ['offer', provider],
    queryFn: () => ask<ShownOffer>(`/offers/${encodeURIComponent(provider)}`),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  })

export interface DocumentText {
  readonly text: string
  readonly sha256: string
}
export const useDocument = (provider: string, document: string, language: Language, isOpen: boolean) =>
  useQuery({
    queryKey: ['offer', provider, document, language],
    queryFn: () =>
      ask<DocumentText>(`/offers/${provider}/documents/${encodeURIComponent(document)}?language=${language}`),
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
  })
