import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from './test-database.ts'

test('two databases of one run know nothing of each other', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  after(() => Promise.all([one.close(), other.close()]))
  await one.pool('owner').query('create table note (text text)')
  const { rows } = await other.pool('owner').query(`select to_regclass('public.note') as note`)
  assert.deepEqual(rows, [{ note: null }])
})

test('a pool works as the role it is named after, and the text is UTF-8 in the order of its characters', async () => {
  const database = await testDatabase()
  after(() => database.close())
  const { rows } = await database
    .pool('app')
    .query(
      `select session_user::text as who, current_setting('server_encoding') as encoding, 'Ärger' > 'Zorn' as later, lower('ÄÖ') as lower`,
    )
  assert.deepEqual(rows, [{ who: 'app', encoding: 'UTF8', later: true, lower: 'äö' }])
})

test('a database from the template is there in less than 200 ms', async () => {
  const milliseconds: number[] = []
  for (let times = 0; times < 5; times += 1) {
    const began = performance.now()
    const database = await testDatabase()
    milliseconds.push(performance.now() - began)
    await database.close()
  }
  // The fastest: what other tests do on the same machine at the same time is not measured here.
  assert.ok(Math.min(...milliseconds) < 200, `${milliseconds} ms`)
})
