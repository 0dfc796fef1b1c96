import type { Socket } from 'node:net'
import type { ConnectionError } from 'fastify'
import { problemOf } from './errors.ts'
import { headersTooLarge, requestBroken, requestTooSlow } from './limit-problems.ts'
import { limits } from './limits.ts'
import type { Refused } from './problem.ts'

/**
 * Answers, as a problem, what never became a request: headers that are too large, a request that does not arrive, bytes that are
 * no HTTP. Nobody knows whose language it speaks, and the connection is closed.
 */
export function answerBrokenRequest({ code }: ConnectionError, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const { status, ...told } = problemOf(refusedBy(code), 'en')
  const body = JSON.stringify({ status, ...told })
  const head = [
    `HTTP/1.1 ${status} ${told.title}`,
    'connection: close',
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function refusedBy(code: string): Refused {
  if (code === 'HPE_HEADER_OVERFLOW') return headersTooLarge(limits.headers)
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return requestTooSlow(limits.headersWithin / 1_000)
  return requestBroken()
}
