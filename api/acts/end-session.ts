import { endOtherSessions, endSession } from '../../access/sessions.ts'
import { sessionUnknown } from '../../access/sign-in-refusals.ts'
import { accountOf } from '../account-of.ts'
import type { Route } from '../door.ts'
import { answers, count, object } from '../schema.ts'

/** Somewhere one is signed in no longer. */
export const endSessionAct: Route = (api, { people }) => {
  api.post<{ Params: { session: string } }>(
    '/account/sessions/:session/end',
    {
      config: { right: 'signed in' },
      schema: {
        summary: 'End one of the own sessions',
        params: object({ session: { type: 'string', format: 'uuid', description: 'From /api/account/sessions' } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { person } = accountOf(request)
      if (!(await endSession(people.auth, person.id, request.params.session))) throw sessionUnknown()
      return reply.status(204).send()
    },
  )
}

/** Only here one is signed in. */
export const endOtherSessionsAct: Route = (api, { people }) => {
  api.post(
    '/account/sessions/end-others',
    {
      config: { right: 'signed in' },
      schema: {
        summary: 'End all own sessions but this one',
        response: answers({ 200: object({ ended: count }) }),
      },
    },
    async (request) => {
      const { person, session } = accountOf(request)
      return { ended: await endOtherSessions(people.auth, person.id, session) }
    },
  )
}
