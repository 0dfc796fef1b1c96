import { isDay } from '../grammar/day.ts'
import { dayInWords } from '../grammar/day-in-words.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter } from '../grammar/standing.ts'
import { amountsInWords } from './subjects.ts'

/** What a matter is decided to be: a day is written out, all else as the matter shows it. */
export function decidedInWords(matter: Matter<unknown>, value: unknown): Said {
  const en = matter.show(value, 'en')
  return isDay(en) ? dayInWords(en) : { de: matter.show(value, 'de'), en }
}

/**
 * The same where only the English words are left, as lines carry them: where a value has a name of its own, that name is
 * the value; for days and amounts only the form differs.
 */
export function shownInWords(matter: Matter<unknown> | undefined, english: string): Said {
  if (isDay(english)) return dayInWords(english)
  try {
    if (matter?.show(english, 'en') === english) return { de: matter.show(english, 'de'), en: english }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return amountsInWords(english) ?? { de: english, en: english }
}
