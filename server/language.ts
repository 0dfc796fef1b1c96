/** The languages Klausel speaks to people. */
export type Language = 'de' | 'en'

/** One sentence in both languages. */
export type Sentence = Readonly<Record<Language, string>>

/**
 * The language of the terminal, by the variables POSIX names for messages, in their order of precedence.
 * English unless the first one that is set begins with `de`.
 *
 * @example languageOf({ LANG: 'de_AT.UTF-8' }) === 'de'
 * @example languageOf({ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }) === 'en'
 * @example languageOf({}) === 'en'
 */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^de([_.@-]|$)/i.test(named) ? 'de' : 'en'
}
