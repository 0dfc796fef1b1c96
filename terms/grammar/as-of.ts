import { instantOf, midnight } from './day.ts'
import type { Reached } from './quantity.ts'

/**
 * What `reached` answers at a time, for examples: `asOf('2026-03-02')('2026-03-02')` is true, as the day has begun; of
 * 3 March it is false, and so `asOf('2026-03-02T23:59')('2026-03-03')` is.
 */
export const asOf = (now: string): Reached => {
  const instant = instantOf(now)
  return (when) => (typeof when === 'string' ? midnight(when) : when) <= instant
}
