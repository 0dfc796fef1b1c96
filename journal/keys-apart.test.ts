import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Pool } from 'pg'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { destroyKey, type KeyOwner, keyRing, sealingKey } from './keys.ts'
import { applyKeysApart, writeKeysApart } from './keys-apart.ts'
import { type MasterKey, openMasterKey } from './master-key.ts'
import { inTransaction } from './transaction.ts'

let database: TestDatabase
let [app, queue, owner]: Pool[] = []
let folder: string
let master: MasterKey
before(async () => {
  database = await testDatabase()
  ;[app, queue, owner] = [database.pool('app'), database.pool('queue'), database.pool('owner')]
  folder = await mkdtemp(join(tmpdir(), 'klausel-keys-apart-'))
  master = await openMasterKey(folder, the(app))
})
after(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => the(owner).query('delete from seal_key; delete from destroyed_key'))

describe('keys apart from their database', () => {
  it('stay destroyed when a database is restored that is older than their destruction', async () => {
    const [kept, erased] = [someone(), someone()]
    const [keptKey, erasedKey] = [await make(kept), await make(erased)]
    const restored = await rowsNow()
    await destroy(erased)
    const copy = await written()
    await restore(restored)
    assert.deepEqual(await opens(erased, erasedKey), true)
    const { removed, added, renewed, keys } = await apply(copy)
    assert.deepEqual({ removed, added, renewed, keys }, { removed: 1, added: 0, renewed: 0, keys: 1 })
    assert.deepEqual(await opens(erased, erasedKey), false)
    assert.deepEqual(await opens(kept, keptKey), true)
  })

  it('that were made after the backup are there again', async () => {
    const restored = await rowsNow()
    const later = someone()
    const key = await make(later)
    const copy = await written()
    await restore(restored)
    assert.equal((await apply(copy)).added, 1)
    assert.deepEqual(await opens(later, key), true)
  })

  it('that were made after the copy stay, and what was destroyed after it stays destroyed', async () => {
    const [before, later] = [someone(), someone()]
    const beforeKey = await make(before)
    const copy = await written()
    const laterKey = await make(later)
    await destroy(before)
    const { removed, added, destroyedSince } = await apply(copy)
    assert.deepEqual({ removed, added, destroyedSince }, { removed: 0, added: 0, destroyedSince: 1 })
    assert.deepEqual([await opens(later, laterKey), await opens(before, beforeKey)], [true, false])
  })

  it('change nothing when they are laid over twice, and an older copy after a newer one brings nothing back', async () => {
    const [kept, erased] = [someone(), someone()]
    await make(kept)
    const key = await make(erased)
    const older = await written()
    const restored = await rowsNow()
    await destroy(erased)
    const newer = await written()
    await restore(restored)
    assert.equal((await apply(newer)).removed, 1)
    const again = await apply(newer)
    assert.deepEqual([again.removed, again.added, again.renewed], [0, 0, 0])
    assert.equal((await apply(older)).destroyedSince, 1)
    assert.deepEqual(await opens(erased, key), false)
  })

  it('lie under the newer master key afterwards, whichever of the two has it', async () => {
    const of = someone()
    const key = await make(of)
    const restored = await rowsNow()
    await the(owner).query(`update seal_key set wrapped = wrapped || 'x', wrapped_at = now() + interval '1 day'`)
    const copy = await written()
    await restore(restored)
    assert.equal((await apply(copy)).renewed, 1)
    const { rows } = await the(owner).query<{ wrapped: Buffer }>('select wrapped from seal_key where key_id = $1', [
      key,
    ])
    assert.ok(rows[0]?.wrapped.toString('latin1').endsWith('x'))
  })

  it('stay blocked when the restored database is older than that', async () => {
    const of = someone()
    await make(of)
    const restored = await rowsNow()
    await the(owner).query(`update seal_key set blocked_until = '2034-12-31', blocked_because = 'accounting'`)
    const copy = await written()
    await restore(restored)
    await apply(copy)
    const { rows } = await the(owner).query('select blocked_until::text, blocked_because from seal_key')
    assert.deepEqual(rows, [{ blocked_until: '2034-12-31', blocked_because: 'accounting' }])
  })

  it('are complete: who is just making one is waited for', async () => {
    const of = someone()
    let copy: Promise<string> | undefined
    await inTransaction(the(app), of, async (transaction) => {
      await sealingKey(transaction, master, of)
      copy = written()
      await waitingForLock()
    })
    assert.equal((await copy)?.split('\n').length, 4)
  })

  it('are many, and written and read in batches', async () => {
    await the(owner).query(`
      insert into seal_key (provider, customer, key_id, person, purpose, wrapped)
      select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', '\\x01' from generate_series(1, 4500)`)
    const copy = await written()
    await restore([])
    assert.equal((await apply(copy)).added, 4500)
  })

  it('are never open: neither a key nor the master key stands in the copy', async () => {
    const of = someone()
    const key = await inTransaction(
      the(app),
      of,
      async (transaction) => (await sealingKey(transaction, master, of)).key,
    )
    const copy = await written()
    for (const secret of [key.export(), master.key.export()])
      for (const form of ['base64', 'hex'] as const) assert.equal(copy.includes(secret.toString(form)), false)
  })

  for (const [what, bent, code] of [
    ['was cut in a line', (copy: string) => copy.slice(0, -30), 'KEYS_COPY_CUT'],
    ['lacks its end', (copy: string) => `${copy.trimEnd().split('\n').slice(0, -1).join('\n')}\n`, 'KEYS_COPY_CUT'],
    ['is empty', () => '', 'KEYS_COPY_CUT'],
    ['lacks a key', (copy: string) => copy.replace(/\n\[.*\n/, '\n'), 'KEYS_COPY_DAMAGED'],
    ['has another purpose in it', (copy: string) => copy.replace('correspondence', 'accounting'), 'KEYS_COPY_DAMAGED'],
    ['goes on after its end', (copy: string) => `${copy}[]\n`, 'KEYS_COPY_DAMAGED'],
    ['is something else', () => '{"form":"something else"}\n', 'KEYS_COPY_DAMAGED'],
    [
      'is of another installation',
      (copy: string) => copy.replace(/("installation":")[0-9a-f-]{36}/, `$1${randomUUID()}`),
      'KEYS_COPY_OF_ANOTHER',
    ],
  ] as const)
    it(`are refused and change nothing when the copy ${what}`, async () => {
      await make(someone())
      const copy = await written()
      await make(someone())
      const before = await rowsNow()
      await assert.rejects(apply(bent(copy)), { code })
      assert.deepEqual(await rowsNow(), before)
    })
})

const the = (pool: Pool | undefined): Pool => {
  assert.ok(pool)
  return pool
}

const someone = (): KeyOwner & { customer: string } => ({
  ...{ provider: randomUUID(), customer: randomUUID(), person: randomUUID(), purpose: 'correspondence' },
})

const make = (of: KeyOwner): Promise<string> =>
  inTransaction(the(app), of, async (transaction) => (await sealingKey(transaction, master, of)).keyId)

const destroy = (of: KeyOwner) => inTransaction(the(app), of, (transaction) => destroyKey(transaction, of))

const opens = (of: KeyOwner, key: string): Promise<boolean> =>
  inTransaction(the(app), of, async (transaction) => (await keyRing(transaction, master, of, [key])).has(key))

async function written(): Promise<string> {
  const sink = new PassThrough()
  const read = text(sink)
  await writeKeysApart(the(queue), sink)
  sink.end()
  return read
}

const apply = (copy: string) => applyKeysApart(the(queue), Readable.from([copy]))

/** What a backup of the database would hold: its keys, and what it knows to be destroyed. */
async function rowsNow(): Promise<readonly object[]> {
  const { rows } = await the(owner).query<{ row: object }>('select to_jsonb(k) as row from seal_key k order by key_id')
  return rows.map(({ row }) => row)
}

async function restore(rows: readonly object[]): Promise<void> {
  await the(owner).query('delete from seal_key; delete from destroyed_key')
  await the(owner).query('insert into seal_key select k.* from jsonb_populate_recordset(null::seal_key, $1) k', [
    JSON.stringify(rows),
  ])
}

/** Until somebody waits for the keys' table. */
async function waitingForLock(): Promise<void> {
  for (;;) {
    const { rowCount } = await the(owner).query(
      `select from pg_locks where relation = 'seal_key'::regclass and not granted`,
    )
    if (rowCount) return
  }
}
