import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../../access/roles.ts'
import { ask, askAgreement } from '../../../api/asking.test-support.ts'
import type { Me } from '../../../api/views/me.ts'
import type { Life } from '../../../duties/scenario.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../../browser.test-support.ts'
import { findings } from '../../findings.test-support.ts'

/** A subscription of Digital Control for two end users. */
const life: Life = [
  { fact: 'termAgreed', at: '2026-01-01', row: 'term', first: '2026-01-01', months: 12 },
  { fact: 'booked', at: '2026-01-01', item: 'seats', count: 2 },
]
let browser: Browser
let opened: OpenedHouse
before(async () => {
  browser = await openBrowser()
  opened = await openHouseWithWindow({ life, terms: 'dc' })
  const { body } = await ask<Me>(opened.house, '/me', { as: 'customerAdministrator' })
  const everything = { person: body.person.id, scope: 'everything', proof: 'register', as: 'organ' }
  await askAgreement(opened.house, '/powers', { body: everything, as: 'clerk' })
  // Known here as somebody to whom a power can be granted.
  await opened.house.as('instructing')
})
after(async () => {
  await browser.close()
  await opened.house.close()
})

/** What the door refuses on purpose, a browser writes down. */
const isUnexpected = (complaint: string): boolean => !/status of (409|422)/.test(complaint)

async function look(as: Role, work: (page: Page) => Promise<void>): Promise<void> {
  const path = `/agreements/${opened.house.key.agreement}/people`
  const { page, complaints, close } = await lookIn(browser, opened, { language: 'en', width: 1280, as, path })
  try {
    await page.locator('h1').first().waitFor()
    await work(page)
    assert.deepEqual(await findings(page), [])
    assert.deepEqual(complaints.filter(isUnexpected), [])
  } finally {
    await close()
  }
}

test('an administrator passes a power on with the keyboard alone, sees why it holds, and ends it', async () => {
  await look('customerAdministrator', async (page) => {
    await page.getByLabel('Who', { exact: false }).first().focus()
    await page.keyboard.type('Kim instructing')
    await page.keyboard.press('Tab')
    await page.keyboard.type('giving')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Enter a power' }).focus()
    await page.keyboard.press('Enter')
    const row = page.locator('.people-rows > li', { hasText: 'Kim instructing' })
    await row.getByText('giving instructions', { exact: true }).waitFor()
    await row.getByText('Why?').click()
    await row.getByText('§ 167 Abs. 1').first().waitFor()
    await page.getByRole('heading', { name: '2 persons may declare for the customer.' }).waitFor()
    await row.getByRole('button', { name: /^End/ }).click()
    await row.getByText('· ended 10 Feb 2026').waitFor()
    await page.getByRole('heading', { name: 'One person may declare for the customer.' }).waitFor()
  })
})
test('staff asks for a look at content, and the customer sees who and why, allows it and ends it', async () => {
  await look('clerk', async (page) => {
    await page.getByRole('textbox', { name: /^What/ }).fill('files/offers')
    await page.getByRole('textbox', { name: /^Why/ }).fill('The upload of 9 February fails')
    await page.getByRole('button', { name: 'Ask for a look' }).click()
    await page.getByText('waits for an answer').waitFor()
    assert.equal(await page.getByRole('button', { name: /^Allow/ }).count(), 0, 'nobody allows his own')
  })
  await look('customerAdministrator', async (page) => {
    const row = page.locator('.people-rows > li', { hasText: 'files/offers' })
    await row.getByText('The upload of 9 February fails').waitFor()
    await row.getByRole('button', { name: /^Allow/ }).click()
    await row.getByText('allowed by Kim customerAdministrator').waitFor()
    await row.getByRole('button', { name: /^End/ }).click()
    await row.getByText('over').waitFor()
  })
})
test('an account is assigned, passed on and closed; the number in use follows, the history stays', async () => {
  await look('customerAdministrator', async (page) => {
    const part = page.locator('section', { has: page.getByRole('heading', { name: 'Accounts' }) })
    await part.getByText('0 of 2 accounts are in use').waitFor()
    await part.getByLabel('Name').fill('Anna Beispiel')
    await part.getByLabel('Own e-mail address').fill('anna.beispiel@kunde.example')
    await part.getByRole('button', { name: 'Assign an account' }).click()
    await part.getByText('1 of 2 accounts are in use').waitFor()
    await part.getByText('/invitation#').waitFor()

    await part.getByRole('button', { name: 'Pass on Anna Beispiel' }).click()
    const form = part.getByRole('form', { name: 'Pass on' })
    await form.getByLabel('Name').fill('Ben Muster')
    await form.getByLabel('Own e-mail address').fill('ben.muster@kunde.example')
    await form.getByRole('button', { name: /^Pass on/ }).click()
    await form.getByText('ACCOUNT_STAYS_WITH_USER').waitFor()
    await form.getByLabel('has stopped using the services for good', { exact: false }).check()
    await form.getByRole('button', { name: /^Pass on/ }).click()
    const row = part.locator('.people-rows > li', { hasText: 'Ben Muster' })
    await row.getByText('Before').click()
    await row.getByText('Anna Beispiel').waitFor()
    await row.getByRole('button', { name: /^Close/ }).click()
    await part.getByText('0 of 2 accounts are in use').waitFor()
  })
})
test('a mailbox of a function is questioned on the page, and taken once it is confirmed', async () => {
  await look('customerAdministrator', async (page) => {
    const part = page.locator('section', { has: page.getByRole('heading', { name: 'Accounts' }) })
    await part.getByLabel('Name').fill('Mia Media')
    await part.getByLabel('Own e-mail address').fill('media@kunde.example')
    await part.getByRole('button', { name: 'Assign an account' }).click()
    await part.getByText('AGB Ziff. 3.3 S. 2').waitFor()
    await part.getByLabel('One person alone has this mailbox.').check()
    await part.getByRole('button', { name: 'Assign an account' }).click()
    await part.locator('.people-rows').getByText('Mia Media').first().waitFor()
  })
})

test('a notice without power stands on the page with its reason, and works once it is approved there', async () => {
  const { body } = await ask<Me>(opened.house, '/me', { as: 'instructing' })
  const notice = {
    fact: 'terminationReceived',
    at: '2026-02-10T10:00',
    by: 'customer',
    medium: 'signed letter',
    ground: 'ordinary',
    person: body.person.id,
  }
  await askAgreement(opened.house, '/facts', { body: { facts: [notice] }, as: 'clerk' })
  await look('customerAdministrator', async (page) => {
    const part = page.locator('section', { has: page.getByRole('heading', { name: 'Waits for approval' }) })
    await part.getByText('declared by Kim instructing').waitFor()
    await part.getByText('Why?').click()
    await part.getByText('§ 180').first().waitFor()
    await part.getByRole('button', { name: /^Approve/ }).click()
    await part.waitFor({ state: 'detached' })
  })
})
