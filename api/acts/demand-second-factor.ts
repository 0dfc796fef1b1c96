import { ownSecondFactorFirst } from '../../access/people-refusals.ts'
import { customerRoles, providerRoles, type Role } from '../../access/roles.ts'
import { demandSecondFactor } from '../../access/second-factor.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { accountOf } from '../account-of.ts'
import { inside, type Route } from '../door.ts'
import { answers, list, object } from '../schema.ts'

/** The provider says for which roles a password alone is not enough. */
export const demandSecondFactorAct: Route = (api, door) => {
  api.post<{ Body: { roles: readonly Role[] } }>(
    '/people/second-factor',
    {
      config: { right: 'manage the provider' },
      schema: {
        summary: 'Demand a second factor of these roles, and of no others',
        description: 'Whoever has one of them and none set up reaches the own account alone, until it is.',
        body: object({
          roles: {
            ...list({ enum: [...Object.keys(providerRoles), ...Object.keys(customerRoles)] }),
            uniqueItems: true,
          },
        }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { roles } = request.body
      const isOwn = roles.includes(by.who.membership.role)
      if (isOwn && accountOf(request).inUse.proof === 'password') throw ownSecondFactorFirst()
      await inTransaction(by.running.app, by, (transaction) => demandSecondFactor(transaction, by.provider, roles))
      return reply.status(204).send()
    },
  )
}
