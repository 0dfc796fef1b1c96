import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { codeShown } from '../../access/code-app.test-support.ts'
import type { Mail } from '../../access/mailer.ts'
import { giveMembership } from '../../access/membership.ts'
import { enterPerson } from '../../access/people.ts'
import type { Role } from '../../access/roles.ts'
import { password } from '../../api/signed-in.test-support.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow, type Viewer } from '../browser.test-support.ts'

const mails: Mail[] = []
const demo = {
  people: [
    { name: 'Demo Person', email: 'demo@example.org', role: 'clerk' },
    { name: 'Demo Customer', email: 'customer@example.org', role: 'customerAdministrator' },
  ] as const,
  password,
}
let browser: Browser
let opened: OpenedHouse
before(async () => {
  browser = await openBrowser()
  const mailer = { send: async (mail: Mail) => mails.push(mail) > 0 }
  opened = await openHouseWithWindow({ mailer, demo })
  await somebody('clerk', 'demo@example.org', 'Demo Person')
})
after(async () => {
  await browser.close()
  await opened.house.close()
})

/** Somebody of the provider's staff; nobody is signed in. */
async function somebody(
  role: Role = 'clerk',
  email = `kim-${randomUUID().slice(0, 8)}@example.org`,
  name = 'Kim Reiher',
) {
  const { house } = opened
  const { id } = await enterPerson(house.people.auth, { name, email, password })
  const scope = { provider: house.key.provider, customer: null }
  await inTransaction(house.running.app, scope, (transaction) =>
    giveMembership(transaction, { ...scope, person: id, role }),
  )
  return email
}

/** A browser of its own at a page; under `localhost`, since a passkey needs a name. */
async function at(path: string, viewer: Partial<Viewer> = {}) {
  const address = opened.address.replace('127.0.0.1', 'localhost')
  const window = await lookIn(
    browser,
    { ...opened, address },
    { language: 'en', width: 1280, as: 'stranger', path, ...viewer },
  )
  return { ...window, address }
}
const linkOf = (email: string): string => {
  const link = mails.findLast(({ to }) => to === email)?.link ?? ''
  return link.slice(link.indexOf('/', 8))
}
async function untilMailed(page: Page, email: string): Promise<void> {
  for (let tries = 0; tries < 100 && linkOf(email) === ''; tries += 1) await page.waitForTimeout(50)
}

const words = {
  de: {
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    signIn: 'Anmelden',
    wrong: 'E-Mail-Adresse und Passwort passen nicht zusammen.',
    forgot: 'Passwort vergessen?',
    send: 'Link schicken',
    look: 'Sehen Sie in Ihre Post',
    newPassword: 'Neues Passwort',
    set: 'Das neue Passwort gilt',
    toSignIn: 'Zur Anmeldung',
  },
  en: {
    email: 'E-mail address',
    password: 'Password',
    signIn: 'Sign in',
    wrong: 'E-mail address and password do not match.',
    forgot: 'Forgotten your password?',
    send: 'Send the link',
    look: 'Look into your mail',
    newPassword: 'New password',
    set: 'The new password holds',
    toSignIn: 'To the sign-in',
  },
} as const

/** Gives both and presses Enter. */
async function signIn(page: Page, email: string, given: string, language: 'de' | 'en' = 'en'): Promise<void> {
  const say = words[language]
  await page.getByLabel(say.email).fill(email)
  const field = page.getByRole('textbox', { name: say.password })
  await field.fill(given)
  await field.press('Enter')
}
const isIn = (page: Page) => page.locator('.head-name').waitFor()

