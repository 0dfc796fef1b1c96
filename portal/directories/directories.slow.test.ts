import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { base, type OpenLdap, openLdap, personPassword } from '../../access/directories/ldap/openldap.test-support.ts'
import { type NameServer, nameServer } from '../../access/directories/name-server.test-support.ts'
import { type SignInService, signInService } from '../../access/directories/openid/sign-in-service.test-support.ts'
import { freePort } from '../../access/directories/server-process.test-support.ts'
import { openHouse } from '../../api/house.test-support.ts'
import { saySilently } from '../../server/console.ts'
import { buildWindow } from '../../server/window.ts'
import { lookIn, type OpenedHouse, type OpenWindow, openBrowser, type Viewer } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'
import { serveWindow } from '../serve.ts'

const pictures = join(import.meta.dirname, '..', '..', 'dist', 'pictures')
let browser: Browser
let opened: OpenedHouse
let server: OpenLdap
let service: SignInService
let names: NameServer

before(async () => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const back = [`${address}/api/directories/return`, `${address}/sign-in`]
  const parts = [
    openBrowser(),
    openLdap(),
    signInService(back),
    nameServer(),
    mkdir(pictures, { recursive: true }),
  ] as const
  ;[browser, server, service, names] = await Promise.all(parts)
  const folder = await buildWindow(saySilently)
  const house = await openHouse({ address, askDomain: names.ask, hang: (http) => serveWindow(http, folder) })
  await house.http.listen({ host: '127.0.0.1', port })
  opened = { house, address }
  await server.addPerson('ada', { cn: 'Ada Kern' })
  await server.add('cn=team,ou=gruppen', { objectClass: 'groupOfNames', member: `uid=ada,ou=leute,${base}` })
  service.people.set('bert', { email: 'bert@lippe.example', email_verified: true, name: 'Bert Ohm', groups: ['team'] })
})
after(async () => {
  // Where one of them did not come up, the others end all the same.
  await Promise.all([browser?.close(), opened?.house.close()])
  await Promise.all([server?.close(), service?.close(), names?.close()])
})

const admin: Viewer = { language: 'de', width: 1280, as: 'customerAdministrator', path: '/directories' }
const stranger = (path: string): Viewer => ({ language: 'de', width: 390, as: 'stranger', path })
const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(pictures, `directories-${name}.png`), fullPage: true })

/** The same page in the other language, in the dark, on a telephone. */
async function lookOnTelephone(
  t: { after(end: () => Promise<void>): void },
  path: string,
  as: Viewer['as'],
): Promise<Page> {
  const window = await look(t, { language: 'en', width: 390, as: as ?? 'stranger', path, colorScheme: 'dark' })
  await window.page.locator('h1').waitFor()
  await window.page.waitForLoadState('networkidle')
  assert.deepEqual(await findings(window.page), [])
  assert.ok((await window.page.evaluate(() => document.documentElement.scrollWidth)) <= 390)
  return window.page
}

/** Opens the window for one test. */
async function look(t: { after(end: () => Promise<void>): void }, viewer: Viewer): Promise<OpenWindow> {
  const window = await lookIn(browser, opened, viewer)
  t.after(window.close)
  return window
}

/** Names the domain, has the name system show what is asked for, and has it looked at. */
async function proveDomain(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Domain', exact: true }).fill('lippe.example')
  await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click()
  const token = await page.getByText(/^klausel-/).textContent()
  await names.show('_klausel.lippe.example', token ?? '')
  await page.getByRole('button', { name: /^Jetzt nachsehen/ }).click()
  await page.getByText('✓ nachgewiesen').waitFor()
}

async function removeAll(page: Page): Promise<void> {
  await page.getByText('Verbindung, Gruppen und Rollen').click()
  await page.getByRole('button', { name: 'Verzeichnis entfernen' }).click()
  await page.getByRole('button', { name: 'Ja', exact: true }).click()
  await page.getByText(/^Bisher meldet sich jede Person/).waitFor()
}

