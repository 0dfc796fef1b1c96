import type { Route } from '../door.ts'
import { problems } from '../problems.ts'
import { count, list, object, text } from '../schema.ts'

/** Every code that an answer can carry, in the order in which they are examined. */
export const problemsView: Route = (api) => {
  api.get(
    '/problems',
    {
      config: { right: 'anybody' },
      schema: {
        summary: 'Every code an answer can carry',
        response: { 200: object({ problems: list(object({ code: text, status: count, de: text, en: text })) }) },
      },
    },
    async () => ({ problems }),
  )
}
