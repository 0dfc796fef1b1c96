import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AccessPage, ActKind } from '../../api/drive/people-log.ts'
import type { OwnPasswords } from '../../api/drive/people-passwords.ts'
import type { DrivePeople, ShownPassword, ShownPermissions } from '../../api/drive/people-shapes.ts'
import { ask } from '../door/ask.ts'

const of = (agreement: string, view: string): string => `/agreements/${agreement}/drive${view}`

export const useDrivePeople = (agreement: string) =>
  useQuery({
    queryKey: ['drive', agreement, 'people'],
    queryFn: () => ask<DrivePeople>(of(agreement, '/people')),
  })

export const usePermissions = (agreement: string, path: string) =>
  useQuery({
    queryKey: ['drive', agreement, 'permissions', path],
    queryFn: () => ask<ShownPermissions>(of(agreement, `/permissions?path=${encodeURIComponent(path)}`)),
    placeholderData: (before) => before,
  })

export const useOwnPasswords = (agreement: string) =>
  useQuery({
    queryKey: ['drive', agreement, 'passwords'],
    queryFn: () => ask<OwnPasswords>(of(agreement, '/passwords')),
  })

/** What is looked for in the log; empty texts look for nothing. */
export interface LogAsked {
  readonly person: string
  readonly path: string
  readonly act: ActKind | ''
  /** Days as the fields of a browser give them. */
  readonly from: string
  readonly until: string
}

/** What is asked for, as it stands in an address; the last day counts whole. */
export function logAddress(asked: LogAsked): string {
  const { from, until, ...texts } = asked
  const named = Object.entries(texts).filter(([, value]) => value !== '')
  const day = (text: string, days: number): string => {
    const start = new Date(`${text}T00:00`)
    start.setDate(start.getDate() + days)
    return start.toISOString()
  }
  return new URLSearchParams([
    ...named,
    ...(from === '' ? [] : [['from', day(from, 0)]]),
    ...(until === '' ? [] : [['until', day(until, 1)]]),
  ] as string[][]).toString()
}

export const useLog = (agreement: string, asked: LogAsked) =>
  useInfiniteQuery({
    queryKey: ['drive', agreement, 'log', asked],
    queryFn: ({ pageParam }) =>
      ask<AccessPage>(
        of(agreement, `/log?${logAddress(asked)}&limit=50${pageParam === '' ? '' : `&after=${pageParam}`}`),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** Changes something at the drive; what is shown of its people is asked for again. */
export function useDriveAct<Given = void, Answer = unknown>(
  agreement: string,
  act: (given: Given, post: (view: string, body: unknown) => Promise<unknown>) => Promise<Answer>,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (given: Given) => act(given, (view, body) => ask(of(agreement, view), { body })),
    // Who may come in and see what, the page of files shows as well.
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['drive', agreement] }),
        queries.invalidateQueries({ queryKey: ['agreement', agreement, 'drive'] }),
      ]),
  })
}

export interface MadePassword {
  readonly password: ShownPassword
  readonly shown: string
}
