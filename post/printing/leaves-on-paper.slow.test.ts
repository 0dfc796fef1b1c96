import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { workOff } from '../../duties/work.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { type Addressee, saveAddressee } from '../../papers/addressee.ts'
import { letterhead } from '../../papers/letterhead/sample.test-support.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import {
  dutiesOf,
  letterFactsOf,
  lettersOf,
  openCustomer,
  openPostHouse,
  type PostHouse,
  tellNow,
  waysOf,
} from '../sample.test-support.ts'
import { saveSettings } from '../settings/store.ts'
import { printOrder } from './envelopes.ts'
import { handToPost, lettersOf as lettersIn, makePrintFile } from './print-file.ts'
import { readOnPaper } from './waiting.ts'

const database = await testDatabase()
let house: PostHouse
before(async () => {
  house = await openPostHouse(database)
})
after(async () => {
  await house.running.press.close()
  await database.close()
})

const vienna: Addressee = { name: 'Erika Muster', lines: ['Ring 1'], postCode: '1010', city: 'Wien', country: 'AT' }

/** A breach has become known to a provider that has no mail server; its customer says whether it wants paper. */
async function withBreach(addressee: Addressee) {
  const key = await openCustomer(database, house, { 'erika@customer.example': 'customerAdministrator' })
  const { running } = house
  await saveSettings(running, key.provider, { from: { name: 'ELC', address: 'post@elc.example' } }, {})
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const entered = { at: house.now(), since: house.now(), by: null }
    await saveLetterhead(transaction, key.provider, letterhead, entered)
    await saveAddressee(transaction, running.master, key, addressee, entered)
  })
  await tellNow(house, key, { fact: 'breachKnown', breach: 'breach 1', at: showInstant(house.now()) })
  await workOff(running)
  return key
}

test('a letter leaves on paper too if the customer wants that, under its address, and holds nothing up', async () => {
  const key = await withBreach({ ...vienna, onPaper: true })
  assert.deepEqual(waysOf(await lettersOf(house, key)), ['letter 1: ready', 'portal 1: dispatched'])
  const [duty] = (await dutiesOf(house, key)).filter(({ act }) => act === 'notifyBreach')
  assert.equal(duty?.state, 'done')
  const { running } = house
  const all = { provider: key.provider, customer: everyCustomer } as const
  const [waiting] = await inTransaction(running.app, all, (transaction) => readOnPaper(transaction, key.provider))
  assert.equal(waiting?.obstacle, null)
  const printFile = await makePrintFile(running, key.provider, randomUUID())
  const order = await inTransaction(running.app, all, async (transaction) => {
    const letters = await lettersIn(transaction, key.provider, printFile)
    return printOrder(transaction, running.master, key.provider, { letters, madeAt: house.now() })
  })
  const { envelopes } = order.content as { envelopes: readonly { recipient: readonly string[] }[] }
  assert.deepEqual(envelopes[0]?.recipient, ['Erika Muster', 'Ring 1', '1010 Wien', 'ÖSTERREICH'])
  await handToPost(running, { provider: key.provider, printFile, by: randomUUID() })
  assert.deepEqual(
    (await letterFactsOf(house, key)).flatMap(({ kind, clear }) => (kind === 'letterDispatched' ? [clear.medium] : [])),
    ['portal', 'letter'],
  )
})

test('a letter leaves on paper for nobody who has not asked for it', async () => {
  const key = await withBreach(vienna)
  assert.deepEqual(waysOf(await lettersOf(house, key)), ['portal 1: dispatched'])
})
