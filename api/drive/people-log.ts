import { Readable } from 'node:stream'
import { setLogDays } from '../../services/files/log/log-of.ts'
import type { LogRow } from '../../services/files/log/log-row.ts'
import { type LogFilter, readLog, walkLog } from '../../services/files/log/read.ts'
import { csvOf, ndjsonOf } from '../../services/files/log/take-along.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, count, list, object, orNull, text } from '../schema.ts'
import { atPeople } from './people-at.ts'
import { type ShownAccess, type Sight, seen, shown, sightOf } from './people-log-sight.ts'

export interface AccessPage {
  readonly rows: readonly ShownAccess[]
  /** Names where it goes on; null at the end. */
  readonly next: string | null
  /** The day up to which the log was looked through, backwards. */
  readonly lookedUntil: string | null
  /** Everybody who can be looked for. */
  readonly people: readonly { readonly person: string; readonly name: string }[]
  readonly hidesObjects: boolean
}

interface Asked {
  readonly person?: string
  readonly path?: string
  readonly act?: keyof typeof acts
  readonly from?: string
  readonly until?: string
}

/** Kinds of acts, as one looks for them. */
const acts = {
  read: ['read', 'list'],
  write: ['write', 'make folder', 'copy', 'move', 'restore', 'change properties', 'lock', 'unlock'],
  remove: ['remove'],
  decide: [
    ...([
      'let in',
      'end person',
      'change administrator',
      'make password',
      'end password',
      'change permission',
    ] as const),
    ...(['make team', 'change team', 'end team', 'change directory', 'change log', 'take log along'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly LogRow['act'][]>>
export type ActKind = keyof typeof acts

const filter = {
  person: { ...text, maxLength: 60 },
  path: { ...text, maxLength: 4_096, description: 'A part of the path' },
  act: { enum: Object.keys(acts) },
  from: { type: 'string', format: 'date-time' },
  until: { type: 'string', format: 'date-time' },
} as const

/** Who read and wrote what, the newest first. */
export const driveLog: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: Asked & { after?: string; limit?: number } }>(
    '/agreements/:agreement/drive/log',
    {
      config: { right: 'see file log' },
      schema: {
        summary: 'Who read and wrote what in the network drive, the newest first',
        description:
          'Staff of the provider sees what it was only where a grant of the customer names it. A page may be empty and go on all the same: much was looked through.',
        params: ofAgreement,
        querystring: object(
          {
            ...filter,
            after: { ...text, maxLength: 40, description: '`next` of the page before' },
            limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          { optional: [...Object.keys(filter), 'after', 'limit'] },
        ),
        response: answers({
          200: object({
            rows: list(
              object({
                at: count,
                person: text,
                name: orNull(text),
                act: text,
                object: orNull(text),
                to: orNull(text),
                bytes: orNull(count),
                way: text,
                from: text,
              }),
            ),
            next: orNull(text),
            lookedUntil: orNull(text),
            people: list(object({ person: text, name: text })),
            hidesObjects: { type: 'boolean' },
          }),
        }),
      },
    },
    async (request): Promise<AccessPage> => {
      const at = await atPeople(door, request)
      const { after, limit = 100 } = request.query
      const sight = await sightOf(at, request.params.agreement)
      const page = await readLog(at.share.place.log, filterFrom(request.query, sight), { limit, after })
      const { names, isOpen } = sight
      return {
        rows: page.rows.map((row) => shown(row, sight)),
        next: page.next,
        lookedUntil: page.lookedUntil,
        people: [...names].map(([person, name]) => ({ person, name })),
        hidesObjects: !isOpen,
      }
    },
  )
}

/** The same to take along, all of it. */
export const driveLogFile: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: Asked & { as: 'ndjson' | 'csv' } }>(
    '/agreements/:agreement/drive/log-file',
    {
      config: { right: 'see file log' },
      schema: {
        summary: 'Who read and wrote what in the network drive, the eldest first, as a file',
        params: ofAgreement,
        querystring: object({ ...filter, as: { enum: ['ndjson', 'csv'] } }, { optional: Object.keys(filter) }),
        response: answers({
          200: {
            description: 'The file',
            content: { 'text/csv': { schema: text }, 'application/x-ndjson': { schema: text } },
          },
        }),
      },
    },
    async (request, reply) => {
      const at = await atPeople(door, request)
      const sight = await sightOf(at, request.params.agreement)
      const { as } = request.query
      at.note('take log along', as)
      const rows = seen(walkLog(at.share.place.log, filterFrom(request.query, sight)), sight)
      const lines = as === 'csv' ? csvOf(rows, (person) => sight.names.get(person) ?? '') : ndjsonOf(rows)
      return reply
        .type(as === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson')
        .header('content-disposition', `attachment; filename="access-log-${at.share.name}.${as}"`)
        .send(Readable.from(lines))
    },
  )
}

/** For how long it is kept. */
export const logDaysAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { days: number } }>(
    '/agreements/:agreement/drive/log-days',
    {
      config: { right: 'manage files' },
      schema: {
        summary: 'Say for how many days it is kept who read and wrote what',
        params: ofAgreement,
        body: object({ days: { type: 'integer', minimum: 7, maximum: 3_650 } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      setLogDays(book, request.body.days)
      note('change log', String(request.body.days))
      return reply.status(204).send()
    },
  )
}

/** Whoever may not see what it was cannot find out by looking for it either. */
const filterFrom = ({ person, path, act, from, until }: Asked, { isOpen }: Sight): LogFilter => ({
  ...(person === undefined ? {} : { person }),
  ...(path === undefined || path.trim() === '' || !isOpen ? {} : { path: path.trim() }),
  ...(act === undefined ? {} : { acts: acts[act] }),
  ...(from === undefined ? {} : { from: Date.parse(from) }),
  ...(until === undefined ? {} : { until: Date.parse(until) }),
})
