import { adjustable } from '../../grammar/adjustable.ts'
import { type Day, plusDays } from '../../grammar/day.ts'
import { monthsBeginningWith } from '../../grammar/period.ts'
import { say } from '../../grammar/said.ts'

/** § 187 (2) sentence 2 BGB: the day of birth counts, so who is born on 2008-11-22 is 18 as 2026-11-22 begins. */
export const years = (age: number) =>
  adjustable([age], (n) =>
    say(`${n} Jahre`, `${n} years`, { reachedOn: (born: Day): Day => plusDays(monthsBeginningWith(born, 12 * n), 1) }),
  )
