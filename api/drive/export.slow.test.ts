import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Role } from '../../access/roles.ts'
import { unpack } from '../../services/files/files-drive.test-support.ts'
import { closeShares } from '../../services/files/tree/share.ts'
import { ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import { type BegunShare, beginShare, type DriveFolder, driveFolder } from './drive.test-support.ts'
import type { ShownExport } from './export.ts'

let drive: DriveFolder
let house: TestHouse
let share: BegunShare

before(async () => {
  drive = driveFolder()
  house = await openHouse({ drive })
  share = beginShare(drive.folder, house.key)
})
after(async () => {
  share.book.close()
  await house.close()
  closeShares()
  drive.remove()
})

const view = (more = ''): string => `/agreements/${house.key.agreement}/drive/export${more}`
const asAdministrator = <T>(more?: string, body?: unknown) =>
  ask<T>(house, view(more), { as: 'customerAdministrator', ...(body === undefined ? {} : { body }) })
async function untilReady(): Promise<ShownExport> {
  for (;;) {
    const { body } = await asAdministrator<ShownExport>()
    if (body.step === 'ready') return body
    await pause(20)
  }
}
const fetched = async (headers: Readonly<Record<string, string>> = {}) =>
  house.http.inject({
    url: `/api${view('/content')}`,
    headers: { host: '127.0.0.1:4180', ...(await house.as('customerAdministrator')), ...headers },
  })

describe('the export of a drive', () => {
  test('is not there before somebody asks for it', async () => {
    const { body } = await asAdministrator<ShownExport>()
    assert.equal(body.step, 'none')
    assert.equal(refused(await ask(house, view('/content'), { as: 'customerAdministrator' })), '409 EXPORT_NOT_READY')
  })

  for (const state of ['open', 'read-only', 'export-only'] as const) {
    test(`is prepared and fetched while the drive is '${state}', and is whole`, async () => {
      writeFileSync(join(share.place.files, 'letter.txt'), `as of ${state}`)
      share.setState(state)
      const { status, body } = await asAdministrator<ShownExport>('', {})
      assert.equal(status, 202)
      assert.notEqual(body.step, 'none')
      const ready = await untilReady()
      assert.equal(ready.bytesRead, ready.bytes)
      const answer = await fetched()
      assert.equal(answer.rawPayload.length, ready.size)
      assert.equal(answer.headers['content-type'], 'application/zip')
      assert.deepEqual(await unpack(Readable.from(answer.rawPayload)), { 'letter.txt': `as of ${state}` })
      share.setState('open')
    })
  }

  test('goes on from the byte at which it broke off', async () => {
    writeFileSync(join(share.place.files, 'large'), randomBytes(300_000))
    await asAdministrator('', {})
    await untilReady()
    const whole = await fetched()
    const rest = await fetched({ range: 'bytes=200000-', 'if-range': String(whole.headers.etag) })
    assert.equal(rest.statusCode, 206)
    assert.ok(rest.rawPayload.equals(whole.rawPayload.subarray(200_000)))
    assert.equal((await fetched({ range: 'bytes=999999999-' })).statusCode, 416)
  })

  test('is refused to everybody but those who administrate for the customer', async () => {
    for (const as of ['user', 'clerk', 'administrator', 'officer', 'auditor'] satisfies Role[]) {
      for (const more of ['', '/content'])
        assert.equal(refused(await ask(house, view(more), { as })), '403 RIGHT_MISSING')
      assert.equal(refused(await ask(house, view(), { as, body: {} })), '403 RIGHT_MISSING')
    }
  })

  test('is refused while the drive is closed, and a download that runs ends within a second', async () => {
    writeFileSync(join(share.place.files, 'huge'), '')
    truncateSync(join(share.place.files, 'huge'), 2 ** 30)
    await asAdministrator('', {})
    await untilReady()
    await house.http.listen({ port: 0, host: '127.0.0.1' })
    const address = house.http.server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const headers = { host: '127.0.0.1:4180', ...(await house.as('customerAdministrator')) }
    const received = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, path: `/api${view('/content')}`, headers, agent: false }, resolve).on('error', reject)
    })
    received.on('error', () => undefined)
    // Whoever reads slowly, as over a thin line, would read on for minutes.
    await new Promise((resolve) => received.once('readable', resolve))
    const connections = () => new Promise((resolve) => house.http.server.getConnections((_, open) => resolve(open)))
    assert.equal(await connections(), 1)
    const closedAt = Date.now()
    share.setState('closed')
    while ((await connections()) !== 0) await pause(10)
    const took = Date.now() - closedAt
    received.destroy()
    assert.ok(took < 1_000, `${took} ms`)
    assert.equal(refused(await ask(house, view(), { as: 'customerAdministrator' })), '403 SHARE_CLOSED')
    share.setState('open')
  })
})