for (const language of ['de', 'en'] as const)
  for (const width of [1280, 390])
    describe(`signing in, in ${language} on ${width} pixels, by keyboard`, () => {
      const say = words[language]

      test('a wrong password is told, the right one leads in', async (t) => {
        const email = await somebody()
        const { page, close } = await at('/sign-in', { language, width })
        t.after(close)
        await signIn(page, email, 'falsch geraten', language)
        await page.getByText(say.wrong).waitFor()
        await signIn(page, email, password, language)
        await isIn(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.ok(wide <= width, `the page is ${wide} pixels wide`)
      })

      test('a forgotten password is set anew by a link in the mail', async (t) => {
        const email = await somebody()
        const { page, close, address } = await at('/sign-in', { language, width })
        t.after(close)
        await page.getByRole('link', { name: say.forgot }).press('Enter')
        // The page before has such a field too.
        const send = page.getByRole('button', { name: say.send })
        await send.waitFor()
        await page.getByLabel(say.email).fill(email)
        await send.press('Enter')
        await page.getByRole('heading', { name: say.look }).waitFor()
        await untilMailed(page, email)
        await page.goto(`${address}${linkOf(email)}`)
        const field = page.getByRole('textbox', { name: say.newPassword })
        await field.fill('Sieben Kraniche über der Ruhr 9')
        await field.press('Enter')
        await page.getByRole('heading', { name: say.set }).waitFor()
        await page.getByRole('link', { name: say.toSignIn }).press('Enter')
        await signIn(page, email, 'Sieben Kraniche über der Ruhr 9', language)
        await isIn(page)
      })
    })

test('whoever comes to a page without being signed in comes back to it', async (t) => {
  const email = await somebody('administrator')
  const { page, close } = await at('/people')
  t.after(close)
  await signIn(page, email, password)
  await page.waitForURL(/\/people$/)
})

test('on an installation to try things out on everybody is one press away', async (t) => {
  const { page, close } = await at('/sign-in')
  t.after(close)
  const atProvider = page.getByRole('region', { name: 'At the provider' })
  await page.getByRole('region', { name: 'At the customer' }).getByRole('button').waitFor()
  await atProvider.getByRole('button', { name: 'Demo Person, Clerk' }).press('Enter')
  await page.getByRole('link', { name: 'Demo Person' }).waitFor()
})

test('somebody is invited, opens the link, and is in', async (t) => {
  const email = `neu-${randomUUID().slice(0, 8)}@example.org`
  const admin = await somebody('administrator')
  const inviting = await at('/people')
  t.after(inviting.close)
  await signIn(inviting.page, admin, password)
  await inviting.page.getByRole('button', { name: 'Invite somebody' }).press('Enter')
  await inviting.page.getByLabel('E-mail address').fill(email)
  await inviting.page.getByLabel('Role').selectOption('auditor')
  await inviting.page.getByRole('button', { name: 'Invite', exact: true }).press('Enter')
  await inviting.page.getByText(`${email} is invited`).waitFor()
  const { page, close } = await at(linkOf(email), { width: 390 })
  t.after(close)
  await page.getByLabel('Your name').fill('Nora Neu')
  await page.getByRole('textbox', { name: 'New password' }).fill('kurz')
  await page.getByRole('textbox', { name: 'New password' }).press('Enter')
  await page.getByText('This password cannot be taken', { exact: false }).waitFor()
  await page.getByRole('textbox', { name: 'New password' }).fill(password)
  await page.getByRole('textbox', { name: 'New password' }).press('Enter')
  await page.getByRole('link', { name: 'Nora Neu' }).waitFor()
  await inviting.page.reload()
  await inviting.page.getByRole('button', { name: 'Change Nora Neu' }).waitFor()
})

test('a code app is set up by its picture, and from then on a code stands behind the password', async (t) => {
  const email = await somebody()
  const { page, close } = await at('/account')
  t.after(close)
  await signIn(page, email, password)
  await page.getByRole('button', { name: 'Set up a code app' }).press('Enter')
  const section = page.locator('section', { has: page.getByRole('heading', { name: 'Code app' }) })
  await section.getByRole('textbox', { name: 'Password' }).fill(password)
  await section.getByRole('textbox', { name: 'Password' }).press('Enter')
  const secret = await readPicture(page)
  await page.getByLabel('Code of the app').fill(codeShown(secret))
  await page.getByLabel('Code of the app').press('Enter')
  await page.locator('.account-codes li').first().waitFor()
  const recovery = (await page.locator('.account-codes code').allTextContents())[0] ?? ''
  await page.getByRole('button', { name: 'I have kept them' }).press('Enter')
  await page.getByText('Set up: after the password a code is asked for.').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).press('Enter')
  await page.waitForURL(/sign-in/)
  await signIn(page, email, password)
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill(codeShown(secret, 1))
  await page.getByRole('textbox', { name: 'Code', exact: true }).press('Enter')
  await isIn(page)
  const other = await at('/sign-in')
  t.after(other.close)
  await signIn(other.page, email, password)
  await other.page.getByRole('button', { name: 'Take a recovery code' }).press('Enter')
  await other.page.getByLabel('Recovery code').fill(recovery)
  await other.page.getByLabel('Recovery code').press('Enter')
  await isIn(other.page)
})

