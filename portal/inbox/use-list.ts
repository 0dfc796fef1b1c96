import { useEffect, useMemo, useState } from 'react'
import type { InboxRow } from '../../api/views/inbox.ts'
import type { Looking } from './looking.ts'
import { useInbox } from './queries.ts'

/** Which duty, as a text. */
export const keyOf = ({ agreement, duty }: InboxRow): string => `${agreement} ${duty}`

/** The list one stands in: what is loaded, where one is, and what is selected. */
export function useList(looking: Looking) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInbox(looking)
  const rows = useMemo(() => data?.pages.flatMap(({ duties }) => duties) ?? [], [data])
  const [at, setAt] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const place = Math.min(at, Math.max(0, rows.length - 1))
  // What is no longer there is no longer selected, and one stands where the next one has come to.
  const chosen = useMemo(() => rows.filter((row) => selected.has(keyOf(row))), [rows, selected])
  useEffect(() => {
    if (rows.length - place < 30 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [rows.length, place, hasNextPage, isFetchingNextPage, fetchNextPage])
  const current = rows[place]
  return {
    rows,
    now: data?.pages.at(-1)?.now,
    error,
    isPending,
    hasMore: hasNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    refetch,
    place,
    current,
    /** What an act is about: the selected ones, or the one where one stands. */
    meant: chosen.length > 0 ? chosen : current ? [current] : [],
    selected: chosen,
    goTo: (next: number) => setAt(Math.max(0, Math.min(next, rows.length - 1))),
    toggle: (row: InboxRow) => {
      const key = keyOf(row)
      setSelected((before) =>
        before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key]),
      )
    },
    selectAll: () => setSelected(new Set(rows.map(keyOf))),
    unselect: () => setSelected(new Set()),
    isSelected: (row: InboxRow) => selected.has(keyOf(row)),
  }
}
export type List = ReturnType<typeof useList>
