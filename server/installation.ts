import type { Pool } from 'pg'
import { example } from './example.ts'
import { demoNotPublic, notSetUp } from './installation-problems.ts'
import { isPrivate, type Place } from './place.ts'
import { ProblemError } from './problems.ts'

/** What an installation is for: to try things out, or for providers that were set up; empty while it is neither. */
export type Installation = 'empty' | 'demo' | 'set up' | 'unknown'

/** What is on it by now. `unknown`: agreements of which nobody knows whose they are. */
export async function installationIn(app: Pool): Promise<Installation> {
  const { rows } = await app.query<{ demo: boolean; providers: boolean; strangers: boolean }>(
    'select demo, providers, strangers from installation_holds($1)',
    [example.provider],
  )
  if (rows[0]?.providers) return 'set up'
  if (rows[0]?.strangers) return 'unknown'
  return rows[0]?.demo ? 'demo' : 'empty'
}

/**
 * Whether the example provider and its people are there. They come by themselves where nothing is yet and only this machine itself
 * reaches the house; their password is known to everybody.
 *
 * @throws ProblemError DEMO_NOT_PUBLIC, NOT_SET_UP
 */
export function isForTrying(installation: Installation, place: Place): boolean {
  if (installation === 'set up') return false
  const listens = place.origins[0] ?? place.host
  if (installation === 'unknown') throw new ProblemError(notSetUp({ listens }))
  if (isPrivate(place)) return true
  throw new ProblemError((installation === 'demo' ? demoNotPublic : notSetUp)({ listens }))
}
