import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { httpsNeeded } from './limit-problems.ts'
import { onThisMachine, type Place } from './place.ts'
import { hostNotAllowed, originNotAllowed } from './problems.ts'

/** The names under which this machine reaches itself. A page elsewhere can make its own name point here, but not send these. */
const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Answers only requests that name the house (a page whose name was made to point here, by DNS rebinding, still names itself),
 * that come encrypted where the house is public, and that no foreign page has made.
 */
export function guard(http: FastifyInstance, place: Place = onThisMachine): void {
  const known = new Map(place.origins.map((origin) => [new URL(origin).host, origin]))
  http.addHook('onRequest', async (request, reply) => {
    if (isQuestionForHealth(request)) return
    const origin = known.size > 0 ? known.get(request.host.toLowerCase()) : ownOrigin(request)
    if (origin === undefined) throw hostNotAllowed(request.host)
    if (!origin.startsWith(`${request.protocol}:`)) return lead(request, reply, origin)
    refuseForeignPage(request, origin)
  })
}

/** Whoever watches over the program asks it by any name, and learns nothing of anybody. */
const isQuestionForHealth = ({ method, url }: FastifyRequest): boolean =>
  (url === '/health' || url === '/ready') && isReading(method)

/** On this machine alone any port is ours: `127.0.0.1:4180`; `[::1]:4180` keeps its brackets. */
function ownOrigin({ host, protocol }: FastifyRequest): string | undefined {
  return ownNames.has(host.replace(/:\d+$/, '').toLowerCase()) ? `${protocol}://${host}` : undefined
}

const isReading = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method)

/** A person who typed the name without https is led there; a program is told, since it has already sent what it sent. */
function lead({ method, headers, url }: FastifyRequest, reply: FastifyReply, origin: string): FastifyReply {
  const isPerson = method === 'GET' && headers['sec-fetch-mode'] !== 'cors' && /text\/html/.test(headers.accept ?? '')
  if (!isPerson || url.startsWith('/api/')) throw httpsNeeded(origin)
  return reply.redirect(`${origin}${url.startsWith('/') ? url : '/'}`, 308)
}

/**
 * Browsers name the page a request comes from; programs without a browser name none. A foreign page may lead people here by a
 * link, and that is all: it changes nothing, and it embeds nothing of ours.
 */
function refuseForeignPage({ method, headers }: FastifyRequest, own: string): void {
  const { origin } = headers,
    site = headers['sec-fetch-site']
  const isOwn = site === undefined || site === 'same-origin' || site === 'none'
  if (isReading(method)) {
    const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
    if (!isOwn && !isLink) throw originNotAllowed(String(site))
    return
  }
  if (origin !== undefined && origin !== own) throw originNotAllowed(origin)
  if (!isOwn) throw originNotAllowed(String(site))
}
