import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { ask, refused } from '../../api/asking.test-support.ts'
import {
  type SampleBackups,
  sampleBackups,
  tellBackup,
  tellDrill,
} from '../../api/backup/backup-at-door.test-support.ts'
import type { ShownBackups } from '../../api/backup/view.ts'
import { backupNameOf } from '../../backup/manifest.ts'
import { beginRun, noteRun } from '../../backup/runs.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow, type Viewer } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

let browser: Browser
let opened: OpenedHouse
let backups: SampleBackups
before(async () => {
  backups = sampleBackups()
  ;[browser, opened] = await Promise.all([openBrowser(), openHouseWithWindow({ backup: backups.atDoor })])
})
after(async () => {
  await browser.close()
  await opened.house.close()
})

const HOUR = 3_600_000
const queue = () => opened.house.database.pool('queue')
const look = (language: 'de' | 'en' = 'en', width = 1200, colorScheme: 'light' | 'dark' = 'light') =>
  lookIn(browser, opened, { language, width, colorScheme, as: 'administrator', path: '/backups' })
const inbox = (as: 'administrator' | 'clerk', how: Partial<Viewer> = {}) =>
  lookIn(browser, opened, { language: 'en', width: 1200, colorScheme: 'light', as, path: '/inbox', ...how })
const shown = async () => (await ask<ShownBackups>(opened.house, '/backups', { as: 'administrator' })).body

describe('the backups', () => {
  test('are no matter of customers and clerks, and only an administrator makes one', async () => {
    for (const as of ['clerk', 'approver', 'customerAdministrator', 'officer'] as const)
      assert.equal(refused(await ask(opened.house, '/backups', { as })), '403 RIGHT_MISSING', as)
    assert.equal(refused(await ask(opened.house, '/backups', { as: 'auditor', body: {} })), '403 RIGHT_MISSING')
    assert.equal(backups.begun, 0)
  })

  test('say at first that one is about to be made', async () => {
    const { page, complaints, close } = await look()
    await page.getByRole('heading', { name: 'The first backup is about to be made.' }).waitFor()
    assert.deepEqual([await findings(page), complaints], [[], []])
    await close()
  })

  test('show how far one is that is being made', async () => {
    const at = Date.now() - 30 * HOUR
    const run = backupNameOf(at)
    await beginRun(queue(), { run, kind: 'backup', at })
    await noteRun(queue(), run, Date.now(), { step: 'database', done: 30_000_000, whole: 48_000_000 })
    const { page, close } = await look()
    await page.getByText('reading the database').waitFor()
    assert.equal(await page.getByRole('progressbar').getAttribute('value'), '30000000')
    await noteRun(queue(), run, at, { state: 'failed', failure: 'STORE_SILENT', endedAt: at })
    await close()
  })

  test('owe a drill from the first one on, and again at once where it failed', async () => {
    await tellBackup(queue(), Date.now() - 20 * HOUR)
    assert.deepEqual([(await shown()).drill?.because, (await shown()).drill?.isDue], ['never', true])
    await tellDrill(queue(), Date.now() - 3 * HOUR, 'IDENTITY_OTHER')
    assert.equal((await shown()).drill?.because, 'failed')
  })

  for (const [language, width, colorScheme] of [
    ['en', 1200, 'light'],
    ['de', 390, 'dark'],
  ] as const)
    test(`lay the drill into the inbox of the administrator, with why and how, and of nobody else (${language}, ${width} px, ${colorScheme})`, async () => {
      const { page, complaints, close } = await inbox('administrator', { language, width, colorScheme })
      const owed = page.getByRole('status', { name: language === 'de' ? 'Die Übung' : 'The drill' })
      await owed
        .getByText(language === 'de' ? /steht aus\..*ist misslungen/ : /is owed\..*the last drill failed/)
        .waitFor()
      await owed.getByText(language === 'de' ? /weiß nur, wer ihn benutzt/ : /known only to whoever uses it/).waitFor()
      await owed.getByText('klausel backup drill --identity').waitFor()
      assert.deepEqual([await findings(page), complaints], [[], []])
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'))
      const folder = process.env.KLAUSEL_PICTURES
      if (folder) await page.screenshot({ path: `${folder}/drill-owed-${language}-${width}.png` })
      await owed.getByRole('link').click()
      await page.waitForURL(/\/backups$/)
      await close()
      if (language === 'de') return
      const clerk = await inbox('clerk')
      await clerk.page.waitForLoadState('networkidle')
      await clerk.page.getByRole('heading', { level: 1 }).waitFor()
      assert.equal(await clerk.page.getByText('klausel backup drill').count(), 0)
      await clerk.close()
    })

  test('take the drill out of the inbox once its signed note is there, which others may have', async () => {
    const drill = await tellDrill(queue(), Date.now() - 2 * HOUR)
    assert.deepEqual([(await shown()).drill?.because, (await shown()).drill?.isDue], ['time', false])
    const evidence = await ask<string>(opened.house, `/backups/drills/${drill}`, { as: 'auditor' })
    assert.equal(evidence.status, 200)
    assert.equal(
      refused(await ask(opened.house, '/backups/drills/20200101T000000Z-drill', { as: 'auditor' })),
      '404 DRILL_UNKNOWN',
    )
    const { page, close } = await inbox('administrator')
    await Promise.all([page.waitForResponse(/\/backups$/), page.reload()])
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await page.getByText('klausel backup drill').count(), 0)
    await close()
  })

  for (const [language, width, colorScheme] of [
    ['en', 1200, 'light'],
    ['de', 390, 'dark'],
  ] as const)
    test(`are shown with what they contain, the drills and what nobody can read any more (${language}, ${width} px, ${colorScheme})`, async () => {
      await tellBackup(queue(), Date.now() - (language === 'en' ? 8 : 7) * HOUR)
      const { page, complaints, close } = await look(language, width, colorScheme)
      await page
        .getByRole('heading', { name: language === 'de' ? /^Zuletzt gesichert/ : /^Backed up and verified/ })
        .waitFor()
      await page.getByText(language === 'de' ? 'der Speicher antwortet nicht' : 'the store does not answer').waitFor()
      await page
        .getByText(language === 'de' ? /Datenbank 48,1 MB, 12 Schlüssel/ : /database 48.1 MB, 12 keys/)
        .first()
        .waitFor()
      await page
        .getByText(language === 'de' ? /in keiner Sicherung mehr lesbar/ : /can be read in no backup any more/)
        .waitFor()
      assert.deepEqual([await findings(page), complaints], [[], []])
      assert.ok(
        await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'),
        'the page is wider than the window',
      )
      const folder = process.env.KLAUSEL_PICTURES
      if (folder) await page.screenshot({ path: `${folder}/backups-${language}-${width}.png`, fullPage: true })
      await close()
    })

  test('are made at once where an administrator wants it; the evidence of a drill is taken along', async () => {
    const { page, close } = await look()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText('It begins.').waitFor()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText('One is under way already.').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Evidence' }).click(),
    ])
    assert.match(file.suggestedFilename(), /^\d{8}T\d{6}Z-drill\.txt$/)
    assert.equal(await readFile(await file.path(), 'utf8'), 'a note\n')
    await close()
  })

  test('say what keeps the log of the database from the store, and that nothing of it is lost', async () => {
    const trouble = { code: 'STORE_FULL', since: Date.now() - HOUR, diskFills: true }
    backups.standing = { until: Date.now() - 2 * HOUR, waiting: 3, trouble }
    const { page, close } = await look()
    await page.getByText(/the store is full; 3 pieces wait and are not lost.*filling up/).waitFor()
    await close()
  })
})
