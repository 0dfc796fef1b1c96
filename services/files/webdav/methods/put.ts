import type { IncomingHttpHeaders } from 'node:http'
import type { Entry, Writing } from '../../visit.ts'
import { answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { hasConditions, holdFor } from '../headers/conditions.ts'
import { sha256Named } from '../headers/digest.ts'
import { httpDate } from '../headers/http-date.ts'
import { announcedLength, readBody } from '../read-body.ts'
import { conditionNotMet, encodedContent, partOfContent } from '../refuse.ts'

/** In bytes: so much is taken whole; more is written as it comes. */
const SMALL = 65_536

/** Puts a content down (RFC 4918, 9.7). All that can be refused is refused before the first byte of it is asked for. */
export async function put(exchange: Exchange): Promise<void> {
  const { request, response, visit, path } = exchange
  const { headers } = request
  if (headers['content-range'] !== undefined) throw partOfContent()
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw encodedContent()
  const length = announcedLength(exchange)
  const expected = length ?? expectedLength(headers)
  visit.beforeWrite(path, { tokens: exchange.tokens, ...(expected === undefined ? {} : { length: expected }) })
  if (hasConditions(headers)) refuseUnmet(headers, visit.find(path))
  const changedAt = changedAtFrom(headers)
  const asked = askedOf(exchange, length, changedAt)
  const content = length !== undefined && length <= SMALL ? await readBody(exchange, SMALL) : bodyOf(exchange)
  const { entry, isNew } = await visit.write(path, content, asked)
  const lines = ['ETag', entry.etag, 'Last-Modified', httpDate(entry.changedAt)]
  if (changedAt !== undefined) lines.push('X-OC-Mtime', 'accepted')
  answer(response, isNew ? 201 : 204, lines)
}

function bodyOf(exchange: Exchange) {
  exchange.goOn()
  return exchange.request
}

/** macOS sends in chunks, and says here how much it will be. */
function expectedLength(headers: IncomingHttpHeaders): number | undefined {
  const length = headers['x-expected-entity-length']
  return typeof length === 'string' && /^\d{1,15}$/.test(length) ? Number(length) : undefined
}

function askedOf({ request, tokens }: Exchange, length: number | undefined, changedAt: number | undefined): Writing {
  const sha256 = sha256Named(request.headers)
  return {
    tokens,
    length,
    ...(hasConditions(request.headers) ? { isStillWanted: (there) => isMet(request.headers, there) } : {}),
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(sha256 === undefined ? {} : { sha256 }),
  }
}

/** In seconds since 1970, by a header that rclone and the programs of ownCloud and Nextcloud send. */
function changedAtFrom(headers: IncomingHttpHeaders): number | undefined {
  const seconds = headers['x-oc-mtime']
  return typeof seconds === 'string' && /^\d{1,11}(?:\.\d{1,9})?$/.test(seconds) ? Number(seconds) * 1000 : undefined
}

const isMet = (headers: IncomingHttpHeaders, there: Entry | undefined): boolean =>
  holdFor(headers, there, false) === 'go on'

function refuseUnmet(headers: IncomingHttpHeaders, there: Entry | undefined): void {
  if (!isMet(headers, there)) throw conditionNotMet()
}
