import type { Language } from '../../terms/grammar/said.ts'

/** As people of that language in Europe write it. */
const locales = { de: 'de-DE', en: 'en-GB' } as const

/** A day on the clock of whoever looks: `22.11.2026`, `22 Nov 2026`. */
export const localDay = (time: string, language: Language): string =>
  new Date(time).toLocaleDateString(locales[language], { dateStyle: 'medium' })

/** The same with the time. */
export const localMoment = (time: string, language: Language): string =>
  new Date(time).toLocaleString(locales[language], { dateStyle: 'medium', timeStyle: 'short' })
