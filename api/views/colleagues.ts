import { colleaguesOf } from '../../access/colleagues.ts'
import { roleInWords } from '../../access/roles.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { inside, type Route } from '../door.ts'
import { answers, list, object, ref, text } from '../schema.ts'

/** Somebody of the provider's staff, to whom a duty can be given. */
export interface ShownColleague {
  readonly person: string
  readonly name: string
  readonly says: Said
}

/** Who works here. */
export const colleagues: Route = (api, door) => {
  api.get(
    '/colleagues',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'The provider’s own staff',
        response: answers({
          200: object({ colleagues: list(object({ person: text, name: text, says: ref('Said') })) }),
        }),
      },
    },
    async (request): Promise<{ readonly colleagues: readonly ShownColleague[] }> => {
      const { running, provider, customer } = inside(door, request)
      const staff = await inTransaction(running.app, { provider, customer }, (transaction) =>
        colleaguesOf(transaction, provider),
      )
      return { colleagues: staff.map(({ person, name, role }) => ({ person, name, says: roleInWords(role) })) }
    },
  )
}
