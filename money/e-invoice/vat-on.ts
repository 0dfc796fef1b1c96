import type { Cents } from './invoice.ts'

/**
 * The tax on a net amount: reckoned once on the sum, half a cent away from zero. Rates have at most two decimals, so that all of it is
 * done in whole numbers.
 *
 * @param rate in percent
 * @example vatOn(50, 19) === 10 // 9.5 cents
 */
export function vatOn(net: Cents, rate: number): Cents {
  const parts = Math.abs(net) * Math.round(rate * 100)
  return Math.sign(net) * Math.floor((parts + 5_000) / 10_000)
}
