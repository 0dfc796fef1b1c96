import type { KeptLine } from '../duties/lines.ts'
import type { QueuedDuty } from '../duties/queued.ts'
import type { ServiceState } from '../services/driver.ts'
import type { Because } from '../terms/engine/because.ts'
import type { StandingAt } from '../terms/engine/standing.ts'
import type { Walk } from '../terms/engine/walk.ts'
import type { Day } from '../terms/grammar/day.ts'
import type { SeenDrive } from './drive/drives.ts'

/** What is seen of one agreement when a story looks at it: all of it as the running system has it. */
export interface Sight {
  readonly on: Day
  /** Where the agreement stands, as its journal in the database says. */
  readonly standing: StandingAt
  /** The same walk, for what nobody watches: a price, a version. */
  readonly walk: Walk
  readonly duties: readonly QueuedDuty[]
  readonly lines: readonly KeptLine[]
  /** What the service itself was told last; undefined if it was never told anything, or is worked by hand. */
  readonly service: ServiceState | undefined
  /** Its network drive as it lies on the disk, and what the journal says of its erasure: `sha256 …` by the key of the duty. */
  readonly drive: SeenDrive & { readonly proofs: Readonly<Record<string, string>> }
}

/** What was found, beside what a story expects, and why it is so. */
export interface Found {
  readonly expected: unknown
  readonly found: unknown
  readonly because?: Because | undefined
}

/** Something a story expects to be so. */
export type Expectation = (sight: Sight) => Found | { readonly restsOn: string }
