import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, it } from 'node:test'
import { readDuties } from '../duties/queued.ts'
import { workOff } from '../duties/work.ts'
import { readBack, textAt } from '../money/e-invoice/read-back.test-support.ts'
import { tryDutyAgain } from '../post/letters/duty.ts'
import { chooseLanguage } from '../post/letters/recipient.ts'
import { byHand } from '../services/by-hand.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { testDatabase } from '../tools/test-database.ts'
import {
  addressed,
  type BillingHouse,
  type Customer,
  confirmProposals,
  fileOf,
  headed,
  inAll,
  live,
  openBilled,
  openBillingHouse,
  papersOf,
} from './house.test-support.ts'
import { filesBeside, readInvoice } from './kept.ts'
import { unusedNumbers } from './numbers.ts'
import { inWords } from './obstacle-in-words.ts'
import { billPreview } from './preview.ts'
import { addressee, letterhead } from './sample.test-support.ts'
import { readSetAside, tryBillingAgain } from './set-aside.ts'

const database = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'klausel-invoices-'))
let house: BillingHouse
after(async () => {
  await house.running.press.close()
  await database.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  await house?.running.press.close()
  house = await openBillingHouse(database)
})

/** Keeps a picture of every paper for whoever wants to look at them. */
const pictures = process.env.KLAUSEL_PICTURES

async function pdfOf(key: Customer, paper: string): Promise<string> {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, await fileOf(house, key, paper))
  if (pictures) {
    const name = join(pictures, paper.replaceAll(/[^A-Za-z0-9]+/g, '-'))
    execFileSync('pdftoppm', ['-r', '60', '-png', file, name])
  }
  return file
}
const textOf = (file: string): string => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })

const subscribed = [
  { fact: 'priceAgreed', at: '2026-03-01', item: 'subscription', price: '1000.00', by: 'provider', medium: 'e-mail' },
  { fact: 'termAgreed', at: '2026-03-01', row: 'term', first: '2026-03-01', months: 12 },
] as const
const fee = 'issueInvoice:fee 2026-03-01#1'

describe('an invoice that a duty asks for', () => {
  it('is made, kept under its number, and sent with its file for machines in it', async () => {
    const key = await openBilled(database, house, 'dc')
    await live(house, key, ...subscribed)
    const [paper] = await papersOf(house, key)
    assert.deepEqual([paper?.paper, paper?.kind, paper?.number], [fee, 'invoice', 'RE-2026-000001'])
    const file = await pdfOf(key, fee)
    const text = textOf(file)
    for (const said of ['Rechnung RE-2026-000001', 'Müller & Söhne GmbH', '1.190,00 EUR', 'DE136695976', 'Ziff. 13.1'])
      assert.ok(text.includes(said), `${said} stands on it:\n${text}`)
    execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'out.xml'), file])
    const xml = readBack(readFileSync(join(folder, 'out.xml'), 'utf8'))
    assert.equal(textAt(xml, 'ExchangedDocument', 'ID'), 'RE-2026-000001')
    assert.match(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' }), /No syntax or stream encoding errors/)
    assert.match(execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' }), /fx:ConformanceLevel>EN 16931</)
  })
})

const dueOn = (key: Customer) =>
  inAll(house, key, async (transaction) =>
    (await readDuties(transaction, key)).map(({ duty, act, state }) => `${duty} ${act} ${state}`),
  )
const stateOf = async (key: Customer, duty: string) =>
  (await dueOn(key))
    .find((each) => each.startsWith(`${duty} `))
    ?.split(' ')
    .at(-1)

