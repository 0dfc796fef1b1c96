import assert from 'node:assert/strict'
import { createHash, createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { destroyKey } from '../../journal/keys.ts'
import { openSample } from '../../journal/sample.test-support.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { keepPaper, type NewPaper, openPaper, readPaper, readPapers } from './store.ts'

const database = await testDatabase()
after(() => database.close())
const app = database.pool('app')
const master = { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'a test' }

/** An invoice of an agreement of its own, as far as nothing else is said. */
async function invoice(of: Partial<NewPaper> = {}): Promise<NewPaper> {
  const key = await openSample(app)
  const file = Buffer.from('%PDF-1.7 an invoice')
  const made = { madeAt: instantOf('2026-05-01T08:00'), known: 7, language: 'de', file } as const
  return { ...key, paper: 'issueInvoice:fee 2026-05#1', kind: 'invoice', number: null, ...made, ...of }
}
const keep = (paper: NewPaper) => inTransaction(app, paper, (transaction) => keepPaper(transaction, master, paper))
const open = (paper: NewPaper) => inTransaction(app, paper, (transaction) => openPaper(transaction, master, paper))

test('a paper comes back as it was kept, with its digest', async () => {
  const paper = await invoice({ number: `RE-${randomUUID()}` })
  const kept = await keep(paper)
  assert.equal(kept.digest, createHash('sha256').update(paper.file).digest('hex'))
  assert.deepEqual(await inTransaction(app, paper, (transaction) => readPaper(transaction, paper)), kept)
  assert.deepEqual(await open(paper), paper.file)
})

test('a paper that is kept never becomes another one', async () => {
  const paper = await invoice()
  const first = await keep(paper)
  assert.deepEqual(await keep({ ...paper, file: Buffer.from('%PDF-1.7 another') }), first)
  assert.deepEqual(await open(paper), paper.file)
  for (const change of ['update paper set bytes = 1', 'delete from paper'])
    await assert.rejects(
      inTransaction(app, paper, (transaction) => transaction.query(change)),
      { code: '42501' },
    )
})

test('the papers of a customer are listed from the newest on, and another customer sees none of them', async () => {
  const paper = await invoice()
  await keep(paper)
  await keep({ ...paper, paper: 'letter', kind: 'letter', madeAt: instantOf('2026-06-01T08:00') })
  const seenBy = (customer: string | null, wanted = {}) =>
    inTransaction(app, { ...paper, customer }, async (transaction) =>
      (await readPapers(transaction, paper.provider, wanted)).map(({ kind }) => kind),
    )
  assert.deepEqual(await seenBy(paper.customer), ['letter', 'invoice'])
  assert.deepEqual(await seenBy(paper.customer, { kinds: ['invoice'] }), ['invoice'])
  assert.deepEqual(await seenBy(randomUUID()), [])
})

test('with the key of its purpose a paper is erased, and its digest stays', async () => {
  const [paper, letter] = [await invoice(), await invoice({ paper: 'a letter', kind: 'letter' })]
  const kept = await keep(paper)
  await keep({ ...letter, ...{ provider: paper.provider, customer: paper.customer, agreement: paper.agreement } })
  const { provider, customer } = paper
  await inTransaction(app, paper, (transaction) =>
    destroyKey(transaction, { provider, customer, person: null, purpose: 'accounting 2026' }),
  )
  assert.equal(await open(paper), undefined)
  const { agreement } = paper
  assert.deepEqual(await open({ ...letter, provider, customer, agreement }), letter.file)
  const still = await inTransaction(app, paper, (transaction) => readPaper(transaction, paper))
  assert.equal(still?.digest, kept.digest)
})
