import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { ask } from '../../api/asking.test-support.ts'
import type { PapersPage } from '../../api/papers/list.ts'
import type { NumbersWithoutPaper } from '../../api/papers/numbers-without-paper.ts'
import type { ProposedToTakeBack } from '../../api/papers/take-back.ts'
import { eInvoiceOf } from '../../billing/e-invoice-of.ts'
import { keepInvoice } from '../../billing/kept.ts'
import { reserveNumber } from '../../billing/numbers.ts'
import { Obstacle } from '../../billing/obstacle.ts'
import { addressee, billOver, parties } from '../../billing/sample.test-support.ts'
import { noteObstacle } from '../../billing/set-aside.ts'
import type { Life } from '../../duties/scenario.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { asCii } from '../../money/e-invoice/cii.ts'
import { saveAddressee } from '../../papers/addressee.ts'
import { keepPaper } from '../../papers/kept/store.ts'
import { letterhead } from '../../papers/letterhead/sample.test-support.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { letter as sample } from '../../papers/press/sample.test-support.ts'
import { byHand } from '../../services/by-hand.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { isOpenToAll, looks, pictures } from '../looks.test-support.ts'

/** A subscription whose first fee was on paper when it turned out that nobody had agreed on it. */
const life: Life = [
  {
    ...{ fact: 'applicationReceived', at: '2026-02-20', by: 'customer', medium: 'portal', applicant: 'company' },
    ...{ inTheArea: true, name: 'Lippe Werkstätten GmbH' },
  },
  { fact: 'priceAgreed', at: '2026-03-01', item: 'subscription', price: '1000.00', by: 'provider', medium: 'e-mail' },
  { fact: 'termAgreed', at: '2026-03-01', row: 'term', first: '2026-03-01', months: 12 },
  { fact: 'withdrawn', at: '2026-03-04T11:00', of: 3 },
]
const fee = 'issueInvoice:fee 2026-03-01#1'
const at = instantOf('2026-03-02T09:00')

let browser: Browser
let opened: OpenedHouse
before(async () => {
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
  opened = await openHouseWithWindow({ hands: byHand, life, terms: 'dc', until: '2026-03-10T10:00' })
  const { running, key } = opened.house
  const file = await running.press.print(sample)
  await inAll(async (transaction) => {
    await saveLetterhead(transaction, key.provider, letterhead, { since: at, by: null })
    const customer = { provider: key.provider, customer: key.customer ?? '' }
    await saveAddressee(transaction, running.master, customer, addressee, { at, by: null })
    const { number, issuedOn } = await numbered(transaction, fee)
    const vat = { category: 'S', rate: 19 } as const
    const name = { de: 'Plattform für Kampagnen', en: 'Campaign platform' }
    const lines = [{ name, quantity: 1, unit: 'ANN', price: 100_000, vat }]
    const invoice = eInvoiceOf(billOver(lines, { gross: 119_000 }), parties, { number, issuedOn })
    const made = { paper: fee, kind: 'invoice', number, language: 'de', madeAt: at, known: 3, file } as const
    await keepPaper(transaction, running.master, { ...key, ...made })
    const kept = { form: 'ZUGFeRD', invoice, stands: lines, content: '1190.00', xml: asCii(invoice) } as const
    await keepInvoice(transaction, running.master, { ...key, paper: fee }, kept)
    await numbered(transaction, 'issueInvoice:fee for A#1')
    await numbered(transaction, 'issueInvoice:fee for B#1')
    const broken = new Obstacle('RULE_BROKEN', ['BR-DE-6'])
    await noteObstacle(transaction, { ...key, paper: 'issueInvoice:fee for C#1' }, broken, at)
  })
})
after(async () => {
  await browser.close()
  await opened.house.running.press.close()
  await opened.house.close()
})

const inAll = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
  const { running, key } = opened.house
  return inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, work)
}
const numbered = (transaction: Transaction, paper: string) =>
  reserveNumber(transaction, { ...opened.house.key, paper }, { prefix: 'RE', at })

