import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { ask, askAt, say } from './ask.test-support.ts'
import { openTestDrive, type TestDrive } from './drive.test-support.ts'
import { listenLimits } from './listen-limits.ts'

let drive: TestDrive
before(async () => {
  drive = await openTestDrive()
  await ask(drive, 'PUT', 'file.txt', { body: 'file' })
})
after(() => drive.close())

const authorized = () => `host: a\r\nauthorization: ${drive.ada.headers.authorization}\r\n`

test('a request that is two at once is refused and the connection closed', async () => {
  for (const lines of [
    'content-length: 3\r\ncontent-length: 4\r\n\r\nabcd',
    'content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n',
    'transfer-encoding : chunked\r\n\r\n0\r\n\r\n',
    'content-length: +4\r\n\r\nabcd',
    'x: a\nb\r\n\r\n',
    'transfer-encoding: chunked\r\n\r\nz\r\n',
  ]) {
    const heard = await say(drive, `PUT /${drive.share}/smuggled.txt HTTP/1.1\r\n${authorized()}${lines}`)
    assert.match(heard, /^HTTP\/1\.1 400 /, lines)
  }
  assert.equal((await ask(drive, 'GET', 'smuggled.txt')).status, 404)
})

test('what follows a refused content is taken for content, never for another request', async () => {
  const inner = `DELETE /${drive.share}/file.txt HTTP/1.1\r\n${authorized()}\r\n`
  const outer = `PUT /${drive.share}/missing/x HTTP/1.1\r\n${authorized()}connection: close\r\n`
  const heard = await say(drive, `${outer}content-length: ${inner.length}\r\n\r\n${inner}`)
  assert.equal(heard.match(/HTTP\/1\.1 /g)?.length, 1)
  assert.equal((await ask(drive, 'GET', 'file.txt')).status, 200)
})

test('headers that are too large are refused, and endless lines of them hold nothing', async () => {
  const large = await say(drive, `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(listenLimits.headers)}\r\n\r\n`)
  assert.match(large, /^HTTP\/1\.1 431 /)
  const many = await say(drive, `GET / HTTP/1.1\r\nhost: a\r\n${'a: b\r\n'.repeat(20_000)}\r\n`)
  assert.match(many, /^HTTP\/1\.1 431 /)
})

test('nothing leads out of a drive, however it is written', async () => {
  const name = drive.share
  for (const path of [
    '../share.sqlite',
    '%2e%2e/share.sqlite',
    '..%2fshare.sqlite',
    '..%5cshare.sqlite',
    '..\\share.sqlite',
    'a/../../share.sqlite',
    './file.txt',
    'file.txt%00',
    'file.txt%00.jpg',
    '%c0%ae%c0%ae/share.sqlite',
    '%252e%252e/share.sqlite',
    '..;/share.sqlite',
    '//file.txt',
    `/../${name}/share.sqlite`,
  ]) {
    const { status, text } = await ask(drive, 'GET', path)
    assert.ok(status === 400 || status === 404, `${path}: ${status}`)
    assert.doesNotMatch(text, /SQLite/)
  }
  for (const target of ['/../etc/passwd', '/%2e%2e/etc/passwd', '/..%2f', '/.', `/${name.toUpperCase()}/`]) {
    assert.equal((await askAt(drive, 'GET', target)).status, 404, target)
  }
})

test('documents that would grow, or fetch something, are refused where they begin', async () => {
  const laughs = Array.from({ length: 10 }, (_, each) => `<!ENTITY l${each + 1} "${`&l${each};`.repeat(10)}">`).join('')
  for (const [body, status] of [
    [`<!DOCTYPE l [<!ENTITY l0 "ha">${laughs}]><propfind xmlns="DAV:"><prop>&l10;</prop></propfind>`, 400],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><propfind xmlns="DAV:"><allprop/></propfind>', 400],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><propfind xmlns="DAV:"><prop>&x;</prop></propfind>', 400],
    [`${'<a>'.repeat(50_000)}`, 400],
    [`<propfind xmlns="DAV:"><prop>${'<a/>'.repeat(50_000)}</prop></propfind>`, 400],
    [
      `<propfind xmlns="DAV:" ${Array.from({ length: 100 }, (_, each) => `a${each}="b"`).join(' ')}><allprop/></propfind>`,
      400,
    ],
    [`<propfind xmlns="DAV:"><!--${'x'.repeat(300_000)}--><allprop/></propfind>`, 413],
    ['\ufffe<', 400],
  ] as const) {
    const start = performance.now()
    const answered = await ask(drive, 'PROPFIND', '', { headers: { depth: '0' }, body })
    assert.equal(answered.status, status, body.slice(0, 60))
    assert.ok(performance.now() - start < 2_000)
  }
})

test('methods that are none of a drive are refused, and it stays the same drive for the next request', async () => {
  for (const method of ['POST', 'PATCH', 'TRACE', 'REPORT', 'SEARCH', 'ACL', 'BIND']) {
    const { status, headers } = await ask(drive, method, 'file.txt')
    assert.equal(status, 405, method)
    assert.match(headers.get('allow') ?? '', /^OPTIONS, GET/)
  }
  assert.equal((await ask(drive, 'GET', 'file.txt')).status, 200)
})

test('a page elsewhere is not let in by a browser that knows the password', async () => {
  const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'PUT' }
  const { headers } = await ask(drive, 'OPTIONS', 'file.txt', { as: null, headers: preflight })
  const allowed = [...headers.keys()].filter((name) => name.startsWith('access-control'))
  assert.deepEqual(allowed, [])
})

test('whoever is not signed in cannot send without end', async () => {
  const socket = connect(drive.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`PUT /${drive.share}/endless HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n`)
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`
  let closed = false
  socket.resume().once('close', () => {
    closed = true
  })
  while (!closed && socket.bytesWritten < 256 * 65_536) {
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined)
  }
  assert.ok(closed || (await once(socket, 'close')))
  assert.equal((await ask(drive, 'GET', 'endless')).status, 404)
})

test('headers that come letter by letter are cut off in time', async () => {
  const start = performance.now()
  const socket = connect(drive.port, '127.0.0.1', () => socket.write(`GET /${drive.share}/ HTTP/1.1\r\nx: `))
  const drip = setInterval(() => socket.writable && socket.write('x'), 500)
  await once(socket.on('error', () => undefined).resume(), 'close')
  clearInterval(drip)
  assert.ok(performance.now() - start < listenLimits.headersWithin + 5_000)
  assert.deepEqual(drive.defects, [])
})
