import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { ShownEntry } from '../../../api/drive/shapes.ts'
import { PART, partOf, type Sorting } from '../queries.ts'

/** Rows that are asked for as they come into sight; whatever shows a list needs no more. */
export interface Rows {
  readonly total: number
  /** Undefined while it is on its way. */
  at(place: number): ShownEntry | undefined
  /** All of them, however many; those not yet here are fetched. */
  all(): Promise<readonly ShownEntry[]>
}
export interface Folder extends Rows {
  readonly may: 'nothing' | 'read' | 'write'
  readonly isHere: boolean
  readonly error: Error | null
  readonly again: () => void
}

/** @param seen the first and the last row that can be seen */
export function useFolder(
  agreement: string,
  path: string,
  sorting: Sorting,
  seen: readonly [first: number, last: number],
): Folder {
  const queries = useQueryClient()
  const wanted = [...new Set([0, ...partsBetween(...seen)])]
  const answers = useQueries({ queries: wanted.map((part) => partOf(agreement, path, sorting, part)) })
  const [first] = answers
  const parts = new Map(wanted.map((part, place) => [part, answers[place]?.data]))
  return {
    total: first?.data?.total ?? 0,
    may: first?.data?.may ?? 'nothing',
    isHere: first?.data !== undefined,
    error: answers.find(({ error }) => error)?.error ?? null,
    again: () => void Promise.all(answers.map(({ refetch }) => refetch())),
    at: (place) => parts.get(Math.floor(place / PART))?.entries[place % PART],
    all: async () => {
      const count = Math.ceil((first?.data?.total ?? 0) / PART)
      const all: ShownEntry[] = []
      for (let part = 0; part < count; part += 1)
        all.push(...(await queries.fetchQuery(partOf(agreement, path, sorting, part))).entries)
      return all
    },
  }
}

const partsBetween = (first: number, last: number): readonly number[] => {
  const from = Math.max(0, Math.floor(first / PART))
  return Array.from({ length: Math.max(0, Math.floor(last / PART) - from + 1) }, (_each, place) => from + place)
}

/** What was found stands there as a whole. */
export const rowsOf = (entries: readonly ShownEntry[]): Rows => ({
  total: entries.length,
  at: (place) => entries[place],
  all: async () => entries,
})
