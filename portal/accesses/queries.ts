import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { CheckedLog } from '../../api/accesses/export.ts'
import type { AccessLogView } from '../../api/accesses/view.ts'
import { ask } from '../door/ask.ts'
import { download } from '../door/download.ts'

/** What is looked for; empty texts look for nothing. */
export interface AccessAsked {
  readonly customer: string
  readonly person: string
  readonly kind: string
  readonly day: string
}

export const anything: AccessAsked = { customer: '', person: '', kind: '', day: '' }

const address = (asked: Partial<Record<keyof AccessAsked | 'before', string>>): string =>
  new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()

export const useAccessLog = (asked: AccessAsked) =>
  useInfiniteQuery({
    queryKey: ['access log', asked],
    queryFn: ({ pageParam }) => ask<AccessLogView>(`/access-log?${address({ ...asked, before: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  })

export const useCheck = () =>
  useMutation({ mutationFn: (customer: string) => ask<CheckedLog>(`/access-log/check?${address({ customer })}`) })

export const useExport = () =>
  useMutation({ mutationFn: (customer: string) => download(`/access-log/file?${address({ customer })}`) })
