import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { ask, askAgreement } from '../../api/asking.test-support.ts'
import type { TestHouse } from '../../api/house.test-support.ts'
import type { Me } from '../../api/views/me.ts'
import { copies } from '../../duties/sample.test-support.ts'
import type { Life } from '../../duties/scenario.ts'
import { lookIn, type OpenedHouse, type OpenWindow, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'

/** An advertiser who was told of a new subprocessor on 1 February; the objection is in time until the 16th. */
const streamLife: Life = [
  { fact: 'concluded', at: '2026-01-05', first: '2026-01-05' },
  {
    ...{ fact: 'changeReceived', at: '2026-02-01T09:00', by: 'provider', medium: 'e-mail', change: 'new encoder' },
    ...{ of: 'subprocessor', complete: true, mentionsObjection: true },
  },
]
const domainLife: Life = [
  { fact: 'termAgreed', at: '2025-03-01', row: 'term of domain', first: '2025-03-01', months: 12 },
]

const as = 'customerAdministrator'
const words = {
  de: {
    object: /^Der Änderung „new encoder“ widersprechen/,
    heldBack: '„new encoder“ wird für Sie aufgehalten.',
    free: 'Es kostet nichts.',
    send: 'Absenden',
    receipt: 'Bestätigung des Zugangs',
    said: 'Der mitgeteilten Änderung „new encoder“ widersprechen wir.',
    terminate: 'Den Vertrag kündigen',
    ends: 'Der Vertrag endet am 31. März 2026.',
    why: 'Warum? 31. März 2026',
    whySays: 'Ende: 31. März 2026',
    toText: 'Im Vertragstext lesen',
    clause: 'Jede Partei kann zum Ende des Folgemonats kündigen; maßgeblich ist der Zugang.',
    tell: 'Was ist geschehen?',
  },
  en: {
    object: /^Object to the change 'new encoder'/,
    heldBack: "'new encoder' is held back for you.",
    free: 'It costs nothing.',
    send: 'Send',
    receipt: 'Receipt',
    said: "We object to the change 'new encoder' of which we were told.",
    terminate: 'Terminate the agreement',
    ends: 'The agreement ends on 31 March 2026.',
    why: 'Why? 31 March 2026',
    whySays: 'End: 31 March 2026',
    toText: 'Read it in the text',
    clause: 'Either party may terminate to the end of the following month; receipt decides.',
    tell: 'What has happened?',
  },
} as const

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/** Enters the person in the provider's software as administrator: RapidStream's § 5.3 asks for that. */
async function makeAdministrator(house: TestHouse): Promise<void> {
  const { body } = await ask<Me>(house, '/me', { as })
  const role = { fact: 'roleGranted', at: '2026-02-10T09:00', person: body.person.id }
  assert.equal((await askAgreement(house, '/facts', { body: { facts: [role] } })).status, 201)
}

/** Presses the tabulator until the focus is on what has this name; how many presses that took. */
async function tabTo(page: Page, name: string | RegExp): Promise<number> {
  for (let presses = 1; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
    })
    if (typeof name === 'string' ? focused === name : name.test(focused)) return presses
  }
  assert.fail(`The tabulator never comes to ${name}`)
}

const seconds = (since: number): number => (performance.now() - since) / 1000

for (const [language, width, colorScheme] of [
  ['de', 1280, 'light'],
  ['en', 390, 'dark'],
] as const)
  describe(`a customer in ${language} on ${width} pixels in the ${colorScheme}`, () => {
    const say = words[language]
    let stream: OpenedHouse, files: OpenedHouse
    before(async () => {
      stream = await openHouseWithWindow({ life: streamLife, terms: 'rapidstream' })
      files = await openHouseWithWindow()
      await makeAdministrator(stream.house)
    })
    after(async () => {
      await stream.house.close()
      await files.house.close()
    })
    const look = (house: OpenedHouse, more: { readonly path?: string } = {}): Promise<OpenWindow> =>
      lookIn(browser, house, { language, width, colorScheme, as, ...more })

    test('finds the end day and its last day for the notice on the first view, within ten seconds', async (t) => {
      const began = performance.now()
      const window = await look(files, { path: '/agreements' })
      t.after(window.close)
      const { page } = window
      // The only agreement opens by itself: no click was needed.
      const first = page.locator('.end-days tbody tr').first()
      await first.waitFor()
      const took = seconds(began)
      const cells = await first.locator('td').allTextContents()
      assert.match(cells[0] ?? '', language === 'de' ? /31\. März 2026/ : /31 March 2026/)
      assert.match(cells[1] ?? '', language === 'de' ? /28\. Februar 2026/ : /28 February 2026/)
      assert.equal(await page.locator('.end-days tbody tr').count(), 5)
      assert.ok(took < 10, `it took ${took} seconds`)
      t.diagnostic(`end day: 0 clicks, ${took.toFixed(1)} s from the start of the browser`)
    })
    test('asks why an agreement would end on a day with one click, and reads the clause in the text with one more', async (t) => {
      const window = await look(files)
      t.after(window.close)
      const { page } = window
      await page.getByRole('button', { name: say.why, exact: true }).click()
      await page.getByText(say.whySays).waitFor()
      await page.getByText(say.clause).waitFor()
      await page.getByRole('link', { name: say.toText }).first().click()
      await page.waitForURL(/\/text.*#agb-9-1$/)
      await page.locator('[data-meant]', { hasText: say.clause }).waitFor()
      assert.deepEqual(window.complaints, [])
    })
    test('objects to a subprocessor in three clicks, and sees before what follows', async (t) => {
      const began = performance.now()
      const window = await look(stream, { path: '/' })
      t.after(window.close)
      const { page } = window
      let clicks = 0
      const click = async (role: 'link' | 'button', name: string | RegExp): Promise<void> => {
        await page.getByRole(role, { name }).click()
        clicks += 1
      }
      await click('link', say.object)
      await page.getByText(say.heldBack).waitFor()
      await page.getByText(say.free).waitFor()
      await click('button', say.send)
      await page.getByRole('heading', { name: say.receipt }).waitFor()
      await page.getByText(say.said).waitFor()
      assert.ok(clicks <= 3, `${clicks} clicks`)
      t.diagnostic(`objection: ${clicks} clicks, ${seconds(began).toFixed(1)} s from the start of the browser`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= width, `the receipt is ${wide} pixels wide`)
      assert.deepEqual(window.complaints, [])
    })
    test('gives notice with the keyboard alone, and the headline follows', async (t) => {
      const window = await look(files)
      t.after(window.close)
      const { page } = window
      await page.getByRole('link', { name: say.terminate }).waitFor()
      let keys = (await tabTo(page, say.terminate)) + 1
      await page.keyboard.press('Enter')
      await page.getByText(say.ends).waitFor()
      keys += (await tabTo(page, say.send)) + 1
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: say.receipt }).waitFor()
      t.diagnostic(`notice by keyboard: ${keys} keys`)
      await page.goto(new URL(page.url().replace(/\/receipts.*/, '')).href)
      await page.locator('h1', { hasText: language === 'de' ? 'endet am 31. März' : 'ends on 31 March' }).waitFor()
      assert.equal(await page.getByRole('link', { name: say.terminate }).count(), 0, 'it has been given')
      assert.deepEqual(window.complaints, [])
    })
    test('is offered nothing that belongs to the staff', async (t) => {
      const window = await look(files)
      t.after(window.close)
      await window.page.locator('h1').waitFor()
      await window.page.locator('.end-days').waitFor()
      assert.equal(await window.page.getByRole('heading', { name: say.tell }).count(), 0)
      assert.equal(await window.page.locator('.clock-acts').count(), 0)
    })
  })

