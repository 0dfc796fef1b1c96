import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openAgreement } from '../../duties/agenda.ts'
import { programFor } from '../../duties/programs.ts'
import type { Running } from '../../duties/running.ts'
import { sampleAgreement, sampleHouse, tellOne } from '../../duties/sample.test-support.ts'
import { type Life, liveThrough } from '../../duties/scenario.ts'
import { readAgreements } from '../../journal/agreement.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { engineFact } from '../../journal/intake/engine-fact.ts'
import { inOrderOfLearning, replay } from '../../journal/replay.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { printOrderOf } from '../../papers/editions/due.ts'
import type { MadeFrom } from '../../papers/editions/made-from.ts'
import type { Paper } from '../../papers/kept/paper.ts'
import { openPaper, readPapers } from '../../papers/kept/store.ts'
import { makePress, type Press } from '../../papers/press/press.ts'
import { diligentClerk } from '../../services/diligent-clerk.ts'
import { findErasure } from '../../services/files/erased.ts'
import { type TestDrives, testDrives } from '../../services/files/files-drive.test-support.ts'
import { shareName } from '../../services/files/share-name.ts'
import { sharePlace } from '../../services/files/share-place.ts'
import { pathFrom } from '../../services/files/tree/path.ts'
import { documentText } from '../../terms/edition/text.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { chooseLanguage } from '../letters/recipient.ts'
import { lookAfter, makeDuePapers } from './keep-making.ts'
import { driverReceipts, makePapers } from './make.ts'
import { notePapersDue } from './note-due.ts'

