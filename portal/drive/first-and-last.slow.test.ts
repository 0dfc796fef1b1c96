import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { ask } from '../../api/asking.test-support.ts'
import { type BegunShare, beginShare, type DriveFolder, driveFolder } from '../../api/drive/drive.test-support.ts'
import { endPerson, readPeople } from '../../services/files/people/person.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow, type Viewer } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

// How a drive for one person begins, and how everything is taken along at its end.

let browser: Browser
let drive: DriveFolder
let opened: OpenedHouse
let share: BegunShare

before(async () => {
  browser = await openBrowser()
  drive = driveFolder()
  opened = await openHouseWithWindow({ drive })
  share = beginShare(drive.folder, opened.house.key, { plan: 'single', quota: 500 * 2 ** 30 })
  await opened.house.as('user')
})
after(async () => {
  await browser.close()
  share.book.close()
  await opened.house.close()
  drive.remove()
})

const path = () => `/agreements/${opened.house.key.agreement}/drive`
const phone = { language: 'de', width: 390, colorScheme: 'dark' } as const
const look = (viewer: Partial<Viewer> = {}) =>
  lookIn(browser, opened, { language: 'en', width: 1200, as: 'customerAdministrator', path: path(), ...viewer })

describe('the first visit to a drive for one person', () => {
  test('says that nobody works with it, on a phone too, and one press lets in whoever came', async () => {
    const small = await look(phone)
    await small.page.getByRole('heading', { name: 'Noch arbeitet niemand mit diesem Laufwerk' }).waitFor()
    await small.page.getByRole('button', { name: 'Jemand anderes' }).click()
    await small.page.getByLabel('Wer zu Ihrem Unternehmen gehört').waitFor()
    assert.deepEqual(await findings(small.page), [])
    assert.ok(await small.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await small.close()
    const { page, close } = await look({ path: '/drive' })
    await page.getByRole('button', { name: 'I work with it' }).click()
    await page.getByRole('heading', { name: /of 500\sGB are used/ }).waitFor()
    const [only] = readPeople(share.book)
    assert.equal(only?.name, 'Kim customerAdministrator')
    endPerson(share.book, only.person, Date.now())
    await close()
  })

  test('or somebody else, whose name it says from then on', async () => {
    const { page, close } = await look()
    await page.getByRole('button', { name: 'Somebody else does' }).click()
    await page.getByLabel('Who belongs to your company').selectOption({ label: await userOption() })
    await page.getByRole('button', { name: 'Let in' }).click()
    await page.getByRole('heading', { name: 'Kim user works with this drive' }).waitFor()
    assert.deepEqual(await findings(page), [])
    await close()
    const user = await look({ as: 'user', path: '/drive' })
    await user.page.getByRole('heading', { name: /of 500\sGB are used/ }).waitFor()
    await user.close()
  })
})

async function userOption(): Promise<string> {
  const { body } = await ask<{ person: { name: string; email: string } }>(opened.house, '/me', { as: 'user' })
  return `${body.person.name} (${body.person.email})`
}

describe('taking everything along', () => {
  test('is prepared with its progress, downloaded, and gone on with where the download was cut', async () => {
    writeFileSync(join(share.place.files, 'letter.txt'), 'Dear customer')
    writeFileSync(join(share.place.files, 'large'), '')
    truncateSync(join(share.place.files, 'large'), 2 ** 30)
    const { page, close } = await look()
    const part = page.getByRole('region', { name: 'Take everything along' })
    await part.getByRole('button', { name: 'Prepare', exact: true }).click()
    await part.getByRole('progressbar').waitFor()
    await part.getByText(/^Ready: 2 files, 1\sGB/).waitFor({ timeout: 60_000 })
    assert.deepEqual(await findings(page), [])
    const address = `/api${path()}/export/content`
    // What the button leads to; a browser goes on with a download by asking for the rest of the same.
    const parts = await page.evaluate(async (from) => {
      const begun = await fetch(from, { headers: { range: 'bytes=0-99' } })
      const etag = begun.headers.get('etag') ?? ''
      const rest = await fetch(from, { headers: { range: 'bytes=100-199', 'if-range': etag } })
      return [begun.status, rest.status, rest.headers.get('content-range')?.split('/')[0]]
    }, address)
    assert.deepEqual(parts, [206, 206, 'bytes 100-199'])
    truncateSync(join(share.place.files, 'large'), 0)
    await part.getByRole('button', { name: 'Prepare anew' }).click()
    await part.getByText(/^Ready: 2 files, 13\sB/).waitFor({ timeout: 60_000 })
    const coming = page.waitForEvent('download')
    await part.getByRole('button', { name: /^Download/ }).click()
    const archive = readFileSync(await (await coming).path())
    assert.ok(archive.includes('Dear customer') && archive.includes(hash('sha256', 'Dear customer')))
    await close()
  })

  test('is all that is left once the drive is there for that alone: to whoever speaks for the customer, and to nobody else', async () => {
    share.setState('export-only')
    const user = await look({ as: 'user' })
    await user.page.getByRole('heading', { name: /^Only to be taken along/ }).waitFor()
    assert.equal(await user.page.getByRole('grid').count(), 0)
    assert.equal(await user.page.getByText('Take everything along').count(), 0)
    assert.equal(await user.page.getByText('letter.txt').count(), 0)
    await user.close()
    share.book.write((database) => database.prepare(`update share set plan = 'multi'`).run())
    const first = await look()
    await first.page.getByRole('button', { name: 'I work with it' }).click()
    await first.page.getByRole('row').filter({ hasText: 'letter.txt' }).waitFor()
    assert.equal(await first.page.getByRole('button', { name: 'Upload', exact: true }).count(), 0)
    await first.close()
    const { page, close } = await look(phone)
    await page.getByRole('heading', { name: /^Nur noch zum Mitnehmen/ }).waitFor()
    const part = page.getByRole('region', { name: 'Alles mitnehmen' })
    await part.getByText(/^Bereit: 2 Dateien/).waitFor()
    await part.getByRole('button', { name: 'Neu vorbereiten' }).waitFor()
    assert.deepEqual(await findings(page), [])
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await close()
    const clerk = await look({ as: 'clerk' })
    await clerk.page.getByRole('link', { name: /^(Ask for a look|Um Einblick bitten)$/ }).waitFor()
    assert.equal(await clerk.page.getByText('Take everything along').count(), 0)
    await clerk.close()
  })
})
