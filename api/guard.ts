import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hostNotAllowed, originNotAllowed } from './problems.ts'

/** The names under which this machine reaches itself. A page elsewhere can make its own name point here, but not send these. */
const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Until people can sign in, whoever reaches the door may use it. So it answers only requests that name this machine (a page
 * whose name was made to point here, by DNS rebinding, still names itself), and lets no foreign page change anything.
 */
export function guard(http: FastifyInstance): void {
  http.addHook('onRequest', async (request) => {
    const host = request.headers.host ?? ''
    if (!ownNames.has(nameIn(host))) throw hostNotAllowed(host)
    if (!isSafe(request.method)) refuseForeignPage(request, host)
  })
  // What is shown stays inside this window: no frame, no foreign script, no address handed on.
  http.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' })
  })
}

/** `127.0.0.1:4180` without its port; `[::1]:4180` keeps its brackets. */
const nameIn = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

const isSafe = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method)

/** Browsers name the page a request comes from; programs without a browser name none. */
function refuseForeignPage({ headers }: FastifyRequest, host: string): void {
  const { origin } = headers,
    site = headers['sec-fetch-site']
  if (origin !== undefined && origin !== `http://${host}`) throw originNotAllowed(origin)
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw originNotAllowed(String(site))
}
