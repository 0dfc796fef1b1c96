import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bodyTooDeep, textNotWellFormed, urlTooLong } from './limit-problems.ts'
import { bodyNotJson } from './problems.ts'

/** How much may be sent, and how slowly: sizes in bytes, times in milliseconds. Uploads have limits of their own. */
export const limits = {
  /** Of a request's address with its query. */
  url: 4_096,
  /** Of all headers together. */
  headers: 16_384,
  /** Of a body that is no upload. */
  body: 1_048_576,
  /** How deep JSON may be nested; nothing we take is deeper than eight. */
  depth: 32,
  /** From the first byte of a connection to the last of its TLS handshake, and to the last of a request's headers. */
  headersWithin: 10_000,
  /** To the last byte of a request; an upload may take that long. */
  requestWithin: 300_000,
  /** How often connections are looked at for those that take longer. */
  lookEvery: 2_000,
  /** How long a connection may wait for its next request: longer than a proxy in front keeps it, or its request meets a closed door. */
  idle: 72_000,
} as const

/** Refuses addresses that are too long and JSON that is too deep, before anything else reads them. */
export function limitSizes(http: FastifyInstance): void {
  http.addHook('onRequest', async (request) => {
    if (request.url.length > limits.url) throw urlTooLong(limits.url)
    if (request.url.includes('%00')) throw textNotWellFormed()
  })
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeContentTypeParser('application/json')
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (request: FastifyRequest, body, done) => {
    if (depthOf(String(body)) > limits.depth) return done(bodyTooDeep(limits.depth))
    // A body that is no JSON fails with what stood in it; that stays here.
    return parse(request, String(body), (error, value) => {
      if (error) return done(bodyNotJson())
      // Only an escape can bring what no text may hold.
      const isText = !String(body).includes('\\u') || areTexts(value)
      return isText ? done(null, value) : done(textNotWellFormed())
    })
  })
}

/** Whether every text in a JSON value, the names of its fields too, can be written anywhere: also in a database. */
export function areTexts(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inside]) => areTexts(name) && areTexts(inside))
}

/** How deep the brackets of a JSON text are nested, without reading it as JSON: a parser would have to go that deep. */
export function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at]
    if (letter === '"') at = endOfString(json, at)
    else if (letter === '{' || letter === '[') depth += 1
    else if (letter === '}' || letter === ']') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** The place of the quotation mark that ends the string which begins here. */
function endOfString(json: string, begin: number): number {
  for (let at = begin + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1
    else if (json[at] === '"') return at
  }
  return json.length
}
