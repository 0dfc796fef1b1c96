import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { InjectOptions } from 'fastify'
import { ask } from './asking.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import type { Problem } from './problem.ts'

let house: TestHouse
before(async () => {
  house = await openHouse({ life: [], until: '2026-01-02' })
})
after(() => house.close())

const own = '127.0.0.1:4180'

/** The code of the answer; `ok` where it was none of the guard's. */
async function code(options: InjectOptions): Promise<string> {
  const headers = { ...(await house.as('administrator')), ...options.headers }
  const response = await house.http.inject({ ...options, headers })
  return response.statusCode < 400 ? 'ok' : response.json<Problem>().code
}

test('the door answers this machine by its own names alone', async () => {
  const get = (host: string) => code({ url: '/api/clock', headers: { host } })
  for (const host of ['127.0.0.1:4180', 'localhost:4180', '[::1]:4180', 'LOCALHOST', '127.0.0.1'])
    assert.equal(await get(host), 'ok', host)
  for (const host of [
    'klausel.example',
    '127.0.0.1.klausel.example:4180',
    'localhost.evil.example',
    '192.168.1.2:4180',
  ])
    assert.equal(await get(host), 'HOST_NOT_ALLOWED', host)
})
test('what lies outside the door is guarded too', async () => {
  assert.equal(await code({ url: '/anything', headers: { host: 'klausel.example' } }), 'HOST_NOT_ALLOWED')
})
test('a foreign page changes nothing', async () => {
  const post = (headers: Record<string, string>) =>
    code({ method: 'POST', url: '/api/clock', headers: { host: own, ...headers }, payload: { by: 'day' } })
  assert.equal(await post({ origin: 'https://klausel.example' }), 'ORIGIN_NOT_ALLOWED')
  assert.equal(await post({ origin: 'http://127.0.0.1:9999' }), 'ORIGIN_NOT_ALLOWED')
  assert.equal(await post({ origin: 'null' }), 'ORIGIN_NOT_ALLOWED')
  assert.equal(await post({ 'sec-fetch-site': 'cross-site' }), 'ORIGIN_NOT_ALLOWED')
  assert.equal(await post({ 'sec-fetch-site': 'same-site' }), 'ORIGIN_NOT_ALLOWED')
})
test('the own window and programs without a browser may change things', async () => {
  const post = (headers: Record<string, string>) =>
    code({ method: 'POST', url: '/api/clock', headers: { host: own, ...headers }, payload: { by: 'day' } })
  assert.equal(await post({ origin: `http://${own}`, 'sec-fetch-site': 'same-origin' }), 'ok')
  assert.equal(await post({}), 'ok')
})
test('no answer may be read by a foreign page, framed, or taken for something else', async () => {
  const { headers } = await house.http.inject({
    url: '/api/clock',
    headers: { host: own, origin: 'https://klausel.example' },
  })
  assert.equal(headers['access-control-allow-origin'], undefined)
  assert.deepEqual(
    [headers['x-content-type-options'], headers['x-frame-options'], headers['referrer-policy']],
    ['nosniff', 'DENY', 'no-referrer'],
  )
})

test('a problem speaks the language that was asked for, and carries both', async () => {
  const english = await ask<Problem>(house, '/nowhere')
  assert.deepEqual(
    [english.status, english.type, english.body.title],
    [404, 'application/problem+json', 'No such address'],
  )
  const german = await ask<Problem>(house, '/nowhere', { headers: { 'accept-language': 'fr, de-AT;q=0.8' } })
  assert.equal(
    german.body.detail,
    'ROUTE_UNKNOWN  GET /api/nowhere gibt es nicht; /api/reference zeigt alle Adressen. Prüfen Sie Adresse und Methode.',
  )
  assert.equal(german.body.seen.en, 'There is no GET /api/nowhere')
})
test('a method that an address does not know is refused like an address that is not there', async () => {
  const answer = await house.http.inject({ method: 'DELETE', url: '/api/clock', headers: { host: own } })
  assert.equal(answer.json<Problem>().code, 'ROUTE_UNKNOWN')
})
test('of a defect only its number leaves the house', async () => {
  const closed = await openHouse({ life: [], until: '2026-01-02' })
  const headers = { host: own, ...(await closed.as('clerk')) }
  await closed.running.app.end()
  const response = await closed.http.inject({ url: '/api/clock', headers })
  const { code, detail } = response.json<Problem>()
  assert.equal(code, 'DEFECT')
  assert.doesNotMatch(detail, /pool|postgres|node_modules/i)
  await closed.close()
})

interface Described {
  readonly openapi: string
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly summary?: string; readonly responses: object }>>>
  >
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

test('every route stands in the description, with a summary', async () => {
  const { body } = await ask<Described>(house, '/openapi.json')
  const routes = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary }]) => ({ route: `${method.toUpperCase()} ${path}`, summary })),
  )
  assert.deepEqual(
    routes.filter(({ summary }) => !summary),
    [],
  )
  const named = new Set(routes.map(({ route }) => route))
  for (const route of ['GET /api/agreements/{agreement}/why', 'POST /api/agreements/{agreement}/facts', 'GET /api/me'])
    assert.ok(named.has(route), route)
})
test('the description names no schema that it does not hold', async () => {
  const { body } = await ask<Described>(house, '/openapi.json')
  const names = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '')
  assert.ok(names.includes('Timeline'))
  assert.deepEqual(
    [...new Set(names)].filter((name) => !(name in body.components.schemas)),
    [],
  )
})
test('the reference can be browsed', async () => {
  const page = await house.http.inject({ url: '/api/reference/', headers: { host: own } })
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /swagger-ui/)
})
