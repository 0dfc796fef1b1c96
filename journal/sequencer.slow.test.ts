import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { append, appendAndCommit } from './append.ts'
import type { AgreementKey } from './fact.ts'
import { openSample, sampleFact } from './sample.test-support.ts'
import { runSequencer, type Sequenced, sequence } from './sequence.ts'
import { everyCustomer, inTransaction } from './transaction.ts'
import { verifyFacts } from './verify-facts.ts'
import { verifyTree } from './verify-tree.ts'

// The tree is one for a whole database, so each of these tests has a database of its own.
let database: TestDatabase
let app: Pool
let queue: Pool
let owner: Pool
beforeEach(async () => {
  database = await testDatabase()
  app = database.pool('app')
  queue = database.pool('queue')
  owner = database.pool('owner')
})
afterEach(() => database.close())

describe('the sequencer', () => {
  it('gives committed facts the places 0, 1, 2 and so on, and says whether there may be more', async () => {
    const key = await openSample(app)
    await fill(key, 5)
    assert.deepEqual(await sequence(queue, 2), { added: 2, outcome: 'more' })
    assert.deepEqual(await sequence(queue, 2), { added: 2, outcome: 'more' })
    assert.deepEqual(await sequence(queue, 2), { added: 1, outcome: 'done' })
    assert.deepEqual(await sequence(queue, 2), { added: 0, outcome: 'done' })
    assert.deepEqual(
      await places(),
      [0, 1, 2, 3, 4].map((n) => `${n} ${key.agreement} ${n + 1}`),
    )
    await assertWhole(5)
  })

  it('grows the tree it finds, however many leaves there were', async () => {
    const key = await openSample(app)
    for (const upTo of [1, 255, 256, 257, 600]) {
      await fill(key, upTo)
      await sequence(queue)
      await assertWhole(upTo)
    }
  })

  it('places what is committed though an earlier transaction is still open, and that one when it commits', async () => {
    const [early, late] = [await openSample(app), await openSample(app)]
    let end = () => {}
    const open = new Promise<void>((resolve) => {
      end = resolve
    })
    let written = () => {}
    const begun = new Promise<void>((resolve) => {
      written = resolve
    })
    const slow = inTransaction(app, early, async (transaction) => {
      await append(transaction, { ...early, expected: 0, facts: [sampleFact()] })
      written()
      await open
    })
    await begun
    for (let n = 0; n < 3; n++) {
      await appendAndCommit(app, { ...late, expected: n, facts: [sampleFact()] })
      assert.deepEqual(await sequence(queue), { added: 1, outcome: 'done' })
    }
    end()
    await slow
    assert.deepEqual(await sequence(queue), { added: 1, outcome: 'done' })
    assert.deepEqual(
      await places(),
      [
        [late, 1],
        [late, 2],
        [late, 3],
        [early, 1],
      ].map(([key, number], n) => `${n} ${(key as AgreementKey).agreement} ${number}`),
    )
    await assertWhole(4)
  })

  it('writes nothing while there is nothing to place', async () => {
    const key = await openSample(app)
    await fill(key, 1)
    await sequence(queue)
    const version = () => owner.query('select xmin::text, ctid::text from tree').then(({ rows }) => rows)
    const before = await version()
    await openSample(app)
    assert.deepEqual(await sequence(queue), { added: 0, outcome: 'done' })
    assert.deepEqual(await version(), before)
  })

  it('never places what was taken back', async () => {
    const key = await openSample(app)
    const failing = inTransaction(app, key, async (transaction) => {
      await append(transaction, { ...key, expected: 0, facts: [sampleFact()] })
      throw new Error('taken back')
    })
    await assert.rejects(failing, /taken back/)
    assert.deepEqual(await sequence(queue), { added: 0, outcome: 'done' })
  })

  it('keeps the order within an agreement where an older transaction wrote the later fact, even between two batches', async () => {
    const one = await openSample(app)
    const other = await openSample(app, { provider: one.provider })
    await inTransaction(app, { ...one, customer: everyCustomer }, async (transaction) => {
      await append(transaction, { ...other, expected: 0, facts: [sampleFact()] })
      await appendAndCommit(app, { ...one, expected: 0, facts: [sampleFact()] })
      await append(transaction, { ...one, expected: 1, facts: [sampleFact()] })
    })
    while ((await sequence(queue, 1)).outcome === 'more');
    const ofOne = (await places()).filter((place) => place.includes(one.agreement))
    assert.deepEqual(
      ofOne.map((place) => place.slice(-1)),
      ['1', '2'],
    )
    await assertWhole(3)
  })

  it('loses and doubles nothing while many append', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => openSample(app)))
    const ended = new AbortController()
    const running = runSequencer(queue, {
      pause: 1,
      signal: ended.signal,
      report: (error) => assert.fail(String(error)),
    })
    await Promise.all(keys.map((key) => fill(key, 40)))
    ended.abort()
    await running
    while ((await sequence(queue)).outcome !== 'done');
    await assertWhole(320)
    await assertOrderWithinAgreements()
  })

  it('works once where several are at it', async () => {
    const key = await openSample(app)
    await fill(key, 200)
    const results: Sequenced[] = []
    while (!results.some(({ outcome }) => outcome === 'done')) {
      results.push(...(await Promise.all(Array.from({ length: 5 }, () => sequence(queue, 20)))))
    }
    assert.equal(
      results.reduce((sum, { added }) => sum + added, 0),
      200,
    )
    assert.ok(results.filter(({ outcome }) => outcome === 'busy').every(({ added }) => added === 0))
    await assertWhole(200)
  })

  it('stands aside while another one is at work', async () => {
    const client = await queue.connect()
    await client.query('begin; select pg_advisory_xact_lock(6962)')
    assert.deepEqual(await sequence(queue), { added: 0, outcome: 'busy' })
    await client.query('rollback')
    client.release()
  })

  it('that is killed in the middle of its transaction has done nothing, and the next one does it', async () => {
    const key = await openSample(app)
    await fill(key, 300)
    const blocker = await owner.connect()
    await blocker.query('begin; select from tree for update')
    const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', CHILD], {
      cwd: import.meta.dirname,
      env: { ...process.env, SEQUENCED_DATABASE: urlOf('queue') },
      stdio: 'inherit',
    })
    await until(async () => (await waiting()) === 1)
    child.kill('SIGKILL')
    const [code, signal] = await once(child, 'exit')
    assert.deepEqual([code, signal], [null, 'SIGKILL'])
    await blocker.query('rollback')
    blocker.release()
    await until(async () => (await sequence(queue, 1)).outcome !== 'busy')
    while ((await sequence(queue)).outcome !== 'done');
    await assertWhole(300)
  })

  it('goes through everything again on a server whose transactions count anew, and only then takes the short way', async () => {
    const key = await openSample(app)
    await fill(key, 4)
    await sequence(queue)
    await fill(key, 10)
    // As after restoring a dump: facts carry numbers of transactions that this server reaches in years or never.
    await owner.query(`update fact set written_in = '99999999999'`)
    await owner.query(`update tree set server = 'another', sequenced_until = '99999999999'`)
    await fill(key, 12)
    while ((await sequence(queue, 3)).outcome !== 'done');
    await assertWhole(12)
    await fill(key, 13)
    assert.deepEqual(await sequence(queue, 3), { added: 1, outcome: 'done' })
    await assertWhole(13)
    const { rows } = await owner.query('select go_on_from is null as done from tree')
    assert.deepEqual(rows, [{ done: true }])
  })

  it('tells of a failure, rests and goes on', async () => {
    await owner.query('alter table tree rename to tree_away')
    const ended = new AbortController()
    const reports: unknown[] = []
    const running = runSequencer(queue, { pause: 5, signal: ended.signal, report: (error) => reports.push(error) })
    await until(async () => reports.length > 1)
    await owner.query('alter table tree_away rename to tree')
    const key = await openSample(app)
    await fill(key, 1)
    await until(async () => (await places()).length === 1)
    ended.abort()
    await running
    assert.match(String(reports[0]), /relation "tree" does not exist/)
  })

  it('reads places and hashes, never what a fact says', async () => {
    const readable = await owner.query<{ column_name: string }>(
      `select column_name from information_schema.column_privileges where grantee = 'queue' and table_name = 'fact'`,
    )
    assert.deepEqual(readable.rows.map((row) => row.column_name).sort(), [
      'agreement',
      'customer',
      'leaf',
      'number',
      'provider',
      'written_in',
    ])
    await assert.rejects(queue.query('select clear from fact'), /permission denied/)
    await assert.rejects(queue.query('select sealed from fact'), /permission denied/)
  })
})

