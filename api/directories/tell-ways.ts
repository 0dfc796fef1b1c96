import { wayMail } from '../../access/directories/way-mail.ts'
import { waysInFor } from '../../access/directories/ways-in.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { tooManyTries } from '../directory-problems.ts'
import type { Door, Route } from '../door.ts'
import { networkOf } from '../network.ts'
import { languageIn } from '../problem.ts'
import { answers, object, text } from '../schema.ts'

/** Mails somebody the way to the sign-in of his organisation. Everybody is answered alike, and at once. */
export const tellWays: Route = (api, door) => {
  api.post<{ Body: { email: string } }>(
    '/directories/ways',
    {
      config: { right: 'anybody', pace: 'sign-in' },
      schema: {
        summary: 'Have the way to the sign-in of one’s organisation mailed; the answer is the same for everybody',
        body: object({ email: { ...text, format: 'email', maxLength: 254 } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const email = request.body.email.toLowerCase()
      const tried = { kind: 'directory way', account: email, network: networkOf(request.ip) }
      const { wait } = await door.people.attempts.begin(tried)
      if (wait > 0) throw tooManyTries(wait)
      // Not waited for: how long it takes would tell whether there is anything to mail.
      void mailWays(door, email, languageIn(request.headers['accept-language'])).catch((error: unknown) =>
        door.running.say(`A way to sign in could not be mailed: ${error instanceof Error ? error.name : 'unknown'}`),
      )
      return reply.status(204).send()
    },
  )
}

async function mailWays({ people }: Door, email: string, language: Language): Promise<void> {
  for (const way of await waysInFor(people.directories, email))
    await people.mailer.send(wayMail(email, language, way, people.address))
}
