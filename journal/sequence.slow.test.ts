import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { testDatabase } from '../tools/test-database.ts'
import { append } from './append.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { sequence } from './sequence.ts'
import { everyCustomer, inTransaction } from './transaction.ts'
import { verifyFacts } from './verify-facts.ts'
import { verifyTree } from './verify-tree.ts'

/** A sequencer as a server runs it, in batches so small that a kill nearly always meets one at work. */
const SEQUENCER = `
  import { Pool } from 'pg'
  import { sequence } from './sequence.ts'
  const pool = new Pool({ connectionString: process.env.SEQUENCED_DATABASE })
  console.log('at work')
  for (;;) await sequence(pool, 3)`

it('sequencers that are killed again and again, two at a time and amid appends, lose and double nothing', async (t) => {
  const database = await testDatabase()
  t.after(() => database.close())
  const app = database.pool('app')
  const first = await openSample(app)
  const keys = [first]
  for (let n = 0; n < 5; n++) keys.push(await openSample(app, { provider: first.provider }))
  let appended = 0
  const appending = new AbortController()
  const clerks = keys.map(async (key) => {
    while (!appending.signal.aborted) {
      const facts = Array.from({ length: randomInt(1, 4) }, () => sampleFact())
      const back = randomInt(10) === 0
      await inTransaction(app, key, async (transaction) => {
        await append(transaction, { ...key, facts })
        await wait(randomInt(20))
        if (back) throw new Error('taken back')
      }).then(
        () => {
          appended += facts.length
        },
        (error: Error) => assert.equal(error.message, 'taken back'),
      )
    }
  })
  const url = new URL(database.url)
  url.username = 'queue'
  for (let round = 0; round < 8; round++) {
    await Promise.all([killedSequencer(url.href), killedSequencer(url.href)])
  }
  appending.abort()
  await Promise.all(clerks)
  while ((await sequence(database.pool('queue'))).outcome !== 'done') await wait(10)

  const scope = { provider: first.provider, customer: everyCustomer } as const
  const { tree, facts } = await inTransaction(app, scope, async (transaction) => ({
    tree: await verifyTree(transaction),
    facts: await verifyFacts(transaction, scope),
  }))
  assert.ok(appended > 50)
  assert.deepEqual([tree.head.size, facts.facts], [appended, appended])
  assert.deepEqual([...tree.faults, ...facts.faults], [])
  const { rows } = await database.pool('owner').query(
    `select count(*)::integer as places, max(position)::integer + 1 as next,
       (select count(*) from sequenced a join sequenced b using (agreement)
        where a.number < b.number and a.position > b.position)::integer as turned
     from sequenced join fact using (provider, customer, agreement, number)`,
  )
  assert.deepEqual(rows, [{ places: appended, next: appended, turned: 0 }])
})

async function killedSequencer(database: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', SEQUENCER], {
    cwd: import.meta.dirname,
    env: { ...process.env, SEQUENCED_DATABASE: database },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await wait(randomInt(10, 300))
  child.kill('SIGKILL')
  await once(child, 'exit')
}