const CHILD = `
  import { Pool } from 'pg'
  import { sequence } from './sequence.ts'
  await sequence(new Pool({ connectionString: process.env.SEQUENCED_DATABASE }))`

function urlOf(role: string): string {
  const url = new URL(database.url)
  url.username = role
  return url.href
}

/** How many sessions of this database wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::integer as count from pg_locks l join pg_stat_activity using (pid)
     where not l.granted and datname = current_database()`,
  )
  return rows[0]?.count ?? 0
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (await holds()) return
    await wait(10)
  }
  throw new Error('It did not come about in ten seconds.')
}

/** Appends one fact after the other until there are so many. */
async function fill(key: AgreementKey, upTo: number): Promise<void> {
  const { rows } = await owner.query<{ last_number: number }>(
    'select last_number from agreement where agreement = $1',
    [key.agreement],
  )
  for (let n = rows[0]?.last_number ?? 0; n < upTo; n++) {
    await appendAndCommit(app, { ...key, expected: n, facts: [sampleFact({ clear: { id: randomUUID() } })] })
  }
}

async function places(): Promise<string[]> {
  const { rows } = await owner.query<{ place: string }>(
    `select position || ' ' || agreement || ' ' || number as place from sequenced order by position`,
  )
  return rows.map(({ place }) => place)
}

/** Every fact has exactly one place, the places have no gap, and tree, root and facts agree. */
async function assertWhole(size: number): Promise<void> {
  const { rows } = await owner.query<{ facts: number; places: number; last: number }>(
    `select (select count(*) from fact)::integer as facts, count(*)::integer as places, max(position)::integer as last
     from sequenced join fact using (provider, customer, agreement, number)`,
  )
  assert.deepEqual(rows[0], { facts: size, places: size, last: size - 1 })
  const agreements = await owner.query<AgreementKey>('select provider, customer, agreement from agreement')
  for (const key of agreements.rows) {
    const found = await inTransaction(app, key, async (transaction) => ({
      tree: await verifyTree(transaction),
      facts: await verifyFacts(transaction, key),
    }))
    assert.equal(found.tree.head.size, size)
    assert.deepEqual([...found.tree.faults, ...found.facts.faults], [])
  }
}

async function assertOrderWithinAgreements(): Promise<void> {
  const { rows } = await owner.query(
    `select from sequenced a join sequenced b using (agreement) where a.number < b.number and a.position > b.position`,
  )
  assert.equal(rows.length, 0)
}
