import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { readDuties } from '../duties/queued.ts'
import { letterDesk } from '../post/letters/desk.ts'
import { openMailServer } from '../post/mail-server.test-support.ts'
import { lettersOf, usePost, waysOf } from '../post/sample.test-support.ts'
import { byHand } from '../services/by-hand.ts'
import type { Desk } from '../services/driver.ts'
import { testDatabase } from '../tools/test-database.ts'
import { type BillingHouse, inAll, live, openBilled, openBillingHouse } from './house.test-support.ts'
import { addressee } from './sample.test-support.ts'
import { filesOfBills } from './when-asked.ts'

const database = await testDatabase()
const server = await openMailServer()
const letters: Desk = (order, signal) =>
  letterDesk(() => ({ ...house.running, filesBeside: filesOfBills(() => house.running) }), byHand.desk)(order, signal)
const house: BillingHouse = await openBillingHouse(database, {}, letters)
after(async () => {
  await house.running.press.close()
  await server.close()
  await database.close()
})

const subscribed = [
  { fact: 'priceAgreed', at: '2026-03-01', item: 'subscription', price: '1000.00', by: 'provider', medium: 'e-mail' },
  { fact: 'termAgreed', at: '2026-03-01', row: 'term', first: '2026-03-01', months: 12 },
] as const

it('an invoice leaves by mail with its paper and, for a public body, its file beside it; it lies in the post box too', async () => {
  const key = await openBilled(database, house, 'dc', { to: { ...addressee, buyerReference: '04011000-12345-34' } })
  await usePost({ running: house.running, now: house.now, stop: undefined }, key.provider, server)
  await live(house, key, ...subscribed)
  const post = { running: house.running, now: house.now, stop: undefined }
  const sent = await lettersOf(post, key)
  assert.deepEqual(waysOf(sent).toSorted(), ['e-mail 1: dispatched', 'portal 1: dispatched'])
  const messageId = sent[0]?.dispatches.find(({ medium }) => medium === 'e-mail')?.messageId
  const mail = await server.find('erika@customer.example', (each) => each.messageId === messageId)
  assert.equal(mail?.subject, 'Ihre Rechnung')
  assert.match(mail?.text ?? '', /1\.190,00 EUR|1190,00 EUR/)
  assert.deepEqual(
    mail?.attachments.map(({ filename, mimeType }) => [filename, mimeType]),
    [
      ['RE-2026-000001.pdf', 'application/pdf'],
      ['RE-2026-000001.xml', 'application/xml'],
    ],
  )
  const [duty] = await inAll(house, key, (transaction) => readDuties(transaction, key))
  assert.equal(duty?.state, 'done')
})

it('without an invoice no letter about it leaves', async () => {
  const key = await openBilled(database, house, 'dc', { to: null })
  await usePost({ running: house.running, now: house.now, stop: undefined }, key.provider, server)
  await live(house, key, ...subscribed)
  assert.deepEqual(await lettersOf({ running: house.running, now: house.now, stop: undefined }, key), [])
  const [duty] = await inAll(house, key, (transaction) => readDuties(transaction, key))
  assert.equal(duty?.state, 'person')
})
