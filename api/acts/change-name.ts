import { accountOf } from '../account-of.ts'
import type { Route } from '../door.ts'
import { answers, object } from '../schema.ts'

/** How one is called here. */
export const changeName: Route = (api, { people }) => {
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
      const { person } = accountOf(request)
      await people.auth.query('update access.person set name = $2, updated_at = now() where id = $1', [
        person.id,
        request.body.name.trim(),
      ])
      return reply.status(204).send()
    },
  )
}
