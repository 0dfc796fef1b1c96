import { type Instant, instantOf } from '../terms/grammar/day.ts'
import { requestNotUnderstood } from './problems.ts'

/**
 * A time in a question: a day means its beginning.
 *
 * @throws Refused REQUEST_NOT_UNDERSTOOD
 * @example instantIn('at', '2026-02-03') // midnight of 3 February 2026 in Berlin
 */
export function instantIn(field: string, text: string): Instant {
  try {
    return instantOf(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw requestNotUnderstood([
      {
        field,
        seen: text,
        de: `${field} ist „${text}“, verlangt ist ein Tag wie 2026-01-31 oder eine Zeit wie 2026-01-31T10:00+01:00.`,
        en: `${field} is '${text}', a day as 2026-01-31 or a time as 2026-01-31T10:00+01:00 is asked for.`,
      },
    ])
  }
}
export const instantIfAny = (field: string, text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : instantIn(field, text)
