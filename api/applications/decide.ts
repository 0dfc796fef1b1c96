import { readProvider } from '../../access/provider.ts'
import type { Application } from '../../applications/application.ts'
import { acceptApplication, askBack, type Deciding, refuseApplication } from '../../applications/decide.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, flag, object, type Schema, text } from '../schema.ts'
import { applicationsOf } from './applicant.ts'
import { type OfApplication, ofApplication } from './cases.ts'
import { sendingSoon } from './send-soon.ts'

const words: Schema = { type: 'string', minLength: 1, maxLength: 4_000, pattern: '\\S' }
const decided = answers({ 200: object({ state: text }) })
const config = { right: 'decide on applications' } as const

async function deciding(by: Inside, application: string): Promise<Deciding> {
  const provider = await inTransaction(by.running.app, by, (transaction) => readProvider(transaction, by.provider))
  return { provider: by.provider, name: provider?.name ?? '', application, by: by.who.person.id }
}

/** A clerk asks an applicant back; where evidence is asked for, the clauses keep the application undecided until it is there. */
export const askBackAct: Route = (api, door) => {
  const sendSoon = sendingSoon(api, door.running)
  api.post<{ Params: OfApplication; Body: { question: string; evidence: boolean } }>(
    '/applications/:application/ask-back',
    {
      config,
      schema: {
        summary: 'Ask an applicant back',
        params: ofApplication,
        body: object({ question: words, evidence: { ...flag, description: 'Whether evidence is asked for' } }),
        response: decided,
      },
    },
    async (request) =>
      answered(
        sendSoon,
        await askBack(applicationsOf(door), await deciding(inside(door, request), idIn(request)), request.body),
      ),
  )
}

/** A clerk accepts: the agreement comes about, and the applicant is invited to look after it. */
export const acceptAct: Route = (api, door) => {
  const sendSoon = sendingSoon(api, door.running)
  api.post<{ Params: OfApplication; Body: { prices: Record<string, string>; note: string } }>(
    '/applications/:application/accept',
    {
      config,
      schema: {
        summary: 'Accept an application',
        params: ofApplication,
        body: object({
          prices: {
            type: 'object',
            additionalProperties: { type: 'string', pattern: '^\\d{1,9}\\.\\d\\d$' },
            description: 'Agreed prices of what is priced on request, net: {"server.hosting":"89.00"}',
          },
          note: {
            type: 'string',
            maxLength: 4_000,
            description: 'For the applicant, beside the acceptance; may be empty',
          },
        }),
        response: decided,
      },
    },
    async (request) =>
      answered(
        sendSoon,
        await acceptApplication(
          applicationsOf(door),
          await deciding(inside(door, request), idIn(request)),
          request.body,
        ),
      ),
  )
}

/** A clerk refuses, and says why. */
export const refuseAct: Route = (api, door) => {
  const sendSoon = sendingSoon(api, door.running)
  api.post<{ Params: OfApplication; Body: { reason: string } }>(
    '/applications/:application/refuse',
    {
      config,
      schema: {
        summary: 'Refuse an application',
        params: ofApplication,
        body: object({ reason: words }),
        response: decided,
      },
    },
    async (request) =>
      answered(
        sendSoon,
        await refuseApplication(
          applicationsOf(door),
          await deciding(inside(door, request), idIn(request)),
          request.body,
        ),
      ),
  )
}

const idIn = ({ params }: { readonly params: OfApplication }): string => params.application

async function answered(sendSoon: (provider: string) => Promise<void>, { provider, state }: Application) {
  await sendSoon(provider)
  return { state }
}
