import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { instantOf } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { append } from './append.ts'
import { type Bound, canonicalForm, type JsonObject, leafOf } from './fact.ts'
import { replay } from './replay.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { inTransaction } from './transaction.ts'
import { verifyFacts } from './verify-facts.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.close())

const fact: Bound = {
  agreement: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  number: 7,
  at: instantOf('2026-01-31T10:00+01:00'),
  learnedAt: instantOf('2026-02-02T08:15:30.250Z'),
  kind: 'terminationReceived',
  keyId: null,
  clear: { medium: 'letter', ground: 'ordinary' },
}
const written =
  '{"agreement":"6f9619ff-8b86-4d01-b42d-00cf4fc964ff","at":"2026-01-31T09:00:00.000Z",' +
  '"clear":{"ground":"ordinary","medium":"letter"},"keyId":null,"kind":"terminationReceived",' +
  '"learnedAt":"2026-02-02T08:15:30.250Z","number":7}'

describe('the leaf of a fact', () => {
  it('is written down so that anybody can write it the same way', () => {
    assert.equal(canonicalForm(fact), written)
  })

  it('is written as RFC 8785 says, whatever is told', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer(),
        fc.option(fc.uuid()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (kind, at, keyId, told) => {
          const other = { ...fact, kind, at, keyId, clear: told as JsonObject }
          const instants = { at: new Date(at).toISOString(), learnedAt: new Date(fact.learnedAt).toISOString() }
          assert.equal(canonicalForm(other), canonicalize({ ...other, ...instants }))
        },
      ),
    )
  })

  it('is SHA-256 of a zero byte, that form, and the hash of what is sealed', () => {
    const sealed = Buffer.from('encrypted')
    const keyId = '0b0b0b0b-0000-4000-8000-000000000001'
    const form = written.replace('"keyId":null', `"keyId":"${keyId}"`)
    const expected = sha256(Buffer.concat([Buffer.of(0), Buffer.from(form), sha256(sealed)]))
    assert.deepEqual(leafOf({ ...fact, keyId }, sealed), expected)
  })

  it('takes the hash of the empty string where nothing is sealed', () => {
    const expected = sha256(Buffer.concat([Buffer.of(0), Buffer.from(written), sha256(Buffer.alloc(0))]))
    assert.deepEqual(leafOf(fact, null), expected)
  })

  it('is another one if anything of the fact is', () => {
    const changes: Partial<Bound>[] = [
      { agreement: randomUUID() },
      { number: 8 },
      { at: fact.at + 1 },
      { learnedAt: fact.learnedAt - 1 },
      { kind: 'objectionReceived' },
      { keyId: randomUUID() },
      { clear: { ...fact.clear, ground: 'for cause' } },
      { clear: {} },
    ]
    const leaves = changes.map((change) => leafOf({ ...fact, ...change }, null).toString('hex'))
    const sealed = [Buffer.from('a'), Buffer.from('b')].map((bytes) => leafOf(fact, bytes).toString('hex'))
    assert.equal(new Set([leafOf(fact, null).toString('hex'), ...leaves, ...sealed]).size, changes.length + 3)
  })

  it('does not depend on the order in which the fields were told', () => {
    const turned = { medium: 'letter', ground: 'ordinary' }
    assert.deepEqual(
      leafOf({ ...fact, clear: { ground: 'ordinary', medium: 'letter' } }, null),
      leafOf({ ...fact, clear: turned }, null),
    )
  })

  it('is the same after the database has kept the fact, whatever is told', async () => {
    const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüß0-9][A-Za-zÄÖÜäöüß0-9 ,._:#()§/+-]{0,20}$/)
    const name = fc.stringMatching(/^[A-Za-z][\w.-]{0,10}$/)
    const { told } = fc.letrec((tie) => ({
      told: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
      value: fc.oneof(
        { maxDepth: 2 },
        word,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('told'),
      ),
    }))
    const key = await openSample(database.pool('app'))
    const clears = fc.sample(told, 200) as JsonObject[]
    const found = await inTransaction(database.pool('app'), key, async (transaction) => {
      await append(transaction, { ...key, expected: 0, facts: clears.map((clear) => sampleFact({ clear })) })
      return { ...(await verifyFacts(transaction, key)), ...(await replay(transaction, key)) }
    })
    assert.deepEqual(found.faults, [])
    assert.equal(found.facts.length, 200)
  })
})

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
