import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Where the window lies once it is built. */
export const builtWindow = join(import.meta.dirname, '..', 'dist', 'portal')

/**
 * What a page of the window may load: nothing from elsewhere. Styles are written into the page by its components.
 */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** Hangs the window in at `/`. Files that carry a digest in their name are kept by the browser; the page itself is not. */
export async function serveWindow(http: FastifyInstance, folder = builtWindow): Promise<void> {
  await http.register(fastifyStatic, {
    root: folder,
    // One route for each file there is: whatever else is asked for is a page.
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isNamedByDigest = path.startsWith(join(folder, 'assets'))
      reply.header('cache-control', isNamedByDigest ? 'public, max-age=31536000, immutable' : 'no-cache')
      reply.header('content-security-policy', policy)
    },
  }) // Which page an address leads to is decided in the window; a file that is not there is none.
  http.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const isPage = !path.startsWith('/api/') && !/\.\w+$/.test(path)
    return isPage ? reply.sendFile('index.html') : reply.callNotFound()
  })
}
