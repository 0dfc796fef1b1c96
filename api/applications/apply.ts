import type { ApplicantData } from '../../applications/application.ts'
import { type Applying, apply } from '../../applications/apply.ts'
import type { Chosen } from '../../terms/engine/order.ts'
import { type Applicant, applicants, type Confirmation, confirmations } from '../../terms/grammar/offering.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { Route } from '../door.ts'
import { answers, count, flag, list, object, type Schema, text } from '../schema.ts'
import { applicationsOf, type OfProvider, ofProvider } from './applicant.ts'
import { sendingSoon } from './send-soon.ts'

/** What the window sends. */
export interface ApplyBody extends ApplicantData {
  readonly language: Language
  readonly applicant: Applicant
  readonly items: readonly Chosen[]
  /** The boxes that were ticked. */
  readonly confirmed: readonly Confirmation[]
  readonly seen: Applying['seen']
  readonly stamp: string
  readonly website: string
}

const words = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength, pattern: '\\S' })
const maybe = (maxLength: number): Schema => ({ type: 'string', maxLength })

export const emailSchema: Schema = {
  type: 'string',
  maxLength: 200,
  pattern: '^[^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+$',
}

const body = object({
  language: { enum: ['de', 'en'] },
  applicant: { enum: Object.keys(applicants) },
  organisation: { ...maybe(160), description: 'Empty for a consumer' },
  name: words(120),
  email: emailSchema,
  street: words(160),
  postcode: words(20),
  town: words(120),
  country: { type: 'string', pattern: '^([A-Z]{2})?$', description: 'ISO 3166-1; empty where no clause asks for it' },
  remark: maybe(2_000),
  items: {
    ...list(object({ item: { type: 'string', maxLength: 120 }, count: { ...count, minimum: 1, maximum: 10_000 } })),
    maxItems: 40,
  },
  confirmed: { ...list({ enum: [...confirmations] }), maxItems: confirmations.length },
  seen: object({
    offer: { type: 'string', maxLength: 64 },
    documents: { ...list(object({ document: text, version: text, sha256: text })), maxItems: 40 },
  }),
  stamp: { type: 'string', maxLength: 80 },
  website: { ...maybe(400), description: 'Left empty by people' },
})

/** Somebody applies. What is sent again under the same key is the same application, whatever happened in between. */
export const applyAct: Route = (api, door) => {
  const sendSoon = sendingSoon(api, door.running)
  api.post<{ Params: OfProvider; Body: ApplyBody; Headers: { 'idempotency-key': string } }>(
    '/offers/:provider/applications',
    {
      config: { right: 'anybody', pace: 'public' },
      schema: {
        summary: 'Apply',
        description: 'The answer holds the token that opens the application to whoever applied.',
        params: ofProvider,
        headers: {
          type: 'object',
          required: ['idempotency-key'],
          properties: { 'idempotency-key': { type: 'string', minLength: 22, maxLength: 80 } },
        },
        body,
        response: answers({
          201: object({ reference: text, token: text, state: text, repeated: flag }),
        }),
      },
    },
    async ({ params, headers, body: sent }, reply) => {
      const { language, applicant, items, confirmed, seen, stamp, website, ...data } = sent
      const { application, token, repeated } = await apply(applicationsOf(door), params.provider, {
        ...{ key: headers['idempotency-key'], language, applicant, chosen: items, confirmed, seen, stamp, website },
        data: { ...trimmed(data), country: data.country },
      })
      await sendSoon(application.provider)
      return reply.status(201).send({ reference: application.reference, token, state: application.state, repeated })
    },
  )
}

function trimmed<T extends Readonly<Record<string, string>>>(data: T): T {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value.trim()])) as T
}
