import { endAppPassword } from '../../services/files/people/app-password.ts'
import { endPerson, letIn, makeAdministrator, readPerson } from '../../services/files/people/person.ts'
import { personUnknown } from '../../services/files/people/refused.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, flag, object, text } from '../schema.ts'
import { citingOnePerson } from './one-person.ts'
import { atPeople, workingMembers } from './people-at.ts'

interface LetInBody {
  readonly person: string
  readonly isAdministrator?: boolean
  readonly company?: string
  readonly until?: string
}
interface OfPerson extends OfAgreement {
  readonly person: string
}
const person = { type: 'string', format: 'uuid', description: 'From the people of the drive' }
const ofPerson = object({ ...(ofAgreement.properties as Record<string, typeof person>), person })
const done = answers({ 204: { type: 'null' } })

/** Somebody who belongs to the customer works with the drive from now on. */
export const letInAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: LetInBody }>(
    '/agreements/:agreement/drive/people',
    {
      config: { right: 'manage files' },
      schema: {
        summary: 'Let somebody work with the network drive who belongs to the customer',
        params: ofAgreement,
        body: object(
          {
            person,
            isAdministrator: { ...flag, description: 'Speaks for the customer; left out: if he does so in the portal' },
            company: { ...text, minLength: 1, maxLength: 200, description: 'Of a guest' },
            until: { type: 'string', format: 'date-time', description: 'Of a guest: the end of his stay' },
          },
          { optional: ['isAdministrator', 'company', 'until'] },
        ),
        response: done,
      },
    },
    async (request, reply) => {
      const { by, book, note } = await atPeople(door, request)
      const { person: id, company, until, isAdministrator } = request.body
      const member = (await workingMembers(by)).find((each) => each.person.id === id)
      if (!member) throw personUnknown()
      const guest = company === undefined ? null : { company, until: until === undefined ? null : Date.parse(until) }
      const newcomer = {
        ...{ person: id, name: member.person.name, address: member.person.email, guest, directory: null },
        isAdministrator: isAdministrator ?? (guest === null && member.role === 'customerAdministrator'),
      }
      await citingOnePerson(by, request.params.agreement, () => letIn(book, newcomer))
      note('let in', id, guest === null ? undefined : guest.company)
      return reply.status(204).send()
    },
  )
}

/** Somebody is out, on open connections too. */
export const endPersonAct: Route = (api, door) => {
  api.post<{ Params: OfPerson }>(
    '/agreements/:agreement/drive/people/:person/end',
    {
      config: { right: 'manage files' },
      schema: {
        summary: 'End at once that somebody works with the network drive, with all app passwords',
        params: ofPerson,
        response: done,
      },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      endPerson(book, request.params.person, Date.now())
      note('end person', request.params.person)
      return reply.status(204).send()
    },
  )
}

export const changeAdministratorAct: Route = (api, door) => {
  api.post<{ Params: OfPerson; Body: { isAdministrator: boolean } }>(
    '/agreements/:agreement/drive/people/:person/administrator',
    {
      config: { right: 'manage files' },
      schema: {
        summary: 'Say whether somebody speaks for the customer at the network drive',
        description: 'Such a person still reads when the customer may take its contents along and nothing more.',
        params: ofPerson,
        body: object({ isAdministrator: flag }),
        response: done,
      },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      const { person: id } = request.params
      makeAdministrator(book, id, request.body.isAdministrator)
      note('change administrator', id, request.body.isAdministrator ? 'yes' : 'no')
      return reply.status(204).send()
    },
  )
}

/** A device is lost: its password ends, and nobody else notices. */
export const endPasswordOfAct: Route = (api, door) => {
  api.post<{ Params: OfPerson & { password: string } }>(
    '/agreements/:agreement/drive/people/:person/passwords/:password/end',
    {
      config: { right: 'manage files' },
      schema: {
        summary: 'End an app password of somebody who works with the network drive',
        params: object({ ...(ofPerson.properties as Record<string, typeof person>), password: person }),
        response: done,
      },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      const { person: of, password } = request.params
      if (!readPerson(book, of)) throw personUnknown()
      const { title } = endAppPassword(book, password, Date.now(), of)
      note('end password', title, of)
      return reply.status(204).send()
    },
  )
}
