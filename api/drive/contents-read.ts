import type { FastifyReply, FastifyRequest } from 'fastify'
import { pathFrom } from '../../services/files/tree/path.ts'
import type { Opened } from '../../services/files/visit.ts'
import { type Door, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, flag, object, type Schema, text } from '../schema.ts'
import { type AtDrive, atDrive, beforeDrive } from './at-drive.ts'
import { headersOf } from './kinds.ts'
import { rangeIn } from './range.ts'
import { path } from './shapes.ts'

interface ContentAsked {
  readonly path: string
  readonly show?: boolean
  readonly membership?: string
}
const asked: Readonly<Record<string, Schema>> = {
  path: { ...path, minLength: 1 },
  show: { ...flag, default: false, description: 'To be seen in a page, if it is of a kind that is safe there' },
  membership: { ...text, maxLength: 36, description: 'As what one asks: a link carries no header that says it' },
}
const bytes: Schema = {
  description: 'The content',
  content: { 'application/octet-stream': { schema: { type: 'string' } } },
}

/** The content of a file, or a part of it. */
export const fileContent: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: ContentAsked }>(
    '/agreements/:agreement/drive/content',
    {
      config: { right: 'see files' },
      schema: {
        summary: 'The content of a file, whole or a part (Range)',
        params: ofAgreement,
        querystring: object(asked, { optional: ['show', 'membership'] }),
        response: answers({ 200: bytes, 206: bytes }),
      },
    },
    (request, reply) => {
      const place = pathFrom(request.query.path)
      return sendOpened(door, request, reply, ({ visit }) => visit.open(place))
    },
  )
}

/** An earlier content of a file. */
export const versionContent: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: ContentAsked & { version: string } }>(
    '/agreements/:agreement/drive/versions/content',
    {
      config: { right: 'see files' },
      schema: {
        summary: 'An earlier content of a file, whole or a part (Range)',
        params: ofAgreement,
        querystring: object({ ...asked, version: text }, { optional: ['show', 'membership'] }),
        response: answers({ 200: bytes, 206: bytes }),
      },
    },
    (request, reply) => {
      const place = pathFrom(request.query.path)
      return sendOpened(door, request, reply, ({ visit }) => visit.openVersion(place, request.query.version))
    },
  )
}

/** SHA-256 of a file, to compare with one's own. */
export const fileChecksum: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: { path: string } }>(
    '/agreements/:agreement/drive/checksum',
    {
      config: { right: 'see files', pace: 'expensive' },
      schema: {
        summary: 'SHA-256 of a file',
        params: ofAgreement,
        querystring: object({ path: { ...path, minLength: 1 } }),
        response: answers({ 200: object({ sha256: text }) }),
      },
    },
    (request) =>
      atDrive(door, request, async ({ visit }) => ({ sha256: await visit.sha256(pathFrom(request.query.path)) })),
  )
}

/** Sends what is opened. It goes on as long as the visit may: a drive that is closed ends it. */
async function sendOpened(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  open: (at: AtDrive) => Opened,
): Promise<FastifyReply> {
  const at = (await beforeDrive(door, request)).enter()
  // Whatever comes of it, the visit lasts as long as the answer.
  reply.raw.once('close', () => at.close())
  try {
    return send(request, reply, open(at), (request.query as ContentAsked).show === true)
  } catch (error) {
    at.close()
    throw error
  }
}

function send(request: FastifyRequest, reply: FastifyReply, opened: Opened, isShown: boolean): FastifyReply {
  const { entry, whole } = opened
  const { etag, size, name, changedAt } = entry
  reply.headers({ ...headersOf(name, isShown), etag, 'accept-ranges': 'bytes' })
  reply.header('last-modified', new Date(changedAt).toUTCString())
  const range = rangeIn(request.headers, size, etag)
  if (range === null) {
    opened.close()
    return reply.status(416).header('content-range', `bytes */${size}`).send()
  }
  const { first, last } = range ?? { first: 0, last: size - 1 }
  reply.status(range ? 206 : 200).header('content-length', last - first + 1)
  if (range) reply.header('content-range', `bytes ${first}-${last}/${size}`)
  if (request.method === 'HEAD') {
    opened.close()
    return reply.send()
  }
  if (whole) return reply.send(whole.subarray(first, last + 1))
  const content = opened.stream(range)
  // The head of the answer is gone: what fails now ends the connection, and nobody takes the part for the whole.
  content.once('error', () => reply.raw.destroy())
  return reply.send(content)
}
