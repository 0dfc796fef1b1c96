import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type HouseLog, houseLog } from '../../proof/house-log.test-support.ts'
import { showVerifierKey } from '../../proof/note.ts'
import { type Authority, openAuthority } from '../../proof/time-stamp/authority.test-support.ts'
import { verifyExport } from '../../proof/verify/export-file.ts'
import { verifyLogProof } from '../../proof/verify/log-proof.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

let browser: Browser
let log: HouseLog
let opened: OpenedHouse
let good: Authority
let expired: Authority
before(async () => {
  ;[browser, log, good, expired] = await Promise.all([
    openBrowser(),
    houseLog(),
    openAuthority(),
    openAuthority({ certificate: 'expired' }),
  ])
  opened = await openHouseWithWindow({ proof: log.proof })
})
after(async () => {
  await browser.close()
  await opened.house.close()
  await Promise.all([good.close(), expired.close(), log.remove()])
})

const key = (): string => showVerifierKey(log.keeper.key)
const look = (path: string, language: 'de' | 'en' = 'en', width = 1200, colorScheme: 'light' | 'dark' = 'light') =>
  lookIn(browser, opened, { language, width, colorScheme, as: 'customerAdministrator', path })

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly content: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return { name: file.suggestedFilename(), content: await readFile(await file.path(), 'utf8') }
}

describe('the page of proofs', () => {
  test('says at first that nothing is signed yet', async () => {
    const { page, complaints, close } = await look('/proof')
    await page.getByRole('heading', { name: /^Nothing is signed yet/ }).waitFor()
    assert.deepEqual([await findings(page), complaints], [[], []])
    await close()
  })

  test('tells which authority stamps with an expired certificate, and when it is asked again', async () => {
    await log.sign(opened.house.database)
    assert.equal(await log.stamp(opened.house.database, expired), false)
    const { page, close } = await look('/proof')
    await page.getByText(/stamps with an expired certificate; next try on/).waitFor()
    await close()
  })

  for (const [language, width, colorScheme] of [
    ['en', 1200, 'light'],
    ['de', 390, 'dark'],
  ] as const)
    test(`shows key, checkpoints and who attests them (${language}, ${width} px, ${colorScheme})`, async () => {
      await log.sign(opened.house.database)
      await log.stamp(opened.house.database, good)
      const { page, complaints, close } = await look('/proof', language, width, colorScheme)
      await page.getByRole('heading', { name: language === 'de' ? /sind unterschrieben/ : /are signed/ }).waitFor()
      await page.getByText(key(), { exact: true }).waitFor()
      const rows = await page.getByRole('row').allInnerTexts()
      assert.equal(rows.length, 2)
      await page.getByText(good.address).first().waitFor()
      assert.deepEqual([await findings(page), complaints], [[], []])
      const isNarrow = await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')
      assert.ok(isNarrow, 'the page is wider than the window')
      const folder = process.env.KLAUSEL_PICTURES
      if (folder) await page.screenshot({ path: `${folder}/proof-${language}-${width}.png`, fullPage: true })
      await close()
    })
})

test('the history of an agreement is downloaded with its proof, and verified with the key that the page shows', async () => {
  const { page, close } = await look(`/agreements/${opened.house.key.agreement}/history`)
  const { name, content } = await downloaded(page, 'With proof')
  assert.match(name, /^klausel-[0-9a-f]{8}\.proof\.jsonl$/)
  async function* lines() {
    yield* content.trimEnd().split('\n')
  }
  assert.deepEqual((await verifyExport(lines(), { key: key() })).findings, [])
  await close()
})

test('the receipt of a declaration brings its proof', async () => {
  const { page, close } = await look(`/agreements/${opened.house.key.agreement}/receipts/1`)
  const { name, content } = await downloaded(page, 'Download the proof')
  assert.match(name, /^klausel-[0-9a-f]{8}-1\.tlog-proof$/)
  assert.deepEqual(verifyLogProof(content, { key: key() }).findings, [])
  await close()
})
