import type { Exchange } from './exchange.ts'
import { bodyTooLarge, bodyTooSlow } from './refuse.ts'

/** In milliseconds: how long a small body may take. A large one is a content, which takes as long as it takes. */
const within = 30_000

/** How long the body is, as far as the request says so; undefined for one that comes in chunks. */
export function announcedLength({ request }: Pick<Exchange, 'request'>): number | undefined {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers
  if (length !== undefined) return Number(length)
  return chunked === undefined ? 0 : undefined
}

/**
 * A small body as a whole.
 *
 * @param most in bytes
 * @throws RequestRefused 413 as soon as there is more, 408 if it takes too long
 */
export function readBody(exchange: Exchange, most: number): Promise<Buffer> {
  const { request } = exchange
  const length = announcedLength(exchange)
  if (length !== undefined && length > most) throw bodyTooLarge()
  exchange.goOn()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const slow = length === 0 ? undefined : setTimeout(() => reject(bodyTooSlow()), within)
    const end = (settle: () => void) => {
      clearTimeout(slow)
      settle()
    }
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > most) end(() => reject(bodyTooLarge()))
      else chunks.push(chunk)
    })
    request.on('end', () =>
      end(() => resolve(chunks.length === 1 ? (chunks[0] ?? none) : Buffer.concat(chunks, bytes))),
    )
    request.on('close', () => {
      if (!request.complete) end(() => reject(new BodyBrokeOff()))
    })
  })
}

const none = Buffer.alloc(0)

/** Whoever sent has gone; there is nobody left to answer. */
export class BodyBrokeOff extends Error {}
