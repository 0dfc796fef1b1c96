import type { Language } from '../../terms/grammar/said.ts'

/** Times are those of the clock in Berlin, wherever the window is open. */
const zone = 'Europe/Berlin'
const places: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }

/** The day that a time of the door names, `2026-02-02T10:00+01:00` or a day itself: both begin with it. */
export const dayOf = (time: string): string => time.slice(0, 10)

const format = (language: Language, time: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(places[language], { timeZone: zone, ...options }).format(instant(time))

/** A day as an instant lies at its noon, so that no zone makes another day of it. */
export const instant = (time: string): Date => new Date(time.length === 10 ? `${time}T12:00:00Z` : time)

/** `2. Februar 2026` */
export const longDay = (time: string, language: Language): string =>
  format(language, time, { day: 'numeric', month: 'long', year: 'numeric' })

/** `2. Februar`, with the year where it is not that of `today`. */
export const dayNear = (time: string, today: string, language: Language): string =>
  format(language, time, {
    day: 'numeric',
    month: 'long',
    ...(time.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  })

/** `Montag, 2. Februar 2026` */
export const wholeDay = (time: string, language: Language): string =>
  format(language, time, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** `2. Feb. 2026` */
export const shortDay = (time: string, language: Language): string =>
  format(language, time, { day: 'numeric', month: 'short', year: 'numeric' })

/** `10:00`; empty at midnight, where the day alone was told. */
export function clockTime(time: string, language: Language): string {
  if (time.length === 10) return ''
  const shown = format(language, time, { hour: '2-digit', minute: '2-digit' })
  return shown === '00:00' ? '' : shown
}

/** `10:00`, also at midnight: for what happened at an instant. */
export const timeOfDay = (time: string, language: Language): string => clockTime(time, language) || '00:00'

/** `2. Feb. 2026, 10:00` */
export const moment = (time: string, language: Language): string =>
  `${shortDay(time, language)}, ${timeOfDay(time, language)}`

export const monthName = (time: string, language: Language, length: 'short' | 'long' = 'short'): string =>
  format(language, time, { month: length })

/** `59,50 €` and `€59.50` */
export const euro = (amount: string, language: Language): string =>
  new Intl.NumberFormat(places[language], { style: 'currency', currency: 'EUR' }).format(Number(amount))

/** `Fr., 13. Feb.` */
export const weekdayNear = (time: string, language: Language): string =>
  format(language, time, { weekday: 'short', day: 'numeric', month: 'short' })

/** The day so many days after another: `plusDays('2026-02-28', 1)` is `2026-03-01`. */
export function plusDays(day: string, days: number): string {
  const noon = instant(dayOf(day))
  noon.setUTCDate(noon.getUTCDate() + days)
  return noon.toISOString().slice(0, 10)
}
