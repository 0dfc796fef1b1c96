import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { endPerson } from '../people/person.ts'
import { ask, askAt } from './ask.test-support.ts'
import { openTestDrive, type TestDrive } from './drive.test-support.ts'

let drive: TestDrive
before(async () => {
  drive = await openTestDrive()
  await ask(drive, 'PUT', 'letter.txt', { body: 'dear' })
})
after(() => drive.close())

test('whoever is not signed in is asked to, and learns nothing: not even whether there is such a drive', async () => {
  const nobody = await ask(drive, 'GET', 'letter.txt', { as: null })
  const elsewhere = await askAt(drive, 'GET', '/0123456789/letter.txt', { as: null })
  assert.deepEqual([nobody.status, elsewhere.status], [401, 401])
  assert.equal(nobody.text, elsewhere.text)
  assert.equal(nobody.headers.get('www-authenticate'), 'Basic realm="Network drive", charset="UTF-8"')
  for (const method of ['PUT', 'DELETE', 'PROPFIND', 'PROPPATCH', 'MKCOL', 'COPY', 'MOVE', 'LOCK', 'UNLOCK', 'HEAD']) {
    assert.equal((await ask(drive, method, 'letter.txt', { as: null })).status, 401, method)
  }
})

test('a wrong password, a wrong name and a broken header are refused alike', async () => {
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
  const { address, password } = drive.ada
  for (const headers of [
    basic(`${address}:${password.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}`),
    basic(`somebody@lippe.example:${password}`),
    basic(`${address}`),
    basic(`:${password}`),
    { authorization: 'Basic ???' },
    { authorization: 'Bearer abc' },
    { authorization: `Basic ${'A'.repeat(5_000)}` },
  ]) {
    assert.equal((await ask(drive, 'GET', 'letter.txt', { as: null, headers })).status, 401, headers.authorization)
  }
})

test('whoever tries too often waits, and is told how long; the right password holds all the same', async () => {
  const wrong = { authorization: `Basic ${Buffer.from(`${drive.ada.address}:guessed`).toString('base64')}` }
  let answered = await ask(drive, 'GET', 'letter.txt', { as: null, headers: wrong })
  for (let time = 0; time < 20 && answered.status === 401; time += 1) {
    answered = await ask(drive, 'GET', 'letter.txt', { as: null, headers: wrong })
  }
  assert.equal(answered.status, 429)
  assert.ok(Number(answered.headers.get('retry-after')) > 0)
  assert.equal((await ask(drive, 'GET', 'letter.txt')).status, 200)
})

test('whoever is put out is out with the next request', async () => {
  const berta = drive.enter('Berta')
  assert.equal((await ask(drive, 'GET', 'letter.txt', { as: berta })).status, 200)
  endPerson(drive.book, berta.person, Date.now())
  assert.equal((await ask(drive, 'GET', 'letter.txt', { as: berta })).status, 401)
})

test('the password of one drive opens no other', async () => {
  const other = await openTestDrive()
  try {
    assert.equal((await ask(other, 'PROPFIND', '', { as: drive.ada, headers: { depth: '0' } })).status, 401)
  } finally {
    await other.close()
  }
})

test('a drive that is sold for networks of its own is reached from them alone', async () => {
  const inside = await openTestDrive({ networks: ['127.0.0.0/8', 'fd00::/8'] })
  const outside = await openTestDrive({ networks: ['10.8.0.0/24'] })
  try {
    assert.equal((await ask(inside, 'PROPFIND', '', { headers: { depth: '0' } })).status, 207)
    const refused = await ask(outside, 'PROPFIND', '', { headers: { depth: '0' } })
    assert.equal(refused.status, 403)
    assert.match(refused.text, /DRIVE_NOT_FROM_HERE/)
  } finally {
    await inside.close()
    await outside.close()
  }
})

test('a read and a write are in the log before they are answered, with person, object and time', async () => {
  const start = Date.now()
  await ask(drive, 'PUT', 'logged.txt', { body: 'four' })
  await ask(drive, 'GET', 'logged.txt')
  const [file = ''] = readdirSync(drive.place.log)
  const rows = readFileSync(join(drive.place.log, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const [write, read] = rows.slice(-2)
  const same = { person: drive.ada.person, path: 'logged.txt', bytes: 4, way: 'network drive', from: '127.0.0.1' }
  assert.deepEqual({ ...write, at: 0 }, { at: 0, act: 'write', ...same })
  assert.deepEqual({ ...read, at: 0 }, { at: 0, act: 'read', ...same })
  assert.ok(start <= write.at && write.at <= read.at && read.at <= Date.now())
})

test('a closed drive is closed with the next request, and cuts off within a second what is under way', async () => {
  const closing = await openTestDrive()
  try {
    await ask(closing, 'PUT', 'large.bin', { body: Buffer.alloc(large) })
    const authorization = closing.ada.headers.authorization
    const socket = connect(closing.port, '127.0.0.1', () =>
      socket.write(`GET /${closing.share}/large.bin HTTP/1.1\r\nhost: a\r\nauthorization: ${authorization}\r\n\r\n`),
    )
    await once(socket, 'data')
    closing.book.write((database) => database.exec("update share set state = 'closed'"))
    const start = performance.now()
    // Somebody who takes it so slowly that all of it would take several seconds.
    socket
      .on('error', () => undefined)
      .on('data', () => {
        socket.pause()
        setTimeout(() => socket.resume(), 5)
      })
    assert.equal((await ask(closing, 'GET', 'large.bin')).status, 403)
    await once(socket, 'close')
    assert.ok(performance.now() - start < 2_000)
    assert.ok(socket.bytesRead < large)
  } finally {
    await closing.close()
  }
})
const large = 64 * 1_048_576

test('a drive that is erased is let go: no file of it stays open, and nobody signs in any more', async () => {
  const erased = await openTestDrive()
  await ask(erased, 'PUT', 'letter.txt', { body: 'dear' })
  assert.ok(openFilesBelow(erased.place.folder) > 0)
  erased.book.close()
  rmSync(erased.place.folder, { recursive: true })
  for (const start = performance.now(); openFilesBelow(erased.place.folder) > 0; await pause(20)) {
    assert.ok(performance.now() - start < 5_000)
  }
  assert.equal((await ask(erased, 'GET', 'letter.txt')).status, 401)
  await erased.close()
})

function openFilesBelow(folder: string): number {
  return readdirSync('/proc/self/fd').filter((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith(folder)
    } catch {
      return false
    }
  }).length
}
