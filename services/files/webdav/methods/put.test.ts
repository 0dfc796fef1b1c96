import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, say } from '../ask.test-support.ts'
import { openTestDrive, type TestDrive } from '../drive.test-support.ts'

let drive: TestDrive
before(async () => {
  drive = await openTestDrive({ quota: 1_000_000 })
  await ask(drive, 'MKCOL', 'folder')
})
after(() => drive.close())

const put = (path: string, body: string | Uint8Array, headers = {}) => ask(drive, 'PUT', path, { body, headers })
const lies = (path: string) => join(drive.place.files, path)

test('a new file is created, an old one replaced; both say what the content is from now on', async () => {
  const first = await put('letter.txt', 'one')
  const second = await put('letter.txt', 'two')
  assert.deepEqual([first.status, second.status], [201, 204])
  assert.notEqual(first.headers.get('etag'), second.headers.get('etag'))
  const { headers } = await ask(drive, 'HEAD', 'letter.txt')
  assert.equal(headers.get('etag'), second.headers.get('etag'))
  assert.equal(readFileSync(lies('letter.txt'), 'utf8'), 'two')
})

test('nobody overwrites what he has not seen, if he asks for that', async () => {
  const { headers } = await put('shared.txt', 'mine')
  const etag = headers.get('etag') ?? ''
  assert.equal((await put('shared.txt', 'x', { 'if-none-match': '*' })).status, 412)
  assert.equal((await put('shared.txt', 'x', { 'if-match': '"another"' })).status, 412)
  assert.equal((await put('missing.txt', 'x', { 'if-match': '*' })).status, 412)
  assert.equal((await put('shared.txt', 'x', { 'if-unmodified-since': 'Sun, 06 Nov 1994 08:49:37 GMT' })).status, 412)
  assert.equal(readFileSync(lies('shared.txt'), 'utf8'), 'mine')
  assert.equal((await put('shared.txt', 'yours', { 'if-match': etag })).status, 204)
})

test('where no content can lie, none is taken', async () => {
  assert.equal((await put('nowhere/letter.txt', 'x')).status, 409)
  assert.equal((await put('folder', 'x')).status, 405)
  assert.equal((await put('con.txt', 'x')).status, 403)
  assert.equal((await put(`${'x'.repeat(300)}.txt`, 'x')).status, 403)
  assert.equal((await put('../escaped.txt', 'x')).status, 403)
  assert.equal((await put('a%2fb.txt', 'x')).status, 400)
  assert.equal((await put('%ff.txt', 'x')).status, 400)
  assert.equal(existsSync(join(drive.drive, 'escaped.txt')), false)
})

test('a content is taken whole and as it is: no parts, no encodings', async () => {
  assert.equal((await put('part.txt', 'x', { 'content-range': 'bytes 0-0/10' })).status, 400)
  assert.equal((await put('part.txt', 'x', { 'content-encoding': 'gzip' })).status, 415)
  assert.equal(existsSync(lies('part.txt')), false)
})

test('a content that is not what its digest says is refused, and the old one stays', async () => {
  await put('sum.txt', 'old')
  const [right, wrong] = [hash('sha256', 'new', 'buffer'), hash('sha256', 'other', 'buffer')]
  const named = (digest: Buffer) => `sha-256=:${digest.toString('base64')}:`
  assert.equal((await put('sum.txt', 'new', { 'repr-digest': named(wrong) })).status, 400)
  assert.equal((await put('sum.txt', 'new', { 'content-digest': named(wrong) })).status, 400)
  assert.equal((await put('sum.txt', 'new', { 'oc-checksum': `SHA256:${wrong.toString('hex')}` })).status, 400)
  assert.equal(readFileSync(lies('sum.txt'), 'utf8'), 'old')
  assert.equal((await put('sum.txt', 'new', { 'repr-digest': named(right) })).status, 204)
})

test('a file keeps the moment at which it was changed where it comes from', async () => {
  const { headers } = await put('kept.txt', 'x', { 'x-oc-mtime': '1100000000' })
  assert.equal(headers.get('x-oc-mtime'), 'accepted')
  assert.equal(headers.get('last-modified'), 'Tue, 09 Nov 2004 11:33:20 GMT')
})

test('what does not fit is refused with what is used and what is left, whichever way its length is said', async () => {
  const { status, text } = await put('huge.bin', Buffer.alloc(1_000_001))
  assert.equal(status, 507)
  assert.match(text, /<D:quota-not-exceeded\/>|<D:quota-not-exceeded>/)
  assert.match(text, /Used are .*, left .*, needed is 977\sKB/)
  assert.match(text, /Belegt sind .*, frei .*, gebraucht wird 977\sKB/)
  // macOS sends in chunks, and says in a header of its own how much they will be.
  const chunked = { 'transfer-encoding': 'chunked', 'x-expected-entity-length': '1000001' }
  const announced = await say(
    drive,
    `PUT /${drive.share}/huge.bin HTTP/1.1\r\nhost: a\r\nauthorization: ${drive.ada.headers.authorization}\r\n` +
      `${Object.entries(chunked)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}expect: 100-continue\r\n\r\n`,
  )
  assert.match(announced, /^HTTP\/1\.1 507 /)
})

test('a content in chunks that grows beyond the room is refused in its midst, and leaves nothing', async () => {
  const head =
    `PUT /${drive.share}/grows.bin HTTP/1.1\r\nhost: a\r\nauthorization: ${drive.ada.headers.authorization}\r\n` +
    'transfer-encoding: chunked\r\n\r\n'
  const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`
  const heard = await say(drive, `${head}${chunk.repeat(20)}0\r\n\r\n`, /507/)
  assert.match(heard, /^HTTP\/1\.1 507 /)
  assert.equal(existsSync(lies('grows.bin')), false)
  await until(() => readdirSync(drive.place.uploads).length === 0)
})

test('a content in chunks is taken, and an empty one too', async () => {
  const heard = await say(
    drive,
    `PUT /${drive.share}/chunks.txt HTTP/1.1\r\nhost: a\r\nauthorization: ${drive.ada.headers.authorization}\r\n` +
      'connection: close\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n',
  )
  assert.match(heard, /^HTTP\/1\.1 201 /)
  assert.equal(readFileSync(lies('chunks.txt'), 'utf8'), 'abcde')
  assert.equal((await put('empty.txt', '')).status, 201)
})

test('a content that breaks off leaves the old one, and nothing else', async () => {
  await put('broken.bin', 'old')
  for (const length of [70_000, 500]) {
    const head = `PUT /${drive.share}/broken.bin HTTP/1.1\r\nhost: a\r\nauthorization: ${drive.ada.headers.authorization}\r\n`
    const { connect } = await import('node:net')
    const socket = connect(drive.port, '127.0.0.1', () =>
      socket.end(`${head}content-length: ${length}\r\n\r\n${'x'.repeat(length - 100)}`),
    )
    await new Promise((resolve) => socket.resume().once('close', resolve))
  }
  await until(() => readdirSync(drive.place.uploads).length === 0)
  assert.equal(readFileSync(lies('broken.bin'), 'utf8'), 'old')
  assert.deepEqual(drive.defects, [])
})

async function until(isSo: () => boolean): Promise<void> {
  for (const start = performance.now(); !isSo(); await pause(10)) assert.ok(performance.now() - start < 5_000)
}
