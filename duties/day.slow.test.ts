import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import type { AgreementKey } from '../journal/fact.ts'
import { setClock } from '../journal/intake/clock.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import type { Handed } from './day-process.test-support.ts'
import type { Running } from './running.ts'
import { copies, sampleAgreement, sampleHouse, tellOne } from './sample.test-support.ts'

const count = 1_500
/** What the killed process had finished before. */
const firstBatch = 200
let database: TestDatabase
let running: Running
before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database)
})
after(() => database.close())

/** Customers who fall into default with two fees on 3 March, of whom nobody has been looked at since February. */
async function debtors(): Promise<AgreementKey> {
  const key = await sampleAgreement(running, '2026-02-01')
  await tellOne(running, key, { fact: 'booked', at: '2026-02-01', item: 'files.single', count: 1 })
  await tellOne(running, key, { fact: 'activated', at: '2026-02-01' })
  await copies(database, key, count - 1)
  await setClock(running, key.provider, instantOf('2026-03-03'))
  return key
}

/** How many agreements a process looked at before it ended; undefined if it was killed. */
async function runDay({ provider }: AgreementKey, faultPoint?: string): Promise<number | undefined> {
  const address = (role: 'app' | 'queue') => database.pool(role).options.connectionString ?? ''
  const handed: Handed = { app: address('app'), queue: address('queue'), provider, day: '2026-03-03' }
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'day-process.test-support.ts'), JSON.stringify(handed)],
    {
      env: { PATH: process.env.PATH, ...(faultPoint === undefined ? {} : { KLAUSEL_FAULT_POINT: faultPoint }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const [output, errors, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  assert.ok(code === 0 || signal === 'SIGKILL', errors)
  return signal === 'SIGKILL' ? undefined : Number(output)
}

/** For each agreement: its lines about the suspension, its open duties, its jobs. All must be one. */
async function outcomes({ provider }: AgreementKey): Promise<unknown[]> {
  const { rows } = await database.pool('owner').query(
    `select count(*)::integer as agreements, count(distinct a.agreement)::integer as each from agreement a
     join line l on l.agreement = a.agreement and l.content ->> 'content' = 'suspended'
     join duty d on d.agreement = a.agreement and d.content = 'suspended' and d.state = 'open'
     where a.provider = $1 and a.looked_at = '2026-03-03T00:00+01:00'`,
    [provider],
  )
  const jobs = await running.queue.query(
    `select count(*)::integer as jobs, count(distinct key)::integer as each from graphile_worker.jobs j
     where j.key like '%access:services#1'`,
  )
  return [rows[0], jobs.rows[0]]
}

describe('a day in several processes', () => {
  it('is worked through once, whoever takes which agreement, also after one was killed in the middle', async () => {
    const key = await debtors()
    assert.equal(await runDay(key, 'after due agreements were looked at, before the commit@2'), undefined)
    const [first = 0, second = 0] = await Promise.all([runDay(key), runDay(key)])
    assert.equal(first + second, count - firstBatch)
    assert.equal(await runDay(key), 0)
    assert.deepEqual(await outcomes(key), [
      { agreements: count, each: count },
      { jobs: count, each: count },
    ])
  })
})
