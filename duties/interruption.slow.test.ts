import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { faultPoints } from './fault-point.ts'
import { type InterruptedLife, type Lived, liveInterrupted } from './interruption.test-support.ts'
import type { Running } from './running.ts'
import { sampleHouse } from './sample.test-support.ts'

/** Activated, in default with two fees, suspended, paid, open again; then time passes once more. */
const life: InterruptedLife = {
  terms: 'elc',
  begins: '2026-02-20',
  until: '2026-04-10',
  life: [
    { fact: 'booked', at: '2026-02-25', item: 'files.single', count: 1 },
    { fact: 'activated', at: '2026-02-25' },
    { fact: 'paymentCredited', at: '2026-04-07', amount: '119.00', remittance: 'two fees' },
    { fact: 'paymentCredited', at: '2026-04-08T11:30', amount: '59.50', remittance: 'one more' },
  ],
}

describe('a process that is killed', () => {
  let database: TestDatabase
  let running: Running
  let undisturbed: Lived
  before(async () => {
    database = await testDatabase()
    running = await sampleHouse(database)
    undisturbed = await liveInterrupted(running, database, life)
  })
  after(() => database.close())

  it('does everything once when nobody kills it', () => {
    assert.deepEqual(undisturbed.end.duties, [
      'access:services#1 open: done',
      'access:services#2 suspended: done',
      'access:services#3 open: done',
      'standingInvoice:services#1 EUR 59.50 (19 %): done',
    ])
    assert.deepEqual(undisturbed.acts, {
      'access:services#1': 1,
      'access:services#2': 1,
      'access:services#3': 1,
      'standingInvoice:services#1': 1,
    })
    assert.deepEqual([undisturbed.asked, undisturbed.end.jobs], [4, 0])
  })

  for (const point of faultPoints) {
    for (const at of [point, `${point}@3`] as const) {
      it(`${at}: loses nothing and does nothing twice`, async () => {
        const { kills, end, acts, asked } = await liveInterrupted(running, database, life, at)
        assert.equal(kills, 1)
        assert.deepEqual(end, undisturbed.end)
        assert.deepEqual(acts, undisturbed.acts)
        // A driver whose answer died with the process is asked once more, and does nothing.
        assert.ok(asked <= undisturbed.asked + 1)
      })
    }
  }
})
