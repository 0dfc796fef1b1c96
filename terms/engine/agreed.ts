import type { AnyFact } from '../grammar/fact.ts'
import { quantity } from '../grammar/matters/prices.ts'
import { provision } from '../grammar/matters/provision.ts'
import type { Walk } from './walk.ts'

/** What has to be set up of what was agreed. */
export interface AgreedNow {
  /** What is booked now, by its name in the terms, and how often. */
  readonly items: Readonly<Record<string, number>>
  /** In bytes, where the terms say it. */
  readonly storage?: number
}

/** What is to be set up as the walk stands: as a clause decides it, else whatever is booked. */
export function agreedNow(walk: Walk, facts: readonly AnyFact[]): AgreedNow {
  const decided = walk.decision(provision, 'services')?.value
  if (decided !== undefined) return { items: decided.items, storage: decided.bytes }
  const booked = facts.filter(({ kind }) => kind === 'booked').map(({ item }) => String(item))
  const counted = [...new Set(booked)].map((item) => [item, walk.decision(quantity, item)?.value ?? 0] as const)
  return { items: Object.fromEntries(counted.filter(([, count]) => count > 0)) }
}
