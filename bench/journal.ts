import { randomBytes, randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { type Append, appendAll, appendAndCommit } from '../journal/append.ts'
import { type AgreementKey, leafOf } from '../journal/fact.ts'
import { proveFact, proveLeaf } from '../journal/proof.ts'
import { sampleFact } from '../journal/sample.test-support.ts'
import { sequence } from '../journal/sequence.ts'
import { hashesIn, readTiles } from '../journal/stored-tree.ts'
import { growTiles, keyOf, openTiles, type Tile } from '../journal/tiles.ts'
import { everyCustomer, inTransaction, inTransactionOfAll, type Transaction } from '../journal/transaction.ts'
import { rootHash, verifyInclusion } from '../journal/tree.ts'
import { verifyFacts } from '../journal/verify-facts.ts'
import { verifyTree } from '../journal/verify-tree.ts'
import { fsyncsPerSecond } from './disk.ts'
import { type Figure, inFull, machine, median, millisecondsOf, print } from './measure.ts'
import { openScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

/** Connections over which single facts are appended: enough that commits share their waiting for the disk. */
const CONNECTIONS = 48
const MILLION = 1_000_000

/** The rows of the figures that concern facts: appending, hashing, verifying, proving. Takes some minutes and 4 GB. */
export async function journalFigures(): Promise<readonly Figure[]> {
  const database = await openScratchDatabase(8)
  try {
    const disk = `durable (fsync on), ${inFull(await fsyncsPerSecond(database.folder))} fsync/s one after the other`
    return [
      await singles(database, disk),
      await batches(database, disk),
      await verifying(database),
      await proving(database),
    ]
  } finally {
    await database.close()
  }
}

/** How many leaves a second come from facts in memory, their canonical form included. */
function leavesPerSecond(): number {
  const fact = { ...sampleFact(), agreement: randomUUID(), number: 7, keyId: randomUUID() }
  const sealed = randomBytes(200)
  return 1000 / millisecondsOf(() => void leafOf(fact, sealed), 1)
}

/** Each fact a transaction of its own, each from a connection that waits until it is on the disk. */
async function singles(database: ScratchDatabase, disk: string): Promise<Figure> {
  const pool = new Pool({ connectionString: database.url('app'), max: CONNECTIONS })
  const keys = await openMany(database, 2_000)
  const rounds: number[] = []
  for (let round = 0; round < 5; round++) rounds.push(await singlesIn(pool, keys, 4))
  await pool.end()
  const best = Math.max(...rounds)
  return {
    work: 'facts appended, one a transaction',
    goal: '5,000 a second',
    measured: `${inFull(median(rounds))} a second (best of five rounds ${inFull(best)})`,
    reached: median(rounds) >= 5_000,
    heldBackBy:
      'processor time: the program, PostgreSQL and whatever else runs share two cores; the disk would let more commits through',
    note: `${disk}; ${CONNECTIONS} connections; the program and PostgreSQL share the same cores, which were the limit`,
  }
}

async function singlesIn(pool: Pool, keys: readonly AgreementKey[], seconds: number): Promise<number> {
  const began = performance.now()
  let appended = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, worker) => {
      const own = keys.filter((_key, place) => place % CONNECTIONS === worker)
      for (let turn = 0; performance.now() - began < seconds * 1000; turn++) {
        const key = own[turn % own.length] as AgreementKey
        const { last } = await appendAndCommit(pool, { ...key, expected: lastOf.get(key) ?? 0, facts: [sampleFact()] })
        lastOf.set(key, last)
        appended++
      }
    }),
  )
  return appended / ((performance.now() - began) / 1000)
}

/** What this program appended last; nobody else appends here. */
const lastOf = new Map<AgreementKey, number>()