describe('an administrator connects the directory of the organisation', () => {
  it('is told at which step it fails and what to do, mends it, proves the domain and switches it on', async (t) => {
    const { page, complaints } = await look(t, admin)
    await page.getByText(/^Bisher meldet sich jede Person/).waitFor()
    await picture(page, 'none')
    await page.getByRole('button', { name: 'Active Directory oder LDAP' }).click()
    await page.getByLabel('Name, den Ihre Leute kennen').fill('Lippe Werkstätten')
    await page.getByLabel('Art', { exact: true }).selectOption('other')
    await page.getByLabel('Rechner').fill('127.0.0.1')
    await page.getByLabel('Port').fill(String(server.ports.tls))
    await page.getByLabel('Personen liegen unter').fill(`ou=leut,${base}`)
    await page.getByLabel('Gruppen liegen unter').fill(`ou=gruppen,${base}`)
    await page.getByRole('textbox', { name: 'Dienstkonto', exact: true }).fill(server.settings.serviceName)
    await page.getByLabel('Kennwort des Dienstkontos').fill(server.servicePassword)
    await page.getByText('Weitere Angaben').click()
    await page.getByLabel('Zertifikat Ihrer Stelle (PEM)').fill(server.certificates.authorityText)
    await page.getByRole('button', { name: 'Gruppe hinzufügen' }).click()
    await page.getByLabel('Gruppe 1').fill(`cn=team,ou=gruppen,${base}`)
    await page.getByLabel('Rolle').selectOption('instructing')
    await picture(page, 'form')
    assert.deepEqual(await findings(page), [])
    await page.getByRole('button', { name: 'Anlegen' }).click()
    await page.getByRole('button', { name: 'Speichern und prüfen' }).click()
    await page.getByText(`ou=leut,${base} gibt es nicht`).waitFor()
    await picture(page, 'fails')
    assert.deepEqual(await findings(page), [])
    await picture(await lookOnTelephone(t, '/directories', 'customerAdministrator'), 'fails-telephone')
    await page.getByLabel('Personen liegen unter').fill(`ou=leute,${base}`)
    await page.getByRole('button', { name: 'Speichern und prüfen' }).click()
    await page.getByText('1 Gruppe ist zu finden').waitFor()
    assert.equal(await page.locator('.directories-steps li[data-is="works"]').count(), 6)
    await proveDomain(page)
    await page.getByRole('button', { name: /^Einschalten/ }).click()
    await page.getByText('eingeschaltet', { exact: true }).waitFor()
    await picture(page, 'on')
    assert.deepEqual(await findings(page), [])
    await picture(await lookOnTelephone(t, '/directories', 'customerAdministrator'), 'on-telephone')
    assert.deepEqual(
      complaints.filter((each) => !each.includes('status of 4')),
      [],
    )

    const link = await page.locator('code', { hasText: '/sign-in/organisation' }).textContent()
    const person = await look(t, stranger(new URL(link ?? '').pathname + new URL(link ?? '').search))
    await person.page.getByRole('heading', { name: 'Mit Lippe Werkstätten anmelden' }).waitFor()
    await picture(person.page, 'sign-in')
    assert.deepEqual(await findings(person.page), [])
    await person.page.getByLabel('Benutzername oder E-Mail-Adresse').fill('ada')
    await person.page.getByLabel('Kennwort dort').fill('falsch')
    await person.page.getByRole('button', { name: 'Anmelden' }).click()
    await person.page.getByText('Name und Kennwort passen nicht zusammen').waitFor()
    await person.page.getByLabel('Kennwort dort').fill(personPassword)
    await person.page.getByRole('button', { name: 'Anmelden' }).click()
    await person.page.getByText('Ada Kern').waitFor()

    await person.page.getByRole('button', { name: 'Abmelden' }).click()
    await person.page.getByRole('link', { name: 'Mit Lippe Werkstätten anmelden' }).waitFor()
    await picture(person.page, 'remembered')
    await removeAll(page)
  })
})

describe('a person of an organisation with OpenID Connect', () => {
  it('goes there, signs in, comes back, and leaves there too', async (t) => {
    const { page } = await look(t, admin)
    await page.getByRole('button', { name: 'OpenID Connect' }).click()
    await page.getByLabel('Name, den Ihre Leute kennen').fill('Lippe Anmeldung')
    await page.getByLabel('Adresse des Anmeldedienstes').fill(service.settings.issuer)
    await page.getByLabel('Unsere Kennung dort').fill(service.settings.client)
    await page.getByLabel('Geheimnis').fill(service.secret)
    await page.getByText('Weitere Angaben').click()
    await page.getByLabel('Weitere Bereiche').fill('groups')
    await page.getByRole('button', { name: 'Gruppe hinzufügen' }).click()
    await page.getByLabel('Gruppe 1').fill('team')
    await page.getByLabel('Rolle').selectOption('instructing')
    await page.getByRole('button', { name: 'Anlegen' }).click()
    await proveDomain(page)
    await page.getByRole('button', { name: /^Einschalten/ }).click()
    const link = new URL((await page.locator('code', { hasText: '/sign-in/organisation' }).textContent()) ?? '')

    const { page: own } = await look(t, stranger(link.pathname + link.search))
    await own.getByRole('button', { name: 'Weiter zu Ihrer Organisation' }).click()
    await own.getByPlaceholder('Enter any login').fill('bert')
    await own.getByPlaceholder('and password').fill('x')
    await own.getByRole('button', { name: 'Sign-in' }).click()
    await own.getByRole('button', { name: 'Continue' }).click()
    await own.getByText('Bert Ohm').waitFor()
    assert.equal(new URL(own.url()).origin, opened.address)
    await own.getByRole('button', { name: 'Abmelden' }).click()
    await own
      .getByText('Do you want to sign-out')
      .waitFor({ timeout: 5_000 })
      .catch(() => undefined)
    await picture(own, 'left')
    await removeAll(page)
  })
})

describe('a stranger', () => {
  it('learns of no organisation: whoever names an address is told the same', async (t) => {
    const { page } = await look(t, stranger('/sign-in'))
    await picture(page, 'stranger')
    await page.getByRole('link', { name: 'Mit Ihrer Organisation anmelden' }).click()
    await page.getByRole('heading', { name: 'Mit Ihrer Organisation anmelden' }).waitFor()
    await page.getByLabel('E-Mail-Adresse').fill('wer@nirgends.example')
    await picture(page, 'ask')
    await page.getByRole('button', { name: 'Weg zuschicken' }).click()
    await page.getByText(/^Sehen Sie in Ihr Postfach/).waitFor()
  })
})
