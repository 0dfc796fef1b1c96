import type { FastifyInstance } from 'fastify'
import { providerAtHost } from '../../applications/offer-now.ts'
import type { Running } from '../../duties/running.ts'

/**
 * Whoever opens a host that is one provider's, without a page and without a session, comes to that provider's offer. The ways of
 * those who are signed in stay as they are.
 */
export function leadByHost(http: FastifyInstance, running: Pick<Running, 'app'>): void {
  http.addHook('onRequest', async (request, reply) => {
    if (request.url !== '/' || request.method !== 'GET' || request.headers.cookie?.includes('klausel.session')) return
    const name = await providerAtHost(running, request.host)
    if (name) return reply.redirect(`/apply/${name}`, 302)
  })
}
