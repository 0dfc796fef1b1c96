import { type Application, applicationUnknown, readApplication, readMessages } from '../../applications/application.ts'
import { evidenceFilesMax, listEvidence } from '../../applications/evidence.ts'
import { letterStates, readLetters } from '../../applications/letter.ts'
import { readJournals } from '../../duties/known.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Route } from '../door.ts'
import { answers, count, flag, free, list, object, orNull, text, time } from '../schema.ts'
import { byApplicant, type OfProvider, ofProvider, withToken } from './applicant.ts'

/** An application as whoever applied sees it. */
export interface ApplicationStatus {
  readonly reference: string
  readonly state: Application['state']
  readonly receivedAt: string
  readonly decidedAt: string | null
  readonly applicant: string
  /** Shown to whoever holds the link: whom it is about, and where letters go. */
  readonly name: string
  readonly email: string
  readonly ordered: Application['ordered']
  readonly documents: Application['documents']
  readonly messages: readonly {
    readonly author: 'applicant' | 'provider'
    readonly at: string
    readonly text: string
  }[]
  readonly evidence: readonly {
    readonly kind: string
    readonly bytes: number
    readonly at: string
    readonly erased: boolean
  }[]
  /** Whether evidence is asked for and not there yet. */
  readonly evidenceMissing: boolean
  readonly moreFiles: number
  /** Whether the last letter has left; null while none was written. */
  readonly letter: 'ready' | 'handed over' | 'sent' | 'refused' | null
  readonly concludedByRegistering: boolean
  /** Of an example alone, in whose name no post goes out: what would have come by e-mail. */
  readonly letters: readonly { readonly subject: string; readonly text: string }[]
}

const shownAt = (at: Date): string => showInstant(at.getTime())

/** How an application stands, for whoever applied. */
export const applicationStatus: Route = (api, door) => {
  api.get<{ Params: OfProvider }>(
    '/offers/:provider/application',
    {
      config: { right: 'anybody' },
      schema: {
        summary: 'How an application stands, for whoever applied',
        params: ofProvider,
        headers: withToken,
        response: answers({
          200: object({
            reference: text,
            state: text,
            receivedAt: time,
            decidedAt: orNull(time),
            applicant: text,
            name: text,
            email: text,
            ordered: list(free),
            documents: list(free),
            messages: list(object({ author: text, at: time, text })),
            evidence: list(object({ kind: text, bytes: count, at: time, erased: flag })),
            evidenceMissing: flag,
            moreFiles: count,
            letter: orNull(text),
            concludedByRegistering: flag,
            letters: list(object({ subject: text, text }), 'Of an example alone: what would have come by e-mail'),
          }),
        }),
      },
    },
    async (request): Promise<ApplicationStatus> => {
      const { provider, application } = await byApplicant(door, request)
      const scope = { provider: provider.provider, customer: everyCustomer } as const
      return inTransaction(door.running.app, scope, async (transaction) => {
        const { master } = door.running
        const found = await readApplication(transaction, master, provider.provider, application)
        if (!found) throw applicationUnknown()
        const messages = await readMessages(transaction, master, found)
        const evidence = await listEvidence(transaction, master, found)
        const [letter] = await letterStates(transaction, found)
        const { facts } = await readJournals(transaction, provider.provider, [found])
        const kinds = (facts[0] ?? []).map(({ kind }) => kind)
        return {
          reference: found.reference,
          state: found.state,
          receivedAt: shownAt(found.receivedAt),
          decidedAt: found.decidedAt && shownAt(found.decidedAt),
          applicant: found.applicant,
          name: found.data?.name ?? '',
          email: found.data?.email ?? '',
          ordered: found.ordered,
          documents: found.documents,
          messages: messages.map(({ author, writtenAt, text: said = '' }) => ({
            author,
            at: shownAt(writtenAt),
            text: said,
          })),
          evidence: evidence.map(({ kind, bytes, receivedAt, erased }) => ({
            kind,
            bytes,
            at: shownAt(receivedAt),
            erased,
          })),
          evidenceMissing: kinds.includes('evidenceRequested') && !kinds.includes('evidenceReceived'),
          moreFiles: Math.max(0, evidenceFilesMax - evidence.length),
          letter: letter?.state ?? null,
          letters: provider.isDemo ? await readLetters(transaction, door.running, found) : [],
          concludedByRegistering: kinds.includes('concluded') && !kinds.includes('applicationAccepted'),
        }
      })
    },
  )
}
