import { approve, reject } from '../../duties/decide.ts'
import type { Route } from '../door.ts'
import { answers, count, flag, object } from '../schema.ts'
import { person } from './confirm-duty.ts'
import { dutyKey, type OfDuty, ofDuty } from './of-duty.ts'
import { settleScenario } from './tell.ts'

/** A person approves a duty as it stands; once enough have, it is carried out. */
export const approveDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty; Body: { person: string } }>(
    '/agreements/:agreement/duties/:duty/approve',
    {
      schema: {
        summary: 'Approve a duty that waits for it',
        params: ofDuty,
        body: object({ person }),
        response: answers({ 200: object({ approvals: count, wanted: count, isCarriedOut: flag }) }),
      },
    },
    async ({ params, body }) => {
      const approval = await approve(door.running, await dutyKey(door, params), body.person)
      await settleScenario(door)
      return approval
    },
  )
}

/** A person decides that a duty is not carried out. It stays owed, and in sight. */
export const rejectDuty: Route = (api, door) => {
  api.post<{ Params: OfDuty; Body: { person: string } }>(
    '/agreements/:agreement/duties/:duty/reject',
    {
      schema: {
        summary: 'Decide that a duty is not carried out',
        params: ofDuty,
        body: object({ person }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async ({ params, body }, reply) => {
      await reject(door.running, await dutyKey(door, params), body.person)
      return reply.status(204).send()
    },
  )
}
