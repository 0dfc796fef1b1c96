import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { type TestDatabase, testDatabase } from '../../tools/test-database.ts'
import { openCustomer, openPostHouse, type PostHouse } from '../sample.test-support.ts'
import type { MailServer, PostSettings } from './settings.ts'
import { readSettings, saveSettings } from './store.ts'

let database: TestDatabase
let house: PostHouse
let provider: string
before(async () => {
  database = await testDatabase()
  house = await openPostHouse(database)
  provider = (await openCustomer(database, house, {})).provider
})
after(() => database.close())

const from = { name: 'ELC', address: 'post@elc.example' }
const outgoing: MailServer = { host: 'mail.elc.example', port: 465, protection: 'tls', user: 'post' }
const save = (settings: Partial<PostSettings>, secrets = {}) =>
  saveSettings(house.running, provider, { from, ...settings }, secrets)
const read = () =>
  inTransaction(house.running.app, { provider, customer: everyCustomer }, (transaction) =>
    readSettings(transaction, house.running, provider),
  )

describe('the settings of the post', () => {
  it('keep passwords sealed', async () => {
    await save({ outgoing }, { outgoing: 'a very secret word' })
    assert.equal((await read())?.secrets.outgoing, 'a very secret word')
    const { rows } = await database
      .pool('owner')
      .query(`select content::text || encode(sealed, 'escape') as row from post_setting where provider = $1`, [
        provider,
      ])
    assert.doesNotMatch(rows[0]?.row ?? '', /secret/)
  })
  it('keep a password that is not entered again, for the same server and user alone', async () => {
    await save({ outgoing }, { outgoing: 'kept' })
    await save({ outgoing: { ...outgoing, protection: 'starttls' } })
    assert.equal((await read())?.secrets.outgoing, 'kept')
    for (const other of [{ host: 'mail.evil.example' }, { port: 25 }, { user: 'somebody' }]) {
      await assert.rejects(save({ outgoing: { ...outgoing, ...other } }), { code: 'MAIL_PASSWORD_NEEDED' })
    }
  })
  it('ask for encryption, except to a server on the same machine', async () => {
    const open = { port: 25, protection: 'none' } as const
    await assert.rejects(save({ outgoing: { host: 'mail.elc.example', ...open } }), { code: 'MAIL_SERVER_UNPROTECTED' })
    await assert.rejects(save({ incoming: { host: '127.evil.example', folder: 'INBOX', ...open } }), {
      code: 'MAIL_SERVER_UNPROTECTED',
    })
    await save({ outgoing: { host: '127.0.0.1', ...open } })
  })
  it('take a key for signatures that is one', async () => {
    const dkim = { domain: 'elc.example', selector: 's1' }
    await assert.rejects(save({ dkim }, { dkim: 'nonsense' }), { code: 'DKIM_KEY_UNREADABLE' })
    await assert.rejects(save({ dkim }), { code: 'DKIM_KEY_UNREADABLE' })
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    await save({ dkim }, { dkim: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() })
    await save({ dkim })
    assert.match((await read())?.secrets.dkim ?? '', /BEGIN PRIVATE KEY/)
  })
})
