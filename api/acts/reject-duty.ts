import { reject } from '../../duties/decide.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, object, type Schema, text } from '../schema.ts'
import { dutyKey, type OfDuty, ofDuty, seen } from './of-duty.ts'

export const reasonOfRejection: Schema = {
  ...text,
  minLength: 1,
  maxLength: 2000,
  description: 'Why; it is sealed, and shown to those who see the duty',
}

/** A person decides that a duty is not carried out. It stays owed, and in sight. */
export const rejectDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty; Body: Rejection }>(
    '/agreements/:agreement/duties/:duty/reject',
    {
      config: { right: 'approve' },
      schema: {
        summary: 'Decide that a duty is not carried out, and say why',
        params: ofDuty,
        body: object({ reason: reasonOfRejection, content: seen }, { optional: ['content'] }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      await rejectAs(inside(door, request), request.params, request.body)
      return reply.status(204).send()
    },
  )
}

export interface Rejection {
  readonly reason: string
  readonly content?: string
}

export const rejectAs = async (by: Inside, of: OfDuty, { reason, content }: Rejection): Promise<void> =>
  reject(by.running, await dutyKey(by, of), by.who.person.id, { reason, content })
