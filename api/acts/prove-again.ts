import { provePassword } from '../../access/prove-password.ts'
import { accountOf } from '../account-of.ts'
import type { Route } from '../door.ts'
import { networkOf } from '../network.ts'
import { answers, object } from '../schema.ts'
import { passwordWrong } from '../sign-in-problems.ts'

/** Shows once more that it is oneself, before one changes by what one signs in. */
export const proveAgain: Route = (api, { people }) => {
  api.post<{ Body: { password: string } }>(
    '/account/prove',
    {
      config: { right: 'signed in', pace: 'sign-in' },
      schema: {
        summary: 'Give the own password once more',
        description: 'For ten minutes after it one may change by what one signs in.',
        body: object({ password: { type: 'string', minLength: 1, maxLength: 128 } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { person, session } = accountOf(request)
      const { password } = request.body
      const given = { person: person.id, session, password, network: networkOf(request.ip) }
      if (!(await provePassword(people, given))) throw passwordWrong()
      return reply.status(204).send()
    },
  )
}
