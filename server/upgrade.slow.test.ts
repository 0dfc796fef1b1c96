import assert from 'node:assert/strict'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { Client } from 'pg'
import { root } from '../tools/files.ts'
import { type Running, runToEnd, startServer } from '../tools/running.ts'
import { saySilently } from './console.ts'
import { dataFolderAt } from './database/data-folder.ts'
import { openDatabase } from './database/open.ts'
import { demoPassword, demoPeople } from './demo.ts'
import { example } from './example.ts'
import { migrationsFolder } from './migrate.ts'

// A data folder as the program of 22 November 2026, 14:44 left it, with the example's life in it: its rows, and its master key. The
// migrations that it had run are those of today, since none is ever changed.

interface Earlier {
  readonly masterKey: string
  readonly tables: Readonly<Record<string, readonly object[]>>
}
const earlier = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, 'earlier-0025.json.gz'))).toString(),
) as Earlier

const folder = mkdtempSync(join(tmpdir(), 'klausel-upgrade-'))
chmodSync(folder, 0o755)
const dataFolder = join(folder, 'data')
after(() => rmSync(folder, { recursive: true, force: true }))

before(async () => {
  const migrations = join(folder, 'migrations')
  mkdirSync(migrations)
  for (const file of readdirSync(migrationsFolder).filter((name) => name.slice(0, 4) <= '0025'))
    copyFileSync(join(migrationsFolder, file), join(migrations, file))
  const database = await openDatabase({ dataFolder, say: saySilently, migrations })
  await asSuperuser(async (client) => {
    // Rows come in any order: what refers to what was right when they were written.
    await client.query('set session_replication_role = replica')
    for (const [table, rows] of Object.entries(earlier.tables)) {
      await client.query(`delete from ${table}`)
      await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(rows),
      ])
    }
  })
  await database.close()
  writeFileSync(join(dataFolder, 'master.key'), earlier.masterKey, { mode: 0o600 })
})

async function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const { sockets } = dataFolderAt(dataFolder)
  const client = new Client({ connectionString: `postgresql://postgres@localhost:5432/klausel?host=${sockets}` })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const klausel = (...args: string[]) =>
  runToEnd({ command: [process.execPath, join(root, 'server', 'klausel.ts'), ...args], dataFolder })

async function ask(running: Running, path: string): Promise<Record<string, unknown>> {
  const { address } = running
  const signedIn = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: demoPeople[0].email, password: demoPassword }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return (await fetch(`${address}/api${path}`, { headers: { cookie } })).json() as Promise<Record<string, unknown>>
}

describe('a data folder of an earlier version', () => {
  it('is told what would stand otherwise before anything is migrated', async () => {
    const { code, output, errors } = await klausel('upgrade', '--dry-run')
    assert.deepEqual([code, errors], [0, ''])
    assert.match(output, /^1 agreements compared, \d would stand otherwise\.$/m)
  })

  it('is verified as a copy, and stays as it is', async () => {
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    const command = [process.execPath, join(root, 'server', 'klausel.ts'), 'verify', dataFolder]
    const { code, output, errors } = await runToEnd({ command, environment: { TMPDIR: temporary } })
    assert.equal(code, 0, errors)
    assert.match(errors, /A copy of it is verified; it stays as it is itself/)
    assert.match(output, /^Nothing is proven: there is no checkpoint yet\.$/m)
    assert.deepEqual(readdirSync(temporary), [])
    const database = await openDatabase({ dataFolder, say: saySilently, asItIs: true })
    const ran = await asSuperuser((client) => client.query<{ file: string }>('select max(file) as file from migration'))
    assert.match(ran.rows[0]?.file ?? '', /^0025-/)
    await database.close()
  })

  it('migrates at the start, and the house runs on it with all that happened', async (t) => {
    const running = await startServer(t, { dataFolder })
    assert.match(running.output(), /Migrations run: \d+/)
    assert.match(running.output(), /Another program looked at 1 agreements last/)
    assert.equal((await fetch(`${running.address}/ready`)).status, 200)
    const { facts } = await ask(running, `/agreements/${example.agreement}/journal`)
    const before = earlier.tables['public.fact']?.filter(
      (fact) => 'agreement' in fact && fact.agreement === example.agreement,
    )
    assert.ok((facts as readonly unknown[]).length >= (before?.length ?? 0))
    await running.interrupt()
  })

  it('is verified afterwards: order, tree and signatures hold', async () => {
    const { code, output } = await klausel('verify', dataFolder)
    assert.equal(code, 0, output)
    assert.match(output, /^Proven: \d{3} facts of this installation, unchanged and in this order/)
  })

  it('is compared once: the next start finds that this program has looked at everything', async (t) => {
    const running = await startServer(t, { dataFolder })
    assert.doesNotMatch(running.output(), /Another program|Migrations run/)
  })
})
