import { notePersonalChange } from '../../journal/accesses/change.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { accountOf } from '../account-of.ts'
import type { Route } from '../door.ts'
import { answers, object } from '../schema.ts'

/** How one is called here. */
export const changeName: Route = (api, { people, running }) => {
  api.post<{ Body: { name: string } }>(
    '/account/name',
    {
      config: { right: 'signed in' },
      schema: {
        summary: 'Change the own name',
        body: object({ name: { type: 'string', minLength: 1, maxLength: 120, pattern: '\\S' } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { person, memberships } = accountOf(request)
      const name = request.body.name.trim()
      await people.auth.query('update access.person set name = $2, updated_at = now() where id = $1', [person.id, name])
      // Wherever the person belongs, it is another name from now on.
      for (const { provider, customer } of memberships)
        await inTransaction(running.app, { provider, customer }, (transaction) => {
          const thing = { provider, customer, kind: 'name', object: person.id, field: 'name', person: person.id }
          return notePersonalChange(transaction, running.master, thing, 'correspondence', {
            before: person.name,
            after: name,
          })
        })
      return reply.status(204).send()
    },
  )
}
