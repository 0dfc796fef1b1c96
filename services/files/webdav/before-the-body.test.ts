import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, say } from './ask.test-support.ts'
import { openTestDrive, type TestDrive, type TestPerson } from './drive.test-support.ts'

// What a program sends with `Expect: 100-continue` is refused before a byte of its body is sent.

let drive: TestDrive
let reader: TestPerson
before(async () => {
  drive = await openTestDrive({ quota: 1_000_000 })
  reader = drive.enter('Rosa')
  drive.book.write((database) =>
    database.prepare("insert into permission values ('', 'person ' || ?, 'read')").run(reader.person),
  )
  await ask(drive, 'PUT', 'there.txt', { body: 'there' })
  await ask(drive, 'PUT', 'locked.txt', { body: 'locked' })
  const lockinfo = '<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>'
  await ask(drive, 'LOCK', 'locked.txt', { body: lockinfo })
})
after(() => drive.close())

/** Sends the head alone, and answers what is heard then. */
function waitFor(method: string, path: string, headers: Record<string, string>, until?: RegExp): Promise<string> {
  const lines = Object.entries({ host: 'a', expect: '100-continue', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  return say(drive, `${method} /${drive.share}/${path} HTTP/1.1\r\n${lines}\r\n`, until)
}

const length = { 'content-length': '100000' }
const refusals = [
  ['nobody is signed in', 401, 'new.txt', () => length],
  ['somebody may only read', 403, 'new.txt', () => ({ ...length, ...reader.headers })],
  ['the name is refused', 403, 'nul', () => ({ ...length, ...drive.ada.headers })],
  ['the folder is missing', 409, 'missing/new.txt', () => ({ ...length, ...drive.ada.headers })],
  ['the condition fails', 412, 'there.txt', () => ({ ...length, ...drive.ada.headers, 'if-none-match': '*' })],
  ['the file is locked', 423, 'locked.txt', () => ({ ...length, ...drive.ada.headers })],
  ['it does not fit', 507, 'new.txt', () => ({ ...drive.ada.headers, 'content-length': '1000001' })],
] as const

for (const [why, status, path, headers] of refusals) {
  test(`a content is refused with ${status} before it is sent if ${why}`, async () => {
    const heard = await waitFor('PUT', path, headers())
    assert.match(heard, new RegExp(`^HTTP/1\\.1 ${status} `))
    assert.doesNotMatch(heard, /100 Continue/i)
    // Where the next request would begin is not known, so there is none on this connection.
    assert.match(heard, /\r\nConnection: close\r\n/i)
  })
}

test('a description that is too long to be meant is refused with 413 before it is sent', async () => {
  const headers = { ...drive.ada.headers, depth: '0', 'content-length': '300000' }
  const heard = await waitFor('PROPFIND', '', headers)
  assert.match(heard, /^HTTP\/1\.1 413 /)
})

test('whoever waits with a body that nobody reads gets his answer, and no other request on the connection', async () => {
  const next = `GET /${drive.share}/there.txt HTTP/1.1\r\nhost: a\r\n\r\n`
  const lines = `host: a\r\nauthorization: ${drive.ada.headers.authorization}\r\nexpect: 100-continue\r\n`
  const heard = await say(
    drive,
    `DELETE /${drive.share}/none.txt HTTP/1.1\r\n${lines}content-length: ${next.length}\r\n\r\n${next}`,
  )
  assert.match(heard, /^HTTP\/1\.1 404 [\s\S]*\r\nConnection: close\r\n/)
  assert.equal(heard.match(/HTTP\/1\.1 /g)?.length, 1)
})

test('a content that will be taken is told to come', async () => {
  const heard = await waitFor('PUT', 'new.txt', { ...length, ...drive.ada.headers }, /100 Continue/)
  assert.match(heard, /^HTTP\/1\.1 100 Continue\r\n/)
})

test('whoever expects anything else is told that it will not be', async () => {
  const heard = await waitFor('PUT', 'new.txt', {
    ...length,
    ...drive.ada.headers,
    expect: 'miracles',
    connection: 'close',
  })
  assert.match(heard, /^HTTP\/1\.1 417 /)
})
