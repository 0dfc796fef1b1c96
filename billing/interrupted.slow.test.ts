import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createSecretKey, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, describe, it } from 'node:test'
import { tell } from '../duties/agenda.ts'
import { readTold } from '../journal/intake/told.ts'
import { replay } from '../journal/replay.ts'
import { testDatabase } from '../tools/test-database.ts'
import { type BillingFaultPoint, billingFaultPoints } from './fault-point.ts'
import { type Customer, inAll, openBilled, openBillingHouse, papersOf } from './house.test-support.ts'
import type { Process } from './interrupted-process.test-support.ts'
import { unusedNumbers } from './numbers.ts'

const database = await testDatabase()
const masterKey = randomBytes(32).toString('hex')
const master = { key: createSecretKey(masterKey, 'hex'), fingerprint: Buffer.alloc(8), file: 'a test' }
const house = await openBillingHouse(database, { master })
after(async () => {
  await house.running.press.close()
  await database.close()
})

/** Runs a process of its own to its end, or to its death at a point. */
async function live(now: string, stopAt?: BillingFaultPoint): Promise<'killed' | 'ended'> {
  const address = (role: 'app' | 'queue') => database.pool(role).options.connectionString ?? ''
  const handed: Process = {
    ...{ app: address('app'), queue: address('queue'), masterKey, now },
    ...(stopAt === undefined ? {} : { stopAt }),
  }
  const file = join(import.meta.dirname, 'interrupted-process.test-support.ts')
  const child = spawn(process.execPath, [file, JSON.stringify(handed)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const [errors, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (signal === 'SIGKILL') return 'killed'
  assert.equal(code, 0, errors)
  return 'ended'
}

async function withFee(): Promise<Customer> {
  const key = await openBilled(database, house, 'dc')
  for (const json of [
    { fact: 'priceAgreed', at: '2026-03-01', item: 'subscription', price: '10.00', by: 'provider', medium: 'e-mail' },
    { fact: 'termAgreed', at: '2026-03-01', row: 'term', first: '2026-03-01', months: 12 },
  ]) {
    const told = readTold(json, house.now())
    if (!('fact' in told)) throw new Error('A fact of this test can not be read.')
    await tell(house.running, key, [told])
  }
  return key
}
const receiptsOf = (key: Customer) =>
  inAll(house, key, async (transaction) =>
    (await replay(transaction, key)).facts.filter(({ kind }) => kind === 'dutyDone').map(({ clear }) => clear.duty),
  )

describe('a program that is killed while an invoice is made', () => {
  for (const point of billingFaultPoints) {
    it(`${point}: makes it once, under one number, and no number is lost`, async () => {
      const key = await withFee()
      assert.equal(await live('2026-03-02T09:00', point), 'killed')
      // The next day the invoice still bears the day on which its number was reserved.
      assert.equal(await live('2026-03-03T09:00'), 'ended')
      const papers = await papersOf(house, key)
      const day = point === 'before the number is reserved' ? '03' : '02'
      assert.deepEqual(
        papers.map(({ number, madeAt }) => [number, new Date(madeAt).toISOString().slice(0, 10)]),
        [['RE-2026-000001', `2026-03-${day}`]],
      )
      assert.deepEqual(await inAll(house, key, (transaction) => unusedNumbers(transaction, key.provider)), [])
      assert.deepEqual(await receiptsOf(key), ['issueInvoice:fee 2026-03-01'])
    })
  }
})
