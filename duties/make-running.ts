import { makePress } from '../papers/press/press.ts'
import { reopenBounded } from './bound.ts'
import { faultPoint } from './fault-point.ts'
import { lookAt } from './look.ts'
import type { Running, Trying } from './running.ts'

/** What a house must bring along; the rest has a sensible value of its own. */
export type Needed = Pick<Running, 'app' | 'queue' | 'master' | 'programs' | 'hands' | 'realTime'> &
  Partial<Pick<Running, 'trying' | 'say' | 'interrupt' | 'press' | 'alsoNote' | 'program'>>

const trying: Trying = { attempts: 8, patience: 60_000 }

/**
 * Puts the parts together.
 *
 * @example
 * const running = makeRunning({ app, queue, master, realTime, programs: programsOf(providers), hands: () => byHand })
 */
export function makeRunning(needed: Needed): Running {
  const running: Running = {
    trying,
    say: () => undefined,
    press: needed.press ?? makePress(),
    ...needed,
    openDay: async (provider, day) => {
      faultPoint(running, 'after the day has begun')
      await reopenBounded(running, provider, day)
    },
    lookAt: (transaction, provider, found, now) => lookAt(running, transaction, provider, found, now),
  }
  return running
}
