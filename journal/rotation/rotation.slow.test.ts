import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { copyFile, mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import type { Pool } from 'pg'
import { type TestDatabase, testDatabase } from '../../tools/test-database.ts'
import { derivedNames, secretOf } from '../derived-secret.ts'
import { destroyKey, type KeyOwner, keyRing, seal, sealingKey, unseal } from '../keys.ts'
import { type MasterKey, openMasterKey } from '../master-key.ts'
import { inTransaction } from '../transaction.ts'
import { keepMasterKey } from './keep-master-key.ts'
import { DAY, type RotationPoint, rotationPoints, usualPlan } from './rotating.ts'
import type { Process } from './rotating-process.test-support.ts'
import { unreadableFrom } from './unreadable.ts'

let database: TestDatabase
let app: Pool
let folder: string
let began: ReadonlyMap<string, Buffer>
/** The world's time; it goes on from test to test. */
let now = Date.now()

before(async () => {
  database = await testDatabase()
  app = database.pool('app')
  folder = await mkdtemp(join(tmpdir(), 'klausel-rotation-'))
  began = secretsOf(await open())
  for (let n = 0; n < 40; n++) await say(`letter ${n}`)
})
after(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

describe('a master key', () => {
  it('changes, and what was sealed is read before, meanwhile and after; by processes that know nothing of it too', async () => {
    const other = await open()
    const former = other.fingerprint
    const kept = await look({ asked: true })
    assert.deepEqual([kept?.changed, (kept?.wrapped ?? 0) > 40], [true, true])
    assert.equal(await lieUnder(former), 0)
    await everythingOpens(other)
    await everythingOpens(await open())
    // What the other process seals now lies under the new key, though nobody has told it.
    await say('a letter later', other)
    assert.equal(await lieUnder(other.fingerprint), sealed.length + derivedNames.length)
    assert.notDeepEqual(other.fingerprint, former)
  })

  it('is kept beside the new one, for its owner alone, and is not known by the record', async () => {
    const [former] = await formerFiles()
    assert.match(
      await readFile(join(folder, former ?? ''), 'utf8'),
      /^klausel master key 1\n[^\n]{44}\nretired 2\d{3}-/,
    )
    const { rows } = await database.pool('owner').query<{ all: string }>('select k::text as all from master_key k')
    assert.equal(rows.length, 2)
    const secret = (await readFile(join(folder, 'master.key'), 'utf8')).split('\n')[1] ?? ''
    assert.equal(
      rows.some((row) => row.all.includes(Buffer.from(secret, 'base64').toString('hex'))),
      false,
    )
  })

  it('changes by itself when its days are over, and not before', async () => {
    assert.equal((await look({ at: now + 6 * DAY }))?.changed, false)
    assert.equal((await look({ at: now + 8 * DAY }))?.changed, true)
    await everythingOpens(await open())
  })

  it('changes only when somebody asks for it where it is set so, and then nobody knows the day', async () => {
    const plan = { every: 0, horizon: 28 }
    const master = await open()
    const at = now + 300 * DAY
    const kept = await keepMasterKey({ queue: database.pool('queue'), master, plan, now: () => at })
    assert.equal(kept?.changed, false)
    assert.equal(await unreadable(now), undefined)
    await look()
    assert.notEqual(await unreadable(now), undefined)
  })

  it('does not change where the database is in use with another folder', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'klausel-elsewhere-'))
    await copyFile(join(folder, 'master.key'), join(elsewhere, 'master.key'))
    const master = await openMasterKey(elsewhere, app)
    await look({ asked: true })
    const before = await readFile(join(elsewhere, 'master.key'), 'utf8')
    const kept = keepMasterKey({ queue: database.pool('queue'), master, plan: usualPlan, now: () => now }, true)
    await assert.rejects(kept, { code: 'MASTER_KEY_OTHER' })
    assert.equal(await readFile(join(elsewhere, 'master.key'), 'utf8'), before)
    await assert.rejects(openMasterKey(elsewhere, app), { code: 'MASTER_KEY_OTHER' })
    await rm(elsewhere, { recursive: true })
  })

  it('is looked after by one process at a time', async () => {
    const all = await Promise.all([look({ asked: true }), look({ asked: true }), look({ asked: true })])
    assert.equal(all.filter((each) => each?.changed).length, 1)
    await everythingOpens(await open())
  })

  it('takes sessions, links of applicants and second factors along', async () => {
    assert.deepEqual(secretsOf(await open()), began)
  })

  it('is destroyed after its horizon, and only then; a copy of the database from its time opens with no key that is left', async () => {
    const inForceBefore = (await open()).fingerprint.toString('hex')
    const { rows: backup } = await database.pool('owner').query('select * from seal_key')
    const erased = sealed.pop()
    assert.ok(erased)
    await inTransaction(app, erased.owner, (transaction) => destroyKey(transaction, erased.owner))
    const destroyedAt = now
    assert.equal((await unreadable(destroyedAt))?.isSo, false)
    now += DAY
    await look({ asked: true })
    const planned = await unreadable(destroyedAt)
    now += (usualPlan.horizon - 1) * DAY
    await look()
    await restored(backup, async () => assert.equal(await opens(await open(), erased), true))
    now += 3 * DAY
    const kept = await look()
    assert.ok(kept?.destroyed.includes(inForceBefore))
    // The day that was said before is the day on which it became so; the look was a little later.
    const [became, was] = [await unreadable(destroyedAt), planned]
    assert.deepEqual([became?.isSo, was?.isSo], [true, false])
    assert.ok(became && was && became.at >= was.at && became.at - was.at <= 3 * DAY)
    await restored(backup, async () => {
      await assert.rejects(opens(await open(), erased), { code: 'MASTER_KEY_OTHER' })
    })
    await everythingOpens(await open())
  })

  for (const point of rotationPoints)
    it(`loses nothing where a program is killed ${point}`, async () => {
      const isAtEnd = rotationPoints.indexOf(point) >= rotationPoints.indexOf('after the former key has another name')
      if (isAtEnd) {
        await look({ asked: true })
        now += (usualPlan.horizon + 1) * DAY
      }
      // Keys that were just wrapped anew are no work for the one that is killed.
      await killedAt(point, !isAtEnd)
      await everythingOpens(await open())
      await say(`after ${point}`)
      await look()
      const master = await open()
      await everythingOpens(master)
      assert.deepEqual(secretsOf(master), began)
      assert.equal(await lieUnder(master.fingerprint), sealed.length + derivedNames.length)
      await draftsGoInTime()
      if (!isAtEnd) return
      const { rows } = await database
        .pool('owner')
        .query(
          'select from master_key where destroyed_at is null and fingerprint <> $1 and not fingerprint = any ($2::bytea[])',
          [master.fingerprint, (await formerFiles()).map((name) => Buffer.from(name.slice(7, 23), 'hex'))],
        )
      assert.equal(rows.length, 0)
    })
})

