import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AfterUpgrade } from '../../api/upgrade/routes.ts'
import { ask } from '../door/ask.ts'

export const useAfterUpgrade = () => useQuery({ queryKey: ['upgrade'], queryFn: () => ask<AfterUpgrade>('/upgrade') })

export function useRelease() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (agreement: string) => ask<undefined>(`/agreements/${agreement}/release`, { body: {} }),
    onSettled: () => queries.invalidateQueries(),
  })
}
