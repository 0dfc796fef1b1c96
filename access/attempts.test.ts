import assert from 'node:assert/strict'
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { testDatabase } from '../tools/test-database.ts'
import { countAttempts } from './attempts.ts'

const database = await testDatabase()
after(() => database.close())
const auth = database.pool('auth')
const attempts = countAttempts(auth, createSecretKey(randomBytes(32)))

/** An account and networks that no other test has. */
function tried() {
  const [account, net] = [`kim-${randomUUID()}@example.org`, randomUUID()]
  return { account, from: (network: number | string) => ({ kind: 'sign-in', account, network: `${net}-${network}` }) }
}
/** All that waits has waited. */
const elapse = () => database.pool('owner').query('update access.attempt set waits_until = now()')

test('the first failures are free, and then the wait doubles up to a quarter of an hour', async () => {
  const { from } = tried()
  const waits: number[] = []
  for (let tries = 1; tries <= 16; tries += 1) {
    assert.equal((await attempts.begin(from(1))).wait, 0)
    // A try that has to wait is none, and changes nothing.
    if (tries > 3) waits.push((await attempts.begin(from(1))).wait)
    await elapse()
  }
  assert.deepEqual(waits.slice(0, 5), [1, 2, 4, 8, 16])
  assert.equal(waits.at(-1), 900)
})
test('a success forgets the account’s failures', async () => {
  const { from } = tried()
  for (let tries = 0; tries < 3; tries += 1) await attempts.begin(from(1))
  await (await attempts.begin(from(1))).succeeded()
  for (let tries = 0; tries < 3; tries += 1) assert.equal((await attempts.begin(from(1))).wait, 0)
})
test('nobody can lock somebody out: from where the account was reached before, others’ failures count for nothing', async () => {
  const { from } = tried()
  await (await attempts.begin(from('home'))).succeeded()
  for (let stranger = 0; stranger < 30; stranger += 1) {
    await attempts.begin(from(stranger))
    await elapse()
  }
  await attempts.begin(from('last'))
  assert.equal((await attempts.begin(from('home'))).wait, 0)
})
test('from elsewhere an account waits a minute at most, however many have tried', async () => {
  const { from } = tried()
  for (let stranger = 0; stranger < 30; stranger += 1) {
    await elapse()
    await attempts.begin(from(stranger))
  }
  const { wait } = await attempts.begin(from('new'))
  assert.ok(wait > 50 && wait <= 60, String(wait))
})
test('whoever has read the mail for a new password comes in at once', async () => {
  const { from } = tried()
  for (let tries = 0; tries < 5; tries += 1) await attempts.begin(from(1))
  assert.ok((await attempts.begin(from(1))).wait > 0)
  await attempts.reached(from(1))
  assert.equal((await attempts.begin(from(1))).wait, 0)
})
test('a network that tries many accounts waits for all of them', async () => {
  const { from } = tried()
  for (let tries = 0; tries < 21; tries += 1) await attempts.begin({ ...from(1), account: randomUUID() })
  assert.ok((await attempts.begin({ ...from(1), account: randomUUID() })).wait > 0)
})
test('many tries at once are counted one by one', async () => {
  const { from } = tried()
  const begun = await Promise.all(Array.from({ length: 8 }, () => attempts.begin(from(1))))
  assert.equal(begun.filter(({ wait }) => wait === 0).length, 4)
})
test('no account and no address stands in the table', async () => {
  const { account, from } = tried()
  await attempts.begin(from(1))
  const { rows } = await database.pool('owner').query('select * from access.attempt')
  assert.ok(rows.length > 0)
  assert.ok(!JSON.stringify(rows).includes(account))
})
