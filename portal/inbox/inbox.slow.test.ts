import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { ask } from '../../api/asking.test-support.ts'
import type { Inbox, InboxRow } from '../../api/views/inbox.ts'
import type { OpenedHouse, OpenWindow, Viewer } from '../browser.test-support.ts'
import { lookIn, openBrowser } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'
import { openInbox, someDuties } from './lying.test-support.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/**
 * Seconds for a key: 0.28 to press it and 1.35 to think before it (Card, Moran, Newell: The Keystroke-Level Model, 1980). Thinking
 * before every single key is more than that model asks for.
 */
const SECONDS_PER_KEY = 0.28 + 1.35

const rowsOf = (page: Page) => page.locator('.inbox-row')
const whereOneIs = (page: Page) => page.locator('.inbox-row[data-current]')
const isOf =
  ({ agreement, duty }: Pick<InboxRow, 'agreement' | 'duty'>) =>
  (row: InboxRow): boolean =>
    row.agreement === agreement && row.duty === duty

async function lookAtInbox(opened: OpenedHouse, viewer: Partial<Viewer> = {}): Promise<OpenWindow> {
  const window = await lookIn(browser, opened, { language: 'en', width: 1280, path: '/inbox', ...viewer })
  await rowsOf(window.page).first().waitFor()
  return window
}

describe('fifty duties', () => {
  test('are worked through by keys alone within five minutes', async (t) => {
    const opened = await openInbox(someDuties(50))
    t.after(() => opened.house.close())
    const { page } = await lookAtInbox(opened)
    let keys = 0
    const press = async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    }
    await press('Enter')
    for (let duty = 0; duty < 50; duty += 1) {
      const state = (await page.locator('.case-until').textContent()) ?? ''
      const title = (await page.locator('.case-title').textContent()) ?? ''
      const before = await whereOneIs(page).getAttribute('id')
      if (state.includes('by hand')) {
        await press('c')
        await page.getByRole('dialog').waitFor()
        await press('Control+Enter')
      } else await press('a')
      await page
        .getByRole('status')
        .filter({ hasText: /Approved|Done/ })
        .waitFor()
      // What harms stays in sight as long as it can be undone: one goes on to the next.
      if (title.includes('suspended')) {
        await page.locator(`[id="${before}"]`, { hasText: 'is carried out in' }).waitFor()
        await press('j')
      } else await page.locator(`[id="${before}"]`).waitFor({ state: 'detached' })
      if (duty < 49) await untilShown(page, before)
    }
    const { body } = await ask<Inbox>(opened.house, '/duties?limit=200', { as: 'administrator' })
    const left = opened.keys.flatMap((key) => body.duties.filter(isOf(key)))
    assert.equal(left.length, 10, 'of the fifty only those are left that can still be undone')
    assert.ok(left.every(({ undoableFor }) => undoableFor > 0))
    t.diagnostic(`${keys} keys, ${Math.round(keys * SECONDS_PER_KEY)} s`)
    assert.ok(keys * SECONDS_PER_KEY < 300, `${keys} keys`)
  })

  /** Until the case beside the list is that of the duty where one stands, and no longer that of before. */
  async function untilShown(page: Page, before: string | null): Promise<void> {
    await page.waitForFunction((id) => {
      const row = document.querySelector('.inbox-row[data-current]')
      const says = row?.querySelector('.inbox-says')?.textContent
      const whose = row?.querySelector('.inbox-whose')?.textContent
      const shown = document.querySelector('.case-title')?.textContent
      const shownOf = document.querySelector('.case-top a')?.textContent
      return row !== null && row?.id !== id && says === shown && whose === shownOf
    }, before)
  }
})

