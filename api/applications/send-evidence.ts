import multipart from '@fastify/multipart'
import { evidenceBytesMax, notTaken, takeEvidence } from '../../applications/evidence.ts'
import { settleScenario } from '../acts/tell.ts'
import type { Route } from '../door.ts'
import { answers, count, object, text } from '../schema.ts'
import { applicationsOf, byApplicant, type OfProvider, ofProvider, withToken } from './applicant.ts'

/** The applicant sends a file as evidence. What it is, is told by what stands in it; a file that is too large is cut off. */
export const sendEvidence: Route = (api, door) => {
  api.register(async (uploads) => {
    await uploads.register(multipart, {
      limits: { fileSize: evidenceBytesMax, files: 1, fields: 0, parts: 1, headerPairs: 20 },
    })
    uploads.post<{ Params: OfProvider }>(
      '/offers/:provider/application/evidence',
      {
        config: { right: 'anybody', pace: 'public' },
        bodyLimit: evidenceBytesMax + 10_000,
        schema: {
          summary: 'Send evidence',
          description: 'multipart/form-data with one file: PDF, PNG or JPEG, of at most 8 MB.',
          consumes: ['multipart/form-data'],
          params: ofProvider,
          headers: withToken,
          response: answers({ 201: object({ kind: text, bytes: count, sha256: text }) }),
        },
      },
      async (request, reply) => {
        const { provider, application } = await byApplicant(door, request)
        const file = request.isMultipart() ? await request.file() : undefined
        if (!file) throw notTaken()
        const content = await file.toBuffer().catch((error: { code?: string }) => {
          throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? notTaken() : error
        })
        const of = { provider: provider.provider, application }
        const { kind, bytes, sha256 } = await takeEvidence(applicationsOf(door), of, { name: file.filename, content })
        await settleScenario({ running: door.running, provider: provider.provider })
        return reply.status(201).send({ kind, bytes, sha256 })
      },
    )
  })
}
