import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Said } from '../../../terms/grammar/said.ts'
import { DriveRefusal } from '../refusals.ts'
import { encodePath } from './address.ts'
import { RequestRefused } from './refuse.ts'
import { statusOf } from './statuses.ts'
import { escapeXml } from './xml/write-xml.ts'

/** Names and values of headers by turns, as node takes them without looking at each. */
export type HeaderLines = readonly string[]

/**
 * Whatever is stored in a drive, a browser that is led to it takes it down and does nothing else with it: it is never a page, never a
 * script, never a picture in somebody else's page, and in no cache of others.
 */
export const harmless: HeaderLines = [
  ...['Content-Security-Policy', "default-src 'none'; sandbox; frame-ancestors 'none'"],
  ...['X-Content-Type-Options', 'nosniff'],
  ...['Cross-Origin-Resource-Policy', 'same-origin'],
  ...['Cache-Control', 'private, no-cache'],
]

/** Every method there is. */
export const allow = 'OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, MKCOL, COPY, MOVE, LOCK, UNLOCK'

const noBody = ['Content-Length', '0']

/** An answer without a body. */
export function answer(response: ServerResponse, status: number, lines: HeaderLines = []): void {
  response.writeHead(status, status === 204 || status === 304 ? [...lines] : [...lines, ...noBody]).end()
}

/** @param xml without its declaration */
export function answerXml(response: ServerResponse, status: number, xml: string, lines: HeaderLines = []): void {
  const body = Buffer.from(`${xmlDeclaration}${xml}`)
  response.writeHead(status, [...xmlLines, ...lines, 'Content-Length', String(body.length)]).end(body)
}

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n'
export const xmlLines: HeaderLines = ['Content-Type', 'application/xml; charset=utf-8', ...harmless]

/**
 * Answers what was refused, with the code and the reason in both languages: programs that show anything of it show these words.
 *
 * @param share in whose addresses the refused place stands
 * @returns false for what is no refusal
 */
export function answerRefused(
  request: IncomingMessage,
  response: ServerResponse,
  share: string,
  error: unknown,
): boolean {
  if (error instanceof RequestRefused) {
    const condition = error.condition && `<D:${error.condition}/>`
    refuse(response, error.status, errorXml(error.code, error.said, condition))
    return true
  }
  if (!(error instanceof DriveRefusal)) return false
  const { code, seen, expected, remedy, at } = error.refused
  const { status, condition } = statusOf(request.method ?? '', code)
  const said = {
    de: `${seen.de}; ${expected.de}. ${remedy.de}.`,
    en: `${seen.en}; ${expected.en}. ${remedy.en}.`,
  }
  const where = at === undefined ? '' : `<D:href>/${share}/${encodePath(at)}</D:href>`
  refuse(response, status, errorXml(code, said, condition && `<D:${condition}>${where}</D:${condition}>`))
  return true
}

function errorXml(code: string, said: Said, condition = ''): string {
  const messages = (['de', 'en'] as const).map(
    (language) => `<k:message xml:lang="${language}">${escapeXml(said[language])}</k:message>`,
  )
  return `<D:error xmlns:D="DAV:" xmlns:k="urn:klausel:drive">${condition}<k:code>${code}</k:code>${messages.join('')}</D:error>`
}

const challenge = ['WWW-Authenticate', 'Basic realm="Network drive", charset="UTF-8"']

function refuse(response: ServerResponse, status: number, xml: string): void {
  const lines = status === 401 ? challenge : status === 405 ? ['Allow', allow] : []
  answerXml(response, status, xml, lines)
}
