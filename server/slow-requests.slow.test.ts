import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { limits } from '../api/limits.ts'
import type { Problem } from '../api/problem.ts'
import { testDatabase } from '../tools/test-database.ts'
import { makeHttp } from './http.ts'

// Real connections to the real door; nothing but `/health` is behind it.

let http: FastifyInstance
let port: number
let close: () => Promise<void>

before(async () => {
  const database = await testDatabase()
  const ended = new Promise<never>(() => undefined)
  http = makeHttp({ ...database, ended, announce: () => undefined })
  port = Number(new URL(await http.listen({ host: '127.0.0.1', port: 0 })).port)
  close = async () => {
    await http.close()
    await database.close()
  }
})
after(() => close())

interface Heard {
  readonly text: string
  readonly milliseconds: number
}

/** What is answered to these bytes until the connection is closed; then `go` writes more, as long as it is open. */
function say(bytes: string, go?: (socket: Socket) => NodeJS.Timeout): Promise<Heard> {
  const began = performance.now()
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const timer = go?.(socket)
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(timer)
      resolve({ text, milliseconds: performance.now() - began })
    })
  })
}

const problemIn = ({ text }: Heard): Problem => JSON.parse(text.slice(text.indexOf('\r\n\r\n'))) as Problem

test('headers that come letter by letter are cut off in time, with a problem, and others are answered meanwhile', async () => {
  const dripping = (socket: Socket) => setInterval(() => socket.writable && socket.write('x'), 500)
  const slow = Array.from({ length: 50 }, () => say('GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ', dripping))
  assert.equal((await fetch(`http://127.0.0.1:${port}/health`)).status, 200)
  for (const heard of await Promise.all(slow)) {
    assert.match(heard.text, /^HTTP\/1\.1 408 /)
    assert.equal(problemIn(heard).code, 'REQUEST_TOO_SLOW')
    assert.ok(heard.milliseconds >= limits.headersWithin - 100, `${heard.milliseconds} ms`)
    assert.ok(heard.milliseconds < limits.headersWithin + 10 * limits.lookEvery, `${heard.milliseconds} ms`)
  }
})

test('headers that are too large are refused as a problem', async () => {
  const heard = await say(`GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${'a'.repeat(limits.headers)}\r\n\r\n`)
  assert.match(heard.text, /^HTTP\/1\.1 431 /)
  assert.equal(problemIn(heard).code, 'HEADERS_TOO_LARGE')
})

test('bytes that are no HTTP, and a request that is two at once, are refused as a problem', async () => {
  for (const bytes of [
    'hello\r\n\r\n',
    // Two lengths, or a length beside chunks: a proxy and we could cut them at different places (RFC 9112 § 6.3).
    'POST /health HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd',
    'POST /health HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'GET /health HTTP/1.1\r\nhost: a\r\nx: a\nb\r\n\r\n',
  ]) {
    const heard = await say(bytes)
    assert.match(heard.text, /^HTTP\/1\.1 400 /, bytes)
    assert.equal(problemIn(heard).code, 'REQUEST_BROKEN')
    assert.doesNotMatch(heard.text, /hello|abcd/)
  }
})
