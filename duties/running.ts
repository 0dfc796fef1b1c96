import type { Pool } from 'pg'
import type { AgreementKey } from '../journal/fact.ts'
import type { Intake } from '../journal/intake/intake.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { Press } from '../papers/press/press.ts'
import type { Hands } from '../services/driver.ts'
import type { Program } from '../terms/engine/program.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import type { Interrupted } from './fault-point.ts'

/** How often and how long a duty is tried before a person has to see to it. */
export interface Trying {
  /** The distances grow as e, e², e³ … seconds: eight attempts last about half an hour. */
  readonly attempts: number
  /** How long a driver may take for one answer, in milliseconds. */
  readonly patience: number
}

/** Facts that an agreement has just been told, with their numbers. */
export interface NewlyTold extends AgreementKey {
  readonly facts: readonly AnyFact[]
}

/** What the rooms need to act. There are no globals: whoever opens the house puts this together and hands it over. */
export interface Running extends Intake, Interrupted {
  /** Connections of the role `queue`. */
  readonly queue: Pool
  /** The terms by name, compiled; undefined for a name that is not known. */
  readonly programs: (terms: string) => Program | undefined
  /** A digest of the terms, the law and the engine; left out, nobody asks later whether another program reads them otherwise. */
  readonly program?: string
  /** Who carries out the duties of a provider. */
  readonly hands: (provider: string) => Hands
  readonly trying: Trying
  /** Where papers are set. Its process begins with the first of them; whoever puts the house together closes it. */
  readonly press: Press
  /** What other rooms write about it in the transaction in which something is told: it is there with the facts or not at all. */
  readonly alsoNote?: (transaction: Transaction, told: readonly NewlyTold[]) => Promise<void>
  /** Tells the operator one line about work behind the scenes; it holds no personal data. */
  readonly say: (line: string) => void
}
