import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Account } from '../../api/views/account.ts'
import type { ShownSession } from '../../api/views/sessions.ts'
import { ask } from '../door/ask.ts'

export const useAccount = () => useQuery({ queryKey: ['account'], queryFn: () => ask<Account>('/account') })

export const useSessions = () =>
  useQuery({
    queryKey: ['account', 'sessions'],
    queryFn: () => ask<{ sessions: ShownSession[] }>('/account/sessions'),
    select: ({ sessions }) => sessions,
  })

/** Changes something of the own account; what is shown of it is asked for again. */
export function useAccountAct<Given = void, Answer = unknown>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['account'] })
      await queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
}
