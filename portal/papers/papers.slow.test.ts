import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { ask, askAgreement } from '../../api/asking.test-support.ts'
import type { AddresseeView } from '../../api/papers/addressee.ts'
import type { LetterheadView } from '../../api/papers/letterhead.ts'
import { eInvoiceOf } from '../../billing/e-invoice-of.ts'
import { keepInvoice } from '../../billing/kept.ts'
import { billOver, issued, parties } from '../../billing/sample.test-support.ts'
import { destroyKey } from '../../journal/keys.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { asCii } from '../../money/e-invoice/cii.ts'
import { keepPaper, type NewPaper } from '../../papers/kept/store.ts'
import { letterhead } from '../../papers/letterhead/sample.test-support.ts'
import { letter as sample } from '../../papers/press/sample.test-support.ts'
import { insertDispatch } from '../../post/letters/dispatches.ts'
import { insertLetter } from '../../post/letters/store.ts'
import { byHand } from '../../services/by-hand.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'
import { isOpenToAll, looks, pictures } from '../looks.test-support.ts'

let browser: Browser
let opened: OpenedHouse
let file: Uint8Array
before(async () => {
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
  opened = await openHouseWithWindow({
    hands: { ...byHand, previewPaper: async () => sample },
    until: '2026-03-03T10:00',
  })
  file = await opened.house.running.press.print(sample)
  await keep('signed edition:agreement', 'signed edition', null, '2025-12-18')
  await keep('proof of export:1', 'proof of export', null, '2025-12-19')
  const { provider, customer } = opened.house.key
  await inTransaction(opened.house.running.app, opened.house.key, (transaction) =>
    destroyKey(transaction, { provider, customer, person: null, purpose: 'contract' }),
  )
  await keep('issueInvoice:fee 2026-01#1', 'invoice', 'RE-2026-000001', '2026-01-12')
  await keep('issueInvoice:fee 2026-02#1', 'invoice', 'RE-2026-000002', '2026-02-02')
  await keepFileForMachines('issueInvoice:fee 2026-01#1')
  for (const name of ['a', 'b', 'c']) await leavesOnPaper(`confirmTermination:${name}#1`)
})
after(async () => {
  await browser.close()
  await opened.house.running.press.close()
  await opened.house.close()
})

async function keep(paper: string, kind: NewPaper['kind'], number: string | null, day: string): Promise<void> {
  const { running, key } = opened.house
  const made = { number, language: 'de', madeAt: instantOf(`${day}T09:00`), known: 3, file } as const
  await inTransaction(running.app, key, (transaction) =>
    keepPaper(transaction, running.master, { ...key, paper, kind, ...made }),
  )
}

async function keepFileForMachines(paper: string): Promise<void> {
  const { running, key } = opened.house
  const price = { quantity: 1, unit: 'MON', price: 5_000, vat: { category: 'S', rate: 19 } } as const
  const lines = [{ name: { de: 'Dateidienst', en: 'File service' }, ...price }]
  const invoice = eInvoiceOf(billOver(lines, { gross: 5_950 }), parties, issued)
  const kept = { form: 'ZUGFeRD', invoice, stands: lines, content: '59.50', xml: asCii(invoice) } as const
  await inTransaction(running.app, key, (transaction) =>
    keepInvoice(transaction, running.master, { ...key, paper }, kept),
  )
}

async function leavesOnPaper(letter: string): Promise<void> {
  const { running, key } = opened.house
  const written = { subject: 'Bestätigung Ihrer Kündigung', text: 'Text', html: '' }
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const made = {
      act: 'confirmTermination',
      language: 'de',
      writtenAt: instantOf('2026-03-02T09:00'),
      written,
    } as const
    await insertLetter(transaction, running.master, { ...key, letter, ...made })
    const dispatch = { ...key, letter, medium: 'letter', attempt: 1 } as const
    const address = 'Muster GmbH\nBeispielweg 7\n00000 Musterstadt'
    await insertDispatch(transaction, running.master, dispatch, { domain: 'elc.example', address })
  })
  await keep(letter, 'letter', null, '2026-03-02')
}

const words = {
  de: {
    papers: 'Papiere',
    search: 'Suchen: Nummer, Art, Tag, Vertrag',
    address: 'Wohin die Papiere gehen',
    enter: 'Eintragen',
  },
  en: {
    papers: 'Papers',
    search: 'Search: number, kind, day, agreement',
    address: 'Where the papers go',
    enter: 'Enter',
  },
} as const