describe('by keys', () => {
  let opened: OpenedHouse & { readonly keys: readonly { readonly agreement: string; readonly duty: string }[] }
  before(async () => {
    opened = await openInbox(someDuties(20))
  })
  after(() => opened.house.close())

  test('one selects several, and what cannot be done is said one by one', async (t) => {
    const { page, close } = await lookAtInbox(opened, { as: 'administrator' })
    t.after(close)
    await page.keyboard.press('2')
    await page.waitForFunction(() => document.querySelectorAll('.inbox-row').length === 8)
    await page.keyboard.press('1')
    await page.waitForFunction(() => document.querySelectorAll('.inbox-row').length > 8)
    await page.keyboard.press('X')
    await page.getByText('20 selected').waitFor()
    await page.keyboard.press('a')
    const outcome = page.locator('.inbox-outcome')
    await outcome.getByText('8 approved').waitFor()
    await outcome.getByText('Not done: 12').waitFor()
    assert.equal(await outcome.locator('li').count(), 12)
    assert.match((await outcome.locator('li').first().textContent()) ?? '', /The duty waits for a person to do it/)
  })
  test('one undoes until it is carried out, and sees how long that is', async (t) => {
    const { page, close } = await lookAtInbox(opened, { as: 'administrator' })
    t.after(close)
    const grace = rowsOf(page)
      .filter({ hasText: /is carried out in \d+ s/ })
      .first()
    await grace.waitFor()
    const id = await grace.getAttribute('id')
    await grace.click()
    const { agreement, duty } = opened.keys.find((key) => id?.includes(key.agreement)) ?? { agreement: '', duty: '' }
    const path = `/agreements/${agreement}/duties/${encodeURIComponent(duty)}`
    assert.equal((await ask(opened.house, `${path}/undo`, { body: {}, as: 'administrator' })).status, 200)
    await page.reload()
    await page.locator(`[id="${id}"]`).click()
    await page.keyboard.press('a')
    await page.getByRole('button', { name: /^Undo \(\d+ s\)$/ }).waitFor()
    await page.keyboard.press('u')
    await page.locator('.inbox-outcome').getByText('Undone').waitFor()
    await page.locator(`[id="${id}"]`, { hasText: 'waits for approval' }).waitFor()
  })
  test('one rejects with a reason, which stands with the case, and takes that back', async (t) => {
    const { page, close } = await lookAtInbox(opened)
    t.after(close)
    const row = rowsOf(page).filter({ hasText: 'Review the objection' }).first()
    await row.click()
    const id = await row.getAttribute('id')
    await page.keyboard.press('r')
    await page.getByLabel('Reason for rejecting').waitFor()
    await page.keyboard.type('The customer has taken it back')
    await page.keyboard.press('Control+Enter')
    await page.locator(`[id="${id}"]`).waitFor({ state: 'detached' })
    await page.getByLabel('State').selectOption('rejected')
    await page.locator(`[id="${id}"]`).click()
    await page.locator('.case-decisions').getByText('The customer has taken it back').waitFor()
    await page.keyboard.press('u')
    await page.locator('.inbox-outcome').getByText('Undone').waitFor()
  })
  test('one gives a duty to oneself or to somebody, and lets it sleep, never beyond its deadline by mistake', async (t) => {
    const { page, close } = await lookAtInbox(opened, { as: 'clerk' })
    t.after(close)
    const row = rowsOf(page).filter({ hasText: 'Review the objection' }).last()
    const id = await row.getAttribute('id')
    await row.click()
    await page.keyboard.press('m')
    await page.locator(`[id="${id}"]`, { hasText: 'for Kim clerk' }).waitFor()
    await page.keyboard.press('u')
    await page.waitForFunction((of) => !document.getElementById(of ?? '')?.textContent?.includes('for Kim'), id)
    await page.keyboard.press('s')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('3')
    await page.locator('.inbox-outcome').getByText('beyond its deadline').waitFor()
    await page.keyboard.press('s')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('1')
    await page.locator(`[id="${id}"]`).waitFor({ state: 'detached' })
    await page.keyboard.press('4')
    await page.locator(`[id="${id}"]`, { hasText: 'sleeps until 11 February' }).waitFor()
  })
  test('one searches, saves what one looks at under a name, and comes back to it', async (t) => {
    const { page, close } = await lookAtInbox(opened, { as: 'clerk' })
    t.after(close)
    await page.keyboard.press('/')
    await page.keyboard.type('haltern termination')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.inbox-row')].every((row) => /Haltern/.test(row.textContent ?? '')),
    )
    await page.keyboard.press('v')
    await page.getByLabel('Name of the view').waitFor()
    await page.keyboard.type('Haltern ends')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Haltern ends/, pressed: true }).waitFor()
    await page.keyboard.press('1')
    await page.getByRole('button', { name: /^To do/, pressed: true }).waitFor()
    await page.keyboard.press('6')
    await page.getByRole('button', { name: /^Haltern ends/, pressed: true }).waitFor()
    await page.getByRole('button', { name: 'Forget the view: Haltern ends' }).click()
    await page.getByRole('button', { name: /^Haltern ends/ }).waitFor({ state: 'detached' })
  })
  test('one finds every key in the help, and can switch the keys off', async (t) => {
    const { page, close } = await lookAtInbox(opened)
    t.after(close)
    await page.keyboard.press('?')
    await page.getByText('go to the inbox').waitFor()
    await page.getByRole('switch').click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const before = await whereOneIs(page).getAttribute('id')
    await page.keyboard.press('j')
    assert.equal(await whereOneIs(page).getAttribute('id'), before)
    await page.getByRole('button', { name: /^Keys/ }).click()
    await page.getByRole('switch').click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('j')
    assert.notEqual(await whereOneIs(page).getAttribute('id'), before)
  })
  test('one goes to the agreements and back to the inbox', async (t) => {
    const { page, close } = await lookAtInbox(opened)
    t.after(close)
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.waitForURL(/\/agreements/)
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await page.waitForURL(/\/inbox/)
    await rowsOf(page).first().waitFor()
  })
})

