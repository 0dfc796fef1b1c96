import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { networkOf } from './network.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the refusal it carries. */
    refusal: string | null
  }
}

/** Refusals by which somebody may be trying what is not his. */
const notable = new Set([
  'BODY_TOO_DEEP',
  'HOST_NOT_ALLOWED',
  'HTTPS_NEEDED',
  'MEMBERSHIP_UNKNOWN',
  'ORIGIN_NOT_ALLOWED',
  'RIGHT_MISSING',
  'TOO_MANY_REQUESTS',
  'URL_TOO_LONG',
])

/** What is done at the sign-in, by its address; what is not there is nothing. */
const atSignIn = /^\/api\/auth\/([a-z0-9/-]{1,60})(?:\?|$)/

/**
 * Writes a line of JSON for each attempt to sign in, each change of what one signs in with, and each refusal that could be an attack:
 * when, what, on which route, from which network, and as which person, by ids. Nothing of what was sent stands in it.
 *
 * @example {"at":"2026-03-02T09:00:00.000Z","security":"RIGHT_MISSING","status":403,"route":"POST /api/clock", …}
 */
export function noteSecurityEvents(http: FastifyInstance, note: (line: string) => void): void {
  http.addHook('onResponse', async (request, reply) => {
    const security = eventOf(request, reply)
    if (security === undefined) return
    const { method, routeOptions, ip, id, signedIn } = request
    note(
      JSON.stringify({
        at: new Date().toISOString(),
        security,
        status: reply.statusCode,
        route: `${method} ${routeOptions.url ?? 'none'}`,
        request: id,
        network: networkOf(ip),
        ...(signedIn ? { person: signedIn.person.id } : {}),
      }),
    )
  })
}

function eventOf({ method, url }: FastifyRequest, { statusCode, refusal }: FastifyReply): string | undefined {
  if (refusal !== null && notable.has(refusal)) return refusal
  const act = method === 'POST' ? atSignIn.exec(url)?.[1] : undefined
  return act === undefined || statusCode === 404 ? undefined : `auth ${act}`
}
