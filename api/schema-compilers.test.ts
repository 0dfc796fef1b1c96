import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { compiledAtFirstUse, strictly } from './schema-compilers.ts'

const size = {
  $id: 'Size',
  type: 'object',
  properties: { gigabytes: { type: 'integer' } },
  additionalProperties: false,
}
const body = {
  type: 'object',
  required: ['name', 'size'],
  properties: { name: { type: 'string', minLength: 3 }, size: { $ref: 'Size#' } },
  additionalProperties: false,
}

/** Answers with what it was sent and with something that its schema does not name. */
function door(schemaController?: typeof compiledAtFirstUse): FastifyInstance {
  const http = fastify({ ajv: strictly, ...(schemaController ? { schemaController } : {}) })
  http.addSchema(size)
  http.post('/drives', { schema: { body, response: { 200: body } } }, async (request) => ({
    ...(request.body as object),
    secret: 'not in the schema',
  }))
  return http
}

const asked: readonly object[] = [
  { name: 'Projects', size: { gigabytes: 100 } },
  { name: 'P', size: { gigabytes: 100.5, terabytes: 1 }, colour: 'red' },
  { size: {} },
]

test('what is compiled at the first use takes, refuses and leaves out the same as what is compiled at the start', async () => {
  const [early, late] = [door(), door(compiledAtFirstUse)]
  for (const payload of [...asked, ...asked]) {
    const answers = await Promise.all(
      [early, late].map((http) => http.inject({ method: 'POST', url: '/drives', payload })),
    )
    const [first, second] = answers.map(({ statusCode, body }) => ({ statusCode, body }))
    assert.deepEqual(second, first)
  }
})

test('a refusal names every fault and not the first alone', async () => {
  const answer = await door(compiledAtFirstUse).inject({ method: 'POST', url: '/drives', payload: asked[1] ?? {} })
  assert.equal(answer.statusCode, 400)
  assert.match(answer.json<{ message: string }>().message, /additional.*fewer than 3.*additional.*integer/)
})

test('nothing is compiled before somebody asks', async () => {
  const http = fastify({ ajv: strictly, schemaController: compiledAtFirstUse })
  http.post('/broken', { schema: { body: { type: 'no type at all' } } }, async () => 'never')
  http.get('/whole', async () => 'there')
  await http.ready()
  assert.equal((await http.inject('/whole')).body, 'there')
  assert.equal((await http.inject({ method: 'POST', url: '/broken', payload: {} })).statusCode, 500)
})
