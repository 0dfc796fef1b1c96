import { confirmByHand } from '../../duties/carry-out.ts'
import { inside, type Route } from '../door.ts'
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
        body: object({ note: { ...text, maxLength: 2000 } }, { optional: ['note'] }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      await confirmByHand(by.running, await dutyKey(by, request.params), { ...request.body, person: by.who.person.id })
      return reply.status(204).send()
    },
  )
}
