import { inviteAgain } from '../../applications/invite-again.ts'
import type { Route } from '../door.ts'
import { answers } from '../schema.ts'
import { applicationsOf, byApplicant, type OfProvider, ofProvider, withToken } from './applicant.ts'
import { sendingSoon } from './send-soon.ts'

/** An accepted applicant has the invitation sent once more, to the same address. */
export const inviteAgainAct: Route = (api, door) => {
  const sendSoon = sendingSoon(api, door.running)
  api.post<{ Params: OfProvider }>(
    '/offers/:provider/application/invitation',
    {
      config: { right: 'anybody', pace: 'public' },
      schema: {
        summary: 'Have the invitation sent again',
        params: ofProvider,
        headers: withToken,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { provider, application } = await byApplicant(door, request)
      await inviteAgain(applicationsOf(door), { provider: provider.provider, name: provider.name, application })
      await sendSoon(provider.provider)
      return reply.status(204).send()
    },
  )
}
