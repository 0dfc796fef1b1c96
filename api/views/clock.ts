import { nextMoment, timeOf } from '../../duties/time.ts'
import { ownTime } from '../../journal/intake/clock.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Door, Route } from '../door.ts'
import { answers, flag, object, orNull, time } from '../schema.ts'

export interface Clock {
  readonly now: string
  /** Whether it is a scenario's own, which can be moved. */
  readonly movable: boolean
  /** When anything changes next by time alone, in any agreement. */
  readonly nextMoment: string | null
}
/** What time it is for the provider. */
export const clock: Route = (api, door) => {
  api.get(
    '/clock',
    {
      schema: {
        summary: 'What time it is',
        response: answers({ 200: object({ now: time, movable: flag, nextMoment: orNull(time) }) }),
      },
    },
    async () => readClock(door),
  )
}

async function readClock({ running, provider }: Door): Promise<Clock> {
  const own = await inTransaction(running.app, { provider, customer: null }, (transaction) =>
    ownTime(transaction, provider),
  )
  const now = await timeOf(running, provider),
    next = await nextMoment(running, provider, now)
  return {
    now: showInstant(now),
    movable: own !== undefined,
    nextMoment: next === undefined ? null : showInstant(next),
  }
}
