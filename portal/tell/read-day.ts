import { type Day, dayOfMonth, isDay, monthOf, yearOf } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'

const months: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mär', 'mar', 'mae'],
  ['apr'],
  ['mai', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dez', 'dec'],
]

/**
 * A day as people type it: `2026-02-02`, `2.2.2026`, `2.2.`, `2/2/2026`, `2. Februar 2026`, `2 Feb`. The day stands before the
 * month in both languages; a year that is left out is that of `today`. Undefined for what is no day.
 */
export function readDay(text: string, today: Day): Day | undefined {
  const typed = text.trim().toLowerCase()
  if (isDay(typed)) return typed
  const [, day, month, year] = /^(\d{1,2})\s*[./ ]\s*([\d\p{L}]+)\s*[./, ]*\s*(\d{4}|\d{2})?$/u.exec(typed) ?? []
  if (day === undefined || month === undefined) return undefined
  return made(yearIn(year, today), monthIn(month), Number(day))
}

const yearIn = (year: string | undefined, today: Day): number => {
  if (year === undefined) return yearOf(today)
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}
const monthIn = (month: string): number =>
  /^\d+$/.test(month) ? Number(month) : months.findIndex((names) => names.some((name) => month.startsWith(name))) + 1

function made(year: number, month: number, day: number): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** As it is typed in a field: `2.2.2026` in German, `2/2/2026` in English. */
export function writeDay(day: Day, language: Language): string {
  const parts = [dayOfMonth(day), monthOf(day), yearOf(day)]
  return parts.join(language === 'de' ? '.' : '/')
}