const words = {
  de: { without: '2 Rechnungsnummern haben kein Papier.', proposed: 'Eine Stornierung ist vorgeschlagen.' },
  en: { without: '2 invoice numbers have no paper.', proposed: 'One cancellation is proposed.' },
} as const

describe('the page of numbers without paper', () => {
  for (const look of [looks[0], looks[3]]) {
    const { language, colorScheme, width } = look
    test(`is open to all in ${language}, ${colorScheme}, on ${width} pixels`, async (t) => {
      const { page, close, complaints } = await lookIn(browser, opened, { ...look, as: 'clerk', path: '/inbox' })
      t.after(close)
      await page.getByText(words[language].proposed).waitFor()
      await isOpenToAll(page, 'numbers-inbox', look)
      await page.goto(`${opened.address}/papers/numbers`)
      await page.getByRole('heading', { level: 1, name: words[language].without }).waitFor()
      await page.getByText('BR-DE-6').waitFor()
      await page.getByRole('button', { name: /RE-2026-000002/ }).click()
      await isOpenToAll(page, 'numbers', look)
      assert.deepEqual(complaints, [])
    })
  }
})

const numbersNow = async () => (await ask<NumbersWithoutPaper>(opened.house, '/numbers-without-paper')).body.numbers
const proposedNow = async () =>
  (await ask<{ proposed: readonly ProposedToTakeBack[] }>(opened.house, '/papers-to-take-back')).body.proposed

test('a clerk records with the keyboard alone why a number stays without a paper, and takes the record back', async (t) => {
  const viewer = { language: 'de', width: 1280, as: 'clerk', path: '/papers/numbers' } as const
  const { page, close } = await lookIn(browser, opened, viewer)
  t.after(close)
  await page.getByRole('button', { name: /^Festhalten.*RE-2026-000003/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Warum bleibt sie ohne Papier?' }).selectOption('issued by hand')
  await page.getByRole('textbox', { name: 'Anmerkung' }).focus()
  await page.keyboard.type('Auf Papier am Schalter ausgestellt')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Festgehalten' }).waitFor()
  const recorded = (await numbersNow()).find(({ number }) => number === 'RE-2026-000003')?.recorded
  assert.deepEqual([recorded?.why, recorded?.note], ['issued by hand', 'Auf Papier am Schalter ausgestellt'])
  await page.getByRole('button', { name: /Vermerk zurücknehmen/ }).click()
  await page.getByRole('heading', { name: 'Festgehalten' }).waitFor({ state: 'detached' })
  assert.equal((await numbersNow()).find(({ number }) => number === 'RE-2026-000003')?.recorded, null)
})

test('an approver reads why an invoice is no longer owed, and cancels it by one act; a clerk may not', async (t) => {
  const [proposed] = await proposedNow()
  const [reason] = proposed?.reasons ?? []
  assert.deepEqual(
    [proposed?.number, reason?.is, reason?.is === 'fact' && reason.number],
    ['RE-2026-000001', 'fact', 4],
  )
  const path = `/agreements/${proposed?.agreement}/papers/${encodeURIComponent(fee)}/taken-back`
  assert.equal((await ask(opened.house, path, { as: 'clerk', body: {} })).status, 403)
  const viewer = { language: 'de', width: 1280, as: 'approver', path: '/inbox' } as const
  const { page, close } = await lookIn(browser, opened, viewer)
  t.after(close)
  await page.getByText(words.de.proposed).waitFor()
  await page.getByRole('link', { name: 'Ansehen' }).click()
  await page.getByRole('button', { name: /^Stornieren/ }).click()
  await page.getByText('Zurückgenommen durch RE-2026-000004.').waitFor()
  assert.deepEqual(await proposedNow(), [])
  const { papers } = (await ask<PapersPage>(opened.house, '/papers')).body
  assert.deepEqual(
    papers.map(({ kind, number }) => [kind, number]).toSorted(),
    [
      ['cancellation of an invoice', 'RE-2026-000004'],
      ['invoice', 'RE-2026-000001'],
    ].toSorted(),
  )
})
