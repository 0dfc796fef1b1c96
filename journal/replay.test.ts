import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Pool } from 'pg'
import { instantOf } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { installationOf, openAgreement, readAgreements } from './agreement.ts'
import { append } from './append.ts'
import type { AgreementKey } from './fact.ts'
import { inOrderOfLearning, replay, replayAll } from './replay.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { keepStandings, keptStandings } from './standing.ts'
import { everyCustomer, inTransaction, type Transaction } from './transaction.ts'

let database: TestDatabase
let app: Pool
before(async () => {
  database = await testDatabase()
  app = database.pool('app')
})
after(() => database.close())

describe('replaying', () => {
  it('gives the facts of an agreement in the order of their numbers, not of their times', async () => {
    const key = await openSample(app)
    await tell(key, ['applied', '2026-03-01'], ['concluded', '2026-01-01'], ['activated', '2026-02-01'])
    const { facts } = await read(key, (transaction) => replay(transaction, key))
    assert.deepEqual(
      facts.map(({ number, kind }) => [number, kind]),
      [
        [1, 'applied'],
        [2, 'concluded'],
        [3, 'activated'],
      ],
    )
  })

  it('begins after the number it is told', async () => {
    const key = await openSample(app)
    await tell(key, ['applied', '2026-01-01'], ['concluded', '2026-01-02'])
    const { facts } = await read(key, (transaction) => replay(transaction, { ...key, after: 1 }))
    assert.deepEqual(
      facts.map(({ kind }) => kind),
      ['concluded'],
    )
  })

  it('gives nothing for an agreement that is not there', async () => {
    const key = await openSample(app)
    const other = { ...key, agreement: randomUUID() }
    assert.deepEqual(await read(key, (transaction) => replay(transaction, other)), {
      ...other,
      facts: [],
      installation: [],
    })
  })

  it('gives many agreements in the order asked, each from its own place, with the facts of the installation shared', async () => {
    const one = await openSample(app)
    const two = await openSample(app, { provider: one.provider })
    const silent = await openSample(app, { provider: one.provider })
    await tell(one, ['applied', '2026-01-01'], ['concluded', '2026-01-02'])
    await tell(two, ['applied', '2026-01-03'], ['concluded', '2026-01-04'])
    await tellInstallation(one.provider, ['dayBegan', '2026-01-01'], ['outage', '2026-01-02'])
    const histories = await read({ ...one, customer: everyCustomer }, (transaction) => {
      return replayAll(transaction, [two, { ...one, after: 1 }, silent])
    })
    assert.deepEqual(
      histories.map(({ facts }) => facts.map(({ kind }) => kind)),
      [['applied', 'concluded'], ['concluded'], []],
    )
    assert.deepEqual(
      histories[0]?.installation.map(({ kind, customer }) => [kind, customer]),
      [
        ['dayBegan', null],
        ['outage', null],
      ],
    )
    assert.ok(histories.every(({ installation }) => installation === histories[0]?.installation))
    const [later] = await read({ ...one, customer: everyCustomer }, (transaction) => replayAll(transaction, [two], 1))
    assert.deepEqual(
      later?.installation.map(({ kind }) => kind),
      ['outage'],
    )
  })

  it('refuses the agreements of two providers at once', async () => {
    const [one, two] = [await openSample(app), await openSample(app)]
    await assert.rejects(
      read({ ...one, customer: everyCustomer }, (transaction) => replayAll(transaction, [one, two])),
      /one provider at a time/,
    )
  })

  it('never gives what is sealed', async () => {
    const key = await openSample(app)
    const sealed = { sealed: Buffer.from('encrypted'), keyId: randomUUID() }
    await read(key, (transaction) => append(transaction, { ...key, facts: [sampleFact({ sealed })] }))
    const { facts } = await read(key, (transaction) => replay(transaction, key))
    assert.deepEqual(Object.keys(facts[0] ?? {}).sort(), [
      ...['agreement', 'at', 'clear', 'customer', 'keyId', 'kind', 'learnedAt', 'number', 'provider'],
    ])
    assert.equal(facts[0]?.keyId, sealed.keyId)
  })

  it('merges by the time of learning, the installation first at the same instant', () => {
    const fact = (kind: string, learned: string, number: number) => {
      const at = instantOf(learned)
      return { provider: '', customer: '', agreement: '', number, at, learnedAt: at, kind, clear: {}, keyId: null }
    }
    const facts = [fact('a', '2026-01-02', 1), fact('b', '2026-01-02', 2), fact('c', '2026-01-05', 3)]
    const installation = [fact('x', '2026-01-02', 1), fact('y', '2026-01-03', 2), fact('z', '2026-01-09', 3)]
    const merged = (history: Parameters<typeof inOrderOfLearning>[0]) => {
      return inOrderOfLearning(history)
        .map(({ kind }) => kind)
        .join('')
    }
    assert.equal(merged({ facts, installation }), 'xabycz')
    assert.equal(merged({ facts, installation: [] }), 'abc')
    assert.equal(merged({ facts: [], installation }), 'xyz')
  })
})

