import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../access/roles.ts'
import { askAgreement } from '../../api/asking.test-support.ts'
import { openLife } from '../../api/house.test-support.ts'
import type { ShownVpn } from '../../api/vpn/view.ts'
import type { Life } from '../../duties/scenario.ts'
import { byHand } from '../../services/by-hand.ts'
import { diligentClerk } from '../../services/diligent-clerk.ts'
import { makeKeys, publicKeyOf } from '../../services/vpn/key.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

const life = [
  openLife[0],
  { fact: 'connectionChosen', at: '2025-12-15T09:20+01:00', way: 'supplied router', clients: 3 },
  ...openLife.slice(1),
] as Life
const folder = mkdtempSync(join(tmpdir(), 'klausel-vpn-page-'))
let browser: Browser
let opened: OpenedHouse
before(async () => {
  browser = await openBrowser()
  opened = await openHouseWithWindow({ life, hands: { ...byHand, driver: diligentClerk.driver } })
})
after(async () => {
  await browser.close()
  await opened.house.close()
  rmSync(folder, { recursive: true })
})

/** What the door refuses on purpose, a browser writes down. */
const isUnexpected = (complaint: string): boolean => !/status of (409|422)/.test(complaint)

interface Looking {
  readonly as: Role
  readonly path?: string
  readonly language?: 'de' | 'en'
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}
async function look(
  { as, language = 'en', width = 1280, colorScheme = 'light', path }: Looking,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const at = path ?? `/agreements/${opened.house.key.agreement}/vpn`
  const { page, complaints, close } = await lookIn(browser, opened, { language, width, as, colorScheme, path: at })
  try {
    await page.locator('h1').first().waitFor()
    await work(page)
    assert.deepEqual(await findings(page), [])
    assert.deepEqual(complaints.filter(isUnexpected), [])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.ok(wide <= 0, `${wide} px too wide`)
  } finally {
    await close()
  }
}
/** What the browser keeps when a button is pressed. */
async function downloaded(page: Page, name: RegExp): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return { name: download.suggestedFilename(), text: readFileSync(file, 'utf8') }
}
const seen = async (): Promise<ShownVpn> =>
  (await askAgreement<ShownVpn>(opened.house, '/vpn', { as: 'customerAdministrator' })).body
const device = async (title: string) => (await seen()).devices.find((each) => each.title === title)

