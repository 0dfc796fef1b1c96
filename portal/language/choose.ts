import type { Language } from '../../terms/grammar/said.ts'

const key = 'klausel language'

const isLanguage = (text: string | null): text is Language => text === 'de' || text === 'en'

/**
 * The language to begin in: what the address says, else what was chosen here before, else the first of the browser's that
 * we speak, else English.
 *
 * @example chooseLanguage('?lang=de', null, ['en-GB']) === 'de'
 */
export function chooseLanguage(search: string, remembered: string | null, browser: readonly string[]): Language {
  const asked = new URLSearchParams(search).get('lang')
  if (isLanguage(asked)) return asked
  if (isLanguage(remembered)) return remembered
  const spoken = browser.map((each) => each.slice(0, 2).toLowerCase())
  return spoken.find(isLanguage) ?? 'en'
}

export function firstLanguage(): Language {
  return chooseLanguage(location.search, localStorage.getItem(key), navigator.languages)
}

/** Keeps the choice in the address, so that a link keeps it, and in the browser. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language)
  const url = new URL(location.href)
  url.searchParams.set('lang', language)
  history.replaceState(null, '', url)
}
