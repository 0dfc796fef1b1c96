import { forgetView } from '../../duties/saved-view.ts'
import { inside, type Route } from '../door.ts'
import { answers, object, text } from '../schema.ts'

/** A view that one has saved is forgotten. */
export const forgetInboxView: Route = (api, door) => {
  api.post<{ Params: { view: string } }>(
    '/saved-views/:view/forget',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'Forget a saved view of one’s own',
        params: object({ view: { ...text, format: 'uuid' } }),
        body: object({}),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { running, provider, who } = inside(door, request)
      await forgetView(running, { provider, person: who.person.id }, request.params.view)
      return reply.status(204).send()
    },
  )
}
