import { type SavedView, savedViews } from '../../duties/saved-view.ts'
import { inside, type Route } from '../door.ts'
import { answers, flag, list, object, type Schema, text } from '../schema.ts'
import { filterFields, orderField } from './inbox.ts'

/** The filter of a saved view: what it leaves out is not filtered. */
export const savedFilter: Schema = object(filterFields, { optional: Object.keys(filterFields) })
export const nameOfView: Schema = { ...text, minLength: 1, maxLength: 60 }

/** The views of the inbox that one has saved oneself, and those that colleagues share. */
export const savedViewsOfInbox: Route = (api, door) => {
  api.get(
    '/saved-views',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'Saved views of the inbox: one’s own, and shared ones',
        response: answers({
          200: object({
            views: list(
              object({ view: text, name: nameOfView, shared: flag, own: flag, filter: savedFilter, order: orderField }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<{ readonly views: readonly SavedView[] }> => {
      const { running, provider, who } = inside(door, request)
      return { views: await savedViews(running, { provider, person: who.person.id }) }
    },
  )
}
