import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type OpenWindow, openBrowser, openWindow } from '../browser.test-support.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

describe('the terms, for those who answer for them', () => {
  let window: OpenWindow
  before(async () => {
    window = await openWindow(browser, { language: 'en', width: 1280, as: 'auditor', path: '/terms' })
  })
  after(() => window.close())
  const sentences = () => window.page.locator('.terms-clause')

  test('one sentence on top says how many rules are executed, and a bar for each kind how far the others have come', async () => {
    await window.page.getByText('71 of 71', { exact: true }).waitFor()
    assert.equal(await window.page.locator('.reached-kinds li').count(), 5)
  })
  test('a sentence shows its rule, examples and entries on demand, by keyboard', async () => {
    const search = window.page.getByRole('searchbox')
    await search.fill('elc.agb.5.2a')
    await window.page.waitForFunction(() => document.querySelectorAll('.terms-clause').length < 4)
    const sentence = sentences().filter({ hasText: '§ 5.2 S. 1' }).first()
    await sentence.locator('summary').press('Enter')
    await sentence.getByText('one cent more suspends').waitFor()
    await sentence.getByText('elc.agb.5.2a (executed)').waitFor()
  })
  test('what a lawyer should mend can be picked out', async () => {
    await window.page.getByRole('searchbox').fill('')
    await window.page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'what is to be mended' })
    await window.page.waitForFunction(
      () =>
        document.querySelectorAll('.terms-clause').length > 5 && document.querySelectorAll('.terms-clause').length < 60,
    )
    const first = sentences().first()
    await first.locator('summary').press('Enter')
    await first.getByText('To be mended').waitFor()
  })
  test('a search without a hit says so and leads back', async () => {
    await window.page.getByRole('searchbox').fill('no such word anywhere')
    await window.page.getByText('Nothing was found for that.').waitFor()
    await window.page.getByRole('button', { name: 'Clear search and choice' }).press('Enter')
    await window.page.waitForFunction(() => document.querySelectorAll('.terms-clause').length > 200)
    assert.deepEqual(window.complaints, [])
  })
})
