import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Assigned, NewUserBody, ReassignBody } from '../../api/acts/assign-account.ts'
import type { Accounts } from '../../api/views/accounts.ts'
import { ask } from '../door/ask.ts'

const of = (agreement: string, rest = ''): string => `/agreements/${agreement}/accounts${rest}`

export const useAccounts = (agreement: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['agreement', agreement, 'accounts'],
    queryFn: () => ask<Accounts>(of(agreement)),
    enabled: isWanted,
  })

function useChange<Body, Answer>(agreement: string, change: (body: Body) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['agreement', agreement] }),
  })
}
/** Without an account it is a new one; with one it passes on. */
export const useAssign = (agreement: string, account: string | undefined) =>
  useChange(agreement, (body: NewUserBody & Partial<ReassignBody>) =>
    ask<Assigned>(of(agreement, account === undefined ? '' : `/${account}/reassign`), { body }),
  )
export const useClose = (agreement: string) =>
  useChange(agreement, (account: string) => ask(of(agreement, `/${account}/close`), { body: {} }))
export const useCompare = (agreement: string) =>
  useChange(agreement, () => ask<{ questioned: readonly string[] }>(of(agreement, '/compare-sign-ins'), { body: {} }))
