import type { Route } from './door.ts'
import { headersOf } from './entrance.ts'

/** Hands everything below `/api/auth` to better-auth, which speaks the web's own Request and Response. */
export const signIn: Route = (api, { people }) => {
  api.route({
    method: ['GET', 'POST'],
    url: '/auth/*',
    config: { right: 'anybody', pace: 'sign-in' },
    schema: { hide: true },
    handler: async (request, reply) => {
      // The guard has let this name through, so it is one of ours.
      const address = new URL(request.url, `${request.protocol}://${request.host}`)
      const body = request.method === 'GET' ? null : JSON.stringify(request.body ?? {})
      const response = await people.signIn.handler(
        new Request(address, { method: request.method, headers: headersOf(request), body }),
      )
      reply.status(response.status)
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
      reply.header('set-cookie', response.headers.getSetCookie())
      return reply.serializer((text: string) => text).send(await response.text())
    },
  })
}
