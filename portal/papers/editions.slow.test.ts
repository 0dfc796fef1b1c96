import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Language } from '../../terms/grammar/said.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

const pictures = join(import.meta.dirname, '../../dist/pictures')
let browser: Browser
let opened: OpenedHouse
before(async () => {
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
  opened = await openHouseWithWindow({ until: '2026-03-03T10:00' })
})
after(async () => {
  await browser.close()
  await opened.house.running.press.close()
  await opened.house.close()
})

const looks = [
  { language: 'de', width: 1280, colorScheme: 'light' },
  { language: 'en', width: 1280, colorScheme: 'dark' },
  { language: 'de', width: 390, colorScheme: 'dark' },
  { language: 'en', width: 390, colorScheme: 'light' },
] as const satisfies readonly { language: Language; width: number; colorScheme: 'light' | 'dark' }[]

/** Takes a picture, and finds nothing that keeps somebody out. */
async function isOpenToAll(page: Page, name: string, look: (typeof looks)[number]): Promise<void> {
  await page.waitForLoadState('networkidle')
  const { language, colorScheme, width } = look
  await page.screenshot({ path: join(pictures, `${name}-${language}-${colorScheme}-${width}.png`) })
  assert.deepEqual(await findings(page), [])
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
}

test('a customer has the edition of its older agreement made, with the keyboard alone, and takes it along', async (t) => {
  const path = `/agreements/${opened.house.key.agreement}/papers`
  const viewer = { language: 'en', width: 1280, as: 'customerAdministrator', path } as const
  const { page, close, complaints } = await lookIn(browser, opened, viewer)
  t.after(close)
  const make = page.getByRole('button', { name: 'Make what is missing' })
  await make.focus()
  await page.keyboard.press('Enter')
  await page.getByText('2 papers are made.').waitFor()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Download\s*Signed agreement/ }).click()
  assert.match((await coming).suggestedFilename(), /Unterzeichneter Vertrag\.pdf$/)
  await make.press('Enter')
  await page.getByText('None was missing.').waitFor()
  assert.deepEqual(complaints, [])
})

describe('the pages from which editions are fetched', () => {
  for (const look of looks) {
    const { language, colorScheme, width } = look
    test(`are open to all in ${language}, ${colorScheme}, on ${width} pixels, and so is the page that is fetched`, async (t) => {
      const path = `/agreements/${opened.house.key.agreement}/papers`
      const customer = await lookIn(browser, opened, { ...look, as: 'customerAdministrator', path })
      t.after(customer.close)
      await customer.page.locator('.papers-make').scrollIntoViewIfNeeded()
      await isOpenToAll(customer.page, 'papers-make', look)
      const lawyer = await lookIn(browser, opened, { ...look, as: 'auditor', path: '/terms' })
      t.after(lawyer.close)
      await lawyer.page.locator('.terms-edition').nth(5).scrollIntoViewIfNeeded()
      await isOpenToAll(lawyer.page, 'terms-edition', look)
      const coming = lawyer.page.waitForEvent('download')
      await lawyer.page.locator('.terms-edition').nth(5).getByRole('button', { name: /^HTML/ }).press('Enter')
      const download = await coming
      assert.match(download.suggestedFilename(), /^(Preisliste|Price list) 2018-03-16\.html$/)
      const html = await readFile(await download.path(), 'utf8')
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      t.after(() => context.close())
      const edition = await context.newPage()
      await edition.setContent(html)
      await isOpenToAll(edition, 'lawyers-edition', look)
      for (const { complaints } of [customer, lawyer]) assert.deepEqual(complaints, [])
    })
  }
})
