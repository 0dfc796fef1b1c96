import type { Running } from '../duties/running.ts'
import type { Stoppable } from './fault-point.ts'

/** What this room needs to act: the house, and in tests somebody who stops it. */
export interface PostRunning extends Running, Stoppable {}
