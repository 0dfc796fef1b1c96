import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Client } from 'pg'
import { kill, stillAlive } from '../tools/processes.ts'
import { startServer, temporaryFolder, untilGone } from '../tools/running.ts'
import { dataFolderAt } from './database/data-folder.ts'
import { readPostmaster } from './database/postmaster.ts'

/** One statement on the embedded database of a data folder, as its superuser. */
async function query(dataFolder: string, statement: string): Promise<unknown[]> {
  const client = new Client({
    connectionString: `postgresql://postgres@localhost:5432/klausel?host=${dataFolderAt(dataFolder).sockets}`,
  })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

async function postmasterOf(dataFolder: string): Promise<number> {
  return (await readPostmaster(dataFolderAt(dataFolder).database))?.process ?? 0
}

test('Ctrl-C ends the server and its database and leaves no process', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const running = await startServer(t, { dataFolder })
  const family = running.family()
  assert.ok(family.includes(await postmasterOf(dataFolder)))
  const { code, output, errors } = await running.interrupt()
  assert.deepEqual({ code, errors, left: stillAlive(family) }, { code: 0, errors: '', left: [] })
  assert.match(output, /Klausel is closing …\nKlausel is closed\.\n$/)
})

test('Ctrl-C in npm start leaves no process either, and npm has nothing to complain about', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const running = await startServer(t, { dataFolder, command: ['npm', 'start', '--', '--port', '0'] })
  const family = running.family()
  const { signal, output, errors } = await running.interrupt()
  await untilGone(family)
  assert.equal(signal, 'SIGINT')
  assert.match(output, /Klausel is closed\.\n$/)
  assert.doesNotMatch(errors, /npm error/)
})

test('a database that survived kill -9 of its server is adopted with all that was written', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const first = await startServer(t, { dataFolder })
  await query(dataFolder, `create table note as select 'written before' as text`)
  const database = await postmasterOf(dataFolder)
  await first.kill()
  assert.deepEqual(stillAlive([database]), [database])

  const second = await startServer(t, { dataFolder })
  assert.match(second.output(), /still running/)
  assert.equal(await postmasterOf(dataFolder), database)
  assert.deepEqual(await query(dataFolder, 'select text from note'), [{ text: 'written before' }])
  await second.interrupt()
  assert.deepEqual(stillAlive([database]), [])
})

test('kill -9 of server and database at once loses nothing that was committed', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const first = await startServer(t, { dataFolder })
  await query(dataFolder, `create table note as select 'written before' as text`)
  const family = first.family()
  for (const id of family) kill(id, 'SIGKILL')
  await untilGone(family)

  const second = await startServer(t, { dataFolder })
  assert.doesNotMatch(second.output(), /still running/)
  assert.deepEqual(await query(dataFolder, 'select text from note'), [{ text: 'written before' }])
})

test('kill -9 of npm or of the command below it ends the server in order, and the next start waits for that', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const byNpm = await startServer(t, { dataFolder, command: ['npm', 'start', '--', '--port', '0'] })
  await byNpm.kill()
  const command = [process.execPath, 'tools/run.js', 'start', '--port', '0']
  const byCommand = await startServer(t, { dataFolder, command })
  const family = byCommand.family()
  await byCommand.kill()
  await untilGone(family)
})

test('a database that is ended by somebody else ends the server with a sentence', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const running = await startServer(t, { dataFolder })
  kill(await postmasterOf(dataFolder), 'SIGINT')
  const { code, errors } = await running.end
  assert.equal(code, 1)
  assert.equal(
    errors,
    'DATABASE_ENDED  The database ended while Klausel was running; it runs until Klausel stops it. ' +
      `Start Klausel again; the reason stands in ${dataFolder}/database.log.\n`,
  )
})

test('health says ready while the database answers', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const { address } = await startServer(t, { dataFolder })
  const response = await fetch(`${address}/health`)
  assert.equal(response.status, 200)
  assert.deepEqual(await response.json(), { status: 'ready' })
})

test('without LANG the database holds every letter and knows small ones from capitals', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  await startServer(t, { dataFolder })
  const settings = `select current_setting('server_encoding') as encoding, lower('ÄÖẞ€') as lower`
  assert.deepEqual(await query(dataFolder, settings), [{ encoding: 'UTF8', lower: 'äöß€' }])
})

test('commits of the embedded database wait for the disk', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  await startServer(t, { dataFolder })
  const settings = `select name, setting from pg_settings
    where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'data_checksums') order by name`
  assert.deepEqual(await query(dataFolder, settings), [
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'listen_addresses', setting: '' },
    { name: 'synchronous_commit', setting: 'on' },
  ])
})

test('a data folder whose path is too long for a socket works, and leaves nothing elsewhere at the end', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'a'.repeat(60), 'b'.repeat(60), 'data')
  const running = await startServer(t, { dataFolder })
  assert.equal((await fetch(`${running.address}/health`)).status, 200)
  const { sockets } = dataFolderAt(dataFolder)
  assert.equal(existsSync(sockets), true)
  await running.interrupt()
  assert.equal(existsSync(sockets), false)
})