describe('the pages of papers', () => {
  for (const look of looks) {
    const { language, colorScheme, width } = look
    test(`are open to all in ${language}, ${colorScheme}, on ${width} pixels`, async (t) => {
      const said = words[language]
      const path = `/agreements/${opened.house.key.agreement}/papers`
      const customer = await lookIn(browser, opened, { ...look, as: 'customerAdministrator', path })
      t.after(customer.close)
      await customer.page.getByText('RE-2026-000002').first().waitFor()
      await customer.page.getByRole('heading', { name: said.address }).waitFor()
      await isOpenToAll(customer.page, 'papers-agreement', look)
      await customer.page.getByRole('button', { name: new RegExp(`^(${said.enter}|Ändern|Change)$`) }).click()
      await isOpenToAll(customer.page, 'papers-address', look)
      const clerk = await lookIn(browser, opened, { ...look, as: 'clerk', path: '/papers' })
      t.after(clerk.close)
      await clerk.page.getByText('RE-2026-000002').first().waitFor()
      await isOpenToAll(clerk.page, 'papers-all', look)
      await clerk.page.goto(`${opened.address}/post/paper`)
      await clerk.page.getByRole('heading', { level: 1 }).waitFor()
      await isOpenToAll(clerk.page, 'paper-post', look)
      const administrator = await lookIn(browser, opened, { ...look, as: 'administrator', path: '/letterhead' })
      t.after(administrator.close)
      await administrator.page.getByRole('textbox', { name: 'IBAN' }).waitFor()
      await isOpenToAll(administrator.page, 'letterhead', look)
      for (const { complaints } of [customer, clerk, administrator]) assert.deepEqual(complaints, [])
    })
  }
})

test('a customer finds an invoice by its number and takes it along under a name that says what it is', async (t) => {
  const viewer = { language: 'de', width: 1280, as: 'customerAdministrator', path: '/papers' } as const
  const { page, close } = await lookIn(browser, opened, viewer)
  t.after(close)
  await page.getByRole('searchbox', { name: words.de.search }).fill('rechnung 000001')
  await page.getByText('RE-2026-000002').first().waitFor({ state: 'detached' })
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /Herunterladen\s*Rechnung RE-2026-000001/ }).click()
  assert.equal((await coming).suggestedFilename(), '2026-01-12 Rechnung RE-2026-000001.pdf')
  const xml = page.waitForEvent('download')
  await page.getByRole('button', { name: /XML\s*Rechnung RE-2026-000001/ }).click()
  assert.equal((await xml).suggestedFilename(), '2026-01-12 Rechnung RE-2026-000001.xml')
  await page.getByRole('searchbox', { name: words.de.search }).fill('gibt es nicht')
  await page.getByText('Dazu ist kein Papier gefunden.').last().waitFor()
})

