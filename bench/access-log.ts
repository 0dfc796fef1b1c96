import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { openAccessBook } from '../journal/accesses/book.ts'
import { type AccessBook, type Accessor, newNoted, whileNoting } from '../journal/accesses/noted.ts'
import { keyRing, seal, sealingKey, unseal } from '../journal/keys.ts'
import { inTransaction } from '../journal/transaction.ts'
import { type Figure, median } from './measure.ts'
import { openScratchDatabase } from './scratch-database.ts'

/** How many requests go at once, and how many are measured in a round. */
const AT_ONCE = 100
const REQUESTS = 4_000
const ROUNDS = 5

/** Everything that a request needs of the log: beginning, one opening noted, and its row waited for. */
interface Measured {
  /** Of the processor of this process, in microseconds a request. */
  readonly processor: number
  /** Requests a second, each with its row on the disk. */
  readonly rate: number
}

/**
 * What the access log costs a request: the same sealed word is opened inside a request with a book and without one; what the
 * first takes longer is the log.
 */
export async function accessLogFigures(): Promise<readonly Figure[]> {
  const database = await openScratchDatabase(1)
  try {
    return await figuresOn(database.pool('app'))
  } finally {
    await database.close()
  }
}

async function figuresOn(app: Pool): Promise<readonly Figure[]> {
  const book = openAccessBook({ app, now: Date.now, report: () => undefined })
  const plain = { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'made to be measured' }
  const [silent, noting] = [await opening(app, plain), await opening(app, { ...plain, accesses: book })]
  const by: Accessor = { side: 'provider', person: randomUUID(), role: 'clerk', why: 'GET /bench', right: 'see names' }
  const asWithout = async (): Promise<void> => silent()
  const asWith = async (): Promise<void> => {
    const noted = newNoted()
    whileNoting(noted, noting)
    await book.write(noted, by, 200)
  }
  for (const request of [asWithout, asWith]) await measured(request)
  const costs: number[] = []
  const rates: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const without = await measured(asWithout)
    const one = await measured(asWith)
    costs.push(one.processor - without.processor)
    rates.push(one.rate)
  }
  const cost = median(costs)
  const database = await databaseShare(book, by)
  return [
    {
      work: 'the access log, for each request that opens something personal',
      goal: 'under 50 µs',
      measured: `${cost.toFixed(1)} µs`,
      reached: cost < 50,
      note: `processor time of the server's process, ${AT_ONCE} requests at once, each answered after its row is on the disk: ${Math.round(median(rates)).toLocaleString('en')} a second; the database takes another ${database.toFixed(1)} µs a row beside it, in groups of ${AT_ONCE}`,
    },
  ]
}

/** What a row takes outside of this process, in microseconds: groups one after the other, by the clock. */
async function databaseShare(book: AccessBook, by: Accessor): Promise<number> {
  const touched = { provider: randomUUID(), customer: randomUUID(), did: 'read', kind: 'letter', person: null } as const
  const outside: number[] = []
  for (let group = 0; group < 60; group += 1) {
    const noted = newNoted()
    for (let row = 0; row < AT_ONCE; row += 1)
      noted.touched.set(String(row), { ...touched, object: randomUUID(), count: 1 })
    const [before, began] = [process.cpuUsage(), performance.now()]
    await book.write(noted, by)
    const { user, system } = process.cpuUsage(before)
    outside.push(((performance.now() - began) * 1_000 - user - system) / AT_ONCE)
  }
  return median(outside)
}

/** Opens one sealed word, again and again. */
async function opening(app: Pool, master: Parameters<typeof keyRing>[1]): Promise<() => void> {
  const key = { provider: randomUUID(), customer: randomUUID() }
  const into = { agreement: randomUUID(), kind: 'letter' }
  const { ring, sealed } = await inTransaction(app, key, async (transaction) => {
    const sealing = await sealingKey(transaction, master, { ...key, person: null, purpose: 'correspondence' })
    const content = seal(sealing, into, { text: 'Dear Erika' })
    return { sealed: content, ring: await keyRing(transaction, master, key, [content.keyId]) }
  })
  return () => void unseal(ring, into, sealed)
}

async function measured(request: () => Promise<void>): Promise<Measured> {
  let left = REQUESTS
  const asker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await request()
    }
  }
  const [before, began] = [process.cpuUsage(), performance.now()]
  await Promise.all(Array.from({ length: AT_ONCE }, asker))
  const { user, system } = process.cpuUsage(before)
  return { processor: (user + system) / REQUESTS, rate: (REQUESTS * 1_000) / (performance.now() - began) }
}
