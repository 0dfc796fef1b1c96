import type { Writable, WritableLetter } from '../../post/letters/by-hand.ts'
import { writableLetters, writeByHand } from '../../post/letters/by-hand.ts'
import { actsByHand } from '../../post/letters/own-order.ts'
import type { LetterPreview } from '../../services/driver.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, list, object, orNull, ref, text } from '../schema.ts'
import { type ShownLetter, shown, shownLetter } from '../views/letters.ts'

const writable = { act: { enum: actsByHand }, about: text }

/** What is settled for letters of a kind. */
export const settledOfLetter = object({
  ...{ form: ref('Said'), way: ref('Said'), receipt: ref('Said'), otherwise: ref('Said') },
})

/** A letter as it would leave. */
export const shownPreview = object(
  {
    ...{ language: { enum: ['de', 'en'] }, to: orNull(text), subject: text, text },
    settled: settledOfLetter,
  },
  { optional: ['settled'] },
)

export interface LetterToWrite extends Writable {
  readonly preview: LetterPreview
}

/** The letters that a person may have written in an agreement now: nobody has written them yet, and none leaves by itself. */
export const lettersToWrite: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/letters-to-write',
    {
      config: { right: 'carry out' },
      schema: {
        summary: 'Letters that can be written now, each as it would leave: a reminder, the refusal of a declaration',
        params: ofAgreement,
        response: answers({ 200: object({ letters: list(object({ ...writable, preview: shownPreview })) }) }),
      },
    },
    async (request): Promise<{ letters: readonly WritableLetter[] }> => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      return { letters: await writableLetters(by.running, row) }
    },
  )
}

/** A person has one of them written; asked twice about the same, it is written once. */
export const writeLetter: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: Writable }>(
    '/agreements/:agreement/letters',
    {
      config: { right: 'carry out' },
      schema: {
        summary: 'Write a letter and send it',
        params: ofAgreement,
        body: object(writable),
        response: answers({ 201: object(shownLetter) }),
      },
    },
    async (request, reply): Promise<ShownLetter> => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const letter = await writeByHand(by.running, row, request.body)
      reply.status(201)
      return shown(letter)
    },
  )
}
