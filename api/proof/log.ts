import { inTransaction } from '../../journal/transaction.ts'
import { readAnswer, readCheckpoint, readCheckpointOf, readTile, withCosignatures } from '../../proof/store.ts'
import { readTilePath } from '../../proof/tile-path.ts'
import { inside, type Route } from '../door.ts'
import { answers, count, object, type Schema, text } from '../schema.ts'
import { checkpointUnknown, tileUnknown, timeStampUnknown } from './refused.ts'

const bytes: Schema = { type: 'string', format: 'binary' }

/** The newest checkpoint, as C2SP tlog-tiles serves it. */
export const logCheckpoint: Route = (api, door) => {
  api.get(
    '/proof/log/checkpoint',
    {
      config: { right: 'see proofs' },
      schema: {
        summary: 'The newest checkpoint of the log, with the cosignatures of its witnesses (C2SP tlog-checkpoint)',
        response: answers({ 200: text }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const note = await inTransaction(by.running.app, by, async (transaction) => {
        const newest = await readCheckpoint(transaction)
        return newest && withCosignatures(transaction, newest)
      })
      if (note === undefined) throw checkpointUnknown()
      return reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'inline; filename="checkpoint.txt"')
        .send(note)
    },
  )
}

/** Tiles with hashes; what was hashed is nobody's but its owner's, so `tile/entries` is not served. */
export const logTile: Route = (api, door) => {
  api.get<{ Params: { readonly '*': string } }>(
    '/proof/log/tile/*',
    {
      config: { right: 'see proofs' },
      // Its address is of many parts, as the specification asks, and OpenAPI knows no such parameter.
      schema: { hide: true, response: answers({ 200: bytes }) },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const path = `tile/${request.params['*']}`
      const asked = readTilePath(path)
      const hashes = asked && (await inTransaction(by.running.app, by, (transaction) => readTile(transaction, asked)))
      if (hashes === undefined) throw tileUnknown(path.slice(0, 60))
      return reply
        .type('application/octet-stream')
        .header('cache-control', 'private, max-age=31536000, immutable')
        .send(Buffer.from(hashes))
    },
  )
}

interface OfCheckpoint {
  readonly size: number
}
const ofCheckpoint = object({ size: { ...count, minimum: 0, maximum: Number.MAX_SAFE_INTEGER } })

/** A checkpoint as it was signed: what time stamps are about. */
export const checkpointFile: Route = (api, door) => {
  api.get<{ Params: OfCheckpoint }>(
    '/proof/checkpoints/:size',
    {
      config: { right: 'see proofs' },
      schema: {
        summary: 'A checkpoint as it was signed, byte for byte',
        params: ofCheckpoint,
        response: answers({ 200: text }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { size } = request.params
      const kept = await inTransaction(by.running.app, by, (transaction) => named(transaction, size))
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="checkpoint-${size}.txt"`)
        .send(kept.note)
    },
  )
}

/** A time stamp as it came: `openssl ts -verify` reads it. */
export const stampFile: Route = (api, door) => {
  api.get<{ Params: OfCheckpoint; Querystring: { readonly authority: string } }>(
    '/proof/checkpoints/:size/stamp',
    {
      config: { right: 'see proofs' },
      schema: {
        summary: 'A time stamp on a checkpoint, as the authority answered (RFC 3161)',
        params: ofCheckpoint,
        querystring: object({ authority: { ...text, minLength: 1, maxLength: 500 } }),
        response: answers({ 200: bytes }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { size } = request.params
      const answer = await inTransaction(by.running.app, by, async (transaction) => {
        const { origin } = await named(transaction, size)
        return readAnswer(transaction, { origin, size, authority: request.query.authority })
      })
      if (answer === undefined) throw timeStampUnknown()
      return reply
        .type('application/timestamp-reply')
        .header('content-disposition', `attachment; filename="checkpoint-${size}.tsr"`)
        .send(answer)
    },
  )
}

async function named(transaction: Parameters<typeof readCheckpoint>[0], size: number) {
  const newest = await readCheckpoint(transaction)
  const kept = newest && (await readCheckpointOf(transaction, { origin: newest.origin, size }))
  if (kept === undefined) throw checkpointUnknown(size)
  return kept
}
