import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FastifyInstance, fastify, type InjectOptions } from 'fastify'
import { answerHeaders } from './answer-headers.ts'
import { answerWithProblems } from './errors.ts'
import { guard } from './guard.ts'
import type { Place } from './place.ts'
import type { Problem } from './problem.ts'

const inPublic: Place = { origins: ['https://klausel.example', 'https://elc.example:8443'] }

/** A door behind a proxy on this machine, with one route of each kind. */
function doorAt(place: Place): FastifyInstance {
  const http = fastify({ trustProxy: '127.0.0.1' })
  guard(http, place)
  answerHeaders(http, place)
  answerWithProblems(http, () => undefined)
  http.get('/health', async () => ({ status: 'ready' }))
  http.get('/page', async (_request, reply) =>
    reply.header('content-security-policy', "script-src 'self'").send('page'),
  )
  http.get('/api/thing', async () => ({}))
  http.post('/api/thing', async () => ({}))
  return http
}

const encrypted = { host: 'klausel.example', 'x-forwarded-proto': 'https' }

/** The code of the refusal, or the status. */
async function answered(http: FastifyInstance, options: InjectOptions): Promise<string | number> {
  const response = await http.inject(options)
  return response.statusCode < 400 ? response.statusCode : response.json<Problem>().code
}

test('in public, the house answers under its addresses alone', async () => {
  const http = doorAt(inPublic)
  const get = (host: string) => answered(http, { url: '/api/thing', headers: { ...encrypted, host } })
  assert.equal(await get('klausel.example'), 200)
  assert.equal(await get('KLAUSEL.example'), 200)
  assert.equal(await get('elc.example:8443'), 200)
  for (const host of [
    'elc.example',
    '127.0.0.1',
    'localhost:4180',
    'klausel.example.evil.example',
    'klausel.example:444',
  ])
    assert.equal(await get(host), 'HOST_NOT_ALLOWED', host)
})

test('whoever watches over the program may ask whether it is well, by any name and unencrypted', async () => {
  const http = doorAt(inPublic)
  assert.equal(await answered(http, { url: '/health', headers: { host: '10.0.0.7:4180' } }), 200)
  assert.equal(await answered(http, { url: '/healthy', headers: { host: '10.0.0.7:4180' } }), 'HOST_NOT_ALLOWED')
})

test('in public, nothing is answered that came unencrypted; only a person is led on', async () => {
  const http = doorAt(inPublic)
  const plain = { host: 'klausel.example' }
  assert.equal(await answered(http, { url: '/api/thing', headers: plain }), 'HTTPS_NEEDED')
  assert.equal(await answered(http, { url: '/api/thing', headers: { ...plain, accept: 'text/html' } }), 'HTTPS_NEEDED')
  const post: InjectOptions = { method: 'POST', url: '/page', headers: { ...plain, accept: 'text/html' } }
  assert.equal(await answered(http, post), 'HTTPS_NEEDED')
  const led = await http.inject({ url: '/page?a=b', headers: { ...plain, accept: 'text/html,*/*' } })
  assert.deepEqual([led.statusCode, led.headers.location], [308, 'https://klausel.example/page?a=b'])
})

test('a foreign page changes nothing, embeds nothing and reads nothing; its link may lead here', async () => {
  const http = doorAt(inPublic)
  const send = (method: 'GET' | 'POST', headers: Record<string, string>) =>
    answered(http, { method, url: '/api/thing', headers: { ...encrypted, ...headers } })
  assert.equal(await send('POST', { origin: 'https://klausel.example', 'sec-fetch-site': 'same-origin' }), 200)
  assert.equal(await send('POST', {}), 200)
  for (const origin of ['https://elc.example:8443', 'http://klausel.example', 'https://evil.example', 'null'])
    assert.equal(await send('POST', { origin }), 'ORIGIN_NOT_ALLOWED', origin)
  for (const site of ['cross-site', 'same-site']) {
    assert.equal(await send('POST', { 'sec-fetch-site': site }), 'ORIGIN_NOT_ALLOWED')
    const image = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
    assert.equal(await send('GET', image), 'ORIGIN_NOT_ALLOWED')
    const frame = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }
    assert.equal(await send('GET', frame), 'ORIGIN_NOT_ALLOWED')
    const link = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    assert.equal(await send('GET', link), 200)
  }
})

test('every answer says that it is not to be framed, embedded, guessed at or kept, refusals too', async () => {
  const http = doorAt(inPublic)
  for (const options of [
    { url: '/api/thing', headers: encrypted },
    { url: '/api/thing', headers: { host: 'evil.example' } },
    { url: '/api/nothing', headers: encrypted },
  ]) {
    const { headers } = await http.inject(options)
    assert.deepEqual(
      {
        policy: headers['content-security-policy'],
        kept: headers['cache-control'],
        opener: headers['cross-origin-opener-policy'],
        resource: headers['cross-origin-resource-policy'],
        encrypted: headers['strict-transport-security'],
        cors: headers['access-control-allow-origin'],
        guessed: headers['x-content-type-options'],
        named: headers['referrer-policy'],
      },
      {
        policy: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        kept: 'no-store',
        opener: 'same-origin',
        resource: 'same-origin',
        encrypted: 'max-age=63072000; includeSubDomains',
        cors: undefined,
        guessed: 'nosniff',
        named: 'no-referrer',
      },
    )
    assert.match(String(headers['permissions-policy']), /camera=\(\).*geolocation=\(\)/)
  }
})

test('what a page may load is said by the page itself, and this machine alone promises no encryption', async () => {
  const page = await doorAt(inPublic).inject({ url: '/page', headers: encrypted })
  assert.equal(page.headers['content-security-policy'], "script-src 'self'")
  const alone = await doorAt({ origins: [] }).inject({ url: '/api/thing', headers: { host: 'localhost:4180' } })
  assert.deepEqual([alone.statusCode, alone.headers['strict-transport-security']], [200, undefined])
})