/** A hundred agreements in a statement, as the day does it, two transactions at a time. */
async function batches(database: ScratchDatabase, disk: string): Promise<Figure> {
  const pool = database.pool('app')
  const rounds: number[] = []
  for (const each of [1, 10, 1, 10, 1, 10]) {
    const groups = [await openMany(database, 100), await openMany(database, 100)]
    const began = performance.now()
    const appended = await Promise.all(
      groups.map(async (keys) => {
        let count = 0
        while (performance.now() - began < 3_000) {
          const requests = keys.map((key) => next(key, each))
          await inTransaction(pool, everywhere(keys), (transaction) => appendAll(transaction, requests))
          count += each * keys.length
        }
        return count
      }),
    )
    rounds.push(((appended[0] ?? 0) + (appended[1] ?? 0)) / ((performance.now() - began) / 1000))
  }
  const [one, ten] = [0, 1].map((from) => median(rounds.filter((_, round) => round % 2 === from)))
  return {
    work: 'facts appended in batches of 100 agreements',
    goal: '20,000 a second',
    measured: `${inFull(ten ?? 0)} a second with ten facts each, ${inFull(one ?? 0)} with one each`,
    reached: (ten ?? 0) >= 20_000,
    heldBackBy: 'processor time: canonical form, two hashes and the row of each fact; the commit is shared',
    note: `${disk}; each batch a transaction, two at a time`,
  }
}

function next(key: AgreementKey, count: number): Append {
  const expected = lastOf.get(key) ?? 0
  lastOf.set(key, expected + count)
  return { ...key, expected, facts: Array.from({ length: count }, () => sampleFact()) }
}

/** A million real facts: placed by the sequencer, then the tree hashed anew, then every fact too. */
async function verifying(database: ScratchDatabase): Promise<Figure> {
  const keys = await fillTo(database, MILLION)
  const placing = performance.now()
  let added = 0
  for (let outcome = 'more'; outcome === 'more'; ) {
    const sequenced = await sequence(database.pool('queue'))
    added += sequenced.added
    outcome = sequenced.outcome
  }
  const placed = (performance.now() - placing) / 1000
  const [key] = keys
  if (key === undefined) throw new Error('There are no agreements to verify.')
  const tree = await inTransaction(database.pool('app'), key, (transaction) => timed(() => verifyTree(transaction)))
  const facts = await inTransaction(database.pool('app'), everywhere(keys), (transaction) => {
    return timed(() => verifyFacts(transaction, everywhere(keys)))
  })
  if (tree.result.faults.length + facts.result.faults.length > 0) throw new Error('The journal is not whole.')
  const { size } = tree.result.head
  return {
    work: 'verify 1,000,000 leaves',
    goal: '< 5 s',
    measured: `${((tree.seconds / size) * MILLION).toFixed(1)} s`,
    reached: (tree.seconds / size) * MILLION < 5,
    note:
      `tree of ${inFull(size)} facts, hashed anew from its stored leaves. Leaves from facts in memory: ` +
      `${inFull(leavesPerSecond())} a second, read from the database too: ${inFull(facts.result.facts / facts.seconds)}; ` +
      `placed by the sequencer: ${inFull(added / placed)} a second`,
  }
}

/** Ten million leaves that are no facts, in the real tables; then one of them, and one real fact, proven again and again. */
async function proving(database: ScratchDatabase): Promise<Figure> {
  const queue = database.pool('queue')
  const real = await inTransactionOfAll(queue, (transaction) => sizeOf(transaction))
  for (let size = real; size < 10 * MILLION; ) {
    size = await inTransactionOfAll(queue, (transaction) =>
      growBy(transaction, size, Math.min(200_000, 10 * MILLION - size)),
    )
  }
  const scope = { provider, customer: everyCustomer } as const
  const milliseconds: number[] = []
  for (let round = 0; round < 300; round++) {
    const index = Math.floor(Math.random() * 10 * MILLION)
    const leaf = await inTransaction(database.pool('app'), scope, (transaction) => leafAt(transaction, index))
    const { result, seconds } = await timed(() => {
      return inTransaction(database.pool('app'), scope, (transaction) => proveLeaf(transaction, index, leaf))
    })
    if (!result || !verifyInclusion(result)) throw new Error(`Leaf ${index} was not proven.`)
    milliseconds.push(seconds * 1000)
  }
  const [key] = lastOf.keys()
  if (key === undefined) throw new Error('There is no fact to prove.')
  const fact = await timed(() => {
    return inTransaction(database.pool('app'), key, (transaction) => proveFact(transaction, { ...key, number: 1 }))
  })
  if (!fact.result || !verifyInclusion(fact.result)) throw new Error('The fact was not proven.')
  const slowest = milliseconds.toSorted((a, b) => a - b)[Math.floor(milliseconds.length * 0.99)] ?? 0
  return {
    work: 'prove one fact among 10,000,000',
    goal: '< 5 ms',
    measured: `${median(milliseconds).toFixed(1)} ms (99 of 100 within ${slowest.toFixed(1)} ms)`,
    reached: median(milliseconds) < 5,
    note: `${fact.result.path.length} hashes out of stored tiles, beginning and end of the transaction included`,
  }
}