/** What a reader of codes finds in the picture on the page. */
async function readPicture(page: Page): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'klausel-code-'))
  try {
    const file = join(folder, 'page.png')
    await page.locator('.qr').screenshot({ path: file })
    const read = execFileSync('zbarimg', ['--quiet', '--raw', '--nodbus', file], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return read.toString().trim()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A device that makes passkeys, as Chromium plays it. */
async function plugIn(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('a passkey is added, signs in without a password, and is removed', async (t) => {
  const email = await somebody()
  const { page, close } = await at('/account')
  t.after(close)
  await plugIn(page)
  await signIn(page, email, password)
  await page.getByLabel('Name of the device').fill('Test key')
  await page.getByRole('button', { name: 'Add a passkey' }).press('Enter')
  await page.getByRole('button', { name: 'Remove Test key' }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).press('Enter')
  await page.waitForURL(/sign-in/)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter')
  await isIn(page)
  await page.getByRole('link', { name: 'Kim Reiher' }).press('Enter')
  await page.getByRole('button', { name: 'Remove Test key' }).press('Enter')
  await page.getByRole('button', { name: 'Remove Test key' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Sign out' }).press('Enter')
  await page.waitForURL(/sign-in/)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter')
  await page.getByText('It did not work with this passkey.').waitFor()
})

test('where a second factor is demanded one is led to the account, and further once it is there', async (t) => {
  const { house } = opened
  const email = await somebody('dataProtectionOfficer')
  const owner = house.database.pool('owner')
  await owner.query(`update provider set second_factor_roles = '{dataProtectionOfficer}' where provider = $1`, [
    house.key.provider,
  ])
  const { page, close } = await at('/agreements')
  t.after(close)
  await plugIn(page)
  await signIn(page, email, password)
  await page.getByText('A second factor first').waitFor()
  assert.match(page.url(), /\/account$/)
  await page.getByLabel('Name of the device').fill('Test key')
  await page.getByRole('button', { name: 'Add a passkey' }).press('Enter')
  await page.getByText('A second factor first').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Agreements' }).press('Enter')
  await page.waitForURL(/\/agreements$/)
  await page.getByText('Lippe Werkstätten GmbH').first().waitFor()
})

test('one sees where else one is signed in, and ends it there', async (t) => {
  const email = await somebody()
  const elsewhere = await at('/account')
  t.after(elsewhere.close)
  await signIn(elsewhere.page, email, password)
  await isIn(elsewhere.page)
  const { page, close } = await at('/account', { language: 'de', width: 390 })
  t.after(close)
  await signIn(page, email, password, 'de')
  await page.getByText('Chrome auf Linux').first().waitFor()
  await page.getByRole('button', { name: 'Alle anderen beenden' }).press('Enter')
  await page.getByRole('button', { name: 'Alle anderen beenden' }).waitFor({ state: 'detached' })
  await elsewhere.page.reload()
  await elsewhere.page.getByRole('heading', { name: 'Welcome' }).waitFor()
})
