import type { Pool } from 'pg'
import type { Day, Instant } from '../../terms/grammar/day.ts'
import type { MasterKey } from '../master-key.ts'
import type { Transaction } from '../transaction.ts'
import type { Found } from './found.ts'

/** What this room needs to take in what happens outside. There are no globals: whoever opens the house hands it over. */
export interface Intake {
  /** Connections of the role `app`. */
  readonly app: Pool
  readonly master: MasterKey
  /** The time of the world; `realTime` in production. */
  readonly realTime: () => Instant
  /**
   * Looks at agreements that are locked in this transaction, up to and including an instant, and writes what follows.
   * What follows is no business of this room: the room `duties` says it.
   */
  readonly lookAt: (transaction: Transaction, provider: string, found: readonly Found[], now: Instant) => Promise<void>
  /** A day has begun for a provider: what had waited for a new day goes on. */
  readonly openDay: (provider: string, day: Day) => Promise<void>
}
