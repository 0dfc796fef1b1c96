import { confirmByHand } from '../../duties/carry-out.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, object, text } from '../schema.ts'
import { dutyKey, type OfDuty, ofDuty } from './of-duty.ts'

/** A person has done what a duty asks: that is its receipt. */
export const confirmDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty; Body: { note?: string } }>(
    '/agreements/:agreement/duties/:duty/confirm',
    {
      config: { right: 'carry out' },
      schema: {
        summary: 'Confirm that a duty was done by hand',
        params: ofDuty,
        body: object({ note: noteOfConfirmation }, { optional: ['note'] }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      await confirmAs(inside(door, request), request.params, request.body)
      return reply.status(204).send()
    },
  )
}

export const noteOfConfirmation = { ...text, maxLength: 2000 }

export const confirmAs = async (by: Inside, of: OfDuty, { note }: { note?: string }): Promise<void> =>
  confirmByHand(by.running, await dutyKey(by, of), { person: by.who.person.id, note })
