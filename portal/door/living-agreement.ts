import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Consequence } from '../../api/declarations/consequence.ts'
import type { Possible } from '../../api/declarations/possible.ts'
import type { Receipt } from '../../api/declarations/receipt.ts'
import type { AgreementsPage, ListedAgreement } from '../../api/views/agreements.ts'
import type { OfferedDeclarations } from '../../api/views/declarations.ts'
import type { ShownDocument } from '../../api/views/documents.ts'
import type { EndDaysOf } from '../../api/views/end-days.ts'
import type { HistoryFilter } from '../../api/views/history.ts'
import type { Owed } from '../../api/views/owed.ts'
import type { RunningService } from '../../api/views/services.ts'
import type { Entry } from '../../api/words/entry.ts'
import type { Party } from '../../terms/grammar/party.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { ask } from './ask.ts'

const of = (agreement: string, view = ''): string => `/agreements/${agreement}${view}`

/** One view of an agreement, asked again whenever something is told or declared in it. */
const useView = <T>(agreement: string, view: string, isWanted = true) =>
  useQuery({
    queryKey: ['agreement', agreement, view],
    queryFn: () => ask<T>(of(agreement, view)),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })

export const useAgreement = (agreement: string) => useView<ListedAgreement>(agreement, '')
export const useEndDays = (agreement: string, by: Party) =>
  useView<{ ends: EndDaysOf[] }>(agreement, `/end-days?by=${by}`)
export const useOwed = (agreement: string) => useView<Owed>(agreement, '/owed')
export const useServices = (agreement: string) => useView<{ services: RunningService[] }>(agreement, '/services')

/** The text of an agreement, with its title and the day of its conclusion. */
export interface SignedText {
  readonly title: Said
  readonly concluded: string | null
  readonly documents: readonly ShownDocument[]
}
export const useDocuments = (agreement: string) => useView<SignedText>(agreement, '/documents')
export const useDeclarations = (agreement: string, isWanted = true) =>
  useView<OfferedDeclarations>(agreement, '/declarations', isWanted)
export const useReceipt = (agreement: string, number: string) => useView<Receipt>(agreement, `/receipts/${number}`)

/** What a filter is in an address; fields that are empty are left out. */
export const inAddress = (filter: HistoryFilter): string =>
  new URLSearchParams(Object.entries(filter).filter((field): field is [string, string] => Boolean(field[1]))).toString()

export const useHistory = (agreement: string, filter: HistoryFilter, limit: number) =>
  useView<{ found: number; facts: Entry[] }>(agreement, `/history?${inAddress(filter)}&limit=${limit}`)

export interface ListAsked {
  readonly order: 'next' | 'customer'
  readonly q: string
}
/** One page of the list: `after` is where the page before said to go on. */
export const readAgreementsPage = ({ order, q }: ListAsked, after: string | undefined): Promise<AgreementsPage> =>
  ask<AgreementsPage>(`/agreements?${new URLSearchParams({ order, ...(q ? { q } : {}), ...(after ? { after } : {}) })}`)

export interface ChosenDeclaration {
  readonly declaration: string
  readonly to?: string | undefined
}
/** What would follow; nothing is sent. */
export const useConsequence = (agreement: string, chosen: ChosenDeclaration) =>
  useQuery({
    queryKey: ['agreement', agreement, 'foresee', chosen],
    queryFn: () => ask<Consequence & Pick<Possible, 'text'>>(of(agreement, '/declarations/foresee'), { body: chosen }),
    placeholderData: keepPreviousData,
    retry: false,
  })

export interface SentDeclaration extends ChosenDeclaration {
  readonly language: Language
  readonly words?: string
  readonly expected: number
}
/**
 * The key stays the same for as long as one declaration is on its way: sent twice, it is received once. What it changed is asked
 * for again by the next page: this one shows something that is not possible any more.
 */
export function useDeclare(agreement: string, key: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (sent: SentDeclaration) =>
      ask<Receipt>(of(agreement, '/declarations'), { body: sent, headers: { 'idempotency-key': key } }),
    onSuccess: () =>
      Promise.all(
        ['agreements', 'agreement'].map((name) => queries.invalidateQueries({ queryKey: [name], refetchType: 'none' })),
      ),
  })
}
