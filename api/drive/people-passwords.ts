import { endAppPassword, makeAppPassword, readAppPasswords } from '../../services/files/people/app-password.ts'
import { isIn, readPerson } from '../../services/files/people/person.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, list, object, orNull, text } from '../schema.ts'
import { atPeople } from './people-at.ts'
import { type ShownPassword, shownPassword } from './people-shapes.ts'
import { driveNotYours } from './refused.ts'

/** The own app passwords, and with what they are used. */
export interface OwnPasswords {
  /** Where programs reach the drive; null as long as nothing listens. */
  readonly drive: string | null
  /** The name to sign in with. */
  readonly name: string
  readonly passwords: readonly ShownPassword[]
}

/** Whoever works with a drive makes passwords for his devices himself. */
export const ownPasswords: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/drive/passwords',
    {
      config: { right: 'work with files' },
      schema: {
        summary: 'The own app passwords for the network drive',
        params: ofAgreement,
        response: answers({ 200: object({ drive: orNull(text), name: text, passwords: list(shownPassword) }) }),
      },
    },
    async (request): Promise<OwnPasswords> => {
      const { by, share, book } = await atPeople(door, request)
      const person = readPerson(book, by.who.person.id)
      if (!person || !isIn(person, Date.now())) throw driveNotYours()
      return {
        drive: door.drive?.address === undefined ? null : `${door.drive.address}/${share.name}/`,
        name: person.address,
        passwords: readAppPasswords(book, person.person).map(({ password, title, madeAt, usedAt }) => ({
          ...{ password, title, madeAt, usedAt },
        })),
      }
    },
  )
}

export const makePasswordAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { title: string } }>(
    '/agreements/:agreement/drive/passwords',
    {
      config: { right: 'work with files' },
      schema: {
        summary: 'Make an app password for a device; it is shown once',
        params: ofAgreement,
        body: object({ title: { ...text, minLength: 1, maxLength: 100, description: 'The device' } }),
        response: answers({ 201: object({ password: shownPassword, shown: text }) }),
      },
    },
    async (request, reply) => {
      const { by, book, note } = await atPeople(door, request)
      const person = readPerson(book, by.who.person.id)
      if (!person || !isIn(person, Date.now())) throw driveNotYours()
      const made = makeAppPassword(book, person.person, request.body.title.trim(), Date.now())
      note('make password', made.password.title)
      const { password, title, madeAt, usedAt } = made.password
      return reply.status(201).send({ password: { password, title, madeAt, usedAt }, shown: made.shown })
    },
  )
}

export const endPasswordAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement & { password: string } }>(
    '/agreements/:agreement/drive/passwords/:password/end',
    {
      config: { right: 'work with files' },
      schema: {
        summary: 'End an own app password at once',
        params: object({
          ...(ofAgreement.properties as Record<string, typeof text>),
          password: { type: 'string', format: 'uuid' },
        }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { by, book, note } = await atPeople(door, request)
      const { title } = endAppPassword(book, request.params.password, Date.now(), by.who.person.id)
      note('end password', title)
      return reply.status(204).send()
    },
  )
}
