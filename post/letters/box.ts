import { nowOf } from '../../journal/intake/clock.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { readPaper } from '../../papers/kept/store.ts'
import { refuse } from '../refusal.ts'
import type { PostRunning } from '../running.ts'
import { tryDutyAgain } from './duty.ts'
import type { Letter, LetterKey, Written } from './letter.ts'
import { openLetter, readLetter } from './store.ts'
import { tellOf } from './told.ts'

/** A letter as it is read. `written` is undefined once it was erased. */
export interface OpenedLetter {
  readonly letter: Letter
  readonly written: Written | undefined
  /** Under which name its paper is kept; null where none was made. */
  readonly paper: string | null
}

/**
 * Reads a letter for the provider's own people. Nothing follows from that.
 *
 * @throws Refusal LETTER_UNKNOWN
 */
export async function lookIntoLetter(running: PostRunning, key: LetterKey): Promise<OpenedLetter> {
  return inTransaction(running.app, key, async (transaction) => {
    const letter = await readLetter(transaction, key)
    if (letter === undefined) throw unknownLetter(key)
    const written = await openLetter(transaction, running.master, key)
    const paper = await readPaper(transaction, { ...key, paper: key.letter })
    return { letter, written, paper: paper?.paper ?? null }
  })
}

/**
 * A person of the customer opens a letter in the post box: if it lies there, it is received by that, at once and whatever the
 * hour, since it is taken note of. Lying there alone is none: nobody is bound to look into a post box every day.
 *
 * @param person the random id of whoever opens it
 * @throws Refusal LETTER_UNKNOWN
 */
export async function openInBox(running: PostRunning, key: LetterKey, person: string): Promise<OpenedLetter> {
  const opened = await lookIntoLetter(running, key)
  const lying = opened.letter.dispatches.find(({ medium, state }) => medium === 'portal' && state === 'dispatched')
  if (lying === undefined || opened.written === undefined) return opened
  await inTransaction(running.app, key, async (transaction) => {
    const at = await nowOf(transaction, running, key.provider)
    const became = { state: 'received', receivedAt: at, openedBy: person } as const
    await tellOf(transaction, running, lying, ['dispatched'], { fact: 'letterReceived', at, became })
    await tryDutyAgain(transaction, running, key)
  })
  return lookIntoLetter(running, key)
}

export const unknownLetter = ({ letter }: LetterKey) =>
  refuse({
    code: 'LETTER_UNKNOWN',
    seen: { de: `Einen Brief ${letter} gibt es hier nicht`, en: `There is no letter ${letter} here` },
    expected: { de: 'ein Brief gehört zu einem Vertrag', en: 'a letter belongs to an agreement' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })
