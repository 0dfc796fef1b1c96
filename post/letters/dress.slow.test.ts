import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { readPapers } from '../../papers/kept/store.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { makePress } from '../../papers/press/press.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { openCustomer, openPostHouse } from '../sample.test-support.ts'
import { dress, type Plain } from './dress.ts'
import { letterhead } from './stationery.test-support.ts'

const database = await testDatabase()
after(() => database.close())
const press = makePress()
after(() => press.close())

const at = instantOf('2026-11-24T10:00')
const link = 'https://elc.example/join/secret'
const plain = (agreement: string): Plain => ({
  subject: 'Ihr Antrag A-1 ist angenommen',
  text: `Guten Tag Kim Muster,\n\nwir nehmen Ihren Antrag an.\n\nHier legen Sie Ihren Zugang an:\n${link}`,
  language: 'de',
  paper: {
    ...{ agreement, name: 'letter:accepted A-1', recipient: 'Kim Muster' },
    paragraphs: ['Guten Tag Kim Muster,', 'wir nehmen Ihren Antrag an.'],
    closing: ['Freundliche Grüße', 'Emscher-Lippe-Cloud'],
  },
})

test('a letter to an applicant comes in the provider’s design, and its paper is kept once and travels with it', async () => {
  const house = await openPostHouse(database, { press })
  const key = await openCustomer(database, house, {}, 'elc')
  const scope = { provider: key.provider, customer: everyCustomer }
  const owner = { ...key, title: 'Emscher-Lippe-Cloud' }
  const without = await dress(house.running, owner, plain(key.agreement), at)
  assert.equal(without?.papers, undefined)
  await inTransaction(house.running.app, scope, (transaction) =>
    saveLetterhead(transaction, key.provider, letterhead, { since: 0, by: null }),
  )
  const first = await dress(house.running, owner, plain(key.agreement), at)
  const again = await dress(house.running, owner, plain(key.agreement), at + 3_600_000)
  assert.match(first?.written.html ?? '', /<h1[^>]*>Ihr Antrag A-1 ist angenommen<\/h1>/)
  assert.match(first?.written.html ?? '', /Amtsgericht Recklinghausen HRB 1234/)
  assert.equal(first?.papers?.[0]?.name, 'Ihr-Antrag-A-1-ist-angenommen.pdf')
  assert.deepEqual(Buffer.from(again?.papers?.[0]?.content ?? ''), Buffer.from(first?.papers?.[0]?.content ?? ''))
  const kept = await inTransaction(house.running.app, scope, (transaction) => readPapers(transaction, key.provider))
  const digest = createHash('sha256')
    .update(first?.papers?.[0]?.content ?? '')
    .digest('hex')
  assert.deepEqual(
    kept.map((paper) => [paper.paper, paper.kind, paper.digest]),
    [['letter:accepted A-1', 'letter', digest]],
  )
})
