import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ShownBackups } from '../../api/backup/view.ts'
import { ask } from '../door/ask.ts'
import { download } from '../door/download.ts'

/** While one is made, one sees how far it is. */
const SOON = 2_000
const LATER = 60_000

export const useBackups = () =>
  useQuery({
    queryKey: ['backups'],
    queryFn: () => ask<ShownBackups>('/backups'),
    refetchInterval: ({ state: { data } }) => (data?.runs[0]?.endedAt === null ? SOON : LATER),
  })

export const useBegin = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask<{ readonly begins: boolean }>('/backups', { body: {} }),
    // It takes a moment until the other process is heard of.
    onSuccess: () => setTimeout(() => void client.invalidateQueries({ queryKey: ['backups'] }), SOON),
  })
}

/** Hands the evidence of a drill to the browser. */
export const useEvidence = () => useMutation({ mutationFn: (drill: string) => download(`/backups/drills/${drill}`) })
