import { approve, reject } from '../../duties/decide.ts'
import { inside, type Route } from '../door.ts'
import { answers, count, flag, object } from '../schema.ts'
import { dutyKey, type OfDuty, ofDuty } from './of-duty.ts'
import { settleScenario } from './tell.ts'

/** A person approves a duty as it stands; once enough have, it is carried out. */
export const approveDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty }>(
    '/agreements/:agreement/duties/:duty/approve',
    {
      config: { right: 'approve' },
      schema: {
        summary: 'Approve a duty that waits for it',
        params: ofDuty,
        response: answers({ 200: object({ approvals: count, wanted: count, isCarriedOut: flag }) }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const approval = await approve(by.running, await dutyKey(by, request.params), by.who.person.id)
      await settleScenario(by)
      return approval
    },
  )
}

/** A person decides that a duty is not carried out. It stays owed, and in sight. */
export const rejectDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty }>(
    '/agreements/:agreement/duties/:duty/reject',
    {
      config: { right: 'approve' },
      schema: {
        summary: 'Decide that a duty is not carried out',
        params: ofDuty,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      await reject(by.running, await dutyKey(by, request.params), by.who.person.id)
      return reply.status(204).send()
    },
  )
}
