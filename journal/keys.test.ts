import assert from 'node:assert/strict'
import { createCipheriv, hash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { append } from './append.ts'
import type { AgreementKey, JsonObject } from './fact.ts'
import {
  destroyKey,
  destroyKeysOf,
  disclose,
  type KeyOwner,
  keyRing,
  SealBroken,
  seal,
  sealingKey,
  unseal,
} from './keys.ts'
import { type MasterKey, openMasterKey } from './master-key.ts'
import { replayOpened } from './replay.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { inTransaction } from './transaction.ts'

let database: TestDatabase
let app: Pool
let folder: string
let master: MasterKey
before(async () => {
  database = await testDatabase()
  app = database.pool('app')
  folder = await mkdtemp(join(tmpdir(), 'klausel-keys-'))
  master = await openMasterKey(folder, app)
})
after(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

describe('what is sealed', () => {
  it('is given back to whoever reads with the keys', async () => {
    const key = await openSample(app)
    await tell(key, ownerIn(key), { wording: 'Hiermit kündige ich.', by: 'Erika Mustermann' })
    const [fact] = await opened(key)
    assert.deepEqual(fact?.opened, {
      erased: false,
      content: { wording: 'Hiermit kündige ich.', by: 'Erika Mustermann' },
    })
  })

  it('is erased, and not an error, when its key is destroyed, while the fact stays', async () => {
    const key = await openSample(app)
    const owner = ownerIn(key)
    await tell(key, owner, { wording: 'Hiermit kündige ich.' })
    assert.equal(await inTransaction(app, key, (transaction) => destroyKey(transaction, owner)), true)
    const [fact] = await opened(key)
    assert.deepEqual(fact?.opened, { erased: true })
    assert.deepEqual([fact?.number, fact?.kind, fact?.clear], [1, 'terminationReceived', { ground: 'ordinary' }])
    assert.equal(await inTransaction(app, key, (transaction) => destroyKey(transaction, owner)), false)
  })

  it('stays when the key of another person or purpose is destroyed', async () => {
    const key = await openSample(app)
    const owner = ownerIn(key)
    await tell(key, owner, { wording: 'one' })
    await tell(key, { ...owner, purpose: 'access' }, { wording: 'two' })
    await tell(key, { ...owner, person: randomUUID() }, { wording: 'three' })
    await tell(key, { ...owner, person: null }, { wording: 'four' })
    await inTransaction(app, key, (transaction) => destroyKey(transaction, owner))
    assert.deepEqual(
      (await opened(key)).map((fact) => fact.opened?.erased),
      [true, false, false, false],
    )
  })

  it('of a person goes with all keys of that person, and it is said which those were', async () => {
    const key = await openSample(app)
    const owner = ownerIn(key)
    await tell(key, owner, { wording: 'one' })
    await tell(key, { ...owner, purpose: 'access' }, { wording: 'two' })
    await tell(key, { ...owner, person: null }, { wording: 'three' })
    const purposes = await inTransaction(app, key, (transaction) => destroyKeysOf(transaction, owner))
    assert.deepEqual(purposes, ['access', 'correspondence'])
    assert.deepEqual(
      (await opened(key)).map((fact) => fact.opened?.erased),
      [true, true, false],
    )
  })

  it('under a key made after the old one was destroyed does not bring back what was erased', async () => {
    const key = await openSample(app)
    const owner = ownerIn(key)
    await tell(key, owner, { wording: 'before' })
    await inTransaction(app, key, (transaction) => destroyKey(transaction, owner))
    await tell(key, owner, { wording: 'after' })
    assert.deepEqual(
      (await opened(key)).map((fact) => fact.opened),
      [{ erased: true }, { erased: false, content: { wording: 'after' } }],
    )
  })

  it('does not open when a byte was changed, nor in another agreement, nor in a fact of another kind', async () => {
    const key = await openSample(app)
    const into = { agreement: key.agreement, kind: 'terminationReceived' }
    await inTransaction(app, key, async (transaction) => {
      const sealing = await sealingKey(transaction, master, ownerIn(key))
      const sealed = seal(sealing, into, { wording: 'Hiermit kündige ich.' })
      const ring = await keyRing(transaction, master, key, [sealing.keyId])
      assert.equal(unseal(ring, into, sealed).erased, false)
      for (let byte = 0; byte < sealed.sealed.length; byte++) {
        const bent = Uint8Array.from(sealed.sealed, (value, place) => (place === byte ? value ^ 1 : value))
        assert.throws(() => unseal(ring, into, { ...sealed, sealed: bent }), SealBroken)
      }
      assert.throws(() => unseal(ring, into, { ...sealed, sealed: sealed.sealed.subarray(0, 20) }), SealBroken)
      assert.throws(() => unseal(ring, { ...into, agreement: randomUUID() }, sealed), SealBroken)
      assert.throws(() => unseal(ring, { ...into, kind: 'objectionReceived' }, sealed), SealBroken)
    })
  })

  it('is shown to be what was sealed by whoever was given it, without any key, and what is older still opens', async () => {
    const key = await openSample(app)
    const into = { agreement: key.agreement, kind: 'terminationReceived' }
    await inTransaction(app, key, async (transaction) => {
      const sealing = await sealingKey(transaction, master, ownerIn(key))
      const sealed = seal(sealing, into, { wording: 'Hiermit kündige ich.' })
      const ring = await keyRing(transaction, master, key, [sealing.keyId])
      const given = disclose(ring, into, sealed)
      const bound = hash('sha256', Buffer.concat([given?.salt ?? Buffer.of(), given?.content ?? Buffer.of()]), 'buffer')
      assert.deepEqual(Buffer.from(sealed.sealed).subarray(1, 33), bound)
      // Sealed as it was before: form (1) ‖ nonce ‖ encrypted ‖ tag.
      const nonce = randomBytes(12)
      const bindsTo = JSON.stringify(['klausel sealed 1', into.agreement, into.kind, sealing.keyId])
      const cipher = createCipheriv('aes-256-gcm', sealing.key, nonce).setAAD(Buffer.from(bindsTo))
      const older = Buffer.concat([
        Buffer.of(1),
        nonce,
        cipher.update('{"wording":"alt"}'),
        cipher.final(),
        cipher.getAuthTag(),
      ])
      const opened = disclose(ring, into, { sealed: older, keyId: sealing.keyId })
      assert.deepEqual([opened?.salt, opened?.content.toString()], [null, '{"wording":"alt"}'])
    })
  })

  it('looks different each time, and tells nothing of its words', async () => {
    const key = await openSample(app)
    const into = { agreement: key.agreement, kind: 'terminationReceived' }
    const sealing = await inTransaction(app, key, (transaction) => sealingKey(transaction, master, ownerIn(key)))
    const [one, two] = [seal(sealing, into, { name: 'Erika' }), seal(sealing, into, { name: 'Erika' })]
    assert.notDeepEqual(one.sealed, two.sealed)
    assert.equal(Buffer.from(one.sealed).includes('Erika'), false)
  })
})

describe('a key', () => {
  it('is one for each person and purpose, made when first asked for, by however many at once', async () => {
    const key = await openSample(app)
    const owner = ownerIn(key)
    const ask = () => inTransaction(app, key, (transaction) => sealingKey(transaction, master, owner))
    const keys = await Promise.all(Array.from({ length: 8 }, ask))
    assert.equal(new Set(keys.map(({ keyId }) => keyId)).size, 1)
    const other = await inTransaction(app, key, (transaction) => {
      return sealingKey(transaction, master, { ...owner, purpose: 'access' })
    })
    assert.notEqual(other.keyId, keys[0]?.keyId)
  })

  it('is not destroyed under the hands of who seals with it: destroying waits until that is committed', async () => {
    const key = await openSample(app)
    const owner = ownerIn(key)
    await tell(key, owner, { wording: 'one' })
    let destroyed: Promise<boolean> | undefined
    await inTransaction(app, key, async (transaction) => {
      await sealingKey(transaction, master, owner)
      destroyed = inTransaction(app, key, (other) => destroyKey(other, owner))
      assert.equal(await Promise.race([destroyed, wait(100, 'waits')]), 'waits')
    })
    assert.equal(await destroyed, true)
  })

  it('opens for nobody but its owner: a row that was moved to another does not unwrap', async () => {
    const key = await openSample(app)
    const owner = ownerIn(key)
    await inTransaction(app, key, (transaction) => sealingKey(transaction, master, owner))
    const thief = randomUUID()
    await database.pool('owner').query('update seal_key set person = $1 where person = $2', [thief, owner.person])
    const stolen = inTransaction(app, key, (transaction) =>
      sealingKey(transaction, master, { ...owner, person: thief }),
    )
    await assert.rejects(stolen, /KEY_BROKEN/)
  })

  it('that lies under another master key is refused by the name of both', async () => {
    const key = await openSample(app)
    const owner = ownerIn(key)
    await inTransaction(app, key, (transaction) => sealingKey(transaction, master, owner))
    const other = { key: master.key, file: master.file, fingerprint: Buffer.alloc(8, 7) }
    const refused = inTransaction(app, key, (transaction) => sealingKey(transaction, other, owner))
    await assert.rejects(refused, (error: Error) => {
      return error.message.startsWith('MASTER_KEY_OTHER') && error.message.includes(master.fingerprint.toString('hex'))
    })
  })

  it('lies in the database wrapped only', async () => {
    const key = await openSample(app)
    const sealing = await inTransaction(app, key, (transaction) => sealingKey(transaction, master, ownerIn(key)))
    const { rows } = await database.pool('owner').query<{ wrapped: Buffer }>('select wrapped from seal_key')
    assert.ok(rows.length > 0)
    assert.ok(rows.every(({ wrapped }) => !wrapped.includes(sealing.key.export())))
  })
})

function ownerIn({ provider, customer }: AgreementKey): KeyOwner & { person: string } {
  return { provider, customer, person: randomUUID(), purpose: 'correspondence' }
}

async function tell(key: AgreementKey, owner: KeyOwner, content: JsonObject): Promise<void> {
  const kind = 'terminationReceived'
  await inTransaction(app, key, async (transaction) => {
    const sealed = seal(await sealingKey(transaction, master, owner), { agreement: key.agreement, kind }, content)
    await append(transaction, { ...key, facts: [sampleFact({ kind, clear: { ground: 'ordinary' }, sealed })] })
  })
}

function opened(key: AgreementKey) {
  return inTransaction(app, key, (transaction) => replayOpened(transaction, master, key))
}