const database = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'klausel-editions-'))
let drives: TestDrives
let press: Press
let running: Running
let now = instantOf('2026-01-01')
before(async () => {
  drives = testDrives()
  press = makePress()
  running = await sampleHouse(database, {
    press,
    hands: () => ({ ...diligentClerk, driver: drives.driver }),
    realTime: () => now,
    alsoNote: notePapersDue,
  })
})
after(async () => {
  await press.close()
  await drives.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

/** A customer of the network drive, from its application to the proof that all is gone. */
const beginning: Life = [
  {
    ...{ fact: 'applicationReceived', at: '2026-01-02T09:30', by: 'customer', medium: 'portal', applicant: 'company' },
    ...{ inTheArea: true, name: 'Muster Maschinenbau GmbH' },
  },
  { fact: 'applicationAccepted', at: '2026-01-05T11:05', by: 'provider', medium: 'e-mail' },
  { fact: 'concluded', at: '2026-01-05T11:05', first: '2026-01-12' },
  { fact: 'processingAgreementSigned', at: '2026-01-07T09:45', originals: 2 },
  { fact: 'processingAgreementReturned', at: '2026-01-08T12:30' },
  { fact: 'booked', at: '2026-01-12T08:00', item: 'files.single', count: 1 },
  { fact: 'activated', at: '2026-01-12T08:00' },
]
const leaving: Life = [
  { fact: 'paymentCredited', at: '2026-01-20', amount: '38.39' },
  { fact: 'paymentCredited', at: '2026-02-02', amount: '59.50' },
  { fact: 'terminationReceived', at: '2026-01-31T10:00', by: 'customer', medium: 'letter', ground: 'ordinary' },
  { fact: 'erasureChosen', at: '2026-02-20', choice: 'return' },
  { fact: 'handedOver', at: '2026-03-20T10:00' },
  { fact: 'personalDataErased', at: '2026-05-04T09:00' },
]

const papersOf = (key: AgreementKey): Promise<Paper[]> =>
  inTransaction(running.app, key, (transaction) => readPapers(transaction, key.provider, { agreement: key.agreement }))
const idsOf = async (key: AgreementKey): Promise<readonly string[]> =>
  (await papersOf(key)).map(({ paper }) => paper).toSorted()
const fileOf = async (key: AgreementKey, paper: string): Promise<string> => {
  const content = await inTransaction(running.app, key, (transaction) =>
    openPaper(transaction, running.master, { ...key, paper }),
  )
  const file = join(folder, `${createHash('sha256').update(paper).digest('hex').slice(0, 12)}.pdf`)
  writeFileSync(file, content ?? '')
  return file
}
const textIn = (file: string): string =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
/** Says what is missing without the whole paper. */
const says = (text: string, expected: RegExp): void => assert.ok(expected.test(text), `not there: ${expected.source}`)
const attachedIn = (file: string, name: string): Buffer => {
  const out = join(folder, name)
  execFileSync('pdfdetach', ['-savefile', name, '-o', out, file], { stdio: 'ignore' })
  return readFileSync(out)
}

/** A paper made anew from the journal up to the same fact, the terms, and what travels inside it; as its digest. */
async function digestMadeAgain(key: AgreementKey, paper: Paper): Promise<string> {
  const from = JSON.parse(attachedIn(await fileOf(key, paper.paper), 'made-from.json').toString('utf8')) as MadeFrom
  assert.equal(from.known, paper.known)
  return inTransaction(running.app, { ...key, customer: everyCustomer }, async (transaction) => {
    const [row] = await readAgreements(transaction, [key])
    assert.ok(row)
    const history = await replay(transaction, key)
    const known = { ...history, facts: history.facts.filter(({ number }) => number <= from.known) }
    const of = {
      ...{
        agreement: key.agreement,
        program: programFor(running, row),
        facts: inOrderOfLearning(known).map(engineFact),
      },
      ...{ language: from.language, madeAt: from.madeAt, beside: from.beside },
    }
    const order = printOrderOf(of, from.paper, await driverReceipts(transaction, running, key))
    assert.ok(order)
    const other = makePress()
    try {
      return createHash('sha256')
        .update(await other.print(order))
        .digest('hex')
    } finally {
      await other.close()
    }
  })
}

describe('the editions and proofs of an agreement', () => {
  let key: AgreementKey

  test('are made once it is concluded: the edition, the processing agreement when both have signed, and the proof of each', async () => {
    key = await sampleAgreement(running, '2026-01-01')
    await liveThrough(running, key, beginning.slice(0, 3), instantOf('2026-01-06'))
    await lookAfter(running, key)
    assert.deepEqual(await idsOf(key), ['proof of conclusion:agreement', 'signed edition:concluded'])
    await liveThrough(running, key, beginning, instantOf('2026-01-13'))
    await lookAfter(running, key)
    assert.deepEqual(await idsOf(key), [
      'processing agreement:concluded',
      'proof of conclusion:agreement',
      'proof of conclusion:avv',
      'signed edition:concluded',
    ])
  })

  test('say who has bound himself, when and how, and carry the texts whose digests they name', async () => {
    const file = await fileOf(key, 'signed edition:concluded')
    const text = textIn(file)
    says(text, /Für den Kunden\s+Muster Maschinenbau GmbH\s+2\. Januar 2026, 09:30: Antrag zugegangen, Portal/)
    says(text, /Für den Anbieter\s+Emscher-Lippe-Cloud\s+5\. Januar 2026, 11:05: Antrag angenommen, E-Mail/)
    const [terms] = running.programs('elc')?.terms.documents.filter(({ id }) => id === 'terms') ?? []
    assert.ok(terms)
    const digest = createHash('sha256').update(documentText(terms, 'de')).digest('hex')
    assert.ok(text.includes(digest))
    const attached = attachedIn(file, 'terms-2018-03-16-de.txt')
    assert.equal(createHash('sha256').update(attached).digest('hex'), digest)
    const processing = textIn(await fileOf(key, 'processing agreement:concluded'))
    says(processing, /Unterschriebene Stücke: 2/)
    says(processing, /Kategorien betroffener Personen/)
    says(processing, /Technische und organisatorische Maßnahmen/)
  })

  test('come out the same byte by byte, made again from the journal up to the same fact and from the terms', async () => {
    for (const paper of await papersOf(key)) assert.equal(await digestMadeAgain(key, paper), paper.digest, paper.paper)
  })

  test('are not made twice, and what is there stays as it is', async () => {
    const before = await papersOf(key)
    assert.deepEqual((await makePapers(running, key))?.papers, [])
    assert.deepEqual(await papersOf(key), before)
  })

  test('prove a real erasure: the digest on the proof is that of the receipt the drive left, which travels along', async () => {
    const visiting = drives.visit(key.agreement)
    await visiting.write(pathFrom('letter.txt'), Buffer.from('marked 4711'))
    visiting.close()
    assert.equal(await drives.service.holds('marked 4711'), true)
    await liveThrough(running, key, [...beginning, ...leaving], instantOf('2026-05-05'))
    await lookAfter(running, key)
    const erasure = findErasure(drives.folder, shareName(key.agreement))
    assert.ok(erasure?.isDone)
    assert.equal(existsSync(sharePlace(drives.folder, shareName(key.agreement)).folder), false)
    assert.equal(await drives.service.holds('marked 4711'), false)
    const file = await fileOf(key, 'proveErasure:contents#1')
    const text = textIn(file).replaceAll(/\s+/g, ' ')
    assert.ok(text.includes(erasure.proof.slice(0, 32)) && text.includes(erasure.proof.slice(32)), text)
    says(text, /1 Datei und \d+ Ordner/)
    says(text, /proveErasure:contents#1/)
    const receipt = attachedIn(file, 'erasure-receipt.json')
    assert.equal(createHash('sha256').update(receipt).digest('hex'), erasure.proof)
    assert.doesNotMatch(receipt.toString('utf8'), /letter|Muster/)
  })

  test('prove an export by the digest of its list and its size, and again once the customer has confirmed that it has it', async () => {
    const ids = (await idsOf(key)).filter((id) => /^(handOverContents|returnData)/.test(id))
    assert.ok(
      ids.some((id) => id.endsWith(' handed over')),
      String(await idsOf(key)),
    )
    const paper = ids[0] ?? ''
    const [manifest] = /sha256 ([0-9a-f]{64})/.exec(JSON.stringify(await proofsIn(key))) ?? []
    assert.ok(manifest)
    const text = textIn(await fileOf(key, paper)).replaceAll(/\s+/g, ' ')
    says(text, /20\. März 2026, 10:00/)
    says(text, /Größe des Archivs/)
    says(text, /[0-9a-f]{32} [0-9a-f]{32}/)
  })

  test('of an erasure come out the same, too', async () => {
    for (const paper of (await papersOf(key)).filter(({ kind }) => kind.startsWith('proof of')))
      assert.equal(await digestMadeAgain(key, paper), paper.digest, paper.paper)
  })
})

const proofsIn = (key: AgreementKey) =>
  inTransaction(running.app, key, async (transaction) =>
    (await replay(transaction, key)).facts.map(({ clear }) => clear.proof ?? null),
  )

describe('papers that have become due', () => {
  const waiting = async (key: AgreementKey): Promise<number> =>
    inTransaction(running.app, { ...key, customer: everyCustomer }, async (transaction) => {
      const { rowCount } = await transaction.query('select from paper_due where agreement = $1', [key.agreement])
      return rowCount ?? 0
    })

  test('are noted with what was told, or not at all, and made by whoever looks next', async () => {
    const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
    now = instantOf('2026-01-05T12:00')
    await openAgreement(running, key, { terms: 'elc' })
    await tellOne(running, key, beginning[0] ?? {})
    await tellOne(running, key, { fact: 'paymentCredited', at: '2026-01-03', amount: '1.00' })
    await tellOne(running, key, beginning[1] ?? {})
    assert.equal(await waiting(key), 1)
    await makeDuePapers(running)
    assert.deepEqual(await idsOf(key), ['proof of conclusion:agreement', 'signed edition:concluded'])
    assert.equal(await waiting(key), 0)
  })

  test('are in the language that the customer chose, in which their documents and digests are too', async () => {
    const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
    await openAgreement(running, key, { terms: 'elc' })
    await inTransaction(running.app, key, (transaction) => chooseLanguage(transaction, key, 'en'))
    for (const fact of beginning.slice(0, 2)) await tellOne(running, key, fact)
    await lookAfter(running, key)
    assert.deepEqual(new Set((await papersOf(key)).map(({ language }) => language)), new Set(['en']))
    const file = await fileOf(key, 'signed edition:concluded')
    says(textIn(file), /Who has bound himself, when and how/)
    assert.match(attachedIn(file, 'terms-2018-03-16-en.txt').toString('utf8'), /^General terms/)
  })

  test('wait where the press is broken, and are made when it works again', async () => {
    const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
    await openAgreement(running, key, { terms: 'elc' })
    for (const fact of beginning.slice(0, 2)) await tellOne(running, key, fact)
    const said: string[] = []
    const broken = { ...press, print: () => Promise.reject(new Error('Muster GmbH')) }
    await makeDuePapers({ ...running, press: broken, say: (line) => said.push(line) })
    assert.deepEqual(said, [`A paper of agreement ${key.agreement} waits: Error`])
    assert.equal(await waiting(key), 1)
    await lookAfter(running, key)
    assert.equal((await idsOf(key)).length, 2)
    assert.equal(await waiting(key), 0)
  })
})