test('with the keyboard alone a phone is added: its key is made in the browser, and file and picture hold the whole profile', async () => {
  await look({ as: 'customerAdministrator', width: 390, colorScheme: 'dark' }, async (page) => {
    await page.getByRole('combobox', { name: 'Operating system' }).focus()
    await page.keyboard.type('And')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Phone of Kim')
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { name: 'Profile for Phone of Kim' })
    await heading.waitFor()
    assert.ok(await heading.evaluate((element) => element === document.activeElement), 'one is led to what was made')
    const { name, text } = await downloaded(page, /^Download the profile/)
    assert.equal(name, 'phone-of-kim.conf')
    const privateKey = /^PrivateKey = (.+)$/m.exec(text)?.[1] ?? ''
    assert.equal(publicKeyOf(privateKey), (await device('Phone of Kim'))?.publicKey)
    assert.match(text, /^Endpoint = vpn\.elc\.example:51820$/m)

    const picture = join(folder, 'code.png')
    await page.locator('.qr').screenshot({ path: picture, scale: 'device' })
    const read = execFileSync('zbarimg', ['--quiet', '--raw', '--nodbus', picture], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    assert.equal(read.trim(), text.trim())
    await page.getByText('Scan from QR code', { exact: false }).waitFor()
  })
})
test('the private half of a key never went to the door', async () => {
  await look({ as: 'customerAdministrator', language: 'de' }, async (page) => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.getByRole('textbox', { name: /^Name/ }).fill('Tablet im Lager')
    await page.getByRole('button', { name: 'Gerät hinzufügen' }).click()
    await page.getByRole('heading', { name: 'Profil für Tablet im Lager' }).waitFor()
    const { text } = await downloaded(page, /^Profil herunterladen/)
    const privateKey = /^PrivateKey = (.+)$/m.exec(text)?.[1] ?? ''
    assert.equal(privateKey.length, 44)
    assert.ok(sent.some((each) => each.includes('/vpn/devices')))
    assert.ok(!sent.join('\n').includes(privateKey))
    await page.getByRole('button', { name: 'Fertig' }).click()
    await page.getByRole('heading', { name: 'Gerät hinzufügen' }).waitFor()
  })
})
test('a device that has a key brings its public half; what is no key is refused with what to do', async () => {
  await look({ as: 'customerAdministrator' }, async (page) => {
    await page.getByRole('textbox', { name: /^Name/ }).fill('Phone of Ole')
    await page.getByRole('radio', { name: 'The device has one already' }).check()
    const key = page.getByRole('textbox', { name: /^Public key of the device/ })
    await key.fill('something else')
    await page.getByRole('button', { name: 'Add a device' }).click()
    await page.getByText('VPN_KEY_NOT_UNDERSTOOD').waitFor()
    const { publicKey } = makeKeys()
    await key.fill(publicKey)
    await page.getByRole('button', { name: 'Add a device' }).click()
    await page.getByRole('heading', { name: 'Profile for Phone of Ole' }).waitFor()
    await page.getByText('In the profile, put the private key', { exact: false }).waitFor()
    assert.equal((await device('Phone of Ole'))?.publicKey, publicKey)
  })
})
test('a device is given a new key, and ended once one has said so twice', async () => {
  await look({ as: 'customerAdministrator' }, async (page) => {
    const before = await device('Tablet im Lager')
    await page.getByRole('button', { name: 'New key Tablet im Lager' }).click()
    await page.getByRole('heading', { name: 'Profile for Tablet im Lager' }).waitFor()
    assert.notEqual((await device('Tablet im Lager'))?.publicKey, before?.publicKey)
    await page.getByRole('button', { name: 'End Tablet im Lager' }).click()
    await page.getByRole('button', { name: 'Really end it? Tablet im Lager' }).click()
    await page.getByText('Devices that were ended', { exact: false }).waitFor()
    assert.notEqual((await device('Tablet im Lager'))?.endedAt, null)
  })
})
test('a clerk enters a router, sees who waits for one, sets it up, sends it and takes it back', async () => {
  await look({ as: 'clerk', path: '/routers' }, async (page) => {
    await page.getByRole('heading', { name: '0 routers in stock, 0 with customers.' }).waitFor()
    await page.getByRole('textbox', { name: /^Model/ }).fill('Fuchs 2')
    await page.getByRole('textbox', { name: /^Serial number/ }).fill('FX-2041')
    await page.getByRole('button', { name: 'Enter a router' }).click()
    await page.getByRole('heading', { name: '1 router in stock, 0 with customers.' }).waitFor()
    await page.getByRole('link', { name: 'Lippe Werkstätten GmbH' }).click()
    await page.getByRole('button', { name: 'Assign' }).click()
    const { name, text } = await downloaded(page, /^Load the profile/)
    assert.equal(name, 'router-FX-2041.conf')
    assert.match(text, /^PrivateKey = [A-Za-z0-9+/]{43}=$/m)
    await page.getByRole('textbox', { name: 'Tracking number' }).fill('00340434161094021501')
    await page.getByRole('button', { name: 'Sent FX-2041' }).click()
    await page.getByText('sent on 10 Feb 2026 · Tracking number 00340434161094021501').waitFor()
  })
  await look({ as: 'customerAdministrator', language: 'de', width: 390 }, async (page) => {
    await page.getByText('abgesandt am 10. Feb. 2026', { exact: false }).waitFor()
    assert.equal(await page.getByRole('button', { name: /^Zurück/ }).count(), 0, 'only the provider enters a return')
  })
  await look({ as: 'clerk', path: '/routers', width: 390, colorScheme: 'dark' }, async (page) => {
    await page.getByRole('heading', { name: '0 routers in stock, 1 with customers.' }).waitFor()
    await page.getByText('Waits for a router').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Back FX-2041' }).click()
    await page.getByRole('heading', { name: '1 router in stock, 0 with customers.' }).waitFor()
  })
})
test('the connection is chosen anew on the page, and what can be added follows', async () => {
  await look({ as: 'customerAdministrator' }, async (page) => {
    await page.getByText('Change the connection').click()
    await page.getByRole('radio', { name: 'One computer with the VPN of its system' }).check()
    await page.getByLabel('Number of computers').fill('1')
    await page.getByRole('button', { name: 'Connect like this' }).click()
    await page.getByRole('heading', { name: 'Connected by the VPN of the operating system.' }).waitFor()
    const kinds = page.getByRole('combobox', { name: 'What' })
    assert.deepEqual(await kinds.locator('option').allInnerTexts(), ['Computer', 'Smartphone or tablet'])
  })
})
test('staff that may only look sees devices and changes nothing', async () => {
  await look({ as: 'auditor' }, async (page) => {
    await page.getByText('Phone of Kim').first().waitFor()
    assert.equal(await page.getByRole('button', { name: /^(End|Add a device|New key)/ }).count(), 0)
  })
})
