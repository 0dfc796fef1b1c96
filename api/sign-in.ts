import type { FastifyReply, FastifyRequest } from 'fastify'
import { askAuth } from '../access/auth-door.ts'
import { TryLater } from '../access/sign-in-refusals.ts'
import type { Door, Route } from './door.ts'
import { headersOf } from './entrance.ts'
import { networkOf } from './network.ts'
import { routeUnknown } from './problems.ts'
import { refusalIn } from './sign-in-answers.ts'

/**
 * What stands below `/api/auth` is answered by better-auth, which speaks the web's own Request and Response; what it refuses
 * leaves as a problem like every other. docs/people.md lists the routes.
 */
export const signIn: Route = (api, door) => {
  api.route({
    method: ['GET', 'POST'],
    url: '/auth/*',
    config: { right: 'anybody', pace: 'sign-in' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const response = await askedBy(door, request, reply)
      if (response.status >= 400) throw await refusalIn(response)
      return pass(response, reply)
    },
  })
}

/** @throws Refused ROUTE_UNKNOWN, and whatever is refused before better-auth is asked */
async function askedBy({ people }: Door, request: FastifyRequest, reply: FastifyReply): Promise<Response> {
  // The guard has let this name through, so it is one of ours.
  const url = new URL(request.url, `${request.protocol}://${request.host}`)
  const path = url.pathname.replace(/^\/api\/auth/, '')
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>
  const asked = { url, headers: headersOf(request), body, address: request.ip, network: networkOf(request.ip) }
  const response = await askAuth(people, { route: `${request.method} ${path}`, ...asked }).catch((error: unknown) => {
    if (error instanceof TryLater) reply.header('retry-after', error.seconds)
    throw error
  })
  if (!response) throw routeUnknown(request.method, url.pathname)
  return response
}

/** Hands an answer on as it is, each of its cookies too. */
export async function pass(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.status(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  reply.header('set-cookie', response.headers.getSetCookie())
  return reply.serializer((text: string) => text).send(await response.text())
}
