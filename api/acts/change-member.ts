import { changeRole, endMembership } from '../../access/members.ts'
import { customerRoles, providerRoles, type Role } from '../../access/roles.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { inside, type Route } from '../door.ts'
import { tellPowerOf } from '../power-with-membership.ts'
import { answers, object, text } from '../schema.ts'

interface OfMember {
  readonly membership: string
}
const ofMember = object({ membership: { type: 'string', format: 'uuid', description: 'From /api/people' } })

/** Somebody belongs here no longer, from now on. */
export const endMembershipAct: Route = (api, door) => {
  api.post<{ Params: OfMember }>(
    '/people/:membership/end',
    {
      config: { right: 'manage people' },
      schema: {
        summary: 'End a membership',
        params: ofMember,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const ended = await inTransaction(by.running.app, by, (transaction) =>
        endMembership(transaction, request.params.membership),
      )
      await tellPowerOf(by.running, ended, 'ended', { person: ended.person, by: by.who.person.id })
      return reply.status(204).send()
    },
  )
}

/** Somebody is something else from now on. */
export const changeRoleAct: Route = (api, door) => {
  api.post<{ Params: OfMember; Body: { role: Role } }>(
    '/people/:membership/role',
    {
      config: { right: 'manage people' },
      schema: {
        summary: 'Give a member another role',
        description: 'The old membership ends and stays known; a new one begins.',
        params: ofMember,
        body: object({ role: { enum: [...Object.keys(providerRoles), ...Object.keys(customerRoles)] } }),
        response: answers({ 200: object({ membership: text }) }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const { now, ended } = await inTransaction(by.running.app, by, (transaction) =>
        changeRole(transaction, request.params.membership, request.body.role),
      )
      if (ended) {
        const told = { person: ended.person, by: by.who.person.id }
        await tellPowerOf(by.running, ended, 'ended', told)
        await tellPowerOf(by.running, now, 'given', told)
      }
      return { membership: now.membership }
    },
  )
}
