import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Archive, openArchive } from '../../services/files/export/archive.ts'
import { beginExport, latestExport, type ShareExport } from '../../services/files/export/exports.ts'
import { logOf } from '../../services/files/log/log-of.ts'
import { top } from '../../services/files/tree/path.ts'
import { shareClosed } from '../../services/files/tree/refuse.ts'
import type { Share } from '../../services/files/tree/share.ts'
import { type Door, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { Refused } from '../problem.ts'
import { answers, count, object, orNull, type Schema, text, time } from '../schema.ts'
import { atPeople } from './people-at.ts'
import { rangeIn } from './range.ts'

/** How far the export of a drive is. */
export interface ShownExport {
  /** `none` before the first; `rests` if it broke off: asked for again, it goes on. */
  readonly step: 'none' | ShareExport['step'] | 'rests'
  readonly begunAt: string | null
  /** Until when it was gathered: what was changed later is not in it. */
  readonly gatheredAt: string | null
  readonly readyAt: string | null
  readonly files: number
  readonly folders: number
  /** Of the contents, and how many of them are read. */
  readonly bytes: number
  readonly bytesRead: number
  /** Once it is ready: the size of the archive, and the SHA-256 of its list of files. */
  readonly size: number | null
  readonly manifest: string | null
}

const shown: Schema = object({
  step: { enum: ['none', 'gathering', 'reading', 'ready', 'rests'] },
  begunAt: orNull(time),
  gatheredAt: orNull(time),
  readyAt: orNull(time),
  ...{ files: count, folders: count, bytes: count, bytesRead: count },
  size: orNull(count),
  manifest: orNull(text),
})
const config = { right: 'manage files' } as const

/** How far it is. */
export const driveExport: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/drive/export',
    {
      config,
      schema: {
        summary: 'How far the export of the contents of a network drive is',
        params: ofAgreement,
        response: answers({ 200: shown }),
      },
    },
    async (request) => {
      const { drive, share } = await atExport(door, request)
      return shownExport(latestExport(drive, share.name))
    },
  )
}

/** Begins one, or goes on with the one that is being prepared. */
export const beginDriveExport: Route = (api, door) => {
  api.post<{ Params: OfAgreement }>(
    '/agreements/:agreement/drive/export',
    {
      config: { ...config, pace: 'expensive' },
      schema: {
        summary: 'Have all contents of a network drive made ready to be taken along',
        description:
          'Everything as it lies there now, as one ZIP archive with a list of SHA-256 (SHA256SUMS). It replaces the one before it. Possible as long as the drive is not closed, also when it is open for export alone.',
        params: ofAgreement,
        response: answers({ 202: shown }),
      },
    },
    async (request, reply) => {
      const { drive, share } = await atExport(door, request)
      return reply.status(202).send(shownExport(beginExport(drive, share.name)))
    },
  )
}

const bytes: Schema = {
  description: 'The archive',
  content: { 'application/zip': { schema: { type: 'string' } } },
}

/** The archive, or a part of it: the same bytes each time. */
export const driveExportContent: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: { membership?: string } }>(
    '/agreements/:agreement/drive/export/content',
    {
      config,
      schema: {
        summary: 'The archive of an export that is ready, whole or from any byte on (Range)',
        params: ofAgreement,
        querystring: object(
          {
            membership: {
              ...text,
              maxLength: 36,
              description: 'As what one asks: a link carries no header that says it',
            },
          },
          { optional: ['membership'] },
        ),
        response: answers({ 200: bytes, 206: bytes }),
      },
    },
    async (request, reply) => {
      const { drive, share, person } = await atExport(door, request)
      const latest = latestExport(drive, share.name)
      const archive = latest && openArchive(share.place, latest.id)
      if (!archive) throw notReady()
      return send(request, reply, { share, archive, person })
    },
  )
}

async function atExport(door: Door, request: FastifyRequest) {
  const { by, share } = await atPeople(door, request)
  if (share.record().state === 'closed') throw shareClosed()
  return { drive: door.drive?.folder ?? '', share, person: by.who.person.id }
}

interface Sent {
  readonly share: Share
  readonly archive: Archive
  readonly person: string
}

function send(request: FastifyRequest, reply: FastifyReply, { share, archive, person }: Sent): FastifyReply {
  const { size, etag, readyAt } = archive
  reply.headers({
    ...{ 'content-type': 'application/zip', etag, 'accept-ranges': 'bytes' },
    'content-disposition': `attachment; filename="${share.name}.zip"`,
    'last-modified': new Date(readyAt).toUTCString(),
  })
  const range = rangeIn(request.headers, size, etag)
  if (range === null) return reply.status(416).header('content-range', `bytes */${size}`).send()
  const { first, last } = range ?? { first: 0, last: size - 1 }
  reply.status(range ? 206 : 200).header('content-length', last - first + 1)
  if (range) reply.header('content-range', `bytes ${first}-${last}/${size}`)
  if (request.method === 'HEAD') return reply.send()
  logOf(share).keep({
    ...{ at: Date.now(), person, act: 'read', path: top, bytes: last - first + 1 },
    ...{ way: 'export', from: request.ip },
  })
  return reply.send(endedWithShare(share, archive.stream({ first, last })))
}

/** Ends in the middle when the drive is closed. */
function endedWithShare(share: Share, content: Readable): Readable {
  const over = share.watch(
    () => (share.record().state === 'closed' ? shareClosed() : undefined),
    (refusal) => content.destroy(refusal),
  )
  content.once('close', over)
  return content
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

function shownExport(latest: ShareExport | undefined): ShownExport {
  if (!latest) {
    return {
      ...{ step: 'none', begunAt: null, gatheredAt: null, readyAt: null, size: null, manifest: null },
      ...{ files: 0, folders: 0, bytes: 0, bytesRead: 0 },
    }
  }
  const { step, isAtRest, begunAt, gatheredAt, readyAt, files, folders, size, manifest } = latest
  return {
    step: isAtRest ? 'rests' : step,
    ...{ begunAt: iso(begunAt), gatheredAt: iso(gatheredAt), readyAt: iso(readyAt) },
    ...{ files, folders, bytes: latest.bytes, bytesRead: latest.bytesRead, size, manifest },
  }
}

const notReady = (): Refused =>
  new Refused('EXPORT_NOT_READY', {
    seen: { de: 'Es liegt kein fertiger Export bereit', en: 'No export lies ready' },
    expected: {
      de: 'ein Export wird erst vorbereitet und dann geholt',
      en: 'an export is prepared first and fetched then',
    },
    remedy: {
      de: 'Bereiten Sie einen vor, oder warten Sie, bis er fertig ist',
      en: 'Prepare one, or wait until it is ready',
    },
  })
