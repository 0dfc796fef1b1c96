import { DriveRefusal } from '../../refusals.ts'
import { nothingThere } from '../../tree/refuse.ts'
import type { Entry, Opened, Range } from '../../visit.ts'
import { answer, harmless } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { hasConditions, holdFor, isStillTheSame } from '../headers/conditions.ts'
import { reprDigest, wantsSha256 } from '../headers/digest.ts'
import { httpDate } from '../headers/http-date.ts'
import { rangeFrom } from '../headers/range.ts'
import { contentTypeOf } from '../properties/content-type.ts'
import { conditionNotMet, folderIsNoPage } from '../refuse.ts'

/** A file, whole or a part of it. */
export function get(exchange: Exchange): void | Promise<void> {
  const { request } = exchange
  if (hasConditions(request.headers) && isAnswered(exchange, thereOrRefused(exchange))) return
  if (wantsSha256(request.headers['want-repr-digest'])) return getWithDigest(exchange)
  return send(exchange, openFile(exchange), none)
}

/** What a GET would say of a file, without its content. */
export async function head(exchange: Exchange): Promise<void> {
  const { request, response, visit, path } = exchange
  const entry = thereOrRefused(exchange)
  if (hasConditions(request.headers) && isAnswered(exchange, entry)) return
  const digest = wantsSha256(request.headers['want-repr-digest']) ? reprDigest(await visit.sha256(path)) : none
  response.writeHead(200, [...linesOf(entry), ...digest, 'Content-Length', String(entry.size)]).end()
}

const none: readonly string[] = []

function thereOrRefused({ visit, path }: Exchange): Entry {
  const entry = visit.find(path)
  if (!entry) throw nothingThere(path)
  if (entry.kind === 'folder') throw folderIsNoPage()
  return entry
}

function openFile({ visit, path }: Exchange): Opened {
  try {
    return visit.open(path)
  } catch (error) {
    throw error instanceof DriveRefusal && error.code === 'NOT_A_FILE' ? folderIsNoPage() : error
  }
}

function isAnswered({ request, response }: Exchange, entry: Entry): boolean {
  const held = holdFor(request.headers, entry, true)
  if (held === 'failed') throw conditionNotMet()
  if (held === 'not modified') answer(response, 304, linesOf(entry))
  return held === 'not modified'
}

/** The digest is of the content that is sent, so it is reckoned first. */
async function getWithDigest(exchange: Exchange): Promise<void> {
  const { visit, path } = exchange
  const entry = thereOrRefused(exchange)
  const digest = await visit.sha256(path)
  const opened = openFile(exchange)
  await send(exchange, opened, opened.entry.etag === entry.etag ? reprDigest(digest) : none)
}

const linesOf = ({ name, etag, changedAt }: Entry): readonly string[] => [
  ...['Content-Type', contentTypeOf(name), 'ETag', etag, 'Last-Modified', httpDate(changedAt)],
  ...always,
]
const always = ['Accept-Ranges', 'bytes', 'Content-Disposition', 'attachment', ...harmless]

function send(exchange: Exchange, opened: Opened, digest: readonly string[]): void | Promise<void> {
  const { request, response } = exchange
  const { entry } = opened
  const asked = request.headers.range
  const range =
    asked !== undefined && isStillTheSame(request.headers['if-range'] as string | undefined, entry)
      ? rangeFrom(asked, entry.size)
      : 'whole'
  if (range === 'outside') {
    opened.close()
    return answer(response, 416, ['Content-Range', `bytes */${entry.size}`, ...harmless])
  }
  const lines = [...linesOf(entry), ...digest]
  if (range === 'whole') {
    response.writeHead(200, [...lines, 'Content-Length', String(opened.whole?.length ?? entry.size)])
    return sendBytes(exchange, opened, undefined)
  }
  const { first, last } = range
  lines.push('Content-Range', `bytes ${first}-${last}/${entry.size}`, 'Content-Length', String(last - first + 1))
  response.writeHead(206, lines)
  return sendBytes(exchange, opened, range)
}

function sendBytes({ response }: Exchange, opened: Opened, range: Range | undefined): void | Promise<void> {
  const { whole } = opened
  if (whole === undefined) return opened.sendTo(response, range)
  response.end(range ? whole.subarray(range.first, range.last + 1) : whole)
  opened.close()
}