test('a customer says where its papers go, with the keyboard alone', async (t) => {
  const path = `/agreements/${opened.house.key.agreement}/papers`
  const { page, close } = await lookIn(browser, opened, {
    language: 'de',
    width: 1280,
    as: 'customerAdministrator',
    path,
  })
  t.after(close)
  const open = page.getByRole('button', { name: 'Eintragen' })
  await open.focus()
  await page.keyboard.press('Enter')
  const types = async (label: string, text: string) => {
    await page.getByRole('textbox', { name: label }).focus()
    await page.keyboard.type(text)
  }
  await types('Firma oder Behörde', 'Stadt Musterstadt')
  await types('Straße und Hausnummer', 'Rathausplatz 1')
  await types('Postleitzahl', '00000')
  await types('Ort', 'Musterstadt')
  await types('Leitweg-ID oder Bestellnummer', '04011000-12345-03')
  await page.getByRole('checkbox', { name: 'Briefe auch auf Papier schicken' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('textbox', { name: 'Ort' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Gespeichert: gilt vom nächsten Papier an.').waitFor()
  const { addressee } = (await askAgreement<AddresseeView>(opened.house, '/addressee', { as: 'clerk' })).body
  assert.deepEqual(addressee, {
    ...{
      name: '',
      organisation: 'Stadt Musterstadt',
      lines: ['Rathausplatz 1'],
      postCode: '00000',
      city: 'Musterstadt',
    },
    ...{ country: 'DE', buyerReference: '04011000-12345-03', onPaper: true },
  })
})

test('an administrator enters the letterhead, and is told which number cannot be right', async (t) => {
  const { page, close } = await lookIn(browser, opened, { language: 'de', width: 1280, path: '/letterhead' })
  t.after(close)
  for (const [label, text] of Object.entries({
    'Name mit Rechtsform': letterhead.name,
    'Straße und Hausnummer': 'Musterstraße 1',
    Postleitzahl: '00000',
    Ort: 'Musterstadt',
    Registergericht: 'Amtsgericht Musterstadt',
    Registernummer: 'HRB 1',
    'Geschäftsführung, je Zeile ein voller Name': 'Eva Muster\nKim Muster',
    'USt-IdNr.': 'DE999999995',
    Telefon: '+49 0000 1',
    'E-Mail': 'eva@muster.example',
    IBAN: 'DE37 0000 0000 0000 0000 00',
    BIC: 'XXXXDEXXXXX',
  }))
    await page.getByRole('textbox', { name: label, exact: false }).first().fill(text)
  await page
    .getByRole('region', { name: 'Wer Fragen beantwortet' })
    .getByRole('textbox', { name: 'Name' })
    .fill('Eva Muster')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText(/DE37000000000000000000 ist keine IBAN/).waitFor()
  await page.getByRole('textbox', { name: 'IBAN' }).fill('DE36 0000 0000 0000 0000 00')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Gespeichert: gilt vom nächsten Papier an.').waitFor()
  assert.deepEqual((await ask<LetterheadView>(opened.house, '/letterhead')).body.letterhead, letterhead)
})

test('a clerk prints what leaves on paper, keeps one letter back, and says that the rest is handed to the post', async (t) => {
  // Without a letterhead nothing is printed.
  await ask(opened.house, '/letterhead', { body: letterhead })
  const { page, close } = await lookIn(browser, opened, {
    language: 'de',
    width: 1280,
    as: 'clerk',
    path: '/post/paper',
  })
  t.after(close)
  await page.getByRole('heading', { level: 1, name: '3 Briefe sind zu drucken' }).waitFor()
  await page.getByRole('button', { name: 'Druckdatei machen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Gedrucktes wartet auf die Post' }).waitFor()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /Druckdatei laden/ }).click()
  assert.match((await coming).suggestedFilename(), /^Druckdatei 2026-03-03 [0-9a-f]{8}\.pdf$/)
  await page.getByRole('checkbox', { name: 'zurückbehalten' }).first().check()
  await page.screenshot({ path: join(pictures, 'paper-post-open.png'), fullPage: true })
  await page.getByRole('button', { name: 'Zur Post gegeben' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ein Brief ist zu drucken' }).waitFor()
})

test('a case shows the paper as it would leave', async (t) => {
  const path = `/cases/${opened.house.key.agreement}/${encodeURIComponent('access:services#1')}`
  const { page, complaints, close } = await lookIn(browser, opened, { language: 'de', width: 1280, as: 'clerk', path })
  t.after(close)
  const frame = page.locator('iframe[title="Ihr Zugang ist gesperrt"]')
  await frame.scrollIntoViewIfNeeded()
  const address = await frame.getAttribute('src')
  const answer = await page.request.get(`${opened.address}${address}`)
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  assert.deepEqual(new Uint8Array(await answer.body()), new Uint8Array(file))
  await page.screenshot({ path: join(pictures, 'case-paper.png'), fullPage: true })
  assert.deepEqual(await findings(page), [])
  assert.deepEqual(complaints, [])
})

describe('what law keeps of a customer that is erased', () => {
  before(async () => {
    const { provider, customer } = opened.house.key
    const owner = opened.house.database.pool('owner')
    await owner.query(
      `update seal_key set blocked_until = '2034-12-31', blocked_because = 'vouchers'
       where provider = $1 and customer = $2 and purpose like 'accounting %'`,
      [provider, customer],
    )
    await owner.query(
      `insert into customer_erasure (provider, customer, ended_at, due_at, erased_at, receipt)
       values ($1, $2, '2026-01-20', '2026-02-19', '2026-02-19', '{"destroyed": {"vpn": 1, "webhooks": 2}, "blocked": [], "open": {}}')`,
      [provider, customer],
    )
  })
  const path = () => `/agreements/${opened.house.key.agreement}/papers`

  for (const look of looks) {
    const { language, colorScheme, width } = look
    test(`is shown with its day and its law in ${language}, ${colorScheme}, on ${width} pixels`, async (t) => {
      const viewer = await lookIn(browser, opened, { ...look, as: 'dataProtectionOfficer', path: path() })
      t.after(viewer.close)
      const { page } = viewer
      await page.getByText('§ 147 Abs. 1 Nr. 4').first().waitFor()
      await page
        .getByRole('button', { name: language === 'de' ? 'Mit Grund öffnen' : 'Open for a reason' })
        .first()
        .click()
      await isOpenToAll(page, 'papers-blocked', look)
      assert.deepEqual(viewer.complaints, [])
    })
  }

  test('opens for a reason alone, with the keyboard, and to a clerk it does not', async (t) => {
    const shown = { language: 'en', width: 1280, path: path() } as const
    const officer = await lookIn(browser, opened, { ...shown, as: 'dataProtectionOfficer' })
    t.after(officer.close)
    await officer.page.getByRole('button', { name: 'Open for a reason' }).first().focus()
    await officer.page.keyboard.press('Enter')
    await officer.page.getByRole('textbox', { name: /Why does it have to be looked into/ }).fill('Tax audit of 2026')
    const coming = officer.page.waitForEvent('download')
    await officer.page.keyboard.press('Enter')
    assert.match((await coming).suggestedFilename(), /^2026-0\d-\d\d Rechnung RE-2026-00000\d\.pdf$/)
    const clerk = await lookIn(browser, opened, { ...shown, as: 'clerk' })
    t.after(clerk.close)
    await clerk.page.getByText('blocked until').first().waitFor()
    assert.equal(await clerk.page.getByRole('button', { name: 'Open for a reason' }).count(), 0)
  })
})
