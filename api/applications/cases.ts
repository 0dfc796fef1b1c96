import { readProvider } from '../../access/provider.ts'
import {
  type Application,
  applicationUnknown,
  listApplications,
  readApplication,
  readMessages,
} from '../../applications/application.ts'
import { listEvidence, openEvidence } from '../../applications/evidence.ts'
import { letterStates } from '../../applications/letter.ts'
import { readJournals } from '../../duties/known.ts'
import { programFor } from '../../duties/programs.ts'
import { readAgreements } from '../../journal/agreement.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { engineFact } from '../../journal/intake/engine-fact.ts'
import { inTransaction, type Transaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { duty } from '../../terms/grammar/matters/duties.ts'
import { applicants } from '../../terms/grammar/offering.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { inside, type Reading, type Route } from '../door.ts'
import { answers, count, flag, free, list, object, orNull, ref, text, time } from '../schema.ts'
import { applicationsOf } from './applicant.ts'

export interface ListedApplication {
  readonly application: string
  readonly agreement: string
  readonly reference: string
  readonly state: Application['state']
  /** Who applies; empty once erased. */
  readonly name: string
  readonly applicant: Said
  readonly receivedAt: string
  readonly decidedAt: string | null
}
/** What a clause has to say about an application now: who asks for what, and why. */
export interface CaseDuty {
  readonly about: 'answer' | 'evidence'
  readonly value: 'owed' | 'silenced'
  readonly ref: string
  readonly says: Said
}
export interface ApplicationCase extends ListedApplication {
  /** The provider's name in addresses. */
  readonly provider: string
  readonly language: string
  readonly data: Application['data'] | null
  readonly inArea: Application['inArea']
  readonly ordered: Application['ordered']
  readonly documents: Application['documents']
  readonly messages: readonly {
    readonly author: 'applicant' | 'provider'
    readonly at: string
    readonly text: string
  }[]
  readonly evidence: readonly {
    readonly evidence: string
    readonly kind: string
    readonly bytes: number
    readonly sha256: string
    readonly at: string
    readonly erased: boolean
  }[]
  readonly duties: readonly CaseDuty[]
  readonly letter: string | null
}
export interface OfApplication {
  readonly application: string
}
export const ofApplication = object({
  application: { type: 'string', format: 'uuid', description: 'From /api/applications' },
})

const listedFields = {
  application: text,
  agreement: text,
  reference: text,
  state: text,
  name: text,
  applicant: ref('Said'),
  receivedAt: time,
  decidedAt: orNull(time),
}
const shownAt = (at: Date): string => showInstant(at.getTime())

/** What was applied for, what waits first. */
export const applications: Route = (api, door) => {
  api.get(
    '/applications',
    {
      config: { right: 'see applications' },
      schema: {
        summary: 'Applications, what waits first',
        response: answers({ 200: object({ provider: text, applications: list(object(listedFields)) }) }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      return inTransaction(by.running.app, by, async (transaction) => {
        const all = await listApplications(transaction, by.running.master, by.provider)
        const provider = await readProvider(transaction, by.provider)
        return { provider: provider?.name ?? '', applications: all.map(listed) }
      })
    },
  )
}

const listed = (found: Application): ListedApplication => ({
  application: found.application,
  agreement: found.agreement,
  reference: found.reference,
  state: found.state,
  name: found.data ? found.data.organisation || found.data.name : '',
  applicant: applicants[found.applicant],
  receivedAt: shownAt(found.receivedAt),
  decidedAt: found.decidedAt && shownAt(found.decidedAt),
})

/** One application as the case of a clerk. */
export const applicationCase: Route = (api, door) => {
  api.get<{ Params: OfApplication }>(
    '/applications/:application',
    {
      config: { right: 'see applications' },
      schema: {
        summary: 'An application: what, by whom, and what the clauses ask',
        params: ofApplication,
        response: answers({
          200: object({
            ...listedFields,
            provider: text,
            language: text,
            data: orNull(free),
            inArea: orNull(text),
            ordered: list(free),
            documents: list(free),
            messages: list(object({ author: text, at: time, text })),
            evidence: list(object({ evidence: text, kind: text, bytes: count, sha256: text, at: time, erased: flag })),
            duties: list(object({ about: text, value: text, ref: text, says: ref('Said') })),
            letter: orNull(text),
          }),
        }),
      },
    },
    async (request): Promise<ApplicationCase> => {
      const by = inside(door, request)
      const { master } = by.running
      return inTransaction(by.running.app, by, async (transaction) => {
        const found = await readApplication(transaction, master, by.provider, request.params.application)
        if (!found) throw applicationUnknown()
        const messages = await readMessages(transaction, master, found)
        const evidence = await listEvidence(transaction, master, found)
        const [letter] = await letterStates(transaction, found)
        return {
          ...listed(found),
          provider: (await readProvider(transaction, by.provider))?.name ?? '',
          ...{ language: found.language, data: found.data ?? null, inArea: found.inArea },
          ...{ ordered: found.ordered, documents: found.documents, letter: letter?.state ?? null },
          messages: messages.map(({ author, writtenAt, text: said = '' }) => ({
            author,
            at: shownAt(writtenAt),
            text: said,
          })),
          evidence: evidence.map(({ receivedAt, ...each }) => ({ ...each, at: shownAt(receivedAt) })),
          duties: await dutiesOf(transaction, by, found),
        }
      })
    },
  )
}

/** What the clauses ask in this application, each with the sentence that asks it. */
async function dutiesOf(
  transaction: Transaction,
  { running, provider }: Pick<Reading, 'running' | 'provider'>,
  { customer, agreement }: Application,
): Promise<readonly CaseDuty[]> {
  const [row] = await readAgreements(transaction, [{ provider, customer, agreement }])
  if (!row) return []
  const { facts, installation } = await readJournals(transaction, provider, [row])
  const known = [...installation, ...(facts[0] ?? []).map(engineFact)].toSorted((a, b) => a.learnedAt - b.learnedAt)
  const walk = replay(programFor(running, row), known, await nowOf(transaction, running, provider))
  return (['evidence', 'answer'] as const).flatMap((about) => {
    const decided = walk.decision(
      duty,
      about === 'answer' ? 'answerApplication:application' : 'requestEvidence:application',
    )
    return decided ? [{ about, value: decided.value, ref: decided.because.ref, says: decided.because.says }] : []
  })
}

/** What an applicant has sent to show who he is, for a clerk who examines it. */
export const evidenceFile: Route = (api, door) => {
  api.get<{ Params: OfApplication & { evidence: string } }>(
    '/applications/:application/evidence/:evidence',
    {
      config: { right: 'see evidence' },
      schema: {
        summary: 'A file of evidence',
        params: object({
          application: { type: 'string', format: 'uuid' },
          evidence: { type: 'string', format: 'uuid', description: 'From the application' },
        }),
        response: answers({ 200: { description: 'The file', type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { application, evidence } = request.params
      const { kind, content } = await openEvidence(
        applicationsOf(door),
        { provider: by.provider, application },
        evidence,
      )
      const type = kind === 'pdf' ? 'application/pdf' : `image/${kind}`
      // It is saved, never shown in the window: nobody knows what a stranger's file does.
      reply.header('content-disposition', `attachment; filename="${evidence}.${kind}"`)
      return reply
        .type(type)
        .serializer((sent: unknown) => sent as string)
        .send(content)
    },
  )
}
