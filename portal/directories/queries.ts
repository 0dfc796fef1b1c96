import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Directories } from '../../api/directories/list.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { ask } from '../door/ask.ts'
import { type Draft, sentOf } from './draft.ts'

/** A step of a test as the door tells it. */
export interface ShownStep {
  readonly step: string
  readonly says: Said
  readonly is: 'works' | 'fails' | 'not tried'
  readonly seen: Said
  readonly remedy: Said | null
}

export const useDirectories = () =>
  useQuery({ queryKey: ['directories'], queryFn: () => ask<Directories>('/directories') })

/** An act on a directory; the list is asked for again, also when it fails: then it says why. */
export function useDirectoryAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['directories'] }) })
}

export const enterDirectory = (draft: Draft) => ask<{ directory: string }>('/directories', { body: sentOf(draft) })
export const testDirectory = (directory: string) =>
  ask<{ steps: ShownStep[] }>(`/directories/${directory}/test`, { body: {} })

/** The test is of what was just saved. */
export async function saveAndTest({ directory, draft }: { readonly directory: string; readonly draft: Draft }) {
  await ask<void>(`/directories/${directory}`, { body: sentOf(draft) })
  return testDirectory(directory)
}

export const switchDirectory = ({ directory, isOn }: { readonly directory: string; readonly isOn: boolean }) =>
  ask<void>(`/directories/${directory}/switch`, { body: { isOn } })
export const removeDirectory = (directory: string) => ask<void>(`/directories/${directory}/remove`, { body: {} })

interface OfDomain {
  readonly directory: string
  readonly domain: string
}
export const nameDomain = ({ directory, domain }: OfDomain) =>
  ask<void>(`/directories/${directory}/domains`, { body: { domain } })
export const proveDomain = ({ directory, domain }: OfDomain) =>
  ask<void>(`/directories/${directory}/domains/prove`, { body: { domain } })
export const dropDomain = ({ directory, domain }: OfDomain) =>
  ask<void>(`/directories/${directory}/domains/drop`, { body: { domain } })