describe('what was billed', () => {
  it('is corrected by a paper that names the invoice, and cancelled by another; together they come to nothing', async () => {
    const key = await openBilled(database, house, 'dc')
    await live(house, key, ...subscribed)
    house.now = () => instantOf('2026-03-03T09:00')
    await live(house, key, { fact: 'corrected', at: '2026-03-03', of: 1, to: { price: '500.00' } })
    await confirmProposals(house, key)
    house.now = () => instantOf('2026-03-04T09:00')
    await live(house, key, { fact: 'withdrawn', at: '2026-03-04', of: 2 })
    await confirmProposals(house, key)
    const papers = (await papersOf(house, key)).toSorted((one, other) => (one.paper < other.paper ? -1 : 1))
    assert.deepEqual(
      papers.map(({ kind, number }) => [kind, number]),
      [
        ['invoice', 'RE-2026-000001'],
        ['correction of an invoice', 'RE-2026-000002'],
        ['cancellation of an invoice', 'RE-2026-000003'],
      ],
    )
    const dues: (number | undefined)[] = []
    for (const { paper } of papers) {
      const kept = await inAll(house, key, (transaction) =>
        readInvoice(transaction, house.running.master, { ...key, paper }),
      )
      dues.push(kept?.invoice.totals.due)
    }
    assert.deepEqual(dues, [119_000, -59_500, -59_500])
    const text = textOf(await pdfOf(key, papers[1]?.paper ?? ''))
    assert.match(text, /Wir berichtigen die Rechnung RE-2026-000001 vom 2\. März 2026/)
    assert.match(textOf(await pdfOf(key, papers[2]?.paper ?? '')), /Stornorechnung RE-2026-000003/)
  })

  it('and not sent yet when something else is owed, is corrected by a further paper that leaves with it', async () => {
    await house.running.press.close()
    house = await openBillingHouse(database, {}, byHand.desk)
    const key = await openBilled(database, house, 'dc')
    await live(house, key, ...subscribed)
    await live(house, key, { fact: 'corrected', at: '2026-03-02', of: 1, to: { price: '500.00' } })
    await inAll(house, key, (transaction) => tryDutyAgain(transaction, house.running, { ...key, letter: fee }))
    await workOff(house.running)
    const papers = await papersOf(house, key)
    assert.deepEqual(
      papers.map(({ paper, number }) => `${paper} ${number}`).toSorted(),
      [`${fee} 2 RE-2026-000002`, `${fee} RE-2026-000001`].toSorted(),
    )
    const kept = await inAll(house, key, (transaction) =>
      readInvoice(transaction, house.running.master, { ...key, paper: `${fee} 2` }),
    )
    assert.deepEqual([kept?.invoice.type, kept?.invoice.totals.due], ['384', -59_500])
  })

  it('is made once, however often it is carried out', async () => {
    const key = await openBilled(database, house, 'dc')
    await live(house, key, ...subscribed)
    const before = await fileOf(house, key, fee)
    await Promise.all([workOff(house.running), workOff(house.running)])
    assert.deepEqual(await fileOf(house, key, fee), before)
    assert.equal((await papersOf(house, key)).length, 1)
    assert.deepEqual(await inAll(house, key, (transaction) => unusedNumbers(transaction, key.provider)), [])
  })
})

describe('a bill that can not leave', () => {
  it('waits for a person who reads what is missing, takes no number, and leaves once it is mended', async () => {
    const key = await openBilled(database, house, 'dc', { from: null })
    await live(house, key, ...subscribed)
    const [waiting] = await inAll(house, key, (transaction) => readSetAside(transaction, key.provider))
    assert.deepEqual([waiting?.paper, waiting?.code], [fee, 'LETTERHEAD_MISSING'])
    assert.match(inWords(waiting ?? { code: 'RULE_BROKEN', rules: [] }).de, /Der Briefkopf fehlt/)
    assert.deepEqual([await stateOf(key, fee), await papersOf(house, key)], ['person', []])
    await headed(house, key, letterhead)
    assert.equal(await tryBillingAgain(house.running, key.provider), 1)
    await workOff(house.running)
    assert.equal((await papersOf(house, key))[0]?.number, 'RE-2026-000001')
    assert.deepEqual(await inAll(house, key, (transaction) => readSetAside(transaction, key.provider)), [])
  })

  it('names the rule of the norm that it breaks, in both languages', async () => {
    const key = await openBilled(database, house, 'dc', {
      to: { ...addressee, buyerReference: '04011000-12345-34' },
      from: { ...letterhead, contact: { ...letterhead.contact, phone: '' } },
    })
    await live(house, key, ...subscribed)
    const [waiting] = await inAll(house, key, (transaction) => readSetAside(transaction, key.provider))
    assert.deepEqual([waiting?.code, waiting?.rules], ['RULE_BROKEN', ['BR-DE-6']])
    const said = inWords(waiting ?? { code: 'RULE_BROKEN', rules: [] })
    assert.match(said.de, /BR-DE-6: Der Ansprechpartner hat eine Telefonnummer/)
    assert.match(said.en, /BR-DE-6: the contact has a telephone number/)
  })

  it('waits where no address is known, and where the customer is abroad', async () => {
    const nowhere = await openBilled(database, house, 'dc', { to: null })
    const abroad = await openBilled(database, house, 'dc', { to: { ...addressee, country: 'FR' } })
    for (const [key, code] of [
      [nowhere, 'ADDRESSEE_MISSING'],
      [abroad, 'BUYER_ABROAD'],
    ] as const) {
      await live(house, key, ...subscribed)
      const waiting = await inAll(house, key, (transaction) => readSetAside(transaction, key.provider))
      assert.deepEqual(
        waiting.map((each) => each.code),
        [code],
      )
    }
    await addressed(house, nowhere, addressee)
    assert.equal(await tryBillingAgain(house.running, nowhere.provider, nowhere.customer), 1)
  })
})

it('an invoice for a public body leaves as XRechnung beside the paper, with its reference', async () => {
  const key = await openBilled(database, house, 'dc', { to: { ...addressee, buyerReference: '04011000-12345-34' } })
  await live(house, key, ...subscribed)
  const [file] = await inAll(house, key, (transaction) =>
    filesBeside(transaction, house.running.master, { ...key, letter: fee }),
  )
  assert.equal(file?.name, 'RE-2026-000001.xml')
  const xml = readBack(Buffer.from(file?.content ?? []).toString('utf8'))
  assert.deepEqual([xml.name, textAt(xml, 'BuyerReference')], ['Invoice', '04011000-12345-34'])
  assert.match(execFileSync('pdfdetach', ['-list', await pdfOf(key, fee)], { encoding: 'utf8' }), /^0 embedded files/)
})

