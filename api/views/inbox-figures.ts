import { type Figures, readFigures } from '../../duties/figures.ts'
import { waitingStates } from '../../duties/inbox-filter.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { actInWords } from '../../terms/words/acts.ts'
import { inside, type Route } from '../door.ts'
import { answers, count, day, list, object, ref, text } from '../schema.ts'

/** Today in figures, each kind in words. */
export interface InboxFigures extends Omit<Figures, 'byKind'> {
  readonly byKind: readonly (Figures['byKind'][number] & { readonly says: Said })[]
}

/** How much there is to do today, and how much was done. */
export const inboxFigures: Route = (api, door) => {
  api.get(
    '/duties/figures',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'Today in figures: due, overdue, done, in approval, by kind',
        response: answers({
          200: object({
            today: day,
            overdue: count,
            dueToday: count,
            doneToday: count,
            snoozed: count,
            byState: object(Object.fromEntries(waitingStates.map((state) => [state, count]))),
            byKind: list(object({ act: text, says: ref('Said'), waiting: count, done: count })),
            days: list(object({ day, due: count })),
          }),
        }),
      },
    },
    async (request): Promise<InboxFigures> => {
      const { running, provider, customer } = inside(door, request)
      const figures = await inTransaction(running.app, { provider, customer }, async (transaction) =>
        readFigures(transaction, provider, await nowOf(transaction, running, provider)),
      )
      return { ...figures, byKind: figures.byKind.map((kind) => ({ ...kind, says: actInWords(kind.act) })) }
    },
  )
}
