import { type ButtonKind, type ByButton, declareByButton } from '../../applications/button.ts'
import type { Day } from '../../terms/grammar/day.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { Door, Route } from '../door.ts'
import { answers, object, orNull, type Schema, text, time } from '../schema.ts'
import { applicationsOf, type OfProvider, ofProvider } from './applicant.ts'
import { emailSchema } from './apply.ts'
import { sendingSoon } from './send-soon.ts'

interface Named {
  readonly language: Language
  readonly name: string
  readonly email: string
  readonly agreement: string
  readonly website: string
}
export interface CancelBody extends Named {
  readonly ground: ByButton['ground']
  readonly reason: string
  readonly to: Day | null
}
/** What came of it, for the page: it can be kept as a text. */
export interface ConfirmedByButton {
  readonly reference: string
  readonly receivedAt: string
  readonly subject: string
  readonly text: string
}

const words: Schema = { type: 'string', minLength: 1, maxLength: 160, pattern: '\\S' }
const named = {
  language: { enum: ['de', 'en'] },
  name: words,
  email: emailSchema,
  agreement: { ...words, description: 'Whatever names the agreement: a number, a service' },
  website: { type: 'string', maxLength: 400, description: 'Left empty by people' },
} as const
const headers: Schema = {
  type: 'object',
  required: ['idempotency-key'],
  properties: { 'idempotency-key': { type: 'string', minLength: 22, maxLength: 80 } },
}
const response = answers({ 201: object({ reference: text, receivedAt: time, subject: text, text }) })
const config = { right: 'anybody', pace: 'public' } as const
type Keyed = { readonly 'idempotency-key': string }

/** Anybody gives notice, without signing in (§ 312k BGB). It is confirmed at once, with date and time. */
export const cancelByButton: Route = (api, door) => {
  const declare = declaring(api, door, 'cancellation')
  api.post<{ Params: OfProvider; Body: CancelBody; Headers: Keyed }>(
    '/offers/:provider/cancellations',
    {
      config,
      schema: {
        summary: 'Give notice without signing in (§ 312k BGB)',
        params: ofProvider,
        headers,
        body: object({
          ...named,
          ground: { enum: ['ordinary', 'for cause'] },
          reason: { type: 'string', maxLength: 2_000, description: 'Of a notice for cause' },
          to: orNull({ type: 'string', format: 'date' }),
        }),
        response,
      },
    },
    async ({ params, headers: { 'idempotency-key': key }, body }, reply) =>
      reply.status(201).send(await declare(params.provider, { ...body, to: body.to || null, key })),
  )
}

/** Anybody withdraws, without signing in (§ 356a BGB). It is confirmed at once, with date and time. */
export const withdrawByButton: Route = (api, door) => {
  const declare = declaring(api, door, 'withdrawal')
  api.post<{ Params: OfProvider; Body: Named; Headers: Keyed }>(
    '/offers/:provider/withdrawals',
    {
      config,
      schema: {
        summary: 'Withdraw from an agreement without signing in (§ 356a BGB)',
        params: ofProvider,
        headers,
        body: object(named),
        response,
      },
    },
    async ({ params, headers: { 'idempotency-key': key }, body }, reply) =>
      reply
        .status(201)
        .send(await declare(params.provider, { ...body, key, ground: 'ordinary', reason: '', to: null })),
  )
}

function declaring(api: Parameters<Route>[0], door: Door, kind: ButtonKind) {
  const sendSoon = sendingSoon(api, door.running)
  return async (name: string, declared: Omit<ByButton, 'kind'>): Promise<ConfirmedByButton> => {
    const { provider, receivedAt, ...confirmed } = await declareByButton(applicationsOf(door), name, {
      ...declared,
      kind,
    })
    await sendSoon(provider)
    return { ...confirmed, receivedAt: showInstant(receivedAt.getTime()) }
  }
}
