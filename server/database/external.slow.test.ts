import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Client } from 'pg'
import { afterwards } from '../../tools/afterwards.ts'
import { runToEnd, startServer, temporaryFolder } from '../../tools/running.ts'
import { saySilently } from '../console.ts'
import type { Sentence } from '../language.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'
import { openDatabase } from './open.ts'

/** A server that is not Klausel's: nothing in it but what PostgreSQL puts there. */
async function foreignServer(t: TestContext): Promise<EmbeddedDatabase> {
  const dataFolder = join(await temporaryFolder(t), 'foreign')
  const server = await startEmbedded({ dataFolder, say: saySilently })
  afterwards(t, () => server.stop())
  return server
}

/** Statements on a server, as its administrator. */
async function administer(server: EmbeddedDatabase, statements: readonly string[], database = 'postgres') {
  const client = new Client({ connectionString: server.url('postgres', database) })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

async function refusalOf(url: string): Promise<string> {
  const { code, errors } = await runToEnd({ environment: { DATABASE_URL: url } })
  assert.equal(code, 1, errors)
  return errors
}

test('with DATABASE_URL that server is used, named without its password, and the data folder holds keys and drives alone', async (t) => {
  const server = await foreignServer(t)
  await administer(server, ['create database contracts'])
  const dataFolder = join(await temporaryFolder(t), 'data')
  const url = server.url('postgres:secret', 'contracts')
  const running = await startServer(t, { dataFolder, environment: { DATABASE_URL: url } })
  assert.match(
    running.output(),
    /^Database: PostgreSQL 18\.\d+ at postgresql:\/\/postgres@localhost.*\(DATABASE_URL\)\n/,
  )
  assert.doesNotMatch(running.output(), /secret/)
  assert.deepEqual(await (await fetch(`${running.address}/health`)).json(), { status: 'ready' })
  assert.equal((await running.interrupt()).code, 0)
  // What was signed last is noted a moment after something is signed.
  const kept = readdirSync(dataFolder).filter((name) => name !== 'proof.last')
  assert.deepEqual(kept.sort(), ['drive', 'drive.mark', 'master.key', 'proof.key'])
  await administer(server, ['select from migration'], 'contracts')
})

test('a user who is no superuser but may create roles sets everything up and works as each role', async (t) => {
  const server = await foreignServer(t)
  await administer(server, ['create role anna login createrole', 'create database contracts owner anna'])
  const migrations = await temporaryFolder(t)
  await writeFile(
    join(migrations, '0001-note.sql'),
    'create table note (text text); grant select on note to app; create schema work authorization queue;',
  )
  const said: Sentence[] = []
  const url = server.url('anna', 'contracts')
  const open = () => openDatabase({ url, dataFolder: '/nowhere', say: (line) => said.push(line), migrations })
  const database = await open()
  const { rows } = await database
    .pool('app')
    .query('select current_user::text as who, count(*)::int as notes from note')
  assert.deepEqual(rows, [{ who: 'app', notes: 0 }])
  await assert.rejects(database.pool('app').query(`insert into note values ('x')`), { code: '42501' })
  await database.pool('queue').query('create table work.job (name text)')
  const client = await database.pool('app').connect()
  await client.query('reset role')
  assert.deepEqual((await client.query('select current_user::text as who')).rows, [{ who: 'app' }])
  client.release()
  await database.close()
  assert.equal(said.at(-1)?.en, 'Migrations run: 1')

  const again = await open()
  await again.close()
  assert.doesNotMatch(said.at(-1)?.en ?? '', /Migrations/)
})

test('a user who may not create roles is told the statements, and with them it works', async (t) => {
  const server = await foreignServer(t)
  await administer(server, ['create role berta login', 'create database contracts owner berta'])
  const url = server.url('berta', 'contracts')
  const refusal = await refusalOf(url)
  assert.match(refusal, /^ROLES_MISSING {2}The database user berta may not set up the roles .* run once: .*\.\n$/)
  const [, statements = ''] = /run once: (.*)\.\n$/.exec(refusal) ?? []
  assert.deepEqual(statements.split('; '), [
    'create role owner login',
    'grant owner to berta',
    'create role app login',
    'grant app to berta',
    'create role auth login',
    'grant auth to berta',
    'create role queue login',
    'grant queue to berta',
    'grant auth to owner',
    'grant queue to owner',
    'grant create on database contracts to owner with grant option',
    'grant all on schema public to owner',
  ])
  await administer(server, statements.split('; '), 'contracts')
  await startServer(t, { environment: { DATABASE_URL: url } })
})

test('a server that does not answer is named with its address, without the password', async () => {
  const closed = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => closed.once('listening', resolve))
  const address = closed.address()
  const port = typeof address === 'object' ? address?.port : undefined
  await new Promise((resolve) => closed.close(resolve))
  assert.equal(
    await refusalOf(`postgresql://anna:secret@127.0.0.1:${port}/contracts`),
    `DATABASE_UNREACHABLE  No database answers at DATABASE_URL postgresql://anna@127.0.0.1:${port}/contracts ` +
      `(connect ECONNREFUSED 127.0.0.1:${port}); a PostgreSQL that accepts connections runs there. ` +
      'Start that server, correct the address, or unset the variable to use the embedded database.\n',
  )
})

test('a wrong password and a database that does not exist are named as such', async (t) => {
  const server = await foreignServer(t)
  await administer(server, [`create role clara login password 'right'`, 'create database contracts owner clara'])
  const rules = join(server.folder.database, 'pg_hba.conf')
  await writeFile(rules, `local all clara scram-sha-256\n${await readFile(rules, 'utf8')}`)
  await administer(server, ['select pg_reload_conf()'])
  assert.match(
    await refusalOf(server.url('clara:wrong', 'contracts')),
    /^DATABASE_REFUSES_USER {2}The database postgresql:\/\/clara@.* refuses the sign-in \(password authentication failed for user "clara"\); .*\n$/,
  )
  assert.match(
    await refusalOf(server.url('clara:right', 'agreements')),
    /^DATABASE_REFUSES_USER .*\(database "agreements" does not exist\); .*\n$/,
  )
})

test('a database that can not hold every letter is refused', async (t) => {
  const server = await foreignServer(t)
  await administer(server, [
    `create database narrow encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0`,
  ])
  assert.match(
    await refusalOf(server.url('postgres', 'narrow')),
    /^DATABASE_UNSUITABLE {2}The database .* has SQL_ASCII; the encoding UTF8 is needed\. .*\n$/,
  )
})

test('what is no address is refused without showing any of it, since a password may be in it', async () => {
  assert.equal(
    await refusalOf('anna:secret@db.example/contracts'),
    'DATABASE_URL_INVALID  DATABASE_URL is no address of a PostgreSQL; ' +
      'it has the form postgresql://user:password@host:5432/database. ' +
      'Correct the variable or unset it to use the embedded database.\n',
  )
})
