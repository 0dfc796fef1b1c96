import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fastify, type InjectOptions } from 'fastify'
import { answerNoAddress, answerWithProblems } from './errors.ts'
import { depthOf, limitSizes, limits } from './limits.ts'
import type { Problem } from './problem.ts'

const http = fastify({ bodyLimit: limits.body, frameworkErrors: answerNoAddress as never })
answerWithProblems(http, () => undefined)
limitSizes(http)
http.get('/thing', async () => ({}))
http.post('/thing', async ({ body }) => ({ body }))

async function answered(options: InjectOptions): Promise<string | number> {
  const response = await http.inject({ url: '/thing', ...options })
  return response.statusCode < 400 ? response.statusCode : response.json<Problem>().code
}
const send = (payload: string, type = 'application/json') =>
  answered({ method: 'POST', payload, headers: { 'content-type': type } })

test('an address may be as long as the limit and not a letter longer', async () => {
  const longest = `/thing?${'a'.repeat(limits.url - '/thing?'.length)}`
  assert.equal(await answered({ url: longest }), 200)
  assert.equal(await answered({ url: `${longest}a` }), 'URL_TOO_LONG')
})

test('an address that cannot be one leads nowhere, and says so like any other', async () => {
  for (const url of ['/%ff', '/%', '/thing%2']) assert.equal(await answered({ url }), 'ROUTE_UNKNOWN', url)
})

test('JSON may be nested as deep as the limit and not a level deeper', async () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  assert.equal(await send(nested(limits.depth)), 200)
  assert.equal(await send(nested(limits.depth + 1)), 'BODY_TOO_DEEP')
  assert.equal(await send('{"a":'.repeat(50_000)), 'BODY_TOO_DEEP')
})

test('what no text can hold is refused by name, wherever it stands', async () => {
  for (const body of [{ a: 'x\u0000' }, { 'x\u0000': 1 }, [['\ud800']], '\udc00a'])
    assert.equal(await send(JSON.stringify(body)), 'TEXT_NOT_WELL_FORMED', JSON.stringify(body))
  assert.equal(await answered({ url: '/thing?a=%00' }), 'TEXT_NOT_WELL_FORMED')
  assert.equal(await send('{"a":"\\ud83d\\ude00 \\\\u0000"}'), 200)
})

test('brackets inside a text are no levels', () => {
  assert.equal(depthOf('{"a":"[[[[","b":"\\"[[[","c":[1,[2]]}'), 3)
  assert.equal(depthOf('"[[['), 0)
  assert.equal(depthOf('[] [] {}'), 1)
})

test('a body may hold a megabyte and no more', async () => {
  assert.equal(await send(JSON.stringify('a'.repeat(limits.body - 2))), 200)
  assert.equal(await send(JSON.stringify('a'.repeat(limits.body - 1))), 'BODY_TOO_LARGE')
})

test('a body that is no JSON, poisons an object or says to be something else is refused without repeating it', async () => {
  for (const payload of ['{"secret":', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}']) {
    const response = await http.inject({
      method: 'POST',
      url: '/thing',
      payload,
      headers: { 'content-type': 'application/json' },
    })
    assert.equal(response.json<Problem>().code, 'BODY_NOT_JSON')
    assert.doesNotMatch(response.body, /secret|proto/)
  }
  assert.equal(await send('<a/>', 'application/xml'), 'BODY_NOT_JSON')
})
