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

/** After this time without an end, a long step says that it goes on, in milliseconds. */
const sayAgain = 5_000

/**
 * A function to call again and again while a step lasts; every five seconds it says that the step goes on, and how long
 * it has taken.
 */
export function reminder(say: Say, step: Sentence): () => void {
  const began = Date.now()
  let said = 0
  return () => {
    const passed = Date.now() - began
    if (passed < (said + 1) * sayAgain) return
    said += 1
    const seconds = Math.round(passed / 1_000)
    say({ de: `${step.de} (${seconds} s) …`, en: `${step.en} (${seconds} s) …` })
  }
}
