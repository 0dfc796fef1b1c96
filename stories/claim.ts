import type { Gross } from '../terms/grammar/money.ts'
import type { Expectation, Sight } from './expectation.ts'

/** A claim of one party against the other, by its key in the terms: `claim('fee 2027-01-01').is(eur('12.00'))`. */
export const claim = (key: string) => ({
  /** How much it came to, paid or not. */
  is: (amount: Gross): Expectation => held(key, 'amount', amount),
  /** How much of it is still to be paid. */
  hasOpen: (open: Gross): Expectation => held(key, 'open', open),
  /** Nothing is owed for it, and nothing was. */
  isNotMade: ({ walk }: Sight) => ({ expected: undefined, found: walk.knownItems.get(key)?.amount }),
})

const held =
  (key: string, part: 'amount' | 'open', expected: Gross): Expectation =>
  ({ walk }) => {
    const item = walk.knownItems.get(key)
    return { expected, found: item?.[part], because: item?.because }
  }
