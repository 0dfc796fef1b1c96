import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Language, Sentence } from '../language.ts'
import { CommandProblem } from './command-problem.ts'

/** Asks the person at the terminal; where nobody sits there, lines come from a file or a pipe. */
export interface Terminal {
  readonly isPerson: boolean
  ask(question: Sentence): Promise<string>
  /** The same without showing what is typed. */
  askSecretly(question: Sentence): Promise<string>
  tell(sentence: Sentence): void
  close(): void
}

/** Questions go to standard error, so that standard output holds what the command answers. */
export function openTerminal(language: Language): Terminal {
  let isHidden = false
  const shown = new Writable({
    write: (chunk, _encoding, done) => {
      if (!isHidden) process.stderr.write(chunk)
      done()
    },
  })
  const isPerson = process.stdin.isTTY === true
  const lines = createInterface({ input: process.stdin, output: shown, terminal: isPerson, historySize: 0 })
  const waiting = lines[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const { value, done } = await waiting.next()
    if (done)
      throw new CommandProblem({ de: 'Abgebrochen; nichts ist eingerichtet.', en: 'Cut short; nothing was set up.' })
    return String(value).trim()
  }
  const ask = async (question: Sentence): Promise<string> => {
    if (isPerson) process.stderr.write(`${question[language]} `)
    return next()
  }
  return {
    isPerson,
    ask,
    askSecretly: async (question) => {
      if (isPerson) process.stderr.write(`${question[language]} `)
      isHidden = true
      const answer = await next()
      isHidden = false
      if (isPerson) process.stderr.write('\n')
      return answer
    },
    tell: (sentence) => void process.stderr.write(`${sentence[language]}\n`),
    close: () => lines.close(),
  }
}