const provider = randomUUID()

function everywhere(keys: readonly AgreementKey[]): { provider: string; customer: typeof everyCustomer } {
  return { provider: keys[0]?.provider ?? provider, customer: everyCustomer }
}

/** Agreements of one provider, each of a customer of its own. */
async function openMany(database: ScratchDatabase, count: number): Promise<AgreementKey[]> {
  const keys = Array.from({ length: count }, () => ({ provider, customer: randomUUID(), agreement: randomUUID() }))
  await inTransaction(database.pool('app'), everywhere(keys), (transaction) =>
    transaction.query(
      `insert into agreement (provider, customer, agreement, terms, versions)
       select $1, customer, agreement, 'elc.files', '{}' from unnest($2::uuid[], $3::uuid[]) as a (customer, agreement)`,
      [provider, keys.map(({ customer }) => customer), keys.map(({ agreement }) => agreement)],
    ),
  )
  return keys
}

/** Appends until there are so many facts, a hundred in each of the new agreements. */
async function fillTo(database: ScratchDatabase, count: number): Promise<AgreementKey[]> {
  const { rows } = await database.pool('owner').query<{ count: number }>('select count(*)::integer as count from fact')
  const keys = await openMany(database, Math.max(1, Math.ceil((count - (rows[0]?.count ?? 0)) / 100)))
  for (let from = 0; from < keys.length; from += 20) {
    const requests = keys.slice(from, from + 20).map((key) => next(key, 100))
    await inTransaction(database.pool('app'), everywhere(keys), (transaction) => appendAll(transaction, requests))
  }
  return keys
}

async function sizeOf(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.query<{ size: string }>('select size from tree')
  return Number(rows[0]?.size)
}

async function growBy(transaction: Transaction, size: number, count: number): Promise<number> {
  const bytes = randomBytes(count * 32)
  const leaves = Array.from({ length: count }, (_, n) => bytes.subarray(n * 32, n * 32 + 32))
  const open = await readTiles(transaction, openTiles(size))
  const grown = growTiles(size, open, leaves)
  const edge = new Map<string, Tile>([...open, ...grown].map((tile) => [keyOf(tile), tile]))
  await transaction.query(
    `insert into tree_tile (level, index, hashes) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])
     on conflict (level, index) do update set hashes = excluded.hashes`,
    [grown.map(({ level }) => level), grown.map(({ index }) => index), grown.map(({ hashes }) => hashes)],
  )
  const root = rootHash(size + count, hashesIn([...edge.values()]))
  await transaction.query('update tree set size = $1, root = $2', [size + count, root])
  return size + count
}

async function leafAt(transaction: Transaction, index: number): Promise<Uint8Array> {
  const [tile] = await readTiles(transaction, [{ level: 0, index: Math.floor(index / 256) }])
  return tile?.hashes.subarray((index % 256) * 32, (index % 256) * 32 + 32) ?? new Uint8Array(0)
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - began) / 1000 }
}

if (import.meta.main) {
  process.stdout.write(`${machine()}\n`)
  print(await journalFigures())
}
