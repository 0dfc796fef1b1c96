import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Order, ServiceState } from '../../services/driver.ts'
import { type TestDrives, testDrives } from '../../services/files/files-drive.test-support.ts'
import { makeAppPassword } from '../../services/files/people/app-password.ts'
import { letIn } from '../../services/files/people/person.ts'
import { openShareBook } from '../../services/files/share-book.ts'
import { shareName } from '../../services/files/share-name.ts'
import { type SharePlace, sharePlace } from '../../services/files/share-place.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { type Listeners, openListeners } from './listeners.ts'
import { drivePort } from './port.ts'

// Orders are carried out in this process; those who read and write are connected to others, over HTTP.

const unhurried = new AbortController().signal
const agreement = randomUUID()
const name = shareName(agreement)
let drives: TestDrives
let listeners: Listeners
let port: number
let place: SharePlace
const authorization: Record<string, string> = {}
const reported: string[] = []
let orders = 0

before(async () => {
  drives = testDrives()
  place = sharePlace(drives.folder, name)
  await order('open')
  const book = openShareBook(place.book)
  for (const [who, isAdministrator] of [
    ['ada', true],
    ['ole', false],
  ] as const) {
    const person = randomUUID()
    letIn(book, { person, name: who, address: `${who}@lippe.example`, isAdministrator, guest: null, directory: null })
    const { shown } = makeAppPassword(book, person, 'test', Date.now())
    authorization[who] = `Basic ${Buffer.from(`${who}@lippe.example:${shown}`).toString('base64')}`
  }
  book.close()
  writeFileSync(join(place.files, 'letter.txt'), 'Dear customer')
  writeFileSync(join(place.files, 'huge'), '')
  truncateSync(join(place.files, 'huge'), 2 ** 36)
  port = await drivePort({ host: '127.0.0.1', port: 0 })
  const report = (line: string) => reported.push(line)
  listeners = await openListeners({
    drive: drives.folder,
    host: '127.0.0.1',
    port,
    tls: undefined,
    processes: 2,
    report,
  })
})
after(async () => {
  await listeners.close()
  await drives.close()
})

async function order(state: ServiceState): Promise<void> {
  orders += 1
  const asked: Order = {
    ...{ duty: `access#${orders}`, provider: randomUUID(), customer: randomUUID(), agreement, about: 'services' },
    ...{ act: 'setAccess', content: state, state, at: instantOf('2026-03-03') },
    agreed: { items: { 'files.multi': 1 }, storage: 2 ** 40 },
  }
  const operation = orders === 1 ? 'activate' : state === 'closed' ? 'suspend' : 'change'
  await drives.driver[operation](asked, unhurried)
}
function open(who: string, method: string, path: string, headers: Record<string, string> = {}): ClientRequest {
  const asked = request({
    ...{ host: '127.0.0.1', port, method, path: `/${name}/${path}`, agent: false },
    headers: { authorization: authorization[who] ?? '', ...headers },
  })
  // Whoever is cut off in the middle of sending hears of it in several ways.
  asked.once('socket', (socket) => socket.on('error', () => undefined))
  return asked.on('error', () => undefined)
}
async function status(who: string, method: string, path: string, body?: string): Promise<number> {
  const asked = open(who, method, path, body === undefined ? {} : { 'content-length': String(body.length) })
  const answered = new Promise<IncomingMessage>((resolve, reject) => asked.on('response', resolve).on('error', reject))
  asked.end(body)
  const response = await answered
  response.resume()
  return response.statusCode ?? 0
}
/** How long it takes until a connection ends, in milliseconds. */
const untilClosed = (socket: { once(event: 'close', then: () => void): unknown }, from = Date.now()): Promise<number> =>
  new Promise((resolve) => socket.once('close', () => resolve(Date.now() - from)))

describe('a suspension', () => {
  it('ends a download and an upload that are under way, within a second', async () => {
    const download = open('ole', 'GET', 'huge')
    download.end()
    const response = await new Promise<IncomingMessage>((resolve) => download.once('response', resolve))
    response.on('error', () => undefined)
    assert.equal(response.statusCode, 200)
    const upload = open('ole', 'PUT', 'upload', { 'content-length': String(2 ** 30) })
    upload.write(Buffer.alloc(70_000))
    await pause(300)
    // Both are still there: one reads on, and one sends on.
    const sending = setInterval(() => upload.write(Buffer.alloc(1_000)), 20)
    response.resume()
    await order('closed')
    const ended = await Promise.all([untilClosed(response), untilClosed(upload)])
    clearInterval(sending)
    for (const took of ended) assert.ok(took < 1_000, `${took} ms`)
    assert.equal(await status('ole', 'GET', 'letter.txt'), 403)
    await order('open')
    assert.equal(await status('ole', 'GET', 'upload'), 404)
    assert.equal(await status('ole', 'GET', 'letter.txt'), 200)
  })

  for (const [state, reads, adminReads, writes] of [
    ['open', 200, 200, 201],
    ['read-only', 200, 200, 403],
    ['export-only', 403, 200, 403],
    ['closed', 403, 403, 403],
  ] as const) {
    it(`lets exactly that through: '${state}'`, async () => {
      await order(state)
      assert.equal(await status('ole', 'GET', 'letter.txt'), reads)
      assert.equal(await status('ada', 'GET', 'letter.txt'), adminReads)
      for (const who of ['ole', 'ada'])
        assert.equal(await status(who, 'PUT', `${who} ${state}`.replace(' ', '-'), 'x'), writes)
    })
  }

  it('gives back with the resumption what was recorded', async () => {
    const before = drives.record(agreement)
    await order('closed')
    await order('open')
    assert.deepEqual(drives.record(agreement), { ...before, state: 'open' })
  })
})

describe('the processes of the drive', () => {
  it('come back when one is killed, at the same port', async () => {
    assert.equal(listeners.pids.length, 2)
    const [first = 0] = listeners.pids
    process.kill(first, 'SIGKILL')
    while (listeners.pids.length < 2 || listeners.pids.includes(first)) await pause(20)
    assert.equal(await status('ole', 'GET', 'letter.txt'), 200)
    assert.ok(reported.some((line) => line.startsWith('A process of the network drive ended (SIGKILL)')))
  })
})
