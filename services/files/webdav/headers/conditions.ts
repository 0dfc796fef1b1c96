import type { IncomingHttpHeaders } from 'node:http'
import type { Entry } from '../../visit.ts'
import { httpDateFrom } from './http-date.ts'

/** What the conditions of a request say about how it goes on. */
export type Held = 'go on' | 'not modified' | 'failed'

/** Whether a request has any of the conditions of RFC 9110, 13.1; most have none. */
export const hasConditions = (headers: IncomingHttpHeaders): boolean =>
  headers['if-none-match'] !== undefined ||
  headers['if-match'] !== undefined ||
  headers['if-modified-since'] !== undefined ||
  headers['if-unmodified-since'] !== undefined

/**
 * In the order of RFC 9110, 13.2.2.
 *
 * @param there what lies at the place; undefined for nothing
 * @param reads whether it is a GET or HEAD, for which "as you have it" is an answer and no failure
 */
export function holdFor(headers: IncomingHttpHeaders, there: Entry | undefined, reads: boolean): Held {
  const match = headers['if-match']
  const unmodifiedSince = httpDateFrom(headers['if-unmodified-since'])
  if (match !== undefined) {
    if (!there || !names(match, there.etag, false)) return 'failed'
  } else if (unmodifiedSince !== undefined && there && secondsOf(there.changedAt) > secondsOf(unmodifiedSince)) {
    return 'failed'
  }
  const noneMatch = headers['if-none-match']
  if (noneMatch !== undefined) {
    if (!there || !names(noneMatch, there.etag, true)) return 'go on'
    return reads ? 'not modified' : 'failed'
  }
  const modifiedSince = reads ? httpDateFrom(headers['if-modified-since']) : undefined
  if (modifiedSince === undefined || !there) return 'go on'
  return secondsOf(there.changedAt) <= secondsOf(modifiedSince) ? 'not modified' : 'go on'
}

/** Whether the part that was asked for still belongs to what the client has (RFC 9110, 13.1.5). */
export function isStillTheSame(ifRange: string | undefined, there: Entry): boolean {
  if (ifRange === undefined) return true
  if (ifRange.startsWith('"')) return ifRange === there.etag
  const since = httpDateFrom(ifRange)
  return since !== undefined && secondsOf(since) === secondsOf(there.changedAt)
}

const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)

const tag = /\s*(W\/)?("[^"]*")\s*(?:,|$)/y

/** @param weakly whether `W/"a"` names "a" as well */
function names(header: string, etag: string, weakly: boolean): boolean {
  if (header.trim() === '*') return true
  tag.lastIndex = 0
  for (let found = tag.exec(header); found; found = tag.exec(header)) {
    if (found[2] === etag && (weakly || found[1] === undefined)) return true
  }
  return false
}
