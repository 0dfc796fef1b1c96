import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openAgreement } from '../../duties/agenda.ts'
import type { Running } from '../../duties/running.ts'
import { sampleAgreement, sampleHouse } from '../../duties/sample.test-support.ts'
import { installationFacts } from '../../journal/intake/installation.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type AvailabilityBook, openAvailabilityBook } from '../../services/files/availability-book.ts'
import { type TestDrives, testDrives } from '../../services/files/files-drive.test-support.ts'
import { openProbeShare } from '../../services/files/probe-share.ts'
import { type TestDatabase, testDatabase } from '../../tools/test-database.ts'
import { type Listeners, openListeners } from './listeners.ts'
import { drivePort } from './port.ts'
import { keepProbing } from './probe.ts'

let database: TestDatabase
let running: Running
let drives: TestDrives
let listeners: Listeners
let book: AvailabilityBook
let port: number
/** One in real time, and one in a scenario; both with a customer whose drive is here. */
let [provider, scenario] = [randomUUID(), '']

const listen = (): Promise<Listeners> =>
  openListeners({
    drive: drives.folder,
    host: '127.0.0.1',
    port,
    tls: undefined,
    processes: 1,
    report: () => undefined,
  })

before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database, { realTime: Date.now })
  drives = testDrives()
  const key = { provider, customer: randomUUID(), agreement: randomUUID() }
  await openAgreement(running, key, { terms: 'elc' })
  const other = await sampleAgreement(running, '2026-01-12')
  scenario = other.provider
  for (const each of [key, other]) {
    const order = {
      ...each,
      duty: randomUUID(),
      about: 'services',
      act: 'setAccess',
      content: 'open',
      state: 'open',
    } as const
    const agreed = { items: { 'files.single': 1 }, storage: 1e9 }
    await drives.driver.activate({ ...order, agreed, at: Date.now() }, new AbortController().signal)
  }
  port = await drivePort({ host: '127.0.0.1', port: 0 })
  listeners = await listen()
  book = openAvailabilityBook(drives.folder)
})
after(async () => {
  book.close()
  await listeners.close()
  await drives.close()
  await database.close()
})

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20)
}
const outagesTold = (of: string): Promise<readonly unknown[]> =>
  inTransaction(running.app, { provider: of, customer: null }, async (transaction) =>
    (await installationFacts(transaction, of)).filter(({ kind }) => kind === 'outage').map(({ clear }) => clear),
  )
const probing = () =>
  keepProbing({
    running,
    drive: { folder: drives.folder, listens: { host: '127.0.0.1', port, encryptedAs: undefined }, isOpen: () => true },
    pauses: { every: 30, patience: 1_000, first: 0 },
  })
const answered = (): number => book.days(1)[0]?.answered ?? 0

describe('whether the drive answers', () => {
  it('is asked again and again, signed in, and kept for each day', async () => {
    const asking = probing()
    await until(() => answered() >= 3)
    await asking.stop()
    const [today] = book.days(1)
    assert.equal(today?.asked, today?.answered)
    assert.equal(today?.day, new Date().toISOString().slice(0, 10))
    assert.deepEqual(book.outages(10), [])
  })

  it('becomes an outage while it does not, and a fact of those whose customers it concerns once it is over', async () => {
    const asking = probing()
    const begunAt = Date.now()
    await listeners.close()
    await until(() => (book.outages(1)[0]?.from ?? 0) > 0)
    await pause(200)
    assert.deepEqual(await outagesTold(provider), [])
    listeners = await listen()
    await until(async () => (await outagesTold(provider)).length > 0)
    await asking.stop()
    const [outage] = book.outages(1)
    assert.ok(outage?.until && outage.from >= begunAt - 1_000 && outage.until > outage.from)
    assert.equal((await outagesTold(provider)).length, 1)
    assert.deepEqual(await outagesTold(scenario), [])
    assert.deepEqual(book.untold(), [])
  })

  it('is known from a password that nobody else has, which ends with the next start', async () => {
    const ask = async ({ path, authorization }: ReturnType<typeof openProbeShare>): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization } })).status
    const first = openProbeShare(drives.folder, ['127.0.0.0/8'])
    assert.equal(await ask(first), 200)
    const second = openProbeShare(drives.folder, ['127.0.0.0/8'])
    assert.deepEqual([await ask(first), await ask(second)], [401, 200])
  })

  it('is also noted for the time in which nobody asked, since the program was not there', async () => {
    const last = Date.now()
    book.note(last, 1)
    book.noteStart(last + 30_000, 120_000)
    assert.equal(book.outages(1)[0]?.from === last, false)
    book.noteStart(last + 600_000, 120_000)
    book.note(last + 600_000, 1)
    assert.deepEqual(book.outages(1), [{ from: last, until: last + 600_000 }])
  })
})
