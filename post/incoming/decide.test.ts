import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readTold } from '../../journal/intake/told.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { type TestDatabase, testDatabase } from '../../tools/test-database.ts'
import { factsOf, openCustomer, openPostHouse, type PostHouse } from '../sample.test-support.ts'
import { confirm, reject } from './decide.ts'
import type { Incoming, IncomingState } from './incoming.ts'
import { readContent, readIncoming } from './store.ts'
import { takeInUpload } from './take-in.ts'

let database: TestDatabase
let house: PostHouse
before(async () => {
  database = await testDatabase()
  house = await openPostHouse(database)
})
after(() => database.close())

const clerk = '0a000000-0000-4000-8000-000000000001'

const inAll = <T>(provider: string, work: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
  inTransaction(house.running.app, { provider, customer: everyCustomer }, work)
const incomingIn = (provider: string, ...states: readonly IncomingState[]): Promise<Incoming[]> =>
  inAll(provider, (transaction) => readIncoming(transaction, house.running.master, provider, states))

/** An uploaded text, and whose it could be. */
async function withUpload(text: string) {
  const key = await openCustomer(database, house, {})
  const upload = { name: 'Scan 7.txt', content: Buffer.from(text), medium: 'letter' } as const
  assert.equal(await takeInUpload(house.running, key.provider, upload), true)
  const [found] = await incomingIn(key.provider, 'proposed')
  assert.ok(found)
  return { key, upload, found }
}
const objection = () => {
  const told = readTold(
    { fact: 'objectionReceived', at: '2026-01-05', by: 'customer', medium: 'letter', change: 'change 2026-1' },
    house.now(),
  )
  assert.ok('fact' in told)
  return told
}

describe('an uploaded file', () => {
  it('is a proposal once, however often it is uploaded', async () => {
    const { key, upload, found } = await withUpload('Wir widersprechen. Widerspruch!')
    assert.equal(await takeInUpload(house.running, key.provider, upload), false)
    assert.deepEqual([found.source, found.file, found.medium], ['upload', 'txt', 'letter'])
    assert.deepEqual([found.proposes, found.summary?.subject], ['objectionReceived', 'Scan 7.txt'])
    assert.equal((await incomingIn(key.provider, 'proposed')).length, 1)
  })

  it('never lies open in the database', async () => {
    const { found } = await withUpload('streng vertraulicher Inhalt')
    const { rows } = await database
      .pool('owner')
      .query('select i::text as row, encode(content, $2) as content from incoming i where incoming = $1', [
        found.incoming,
        'escape',
      ])
    assert.doesNotMatch(`${rows[0]?.row} ${rows[0]?.content}`, /vertraulich|Scan/)
  })

  it('that is confirmed becomes a fact of that agreement, and goes under the key of its customer', async () => {
    const { key, found, upload } = await withUpload('Widerspruch gegen die Änderung')
    await confirm(house.running, key.provider, found.incoming, {
      agreement: key.agreement,
      told: objection(),
      by: clerk,
    })
    assert.deepEqual(
      (await factsOf(house.running, key)).map(({ kind }) => kind),
      ['objectionReceived'],
    )
    const [confirmed] = await incomingIn(key.provider, 'confirmed')
    assert.deepEqual([confirmed?.customer, confirmed?.fact, confirmed?.decidedBy], [key.customer, 1, clerk])
    const content = () =>
      inAll(key.provider, (transaction) => readContent(transaction, house.running.master, key.provider, found.incoming))
    assert.deepEqual(await content(), upload.content)
    const { provider, customer } = key
    await database
      .pool('owner')
      .query('delete from seal_key where provider = $1 and customer = $2', [provider, customer])
    assert.equal(await content(), undefined)
    const [erased] = await incomingIn(key.provider, 'confirmed')
    assert.equal(erased?.summary, undefined)
  })

  it('that is refused by the agreement stays a proposal', async () => {
    const { key, found } = await withUpload('Zu früh')
    const told = readTold({ fact: 'noted', at: '2099-01-01', change: 'change 1' }, house.now())
    assert.ok('fact' in told)
    const attempt = confirm(house.running, key.provider, found.incoming, { agreement: key.agreement, told, by: clerk })
    await assert.rejects(attempt, { code: 'NOT_YET_HAPPENED' })
    assert.equal((await incomingIn(key.provider, 'proposed')).length, 1)
  })

  it('that is rejected stays with the reason, and can not be confirmed any more', async () => {
    const { key, found } = await withUpload('Werbung')
    await reject(house.running, key.provider, found.incoming, { by: clerk, reason: 'Werbung' })
    const [rejected] = await incomingIn(key.provider, 'rejected')
    assert.deepEqual([rejected?.summary?.reason, rejected?.decidedBy, rejected?.isWhole], ['Werbung', clerk, true])
    const late = confirm(house.running, key.provider, found.incoming, {
      agreement: key.agreement,
      told: objection(),
      by: clerk,
    })
    await assert.rejects(late, { code: 'INCOMING_DECIDED' })
  })

  it('is unknown to another provider, and so are that one’s agreements here', async () => {
    const { key, found } = await withUpload('Fremd')
    const other = await openCustomer(database, house, {})
    const elsewhere = reject(house.running, other.provider, found.incoming, { by: clerk, reason: 'x' })
    await assert.rejects(elsewhere, { code: 'INCOMING_UNKNOWN' })
    const swapped = confirm(house.running, key.provider, found.incoming, {
      agreement: other.agreement,
      told: objection(),
      by: clerk,
    })
    await assert.rejects(swapped, { code: 'AGREEMENT_UNKNOWN' })
  })
})