interface Sealed {
  readonly owner: KeyOwner & { readonly customer: string }
  readonly keyId: string
  readonly sealed: Uint8Array
  readonly words: string
}
const sealed: Sealed[] = []
const into = { agreement: randomUUID(), kind: 'terminationReceived' }

const open = () => openMasterKey(folder, app)

async function say(words: string, by?: MasterKey): Promise<void> {
  const owner = { provider: randomUUID(), customer: randomUUID(), person: randomUUID(), purpose: 'correspondence' }
  const master = by ?? (await open())
  await inTransaction(app, owner, async (transaction) => {
    sealed.push({ owner, words, ...seal(await sealingKey(transaction, master, owner), into, { words }) })
  })
}

async function opens(master: MasterKey, { owner, keyId, sealed: content, words }: Sealed): Promise<boolean> {
  return inTransaction(app, owner, async (transaction) => {
    const opened = unseal(await keyRing(transaction, master, owner, [keyId]), into, {
      keyId,
      sealed: Buffer.from(content),
    })
    return !opened.erased && opened.content.words === words
  })
}

async function everythingOpens(master: MasterKey): Promise<void> {
  for (const each of sealed) assert.equal(await opens(master, each), true, each.words)
}

const secretsOf = (master: MasterKey): ReadonlyMap<string, Buffer> =>
  new Map(derivedNames.map((name) => [name, secretOf(master, name).export()]))

async function look({ asked = false, at = now }: { asked?: boolean; at?: number } = {}) {
  now = at
  const master = await open()
  return keepMasterKey({ queue: database.pool('queue'), master, plan: usualPlan, now: () => now }, asked)
}

/** How many wrapped things lie under a master key. */
async function lieUnder(fingerprint: Buffer): Promise<number> {
  const { rows } = await database.pool('owner').query<{ count: number }>(
    `select count(*)::int from (select wrapped from seal_key union all select wrapped from derived_secret) w
     where substring(wrapped from 2 for 8) = $1`,
    [fingerprint],
  )
  return rows[0]?.count ?? 0
}

const formerFiles = async () => (await readdir(folder)).filter((name) => /^master-[0-9a-f]{16}\.key$/.test(name))

const unreadable = (destroyed: number) =>
  inTransaction(app, { provider: randomUUID(), customer: null }, (transaction) =>
    unreadableFrom(transaction, destroyed),
  )

/** The keys of a backup, for as long as somebody looks at them. */
async function restored(backup: readonly object[], work: () => Promise<void>): Promise<void> {
  const owner = database.pool('owner')
  const { rows: kept } = await owner.query('select * from seal_key')
  const fill = async (rows: readonly object[]) => {
    await owner.query('delete from seal_key')
    await owner.query('insert into seal_key select k.* from jsonb_populate_recordset(null::seal_key, $1) k', [
      JSON.stringify(
        rows.map((row) => ({ ...row, wrapped: `\\x${(row as { wrapped: Buffer }).wrapped.toString('hex')}` })),
      ),
    ])
  }
  await fill(backup)
  try {
    await work()
  } finally {
    await fill(kept)
  }
}

async function killedAt(stopAt: RotationPoint, asked: boolean): Promise<void> {
  const address = (role: 'app' | 'queue') => database.pool(role).options.connectionString ?? ''
  const handed: Process = { app: address('app'), queue: address('queue'), folder, now, asked, stopAt }
  const file = join(import.meta.dirname, 'rotating-process.test-support.ts')
  const child = spawn(process.execPath, [file, JSON.stringify(handed)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const [errors, [, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  assert.equal(signal, 'SIGKILL', errors)
}

/** What a killed program leaves behind is no key of anybody, and goes a minute later. */
async function draftsGoInTime(): Promise<void> {
  const drafts = (await readdir(folder)).filter(
    (name) => name !== 'master.key' && !/^master-[0-9a-f]{16}\.key$/.test(name),
  )
  for (const name of drafts) await utimes(join(folder, name), new Date(0), new Date(0))
  await look()
  assert.deepEqual(
    (await readdir(folder)).filter((name) => drafts.includes(name)),
    [],
  )
}
