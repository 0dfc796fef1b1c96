import { confirmByHand } from '../../duties/carry-out.ts'
import type { Route } from '../door.ts'
import { answers, object, type Schema, text } from '../schema.ts'
import { dutyKey, type OfDuty, ofDuty } from './of-duty.ts'

export const person: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 64,
  pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*$',
  description: 'The random id under which the person is known, never a name',
  examples: ['person 7f3a'],
}

/** A person has done what a duty asks: that is its receipt. */
export const confirmDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty; Body: { person: string; note?: string } }>(
    '/agreements/:agreement/duties/:duty/confirm',
    {
      schema: {
        summary: 'Confirm that a duty was done by hand',
        params: ofDuty,
        body: object({ person, note: { ...text, maxLength: 2000 } }, { optional: ['note'] }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async ({ params, body }, reply) => {
      await confirmByHand(door.running, await dutyKey(door, params), body)
      return reply.status(204).send()
    },
  )
}
