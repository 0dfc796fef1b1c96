import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { ReadLetter } from '../../api/views/letters.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { takeInUpload } from '../../post/incoming/take-in.ts'
import { insertDispatch } from '../../post/letters/dispatches.ts'
import { insertLetter } from '../../post/letters/store.ts'
import { tellOf } from '../../post/letters/told.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { isOpenToAll, looks, pictures } from '../looks.test-support.ts'

let browser: Browser
let opened: OpenedHouse
before(async () => {
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
  opened = await openHouseWithWindow()
  await comesIn()
  await goesOut('confirmTermination:agreement#1', 'confirmTermination', 'portal', 'dispatched')
  await goesOut('notifyBreach:breach 1#1', 'notifyBreach', 'e-mail', 'returned')
  await goesOut('offerReduction:2026-01#1', 'offerReduction', 'e-mail', 'dispatched')
})
after(async () => {
  await browser.close()
  await opened.house.close()
})

/** A scan, a mail that gives notice and a mail that asks something wait for a clerk. */
async function comesIn(): Promise<void> {
  const { running, key } = opened.house
  const mail = (subject: string, text: string) =>
    Buffer.from(`From: Erika Muster <erika@customer.example>\r\nSubject: ${subject}\r\n\r\n${text}\r\n`)
  const all = [
    { name: 'Scan 2026-02-09.pdf', content: Buffer.from('%PDF-1.7\n%%EOF'), medium: 'fax' },
    { name: '', content: mail('Widerspruch', 'Wir widersprechen der angekündigten Änderung.'), medium: 'e-mail' },
    { name: '', content: mail('Frage', 'Wann haben Sie geöffnet?'), medium: 'e-mail' },
  ] as const
  for (const [hours, each] of all.entries()) {
    const receivedAt = instantOf(`2026-02-09T1${hours}:15`)
    await takeInUpload(running, key.provider, { ...each, receivedAt })
  }
}

async function goesOut(letter: string, act: string, medium: 'e-mail' | 'portal', state: 'dispatched' | 'returned') {
  const { running, key } = opened.house
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const at = instantOf('2026-02-10T09:00')
    const text =
      'Guten Tag Kim Muster,\n\nIhre Kündigung ist uns zugegangen.\n\nMit freundlichen Grüßen\n\nEmscher-Lippe-Cloud'
    const written = { subject: 'Bestätigung Ihrer Kündigung', text, html: '' }
    const dispatch = { ...key, letter, medium, attempt: 1 }
    await insertLetter(transaction, running.master, { ...key, letter, act, language: 'de', writtenAt: at, written })
    const address = medium === 'e-mail' ? { address: 'erika@customer.example' } : {}
    await insertDispatch(transaction, running.master, dispatch, { domain: 'elc.example', ...address })
    await tellOf(
      transaction,
      running,
      dispatch,
      ['ready'],
      state === 'dispatched'
        ? { fact: 'letterDispatched', at, became: { state, dispatchedAt: at } }
        : { fact: 'letterReturned', at, became: { state, returnedAt: at, status: '5.1.1' } },
    )
  })
}

const words = {
  de: {
    waiting: '3 Eingänge warten auf Sie, ein Brief kam nicht an',
    decide: 'Ansehen und entscheiden Widerspruch',
    agreement: 'Zu welchem Vertrag gehört das?',
    kind: 'Was sagt es?',
    kindValue: 'Widerspruch zugegangen',
    unopened: 'Ein Brief ist ungeöffnet',
    open: 'Öffnen Bestätigung Ihrer Kündigung',
  },
  en: {
    waiting: '3 pieces of post wait for you, one letter did not arrive',
    decide: 'Look and decide Widerspruch',
    agreement: 'To which agreement does it belong?',
    kind: 'What does it say?',
    kindValue: 'Objection received',
    unopened: 'One letter is unopened',
    open: 'Open Confirmation of your notice of termination',
  },
} as const

describe('the post with something in it', () => {
  for (const look of looks) {
    test(`says first what waits, and is open to all in ${look.language}, ${look.colorScheme}, on ${look.width} pixels`, async (t) => {
      const { page, complaints, close } = await lookIn(browser, opened, { ...look, as: 'clerk', path: '/post' })
      t.after(close)
      const said = words[look.language]
      await page.getByRole('heading', { level: 1, name: said.waiting }).waitFor()
      await isOpenToAll(page, 'post-full', look)
      await page.getByRole('button', { name: said.decide }).click()
      await page.getByText('Wir widersprechen der angekündigten Änderung.').waitFor()
      await page.getByRole('combobox', { name: said.agreement }).click()
      await page.getByRole('option', { name: /Lippe Werkstätten/ }).click()
      await page.getByRole('heading', { level: 3, name: said.kindValue }).waitFor()
      assert.equal(await page.getByRole('combobox', { name: said.kind }).inputValue(), said.kindValue)
      await isOpenToAll(page, 'post-decide', look)
      assert.deepEqual(complaints, [])
    })
  }
})

