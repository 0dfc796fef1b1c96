import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

let browser: Browser
let opened: OpenedHouse
before(async () => {
  ;[browser, opened] = await Promise.all([openBrowser(), openHouseWithWindow()])
})
after(async () => {
  await browser.close()
  await opened.house.close()
})

describe('the navigation', () => {
  test('leads by keys alone to what stands behind one word, and says there where one is', async () => {
    const { page, complaints, close } = await lookIn(browser, opened, { language: 'en', width: 1200, path: '/inbox' })
    const word = page.locator('.head-more summary')
    const proof = page.getByRole('link', { name: 'Proof', exact: true })
    await word.press('Enter')
    await proof.waitFor()
    await page.keyboard.press('Escape')
    await proof.waitFor({ state: 'hidden' })
    await page.locator('.head-more summary:focus').waitFor()
    await page.keyboard.press('Enter')
    await proof.press('Enter')
    await page.waitForURL('**/proof')
    await page.locator('.head-more summary[aria-current="page"]', { hasText: 'Proof' }).waitFor()
    await proof.waitFor({ state: 'hidden' })
    assert.deepEqual(complaints, [])
    await close()
  })

  test('opens within the width of a phone, and a touch beside it closes it', async () => {
    const { page, close } = await lookIn(browser, opened, { language: 'de', width: 390, path: '/inbox' })
    await page.locator('.head-more summary').click()
    await page.getByRole('link', { name: 'Sicherungen' }).waitFor()
    assert.deepEqual(await findings(page), [])
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), 'too wide')
    await page.mouse.click(195, 700)
    await page.getByRole('link', { name: 'Sicherungen' }).waitFor({ state: 'hidden' })
    await close()
  })

  test('leads customers to nothing that is for staff alone', async () => {
    const { page, close } = await lookIn(browser, opened, { language: 'en', width: 1200, as: 'customerAdministrator' })
    const navigation = page.getByRole('navigation', { name: 'Pages' })
    await navigation.getByText('More').click()
    await navigation.getByRole('link', { name: 'People' }).waitFor()
    for (const name of ['Availability', 'Backups', 'Inbox'])
      assert.equal(await navigation.getByRole('link', { name }).count(), 0, name)
    await close()
  })
})
