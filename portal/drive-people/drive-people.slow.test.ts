import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../access/roles.ts'
import {
  type BegunShare,
  beginShare,
  type DriveFolder,
  driveFolder,
  letInAs,
} from '../../api/drive/drive.test-support.ts'
import { signIn } from '../../services/files/people/sign-in.ts'
import { visitorOf } from '../../services/files/people/visitor.ts'
import type { Path } from '../../services/files/visit.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow, type Viewer } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

let browser: Browser
let opened: OpenedHouse
let drive: DriveFolder
let share: BegunShare
let user: string

before(async () => {
  browser = await openBrowser()
  drive = driveFolder()
  opened = await openHouseWithWindow({ drive })
  share = beginShare(drive.folder, opened.house.key)
  await letInAs(opened.house, share.book, 'customerAdministrator')
  user = await letInAs(opened.house, share.book, 'user')
  await opened.house.as('officer')
  mkdirSync(join(share.place.files, 'Angebote', '2026'), { recursive: true })
})
after(async () => {
  await browser.close()
  share.book.close()
  await opened.house.close()
  drive.remove()
})

async function look(
  page: 'people' | 'passwords' | 'log',
  as: Role,
  work: (page: Page) => Promise<void>,
  viewer: Partial<Viewer> = {},
): Promise<void> {
  const path = `/agreements/${opened.house.key.agreement}/drive/${page}`
  const window = await lookIn(browser, opened, { language: 'en', width: 1200, as, path, ...viewer })
  try {
    await window.page.locator('h1').waitFor()
    await work(window.page)
    assert.deepEqual(await findings(window.page), [])
    assert.deepEqual(window.complaints, [])
    const [content, screen] = await window.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    assert.ok(Number(content) <= Number(screen), `${content} is wider than ${screen}`)
  } finally {
    await window.close()
  }
}

test('a user makes an app password in two clicks, sees it once, and ends it after being asked', async () => {
  await look('passwords', 'user', async (page) => {
    await page.getByRole('textbox', { name: 'Device' }).fill('Laptop')
    await page.getByRole('button', { name: 'Make a password' }).click()
    const shown = (await page.locator('.access-secret-shown').textContent()) ?? ''
    const name = (await page.locator('.access-sign-in code').last().textContent()) ?? ''
    assert.equal((await signIn(share.book, name, shown, '10.8.0.2')).is, 'in')
    await page.getByRole('button', { name: 'Entered' }).click()
    await page.getByText(shown).waitFor({ state: 'detached' })
    await page.getByText(/last used|never used/).waitFor()
    await page.getByRole('button', { name: 'End Laptop' }).click()
    await page.getByRole('button', { name: 'Yes, end' }).click()
    await page.getByText('No device has one yet.').waitFor()
    assert.equal((await signIn(share.book, name, shown, '10.8.0.2')).is, 'refused')
  })
})

test('whoever is not in is told who has app passwords, and not that something failed', async () => {
  const path = `/agreements/${opened.house.key.agreement}/drive/passwords`
  const { page, close } = await lookIn(browser, opened, { language: 'en', width: 390, as: 'officer', path })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('You yourself are not among them.').waitFor()
  assert.equal(await page.getByRole('alert').count(), 0)
  assert.deepEqual(await findings(page), [])
  await close()
})

test('an administrator permits a folder by keyboard, and it holds at once', async () => {
  await look('people', 'customerAdministrator', async (page) => {
    await page.getByRole('button', { name: 'Angebote', exact: true }).first().focus()
    await page.keyboard.press('Enter')
    await page.locator('strong[aria-current=location]', { hasText: 'Angebote' }).waitFor()
    await page.getByLabel('Said here: Everybody of your own').focus()
    await page.keyboard.type('read')
    const row = page.locator('.access-table tr', { has: page.getByLabel('Said here: Kim user') })
    await row.getByRole('cell', { name: 'read', exact: true }).waitFor()
    assert.equal(visitorOf(share.book, user, Date.now())?.may('Angebote/2026/a.odt' as Path), 'read')
    assert.equal(visitorOf(share.book, user, Date.now())?.may('' as Path), 'write')
  })
})

test('an administrator lets somebody in, makes a team, invites a guest and ends an access', async () => {
  await look('people', 'customerAdministrator', async (page) => {
    await page.getByLabel('Who belongs to your company').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Let in' }).click()
    await page.getByRole('heading', { name: '3 people work with this drive' }).waitFor()
    await page.getByLabel('Name of the team').fill('Sales')
    await page.getByRole('button', { name: 'Make the team' }).click()
    await page.getByText('Members Sales').click()
    await page.getByRole('checkbox', { name: 'Kim user' }).click()
    await page.locator('.access-rows .access-beside', { hasText: 'Kim user' }).waitFor()
    await page.getByLabel('E-mail address').fill('guest@ruhrbau.example')
    await page.getByLabel('Company').fill('Ruhr Bau')
    await page.getByRole('button', { name: 'Invite guest' }).click()
    await page.getByText('guest@ruhrbau.example', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'End access Kim officer' }).click()
    await page.getByRole('button', { name: 'Yes, end' }).click()
    await page.getByRole('heading', { name: '2 people work with this drive' }).waitFor()
  })
})

test('the log is searched and read on, on a phone in German and in the dark too', async () => {
  await look('log', 'customerAdministrator', async (page) => {
    await page.getByText('made app password').first().waitFor()
    await page.getByRole('textbox', { name: 'File or folder' }).fill('nowhere to be found')
    await page.getByText('Nothing of that stands in the log.').waitFor()
    await page.getByRole('textbox', { name: 'File or folder' }).fill('Angebote')
    await page.getByText('changed permission').first().waitFor()
  })
  const phone = { language: 'de', width: 390, colorScheme: 'dark' } as const
  for (const page of ['people', 'log'] as const)
    await look(page, 'customerAdministrator', (window) => window.locator('.access-table').first().waitFor(), phone)
  await look('passwords', 'user', (window) => window.getByText('Noch kein Gerät hat eines.').waitFor(), phone)
})