describe('the post box with something in it', () => {
  for (const look of looks) {
    test(`says what is unopened, and is open to all in ${look.language}, ${look.colorScheme}, on ${look.width} pixels`, async (t) => {
      const { page, close } = await lookIn(browser, opened, { ...look, as: 'customerAdministrator', path: '/post-box' })
      t.after(close)
      await page.getByRole('heading', { level: 1, name: words[look.language].unopened }).waitFor()
      await isOpenToAll(page, 'post-box-full', look)
    })
  }
})

test('a clerk confirms a mail with the keyboard alone: the fact is told at the time it came', async (t) => {
  const { page, close } = await lookIn(browser, opened, { language: 'de', width: 1280, as: 'clerk', path: '/post' })
  t.after(close)
  const tabTo = async (name: string | RegExp, role: 'button' | 'combobox' | 'textbox') => {
    const wanted = page.getByRole(role, { name }).first()
    await wanted.waitFor()
    for (let presses = 0; presses < 60; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    assert.fail(`The tabulator does not come to ${name}`)
  }
  await tabTo(words.de.decide, 'button')
  await page.keyboard.press('Enter')
  await tabTo(words.de.agreement, 'combobox')
  await page.keyboard.type('Lippe')
  await page.getByRole('option', { name: /Lippe Werkstätten/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(/^Änderung/, 'combobox')
  await page.keyboard.type('change 2026-1')
  await tabTo('So in den Vertrag übernehmen', 'button')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '2 Eingänge warten auf Sie, ein Brief kam nicht an' }).waitFor()
  const { running, key, database } = opened.house
  const { rows } = await database
    .pool('owner')
    .query(`select at, clear from fact where agreement = $1 and kind = 'objectionReceived'`, [key.agreement])
  assert.ok(running)
  assert.deepEqual([rows.length, rows[0]?.at.getTime()], [1, instantOf('2026-02-09T11:15')])
  assert.deepEqual([rows[0]?.clear.medium, rows[0]?.clear.change], ['e-mail', 'change 2026-1'])
})

test('a clerk lays a scan aside with a reason, and finds it again among what was decided', async (t) => {
  const { page, close } = await lookIn(browser, opened, { language: 'en', width: 1280, as: 'clerk', path: '/post' })
  t.after(close)
  await page.getByRole('button', { name: 'Look and decide Scan 2026-02-09.pdf' }).click()
  await page.getByText('Lay aside', { exact: true }).first().click()
  await page.getByLabel('Why does nothing follow from it?').fill('Advertising')
  await page.getByRole('button', { name: 'Lay aside' }).click()
  await page.getByText('Decided', { exact: true }).click()
  await page.getByText('laid aside: Advertising').waitFor()
})

test('a customer opens a letter: by that it is received, and says so', async (t) => {
  const viewer = { language: 'de', width: 390, as: 'customerAdministrator', path: '/post-box' } as const
  const { page, close } = await lookIn(browser, opened, viewer)
  t.after(close)
  const answered = page.waitForResponse((response) => response.url().endsWith('/open'))
  await page.getByRole('button', { name: words.de.open }).click()
  const letter = (await (await answered).json()) as ReadLetter
  assert.equal(letter.ways[0]?.state, 'received')
  await page.getByText('Ihre Kündigung ist uns zugegangen.').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Alle Briefe sind geöffnet' }).waitFor()
  await page.screenshot({ path: join(pictures, 'post-box-opened-de-light-390.png'), fullPage: true })
})

test('an administrator sets up the post; a password is asked for, and never shown again', async (t) => {
  const viewer = { language: 'en', width: 1280, as: 'administrator', path: '/post/settings' } as const
  const { page, close } = await lookIn(browser, opened, viewer)
  t.after(close)
  await page.getByLabel('Name').fill('Emscher-Lippe-Cloud')
  await page.getByLabel('E-mail address').fill('post@elc.example')
  const outgoing = page.getByRole('region', { name: 'Send letters (SMTP)' })
  await outgoing.getByLabel('Server').fill('mail.elc.example')
  await outgoing.getByLabel('User').fill('post')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('MAIL_PASSWORD_NEEDED').waitFor()
  await outgoing.getByLabel('Password', { exact: true }).fill('very secret')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').waitFor()
  await page.reload()
  await page.getByPlaceholder('is there; fill in for a new one only').first().waitFor()
  assert.equal(await outgoing.getByLabel('Server').inputValue(), 'mail.elc.example')
  assert.doesNotMatch(await page.content(), /very secret/)
  await page.screenshot({ path: join(pictures, 'post-settings-set-en-light-1280.png'), fullPage: true })
})
