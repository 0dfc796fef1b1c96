import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import Fastify from 'fastify'
import { Client, DatabaseError } from 'pg'
import { isDatabaseAway } from './database-away.ts'
import { answerWithProblems } from './errors.ts'

/** How a connection fails to a server that does this with it. */
async function failureAt(port: number): Promise<unknown> {
  const client = new Client({ host: '127.0.0.1', port, user: 'anna', database: 'klausel' })
  client.on('error', () => undefined)
  return client.connect().then(
    () => undefined,
    (error: unknown) => error,
  )
}

test('a database that refuses connections or breaks them off is away; so is one that says it ends, begins, or only reads', async () => {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const brokenOff = await failureAt(port)
  await new Promise((resolve) => server.close(resolve))
  const refused = await failureAt(port)
  assert.ok(isDatabaseAway(brokenOff), String(brokenOff))
  assert.ok(isDatabaseAway(refused), String(refused))
  assert.ok(isDatabaseAway(new AggregateError([new Error('two:5432 is a standby'), refused])))
  for (const code of ['57P01', '57P02', '57P03', '08006', '25006'])
    assert.ok(isDatabaseAway(Object.assign(new DatabaseError('', 0, 'error'), { code })), code)
})

test('nothing else is: neither what the database refuses, nor a file that is missing, nor a defect', () => {
  const unique = Object.assign(new DatabaseError('', 0, 'error'), { code: '23505' })
  const file = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', syscall: 'open' })
  for (const error of [unique, file, new TypeError('x is not a function'), undefined, 'ECONNREFUSED'])
    assert.equal(isDatabaseAway(error), false)
})

test('whoever asked meanwhile is told so with 503, and that it may have happened or not', async () => {
  const said: string[] = []
  const http = Fastify()
  answerWithProblems(http, (line) => said.push(line))
  http.get('/', () => {
    throw new Error('Connection terminated unexpectedly')
  })
  const answer = await http.inject('/')
  assert.deepEqual([answer.statusCode, answer.json().code], [503, 'DATABASE_AWAY'])
  assert.equal(answer.headers['retry-after'], '5')
  assert.match(answer.json().detail, /may have happened or not/)
  assert.equal(said.length, 1)
})
