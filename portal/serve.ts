import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Stands in the built page where the nonce of an answer comes. */
const placeOfNonce = /nonce-of-this-answer/g

/**
 * What a page of the window may load: nothing from elsewhere, and no script or style that is written into the page, but the styles
 * that its own components write under the nonce of this answer.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Previews of files, which the door sends in a form that runs nothing.
    "media-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

/** Hangs the window in at `/`. Files that carry a digest in their name are kept by the browser; the page itself is not. */
export async function serveWindow(http: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  await http.register(fastifyStatic, {
    root: folder,
    // One route for each file there is: whatever else is asked for is a page.
    wildcard: false,
    index: false,
    globIgnore: ['index.html', 'built-from'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isNamedByDigest = path.startsWith(join(folder, 'assets'))
      reply.header('cache-control', isNamedByDigest ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Which page an address leads to is decided in the window; a file that is not there is none.
  http.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const isPage = !path.startsWith('/api/') && !/\.\w+$/.test(path)
    return isPage ? sendPage(reply, page) : reply.callNotFound()
  })
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  reply.header('content-security-policy', policy(nonce)).header('cache-control', 'no-cache')
  return reply.type('text/html; charset=utf-8').send(page.replace(placeOfNonce, nonce))
}
