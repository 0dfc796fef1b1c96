import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { openSample } from '../journal/sample.test-support.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { testDatabase } from '../tools/test-database.ts'
import { readNumber, reserveNumber, unusedNumbers } from './numbers.ts'

const database = await testDatabase()
after(() => database.close())
const app = database.pool('app')

const agreement = await openSample(app)
const { provider } = agreement
const scope = { provider, customer: everyCustomer } as const
const key = (paper: string, of = agreement) => ({ ...of, paper })
const reserve = (paper: string, at = '2026-03-02T09:00', prefix = 'RE') =>
  inTransaction(app, scope, (transaction) => reserveNumber(transaction, key(paper), { prefix, at: instantOf(at) }))

test('many who ask at once get one number each, without a gap; whoever asks again for the same cause gets the same', async () => {
  const causes = Array.from({ length: 20 }, (_, place) => `issueInvoice:fee ${place}#1`)
  const numbers = await Promise.all([...causes, ...causes].map((cause) => reserve(cause)))
  const places = [...new Set(numbers.map(({ place }) => place))].toSorted((one, other) => one - other)
  assert.deepEqual(
    places,
    causes.map((_, place) => place + 1),
  )
  for (const [place, cause] of causes.entries()) {
    const again = await reserve(cause, '2026-04-01T09:00')
    assert.equal(again.number, numbers[place]?.number)
    assert.equal(again.issuedOn, '2026-03-02')
  }
})

test('each year and each prefix begins its own row', async () => {
  assert.equal((await reserve('issueInvoice:new year#1', '2027-01-01T00:00')).number, 'RE-2027-000001')
  assert.equal((await reserve('issueInvoice:prefix#1', '2027-01-01T00:00', 'X')).number, 'X-2027-000001')
  assert.equal((await reserve('issueInvoice:none#1', '2027-01-01T00:00', '')).number, '2027-000001')
})

test('a transaction that fails takes no number: the next one gets it', async () => {
  const failing = inTransaction(app, scope, async (transaction) => {
    await reserveNumber(transaction, key('issueInvoice:fails#1'), { prefix: 'F', at: instantOf('2026-01-02') })
    throw new Error('The disk is full.')
  })
  await assert.rejects(failing, /disk/)
  assert.equal((await reserve('issueInvoice:next#1', '2026-01-02', 'F')).number, 'F-2026-000001')
})

test('a number without a paper is shown with its cause, so that every gap is explained', async () => {
  const unused = await inTransaction(app, scope, (transaction) => unusedNumbers(transaction, provider))
  assert.ok(unused.some(({ number, paper }) => number === 'F-2026-000001' && paper === 'issueInvoice:next#1'))
})

test('a number is never changed, given back or seen by another provider', async () => {
  for (const change of ["update invoice_number set number = 'X'", 'delete from invoice_number'])
    await assert.rejects(
      inTransaction(app, scope, (transaction) => transaction.query(change)),
      { code: '42501' },
    )
  const stranger = { provider: randomUUID(), customer: everyCustomer } as const
  const seen = await inTransaction(app, stranger, (transaction) => readNumber(transaction, key('issueInvoice:next#1')))
  assert.equal(seen, undefined)
})
