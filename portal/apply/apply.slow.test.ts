import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openProvider } from '../../access/provider.ts'
import { pdf } from '../../api/applications/applying.test-support.ts'
import { plainLook, saveLook } from '../../applications/look.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

const pictures = join(import.meta.dirname, '../../dist/pictures')
let browser: Browser
let opened: OpenedHouse
let elc: string
let kontent: string
let q: string

before(async () => {
  await mkdir(pictures, { recursive: true })
  browser = await openBrowser()
  opened = await openHouseWithWindow()
  const { house } = opened
  elc = `test-${house.key.provider.slice(0, 8)}`
  const [provider, name] = [randomUUID(), `laden-${randomUUID().slice(0, 8)}`]
  await openProvider(house.running.app, { provider, name, title: 'KONTENT', terms: 'kontent', isDemo: false })
  await inTransaction(house.running.app, { provider, customer: everyCustomer }, (transaction) =>
    saveLook(transaction, provider, {
      ...plainLook('KONTENT'),
      greeting: { de: 'Ihre Domain in einer Minute.', en: 'Your domain in a minute.' },
      accent: { light: '#8a1f4b', dark: '#f08fb4' },
      imprint: 'KONTENT GmbH (Beispiel)\nWinkelhauser Str. 63, 47228 Duisburg',
      prices: { domain: '12.00', mail: '24.00' },
    }),
  )
  kontent = name
  q = `plaene-${randomUUID().slice(0, 8)}`
  await openProvider(house.running.app, { provider: randomUUID(), name: q, title: 'Q.', terms: 'q', isDemo: false })
})
after(async () => {
  await browser.close()
  await opened.house.close()
})

const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })

/** Somebody at the keyboard: every press is counted. */
function counting(page: Page) {
  const counts = { fields: 0, keys: 0, clicks: 0 }
  return {
    counts,
    fill: async (label: string, words: string) => {
      counts.fields += 1
      await page.getByRole('textbox', { name: label }).focus()
      counts.keys += words.length
      await page.keyboard.type(words)
      counts.keys += 1
      await page.keyboard.press('Tab')
    },
    click: async (role: 'radio' | 'checkbox' | 'button' | 'link', name: string | RegExp) => {
      counts.clicks += 1
      await page.getByRole(role, { name }).first().click()
    },
  }
}

/** How long a key, a click and the reading of a field take somebody who has never seen the page, in seconds: generously. */
const pace = { key: 0.35, click: 2.5, field: 3, reading: 60 }

test('a newcomer applies in under four minutes: eight fields, four clicks, one page', async (t) => {
  const { page, complaints, close } = await lookIn(browser, opened, {
    ...{ language: 'de', width: 1280, as: 'stranger', path: `/apply/${elc}` },
  })
  t.after(close)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture(page, 'apply-de-light-1280-empty')
  const hand = counting(page)
  const begun = await page.evaluate(() => performance.now())
  await hand.click('radio', /Dateidienst für einen Nutzer/)
  await hand.fill('Name des Unternehmens oder der Stelle', 'Lippe Werkstätten GmbH')
  await hand.fill('Ihr Name', 'Hanna Kaczmarek')
  await hand.fill('E-Mail-Adresse', 'hanna@werkstatt.example')
  await hand.fill('Straße und Hausnummer', 'Uferweg 3')
  await hand.fill('Postleitzahl', '45657')
  await hand.fill('Ort', 'Recklinghausen')
  hand.counts.clicks += 2
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'auszug.pdf', mimeType: 'application/pdf', buffer: pdf() })
  hand.counts.fields += 1
  await hand.click('checkbox', /einverstanden/)
  await picture(page, 'apply-de-light-1280-filled')
  assert.deepEqual(await findings(page), [])
  await page.waitForFunction((since) => performance.now() > since + 3_500, begun)
  await hand.click('button', 'Antrag absenden')
  await page.getByRole('heading', { name: 'Ihr Antrag ist angekommen.' }).waitFor()
  const { fields, keys, clicks } = hand.counts
  const seconds = pace.reading + keys * pace.key + clicks * pace.click + fields * pace.field
  t.diagnostic(`${fields} fields, ${keys} keys, ${clicks} clicks, about ${Math.round(seconds)} s for a newcomer`)
  assert.ok(fields <= 8 && clicks <= 6, JSON.stringify(hand.counts))
  assert.ok(seconds < 240, `${seconds} seconds`)
  await page.getByText('Nachweise', { exact: true }).waitFor()
  await picture(page, 'apply-status-de-light-1280')
  assert.deepEqual(await findings(page), [])
  assert.deepEqual(
    complaints.filter((each) => !each.includes('401')),
    [],
  )
})

