import { mayUse, rights } from '../../access/rights.ts'
import type { InboxFilter, InboxOrder } from '../../duties/inbox-filter.ts'
import { saveView } from '../../duties/saved-view.ts'
import { inside, type Route } from '../door.ts'
import { rightMissing } from '../entrance-problems.ts'
import { answers, flag, object, text } from '../schema.ts'
import { orderField } from '../views/inbox.ts'
import { nameOfView, savedFilter } from '../views/saved-views.ts'

interface SaveBody {
  readonly name: string
  /** With everybody in the provider's house, for those who sort the inbox. */
  readonly shared: boolean
  readonly filter: InboxFilter
  readonly order: InboxOrder
}

/** A filter and an order get a name. */
export const saveInboxView: Route = (api, door) => {
  api.post<{ Body: SaveBody }>(
    '/saved-views',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'Save a view of the inbox; one’s own of the same name is replaced',
        body: object({ name: nameOfView, shared: flag, filter: savedFilter, order: orderField }),
        response: answers({ 201: object({ view: text }) }),
      },
    },
    async (request, reply) => {
      const { running, provider, who } = inside(door, request)
      if (request.body.shared && !mayUse(who.membership.role, 'sort the inbox'))
        throw rightMissing('sort the inbox', rights['sort the inbox'])
      return reply.status(201).send(await saveView(running, { provider, person: who.person.id }, request.body))
    },
  )
}
