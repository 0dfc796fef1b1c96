import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { openAgreement } from './agenda.ts'
import { providersKnown } from './providers-known.ts'
import type { Running } from './running.ts'
import { sampleAgreement, sampleHouse } from './sample.test-support.ts'

let database: TestDatabase
let running: Running
before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database)
})
after(() => database.close())

test('each provider is found once however many agreements it has, and time is not kept for whoever moves his own clock', async () => {
  const { provider: scenario } = await sampleAgreement(running, '2026-01-12')
  const real = randomUUID()
  for (let n = 0; n < 3; n += 1)
    await openAgreement(running, { provider: real, customer: randomUUID(), agreement: randomUUID() }, { terms: 'elc' })
  const found = async (which: 'all' | 'in real time') =>
    (await providersKnown(running.queue, which)).filter((each) => [scenario, real].includes(each))
  assert.deepEqual(await found('all'), [scenario, real].toSorted())
  assert.deepEqual(await found('in real time'), [real])
})
