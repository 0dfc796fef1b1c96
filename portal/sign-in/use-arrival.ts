import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** Leads whoever has just signed in to where he wanted to go. */
export function useArrival(): () => Promise<void> {
  const { to } = useSearch({ strict: false }) as { readonly to?: string }
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await queries.invalidateQueries()
    // Only a path of this window: nobody is sent elsewhere by a link that leads here.
    await navigate({ to: to?.startsWith('/') && !to.startsWith('//') ? to : '/', replace: true })
  }
}
