import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { AgreementKey } from '../journal/fact.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { approve } from './decide.ts'
import type { QueuedDuty } from './queued.ts'
import { refill, refillAll } from './refill.ts'
import { setRule } from './rules.ts'
import type { Running } from './running.ts'
import { companyLife, dutiesIn, linesOf, sampleAgreement, sampleHouse, tellOne } from './sample.test-support.ts'
import { liveThrough } from './scenario.ts'
import { letTimePass } from './time.ts'

let database: TestDatabase
let running: Running
before(async () => {
  database = await testDatabase()
  // A service that runs by itself, beside a desk at which nobody sits: some duties are done, others wait.
  running = await sampleHouse(database, { hands: () => ({ driver: diligentClerk.driver, desk: byHand.desk }) })
})
after(() => database.close())

async function empty({ provider }: AgreementKey): Promise<void> {
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    await transaction.query('delete from line')
    await transaction.query('delete from duty')
  })
  await running.queue.query('delete from graphile_worker._private_jobs')
}

/** What the queue says, without what it forgets: attempts, failures, and what was dropped unbegun. */
const said = (duties: readonly QueuedDuty[]) =>
  duties.filter(({ state }) => state !== 'dropped').map(({ attempts: _, failure: __, ...duty }) => duty)

describe('the queue and the lines', () => {
  it('can be emptied and are filled again from the journal, in whatever moment of a life', async () => {
    const key = await sampleAgreement(running, '2026-01-01')
    for (const until of ['2026-01-13', '2026-03-04', '2026-04-02', '2026-05-02', '2026-06-30']) {
      await liveThrough(running, key, companyLife, instantOf(until))
      const lines = await linesOf(running, key)
      const duties = said(await dutiesIn(running, key))
      await empty(key)
      assert.equal(await refillAll(running, key.provider), 1)
      await letTimePass(running, key.provider, 'no further')
      assert.deepEqual(await linesOf(running, key), lines)
      assert.deepEqual(said(await dutiesIn(running, key)), duties)
      assert.ok(duties.length > 0 && lines.length > 0)
    }
  })

  it('keep what people decided', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    await setRule(running, key.provider, 'setAccess', { carriedOut: 'after approval by two', harmfulPerDay: 20 })
    await tellOne(running, key, { fact: 'booked', at: '2026-01-12', item: 'files.single', count: 1 })
    await tellOne(running, key, { fact: 'activated', at: '2026-01-12' })
    const open = { ...key, duty: 'access:services#1' }
    await approve(running, open, 'person 1')
    await empty(key)
    await refill(running, key)
    assert.deepEqual(await approve(running, open, 'person 2'), {
      approvals: 2,
      wanted: 2,
      isCarriedOut: true,
      undoableFor: 0,
    })
  })

  it('are not filled where nothing has happened', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    assert.equal(await refill(running, key), false)
  })
})
