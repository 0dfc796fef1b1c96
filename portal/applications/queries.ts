import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ApplicationCase, ListedApplication } from '../../api/applications/cases.ts'
import type { ListedDeclaration } from '../../api/applications/declarations.ts'
import type { ListedAgreement } from '../../api/views/agreements.ts'
import { ask } from '../door/ask.ts'

export interface AllApplications {
  /** The provider's name in addresses. */
  readonly provider: string
  readonly applications: readonly ListedApplication[]
}
export const useApplications = () =>
  useQuery({ queryKey: ['applications'], queryFn: () => ask<AllApplications>('/applications') })

export const useApplication = (application: string | undefined) =>
  useQuery({
    queryKey: ['applications', application],
    queryFn: () => ask<ApplicationCase>(`/applications/${application}`),
    enabled: application !== undefined,
    retry: false,
  })

export const useDeclarations = () =>
  useQuery({
    queryKey: ['button declarations'],
    queryFn: () => ask<{ declarations: ListedDeclaration[] }>('/button-declarations'),
    select: ({ declarations }) => declarations,
  })

/** To choose one of them. */
export const useAgreementNames = () =>
  useQuery({
    queryKey: ['agreements', 'names'],
    queryFn: () => ask<{ agreements: Pick<ListedAgreement, 'agreement' | 'name'>[] }>('/agreements'),
    select: ({ agreements }) => agreements,
  })

/** An act of a clerk; whatever it changed is asked for again. */
export function useDecision<Given>(path: (given: Given) => string, body: (given: Given) => unknown) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (given: Given) =>
      ask<unknown>(path(given), { body: body(given), headers: { 'idempotency-key': crypto.randomUUID() } }),
    onSuccess: () =>
      Promise.all(
        ['applications', 'button declarations', 'agreements', 'inbox', 'case'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  })
}
