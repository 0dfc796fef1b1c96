import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { examples } from '../../terms/documents/example-lives.ts'
import { root } from '../../tools/files.ts'
import { type OpenWindow, openBrowser, openWindow } from '../browser.test-support.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

describe('a life is tried in the page', () => {
  let window: OpenWindow
  before(async () => {
    window = await openWindow(browser, { language: 'en', width: 1280, path: '/simulator' })
  })
  after(() => window.close())
  const sentence = () => window.page.locator('.simulator-sentence')

  test('whoever is signed in finds the page from any other', async () => {
    const { page } = window
    await page.getByRole('link', { name: 'Klausel', exact: true }).press('Enter')
    await page.waitForURL(/\/inbox/)
    await page.getByRole('link', { name: 'Simulator' }).press('Enter')
    await page.waitForURL(/\/simulator/)
  })
  test('the day is moved, and the agreement stands otherwise', async () => {
    await sentence().getByText('Suspended, €119.00 in default').waitFor()
    await window.page.getByText('Access: suspended').first().waitFor()
    await window.page.getByText(/due on 1 January 2026, in default/).waitFor()
    await window.page.getByRole('button', { name: 'One day back' }).press('Enter')
    await sentence().getByText('Open').waitFor()
  })
  test('what is told is lived at once, and a line that cannot be read is named', async () => {
    const life = window.page.getByRole('textbox', { name: 'What happens' })
    await life.fill('{"fact":"activated","at":"2026-01-01"}\n{"fact":"nothing"}')
    await window.page.getByRole('alert').getByText('Line 2').first().waitFor()
    await window.page.locator('.simulator-list').getByText('Access: open').first().waitFor()
  })
  test('why names the clause with its sentence', async () => {
    await window.page.getByRole('button', { name: 'Why? access: open', exact: false }).first().press('Enter')
    await window.page.getByRole('dialog').getByText('AGB § 3.1 S. 2').first().waitFor()
    await window.page.keyboard.press('Escape')
    await window.page.getByRole('dialog').waitFor({ state: 'hidden' })
  })
  test('each example lives, under the terms it is meant for, and nothing is complained of', async () => {
    const choose = window.page.getByRole('combobox', { name: 'Examples' })
    const labels = (await choose.locator('option').allTextContents()).slice(1)
    assert.equal(labels.length, examples.length)
    for (const label of labels) {
      await choose.selectOption({ label })
      const terms = label.split(':')[0] ?? ''
      await window.page.waitForFunction(
        (name) => [...document.querySelectorAll('select')].some((select) => select.value === name),
        terms,
      )
      await window.page.locator('.simulator-steps li').first().waitFor()
      assert.equal(await window.page.getByRole('alert').count(), 0, label)
    }
    assert.deepEqual(window.complaints, [])
  })
  test('a copied link shows the same life to somebody else', async () => {
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await window.page.getByRole('button', { name: 'Copy the link' }).press('Enter')
    await window.page.getByText('The link is copied.').waitFor()
    const hash = await window.page.evaluate(() => location.hash)
    const said = await sentence().textContent()
    const life = await window.page.getByRole('textbox', { name: 'What happens' }).inputValue()
    await window.page.goto('about:blank')
    const other = await openWindow(browser, { language: 'en', width: 1280, path: `/simulator${hash}` })
    await other.page.getByRole('textbox', { name: 'What happens' }).waitFor()
    await other.page.waitForFunction((text) => document.querySelector('textarea')?.value === text, life)
    assert.equal(await other.page.locator('.simulator-sentence').textContent(), said)
    await other.close()
  })
})

test('the engine with its whole vocabulary is less than 60 kB, packed', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: { write: false, lib: { entry: 'terms/engine/life.ts', formats: ['es'] } },
  })
  const files = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const bytes = files.reduce((sum, file) => sum + (file.type === 'chunk' ? gzipSync(file.code).length : 0), 0)
  assert.ok(bytes > 10_000, `${bytes} bytes cannot be the engine`)
  assert.ok(bytes < 60_000, `${bytes} bytes`)
})
