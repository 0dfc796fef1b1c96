import type { Language, Sentence } from './language.ts'

/** Tells the person at the terminal one line. */
export type Say = (sentence: Sentence) => void

/** Lines for people go to standard output, in the language of the terminal. */
export function sayIn(language: Language): Say {
  return (sentence) => {
    process.stdout.write(`${sentence[language]}\n`)
  }
}

/** For tests and programs that read nothing. */
export const saySilently: Say = () => undefined
