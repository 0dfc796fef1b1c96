import { undo } from '../../duties/decide.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, object, text } from '../schema.ts'
import { dutyKey, type OfDuty, ofDuty } from './of-duty.ts'

/** A person takes back what he decided, as long as nothing can have been done. */
export const undoDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty }>(
    '/agreements/:agreement/duties/:duty/undo',
    {
      config: { right: 'approve' },
      schema: {
        summary: 'Take back one’s own approval or rejection',
        params: ofDuty,
        body: object({}),
        response: answers({ 200: object({ state: text }, { description: 'Where the duty waits now' }) }),
      },
    },
    async (request) => ({ state: await undoAs(inside(door, request), request.params) }),
  )
}

export const undoAs = async (by: Inside, of: OfDuty): Promise<string> =>
  undo(by.running, await dutyKey(by, of), by.who.person.id)
