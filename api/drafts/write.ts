import { moveDay, openDraft, putEdit, takeEditBack } from '../../drafts/write.ts'
import type { Edit } from '../../terms/edition/edit.ts'
import type { Day } from '../../terms/grammar/day.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, day, list, object, type Schema, text } from '../schema.ts'
import { type OfDraft, ofDraft } from './view.ts'

const place = { ...text, maxLength: 200 }
/** The terms themselves say what fits. A schema of types here would turn the number 90 into the word '90' at the door. */
const chosen: Schema = {
  description: 'A word, a number, yes or no, or rows with amounts as `59.50` and days as `2026-01-01`',
}
const editSchema: Schema = {
  anyOf: [
    object({
      is: { const: 'number' },
      ref: { ...place, examples: ['AGB § 11.1 S. 2'] },
      value: { ...place, examples: ['lead'] },
      numbers: { ...list({ type: 'number' }), minItems: 1, maxItems: 20 },
    }),
    object({ is: { const: 'left out' }, ref: place }),
    object({
      is: { const: 'place' },
      ref: place,
      after: {
        // In this order: a null would be taken for an empty word.
        anyOf: [{ type: 'null' }, place],
        description: 'The sentence behind which it stands; null for the first place',
      },
    }),
    object({ is: { const: 'setting' }, name: place, to: chosen }),
  ],
}

export const acts = ({ running, provider, who }: Inside) => ({ running, provider, person: who.person.id })

/** Opens a draft of a later version. */
export const openDraftAct: Route = (api, door) => {
  api.post<{ Body: { from: Day } }>(
    '/terms/drafts',
    {
      config: { right: 'draft terms' },
      schema: {
        summary: 'Open a draft of a later version of the terms',
        body: object({ from: { ...day, description: 'The day from which whoever signs is bound to it' } }),
        response: answers({ 201: object({ draft: text }) }),
      },
    },
    async (request, reply) => {
      const draft = await openDraft(acts(inside(door, request)), request.body.from)
      return reply.status(201).send({ draft })
    },
  )
}

const writing = {
  edits: { summary: 'Put a number, a sentence or a choice otherwise', write: putEdit },
  'edits/take-back': { summary: 'Take back what was put otherwise at a place', write: takeEditBack },
} as const

/** Puts something otherwise, or takes that back. A draft that was proposed is open again. */
export const editDraftAct: Route = (api, door) => {
  for (const [way, { summary, write }] of Object.entries(writing))
    api.post<{ Params: OfDraft; Body: { edit: Edit } }>(
      `/terms/drafts/:draft/${way}`,
      {
        config: { right: 'draft terms' },
        schema: {
          summary,
          params: ofDraft,
          body: object({ edit: editSchema }),
          response: answers({ 204: { type: 'null' } }),
        },
      },
      async (request, reply) => {
        await write(acts(inside(door, request)), request.params.draft, request.body.edit)
        return reply.status(204).send()
      },
    )
}

/** Moves the day from which the version is to hold. */
export const moveDayAct: Route = (api, door) => {
  api.post<{ Params: OfDraft; Body: { from: Day } }>(
    '/terms/drafts/:draft/day',
    {
      config: { right: 'draft terms' },
      schema: {
        summary: 'Move the day from which a draft is to hold',
        params: ofDraft,
        body: object({ from: day }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      await moveDay(acts(inside(door, request)), request.params.draft, request.body.from)
      return reply.status(204).send()
    },
  )
}
