import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Pool } from 'pg'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { append } from './append.ts'
import { destroyKeysOf, seal, sealingKey } from './keys.ts'
import { type MasterKey, openMasterKey } from './master-key.ts'
import { replayOpened } from './replay.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { sequence } from './sequence.ts'
import { inTransaction } from './transaction.ts'

// Every way of writing that would betray the person, marked so that nothing else in a database can look like it.
const marks = {
  name: 'Erika Markwort',
  address: 'Markwortstraße 17, 45657 Recklinghausen',
  mail: 'erika@markwort.example',
  telephone: '+49 2361 6617234',
  wording: 'Hiermit kündige ich, Erika Markwort, zum Monatsende.',
}

let database: TestDatabase
let app: Pool
let folder: string
let master: MasterKey
before(async () => {
  database = await testDatabase()
  app = database.pool('app')
  folder = await mkdtemp(join(tmpdir(), 'klausel-marks-'))
  master = await openMasterKey(folder, app)
})
after(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

describe('a marked person', () => {
  it('stands nowhere in the database but under a key, and nowhere at all once the key is destroyed', async () => {
    const key = await openSample(app)
    const owner = { ...key, person: randomUUID(), purpose: 'correspondence' }
    const kind = 'terminationReceived'
    await inTransaction(app, key, async (transaction) => {
      const sealed = seal(await sealingKey(transaction, master, owner), { agreement: key.agreement, kind }, marks)
      const clear = { ground: 'ordinary', person: owner.person }
      await append(transaction, {
        ...key,
        facts: [sampleFact({ kind, clear, sealed })],
        messageKey: `<1@${marks.mail}>`,
      })
    })
    await sequence(database.pool('queue'))
    await assertNowhere()

    const [fact] = await inTransaction(app, key, (transaction) => replayOpened(transaction, master, key))
    assert.deepEqual(fact?.opened, { erased: false, content: marks })
    await inTransaction(app, key, (transaction) => destroyKeysOf(transaction, owner))
    const [erased] = await inTransaction(app, key, (transaction) => replayOpened(transaction, master, key))
    assert.deepEqual(erased?.opened, { erased: true })
    await assertNowhere()
  })

  it('is kept out of what lies open by its form, as far as form can tell, and out of the refusal too', async () => {
    const key = await openSample(app)
    for (const text of [marks.mail, marks.telephone, marks.wording.repeat(3)]) {
      const telling = inTransaction(app, key, (transaction) => {
        return append(transaction, { ...key, facts: [sampleFact({ clear: { note: text } })] })
      })
      await assert.rejects(telling, (error: Error) => {
        return error.message.startsWith('CLEAR_NOT_PLAIN') && !error.message.includes(text)
      })
    }
    await assertNowhere()
  })
})

/** Every row of every table of the program, the work queue's too, as text and as bytes. */
async function assertNowhere(): Promise<void> {
  const tables = await database.pool('owner').query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
       and has_table_privilege('owner', c.oid, 'select')`,
  )
  const names = tables.rows.map(({ name }) => name)
  assert.ok(['fact', 'received', 'seal_key', 'duty'].every((name) => names.includes(name)))
  const words = ['Markwort', 'markwort', '2361 6617234', 'Monatsende']
  for (const name of names) {
    const { rows } = await database.pool('owner').query<{ text: string }>(`select t::text as text from ${name} t`)
    for (const { text } of rows) {
      for (const word of words) {
        assert.equal(text.includes(word), false, `${word} in ${name}`)
        assert.equal(text.includes(Buffer.from(word).toString('hex')), false, `${word} as bytes in ${name}`)
      }
    }
  }
}