describe('two clerks at once', () => {
  test('do nothing twice: what was done meanwhile says so', async (t) => {
    const opened = await openInbox(someDuties(5))
    t.after(() => opened.house.close())
    const { page } = await lookAtInbox(opened)
    const row = rowsOf(page).filter({ hasText: 'Confirm the termination' })
    await row.click()
    await page.locator('.case-title', { hasText: 'Confirm the termination' }).waitFor()
    await page.getByText('Bestätigung Ihrer Kündigung').waitFor()
    const { agreement, duty } = opened.keys[1] ?? { agreement: '', duty: '' }
    const path = `/agreements/${agreement}/duties/${encodeURIComponent(duty)}/confirm`
    assert.equal((await ask(opened.house, path, { body: {}, as: 'clerk' })).status, 204)
    await page.keyboard.press('c')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator('.inbox-outcome').getByText('The duty is done already').waitFor()
    await row.waitFor({ state: 'detached' })
  })
  test('the second approval is another person’s, who sees who approved first', async (t) => {
    const opened = await openInbox([{ ...someDuties(1)[0], act: 'setAccess', state: 'approval', wanted: 2, days: 1 }])
    t.after(() => opened.house.close())
    const first = await lookAtInbox(opened, { as: 'approver' })
    await first.page.keyboard.press('a')
    await first.page.locator('.inbox-row', { hasText: 'approved by Kim approver' }).waitFor()
    await first.page.keyboard.press('a')
    await first.page.locator('.inbox-outcome').getByText('You have decided about the duty').waitFor()
    const second = await lookAtInbox(opened, { as: 'administrator' })
    await rowsOf(second.page).filter({ hasText: 'approved by Kim approver' }).click()
    await second.page.getByText('The approval of a second person is missing.').waitFor()
    await second.page.keyboard.press('a')
    await second.page.getByRole('button', { name: /^Undo/ }).waitFor()
  })
})

describe('to everybody', () => {
  let opened: OpenedHouse
  before(async () => {
    opened = await openInbox(someDuties(12))
  })
  after(() => opened.house.close())
  for (const language of ['de', 'en'] as const)
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [390, 'light'],
    ] as const)
      test(`the inbox and a case are open in ${language}, ${colorScheme}, on ${width} pixels`, async (t) => {
        const { page, complaints, close } = await lookAtInbox(opened, { language, width, colorScheme })
        t.after(close)
        assert.deepEqual(await findings(page), [])
        await rowsOf(page).nth(1).click()
        await page.locator('.case-title').waitFor()
        await page.locator('.case-asked').waitFor()
        assert.deepEqual(await findings(page), [])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.ok(wide <= width, `${wide} pixels`)
        assert.deepEqual(complaints, [])
      })
})
