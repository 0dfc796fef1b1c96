import assert from 'node:assert/strict'
import { createHash, createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { openAgreement } from '../../duties/agenda.ts'
import { writePaperReceipt, writeReceipt } from '../../duties/receipt.ts'
import type { Running } from '../../duties/running.ts'
import { sampleHouse } from '../../duties/sample.test-support.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { destroyKey, sealBytes, sealingKey } from '../../journal/keys.ts'
import { replay } from '../../journal/replay.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { sealedFor } from '../../papers/kept/paper.ts'
import { keepPaper } from '../../papers/kept/store.ts'
import { sentenceOf } from '../../proof/verify/sentence.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { verifyPapers } from './verify-papers.ts'

const database = await testDatabase()
const master = { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'a test' }
const [app, owner] = [database.pool('app'), database.pool('owner')]
const madeAt = instantOf('2026-05-01T08:00')
let running: Running
before(async () => {
  running = await sampleHouse(database, { master })
})
after(() => database.close())

/** An agreement of a provider of its own with a letter that a duty asked for, its further one, and an edition that none asked for. */
async function withPapers(): Promise<AgreementKey> {
  const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
  await openAgreement(running, key, { terms: 'elc' })
  const made = { ...key, madeAt, known: 0, language: 'de', number: null } as const
  await inTransaction(app, { ...key, customer: everyCustomer }, async (transaction) => {
    for (const paper of ['sendBill:fee#1', 'sendBill:fee#1 2', 'sendBill:fee#2'])
      await keepPaper(transaction, master, { ...made, paper, kind: 'letter', file: Buffer.from(paper) })
    await writeReceipt(transaction, running, { ...key, duty: 'sendBill:fee#1', key: 'sendBill:fee', content: '' })
    const edition = { ...made, paper: 'edition:2026-05-01', kind: 'signed edition' } as const
    const kept = await keepPaper(transaction, master, { ...edition, file: Buffer.from('an edition') })
    await writePaperReceipt(transaction, running, kept)
    await writePaperReceipt(transaction, running, kept)
  })
  return key
}

/** Exchanges a file and the digest beside it, as only somebody can who has database and master key. */
async function exchange(key: AgreementKey, paper: string, file: Uint8Array): Promise<void> {
  const { provider, customer, agreement } = key
  const kind = paper.startsWith('edition') ? 'signed edition' : 'letter'
  const { sealed, keyId } = await inTransaction(app, key, async (transaction) => {
    const purpose = sealedFor(kind, '2026-05-01')
    const sealing = await sealingKey(transaction, master, { provider, customer, person: null, purpose })
    return sealBytes(sealing, { agreement, kind: `paper ${paper}` }, file)
  })
  await owner.query('update paper set sealed = $3, key_id = $4, digest = $5 where agreement = $1 and paper = $2', [
    ...[agreement, paper, sealed, keyId],
    createHash('sha256').update(file).digest(),
  ])
}

const digestsIn = async (key: AgreementKey) =>
  (await inTransaction(app, key, (transaction) => replay(transaction, key))).facts.map(
    ({ clear }) => [clear.duty, clear.paper] as const,
  )
const sha256 = (text: string): string => `sha256 ${createHash('sha256').update(text).digest('hex')}`

test('papers are as they were kept until a byte of one, or its digest, is another; an erased one is no finding', async () => {
  const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
  await openAgreement(running, key, { terms: 'elc' })
  const made = { madeAt, known: 7, language: 'de', number: null } as const
  await inTransaction(app, key, async (transaction) => {
    for (let n = 0; n < 45; n += 1)
      await keepPaper(transaction, master, {
        ...key,
        ...made,
        paper: `letter ${n}`,
        kind: 'letter',
        file: Buffer.from(`${n}`),
      })
    await keepPaper(transaction, master, { ...key, ...made, paper: 'bill', kind: 'invoice', file: Buffer.from('bill') })
  })
  const found = async () =>
    (await verifyPapers(app, master, key.provider)).findings.map(({ code, en }) => `${code} ${en.slice(0, 20)}`)
  assert.deepEqual(await found(), [])
  const { agreement } = key
  await owner.query(
    `update paper set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where agreement = $1 and paper = 'letter 3'`,
    [agreement],
  )
  await owner.query(`update paper set digest = sha256('another') where agreement = $1 and paper = 'letter 41'`, [
    agreement,
  ])
  assert.deepEqual(await found(), ['PAPER_DIFFERS The paper letter 3 o', 'PAPER_DIFFERS The paper letter 41 '])
  const { provider, customer } = key
  await inTransaction(app, key, (transaction) =>
    destroyKey(transaction, { provider, customer, person: null, purpose: 'correspondence' }),
  )
  assert.deepEqual(await found(), [])
})

test('the receipt of a duty names the digest of its paper; further papers, and those of no duty, have receipts of their own, once', async () => {
  const key = await withPapers()
  assert.deepEqual(await digestsIn(key), [
    ['keepPaper:sendBill:fee#1 2', sha256('sendBill:fee#1 2')],
    ['sendBill:fee', sha256('sendBill:fee#1')],
    ['keepPaper:edition:2026-05-01', sha256('an edition')],
  ])
})

test('a paper that was exchanged together with its digest is found by the receipt that names it', async () => {
  for (const paper of ['sendBill:fee#1', 'sendBill:fee#1 2', 'edition:2026-05-01']) {
    const key = await withPapers()
    assert.deepEqual((await verifyPapers(app, master, key.provider)).findings, [])
    await exchange(key, paper, Buffer.from('something that was never issued'))
    const { findings, inJournal } = await verifyPapers(app, master, key.provider)
    assert.deepEqual([findings.map(({ code }) => code), inJournal], [['PAPER_DIFFERS'], 2])
    // Without the master key too: the digests alone show it.
    assert.equal((await verifyPapers(app, undefined, key.provider)).findings.length, 1)
  }
})

test('two papers that were exchanged for each other, and one that was taken away, are found', async () => {
  const key = await withPapers()
  await exchange(key, 'sendBill:fee#1', Buffer.from('an edition'))
  await exchange(key, 'edition:2026-05-01', Buffer.from('sendBill:fee#1'))
  assert.equal((await verifyPapers(app, master, key.provider)).findings.length, 2)
  const other = await withPapers()
  await owner.query(`delete from paper where agreement = $1 and paper = 'edition:2026-05-01'`, [other.agreement])
  assert.equal((await verifyPapers(app, master, other.provider)).findings.length, 1)
})

test('papers that no receipt names yet are counted as such, and the verdict says so', async () => {
  const key = await withPapers()
  const { papers, inJournal, findings } = await verifyPapers(app, master, key.provider)
  assert.deepEqual([papers, inJournal, findings], [4, 3, []])
  const { proven, notProven } = sentenceOf({
    ...{ what: 'installation', origin: 'klausel.example/1', agreement: null, facts: 3, size: 3, keyIsNamed: true },
    ...{ stamps: { good: 0, unjudged: 0, facts: 0, latestAt: null, by: [] }, witnesses: [], findings },
    papers: { all: papers, inJournal, areOpened: true },
  })
  assert.match(proven.en, /; 3 papers, as they were issued\.$/)
  assert.match(notProven.en, /that 1 paper looked like this earlier \(kept before receipts named the digest, or not/)
})
