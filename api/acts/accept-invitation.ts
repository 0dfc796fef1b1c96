import { acceptAs, acceptAsNewcomer } from '../../access/accept-invitation.ts'
import { TryLater } from '../../access/sign-in-refusals.ts'
import { accountOf } from '../account-of.ts'
import type { Door, Route } from '../door.ts'
import { networkOf } from '../network.ts'
import { tellPowerOfNewcomer } from '../power-with-membership.ts'
import { answers, object, type Schema } from '../schema.ts'

const secret: Schema = { type: 'string', format: 'uuid', description: 'What stands behind the # of the link' }
const needsOf = ({ people, running }: Door) => ({ app: running.app, auth: people.auth, programs: people.programs })

/** Somebody new takes an invitation up. Signing in comes after it, as for everybody. */
export const acceptInvitation: Route = (api, door) => {
  api.post<{ Body: { secret: string; name: string; password: string } }>(
    '/invitations/accept',
    {
      config: { right: 'anybody', pace: 'sign-in' },
      schema: {
        summary: 'Accept an invitation with a new account',
        body: object({
          secret,
          name: { type: 'string', minLength: 1, maxLength: 120, pattern: '\\S' },
          password: { type: 'string', minLength: 1, maxLength: 128 },
        }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const attempt = await door.people.attempts.begin({ kind: 'invitation', network: networkOf(request.ip) })
      if (attempt.wait > 0) throw new TryLater(attempt.wait)
      const { name, password } = request.body
      const cameIn = await acceptAsNewcomer(needsOf(door), request.body.secret, { name: name.trim(), password })
      await tellPowerOfNewcomer(door.running, cameIn)
      await attempt.succeeded()
      return reply.status(204).send()
    },
  )
}

/** Somebody who is signed in takes an invitation up. */
export const joinByInvitation: Route = (api, door) => {
  api.post<{ Body: { secret: string } }>(
    '/invitations/join',
    {
      config: { right: 'signed in', pace: 'sign-in' },
      schema: {
        summary: 'Accept an invitation with the own account',
        body: object({ secret }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const cameIn = await acceptAs(needsOf(door), request.body.secret, accountOf(request).person)
      await tellPowerOfNewcomer(door.running, cameIn)
      return reply.status(204).send()
    },
  )
}
