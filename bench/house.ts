import { createSecretKey, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { makeRunning } from '../duties/make-running.ts'
import { programsOf } from '../duties/programs.ts'
import type { Running } from '../duties/running.ts'
import type { Hands } from '../services/driver.ts'
import { providers } from '../terms/documents/providers.ts'
import type { Instant } from '../terms/grammar/day.ts'

/** What a house for measuring stands on. */
export interface Ground {
  readonly app: Pool
  readonly queue: Pool
  readonly hands: Hands
  readonly realTime: () => Instant
}

/** The parts as the server puts them together, on a database of one's own and at a time of one's own. */
export function houseFor({ app, queue, hands, realTime }: Ground): Running {
  return makeRunning({
    app,
    queue,
    master: { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'made to be measured' },
    programs: programsOf(providers),
    hands: () => hands,
    realTime,
  })
}
