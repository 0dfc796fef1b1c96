import type { Pool } from 'pg'
import type { Intake } from '../journal/intake/intake.ts'
import type { Hands } from '../services/driver.ts'
import type { Program } from '../terms/engine/program.ts'
import type { Interrupted } from './fault-point.ts'

/** How often and how long a duty is tried before a person has to see to it. */
export interface Trying {
  /** The distances grow as e, e², e³ … seconds: eight attempts last about half an hour. */
  readonly attempts: number
  /** How long a driver may take for one answer, in milliseconds. */
  readonly patience: number
}

/** What the rooms need to act. There are no globals: whoever opens the house puts this together and hands it over. */
export interface Running extends Intake, Interrupted {
  /** Connections of the role `queue`. */
  readonly queue: Pool
  /** The terms by name, compiled; undefined for a name that is not known. */
  readonly programs: (terms: string) => Program | undefined
  /** Who carries out the duties of a provider. */
  readonly hands: (provider: string) => Hands
  readonly trying: Trying
  /** Tells the operator one line about work behind the scenes; it holds no personal data. */
  readonly say: (line: string) => void
}
