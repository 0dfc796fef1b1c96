import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { instantOf } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { openAgreement } from './agenda.ts'
import { keepTime } from './keep-time.ts'
import type { Running } from './running.ts'
import { dutiesIn, sampleAgreement, sampleHouse, tellOne } from './sample.test-support.ts'
import { letTimePass } from './time.ts'
import { prepareQueue, startWork } from './work.ts'

let database: TestDatabase
let running: Running
before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database)
})
after(() => database.close())

async function activatedAgreement() {
  const key = await sampleAgreement(running, '2026-01-12')
  await tellOne(running, key, { fact: 'booked', at: '2026-01-12', item: 'files.single', count: 1 })
  await tellOne(running, key, { fact: 'activated', at: '2026-01-12' })
  return key
}
async function daysOf(provider: string): Promise<unknown[]> {
  const { rows } = await database
    .pool('owner')
    .query(`select clear ->> 'day' as day from fact where provider = $1 and kind = 'dayBegan'`, [provider])
  return rows.map(({ day }) => day)
}
async function untilDone(key: Awaited<ReturnType<typeof activatedAgreement>>): Promise<void> {
  while ((await dutiesIn(running, key)).some(({ state }) => state !== 'done')) await pause(20)
}

describe('the work behind the scenes', () => {
  it('carries duties out soon after they arise, until it is told to stop', { timeout: 20_000 }, async () => {
    const work = await startWork(running)
    const first = await activatedAgreement()
    await untilDone(first)
    await work.stop()
    const second = await activatedAgreement()
    await pause(200)
    assert.deepEqual(
      (await dutiesIn(running, second)).map(({ state }) => state),
      ['open', 'open'],
    )
  })

  it('keeps real time for those who live in it, and leaves scenarios alone', { timeout: 20_000 }, async () => {
    const scenario = await sampleAgreement(running, '2026-01-12')
    const inRealTime = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
    await openAgreement(running, inRealTime, { terms: 'elc' })
    const time = keepTime({ ...running, realTime: () => instantOf('2026-01-14T08:00') }, 10)
    while ((await daysOf(inRealTime.provider)).length === 0) await pause(10)
    await time.stop()
    assert.deepEqual(await daysOf(inRealTime.provider), ['2026-01-14'])
    assert.deepEqual(await daysOf(scenario.provider), [])
  })

  it('frees the jobs of a worker that died, and leaves those of one that lives', { timeout: 20_000 }, async () => {
    await running.queue.query('delete from graphile_worker._private_jobs')
    await activatedAgreement()
    await running.queue.query(
      `update graphile_worker._private_jobs set locked_at = now(),
       locked_by = case when key like '%access%' then 'dead' else 'alive' end`,
    )
    const alive = await running.queue.connect()
    await alive.query(`select pg_advisory_lock(hashtextextended('klausel worker alive', 0))`)
    await prepareQueue(running)
    const { rows } = await running.queue.query('select locked_by from graphile_worker.jobs order by key')
    alive.release(true)
    assert.deepEqual(rows, [{ locked_by: null }, { locked_by: 'alive' }])
  })

  it('carries out what another process had taken that died meanwhile', { timeout: 20_000 }, async () => {
    await running.queue.query('delete from graphile_worker._private_jobs')
    const key = await activatedAgreement()
    await running.queue.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'died meanwhile'`,
    )
    const work = await startWork(running, 50)
    await untilDone(key)
    await work.stop()
    assert.deepEqual(
      (await dutiesIn(running, key)).map(({ state }) => state),
      ['done', 'done'],
    )
  })

  it('a scenario does not wait for a worker that died after it was opened', { timeout: 20_000 }, async () => {
    const key = await activatedAgreement()
    await running.queue.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'died since'`)
    await letTimePass(running, key.provider, 'no further')
    assert.deepEqual(
      (await dutiesIn(running, key)).map(({ state }) => state),
      ['done', 'done'],
    )
  })

  it('is prepared as often as one likes, also by several at once', async () => {
    await Promise.all([prepareQueue(running), prepareQueue(running), prepareQueue(running)])
    const { rows } = await running.queue.query('select count(*)::integer > 0 as has from graphile_worker.migrations')
    assert.deepEqual(rows, [{ has: true }])
  })
})
