import { readdir } from 'node:fs/promises'
import { addAbortSignal, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isShareName } from '../../../services/files/share-name.ts'
import { sharePlace } from '../../../services/files/share-place.ts'
import { pathFrom } from '../../../services/files/tree/path.ts'
import { alreadyThere } from '../../../services/files/tree/refuse.ts'
import type { Entry } from '../../../services/files/visit.ts'
import { type OfAgreement, ofAgreement, type Route } from '../../door.ts'
import { answers, count, list, object, orNull, type Schema, text } from '../../schema.ts'
import { type AtDrive, atDrive } from '../at-drive.ts'
import { finishUpload } from './finish.ts'
import {
  type Announced,
  appendTo,
  beginUpload,
  bytesHeld,
  findUpload,
  type IfThere,
  ifThere,
  type KeptUpload,
  keptFor,
  listUploads,
  removeLeftUploads,
  removeUpload,
} from './kept-uploads.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { uploadElsewhere, uploadNotUnderstood, uploadTooLong } from './refused.ts'
import { checksumIn, countIn, metadataIn, metadataOf, refuseOtherVersion, tus } from './tus-headers.ts'

/** An upload that can go on, as the page shows it. */
export interface ShownUpload {
  readonly upload: string
  readonly path: string
  readonly length: number
  readonly offset: number
  readonly changedAt: number | null
  readonly begunAt: number
}
interface OfUpload extends OfAgreement {
  readonly upload: string
}
const ofUpload: Schema = object({ agreement: { type: 'string', format: 'uuid' }, upload: text })
const uploadsPath = '/agreements/:agreement/drive/uploads'

/** What every one of these requests has in common. */
const route = (summary: string, params: Schema) => ({
  config: { right: 'work with files' as const },
  schema: { summary, params, response: answers({ 204: { type: 'null' } }) },
})

/**
 * Uploads that go on where they were cut, as the protocol tus 1.0.0 says (https://tus.io). What is whole takes its place by
 * `Visit.write`, so quota, locks, permissions and the state of the share hold for it as for everything else.
 */
export const uploads: Route = (api, door) => {
  api.register(async (inner) => {
    // Bytes are read where they are kept, one part after the other.
    inner.addContentTypeParser(tus.contentType, (_request, payload, done) => done(null, payload))
    const alone = oneAtATime()
    if (door.drive) sweep(inner, door.drive.folder)
    const visiting = <T>(request: FastifyRequest, work: (at: AtDrive) => Promise<T>) => atDrive(door, request, work)

    inner.get<{ Params: OfAgreement }>(
      uploadsPath,
      {
        config: { right: 'work with files' },
        schema: {
          summary: 'One’s own uploads that can go on',
          params: ofAgreement,
          response: answers({
            200: object({
              uploads: list(
                object({
                  upload: text,
                  path: text,
                  length: count,
                  offset: count,
                  changedAt: orNull(count),
                  begunAt: count,
                }),
              ),
            }),
          }),
        },
      },
      (request) =>
        visiting(request, async ({ place, visit }) => ({
          uploads: (await listUploads(place.uploads, visit.visitor.person)).map(shown),
        })),
    )

    inner.options(uploadsPath, route('What these uploads can do (tus)', ofAgreement), (request, reply) =>
      visiting(request, async () =>
        reply
          .status(204)
          .headers({
            'tus-resumable': tus.version,
            'tus-version': tus.version,
            'tus-extension': tus.extensions,
            'tus-checksum-algorithm': tus.checksums,
          })
          .send(),
      ),
    )

    inner.post<{ Params: OfAgreement }>(uploadsPath, route('Begins an upload (tus)', ofAgreement), (request, reply) =>
      visiting(request, async (at) => {
        refuseOtherVersion(request.headers)
        const announced = announcedIn(request)
        if (announced.ifThere === 'refuse' && at.visit.find(announced.path)) throw alreadyThere(announced.path)
        await removeLeftUploads(at.place.uploads, Date.now())
        await refuseWithoutRoom(at, announced)
        const kept = await beginUpload(at.place.uploads, at.visit.visitor.person, announced, Date.now())
        reply.status(201).header('location', `${request.url.split('?')[0]}/${kept.id}`)
        const content = contentIn(request)
        return alone(kept.id, async (signal) =>
          content || kept.length === 0 ? goOn(at, { request, reply, kept, content, signal }) : answer(reply, kept),
        )
      }),
    )

    inner.head<{ Params: OfUpload }>(
      `${uploadsPath}/:upload`,
      route('How much of an upload is there (tus)', ofUpload),
      (request, reply) =>
        visiting(request, async ({ place, visit }) => {
          refuseOtherVersion(request.headers)
          const kept = await findUpload(place.uploads, visit.visitor.person, request.params.upload)
          reply.header('upload-length', kept.length).header('upload-metadata', toldOf(kept))
          return answer(reply.status(200), kept)
        }),
    )

    inner.patch<{ Params: OfUpload }>(
      `${uploadsPath}/:upload`,
      route('Goes on with an upload; its last part puts the file at its place (tus)', ofUpload),
      (request, reply) =>
        visiting(request, async (at) => {
          refuseOtherVersion(request.headers)
          const { upload } = request.params
          const offset = countIn(request.headers, 'upload-offset')
          return alone(upload, async (signal) => {
            const kept = await findUpload(at.place.uploads, at.visit.visitor.person, upload)
            if (kept.offset !== offset) throw uploadElsewhere(kept.offset)
            return goOn(at, { request, reply: reply.status(204), kept, content: contentIn(request), signal })
          })
        }),
    )

    inner.delete<{ Params: OfUpload }>(
      `${uploadsPath}/:upload`,
      route('Gives an upload up (tus)', ofUpload),
      (request, reply) =>
        visiting(request, async ({ place, visit }) => {
          refuseOtherVersion(request.headers)
          const { upload } = request.params
          return alone(upload, async () => {
            await findUpload(place.uploads, visit.visitor.person, upload)
            await removeUpload(place.uploads, upload)
            return reply.status(204).header('tus-resumable', tus.version).send()
          })
        }),
    )
  })
}

