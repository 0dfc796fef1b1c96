import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ShownRemoved, ShownVersion } from '../../api/drive/contents-kept.ts'
import type { ListedDrive } from '../../api/drive/drives.ts'
import type { DriveOverview } from '../../api/drive/overview.ts'
import type { Found, Outcomes, ShownEntry, ShownFolder } from '../../api/drive/shapes.ts'
import type { ShownUpload } from '../../api/drive/uploads/routes.ts'
import type { UsageHistory } from '../../api/drive/usage-history.ts'
import { ask } from '../door/ask.ts'
import { chosenMembership } from '../door/membership.ts'

export type Order = 'name' | 'size' | 'changed'
export interface Sorting {
  readonly sort: Order
  readonly down: boolean
}
/** So many entries come at once. */
export const PART = 500

const of = (agreement: string, view: string): string => `/agreements/${agreement}/drive${view}`
const keyOf = (agreement: string, ...more: readonly unknown[]) => ['agreement', agreement, 'drive', ...more]

export const useDrives = () =>
  useQuery({ queryKey: ['drives'], queryFn: () => ask<{ drives: ListedDrive[] }>('/drives') })

const useView = <T>(agreement: string, view: string, isWanted = true) =>
  useQuery({
    queryKey: keyOf(agreement, view),
    queryFn: () => ask<T>(of(agreement, view)),
    enabled: isWanted,
    retry: false,
  })
export const useOverview = (agreement: string) => useView<DriveOverview>(agreement, '')
export const useUsageHistory = (agreement: string) => useView<UsageHistory>(agreement, '/usage')
export const useTrash = (agreement: string) => useView<{ removed: ShownRemoved[] }>(agreement, '/trash')
export const useUnfinished = (agreement: string, isWanted: boolean) =>
  useView<{ uploads: ShownUpload[] }>(agreement, '/uploads', isWanted)
export const useVersions = (agreement: string, path: string) =>
  useView<{ versions: ShownVersion[] }>(agreement, `/versions?${new URLSearchParams({ path })}`)
export const useSearch = (agreement: string, path: string, q: string) =>
  useView<Found>(agreement, `/search?${new URLSearchParams({ path, q })}`, q !== '')

/** One part of a folder. */
export const partOf = (agreement: string, path: string, { sort, down }: Sorting, part: number) => ({
  queryKey: keyOf(agreement, 'contents', path, sort, down, part),
  queryFn: () =>
    ask<ShownFolder>(
      of(
        agreement,
        `/contents?${new URLSearchParams({ path, sort, down: String(down), from: String(part * PART), limit: String(PART) })}`,
      ),
    ),
  retry: false,
  staleTime: 10_000,
})

/** Where a content is found, for links, pictures and players: those carry no header, so the address says as what one acts. */
export function contentAddress(
  agreement: string,
  view: '/content' | '/versions/content',
  asked: Record<string, string>,
): string {
  const membership = chosenMembership()
  return `/api${of(agreement, view)}?${new URLSearchParams({ ...asked, ...(membership === null ? {} : { membership }) })}`
}

/** Hands files to the browser to keep, which goes on by itself if the connection is cut. */
export function keepFile(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

/** An act on the drive; what is shown of it is asked for again. */
function useAct<Given, Answer>(agreement: string, act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(agreement) }),
  })
}
export interface Carry {
  readonly act: 'move' | 'copy'
  readonly items: readonly { readonly from: string; readonly to: string }[]
  readonly ifThere: 'refuse' | 'replace' | 'keep both'
}
export const useMakeFolder = (agreement: string) =>
  useAct(agreement, (path: string) => ask<ShownEntry>(of(agreement, '/folders'), { body: { path } }))
export const useCarry = (agreement: string) =>
  useAct(agreement, ({ act, items, ifThere }: Carry) =>
    inParts(items, (some) => ask<Outcomes>(of(agreement, `/${act}`), { body: { items: some, ifThere } })),
  )
export const useRemove = (agreement: string) =>
  useAct(agreement, (paths: readonly string[]) =>
    inParts(paths, (some) => ask<Outcomes>(of(agreement, '/remove'), { body: { paths: some } })),
  )
export const useOutOfTrash = (agreement: string) =>
  useAct(agreement, ({ act, ids }: { readonly act: 'restore' | 'discard'; readonly ids: readonly string[] }) =>
    inParts(ids, (some) => ask<Outcomes>(of(agreement, `/trash/${act}`), { body: { ids: some } })),
  )
export const useRestoreVersion = (agreement: string) =>
  useAct(agreement, (body: { readonly path: string; readonly version: string }) =>
    ask<ShownEntry>(of(agreement, '/versions/restore'), { body }),
  )

/** The door takes 500 at once. */
async function inParts<Item>(
  all: readonly Item[],
  send: (some: readonly Item[]) => Promise<Outcomes>,
): Promise<Outcomes> {
  const done: Outcomes['items'][number][] = []
  for (let from = 0; from < all.length; from += 500) done.push(...(await send(all.slice(from, from + 500))).items)
  return { items: done }
}

/** For whoever has changed something by another way. */
export function useForgetDrive(agreement: string): () => void {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: keyOf(agreement) })
}
