import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Fields } from '../log.ts'

/**
 * Names requests so that no two processes of an installation use one name twice. What a client calls its request is its own affair.
 *
 * @example namesOfRequests()() === 'req-1f09acx1'
 */
export function namesOfRequests(): () => string {
  const process = randomBytes(3).toString('hex')
  let last = 0
  return () => {
    last += 1
    return `req-${process}x${last.toString(36)}`
  }
}

/** Writes a line for each request that was answered: its name, the route as it was written, status and time. */
export function logRequests(http: FastifyInstance, event: (fields: Fields) => void): void {
  http.addHook('onResponse', async ({ id, method, routeOptions }, reply) => {
    const { statusCode: status, elapsedTime, refusal } = reply
    const milliseconds = Math.round(elapsedTime * 10) / 10
    event({
      request: id,
      method,
      route: routeOptions.url ?? 'none',
      status,
      milliseconds,
      ...(refusal ? { refusal } : {}),
    })
  })
}
