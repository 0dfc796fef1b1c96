import { type Day, midnight } from './day.ts'
import type { Reached } from './quantity.ts'

/** What `reached` answers as a day begins, for examples: `asOf('2026-03-02')('2026-03-02')` is true, of 3 March it is false. */
export const asOf =
  (day: Day): Reached =>
  (when) =>
    typeof when === 'string' ? when <= day : when <= midnight(day)
