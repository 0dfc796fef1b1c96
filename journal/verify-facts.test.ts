import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Pool } from 'pg'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { append } from './append.ts'
import { type AgreementKey, leafOf } from './fact.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { sequence } from './sequence.ts'
import { everyCustomer, inTransaction, type Transaction } from './transaction.ts'
import { verifyFacts } from './verify-facts.ts'

let database: TestDatabase
let app: Pool
let owner: Pool
let key: AgreementKey
before(async () => {
  database = await testDatabase()
  app = database.pool('app')
  owner = database.pool('owner')
})
after(() => database.close())
beforeEach(async () => {
  key = await openSample(app)
})

describe('verifying the facts', () => {
  const changes: Readonly<Record<string, string>> = {
    'what is clear': `update fact set clear = '{"amount": "0.01"}' where agreement = $1 and number = 2`,
    'what is sealed': `update fact set sealed = sealed || '\\x00' where agreement = $1 and number = 2`,
    'the key of what is sealed': 'update fact set key_id = gen_random_uuid() where agreement = $1 and number = 2',
    'when it happened': `update fact set at = at + interval '1 millisecond' where agreement = $1 and number = 2`,
    'when it was learned': `update fact set learned_at = learned_at - interval '1 day' where agreement = $1 and number = 2`,
    'the kind': `update fact set kind = 'other' where agreement = $1 and number = 2`,
    'the hash beside it': `update fact set leaf = sha256('x') where agreement = $1 and number = 2`,
  }
  for (const placed of [true, false]) {
    for (const [what, statement] of Object.entries(changes)) {
      it(`finds a fact ${placed ? 'in the tree' : 'without place yet'} of which was changed: ${what}`, async () => {
        await tell(3)
        if (placed) await sequence(database.pool('queue'))
        assert.deepEqual(await faults(), [])
        await owner.query(statement, [key.agreement])
        assert.deepEqual(await faults(), [{ ...key, code: 'FACT_DIFFERS', number: 2 }])
      })
    }
  }

  it('finds a fact that was written anew together with its hash', async () => {
    await tell(3)
    await sequence(database.pool('queue'))
    const other = await openSample(app, { provider: key.provider, customer: key.customer })
    await inTransaction(app, other, (transaction) => append(transaction, { ...other, facts: [sampleFact()] }))
    await owner.query(
      `update fact set clear = f.clear, leaf = f.leaf from fact f where f.agreement = $1 and fact.agreement = $2 and fact.number = 2`,
      [other.agreement, key.agreement],
    )
    assert.deepEqual(await faults(), [{ ...key, code: 'FACT_DIFFERS', number: 2 }])
  })

  it('finds a fact whose number was changed: missing where it was, different and too many where it is', async () => {
    await tell(3)
    await owner.query('update fact set number = 9 where agreement = $1 and number = 3', [key.agreement])
    assert.deepEqual(await faults(), [
      { ...key, code: 'FACT_MISSING', number: 3 },
      { ...key, code: 'FACT_DIFFERS', number: 9 },
      { ...key, code: 'FACT_SURPLUS', number: 9 },
    ])
  })

  it('finds a fact that was put there past the agreement, though its hash is right', async () => {
    await tell(1)
    const fact = { at: 0, learnedAt: 0, kind: 'paymentCredited', clear: { amount: '59.50' }, keyId: null }
    const leaf = leafOf({ ...fact, agreement: key.agreement, number: 2 }, null)
    await read((transaction) => {
      return transaction.query(
        `insert into fact (provider, customer, agreement, number, at, learned_at, kind, clear, leaf)
         values ($1, $2, $3, 2, '1970-01-01Z', '1970-01-01Z', $4, $5, $6)`,
        [key.provider, key.customer, key.agreement, fact.kind, fact.clear, leaf],
      )
    })
    assert.deepEqual(await faults(), [{ ...key, code: 'FACT_SURPLUS', number: 2 }])
  })

  for (const [which, number] of [
    ['first', 1],
    ['middle', 2],
    ['last', 3],
  ] as const) {
    it(`finds that the ${which} fact of an agreement is missing, wherever the agreement stands among others`, async () => {
      await tell(3)
      for (let n = 0; n < 4; n++) {
        const other = await openSample(app, { provider: key.provider })
        await inTransaction(app, other, (transaction) => append(transaction, { ...other, facts: [sampleFact()] }))
      }
      await owner.query('delete from fact where agreement = $1 and number = $2', [key.agreement, number])
      assert.deepEqual(await faults(), [{ ...key, code: 'FACT_MISSING', number }])
    })
  }

  it('finds that all facts of an agreement are missing', async () => {
    await tell(3)
    await owner.query('delete from fact where agreement = $1', [key.agreement])
    assert.deepEqual(await faults(), [{ ...key, code: 'FACT_MISSING', number: 1 }])
  })

  it('looks at the scope it is told, and counts', async () => {
    await tell(3)
    const other = await openSample(app, { provider: key.provider })
    await inTransaction(app, other, (transaction) => append(transaction, { ...other, facts: [sampleFact()] }))
    const count = (scope: { provider: string; customer: string | null }) => {
      return inTransaction(app, scope, (transaction) => verifyFacts(transaction, scope)).then(({ facts }) => facts)
    }
    assert.equal(await count(key), 3)
    assert.equal(await count(other), 1)
    assert.equal(await count({ provider: key.provider, customer: everyCustomer }), 4)
    assert.equal(await count({ provider: randomUUID(), customer: everyCustomer }), 0)
  })
})

function read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(app, key, work)
}

async function faults() {
  const scope = { provider: key.provider, customer: everyCustomer } as const
  const found = await inTransaction(app, scope, (transaction) => verifyFacts(transaction, scope))
  return found.faults
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
