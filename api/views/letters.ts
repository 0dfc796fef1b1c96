import { inTransaction } from '../../journal/transaction.ts'
import { lookIntoLetter } from '../../post/letters/box.ts'
import { openAddress } from '../../post/letters/dispatches.ts'
import type { Dispatch, DispatchState, Letter, Way } from '../../post/letters/letter.ts'
import { languageOf } from '../../post/letters/recipient.ts'
import { readLetters } from '../../post/letters/store.ts'
import { wordingOf } from '../../post/letters/wording.ts'
import { type Instant, showInstant } from '../../terms/grammar/day.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { actInWords } from '../../terms/words/acts.ts'
import { inside, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, list, object, orNull, ref, type Schema, text, time } from '../schema.ts'

/** One way of a letter, and what became of it there. */
export interface ShownWay {
  readonly medium: Way
  readonly attempt: number
  readonly state: DispatchState
  readonly dispatchedAt: string | null
  readonly receivedAt: string | null
  readonly returnedAt: string | null
  /** Why it came back, as RFC 3463 numbers it. */
  readonly status: string | null
}
const shownWay: Schema = object({
  medium: { enum: ['e-mail', 'portal', 'letter'] },
  attempt: count,
  state: { enum: ['ready', 'handed over', 'dispatched', 'arrived', 'received', 'returned'] },
  ...{ dispatchedAt: orNull(time), receivedAt: orNull(time), returnedAt: orNull(time), status: orNull(text) },
})

export interface ShownLetter {
  readonly agreement: string
  /** The identity of the duty it carries out. */
  readonly letter: string
  readonly says: Said
  readonly writtenAt: string
  readonly ways: readonly ShownWay[]
}
export const shownLetter = { agreement: text, letter: text, says: ref('Said'), writtenAt: time, ways: list(shownWay) }

/** A letter with what it says; left out is what was erased. */
export interface ReadLetter extends ShownLetter {
  readonly subject: string | null
  readonly text: string | null
  /** Where it was sent to. */
  readonly to: string | null
  /** Under which name its paper is kept; null where none was made. */
  readonly paper: string | null
}
export const readLetterAnswer: Schema = object({
  ...shownLetter,
  ...{ subject: orNull(text), text: orNull(text), to: orNull(text), paper: orNull(text) },
})

export const ofLetter: Schema = object({
  agreement: { type: 'string', format: 'uuid', description: 'The id of the agreement' },
  letter: { ...text, description: 'The identity of the duty, `confirmTermination:agreement#1`' },
})
export interface OfLetter {
  readonly agreement: string
  readonly letter: string
}

/** What has gone out in the provider's name, newest first, with what became of it. */
export const letters: Route = (api, door) => {
  api.get(
    '/letters',
    {
      config: { right: 'see the post' },
      schema: {
        summary: 'The letters of the provider, newest first',
        response: answers({ 200: object({ letters: list(object(shownLetter)) }) }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const found = await inTransaction(by.running.app, by, (transaction) => readLetters(transaction, by.provider))
      return { letters: found.map(shown) }
    },
  )
}

/** One letter as the provider's own people read it. Nothing follows from that. */
export const letter: Route = (api, door) => {
  api.get<{ Params: OfLetter }>(
    '/agreements/:agreement/letters/:letter',
    {
      config: { right: 'see the post' },
      schema: { summary: 'What a letter says', params: ofLetter, response: answers({ 200: readLetterAnswer }) },
    },
    async (request) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const opened = await lookIntoLetter(by.running, { ...row, letter: request.params.letter })
      const sent = opened.letter.dispatches.findLast(({ medium }) => medium === 'e-mail')
      const to = sent && (await inTransaction(by.running.app, by, (each) => openAddress(each, by.running.master, sent)))
      return { ...read(opened), to: to ?? null }
    },
  )
}

/** A customer's letters that lie in its post box. */
export const postBox: Route = (api, door) => {
  api.get(
    '/post-box',
    {
      config: { right: 'open the post box' },
      schema: {
        summary: 'The letters in the post box of the customer, newest first, and their language',
        response: answers({ 200: object({ language: { enum: ['de', 'en'] }, letters: list(object(shownLetter)) }) }),
      },
    },
    async (request): Promise<{ language: Language; letters: ShownLetter[] }> => {
      const by = inside(door, request)
      return inTransaction(by.running.app, by, async (transaction) => {
        const found = await readLetters(transaction, by.provider)
        const lying = found.filter(({ dispatches }) => dispatches.some(({ medium }) => medium === 'portal'))
        return { language: await languageOf(transaction, by), letters: lying.map(shown) }
      })
    },
  )
}

export const shown = ({ agreement, letter, act, writtenAt, dispatches }: Letter): ShownLetter => ({
  agreement,
  letter,
  says: wordingOf(act)?.subject ?? actInWords(act),
  writtenAt: showInstant(writtenAt),
  ways: dispatches.map(shownWayOf),
})

export const read = ({
  letter,
  written,
  paper,
}: Awaited<ReturnType<typeof lookIntoLetter>>): Omit<ReadLetter, 'to'> => ({
  ...shown(letter),
  paper,
  subject: written?.subject ?? null,
  text: written?.text ?? null,
})

const shownWayOf = ({ medium, attempt, state, status, ...at }: Dispatch): ShownWay => ({
  medium,
  attempt,
  state,
  dispatchedAt: timeOf(at.dispatchedAt),
  receivedAt: state === 'received' ? timeOf(at.receivedAt) : null,
  returnedAt: timeOf(at.returnedAt),
  status,
})

const timeOf = (instant: Instant | null): string | null => (instant === null ? null : showInstant(instant))
