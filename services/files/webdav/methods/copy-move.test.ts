import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask } from '../ask.test-support.ts'
import { openTestDrive, type TestDrive } from '../drive.test-support.ts'

let drive: TestDrive
before(async () => {
  drive = await openTestDrive()
  await ask(drive, 'PUT', 'file.txt', { body: 'file' })
  await ask(drive, 'PUT', 'other.txt', { body: 'other' })
  await ask(drive, 'MKCOL', 'folder')
  await ask(drive, 'PUT', 'folder/in.txt', { body: 'in' })
})
after(() => drive.close())

const carry = async (method: 'COPY' | 'MOVE', path: string, to: string, headers = {}) =>
  (await ask(drive, method, path, { headers: { destination: to, ...headers } })).status
const place = (path: string) => `/${drive.share}/${path}`
const url = (path: string) => `http://127.0.0.1:${drive.port}${place(path)}`
const content = async (path: string) => (await ask(drive, 'GET', path)).text

test('a file is copied and moved, by a path or by a whole address', async () => {
  assert.equal(await carry('COPY', 'file.txt', place('copy.txt')), 201)
  assert.equal(await carry('COPY', 'file.txt', url('copy.txt')), 204)
  assert.equal(await carry('MOVE', 'copy.txt', url('B%C3%BCro%20%26.txt')), 201)
  assert.equal(await content('B%C3%BCro%20%26.txt'), 'file')
  assert.equal((await ask(drive, 'GET', 'copy.txt')).status, 404)
})

test('what lies there stays if that is asked for, and goes otherwise', async () => {
  assert.equal(await carry('COPY', 'file.txt', place('other.txt'), { overwrite: 'F' }), 412)
  assert.equal(await content('other.txt'), 'other')
  assert.equal(await carry('COPY', 'file.txt', place('other.txt'), { overwrite: 'T' }), 204)
  assert.equal(await content('other.txt'), 'file')
  assert.equal(await carry('COPY', 'file.txt', place('other.txt'), { overwrite: 'maybe' }), 400)
})

test('another machine or another drive is no destination', async () => {
  assert.equal(await carry('COPY', 'file.txt', `http://elsewhere.example${place('x.txt')}`), 502)
  assert.equal(await carry('MOVE', 'file.txt', '/0123456789/x.txt'), 502)
  assert.equal(await carry('MOVE', 'file.txt', '/'), 502)
})

test('a destination that is none, or leads out of the drive, is refused', async () => {
  assert.equal((await ask(drive, 'COPY', 'file.txt')).status, 400)
  for (const [to, status] of [
    ['x.txt', 400],
    ['ftp://127.0.0.1/x.txt', 400],
    [place('a%2f..%2fb'), 400],
    [place('%ff'), 400],
    [place('..%5cb'), 400],
    [place('../x.txt'), 403],
    [place('%2e%2e/x.txt'), 403],
    [place('nul'), 403],
    [place('missing/x.txt'), 409],
  ] as const) {
    assert.equal(await carry('COPY', 'file.txt', to), status, to)
  }
})

test('a folder goes with all that lies in it, or is copied alone; never into itself', async () => {
  assert.equal(await carry('COPY', 'folder', place('whole')), 201)
  assert.equal(await content('whole/in.txt'), 'in')
  assert.equal(await carry('COPY', 'folder', place('alone'), { depth: '0' }), 201)
  assert.equal((await ask(drive, 'GET', 'alone/in.txt')).status, 404)
  assert.equal(await carry('MOVE', 'whole', place('moved')), 201)
  assert.equal(await content('moved/in.txt'), 'in')
  assert.equal(await carry('MOVE', 'moved', place('moved/below')), 403)
  assert.equal(await carry('COPY', 'moved', place('moved')), 403)
  assert.equal(await carry('MOVE', 'moved', place('x'), { depth: '0' }), 400)
  assert.equal(await carry('COPY', 'moved', place('x'), { depth: '1' }), 400)
})

test('a folder is made once, with nothing in the request, where there is a folder above', async () => {
  assert.equal((await ask(drive, 'MKCOL', 'made')).status, 201)
  assert.equal((await ask(drive, 'MKCOL', 'made/')).status, 405)
  assert.equal((await ask(drive, 'MKCOL', 'file.txt')).status, 405)
  assert.equal((await ask(drive, 'MKCOL', 'no/where')).status, 409)
  assert.equal((await ask(drive, 'MKCOL', 'body', { body: '<a/>' })).status, 415)
})

test('a folder is removed with all that lies in it, and only as a whole; the drive itself never', async () => {
  assert.equal((await ask(drive, 'DELETE', 'made', { headers: { depth: '0' } })).status, 400)
  assert.equal((await ask(drive, 'DELETE', 'made')).status, 204)
  assert.equal((await ask(drive, 'DELETE', 'made')).status, 404)
  assert.equal((await ask(drive, 'DELETE', 'file.txt', { headers: { 'if-match': '"another"' } })).status, 412)
  assert.equal((await ask(drive, 'DELETE', '')).status, 403)
  assert.equal(await content('file.txt'), 'file')
})
