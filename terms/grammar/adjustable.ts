import type { Said } from './said.ts'

const known: unique symbol = Symbol('numbers')

/** The numbers in a value, and how it is made of others. */
export interface Numbers<V extends Said = Said> {
  readonly are: readonly number[]
  /** How finely one is told apart from the next: 1 for days, 0.1 for a percentage with a decimal. */
  readonly step: number
  with(numbers: readonly number[]): V
}

/**
 * A value of a sentence that knows its numbers, so that others can be put in their place: by whoever drafts a new version, and by the proof
 * that a wrong number is noticed. `adjustable([14], (n) => say(`binnen ${n} Tagen`, `within ${n} days`, { … }))`; `step` where the numbers
 * are no whole ones.
 */
export function adjustable<V extends Said>(are: readonly number[], make: (...numbers: number[]) => V, step = 1): V {
  const numbers: Numbers<V> = { are, step, with: (others) => adjustable(others, make, step) }
  return Object.defineProperty(make(...are), known, { value: numbers })
}

/** The numbers of a value; undefined where it has none. */
export const numbersOf = (value: Said): Numbers | undefined => (value as { readonly [known]?: Numbers })[known]

/** How finely a percentage is told apart: 0.1 for 99.5, 1 for 98. */
export const stepOf = (percentage: number): number => (Number.isInteger(percentage) ? 1 : 0.1)
