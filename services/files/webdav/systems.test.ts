import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { ask, askAt, say } from './ask.test-support.ts'
import { openTestDrive, type TestDrive } from './drive.test-support.ts'

// What the systems' own programs do that no standard asks for, as far as their makers have written it down.

let drive: TestDrive
before(async () => {
  drive = await openTestDrive()
})
after(() => drive.close())

test('Windows asks on its way down from the root what the server can do, before anybody is signed in', async () => {
  for (const target of ['/', '*', `/${drive.share}`, `/${drive.share}/a/b`]) {
    const { status, headers } = await askAt(drive, 'OPTIONS', target, {
      as: null,
      headers: { 'user-agent': 'Microsoft-WebDAV-MiniRedir/10.0.19045', translate: 'f' },
    })
    assert.equal(status, 200, target)
    assert.equal(headers.get('dav'), '1, 2, 3')
    assert.equal(headers.get('ms-author-via'), 'DAV')
    assert.match(headers.get('allow') ?? '', /PROPFIND.*LOCK/)
  }
})

test('Windows looks at the root: a folder that shows nobody anything', async () => {
  const { status, text } = await askAt(drive, 'PROPFIND', '/', { as: null, headers: { depth: '1' } })
  assert.equal(status, 207)
  assert.equal(text.match(/<D:response>/g)?.length, 1)
  assert.match(text, /<D:href>\/<\/D:href>.*<D:collection\/>/)
})

test('Windows reads and writes with `Translate: f`, and looks for all properties without a body', async () => {
  const headers = { translate: 'f' }
  assert.equal((await ask(drive, 'PUT', 'Brief.docx', { headers, body: 'x' })).status, 201)
  const { status, text } = await ask(drive, 'PROPFIND', 'Brief.docx', { headers: { ...headers, depth: '0' } })
  assert.equal(status, 207)
  assert.match(text, /<D:getcontentlength>1<\/D:getcontentlength>/)
})

test('Windows holds a file open for a long time: locked with nothing in it, filled, and its lock made to last', async () => {
  const lockinfo =
    '<?xml version="1.0" encoding="utf-8" ?><D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope>' +
    '<D:locktype><D:write/></D:locktype><D:owner><D:href>LIPPE\\ada</D:href></D:owner></D:lockinfo>'
  const locked = await ask(drive, 'LOCK', 'Neu.xlsx', { headers: { timeout: 'Second-3600' }, body: lockinfo })
  assert.equal(locked.status, 201)
  assert.match(locked.text, /<D:href>LIPPE\\ada<\/D:href>/)
  const shown = { if: `(${locked.headers.get('lock-token')})` }
  assert.equal((await ask(drive, 'PUT', 'Neu.xlsx', { headers: shown, body: 'rows' })).status, 204)
  assert.equal((await ask(drive, 'LOCK', 'Neu.xlsx', { headers: { ...shown, timeout: 'Second-3600' } })).status, 200)
  const unlock = { 'lock-token': locked.headers.get('lock-token') ?? '' }
  assert.equal((await ask(drive, 'UNLOCK', 'Neu.xlsx', { headers: unlock })).status, 204)
})

test('names with letters that older programs send as they are, or not as UTF-8, are understood or refused', async () => {
  await ask(drive, 'PUT', 'old.txt', { body: 'x' })
  const move =
    `MOVE /${drive.share}/old.txt HTTP/1.1\r\nhost: a\r\nauthorization: ${drive.ada.headers.authorization}\r\n` +
    `destination: /${drive.share}/Büro.txt\r\nconnection: close\r\n\r\n`
  assert.match(await say(drive, move), /^HTTP\/1\.1 201 /)
  assert.equal((await ask(drive, 'GET', 'B%C3%BCro.txt')).status, 200)
  assert.equal((await ask(drive, 'GET', 'B%c3%bcro.txt')).status, 200)
  assert.equal((await ask(drive, 'GET', 'B%FCro.txt')).status, 400)
  assert.equal((await ask(drive, 'GET', 'b%C3%BCro.txt')).status, 404)
})

test('macOS names things in form D; they are the same things, and shown in form C', async () => {
  const decomposed = encodeURIComponent('Entwürfe'.normalize('NFD'))
  const composed = encodeURIComponent('Entwürfe'.normalize('NFC'))
  assert.equal((await ask(drive, 'MKCOL', decomposed)).status, 201)
  assert.equal((await ask(drive, 'MKCOL', composed)).status, 405)
  assert.equal((await ask(drive, 'PUT', `${decomposed}/a.txt`, { body: 'x' })).status, 201)
  const { text } = await ask(drive, 'PROPFIND', composed, { headers: { depth: '1' } })
  assert.ok(text.includes(`/${drive.share}/${composed}/a.txt`))
  assert.deepEqual(
    readdirSync(drive.place.files).filter((name) => name.startsWith('Entw')),
    ['Entwürfe'.normalize('NFC')],
  )
})

test('macOS may put its own small files beside the others, and write in chunks of which it says the length', async () => {
  for (const name of ['._letter.txt', '.DS_Store']) {
    assert.equal((await ask(drive, 'PUT', name, { body: 'x' })).status, 201, name)
  }
  const head =
    `PUT /${drive.share}/letter.txt HTTP/1.1\r\nhost: a\r\nauthorization: ${drive.ada.headers.authorization}\r\n` +
    'user-agent: WebDAVFS/3.0.0 (03008000) Darwin/21.6.0 (x86_64)\r\nconnection: close\r\n' +
    'transfer-encoding: Chunked\r\nx-expected-entity-length: 4\r\n\r\n'
  assert.match(await say(drive, `${head}4\r\nfour\r\n0\r\n\r\n`), /^HTTP\/1\.1 201 /)
})

test('GNOME looks at a folder with HEAD and goes on by what it can do', async () => {
  const { status, headers } = await ask(drive, 'HEAD', '')
  assert.equal(status, 405)
  assert.match(headers.get('allow') ?? '', /PROPFIND/)
})

test('programs that send a whole address instead of a path are understood', async () => {
  const whole = `http://127.0.0.1:${drive.port}/${drive.share}/Brief.docx?version=1`
  assert.equal((await askAt(drive, 'GET', whole)).status, 200)
  assert.equal((await askAt(drive, 'DELETE', `/${drive.share}/Brief.docx#part`)).status, 400)
})
