import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { ask } from '../ask.test-support.ts'
import { openTestDrive, type TestDrive } from '../drive.test-support.ts'

let drive: TestDrive
before(async () => {
  drive = await openTestDrive()
  await ask(drive, 'PUT', 'digits.txt', { body: '0123456789' })
  await ask(drive, 'PUT', 'large.bin', { body: large })
  await ask(drive, 'PUT', 'page.html', { body: '<script>alert(1)</script>' })
  await ask(drive, 'MKCOL', 'folder')
})
after(() => drive.close())

const large = Buffer.alloc(300_000, 'abcdefghij')
const get = (path: string, headers = {}) => ask(drive, 'GET', path, { headers })

test('a file is answered with what a program needs to keep it', async () => {
  const { status, headers, text } = await get('digits.txt')
  assert.deepEqual([status, text], [200, '0123456789'])
  assert.equal(headers.get('content-length'), '10')
  assert.equal(headers.get('content-type'), 'text/plain')
  assert.equal(headers.get('accept-ranges'), 'bytes')
  assert.match(headers.get('etag') ?? '', /^"[^"]+"$/)
  assert.ok(Math.abs(Date.parse(headers.get('last-modified') ?? '') - Date.now()) < 60_000)
})

test('a stored page can do nothing in a browser that is led to it', async () => {
  const { headers } = await get('page.html')
  assert.equal(headers.get('content-disposition'), 'attachment')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'; sandbox/)
})

for (const [range, part] of [
  ['bytes=0-0', '0'],
  ['bytes=3-5', '345'],
  ['bytes=7-', '789'],
  ['bytes=-2', '89'],
  ['bytes=8-100', '89'],
  ['bytes=-100', '0123456789'],
] as const) {
  test(`of a file of ten digits, ${range} is ${part}`, async () => {
    const { status, headers, text } = await get('digits.txt', { range })
    assert.deepEqual([status, text], [206, part])
    const first = '0123456789'.indexOf(part)
    assert.equal(headers.get('content-range'), `bytes ${first}-${first + part.length - 1}/10`)
  })
}

test('a part of a large file comes from where it lies', async () => {
  const { status, text } = await get('large.bin', { range: 'bytes=299990-' })
  assert.deepEqual([status, text], [206, 'abcdefghij'])
})

test('what lies outside the file is refused with its size; what is no range of bytes, or several, is the whole file', async () => {
  const outside = await get('digits.txt', { range: 'bytes=10-' })
  assert.deepEqual([outside.status, outside.headers.get('content-range')], [416, 'bytes */10'])
  for (const range of ['bytes=5-3', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b', 'bytes=-']) {
    assert.equal((await get('digits.txt', { range })).status, 200, range)
  }
})

test('a part is answered only of the content that the client has begun with', async () => {
  const { headers } = await get('digits.txt')
  const [etag, changed] = [headers.get('etag') ?? '', headers.get('last-modified') ?? '']
  const statusIf = async (ifRange: string) =>
    (await get('digits.txt', { range: 'bytes=3-', 'if-range': ifRange })).status
  assert.equal(await statusIf(etag), 206)
  assert.equal(await statusIf(changed), 206)
  assert.equal(await statusIf('"another"'), 200)
  assert.equal(await statusIf('W/"weak"'), 200)
  assert.equal(await statusIf('Sun, 06 Nov 1994 08:49:37 GMT'), 200)
})

test('what a client has already is not sent again', async () => {
  const { headers } = await get('digits.txt')
  const [etag, changed] = [headers.get('etag') ?? '', headers.get('last-modified') ?? '']
  const again = await get('digits.txt', { 'if-none-match': `"x", W/${etag}` })
  assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', etag])
  assert.equal((await get('digits.txt', { 'if-modified-since': changed })).status, 304)
  assert.equal((await get('digits.txt', { 'if-modified-since': 'Sun, 06 Nov 1994 08:49:37 GMT' })).status, 200)
  // Where both are named, the date says nothing (RFC 9110, 13.1.3).
  assert.equal((await get('digits.txt', { 'if-none-match': '"x"', 'if-modified-since': changed })).status, 200)
  assert.equal((await get('digits.txt', { 'if-match': '"x"' })).status, 412)
  assert.equal((await get('digits.txt', { 'if-match': `W/${etag}` })).status, 412)
})

test('HEAD says what GET would say', async () => {
  const [asked, told] = [await get('digits.txt'), await ask(drive, 'HEAD', 'digits.txt')]
  const without = (headers: Headers) => [...headers].filter(([name]) => name !== 'date')
  assert.deepEqual([told.status, told.text], [200, ''])
  assert.deepEqual(without(told.headers), without(asked.headers))
})

test('the digest is told to whoever wants it', async () => {
  const digest = `sha-256=:${hash('sha256', large, 'base64')}:`
  for (const method of ['GET', 'HEAD']) {
    const { headers } = await ask(drive, method, 'large.bin', {
      headers: { 'want-repr-digest': 'sha-256=10, unixsum=1' },
    })
    assert.equal(headers.get('repr-digest'), digest)
  }
  assert.equal((await get('large.bin', { 'want-repr-digest': 'sha-256=0' })).headers.get('repr-digest'), null)
})

test('a folder is no page: whoever comes with a browser reads where to go', async () => {
  const { status, headers, text } = await get('folder/')
  assert.equal(status, 405)
  assert.match(headers.get('allow') ?? '', /PROPFIND/)
  assert.match(text, /xml:lang="de">[^<]*Portal/)
  assert.match(text, /xml:lang="en">[^<]*portal/)
})

test('what is not there, and what can have no such name, is not found', async () => {
  for (const path of ['missing.txt', 'folder/missing.txt', 'digits.txt/below', 'a%3Ab', 'con.txt', 'x'.repeat(300)]) {
    assert.equal((await get(path)).status, 404, path)
  }
})
