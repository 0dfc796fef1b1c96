import type { Running } from '../duties/running.ts'
import type { Stoppable } from './fault-point.ts'
import type { BillIn } from './letters/bill-in-letter.ts'
import type { Enclose } from './letters/enclosed.ts'
import type { FilesBeside } from './letters/papers-of.ts'

/** What this room needs to act: the house, who makes what lies beside letters, and in tests somebody who stops it. */
export interface PostRunning extends Running, Stoppable {
  readonly enclose?: Enclose
  readonly filesBeside?: FilesBeside
  /** What a letter says that brings a bill. */
  readonly billIn?: BillIn
}
