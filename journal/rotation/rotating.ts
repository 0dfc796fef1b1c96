import type { Pool } from 'pg'
import type { MasterKey } from '../held-master-key.ts'

/** The places at which a test stops the program dead while the master key changes. */
export const rotationPoints = [
  'after the former key is kept',
  'after the new key is written',
  'after the new key is in force',
  'after the change is noted',
  'after some keys are wrapped anew, before the commit',
  'after some keys are wrapped anew',
  'after all keys are wrapped anew',
  'after the former key has another name',
  'after the former key is overwritten',
  'after the former key is gone, before that is noted',
] as const
export type RotationPoint = (typeof rotationPoints)[number]

/** How often the master key changes, and for how long a former one is kept, in days. */
export interface RotationPlan {
  /** 0: it changes only when somebody asks for it. */
  readonly every: number
  /** As long as there is a former key, backups of its time can be read by whoever has both. */
  readonly horizon: number
}

/** Together 35 days: what is erased today can be read in no backup five weeks later. */
export const usualPlan: RotationPlan = { every: 7, horizon: 28 }

/** What the change of a master key needs of the house. */
export interface Rotating {
  /** Connections of the role `queue`. */
  readonly queue: Pool
  /** As it was opened from its data folder. */
  readonly master: MasterKey
  readonly plan: RotationPlan
  /** The time of the world, in milliseconds. */
  readonly now: () => number
  readonly interrupt?: (at: RotationPoint) => void
}

export const DAY = 86_400_000
