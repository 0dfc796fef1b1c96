import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fastify } from 'fastify'
import { answerWithProblems } from './errors.ts'
import { guard } from './guard.ts'
import { noteSecurityEvents } from './security-events.ts'

const lines: string[] = []
const http = fastify()
http.decorateRequest('signedIn', null)
guard(http)
answerWithProblems(http, () => undefined)
noteSecurityEvents(http, (line) => lines.push(line))
http.post('/api/auth/*', async ({ url }, reply) => reply.status(url.includes('nothing') ? 404 : 401).send({}))
http.post('/api/thing', async () => ({}))

const own = { host: '127.0.0.1:4180' }

test('an attempt to sign in is noted with time, route and network, and without what was sent', async () => {
  lines.length = 0
  const payload = { email: 'anna@example.org', password: 'secret' }
  await http.inject({ method: 'POST', url: '/api/auth/sign-in/email?for=secret', headers: own, payload })
  const [line = ''] = lines
  const { at, request, ...noted } = JSON.parse(line) as Record<string, unknown>
  assert.deepEqual(noted, {
    security: 'auth sign-in/email',
    status: 401,
    route: 'POST /api/auth/*',
    network: '127.0.0.1',
  })
  assert.match(String(at), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  assert.ok(request)
  assert.doesNotMatch(line, /anna|secret/)
})

test('a refusal that could be an attack is noted by its code, one line for each, whatever stood in the address', async () => {
  lines.length = 0
  await http.inject({ method: 'POST', url: '/api/thing?a=%0A{"security":"forged"}', headers: { host: 'evil.example' } })
  await http.inject({ method: 'POST', url: '/api/thing', headers: { ...own, origin: 'https://evil.example' } })
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as { readonly security: string }).security),
    ['HOST_NOT_ALLOWED', 'ORIGIN_NOT_ALLOWED'],
  )
  assert.doesNotMatch(lines.join('\n'), /forged|evil/)
})

test('what is answered as usual is not noted, nor an act of the sign-in that there is not', async () => {
  lines.length = 0
  await http.inject({ method: 'POST', url: '/api/thing', headers: own, payload: {} })
  await http.inject({ method: 'POST', url: '/api/auth/nothing-of-anna', headers: own, payload: {} })
  assert.deepEqual(lines, [])
})
