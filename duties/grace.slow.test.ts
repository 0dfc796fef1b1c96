import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { AgreementKey } from '../journal/fact.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import type { CarryOut } from '../services/driver.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { carryOut } from './carry-out.ts'
import { approve, reject, undo } from './decide.ts'
import { openDecisions } from './decisions.ts'
import type { QueuedDuty } from './queued.ts'
import { refill } from './refill.ts'
import { setRule } from './rules.ts'
import type { Running } from './running.ts'
import { dutiesIn, journalOf, sampleAgreement, sampleHouse, tellOne } from './sample.test-support.ts'
import { letTimePass } from './time.ts'
import { workOff } from './work.ts'

let database: TestDatabase
let running: Running
let asked: string[]
const carry: CarryOut = async ({ content }) => {
  asked.push(content)
  return { is: 'done' }
}
before(async () => {
  database = await testDatabase()
  const hands = { ...diligentClerk, driver: { ...diligentClerk.driver, suspend: carry } }
  running = await sampleHouse(database, { hands: () => hands })
})
after(() => database.close())
beforeEach(async () => {
  // What another test has left to be carried out is not asked for here.
  await running.queue.query('delete from graphile_worker._private_jobs')
  asked = []
})

/** A customer who owes two fees: its suspension waits for one approval, which can be undone for a minute. */
async function withSuspension(carriedOut: 'after approval by one' | 'after approval by two' = 'after approval by one') {
  const key = await sampleAgreement(running, '2026-02-01')
  await tellOne(running, key, { fact: 'booked', at: '2026-02-01', item: 'files.single', count: 1 })
  await tellOne(running, key, { fact: 'activated', at: '2026-02-01' })
  await workOff(running)
  await setRule(running, key.provider, 'setAccess', { carriedOut, harmfulPerDay: 20, graceSeconds: 60 })
  await letTimePass(running, key.provider, { until: instantOf('2026-03-05') })
  const suspend = { ...key, duty: 'access:services#2' }
  assert.equal((await dutyOf(suspend)).state, 'approval')
  return { key, suspend }
}

async function dutyOf({ duty, ...key }: AgreementKey & { readonly duty: string }): Promise<QueuedDuty> {
  const found = (await dutiesIn(running, key)).find((each) => each.duty === duty)
  assert.ok(found)
  return found
}
/** Instead of waiting a minute, the minute is made to lie behind. */
async function graceIsOver(): Promise<void> {
  const owner = database.pool('owner')
  await owner.query(`update duty set not_before = now() - interval '1 second' where not_before is not null`)
  await running.queue.query('update graphile_worker._private_jobs set run_at = now()')
}

describe('an approval of what harms somebody', () => {
  it('is carried out when the grace is over, and not before', async () => {
    const { key, suspend } = await withSuspension()
    const approval = await approve(running, suspend, 'person 1')
    assert.deepEqual([approval.isCarriedOut, approval.undoableFor], [true, 60_000])
    await workOff(running)
    await assert.rejects(carryOut(running, suspend, false), /DUTY_CAN_BE_UNDONE/)
    assert.deepEqual(asked, [])
    await graceIsOver()
    await workOff(running)
    assert.deepEqual(asked, ['suspended'])
    assert.equal((await dutyOf(suspend)).state, 'done')
    assert.equal((await journalOf(running, key)).filter(({ clear }) => clear.content === 'suspended').length, 1)
  })

  it('can be undone until then by whoever gave it, and approved anew', async () => {
    const { suspend } = await withSuspension()
    await approve(running, suspend, 'person 1')
    await assert.rejects(undo(running, suspend, 'person 2'), { code: 'NOTHING_TO_UNDO' })
    assert.equal(await undo(running, suspend, 'person 1'), 'approval')
    await graceIsOver()
    await workOff(running)
    assert.deepEqual([asked, (await dutyOf(suspend)).state], [[], 'approval'])
    await approve(running, suspend, 'person 1')
    await graceIsOver()
    await assert.rejects(undo(running, suspend, 'person 1'), { code: 'TOO_LATE_TO_UNDO' })
    await workOff(running)
    assert.deepEqual(asked, ['suspended'])
    await assert.rejects(undo(running, suspend, 'person 1'), { code: 'DUTY_NOT_WAITING' })
  })

  it('that is undone at the moment it is carried out ends in one of both, never in both', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      asked = []
      const { suspend } = await withSuspension()
      await approve(running, suspend, 'person 1')
      // The grace ends between the two questions of whoever carries it out and whoever undoes it.
      await database
        .pool('owner')
        .query(
          `update duty set not_before = clock_timestamp() + interval '4 milliseconds' where not_before is not null`,
        )
      const [carried, undone] = await Promise.allSettled([
        carryOut(running, suspend, false),
        undo(running, suspend, 'person 1'),
      ])
      const { state } = await dutyOf(suspend)
      const isUndone = undone.status === 'fulfilled'
      assert.deepEqual(
        [isUndone, asked.length],
        state === 'approval' ? [true, 0] : [false, carried.status === 'fulfilled' ? 1 : 0],
      )
    }
  })

  it('keeps its grace when the queue is emptied and filled again', async () => {
    const { key, suspend } = await withSuspension()
    await approve(running, suspend, 'person 1')
    const { notBefore } = await dutyOf(suspend)
    assert.ok(notBefore !== null)
    await refill(running, key)
    assert.deepEqual([(await dutyOf(suspend)).state, (await dutyOf(suspend)).notBefore], ['open', notBefore])
    await workOff(running)
    assert.deepEqual(asked, [])
  })

  it('by two is undone by the second alone; the first one stands', async () => {
    const { suspend } = await withSuspension('after approval by two')
    await approve(running, suspend, 'person 1')
    await approve(running, suspend, 'person 2')
    assert.equal(await undo(running, suspend, 'person 2'), 'approval')
    const decisions = await inTransaction(running.app, { ...suspend, customer: everyCustomer }, (transaction) =>
      openDecisions(transaction, running.master, { ...suspend, content: 'suspended' }),
    )
    assert.deepEqual(
      decisions.map(({ person, decision }) => [person, decision]),
      [['person 1', 'approved']],
    )
  })

  it('goes with what it was about: what is no longer owed is not carried out when the grace is over', async () => {
    const { key, suspend } = await withSuspension()
    await approve(running, suspend, 'person 1')
    await tellOne(running, key, { fact: 'paymentCredited', at: '2026-03-05', amount: '200.00' })
    assert.equal((await dutyOf(suspend)).state, 'dropped')
    await graceIsOver()
    await workOff(running)
    assert.deepEqual(asked, [])
    await assert.rejects(undo(running, suspend, 'person 1'), { code: 'DUTY_NOT_WAITING' })
  })
})

describe('a rejection', () => {
  it('is taken back to where the duty was, with its reason gone', async () => {
    const { suspend } = await withSuspension()
    await reject(running, suspend, 'person 1', { reason: 'they have paid' })
    assert.equal((await dutyOf(suspend)).state, 'rejected')
    assert.equal(await undo(running, suspend, 'person 1'), 'approval')
    assert.equal((await dutyOf(suspend)).state, 'approval')
  })
})