it('a service to a business in another member state shows no tax, and says who owes it and by which law', async () => {
  const key = await openBilled(database, house, 'rapidstream', {
    to: { ...addressee, city: 'Wien', postCode: '1010', country: 'AT', vatId: 'ATU12345678' },
  })
  const byProvider = { by: 'provider', medium: 'e-mail' }
  await live(
    house,
    key,
    { fact: 'hourlyRateAgreed', at: '2026-02-01', work: 'A', hourly: '96.00', by: 'customer', medium: 'e-mail' },
    { fact: 'assistanceGiven', at: '2026-02-15', help: 'A', with: 'audit', minutes: 210 },
    { fact: 'payDemanded', at: '2026-02-16', work: 'A', amount: '336.00', ...byProvider },
  )
  const text = textOf(await pdfOf(key, 'issueInvoice:A#1'))
  for (const said of ['Steuerschuldnerschaft des Leistungsempfängers', '§ 3a Abs. 2 UStG', 'ATU12345678', '336,00 EUR'])
    assert.ok(text.includes(said), `${said} stands on it:\n${text}`)
  assert.match(text, /Umsatzsteuer schulden Sie dort als Empfänger \(Art\.\s+196\s+MwStSystRL\)/)
})

it('a standing invoice is issued with its due days, replaced when a service is added, and ended', async () => {
  house.now = () => instantOf('2026-01-02T09:00')
  const key = await openBilled(database, house, 'elc')
  await live(
    house,
    key,
    { fact: 'activated', at: '2026-01-01' },
    { fact: 'booked', at: '2026-01-01', item: 'files.single', count: 1 },
  )
  house.now = () => instantOf('2026-03-10T09:00')
  await live(house, key, { fact: 'booked', at: '2026-03-10', item: 'files.archive', count: 1 })
  const standing = (await papersOf(house, key)).filter(({ kind }) => kind === 'standing invoice')
  const [first, second] = standing.toSorted((one, other) => (one.paper < other.paper ? -1 : 1))
  assert.deepEqual([first?.number, second?.number], ['RE-2026-000001', 'RE-2026-000002'])
  assert.match(textOf(await pdfOf(key, first?.paper ?? '')), /1\. Februar 2026\s+2\. Februar 2026/)
  assert.match(
    textOf(await pdfOf(key, second?.paper ?? '')),
    /ersetzt ab 1\. April 2026 die Dauerrechnung RE-2026-000001/,
  )
})

describe('whoever looks at the case', () => {
  const orderFor = (key: Customer) => ({
    ...{ ...key, duty: `${key.agreement} ${fee}`, about: 'fee 2026-03-01', act: 'issueInvoice', content: '1190.00' },
    ...{ agreed: { items: {} }, at: house.now() },
  })
  const preview = (key: Customer) =>
    billPreview(
      () => house.running,
      async () => undefined,
    )(orderFor(key))

  it('sees the invoice as it would leave, without a number, and nothing is kept or given', async () => {
    const key = await openBilled(database, house, 'dc', { to: null })
    await live(house, key, ...subscribed)
    await addressed(house, key, addressee)
    const shown = await preview(key)
    assert.equal(shown?.title, 'Rechnung ENTWURF')
    assert.deepEqual(await papersOf(house, key), [])
    assert.deepEqual(await inAll(house, key, (transaction) => unusedNumbers(transaction, key.provider)), [])
  })

  it('reads instead what is missing and what to do', async () => {
    const key = await openBilled(database, house, 'dc', { to: { ...addressee, country: 'FR' } })
    await live(house, key, ...subscribed)
    await assert.rejects(preview(key), /INVOICE_NOT_READY.*Ausland|INVOICE_NOT_READY.*abroad/s)
  })
})

it('an invoice speaks English to whoever chose it, and a credit note too', async () => {
  const key = await openBilled(database, house, 'dc')
  await inAll(house, key, (transaction) => chooseLanguage(transaction, key, 'en'))
  await live(house, key, ...subscribed)
  const byProvider = { by: 'provider', medium: 'e-mail' }
  house.now = () => instantOf('2026-06-20T09:00')
  await live(
    house,
    key,
    {
      fact: 'changeReceived',
      at: '2026-06-01',
      change: 'S',
      of: 'service',
      devalues: true,
      from: '2026-06-10',
      ...byProvider,
    },
    { fact: 'reductionAgreed', at: '2026-06-20', change: 'S', percent: 15 },
  )
  const text = textOf(await pdfOf(key, fee))
  for (const said of ['Invoice RE-2026-000001', 'EUR 1,190.00', 'Please transfer to', 'Period of service'])
    assert.ok(text.includes(said), said)
  const credit = textOf(await pdfOf(key, 'giveCredit:reduction S#1'))
  assert.match(credit, /Credit note RE-2026-000002/)
  assert.match(credit, /come back to you/)
  assert.match(credit, /In your favour +EUR/)
})