test('what was entered outlives a reload, a wrong field is named, and the whole goes by keyboard in English on a phone', async (t) => {
  const { page, close } = await lookIn(browser, opened, {
    ...{ language: 'en', width: 390, as: 'stranger', colorScheme: 'dark', path: `/apply/${elc}` },
  })
  t.after(close)
  await page.getByLabel('Your name').fill('Kim Muster')
  await page.getByLabel('E-mail address').fill('kim at example')
  await page.reload()
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Kim Muster')
  await page.getByRole('radio', { name: /File service for several users/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Send the application' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('That is no e-mail address.').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'apply-organisation')
  await picture(page, 'apply-en-dark-390')
  assert.deepEqual(await findings(page), [])
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390)
})

test('pressed twice, or closed in the middle and pressed again, it is one application', async (t) => {
  const { page, house, close } = await lookIn(browser, opened, {
    ...{ language: 'en', width: 1280, as: 'stranger', path: `/apply/${elc}` },
  })
  t.after(close)
  const count = async (): Promise<number> => {
    const { rows } = await house.database
      .pool('owner')
      .query<{ count: number }>('select count(*)::integer from application')
    return rows[0]?.count ?? -1
  }
  const before = await count()
  await page.getByRole('radio', { name: /File service for one user/ }).click()
  for (const [label, words] of [
    ['Name of the company or body', 'Doppel GmbH'],
    ['Your name', 'Do Ppel'],
    ['E-mail address', 'do@ppel.example'],
    ['Street and number', 'Weg 1'],
    ['Postcode', '45657'],
    ['Town', 'Marl'],
  ] as const)
    await page.getByRole('textbox', { name: label }).fill(words)
  const since = await page.evaluate(() => performance.now())
  await page.waitForFunction((then) => performance.now() > then + 3_500, since)
  // The answer never reaches the window: as if it were killed right after sending.
  await page.route('**/applications', async (route) => {
    await route.fetch()
    await route.abort()
  })
  const send = async () => {
    await page.getByRole('checkbox', { name: /I have read the texts/ }).check()
    await page.getByRole('button', { name: 'Send the application' }).dblclick()
  }
  await send()
  await page.getByRole('alert').waitFor()
  await page.unroute('**/applications')
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await send()
  await page.getByRole('heading', { name: 'Your application has arrived.' }).waitFor()
  assert.equal(await count(), before + 1)
})

test('a consumer is shown the whole price and the button of the law, and finds cancellation and withdrawal on every page', async (t) => {
  const { page, close } = await lookIn(browser, opened, {
    ...{ language: 'de', width: 1280, as: 'stranger', path: `/apply/${kontent}` },
  })
  t.after(close)
  await page.getByRole('radio', { name: /^Domain/ }).click()
  await page.getByRole('radio', { name: 'mich privat' }).click()
  await page.getByRole('checkbox', { name: /^E-Mail/ }).click()
  await page.getByRole('button', { name: 'zahlungspflichtig bestellen', exact: true }).waitFor()
  await page.getByText('36,00').first().waitFor()
  await picture(page, 'apply-consumer-de-light-1280')
  assert.deepEqual(await findings(page), [])
  await page.getByRole('link', { name: 'Verträge hier kündigen' }).waitFor()
  await page.getByRole('link', { name: 'Vertrag widerrufen' }).click()
  await page.getByLabel('Ihr Name').fill('Kim Muster')
  await page.getByLabel('Welcher Vertrag?').fill('Domain muster.example')
  await page.getByLabel('E-Mail-Adresse für die Bestätigung').fill('kim@example.org')
  await page.getByRole('button', { name: 'Widerruf prüfen' }).click()
  await picture(page, 'withdraw-check-de-light-1280')
  await page.getByRole('button', { name: 'Widerruf bestätigen' }).click()
  await page.getByRole('heading', { name: 'Ihr Widerruf ist eingegangen.' }).waitFor()
  await page.getByText(/Ihr Widerruf ist am .* Uhr bei uns eingegangen/).waitFor()
  await picture(page, 'withdraw-confirmed-de-light-1280')
  assert.deepEqual(await findings(page), [])
})

test('boxes are there only where a clause asks for them, and nothing is sent without them', async (t) => {
  const { page, close } = await lookIn(browser, opened, {
    ...{ language: 'de', width: 390, as: 'stranger', path: `/apply/${q}` },
  })
  t.after(close)
  const asked = page.getByRole('checkbox', { name: /allein gewerblich|bin befugt/ })
  await asked.first().waitFor()
  assert.equal(await asked.count(), 2)
  await page.getByRole('radio', { name: /^Kostenloses Konto/ }).click()
  await page.getByRole('checkbox', { name: /einverstanden/ }).check()
  for (const label of [
    'Name des Unternehmens oder der Stelle',
    'Ihr Name',
    'Straße und Hausnummer',
    'Postleitzahl',
    'Ort',
  ])
    await page.getByRole('textbox', { name: label, exact: true }).fill('Muster')
  await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill('muster@example.org')
  await page.getByRole('button', { name: 'Registrieren', exact: true }).click()
  await page.getByText('Ohne diese Bestätigung kommt nichts zustande.').first().waitFor()
  await picture(page, 'apply-boxes-de-light-390')
  assert.deepEqual(await findings(page), [])
  await page.goto(page.url().replace(q, kontent))
  await page.getByRole('checkbox', { name: /einverstanden/ }).waitFor()
  assert.equal(await asked.count(), 0)
})

test('a notice by the button takes three fields, a look and a press', async (t) => {
  const { page, close } = await lookIn(browser, opened, {
    ...{ language: 'en', width: 390, as: 'stranger', path: `/apply/${kontent}/cancel` },
  })
  t.after(close)
  await page.getByRole('button', { name: 'Check the notice' }).click()
  await page.getByText('Please fill this in.').first().waitFor()
  await page.getByLabel('Your name').fill('Kim Muster')
  await page.getByLabel('Which contract?').fill('Domain muster.example')
  await page.getByLabel('E-mail address for the confirmation').fill('kim@example.org')
  await picture(page, 'cancel-en-light-390')
  assert.deepEqual(await findings(page), [])
  await page.getByRole('button', { name: 'Check the notice' }).click()
  await page.getByRole('button', { name: 'cancel now', exact: true }).click()
  await page.getByRole('heading', { name: 'Your notice has been received.' }).waitFor()
  await page.getByRole('button', { name: 'Save the confirmation' }).waitFor()
})

test('a clerk goes from the list to the case, asks back, and accepts once the answer is there', async (t) => {
  const { page, close } = await lookIn(browser, opened, {
    ...{ language: 'de', width: 1280, as: 'clerk', path: '/applications' },
  })
  t.after(close)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture(page, 'applications-de-light-1280')
  assert.deepEqual(await findings(page), [])
  await page
    .getByRole('link', { name: /Lippe Werkstätten GmbH/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Lippe Werkstätten GmbH möchte Kunde werden.' }).waitFor()
  await page.getByText('Was die Klauseln verlangen').waitFor()
  await picture(page, 'application-case-de-light-1280')
  assert.deepEqual(await findings(page), [])
  await page.getByText('Zurückfragen', { exact: true }).click()
  await page.getByLabel('Ihre Frage').fill('Wie viele Standorte haben Sie?')
  await page.getByRole('button', { name: 'Frage senden' }).click()
  await page.getByRole('heading', { name: /ist gefragt/ }).waitFor()
  await page.getByText('Annehmen', { exact: true }).click()
  await page.getByRole('button', { name: 'Antrag annehmen' }).click()
  await page.getByRole('heading', { name: /ist angenommen/ }).waitFor()
  await page.getByText('mit der Entscheidung gelöscht').waitFor()
  await picture(page, 'application-accepted-de-light-1280')
})

test('the administrator says how the provider looks, and a colour that cannot be read is refused', async (t) => {
  const { page, close } = await lookIn(browser, opened, {
    ...{ language: 'en', width: 1280, as: 'administrator', path: '/provider-look' },
  })
  t.after(close)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Emscher-Lippe-Cloud')
  await page.getByLabel('First sentence: German').fill('Ihre Daten bleiben an Emscher und Lippe.')
  await page.getByLabel('Colour by light').fill('#fefefe')
  await page.getByText('too little, text needs 4.5 to 1').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Colour by light').fill('#14506b')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  await picture(page, 'provider-look-en-light-1280')
  assert.deepEqual(await findings(page), [])
})
