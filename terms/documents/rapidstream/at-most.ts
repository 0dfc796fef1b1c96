import { adjustable } from '../../grammar/adjustable.ts'
import { say } from '../../grammar/said.ts'

/** As many and no more: `atMost(0)` is exceeded by one. */
export const atMost = (count: number) =>
  adjustable([count], (n) =>
    say(n === 0 ? 'keine' : `höchstens ${n}`, n === 0 ? 'no' : `at most ${n}`, {
      isExceededBy: (found: number): boolean => found > n,
    }),
  )