describe('the living agreement', () => {
  test('lets staff tell and not declare', async (t) => {
    const opened = await openHouseWithWindow()
    t.after(() => opened.house.close())
    const window = await lookIn(browser, opened, { language: 'en', width: 1280, as: 'clerk' })
    t.after(window.close)
    await window.page.getByRole('heading', { name: words.en.tell }).waitFor()
    assert.equal(await window.page.locator('.offers').count(), 0)
    assert.equal(await window.page.getByRole('link', { name: 'Declare', exact: true }).count(), 0)
  })
  test('says before sending that a clause asks for a letter, and prints it', async (t) => {
    const opened = await openHouseWithWindow({ life: domainLife, terms: 'kontent' })
    t.after(() => opened.house.close())
    const window = await lookIn(browser, opened, { language: 'en', width: 1280, as })
    t.after(window.close)
    const { page } = window
    // Nothing ends by a notice of the whole here, so it is not offered.
    await page.getByRole('link', { name: /^Terminate: Domain/ }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Terminate the agreement' }).count(), 0)
    await page.getByRole('link', { name: /^Terminate: Domain/ }).click()
    await page.getByText('Domain ends on 28 February 2027.').waitFor()
    await page.getByText(/letter or fax\. That cannot be done from here/).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Send', exact: true }).count(), 0)
    await page.getByRole('button', { name: 'Print the letter' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.locator('.letter').waitFor({ state: 'visible' })
    assert.equal(await page.locator('.declare-halves').isVisible(), false)
  })
  test('keeps who told what, filters it, and hands it out as a table', async (t) => {
    const opened = await openHouseWithWindow()
    t.after(() => opened.house.close())
    const payment = { fact: 'paymentCredited', at: '2026-02-10T09:00', amount: '1.00' }
    await askAgreement(opened.house, '/facts', { as: 'clerk', body: { facts: [payment] } })
    const path = `/agreements/${opened.house.key.agreement}/history`
    const window = await lookIn(browser, opened, { language: 'en', width: 1280, path })
    t.after(window.close)
    const { page } = window
    await page.getByText('Kim clerk').waitFor()
    await page.getByLabel('Told by').selectOption('provider')
    await page.locator('.journal > li').nth(1).waitFor({ state: 'detached' })
    assert.equal(await page.locator('.journal > li').count(), 1)
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'As a table (CSV)' }).click()
    assert.match((await coming).suggestedFilename(), /^history-.*\.csv$/)
  })
  test('lists agreements beyond fifty, the next date in front, and finds one by name', async (t) => {
    const opened = await openHouseWithWindow()
    t.after(() => opened.house.close())
    await copies(opened.house.database, opened.house.key, 60)
    const window = await lookIn(browser, opened, { language: 'en', width: 1280, path: '/agreements' })
    t.after(window.close)
    const { page } = window
    const rows = page.locator('.agreements > li')
    await rows.nth(49).waitFor()
    assert.equal(await rows.count(), 50)
    assert.equal(await rows.first().locator('.agreements-next').textContent(), '2 Mar 2026')
    await page.getByRole('button', { name: 'Show more' }).click()
    await rows.nth(60).waitFor()
    await page.getByLabel('Search: name, state, terms, number').fill('lippe werk')
    await rows.nth(1).waitFor({ state: 'detached' })
    assert.equal(await rows.count(), 1)
    await page.getByLabel('Order').selectOption('customer')
    await page.reload()
    assert.equal(await page.getByLabel('Order').inputValue(), 'customer')
  })
})
