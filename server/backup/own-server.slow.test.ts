import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { appendFile, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { destroyKey, sealingKey } from '../../journal/keys.ts'
import { openMasterKey } from '../../journal/master-key.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { afterwards } from '../../tools/afterwards.ts'
import { temporaryFolder } from '../../tools/running.ts'
import { saySilently } from '../console.ts'
import { chooseDatabaseUser, identityOf, surroundings } from '../database/database-user.ts'
import { openDatabase } from '../database/open.ts'
import { restoreHouse } from './restore-house.ts'
import { runBackup } from './run-backup.ts'
import { sampleHouse, tellFacts } from './sample-house.test-support.ts'

// As docs/backup.md says it for operators with a server of their own: Debian's PostgreSQL, backed up by its own means.

const run = promisify(execFile)

/** The programs of Debian's PostgreSQL, in a place where the user of the database may write. */
async function debianServer(place: string) {
  const [version] = (await readdir('/usr/lib/postgresql')).toSorted((a, b) => Number(b) - Number(a))
  const user = await chooseDatabaseUser(join(place, 'data'))
  await mkdir(place, { mode: 0o700 })
  await chown(place, user.uid, user.gid)
  const call = (program: string, ...words: readonly string[]) =>
    run(join('/usr/lib/postgresql', version ?? '', 'bin', program), words, {
      ...{ ...identityOf(user), cwd: place, env: surroundings },
    })
  const control = (folder: string, ...words: readonly string[]) =>
    call('pg_ctl', '--wait', '--pgdata', join(place, folder), '--log', join(place, 'log'), ...words)
  return { call, control, url: `postgresql://postgres@localhost:5432/contracts?host=${place}` }
}

async function asked(url: string, statement: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ answer: string }>(statement)
  await client.end()
  return rows[0]?.answer ?? ''
}

/** All of the log that there is by now lies in the archive. */
async function untilArchived(url: string): Promise<void> {
  const file = await asked(url, 'select pg_walfile_name(pg_switch_wal()) as answer')
  const look = `select coalesce(last_archived_wal >= '${file}', false)::text as answer from pg_stat_archiver`
  while ((await asked(url, look)) !== 'true') await pause(50)
}

test('a server of one’s own comes back to an instant by pg_basebackup and its archive, and a restore lays the newest keys over it', async (t) => {
  const folder = await temporaryFolder(t)
  const place = join(folder, 'server')
  const { call, control, url } = await debianServer(place)
  await call(
    'initdb',
    '--pgdata',
    join(place, 'data'),
    '--username',
    'postgres',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
  )
  const settings = [
    `listen_addresses = ''`,
    `unix_socket_directories = '${place}'`,
    'archive_mode = on',
    `archive_command = 'test ! -f ${place}/archive-%f && cp %p ${place}/archive-%f'`,
  ]
  await appendFile(join(place, 'data', 'postgresql.conf'), `${settings.join('\n')}\n`)
  await control('data', 'start')
  afterwards(t, () => control('base', 'stop', '--mode', 'immediate').catch(() => undefined))
  afterwards(t, () => control('data', 'stop', '--mode', 'immediate').catch(() => undefined))
  await call('createdb', '--host', place, '--username', 'postgres', 'contracts')

  const sample = await sampleHouse({}, url)
  afterwards(t, sample.remove)
  const house = await sample.open()
  const key = await tellFacts(house, 5)
  const app = house.database.pool('app')
  const master = await openMasterKey(sample.dataFolder, app)
  const ownerOf = (person: string | null) => ({ ...key, person, purpose: 'correspondence' })
  const erased = ownerOf('11111111-1111-4111-8111-111111111111')
  await inTransaction(app, key, async (transaction) => {
    await sealingKey(transaction, master, ownerOf(null))
    await sealingKey(transaction, master, erased)
  })
  await call(
    'pg_basebackup',
    '--checkpoint',
    'fast',
    '--host',
    place,
    '--username',
    'postgres',
    '--pgdata',
    join(place, 'base'),
  )
  const { shown, manifest } = await runBackup(house, { ...sample, now: Date.now })
  assert.deepEqual([shown, manifest.database, manifest.keys.count], [undefined, null, 2])
  await tellFacts(house, 2, key)
  const between = Date.now() + 2
  while (Date.now() < between + 5) await pause(1)
  await tellFacts(house, 1, key)
  await inTransaction(app, key, (transaction) => destroyKey(transaction, erased))
  await runBackup(house, { ...sample, now: () => Date.now() + 120_000 })
  await untilArchived(url)
  await house.close()
  await control('data', 'stop', '--mode', 'immediate')

  const recovery = [
    `restore_command = 'cp ${place}/archive-%f %p'`,
    `recovery_target_time = '${new Date(between).toISOString().replace('T', ' ').replace('Z', '+00')}'`,
    `recovery_target_action = 'promote'`,
  ]
  await appendFile(join(place, 'base', 'postgresql.conf'), `${recovery.join('\n')}\n`)
  await writeFile(join(place, 'base', 'recovery.signal'), '')
  await control('base', 'start')
  while ((await asked(url, 'select pg_is_in_recovery()::text as answer')) !== 'false') await pause(50)
  const dataFolder = join(folder, 'restored')
  const { facts, keys, beginsNewLog } = await restoreHouse({
    ...{ store: house.store, identity: sample.identity, secrets: sample.secrets, dataFolder },
    ...{ at: undefined, databaseUrl: url, say: () => undefined },
  })
  assert.deepEqual({ facts, removed: keys.removed, beginsNewLog }, { facts: 7, removed: 1, beginsNewLog: true })
  assert.equal(await readFile(join(dataFolder, 'proof.key'), 'utf8'), '')
  const database = await openDatabase({ url, dataFolder, say: saySilently })
  const { rows } = await inTransaction(database.pool('app'), key, (transaction) =>
    transaction.query<{ person: string | null }>('select person from seal_key'),
  )
  assert.equal(rows.length, 1)
  assert.notEqual(rows[0]?.person, erased.person)
  await database.close()
})
