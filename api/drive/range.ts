import type { IncomingHttpHeaders } from 'node:http'
import type { Range } from '../../services/files/visit.ts'
import { rangeFrom } from '../../services/files/webdav/headers/range.ts'

/**
 * The part of a content that is asked for, as the network drive understands it too: undefined for all of it, null for one that
 * it does not have.
 *
 * @param etag the content as it is now; `If-Range` with another one asks for all
 * @example rangeIn({ range: 'bytes=-2' }, 10, '"a"') // { first: 8, last: 9 }
 */
export function rangeIn(headers: IncomingHttpHeaders, size: number, etag: string): Range | undefined | null {
  if (headers['if-range'] !== undefined && headers['if-range'] !== etag) return undefined
  const range = rangeFrom(headers.range ?? '', size)
  if (range === 'whole') return undefined
  return range === 'outside' ? null : range
}
