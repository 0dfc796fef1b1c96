import { type Proof, sessionsOf } from '../../access/sessions.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { accountOf } from '../account-of.ts'
import type { Route } from '../door.ts'
import { answers, flag, list, object, ref, text, time } from '../schema.ts'
import { browserIn } from '../words/browsers.ts'
import { placeOf } from '../words/places.ts'

/** Where one is signed in. */
export interface ShownSession {
  readonly session: string
  /** Browser and machine, as far as the browser names itself. */
  readonly device: Said
  /** From where, in words, and the address. */
  readonly place: Said
  readonly address: string
  readonly proof: Proof
  readonly startedAt: string
  /** To the minute. */
  readonly usedAt: string
  readonly isThis: boolean
}

/** Where one is signed in everywhere: so that one can see a stranger among it. */
export const sessions: Route = (api, { people }) => {
  api.get(
    '/account/sessions',
    {
      config: { right: 'signed in' },
      schema: {
        summary: 'Where one is signed in, the one used last first',
        response: answers({
          200: object({
            sessions: list(
              object({
                session: text,
                device: ref('Said'),
                place: ref('Said'),
                address: text,
                proof: { enum: ['password', 'password and code', 'passkey'] },
                startedAt: time,
                usedAt: time,
                isThis: flag,
              }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<{ sessions: readonly ShownSession[] }> => {
      const { person, session } = accountOf(request)
      const all = await sessionsOf(people.auth, person.id)
      return {
        sessions: all.map(({ userAgent, ...each }) => ({
          ...each,
          device: browserIn(userAgent),
          place: placeOf(each.address),
          startedAt: each.startedAt.toISOString(),
          usedAt: each.usedAt.toISOString(),
          isThis: each.session === session,
        })),
      }
    },
  )
}
