import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Making, makeWaiting } from '../../evidence/kept/keep-making.ts'
import { verifyBundle } from '../../evidence/verify/bundle-file.ts'
import { type HouseLog, houseLog } from '../../proof/house-log.test-support.ts'
import { showVerifierKey } from '../../proof/note.ts'
import { makeProofs } from '../../proof/proofs.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

let browser: Browser
let log: HouseLog
let opened: OpenedHouse
let folder: string
let making: Making
before(async () => {
  ;[browser, log, folder] = await Promise.all([openBrowser(), houseLog(), mkdtemp(join(tmpdir(), 'klausel-evidence-'))])
  opened = await openHouseWithWindow({ proof: log.proof })
  const { running, database } = opened.house
  const [app, queue] = [database.pool('app'), database.pool('queue')]
  const proofs = makeProofs({ app, queue, keeper: log.keeper, now: Date.now })
  making = { running, queue, proofs, keeper: log.keeper, roots: '', say: assert.fail }
})
after(async () => {
  await browser.close()
  await opened.house.close()
  await Promise.all([log.remove(), rm(folder, { recursive: true })])
})

describe('the page of evidence', () => {
  for (const [language, width, colorScheme, make, fetch] of [
    ['en', 1200, 'light', 'Make a bundle', 'Download'],
    ['de', 390, 'dark', 'Beweismappe erstellen', 'Herunterladen'],
  ] as const)
    test(`lets one ask for a bundle, shows how far it is, and hands it over (${language}, ${width} px, ${colorScheme})`, async () => {
      const path = `/agreements/${opened.house.key.agreement}/evidence`
      const as = language === 'en' ? 'customerAdministrator' : 'officer'
      const look = { language, width, colorScheme, as, path } as const
      const { page, complaints, close } = await lookIn(browser, opened, look)
      if (language === 'de') await page.getByLabel('Worüber').selectOption('own')
      await page.getByRole('button', { name: make }).click()
      await page.getByRole('progressbar').waitFor()
      assert.deepEqual([await findings(page), complaints], [[], []])
      assert.ok(await page.getByRole('button', { name: make }).isDisabled())
      await makeWaiting(making)
      const button = page.getByRole('button', { name: fetch })
      await button.waitFor()
      const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
      assert.match(file.suggestedFilename(), /^klausel-[0-9a-f]{8}-\d{4}-\d\d-\d\d\.zip$/)
      const saved = join(folder, `${language}.zip`)
      await file.saveAs(saved)
      const { findings: wrong, isSelection } = await verifyBundle(saved, { key: showVerifierKey(log.keeper.key) })
      assert.deepEqual([wrong, isSelection], [[], language === 'de'])
      assert.deepEqual([await findings(page), complaints], [[], []])
      const fits = await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')
      assert.ok(fits, 'the page is wider than the window')
      const pictures = process.env.KLAUSEL_PICTURES
      if (pictures) await page.screenshot({ path: `${pictures}/evidence-${language}-${width}.png`, fullPage: true })
      await close()
    })
})
