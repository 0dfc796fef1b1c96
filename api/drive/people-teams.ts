import { changeMember, endTeam, makeTeam, readTeams, renameTeam } from '../../services/files/people/team.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, flag, object, text } from '../schema.ts'
import { atPeople } from './people-at.ts'

interface OfTeam extends OfAgreement {
  readonly team: string
}
const id = { type: 'string', format: 'uuid', description: 'From the people of the drive' }
const ofTeam = object({ ...(ofAgreement.properties as Record<string, typeof id>), team: id })
const title = { ...text, minLength: 1, maxLength: 100 }
const done = answers({ 204: { type: 'null' } })
const right = 'manage files'

export const makeTeamAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { title: string; directory?: string } }>(
    '/agreements/:agreement/drive/teams',
    {
      config: { right },
      schema: {
        summary: 'Make a team of people of the network drive',
        params: ofAgreement,
        body: object(
          {
            title,
            directory: {
              ...text,
              minLength: 1,
              maxLength: 1_000,
              description: "A group of the customer's directory, by its distinguished name or id: the team follows it",
            },
          },
          { optional: ['directory'] },
        ),
        response: answers({ 201: object({ team: text }) }),
      },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      const { team } = makeTeam(book, request.body.title.trim(), request.body.directory?.trim() ?? null)
      note('make team', request.body.title.trim(), request.body.directory)
      return reply.status(201).send({ team })
    },
  )
}

export const renameTeamAct: Route = (api, door) => {
  api.post<{ Params: OfTeam; Body: { title: string } }>(
    '/agreements/:agreement/drive/teams/:team/title',
    {
      config: { right },
      schema: { summary: 'Rename a team', params: ofTeam, body: object({ title }), response: done },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      renameTeam(book, request.params.team, request.body.title.trim())
      note('change team', request.params.team, request.body.title.trim())
      return reply.status(204).send()
    },
  )
}

export const endTeamAct: Route = (api, door) => {
  api.post<{ Params: OfTeam }>(
    '/agreements/:agreement/drive/teams/:team/end',
    {
      config: { right },
      schema: { summary: 'End a team, with all that is permitted to it', params: ofTeam, response: done },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      const ended = readTeams(book).find(({ team }) => team === request.params.team)
      endTeam(book, request.params.team)
      note('end team', ended?.title ?? request.params.team)
      return reply.status(204).send()
    },
  )
}

export const changeMemberAct: Route = (api, door) => {
  api.post<{ Params: OfTeam; Body: { person: string; belongs: boolean } }>(
    '/agreements/:agreement/drive/teams/:team/members',
    {
      config: { right },
      schema: {
        summary: 'Say whether somebody belongs to a team',
        params: ofTeam,
        body: object({ person: id, belongs: flag }),
        response: done,
      },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      const { person, belongs } = request.body
      changeMember(book, request.params.team, person, belongs)
      const changed = readTeams(book).find(({ team }) => team === request.params.team)
      note('change team', changed?.title ?? request.params.team, `${belongs ? '+' : '-'} ${person}`)
      return reply.status(204).send()
    },
  )
}
