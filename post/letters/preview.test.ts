import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readDuties } from '../../duties/queued.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Order } from '../../services/driver.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../../tools/test-database.ts'
import { lettersOf, openCustomer, openPostHouse, type PostHouse, tellNow } from '../sample.test-support.ts'
import { saveSettings } from '../settings/store.ts'
import { letterPreview } from './preview.ts'
import { openLetter } from './store.ts'
import { write } from './write.ts'

let database: TestDatabase
let house: PostHouse
before(async () => {
  database = await testDatabase()
  house = await openPostHouse(database)
})
after(() => database.close())

/** A breach that the customer has to be told of, and the order that does it. */
async function breach() {
  const key = await openCustomer(database, house, {
    [`kim-${Math.trunc(performance.now())}@kunde.example`]: 'customerAdministrator',
  })
  await tellNow(house, key, { fact: 'breachKnown', at: showInstant(house.now()), breach: 'breach 1' })
  const duties = await inTransaction(house.running.app, key, (transaction) => readDuties(transaction, key))
  const duty = duties.find(({ act }) => act === 'notifyBreach')
  assert.ok(duty)
  const order: Order = {
    ...{
      duty: `${key.agreement} ${duty.duty}`,
      provider: key.provider,
      customer: key.customer,
      agreement: key.agreement,
    },
    ...{ about: 'breach 1', act: duty.act, content: duty.content, agreed: { items: {} }, at: house.now() },
  }
  return { key, order, letter: duty.duty }
}
const postBoxOnly = (provider: string) =>
  saveSettings(house.running, provider, { from: { name: 'ELC', address: 'post@elc.example' } }, {})

test('the letter that is shown before is the letter that is written then, and showing it writes none', async () => {
  const { key, order, letter } = await breach()
  await postBoxOnly(key.provider)
  const preview = letterPreview(() => house.running)
  const shown = await preview(order)
  assert.match(shown?.subject ?? '', /Verletzung/)
  assert.match(shown?.to ?? '', /Muster$/)
  assert.deepEqual(await lettersOf(house, key), [])
  await write(house.running, order)
  const written = await inTransaction(house.running.app, key, (transaction) =>
    openLetter(transaction, house.running.master, { ...key, letter }),
  )
  assert.deepEqual([shown?.subject, shown?.text], [written?.subject, written?.text])
  assert.deepEqual(await preview(order), shown)
})
test('where people write, no letter is shown', async () => {
  const { order } = await breach()
  assert.equal(await letterPreview(() => house.running)(order), undefined)
  assert.equal(await letterPreview(() => house.running)({ ...order, act: 'setAccess' }), undefined)
})
