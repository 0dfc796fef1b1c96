import type { Language } from '../../terms/grammar/said.ts'
import { clockTime, shortDay } from '../language/times.ts'

/** Day and time of day, shortly. */
export const at = (time: string, language: Language): string =>
  `${shortDay(time, language)}, ${clockTime(time, language) || '00:00'}`
