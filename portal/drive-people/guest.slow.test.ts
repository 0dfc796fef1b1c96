import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { reachWithin } from '../../access/directories/reach.ts'
import {
  type BegunShare,
  beginShare,
  type DriveFolder,
  driveFolder,
  letInAs,
} from '../../api/drive/drive.test-support.ts'
import { type Listeners, openListeners } from '../../server/drive/listeners.ts'
import { keepDrivePeopleInStep } from '../../server/drive/people-in-step.ts'
import { drivePort } from '../../server/drive/port.ts'
import { readPeople } from '../../services/files/people/person.ts'
import { shareName } from '../../services/files/share-name.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'

// The whole way of a guest: over the window to the invitation and the app password, over the wire to what was named for him.

let browser: Browser
let drive: DriveFolder
let opened: OpenedHouse
let share: BegunShare
let listeners: Listeners
let keeping: { stop(): Promise<void> }
let address: string
const reported: string[] = []
const report = (line: string): void => void reported.push(line)

before(async () => {
  browser = await openBrowser()
  drive = driveFolder()
  const port = await drivePort({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${port}`
  opened = await openHouseWithWindow({ drive: { folder: drive.folder, address } })
  const { house } = opened
  share = beginShare(drive.folder, house.key)
  await letInAs(house, share.book, 'customerAdministrator')
  for (const folder of ['Angebote', 'Gehälter']) {
    mkdirSync(join(share.place.files, folder), { recursive: true })
    writeFileSync(join(share.place.files, folder, 'brief.txt'), `in ${folder}`)
  }
  const here = { drive: drive.folder, host: '127.0.0.1', port, tls: undefined }
  listeners = await openListeners({ ...here, processes: 1, report })
  const { app, queue, master } = house.running
  const { auth } = house.people
  keeping = keepDrivePeopleInStep({ app, queue, master, auth, drive: drive.folder, reach: reachWithin([]), report })
})
after(async () => {
  await keeping.stop()
  await listeners.close()
  await browser.close()
  share.book.close()
  await opened.house.close()
  drive.remove()
  assert.deepEqual(reported, [])
})

const pageOf = (name: string): string => `/agreements/${opened.house.key.agreement}/drive/${name}`
const email = 'gast@ruhrbau.example'
const lookAs = (as: 'customerAdministrator' | 'stranger', path: string) =>
  lookIn(browser, opened, { language: 'en', width: 1200, as, path })

/** What a program gets that signs in with the app password. */
async function over(password: string, method: string, path: string, body?: string) {
  const answer = await fetch(`${address}/${shareName(opened.house.key.agreement)}/${encodeURI(path)}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`,
      ...(method === 'PROPFIND' ? { depth: '1' } : {}),
    },
    ...(body === undefined ? {} : { body }),
  })
  return { status: answer.status, text: await answer.text() }
}

/** A day far enough away, as the field of a browser takes it. */
const lastDay = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

async function invite(page: Page): Promise<string> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Company').fill('Ruhr Bau')
  await page.getByLabel(/^Last day/).fill(lastDay())
  await page.getByRole('button', { name: 'Invite guest' }).click()
  const link = new URL((await page.getByRole('status').locator('code').textContent()) ?? '')
  return link.pathname + link.hash
}

async function until(waitedFor: string, isSo: () => boolean): Promise<void> {
  const begun = Date.now()
  while (!isSo()) {
    if (Date.now() - begun > 20_000) assert.fail(`${waitedFor} did not come about`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const guestNow = () => readPeople(share.book).find((each) => each.address === email)

test('a guest is invited, accepts, makes an app password, comes in to what was named for him and nothing else, and is out when his day is over', async () => {
  const administrator = await lookAs('customerAdministrator', pageOf('people'))
  const link = await invite(administrator.page)

  const guest = await lookAs('stranger', link)
  await guest.page.getByLabel('Your name').fill('Gustav Gast')
  await guest.page.getByLabel('New password').fill('Ruhrbau baut an der Ruhr 7')
  await guest.page.getByRole('button', { name: 'Accept the invitation' }).click()
  await until('the guest on the drive', () => guestNow()?.endedAt === null)
  assert.equal(guestNow()?.guest?.company, 'Ruhr Bau')

  await guest.page.goto(`${opened.address}${pageOf('passwords')}`)
  await guest.page.getByRole('textbox', { name: 'Device' }).fill('Laptop')
  await guest.page.getByRole('button', { name: 'Make a password' }).click()
  const password = (await guest.page.locator('.access-secret-shown').textContent()) ?? ''
  assert.equal((await over(password, 'GET', 'Angebote/brief.txt')).status, 404, 'nothing is named for him yet')

  await administrator.page.reload()
  await administrator.page.getByRole('button', { name: 'Angebote', exact: true }).first().click()
  await administrator.page.locator('strong[aria-current=location]', { hasText: 'Angebote' }).waitFor()
  await administrator.page.getByLabel('Said here: Gustav Gast').selectOption('read')
  const said = administrator.page
    .locator('.access-table tr')
    .filter({ has: administrator.page.getByLabel('Said here: Gustav Gast') })
  await said.locator('[data-title="Comes to"]').getByText('read', { exact: true }).waitFor()
  await administrator.close()

  const listed = await over(password, 'PROPFIND', '')
  assert.equal(listed.status, 207)
  assert.ok(listed.text.includes('Angebote') && !decodeURI(listed.text).includes('Gehälter'))
  assert.deepEqual(await over(password, 'GET', 'Angebote/brief.txt'), { status: 200, text: 'in Angebote' })
  assert.equal((await over(password, 'PUT', 'Angebote/neu.txt', 'x')).status, 403)
  assert.equal((await over(password, 'GET', 'Gehälter/brief.txt')).status, 404)
  await guest.page.goto(`${opened.address}/drive`)
  await guest.page.getByRole('row').filter({ hasText: 'Angebote' }).waitFor()
  assert.equal(await guest.page.getByText('Gehälter').count(), 0)

  // His day passes.
  share.book.write((database) =>
    database.prepare('update person set until_at = ? where address = ?').run(Date.now() - 1, email),
  )
  assert.equal((await over(password, 'GET', 'Angebote/brief.txt')).status, 401)
  await guest.page.goto(`${opened.address}${pageOf('passwords')}`)
  await guest.page.getByText(/You yourself are not among them|Sie selbst gehören nicht dazu/).waitFor()
  await guest.close()
})
