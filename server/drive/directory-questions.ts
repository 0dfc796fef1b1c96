import cluster, { type Worker } from 'node:cluster'
import type { AskDirectory } from '../../services/files/people/sign-in.ts'

/** A process of the drive asks the server to prove a name and a password at a directory. */
export type DirectoryQuestion = Parameters<AskDirectory>[0] & {
  readonly is: 'asks a directory'
  readonly number: number
}
/** What the server answers: the id of the person, or null. */
export interface DirectoryAnswer {
  readonly is: 'directory answered'
  readonly number: number
  readonly person: string | null
}

/** In milliseconds: a server that does not answer is taken for a no. */
const patience = 30_000

/**
 * The port to the directory in a process of the drive, which knows no database: the server is asked.
 *
 * @param own the process itself
 */
export function askServer(own: Pick<NodeJS.Process, 'on' | 'send'>): AskDirectory {
  const waiting = new Map<number, (person: string | undefined) => void>()
  let asked = 0
  own.on('message', (word) => {
    if (isAnswer(word)) waiting.get(word.number)?.(word.person ?? undefined)
  })
  return (question) =>
    new Promise((resolve) => {
      asked += 1
      const number = asked
      const answer = (person: string | undefined): void => {
        clearTimeout(late)
        waiting.delete(number)
        resolve(person)
      }
      const late = setTimeout(() => answer(undefined), patience)
      waiting.set(number, answer)
      own.send?.({ ...question, is: 'asks a directory', number } satisfies DirectoryQuestion)
    })
}

/**
 * Answers such questions of all processes of the drive until it is stopped; what goes wrong is a no, and nothing of it is told.
 */
export function answerDirectoryQuestions(ask: AskDirectory): { stop(): void } {
  const hear = (worker: Worker, word: unknown): void => {
    if (!isQuestion(word)) return
    const { number, agreement, directory, name, password, from } = word
    void ask({ agreement, directory, name, password, from })
      .catch(() => undefined)
      .then((person) => {
        const answer: DirectoryAnswer = { is: 'directory answered', number, person: person ?? null }
        if (worker.isConnected()) worker.send(answer)
      })
  }
  cluster.on('message', hear)
  return { stop: () => void cluster.off('message', hear) }
}

const isWord = (word: unknown): word is { readonly is: unknown } =>
  typeof word === 'object' && word !== null && 'is' in word
const isAnswer = (word: unknown): word is DirectoryAnswer => isWord(word) && word.is === 'directory answered'
const isQuestion = (word: unknown): word is DirectoryQuestion => isWord(word) && word.is === 'asks a directory'
