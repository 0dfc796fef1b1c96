import { nextMoment, timeOf } from '../../duties/time.ts'
import { ownTime } from '../../journal/intake/clock.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type Instant, instantOf, showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { kindInWords } from '../../terms/words/facts.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { answers, flag, object, orNull, ref, time } from '../schema.ts'

export interface Clock {
  readonly now: string
  /** Whether it is a scenario's own, which can be moved. */
  readonly movable: boolean
  /** When anything changes next by time alone, in any agreement. */
  readonly nextMoment: string | null
  /** What the example tells next as its clock is moved on; null where nobody tells anything by himself. */
  readonly nextTold: { readonly at: string; readonly says: Said } | null
}

/** What time it is for the provider. */
export const clock: Route = (api, door) => {
  api.get(
    '/clock',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'What time it is',
        response: answers({
          200: object({
            now: time,
            movable: flag,
            nextMoment: orNull(time),
            nextTold: orNull(object({ at: time, says: ref('Said') })),
          }),
        }),
      },
    },
    async (request) => readClock(inside(door, request)),
  )
}

async function readClock({ running, provider, story }: Inside): Promise<Clock> {
  const own = await inTransaction(running.app, { provider, customer: null }, (transaction) =>
    ownTime(transaction, provider),
  )
  const now = await timeOf(running, provider),
    next = await nextMoment(running, provider, now)
  return {
    now: showInstant(now),
    movable: own !== undefined,
    nextMoment: next === undefined ? null : showInstant(next),
    nextTold: nextTold(story, now),
  }
}

/** A story tells each fact when it is learned. */
function nextTold(story: Inside['story'], now: Instant): Clock['nextTold'] {
  const coming = (story?.life ?? [])
    .map(({ fact, at, learnedAt }) => ({ at: instantOf(String(learnedAt ?? at)), says: kindInWords(String(fact)) }))
    .filter(({ at }) => at > now)
    .toSorted((a, b) => a.at - b.at)[0]
  return coming ? { at: showInstant(coming.at), says: { de: coming.says.de, en: coming.says.en } } : null
}
