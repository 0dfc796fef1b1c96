import assert from 'node:assert/strict'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Running } from '../../duties/running.ts'
import { companyLife, sampleAgreement, sampleHouse, tellOne } from '../../duties/sample.test-support.ts'
import { sequence } from '../../journal/sequence.ts'
import { byHand } from '../../services/by-hand.ts'
import { smallDisk } from '../../tools/small-disk.ts'
import { type TestDatabase, testDatabase } from '../../tools/test-database.ts'
import { openPool } from '../database/open.ts'
import { databaseMetrics } from './database-figures.ts'
import { exposition } from './exposition.ts'
import { type Lack, type LookedAt, Readiness } from './readiness.ts'
import { watchSigning } from './signing.ts'

let database: TestDatabase
let running: Running
let folder: string
before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database, { hands: () => byHand })
  folder = await mkdtemp(join(tmpdir(), 'klausel-readiness-'))
  await writeFile(join(folder, 'master.key'), 'a key')
})
after(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

/** A program that is open and has all it needs, but for what is said. */
function readinessOf(but: Partial<LookedAt> = {}): Readiness {
  const pools = { app: database.pool('app'), queue: database.pool('queue') }
  const about: LookedAt = {
    pools,
    folders: [folder],
    masterKeyFile: join(folder, 'master.key'),
    signing: watchSigning(pools.queue),
    works: () => true,
    drives: () => true,
    ...but,
  }
  const readiness = new Readiness(about)
  readiness.open()
  return readiness
}
const lacksOf = (but: Partial<LookedAt> = {}): Promise<readonly Lack[]> => readinessOf(but).look()
const asOwner = (statement: string, values: unknown[] = []) => database.pool('owner').query(statement, values)

describe('readiness', () => {
  it('lacks nothing where all is there', async () => {
    assert.deepEqual(await lacksOf(), [])
  })

  it('is not there before the door is open, nor from the moment on at which it is to close', async () => {
    const readiness = readinessOf()
    readiness.close()
    assert.deepEqual(await readiness.look(), ['CLOSING'])
  })

  it('names a database that is away, within seconds, also where it never answers', async () => {
    const gone = openPool('postgresql://nobody@127.0.0.1:1/nothing')
    const pools = { app: gone, queue: gone }
    assert.deepEqual(await lacksOf({ pools, signing: watchSigning(gone) }), ['DATABASE_AWAY'])
    await gone.end()
    const silent = { query: () => new Promise(() => undefined) } as unknown as LookedAt['pools']['app']
    const began = performance.now()
    assert.deepEqual(await lacksOf({ pools: { app: silent, queue: silent } }), ['DATABASE_AWAY'])
    assert.ok(performance.now() - began < 4_000)
  })

  it('names a database in which nothing can be written', async () => {
    const url = new URL(database.url)
    url.searchParams.set('options', '-c default_transaction_read_only=on -c role=queue')
    const queue = openPool(url.href)
    assert.deepEqual(await lacksOf({ pools: { app: database.pool('app'), queue } }), ['DATABASE_READ_ONLY'])
    await queue.end()
  })

  it('names migrations that have not run, and a database that another program has taken further', async () => {
    const { rows } = await asOwner(
      'delete from migration where number = (select max(number) from migration) returning *',
    )
    assert.deepEqual(await lacksOf(), ['MIGRATIONS_PENDING'])
    const { number, file, digest } = rows[0]
    const enter = 'insert into migration (number, file, digest) values ($1, $2, $3)'
    await asOwner(enter, [number, file, digest])
    await asOwner(enter, [number + 1, '9999-later.sql', ''])
    assert.deepEqual(await lacksOf(), ['DATABASE_NEWER'])
    await asOwner('delete from migration where number = $1', [number + 1])
    assert.deepEqual(await lacksOf(), [])
  })

  it('names a master key that is missing', async () => {
    const file = join(folder, 'master.key')
    await rename(file, `${file}.away`)
    assert.deepEqual(await lacksOf(), ['MASTER_KEY_MISSING'])
    await rename(`${file}.away`, file)
  })

  it('names a disk that is nearly full', async (t) => {
    const disk = await smallDisk(t, 4)
    const judge = join(import.meta.dirname, 'disk.ts')
    const ask = `import { isNearlyFull, roomAt } from '${judge}'; process.exit(isNearlyFull(await roomAt('${disk.folder}')) ? 0 : 1)`
    // It is asked by a program that sees the disk; whoever is not root sees it in a namespace alone.
    const isFull = () => disk.shell(`'${process.execPath}' --input-type=module-typescript -e "${ask}"`)
    assert.throws(isFull)
    disk.shell(`head -c 4100000 /dev/zero > ${disk.folder}/full`)
    isFull()
    if (disk.before.length === 0) assert.deepEqual(await lacksOf({ folders: [disk.folder] }), ['DISK_NEARLY_FULL'])
  })

  it('names facts that no checkpoint has covered for five minutes, and is content while nothing happens', async () => {
    const key = await sampleAgreement(running, '2026-01-02T12:00')
    await tellOne(running, key, companyLife[0] ?? {})
    while ((await sequence(database.pool('queue'))).outcome === 'more');
    let now = Date.now()
    const signing = watchSigning(database.pool('queue'), () => now)
    assert.deepEqual(await lacksOf({ signing }), [])
    now += 301_000
    assert.deepEqual(await lacksOf({ signing }), ['CHECKPOINT_OVERDUE'])
    await database.pool('queue').query(`insert into proof_log values ('test', 'key', now())`)
    await database.pool('queue').query(`insert into checkpoint select 'test', size, root, now(), 'note' from tree`)
    now += 3_600_000
    assert.deepEqual(await lacksOf({ signing }), [])
  })

  it('names a queue that is not worked off, and a drive for which nobody answers', async () => {
    assert.deepEqual(await lacksOf({ works: () => false, drives: () => false }), ['QUEUE_STOPPED', 'DRIVE_AWAY'])
  })
})

describe('figures of the database', () => {
  const valueIn = (written: string, series: string): number =>
    Number(
      written
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.split(' ')[1],
    )

  it('count what waits over all providers, and what is late in the time of each', async () => {
    const key = await sampleAgreement(running, '2026-01-12T12:00')
    for (const fact of companyLife.slice(0, 5)) await tellOne(running, key, fact)
    const { rows } = await asOwner(
      `select d.state, count(*)::integer as waiting, count(*) filter (where d.by < c.now)::integer as late
       from duty d join clock c using (provider) where d.state not in ('done', 'dropped') group by d.state`,
    )
    assert.ok(rows.length > 0)
    const written = exposition(await databaseMetrics(database.pool('queue')))
    for (const { state, waiting, late } of rows) {
      assert.equal(valueIn(written, `klausel_duties{state="${state}"}`), waiting)
      assert.equal(valueIn(written, `klausel_duties_late{state="${state}"}`), late)
    }
    assert.ok(valueIn(written, 'klausel_jobs{state="waiting"}') > 0)
  })

  it('name nobody', async () => {
    const written = exposition(await databaseMetrics(database.pool('queue')))
    assert.doesNotMatch(written, /[0-9a-f]{8}-[0-9a-f]{4}/)
  })
})
