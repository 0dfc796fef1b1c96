import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Pool } from 'pg'
import { instantOf } from '../../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../../tools/test-database.ts'
import { openSample } from '../sample.test-support.ts'
import { inTransaction } from '../transaction.ts'
import { giveOwnClock, nowOf, ownTime, setClock } from './clock.ts'

let database: TestDatabase
let app: Pool
before(async () => {
  database = await testDatabase()
  app = database.pool('app')
})
after(() => database.close())

const world = instantOf('2026-07-01')
const realTime = () => world
const timeOf = (provider: string) =>
  inTransaction(app, { provider, customer: null }, (transaction) => nowOf(transaction, { realTime }, provider))

describe("a provider's clock", () => {
  it("is the world's as long as nothing else is said", async () => {
    assert.equal(await timeOf(randomUUID()), world)
  })

  it('is its own in a scenario, and moves only when it is moved', async () => {
    const provider = randomUUID()
    await giveOwnClock({ app }, provider, instantOf('2026-01-01'))
    assert.equal(await timeOf(provider), instantOf('2026-01-01'))
    await setClock({ app }, provider, instantOf('2026-01-02T12:00'))
    assert.equal(await timeOf(provider), instantOf('2026-01-02T12:00'))
  })

  it('moves forward only', async () => {
    const provider = randomUUID()
    await giveOwnClock({ app }, provider, instantOf('2026-01-02'))
    await setClock({ app }, provider, instantOf('2026-01-02'))
    await assert.rejects(setClock({ app }, provider, instantOf('2026-01-01')), { code: 'CLOCK_ONLY_FORWARD' })
  })

  it('can not be moved in real time, nor given to a provider whose life has begun', async () => {
    const { provider } = await openSample(app)
    await assert.rejects(setClock({ app }, provider, world), { code: 'CLOCK_NOT_MOVABLE' })
    await assert.rejects(giveOwnClock({ app }, provider, world), { code: 'CLOCK_NOT_MOVABLE' })
  })

  it('is the same for every customer, and no customer can move it', async () => {
    const key = { provider: randomUUID(), customer: randomUUID() }
    await giveOwnClock({ app }, key.provider, instantOf('2026-01-01'))
    const own = await inTransaction(app, key, (transaction) => ownTime(transaction, key.provider))
    assert.equal(own, instantOf('2026-01-01'))
    await inTransaction(app, key, async (transaction) => {
      const { rowCount } = await transaction.query('update clock set now = now() where provider = $1', [key.provider])
      assert.equal(rowCount, 0)
    })
  })
})
