import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type DriveFolder, driveFolder } from '../../api/drive/drive.test-support.ts'
import { openAvailabilityBook } from '../../services/files/availability-book.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

let browser: Browser
let drive: DriveFolder
let opened: OpenedHouse
const MINUTE = 60_000

before(async () => {
  browser = await openBrowser()
  drive = driveFolder()
  opened = await openHouseWithWindow({ drive })
  const book = openAvailabilityBook(drive.folder)
  // Noon of the day before, so that at whatever hour this runs the outage lies on that day.
  const now = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 43_200_000
  for (let day = 20; day > 0; day -= 1)
    for (let at = 0; at < 10; at += 1) book.note(now - day * 86_400_000 + at * MINUTE, 12)
  for (const minutes of [600, 599, 598]) book.note(now - minutes * MINUTE, undefined)
  book.note(now - 597 * MINUTE, 15)
  book.close()
})
after(async () => {
  await browser.close()
  await opened.house.close()
  drive.remove()
})

describe('the page of availability', () => {
  for (const [language, width, colorScheme] of [
    ['en', 1200, 'light'],
    ['de', 390, 'dark'],
  ] as const) {
    test(`says whether the drive answers, its days and its outages (${language}, ${width} px, ${colorScheme})`, async () => {
      const asked = { language, width, colorScheme, as: 'customerAdministrator', path: '/drive-availability' } as const
      const { page, close } = await lookIn(browser, opened, asked)
      await page.getByText(language === 'de' ? 'Das Laufwerk antwortet.' : 'The drive answers.').waitFor()
      const rows = await page.getByRole('row').allInnerTexts()
      assert.equal(rows.length, 2)
      assert.match(rows[1] ?? '', /3 min/)
      assert.equal(await page.locator('.availability-days li').count(), 21)
      assert.deepEqual(await findings(page), [])
      await close()
    })
  }
})