const shown = ({ id, path, length, offset, changedAt, begunAt }: KeptUpload): ShownUpload => ({
  upload: id,
  path,
  length,
  offset,
  changedAt: changedAt ?? null,
  begunAt,
})

/** The bytes that a request brings, if it brings any. */
const contentIn = ({ body, headers }: FastifyRequest): Readable | undefined =>
  headers['content-type'] === tus.contentType ? (body as Readable) : undefined

interface GoingOn {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly kept: KeptUpload
  readonly content: Readable | undefined
  /** Aborted when a later request goes on with the same upload. */
  readonly signal: AbortSignal
}
async function goOn(at: AtDrive, { request, reply, kept, content, signal }: GoingOn): Promise<FastifyReply> {
  const { visit, place } = at
  const checksum = checksumIn(request.headers)
  if (Number(request.headers['content-length'] ?? 0) > kept.length - kept.offset) throw uploadTooLong(kept.length)
  // Refused before the bytes are read, whatever has changed since it began.
  await refuseWithoutRoom(at, kept)
  let { offset } = kept
  if (content) {
    const stop = AbortSignal.any([signal, visit.signal])
    offset = await appendTo(place.uploads, kept, addAbortSignal(stop, content), checksum)
  }
  if (offset < kept.length) return answer(reply, { ...kept, offset })
  const entry = await finishUpload(
    visit,
    place.uploads,
    kept,
    ifThereIn(request.headers['klausel-if-there']) ?? kept.ifThere,
  )
  return answer(reply, { ...kept, offset }, entry)
}

/** What lies in other uploads takes room too: together with them it has to fit, or many of them would fill the disk. */
async function refuseWithoutRoom(
  { visit, place }: AtDrive,
  { id, path, length }: Announced & Partial<Pick<KeptUpload, 'id'>>,
): Promise<void> {
  visit.beforeWrite(path, { length: length + (await bytesHeld(place.uploads, id)) })
}

/** @param entry what lies there now, once it is whole: it may have got another name */
function answer(reply: FastifyReply, { offset, begunAt }: KeptUpload, entry?: Entry): FastifyReply {
  reply.header('tus-resumable', tus.version).header('upload-offset', offset)
  if (entry) reply.header('klausel-path', encodeURIComponent(entry.path))
  else reply.header('upload-expires', new Date(begunAt + keptFor).toUTCString())
  return reply.send()
}

function announcedIn({ headers }: FastifyRequest): Announced {
  const length = countIn(headers, 'upload-length')
  const said = metadataIn(headers)
  const path = said.get('path')
  if (path === undefined) throw uploadNotUnderstood({ de: 'Der Pfad fehlt', en: 'The path is missing' })
  const changedAt = said.get('changedAt')
  if (changedAt !== undefined && !/^\d{1,15}$/.test(changedAt))
    throw uploadNotUnderstood({ de: 'changedAt ist keine Zeit', en: 'changedAt is no time' })
  const sha256 = said.get('sha256')
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256))
    throw uploadNotUnderstood({ de: 'sha256 ist keine Prüfsumme', en: 'sha256 is no checksum' })
  return {
    path: pathFrom(path),
    length,
    ...(changedAt === undefined ? {} : { changedAt: Number(changedAt) }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ifThere: ifThereIn(said.get('ifThere')) ?? 'refuse',
  }
}

function ifThereIn(said: string | string[] | undefined): IfThere | undefined {
  if (said === undefined) return undefined
  const found = ifThere.find((each) => each === said)
  if (!found)
    throw uploadNotUnderstood({
      de: `ifThere ist keines von ${ifThere.join(', ')}`,
      en: `ifThere is none of ${ifThere.join(', ')}`,
    })
  return found
}

const toldOf = ({ path, changedAt, sha256, ifThere: asked }: KeptUpload): string =>
  metadataOf({ path, changedAt: changedAt?.toString(), sha256, ifThere: asked })

/** Removes what was left over in the uploads of every share, each hour for as long as the door is open. */
function sweep(api: FastifyInstance, drive: string): void {
  const sweepAll = async () => {
    for (const name of await readdir(drive).catch(() => []))
      if (isShareName(name)) await removeLeftUploads(sharePlace(drive, name).uploads, Date.now())
  }
  // What fails now, since a share is erased in this moment, is tried again in an hour.
  const timer = setInterval(() => void sweepAll().catch(() => undefined), 3_600_000).unref()
  api.addHook('onClose', async () => clearInterval(timer))
}
