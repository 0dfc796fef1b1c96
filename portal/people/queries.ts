import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ListedInvitation } from '../../api/views/invitations.ts'
import type { Members } from '../../api/views/members.ts'
import { ask } from '../door/ask.ts'

export const useMembers = () => useQuery({ queryKey: ['people'], queryFn: () => ask<Members>('/people') })

export const useInvitations = () =>
  useQuery({
    queryKey: ['people', 'invitations'],
    queryFn: () => ask<{ invitations: ListedInvitation[] }>('/invitations'),
    select: ({ invitations }) => invitations,
  })

/** Changes who belongs here; what is shown of it is asked for again. */
export function usePeopleAct<Given = void, Answer = unknown>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }) })
}
