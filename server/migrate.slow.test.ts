import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Client } from 'pg'
import { afterwards } from '../tools/afterwards.ts'
import { temporaryFolder } from '../tools/running.ts'
import { testDatabase } from '../tools/test-database.ts'
import { migrate, readMigrations, refuseOlder } from './migrate.ts'
import { ProblemError } from './problems.ts'

/** An empty database and a folder for migrations, with what a test does to them. */
async function workshop(t: TestContext) {
  const folder = await temporaryFolder(t)
  const database = await testDatabase(folder)
  afterwards(t, () => database.close())
  const connect = async () => {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    afterwards(t, () => client.end())
    return client
  }
  const client = await connect()
  return {
    connect,
    client,
    write: (file: string, statements: string) => writeFile(join(folder, file), statements),
    read: () => readMigrations(folder),
    run: async () => migrate(client, await readMigrations(folder)),
    rows: async (query: string) => (await client.query(query)).rows,
  }
}

function hasCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof ProblemError && error.problem.code === code
}

test('migrations run once, in the order of their numbers, and what they make belongs to the owner', async (t) => {
  const { write, run, rows } = await workshop(t)
  await write('0001-note.sql', 'create table note (text text)')
  await write('0002-author.sql', 'alter table note add author text; create index on note (author)')
  assert.equal(await run(), 2)
  assert.equal(await run(), 0)
  await write('0003-day.sql', 'alter table note add day date')
  assert.equal(await run(), 1)
  assert.deepEqual(await rows(`select tableowner::text as owner from pg_tables where tablename = 'note'`), [
    { owner: 'owner' },
  ])
  assert.deepEqual(await rows('select number, file from migration order by number'), [
    { number: 1, file: '0001-note.sql' },
    { number: 2, file: '0002-author.sql' },
    { number: 3, file: '0003-day.sql' },
  ])
})

test('a migration that fails leaves nothing of itself, and those before it stay', async (t) => {
  const { write, run, rows } = await workshop(t)
  await write('0001-note.sql', 'create table note (text text)')
  await write('0002-broken.sql', 'create table half (text text); select from nowhere')
  await assert.rejects(run(), hasCode('MIGRATION_FAILED'))
  assert.deepEqual(
    await rows(`select to_regclass('note') is not null as note, to_regclass('half') is not null as half`),
    [{ note: true, half: false }],
  )
  await write('0002-broken.sql', 'create table half (text text)')
  assert.equal(await run(), 1)
})

test('a migration that ran and was changed afterwards stops the start', async (t) => {
  const { write, run } = await workshop(t)
  await write('0001-note.sql', 'create table note (text text)')
  await run()
  await write('0001-note.sql', 'create table note (text text) -- harmless?')
  await assert.rejects(run(), hasCode('MIGRATION_CHANGED'))
})

test('a database that is newer than the program stops the start', async (t) => {
  const { client, write, read, run } = await workshop(t)
  await write('0001-note.sql', 'create table note (text text)')
  const older = await read()
  await write('0002-author.sql', 'alter table note add author text')
  await run()
  await assert.rejects(migrate(client, older), hasCode('DATABASE_NEWER'))
})

test('who must change nothing refuses a database that is older or newer, and leaves it so', async (t) => {
  const { client, write, read, run } = await workshop(t)
  await write('0001-note.sql', 'create table note (text text)')
  const first = await read()
  await assert.rejects(refuseOlder(client, first), hasCode('DATABASE_OLDER'))
  await assert.rejects(client.query('select from note'), /does not exist/)
  await run()
  await refuseOlder(client, first)
  await write('0002-author.sql', 'alter table note add author text')
  await assert.rejects(refuseOlder(client, await read()), hasCode('DATABASE_OLDER'))
  await run()
  await assert.rejects(refuseOlder(client, first), hasCode('DATABASE_NEWER'))
})

test('programs that start at once run each migration once', async (t) => {
  const { connect, write, read } = await workshop(t)
  await write('0001-note.sql', 'create table note (text text); select pg_sleep(0.1)')
  const migrations = await read()
  const clients = await Promise.all([connect(), connect(), connect()])
  const ran = await Promise.all(clients.map((client) => migrate(client, migrations)))
  assert.deepEqual(ran.sort(), [0, 0, 1])
})

test('a gap in the numbers, a number twice and another name are refused before anything runs', async (t) => {
  const { write, read } = await workshop(t)
  await write('0001-note.sql', '')
  await write('0003-day.sql', '')
  await assert.rejects(read(), /0003-day\.sql stands where number 2 is expected/)
  await write('0002-author.sql', '')
  await write('0002-other.sql', '')
  await assert.rejects(read(), /0002-other\.sql stands where number 3 is expected/)
  await write('Later.sql', '')
  await assert.rejects(read(), /Later\.sql is not named like 0001-facts\.sql/)
})
