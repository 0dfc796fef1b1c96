import type { Quantity } from './quantity.ts'
import type { Said } from './said.ts'

/**
 * A wording on which lawyers may differ. Each reading can be carried out; a setting of the provider says which one is in
 * force, why names it, and the annotated edition prints them all.
 */
export interface Readings<R extends Said = Said, Name extends string = string> {
  /** The name of the setting: `reading of q.agb.4.2a`. */
  readonly setting: string
  readonly otherwise: Name
  readonly all: Readonly<Record<Name, R>>
  /** The reading in force: a quantity that a rule is given. */
  readonly inForce: Quantity<R, unknown>
}

/**
 * `readings('q.agb.4.2a', { 'percentage points': …, 'share of downtime': … }, 'percentage points')`: the last one counts
 * if the provider chose none. Asked for a reading that is not among them, it throws a RangeError with the names that are.
 */
export const readings = <const Name extends string, R extends Said>(
  entry: string,
  all: Readonly<Record<Name, R>>,
  otherwise: NoInfer<Name>,
): Readings<R, Name> => {
  const setting = `reading of ${entry}`
  const named = (name: unknown): R => {
    const reading = Object.entries<R>(all).find(([known]) => known === name)?.[1]
    if (!reading)
      throw new RangeError(`"${String(name)}" is no ${setting}. Choose one of: ${Object.keys(all).join(', ')}.`)
    return reading
  }
  return {
    setting,
    otherwise,
    all,
    inForce: {
      de: 'Lesart',
      en: 'reading',
      source: setting,
      isChoice: true,
      of: (standing) => named(standing.setting(setting) ?? otherwise),
    },
  }
}
