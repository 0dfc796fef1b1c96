import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ShownPanel } from '../../api/panel/routes.ts'
import type { ShownToken, ShownWebhook } from '../../api/views/programs.ts'
import { ask } from '../door/ask.ts'

export const useTokens = () =>
  useQuery({
    queryKey: ['tokens'],
    queryFn: () => ask<{ tokens: ShownToken[] }>('/tokens'),
    select: ({ tokens }) => tokens,
  })

export const useWebhooks = () =>
  useQuery({
    queryKey: ['webhooks'],
    queryFn: () => ask<{ webhooks: ShownWebhook[] }>('/webhooks'),
    select: ({ webhooks }) => webhooks,
  })

export const usePanel = () =>
  useQuery({
    queryKey: ['panel'],
    queryFn: () => ask<ShownPanel>('/panel'),
    select: ({ panel }) => panel,
  })

/** An act on tokens, webhooks or the panel; the list is asked for again. */
export function useProgramAct<Given, Answer>(
  list: 'tokens' | 'webhooks' | 'panel',
  act: (given: Given) => Promise<Answer>,
) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: [list] }) })
}

export const makeToken = (body: { readonly name: string; readonly days: number }) =>
  ask<ShownToken & { readonly secret: string }>('/tokens', { body })
export const endToken = (token: string) => ask<void>(`/tokens/${token}/end`, { body: {} })
export const openWebhook = (body: { readonly url: string }) =>
  ask<ShownWebhook & { readonly secret: string }>('/webhooks', { body })
export const changeWebhook = ({ webhook, change }: { readonly webhook: string; readonly change: 'end' | 'resume' }) =>
  ask<void>(`/webhooks/${webhook}/${change}`, { body: {} })
export const attachPanel = (body: { readonly url: string; readonly items: readonly string[] }) =>
  ask<{ readonly secret: string }>('/panel', { body })
export const detachPanel = () => ask<void>('/panel/detach', { body: {} })
