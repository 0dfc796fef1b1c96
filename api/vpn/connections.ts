import { inTransaction } from '../../journal/transaction.ts'
import { connectionsOf, DAYS_LOGGED } from '../../services/vpn/store/connections.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, list, object, text } from '../schema.ts'
import { agreedNow, keyOf } from './agreed.ts'
import { instant } from './shapes.ts'

/** A device was connected. */
export interface ShownConnection {
  readonly device: string
  readonly title: string
  readonly beganAt: string
  readonly lastAt: string
  readonly from: string
  readonly received: number
  readonly sent: number
}

/** So many are shown at once. */
const SHOWN = 200

/** The log of the connections, which is the evidence of a measure (§ 2.3, annex 2). */
export const connectionsView: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/vpn/connections',
    {
      config: { right: 'see devices' },
      schema: {
        summary: 'Which devices were connected when, from where, and how much went over the tunnel',
        description: `The last ${SHOWN}, of the last ${DAYS_LOGGED} days.`,
        params: ofAgreement,
        response: answers({
          200: object({
            days: count,
            connections: list(
              object({
                ...{ device: text, title: text, beganAt: instant, lastAt: instant, from: text },
                ...{ received: count, sent: count },
              }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<{ days: number; connections: readonly ShownConnection[] }> => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      agreedNow(agreement)
      const found = await inTransaction(by.running.app, by, (transaction) =>
        connectionsOf(transaction, keyOf(agreement), SHOWN),
      )
      return {
        days: DAYS_LOGGED,
        connections: found.map((each) => ({
          ...each,
          beganAt: each.beganAt.toISOString(),
          lastAt: each.lastAt.toISOString(),
        })),
      }
    },
  )
}
