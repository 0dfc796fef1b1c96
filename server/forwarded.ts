import type { FastifyInstance } from 'fastify'

/** Headers by which a proxy tells who asked it, and how. */
const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-server']

/** Others with the same purpose; nobody's word counts in them. */
const unheard = ['forwarded', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip', 'x-original-url']

/**
 * Lets the forwarding headers count of the proxies in front, and of nobody else: from others they are taken away before anything
 * reads them. What is left names one address, that of whoever asked the outermost proxy we trust.
 */
export function hearProxies(http: FastifyInstance, isProxy: (address: string) => boolean): void {
  http.addHook('onRequest', async ({ raw, ip }) => {
    const { headers, socket } = raw
    for (const name of unheard) delete headers[name]
    if (!isProxy(socket.remoteAddress ?? '')) for (const name of forwarded) delete headers[name]
    headers['x-forwarded-for'] = ip
  })
}
