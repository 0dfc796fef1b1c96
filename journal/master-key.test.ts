import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { inspect } from 'node:util'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { sealingKey } from './keys.ts'
import { openMasterKey } from './master-key.ts'
import { openSample } from './sample.test-support.ts'
import { inTransaction } from './transaction.ts'

let database: TestDatabase
let folder: string
let file: string
before(async () => {
  database = await testDatabase()
})
after(() => database.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klausel-master-'))
  file = join(folder, 'master.key')
})
afterEach(() => rm(folder, { recursive: true }))

describe('the master key', () => {
  it('is made on the first start, for its owner alone, and is the same from then on', async () => {
    const first = await open()
    const second = await open()
    assert.equal((await stat(file)).mode & 0o777, 0o600)
    assert.ok(first.key.equals(second.key))
    assert.deepEqual(first.fingerprint, second.fingerprint)
    assert.deepEqual(await readdir(folder), ['master.key'])
  })

  it('is one, though two starts make it at once', async () => {
    const keys = await Promise.all([open(), open(), open()])
    assert.ok(keys.every(({ key }) => key.equals(keys[0]?.key ?? key)))
    assert.deepEqual(await readdir(folder), ['master.key'])
  })

  it('shows nothing of itself when it is printed', async () => {
    const master = await open()
    const secret = (await readFile(file, 'utf8')).split('\n')[1] ?? ''
    assert.equal(secret.length, 44)
    const printed = inspect(master, { depth: 9 }) + JSON.stringify(master)
    assert.equal(printed.includes(secret), false)
    assert.equal(printed.includes(Buffer.from(secret, 'base64').toString('hex')), false)
  })

  it('that others may read is refused with the command that closes it', { skip: onWindows() }, async () => {
    await open()
    await chmod(file, 0o640)
    await assert.rejects(open(), (error: Error) => {
      return error.message.startsWith('MASTER_KEY_TOO_OPEN') && error.message.includes(`chmod 600 ${file}`)
    })
  })

  it('that can not be read is refused by the name of its file', async () => {
    await mkdir(file, { mode: 0o700 })
    await assert.rejects(open(), (error: Error) => {
      return error.message.startsWith('MASTER_KEY_UNREADABLE') && error.message.includes(file)
    })
  })

  it('that can not be made is refused by the name of its file', async () => {
    const occupied = join(folder, 'occupied')
    await writeFile(occupied, 'a file, no folder')
    const absent = openMasterKey(join(occupied, 'data'), database.pool('app'))
    await assert.rejects(absent, { code: 'MASTER_KEY_UNREADABLE' })
  })

  it('that is no key, half a key or two keys is refused', async () => {
    await open()
    const whole = await readFile(file, 'utf8')
    for (const text of ['', 'something else\n', whole.slice(0, 40), `${whole}${whole}`, whole.replace(' 1', ' 2')]) {
      await writeFile(file, text)
      await assert.rejects(open(), { code: 'MASTER_KEY_DAMAGED' })
    }
  })

  it('that is missing while something is sealed is not made anew', async () => {
    const master = await open()
    const app = database.pool('app')
    const key = await openSample(app)
    const owner = { provider: key.provider, customer: key.customer, person: null, purpose: 'correspondence' }
    await inTransaction(app, key, (transaction) => sealingKey(transaction, master, owner))
    await rm(file)
    await assert.rejects(open(), { code: 'MASTER_KEY_MISSING' })
    assert.deepEqual(await readdir(folder), [])
  })
})

function open() {
  return openMasterKey(folder, database.pool('app'))
}

function onWindows(): string | false {
  return process.platform === 'win32' && 'Windows keeps no such permissions'
}