describe("the installation's own agreement", () => {
  it('is one for each provider, opened when first asked for, by however many at once', async () => {
    const provider = randomUUID()
    const ask = () =>
      inTransaction(app, { provider, customer: null }, (transaction) => installationOf(transaction, provider))
    const keys = await Promise.all(Array.from({ length: 5 }, ask))
    assert.equal(new Set(keys.map(({ agreement }) => agreement)).size, 1)
    assert.equal(keys[0]?.customer, null)
    const other = randomUUID()
    const another = await inTransaction(app, { provider: other, customer: null }, (transaction) => {
      return installationOf(transaction, other)
    })
    assert.notEqual(another.agreement, keys[0]?.agreement)
  })

  it('is read by a customer and can not be written by one', async () => {
    const key = await openSample(app)
    await tellInstallation(key.provider, ['outage', '2026-01-02'])
    const installation = await read(key, (transaction) => installationOf(transaction, key.provider))
    const { facts } = await read(key, (transaction) => replay(transaction, installation))
    assert.deepEqual(
      facts.map(({ kind }) => kind),
      ['outage'],
    )
    await assert.rejects(
      read(key, (transaction) => append(transaction, { ...installation, facts: [sampleFact()] })),
      { code: 'AGREEMENT_UNKNOWN' },
    )
  })
})

describe('agreements', () => {
  it('are opened once', async () => {
    const key = await openSample(app)
    const again = { ...key, terms: 'other', versions: {} }
    assert.equal(await read(key, (transaction) => openAgreement(transaction, again)), false)
    const [row] = await read(key, (transaction) => readAgreements(transaction, [key]))
    assert.deepEqual(row, {
      ...key,
      terms: 'elc.files',
      versions: { agb: '2026-01-01', avv: '2026-01-01' },
      published: [],
      lastNumber: 0,
      nextAt: null,
    })
  })
})

describe('kept standings', () => {
  it('come back for the engine that made them, and are replaced by the next', async () => {
    const key = await openSample(app)
    const other = await openSample(app, { provider: key.provider, customer: key.customer })
    const basis = { terms: 'elc.files 2026-01-01', engine: '1', number: 3, installationNumber: 5 }
    await read(key, (transaction) => keepStandings(transaction, [{ ...key, ...basis, content: { open: 'yes' } }]))
    const kept = { ...key, ...basis, number: 4, content: { open: 'no' } }
    await read(key, (transaction) => keepStandings(transaction, [kept]))
    assert.deepEqual(await read(key, (transaction) => keptStandings(transaction, [other, key], '1')), [undefined, kept])
    assert.deepEqual(await read(key, (transaction) => keptStandings(transaction, [key], '2')), [undefined])
  })
})

function read<T>(
  scope: Parameters<typeof inTransaction>[1],
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return inTransaction(app, scope, work)
}

async function tell(key: AgreementKey, ...told: (readonly [kind: string, on: string])[]): Promise<void> {
  const facts = told.map(([kind, on]) => sampleFact({ kind, at: instantOf(on) }))
  await inTransaction(app, key, (transaction) => append(transaction, { ...key, facts }))
}

async function tellInstallation(provider: string, ...told: (readonly [kind: string, on: string])[]): Promise<void> {
  const key = await inTransaction(app, { provider, customer: null }, (transaction) =>
    installationOf(transaction, provider),
  )
  await tell(key, ...told)
}
