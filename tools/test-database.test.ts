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

test('a further database is a copy of the first, for which no migration runs again', async () => {
  const [one, other] = [await testDatabase(), await testDatabase()]
  after(() => Promise.all([one.close(), other.close()]))
  const ran = `select number, file, "ranAt" from migration order by number`
  const { rows } = await one.pool('owner').query(ran)
  assert.deepEqual((await other.pool('owner').query(ran)).rows, rows)
  assert.ok(rows.length > 0)
})

test('a database is gone when it is closed', async () => {
  const [one, other] = [await testDatabase(), await testDatabase()]
  after(() => other.close())
  const name = new URL(one.url).pathname.slice(1)
  const count = async () =>
    (await other.pool('owner').query('select from pg_database where datname = $1', [name])).rowCount
  assert.equal(await count(), 1)
  await one.close()
  assert.equal(await count(), 0)
})
