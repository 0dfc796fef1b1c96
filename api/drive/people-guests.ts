import { askIn, readAskedIn, withdrawAskedIn } from '../../services/files/people/guest.ts'
import { personUnknown } from '../../services/files/people/refused.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { type Invited, invited } from '../acts/invite.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, flag, object, orNull, text } from '../schema.ts'
import { citingOnePerson } from './one-person.ts'
import { atPeople } from './people-at.ts'

interface GuestBody {
  readonly email: string
  readonly company: string
  readonly until?: string
  readonly language?: Language
}
const email = { type: 'string', format: 'email', maxLength: 254 }

/** Asks in somebody of another company. He becomes a user of the customer, and works with this drive alone as what he is given. */
export const inviteGuestAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: GuestBody }>(
    '/agreements/:agreement/drive/guests',
    {
      config: { right: 'manage files', pace: 'expensive' },
      schema: {
        summary: 'Invite a guest of another company to the network drive',
        description:
          'The guest works with the drive as soon as the invitation is accepted, in the folders that are permitted to him. Where no mail server takes it, the answer holds the link, once.',
        params: ofAgreement,
        body: object(
          {
            email,
            company: { ...text, minLength: 1, maxLength: 200 },
            until: { type: 'string', format: 'date-time', description: 'The end of the stay; left out: open' },
            language: { enum: ['de', 'en'], default: 'de' },
          },
          { optional: ['until', 'language'] },
        ),
        response: answers({ 201: object({ invitation: text, isMailed: flag, link: orNull(text) }) }),
      },
    },
    async (request, reply): Promise<Invited> => {
      const { by, book, note } = await atPeople(door, request)
      const { email: address, company, until, language } = request.body
      const asked = { address, company, until: until === undefined ? null : Date.parse(until), askedAt: Date.now() }
      await citingOnePerson(by, request.params.agreement, () => askIn(book, asked))
      const made = await invited(door, by, {
        ...{ email: address, role: 'user' as const },
        ...(language ? { language } : {}),
        ...(until === undefined ? {} : { until }),
      })
      note('let in', address, company)
      return reply.status(201).send(made) as unknown as Invited
    },
  )
}

/** A guest who has not come is asked in no longer. */
export const withdrawGuestAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { email: string } }>(
    '/agreements/:agreement/drive/guests/withdraw',
    {
      config: { right: 'manage files' },
      schema: {
        summary: 'Ask in a guest of the network drive no longer who has not come yet',
        params: ofAgreement,
        body: object({ email }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      const { email: address } = request.body
      if (!readAskedIn(book).some((each) => each.address === address.toLowerCase())) throw personUnknown()
      withdrawAskedIn(book, address)
      note('end person', address)
      return reply.status(204).send()
    },
  )
}
