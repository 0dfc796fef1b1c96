import { inTransaction } from '../../journal/transaction.ts'
import { openInBox } from '../../post/letters/box.ts'
import { chooseLanguage } from '../../post/letters/recipient.ts'
import { sendAgain } from '../../post/letters/send-again.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { inside, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, object } from '../schema.ts'
import { type OfLetter, ofLetter, read, readLetterAnswer } from '../views/letters.ts'

/** A person of the customer opens a letter in the post box. By that it is received, hence it is an act and no view. */
export const openLetter: Route = (api, door) => {
  api.post<{ Params: OfLetter }>(
    '/agreements/:agreement/letters/:letter/open',
    {
      config: { right: 'open the post box' },
      schema: {
        summary: 'Open a letter in the post box; by that it is received',
        params: ofLetter,
        response: answers({ 200: readLetterAnswer }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const opened = await openInBox(by.running, { ...row, letter: request.params.letter }, by.who.person.id)
      return { ...read(opened), to: null }
    },
  )
}

/** Has a letter sent once more that came back, or of which nobody knows whether it left. */
export const sendLetterAgain: Route = (api, door) => {
  api.post<{ Params: OfLetter }>(
    '/agreements/:agreement/letters/:letter/send-again',
    {
      config: { right: 'carry out' },
      schema: {
        summary: 'Send a letter once more, to the address the customer has now',
        params: ofLetter,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      await sendAgain(by.running, { ...row, letter: request.params.letter })
      return reply.status(204).send()
    },
  )
}

/** A customer chooses the language in which it is written to. */
export const chooseLetterLanguage: Route = (api, door) => {
  api.post<{ Body: { language: Language } }>(
    '/post-box/language',
    {
      config: { right: 'open the post box' },
      schema: {
        summary: 'Choose the language of letters that are written from now on',
        body: object({ language: { enum: ['de', 'en'] } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      await inTransaction(by.running.app, by, (transaction) => chooseLanguage(transaction, by, request.body.language))
      return reply.status(204).send()
    },
  )
}
