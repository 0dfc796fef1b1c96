import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { letterPaperPreview, letterPreview } from '../../post/letters/preview.ts'
import { letterhead } from '../../post/letters/stationery.test-support.ts'
import { saveSettings } from '../../post/settings/store.ts'
import { diligentClerk } from '../../services/diligent-clerk.ts'
import type { Hands } from '../../services/driver.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

const pictures = join(import.meta.dirname, '../../dist/pictures')
let browser: Browser
let opened: OpenedHouse
before(async () => {
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
  const running = () => opened.house.running
  const hands: Hands = {
    ...diligentClerk,
    preview: letterPreview(running),
    previewPaper: letterPaperPreview(running),
  }
  opened = await openHouseWithWindow({ hands })
  await inTheWorld()
})
after(async () => {
  await browser.close()
  await opened.house.running.press.close()
  await opened.house.close()
})

/** Letters leave in the world's time alone: the house loses the clock of its own, and has a letterhead and a post box. */
async function inTheWorld(): Promise<void> {
  const { running, key, database } = opened.house
  await database.pool('owner').query('delete from clock where provider = $1', [key.provider])
  Object.assign(running, { realTime: () => instantOf('2026-04-20T09:00') })
  await saveSettings(running, key.provider, { from: { name: 'ELC', address: 'post@elc.example' } }, {})
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, (transaction) =>
    saveLetterhead(transaction, key.provider, letterhead, { since: 0, by: null }),
  )
  // Somebody of the customer can be written to.
  await opened.house.as('customerAdministrator')
}

const words = {
  de: {
    title: 'Briefe, die Sie schreiben lassen können',
    look: 'Ansehen Zahlungserinnerung',
    write: 'Schreiben und absenden',
  },
  en: { title: 'Letters that you can have written', look: 'Look at it Zahlungserinnerung', write: 'Write and send' },
} as const

for (const look of [
  { language: 'de', width: 1280, colorScheme: 'light' },
  { language: 'en', width: 390, colorScheme: 'dark' },
] as const)
  test(`a clerk sees a reminder before it leaves, in ${look.language} on ${look.width} pixels`, async (t) => {
    const { page, close } = await lookIn(browser, opened, { ...look, as: 'clerk' })
    t.after(close)
    const said = words[look.language]
    await page.getByRole('heading', { name: said.title }).waitFor()
    await page.getByRole('button', { name: said.look }).click()
    await page.getByText(/Zu diesem Vertrag sind/).waitFor()
    const name = `letters-to-write-${look.language}-${look.colorScheme}-${look.width}.png`
    const part = page.locator('section', { has: page.getByRole('heading', { name: said.title }) })
    await part.screenshot({ path: join(pictures, name) })
    assert.deepEqual(await findings(page), [])
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= look.width)
  })

test('written once, it is no longer offered, and lies in the post box of the customer with its paper', async (t) => {
  const clerk = await lookIn(browser, opened, { language: 'de', width: 1280, as: 'clerk' })
  t.after(clerk.close)
  await clerk.page.getByRole('button', { name: words.de.look }).click()
  await clerk.page.getByRole('button', { name: words.de.write }).click()
  await clerk.page.getByRole('button', { name: words.de.look }).waitFor({ state: 'detached' })
  const viewer = { language: 'de', width: 1280, as: 'customerAdministrator', path: '/post-box' } as const
  const customer = await lookIn(browser, opened, viewer)
  t.after(customer.close)
  // It is dispatched behind the scenes, and may arrive after the page was asked for.
  const letter = customer.page.getByRole('button', { name: 'Öffnen Zahlungserinnerung' })
  for (let visits = 0; visits < 20 && (await letter.count()) === 0; visits += 1) {
    await customer.page.reload()
    await customer.page.locator('h1').first().waitFor()
    await customer.page.waitForLoadState('networkidle')
  }
  await letter.click()
  const [download] = await Promise.all([
    customer.page.waitForEvent('download'),
    customer.page.getByRole('button', { name: 'Als PDF speichern' }).click(),
  ])
  assert.match(download.suggestedFilename(), /\.pdf$/)
})
