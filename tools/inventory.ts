import { readFileSync } from 'node:fs'
import type { Nature } from '../terms/inventory/coverage.ts'

/** An entry of an inventory: what a published clause says, in our own words. */
export interface Entry {
  /** `elc.agb.5.2a` */
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly executable: Nature
  readonly summary: string
  readonly examples?: readonly { readonly given: string; readonly then: string }[]
  /** How a disputed wording is read and why, and what it contradicts. */
  readonly notes?: string | null
}

export const providersOfInventory = ['elc', 'rapidstream', 'q', 'kontent', 'dc'] as const

const read = (provider: string): readonly Entry[] =>
  (
    JSON.parse(readFileSync(new URL(`../terms/inventory/${provider}.json`, import.meta.url), 'utf8')) as {
      clauses: readonly Entry[]
    }
  ).clauses
const entries = new Map(providersOfInventory.map((provider) => [provider as string, read(provider)]))
const byId = new Map([...entries.values()].flat().map((entry) => [entry.id, entry]))

/** The entries of a provider, in the order of its documents. Throws a RangeError for a provider without inventory. */
export function entriesOf(provider: string): readonly Entry[] {
  const found = entries.get(provider)
  if (!found)
    throw new RangeError(`There is no inventory of ${provider}. Choose one of: ${providersOfInventory.join(', ')}.`)
  return found
}

/** An entry of the inventory; refuses an id that no inventory holds. */
export function entryOf(id: string): Entry {
  const entry = byId.get(id)
  if (!entry) throw new RangeError(`No inventory holds ${id}. Look the id up in terms/inventory/.`)
  return entry
}
