import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Pool } from 'pg'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { append } from './append.ts'
import type { AgreementKey } from './fact.ts'
import { proveConsistency, proveFact } from './proof.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { sequence } from './sequence.ts'
import { inTransaction, type Transaction } from './transaction.ts'
import { verifyConsistency, verifyInclusion } from './tree.ts'
import { verifyTree } from './verify-tree.ts'

let database: TestDatabase
let app: Pool
let owner: Pool
let key: AgreementKey
beforeEach(async () => {
  database = await testDatabase()
  app = database.pool('app')
  owner = database.pool('owner')
  key = await openSample(app)
})
afterEach(() => database.close())

describe('a proof', () => {
  it('of each fact leads to the root, in the tree of today and in every earlier one that had it', async () => {
    const sizes = [3, 256, 300]
    for (const size of sizes) await grow(size)
    for (const size of sizes) {
      for (const number of [1, 2, 3, 255, 256, 257, 300]) {
        const proof = await read((transaction) => proveFact(transaction, { ...key, number }, size))
        assert.equal(proof !== undefined, number <= size, `fact ${number} in ${size}`)
        if (proof) assert.ok(verifyInclusion(proof))
      }
    }
    const today = await read((transaction) => proveFact(transaction, { ...key, number: 7 }))
    const named = await read((transaction) => proveFact(transaction, { ...key, number: 7 }, 300))
    assert.deepEqual(today, named)
  })

  it('is not there before the fact has its place, nor of a fact that is not there', async () => {
    await grow(2)
    await tell(1)
    assert.equal(await read((transaction) => proveFact(transaction, { ...key, number: 3 })), undefined)
    assert.equal(await read((transaction) => proveFact(transaction, { ...key, number: 99 })), undefined)
  })

  it('of growth holds between any two sizes, and for nothing that was rewritten', async () => {
    for (const size of [1, 2, 255, 256, 257, 600]) await grow(size)
    for (const first of [0, 1, 2, 255, 256, 257, 512, 600]) {
      const proof = await read((transaction) => proveConsistency(transaction, first))
      assert.ok(verifyConsistency(proof), `from ${first}`)
      assert.equal(proof.second, 600)
    }
    const proof = await read((transaction) => proveConsistency(transaction, 255, 257))
    assert.ok(verifyConsistency(proof))
    await owner.query(
      `update tree_tile set hashes = overlay(hashes placing '\\x00' from 70) where level = 0 and index = 0`,
    )
    const rewritten = await read((transaction) => proveConsistency(transaction, 255, 257))
    assert.equal(verifyConsistency({ ...rewritten, firstRoot: proof.firstRoot }), false)
  })

  it('in a tree that has not grown so far is refused', async () => {
    await grow(2)
    await assert.rejects(
      read((transaction) => proveFact(transaction, { ...key, number: 1 }, 3)),
      /The tree has 2 leaves, not yet 3/,
    )
    await assert.rejects(
      read((transaction) => proveConsistency(transaction, 1, 3)),
      RangeError,
    )
    await assert.rejects(
      read((transaction) => proveConsistency(transaction, 3)),
      RangeError,
    )
  })
})

describe('verifying the tree', () => {
  it('finds nothing in a tree that is whole, empty or not', async () => {
    assert.deepEqual((await read(verifyTree)).faults, [])
    for (const size of [1, 256, 300]) {
      await grow(size)
      const { head, faults } = await read(verifyTree)
      assert.deepEqual([head.size, faults], [size, []])
    }
  })

  it('finds a leaf that was changed', async () => {
    await grow(300)
    await owner.query(
      `update tree_tile set hashes = overlay(hashes placing '\\x00' from 70) where level = 0 and index = 0`,
    )
    assert.deepEqual((await read(verifyTree)).faults, [
      { code: 'TILE_DIFFERS', level: 1, index: 0 },
      { code: 'ROOT_DIFFERS' },
    ])
  })

  it('finds a hash over others that was changed, though all leaves are right', async () => {
    await grow(300)
    await owner.query(`update tree_tile set hashes = overlay(hashes placing '\\x00' from 7) where level = 1`)
    assert.deepEqual((await read(verifyTree)).faults, [{ code: 'TILE_DIFFERS', level: 1, index: 0 }])
  })

  it('finds a tile that is missing or too short', async () => {
    await grow(300)
    await owner.query('update tree_tile set hashes = substring(hashes for 64) where level = 0 and index = 1')
    assert.deepEqual((await read(verifyTree)).faults, [{ code: 'TILE_DIFFERS', level: 0, index: 1 }])
    await owner.query('delete from tree_tile where level = 0 and index = 0')
    assert.deepEqual((await read(verifyTree)).faults, [{ code: 'TILE_DIFFERS', level: 0, index: 0 }])
  })

  it('finds another root', async () => {
    await grow(3)
    await owner.query(`update tree set root = sha256('x')`)
    assert.deepEqual((await read(verifyTree)).faults, [{ code: 'ROOT_DIFFERS' }])
  })
})

function read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(app, key, work)
}

/** Appends so many facts, each with something sealed. */
async function tell(count: number): Promise<void> {
  const facts = Array.from({ length: count }, () => {
    return sampleFact({
      clear: { id: randomUUID() },
      sealed: { sealed: Buffer.from('encrypted'), keyId: randomUUID() },
    })
  })
  await read((transaction) => append(transaction, { ...key, facts }))
}

/** Appends until there are so many facts, and gives them their places. */
async function grow(size: number): Promise<void> {
  const { rows } = await owner.query<{ count: number }>('select count(*)::integer as count from fact')
  await tell(size - (rows[0]?.count ?? 0))
  await sequence(database.pool('queue'))
}
