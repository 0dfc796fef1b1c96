import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { inTransaction } from '../../journal/transaction.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { keysGone } from './keys-gone.ts'

const database = await testDatabase()
after(() => database.close())
const owner = database.pool('owner')

interface Masters {
  readonly made: string
  readonly rotatesBy?: string
  readonly retired?: string
  readonly destroyed?: string
}

/** What is said of a customer whose contents were erased, with these master keys: each kept for 28 days. */
async function saidOf(due: string, masters: readonly Masters[], erased?: string) {
  await owner.query('delete from master_key')
  for (const { made, rotatesBy, retired, destroyed } of masters)
    await owner.query(
      `insert into master_key (fingerprint, made_at, rotates_by, retired_at, destroyed_at)
       values (substring(uuid_send(gen_random_uuid()) for 8), $1, $2, $3, $4)`,
      [made, rotatesBy ?? null, retired ?? null, destroyed ?? null],
    )
  const key = { provider: randomUUID(), customer: randomUUID() }
  await owner.query(
    `insert into customer_erasure (provider, customer, ended_at, due_at, erased_at, receipt)
     values ($1, $2, $3::timestamptz - interval '30 days', $3, $4, case when $4::timestamptz is null then null else '{}'::jsonb end)`,
    [key.provider, key.customer, due, erased ?? null],
  )
  return inTransaction(database.pool('app'), key, (transaction) => keysGone(transaction, key))
}

const inForce = { made: '2026-03-01T10:00Z', rotatesBy: '2026-03-08T10:00Z' }

test('while the master key of that time is in force, the day is that of its change and its horizon', async () => {
  assert.deepEqual(await saidOf('2026-03-05T10:00Z', [inForce], '2026-03-05T11:00Z'), {
    ...{ erasedOn: '2026-03-05', unreadableFrom: '2026-04-06', isSo: false },
  })
})

test('for keys that are destroyed later, another master key may be in force by then', async () => {
  assert.deepEqual(await saidOf('2026-04-04T10:00Z', [inForce]), {
    ...{ erasedOn: '2026-04-04', unreadableFrom: '2026-05-10', isSo: false },
  })
})

test('since it was changed, the day is that on which the former one goes', async () => {
  const masters = [
    { made: '2026-03-01T10:00Z', retired: '2026-03-07T09:00Z' },
    { made: '2026-03-07T09:00Z', rotatesBy: '2026-03-14T09:00Z' },
  ]
  assert.equal((await saidOf('2026-03-05T10:00Z', masters, '2026-03-05T11:00Z'))?.unreadableFrom, '2026-04-05')
})

test('when the last master key of that time is destroyed it is so, whatever is in force since', async () => {
  const masters = [
    { made: '2026-02-01T10:00Z', retired: '2026-03-01T10:00Z', destroyed: '2026-03-29T10:00Z' },
    { made: '2026-03-01T10:00Z', retired: '2026-03-08T10:00Z', destroyed: '2026-04-05T10:30Z' },
    { made: '2026-03-08T10:00Z', rotatesBy: '2026-03-15T10:00Z' },
  ]
  assert.deepEqual(await saidOf('2026-03-05T10:00Z', masters, '2026-03-05T11:00Z'), {
    ...{ erasedOn: '2026-03-05', unreadableFrom: '2026-04-05', isSo: true },
  })
})

test('where nobody looked after a master key, nothing is said', async () => {
  assert.equal(await saidOf('2026-03-05T10:00Z', []), undefined)
})
