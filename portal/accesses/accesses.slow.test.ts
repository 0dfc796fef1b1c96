import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { askAgreement } from '../../api/asking.test-support.ts'
import { type HouseLog, houseLog } from '../../proof/house-log.test-support.ts'
import { showVerifierKey } from '../../proof/note.ts'
import { verifyAccessLog } from '../../proof/verify/access-log.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

let browser: Browser
let log: HouseLog
let opened: OpenedHouse
before(async () => {
  ;[browser, log] = await Promise.all([openBrowser(), houseLog()])
  opened = await openHouseWithWindow({ proof: log.proof })
  const addressee = { name: 'Erika Muster', postCode: '45657', city: 'Recklinghausen', country: 'DE' }
  for (const line of ['Alter Weg 1', 'Neuer Weg 2'])
    await askAgreement(opened.house, '/addressee', { as: 'clerk', body: { ...addressee, lines: [line] } })
  await askAgreement(opened.house, '/addressee', { as: 'officer' })
})
after(async () => {
  await browser.close()
  await opened.house.close()
  await log.remove()
})

const pictures = process.env.KLAUSEL_PICTURES
type Look = { readonly language: 'de' | 'en'; readonly width: number; readonly colorScheme: 'light' | 'dark' }
const look = ({ language, width, colorScheme }: Look, as: 'customerAdministrator' | 'auditor' | 'administrator') =>
  lookIn(browser, opened, { language, width, colorScheme, as, path: '/access-log' })

describe('the page of accesses', () => {
  for (const [shown, as] of [
    [{ language: 'en', width: 1200, colorScheme: 'light' }, 'customerAdministrator'],
    [{ language: 'de', width: 390, colorScheme: 'dark' }, 'customerAdministrator'],
    [{ language: 'de', width: 1200, colorScheme: 'light' }, 'administrator'],
  ] as const)
    test(`shows who has seen and changed what, to the ${as} (${shown.language}, ${shown.width} px, ${shown.colorScheme})`, async () => {
      const { page, complaints, close } = await look(shown, as)
      await page.getByText('Neuer Weg 2').waitFor()
      assert.deepEqual([await findings(page), complaints], [[], []])
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), 'too wide')
      if (pictures)
        await page.screenshot({
          path: `${pictures}/accesses-${as}-${shown.language}-${shown.width}.png`,
          fullPage: true,
        })
      await close()
    })

  test('one visit is one line, which opens to its single accesses', async () => {
    const { page, complaints, close } = await look(
      { language: 'en', width: 1200, colorScheme: 'light' },
      'customerAdministrator',
    )
    const visit = page.locator('.access-log-visit').filter({ hasText: 'Neuer Weg 2' })
    await visit.waitFor()
    assert.equal(await visit.getByRole('row').count(), 1)
    const open = visit.getByRole('button', { name: /^\d+ accesses one by one$/ })
    const count = Number.parseInt((await open.textContent()) ?? '', 10)
    assert.ok(count > 1, `${count}`)
    await open.press('Enter')
    await visit.getByRole('button', { name: 'Put together', expanded: true }).waitFor()
    assert.equal(await visit.getByRole('row').count(), 1 + count)
    assert.deepEqual([await findings(page), complaints], [[], []])
    if (pictures) await page.screenshot({ path: `${pictures}/accesses-one-by-one.png`, fullPage: true })
    await close()
  })

  test('finds what somebody asks for, checks the log on the spot and gives it as a file that is verified', async () => {
    const { page, complaints, close } = await look(
      { language: 'en', width: 1200, colorScheme: 'light' },
      'customerAdministrator',
    )
    await page.getByLabel('What', { exact: true }).selectOption({ label: 'application received' })
    await page.getByText('Neuer Weg 2').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText('Complete and unchanged: checked.').waitFor()
    if (pictures) await page.screenshot({ path: `${pictures}/accesses-checked.png`, fullPage: true })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as a file' }).click(),
    ])
    assert.match(file.suggestedFilename(), /^klausel-[0-9a-f]{8}\.access\.jsonl$/)
    const content = await readFile(await file.path(), 'utf8')
    async function* lines() {
      yield* content.trimEnd().split('\n')
    }
    const verdict = await verifyAccessLog(lines(), { key: showVerifierKey(log.keeper.key) })
    assert.deepEqual([verdict.findings, complaints], [[], []])
    await close()
  })
})
