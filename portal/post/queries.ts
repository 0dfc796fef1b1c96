import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LetterToWrite } from '../../api/acts/write-letter.ts'
import type { AgreementsPage } from '../../api/views/agreements.ts'
import type { IncomingText, ShownIncoming } from '../../api/views/incoming.ts'
import type { ReadLetter, ShownLetter } from '../../api/views/letters.ts'
import type { ShownSettings } from '../../api/views/post-settings.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { ask, Unanswered } from '../door/ask.ts'
import { chosenMembership } from '../door/membership.ts'
import type { ToldFact } from '../door/queries.ts'

export const useIncoming = (of: 'waiting' | 'decided') =>
  useQuery({
    queryKey: ['incoming', of],
    queryFn: () => ask<{ incoming: ShownIncoming[] }>(`/incoming?of=${of}`),
    select: ({ incoming }) => incoming,
  })

export const useIncomingText = ({ incoming, isWhole }: ShownIncoming) =>
  useQuery({
    queryKey: ['incoming', incoming, 'text'],
    queryFn: () => ask<IncomingText>(`/incoming/${incoming}/text`),
    enabled: isWhole,
  })

export const useLetters = () =>
  useQuery({
    queryKey: ['letters'],
    queryFn: () => ask<{ letters: ShownLetter[] }>('/letters'),
    select: ({ letters }) => letters,
  })

export const useLetter = (letter: ShownLetter) =>
  useQuery({ queryKey: ['letters', letter.agreement, letter.letter], queryFn: () => ask<ReadLetter>(pathOf(letter)) })

export const usePostBox = () =>
  useQuery({
    queryKey: ['post box'],
    queryFn: () => ask<{ language: Language; letters: ShownLetter[] }>('/post-box'),
  })

export const usePostSettings = () =>
  useQuery({ queryKey: ['post settings'], queryFn: () => ask<ShownSettings>('/post-settings') })

/** Agreements by the name of who applied, or the first ones. */
export const useAgreementsNamed = (name: string) =>
  useQuery({
    queryKey: ['agreements', 'named', name],
    queryFn: () => ask<AgreementsPage>(`/agreements?${new URLSearchParams({ limit: '20', q: name })}`),
    select: ({ agreements }) => agreements,
  })

/** An act; what it may have changed is asked for again. */
function usePostAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(
        ['incoming', 'letters', 'post box', 'post settings', 'agreement'].map((queryKey) =>
          queries.invalidateQueries({ queryKey: [queryKey] }),
        ),
      ),
  })
}

export interface Confirmed {
  readonly incoming: string
  readonly agreement: string
  readonly fact: ToldFact
}
export const useConfirm = () =>
  usePostAct(({ incoming, ...body }: Confirmed) => ask<{ number: number }>(`/incoming/${incoming}/confirm`, { body }))

export const useReject = () =>
  usePostAct(({ incoming, reason }: { readonly incoming: string; readonly reason: string }) =>
    ask<void>(`/incoming/${incoming}/reject`, { body: { reason } }),
  )

export const useSendAgain = () =>
  usePostAct((letter: ShownLetter) => ask<void>(`${pathOf(letter)}/send-again`, { body: {} }))

/** Letters that a person may have written in an agreement now. */
export const useLettersToWrite = (agreement: string) =>
  useQuery({
    queryKey: ['agreement', agreement, 'letters to write'],
    queryFn: () => ask<{ letters: LetterToWrite[] }>(`/agreements/${agreement}/letters-to-write`),
    select: ({ letters }) => letters,
  })

export const useWriteLetter = (agreement: string) =>
  usePostAct(({ act, about }: LetterToWrite) =>
    ask<ShownLetter>(`/agreements/${agreement}/letters`, { body: { act, about } }),
  )

/** By this a letter is received. */
export const useOpenLetter = () =>
  usePostAct((letter: ShownLetter) => ask<ReadLetter>(`${pathOf(letter)}/open`, { body: {} }))

export const useLetterLanguage = () =>
  usePostAct((language: Language) => ask<void>('/post-box/language', { body: { language } }))

export interface ChangedSettings {
  readonly settings: NonNullable<ShownSettings['settings']>
  readonly secrets: Readonly<Record<string, string>>
}
export const useChangeSettings = () => usePostAct((body: ChangedSettings) => ask<void>('/post-settings', { body }))

export interface Upload {
  readonly file: File
  readonly medium: string
  /** Left out: now. */
  readonly receivedAt?: string
}
export const useUpload = () =>
  usePostAct(async ({ file, medium, receivedAt }: Upload) => {
    const query = new URLSearchParams({ medium, ...(receivedAt === undefined ? {} : { receivedAt }) })
    const body = new FormData()
    body.append('file', file)
    const response = await fetch(`/api/incoming?${query}`, { method: 'POST', headers: actsAs(), body })
    if (!response.ok) throw new Unanswered(await response.json())
    return (await response.json()) as { readonly isNew: boolean }
  })

/** Saves a file as it came in. It is never opened as a page. */
export const useSave = () =>
  useMutation({
    mutationFn: async (path: string) => {
      const response = await fetch(`/api${path}`, { headers: actsAs() })
      if (!response.ok) throw new Unanswered(await response.json())
      const address = URL.createObjectURL(await response.blob())
      const link = document.createElement('a')
      link.href = address
      link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'post'
      link.click()
      URL.revokeObjectURL(address)
    },
  })

const pathOf = ({ agreement, letter }: ShownLetter): string =>
  `/agreements/${agreement}/letters/${encodeURIComponent(letter)}`

function actsAs(): Readonly<Record<string, string>> {
  const membership = chosenMembership()
  return membership === null ? {} : { 'klausel-membership': membership }
}
