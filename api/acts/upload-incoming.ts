import multipart from '@fastify/multipart'
import { BYTES_MAX, tooLarge } from '../../post/incoming/file-kind.ts'
import { takeInUpload } from '../../post/incoming/take-in.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { type Medium, media } from '../../terms/grammar/form.ts'
import { instantIfAny } from '../at.ts'
import { inside, type Route } from '../door.ts'
import { requestNotUnderstood } from '../problems.ts'
import { answers, flag, object } from '../schema.ts'

/**
 * A scan of a letter or fax, or a mail that came elsewhere, becomes a proposal. What it is, is told by what stands in it; a file
 * that is too large is cut off while it is read.
 */
export const uploadIncoming: Route = (api, door) => {
  api.register(async (uploads) => {
    await uploads.register(multipart, {
      limits: { fileSize: BYTES_MAX, files: 1, fields: 2, fieldSize: 200, parts: 3, headerPairs: 20 },
    })
    uploads.post<{ Querystring: { medium: Medium; receivedAt?: string } }>(
      '/incoming',
      {
        config: { right: 'tell' },
        bodyLimit: BYTES_MAX + 10_000,
        schema: {
          summary: 'Upload a scan or a mail as a proposal',
          description: 'multipart/form-data with one file: PDF, PNG, JPEG, a mail or a text, of at most 20 MB.',
          consumes: ['multipart/form-data'],
          querystring: object(
            {
              medium: { enum: media, description: 'How it came to the provider' },
              receivedAt: { type: 'string', description: 'When it came; left out: now' },
            },
            { optional: ['receivedAt'] },
          ),
          response: answers({ 201: object({ isNew: flag }) }),
        },
      },
      async (request, reply) => {
        const by = inside(door, request)
        const { medium } = request.query
        const receivedAt: Instant | undefined = instantIfAny('receivedAt', request.query.receivedAt)
        if (!request.isMultipart()) throw noFile()
        const file = await request.file()
        if (!file) throw noFile()
        const content = await file.toBuffer().catch((error: { code?: string }) => {
          throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge() : error
        })
        const name = file.filename.slice(0, 200)
        const isNew = await takeInUpload(by.running, by.provider, { name, content, medium, receivedAt })
        return reply.status(201).send({ isNew })
      },
    )
  })
}

const noFile = () =>
  requestNotUnderstood([{ field: 'file', seen: '', de: 'Es kam keine Datei an.', en: 'No file arrived.' }])
