import type { Right } from '../../access/rights.ts'
import { approve, discard, propose, publish, reopen, takeApprovalBack } from '../../drafts/decide.ts'
import type { Example } from '../../drafts/stored.ts'
import { inside, type Route } from '../door.ts'
import { answers, list, object, type Schema, text } from '../schema.ts'
import { type OfDraft, ofDraft } from './view.ts'
import { acts } from './write.ts'

const seen: Schema = { ...text, maxLength: 64, description: '`seen` of the draft as it was looked at' }

const decisions = {
  propose: { right: 'draft terms', summary: 'Put a draft before those who approve', decide: propose },
  publish: {
    right: 'draft terms',
    summary: 'Publish a draft that two people have approved: whoever signs from its day on is bound to it',
    decide: publish,
  },
} as const satisfies Readonly<
  Record<string, { readonly right: Right; readonly summary: string; readonly decide: unknown }>
>

/** Decides about what was seen: another draft than that is refused. */
export const decideOnDraft: Route = (api, door) => {
  for (const [way, { right, summary, decide }] of Object.entries(decisions))
    api.post<{ Params: OfDraft; Body: { seen: string } }>(
      `/terms/drafts/:draft/${way}`,
      {
        config: { right },
        schema: { summary, params: ofDraft, body: object({ seen }), response: answers({ 204: { type: 'null' } }) },
      },
      async (request, reply) => {
        await decide(acts(inside(door, request)), request.params.draft, request.body.seen)
        return reply.status(204).send()
      },
    )
}

const undoing = {
  reopen: { right: 'draft terms', summary: 'Take a proposal back, or a draft out of the bin', act: reopen },
  discard: { right: 'draft terms', summary: 'Put a draft away', act: discard },
  'approve/take-back': { right: 'approve terms', summary: 'Take your own approval back', act: takeApprovalBack },
} as const satisfies Readonly<
  Record<string, { readonly right: Right; readonly summary: string; readonly act: unknown }>
>

/** What can be taken back, and what takes back. */
export const undoOnDraft: Route = (api, door) => {
  for (const [way, { right, summary, act }] of Object.entries(undoing))
    api.post<{ Params: OfDraft }>(
      `/terms/drafts/:draft/${way}`,
      {
        config: { right },
        schema: { summary, params: ofDraft, response: answers({ 204: { type: 'null' } }) },
      },
      async (request, reply) => {
        await act(acts(inside(door, request)), request.params.draft)
        return reply.status(204).send()
      },
    )
}

/** Approves a draft as it was seen, and confirms the examples that no longer hold. */
export const approveDraft: Route = (api, door) => {
  api.post<{ Params: OfDraft; Body: { seen: string; confirmed: readonly Example[] } }>(
    '/terms/drafts/:draft/approve',
    {
      config: { right: 'approve terms' },
      schema: {
        summary: 'Approve a draft',
        description:
          'Nobody approves what he wrote, as long as two others could. Examples that no longer hold are confirmed by name.',
        params: ofDraft,
        body: object({
          seen,
          confirmed: {
            ...list(object({ ref: { ...text, maxLength: 200 }, example: { ...text, maxLength: 400 } })),
            maxItems: 1_000,
          },
        }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      await approve(acts(inside(door, request)), request.params.draft, request.body)
      return reply.status(204).send()
    },
  )
}
