import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drillOwed, isOverdue, type Known, nextBackupAt, unreadableBefore } from './due.ts'
import type { Run } from './runs.ts'

const HOUR = 3_600_000
const now = Date.UTC(2026, 10, 22, 18)
const run = (hoursAgo: number, what: Partial<Run> = {}): Run => ({
  ...{
    run: '',
    kind: 'backup',
    begunAt: now - hoursAgo * HOUR,
    endedAt: now - hoursAgo * HOUR + 60_000,
    state: 'verified',
  },
  ...{ step: null, done: 0, whole: 0, failure: null, contains: null, shown: null, hasEvidence: false },
  ...{ heardAt: now - hoursAgo * HOUR, removedAt: null },
  ...what,
})
const known = (...runs: readonly Run[]): Known => ({ runs, everyHours: 12, drillDays: 90, now })

test('the first backup is due at once, the next ones twice a day', () => {
  assert.equal(nextBackupAt(known()), now)
  assert.equal(nextBackupAt(known(run(5))), now + 7 * HOUR)
})

test('one that failed is tried again soon, and not at every look', () => {
  const failed = run(0, { state: 'failed', endedAt: now - 60_000 })
  assert.equal(nextBackupAt(known(failed, run(13))), now + 14 * 60_000)
  assert.equal(nextBackupAt(known(failed, run(1))), now + 11 * HOUR)
})

test('the last good one is too old after two that should have been', () => {
  assert.equal(isOverdue(known(run(1, { state: 'failed' }), run(24))), false)
  assert.equal(isOverdue(known(run(1, { state: 'failed' }), run(25))), true)
  assert.equal(isOverdue(known()), false)
})

test('a drill is owed from the first backup on, after three months, and at once where it failed', () => {
  assert.equal(drillOwed(known()), undefined)
  assert.deepEqual(drillOwed(known(run(1))), { dueAt: now - HOUR, because: 'never', isDue: true })
  const drill = run(24 * 89, { kind: 'drill' })
  assert.deepEqual(drillOwed(known(run(1), drill)), { dueAt: now + 24 * HOUR, because: 'time', isDue: false })
  const older = run(24 * 91, { kind: 'drill' })
  assert.equal(drillOwed(known(run(1), older))?.isDue, true)
  const failed = run(1, { kind: 'drill', state: 'failed' })
  assert.equal(drillOwed(known(failed, run(2), drill))?.because, 'failed')
})

test('what was erased before the oldest backup that is kept can be read from none', () => {
  const gone = run(900, { removedAt: now })
  assert.equal(unreadableBefore([run(1), run(800), gone, run(950, { state: 'failed' })]), now - 800 * HOUR)
  assert.equal(unreadableBefore([]), undefined)
})
