import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { buildWindow } from '../server/window.ts'
import { type OpenWindow, openBrowser, openWindow } from './browser.test-support.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/** What stands on the page, in the language of the viewer. */
const words = {
  de: {
    headline: 'Offen Als Nächstes: 2. März, 59,50 € fällig',
    why: 'Warum? offen',
    clause: 'Nach der Freischaltung stehen die Dienste und ihre Verwaltung offen.',
    payment: 'Zahlung',
    amount: 'Betrag',
    typed: '59,50',
    tell: 'Erzählen',
    told: 'Erzählt: Zahlung gutgeschrieben',
    undo: 'Rückgängig',
    paid: 'Offen Als Nächstes: 1. April, 59,50 € fällig',
    wrong: 'Kein Betrag. So: 59,50',
    notice: 'Kündigung',
    whatIf: 'Was wäre, wenn?',
    ends: 'Offen, endet am 31. März',
    discard: 'Verwerfen',
    day: 'Ein Tag weiter',
    tomorrow: 'Mittwoch, 11. Februar 2026',
    next: 'Zum nächsten Zeitpunkt',
    march: 'Sonntag, 1. März 2026',
  },
  en: {
    headline: 'Open Next: 2 March, €59.50 due',
    why: 'Why? open',
    clause: 'After activation the services and their administration are open.',
    payment: 'Payment',
    amount: 'Amount',
    typed: '59.50',
    tell: 'Tell',
    told: 'Told: payment credited',
    undo: 'Undo',
    paid: 'Open Next: 1 April, €59.50 due',
    wrong: 'Not an amount. Like this: 59.50',
    notice: 'Notice of termination',
    whatIf: 'What if?',
    ends: 'Open, ends on 31 March',
    discard: 'Discard',
    day: 'One day on',
    tomorrow: 'Wednesday, 11 February 2026',
    next: 'To the next moment',
    march: 'Sunday, 1 March 2026',
  },
} as const

/** The sentence on top, without the spaces between its lines. */
const headline = async (page: Page): Promise<string> =>
  ((await page.locator('h1').textContent()) ?? '').replace(/\s+/g, ' ').trim()

async function untilHeadline(page: Page, expected: string): Promise<void> {
  for (let tries = 0; tries < 100 && (await headline(page)) !== expected; tries += 1) await page.waitForTimeout(100)
  assert.equal(await headline(page), expected)
}

/** Stands for the one point of the picture that the tabulator comes to. */
const isMark = 'a point of the picture'

/** Presses the tabulator until the focus is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate((mark) => {
      const element = document.activeElement
      if (element?.classList.contains('mark')) return mark
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
    }, isMark)
    if (focused === name) return
  }
  assert.fail(`The tabulator never comes to ${name}`)
}

for (const language of ['de', 'en'] as const)
  for (const width of [1280, 390])
    describe(`the window in ${language} on ${width} pixels, by keyboard`, () => {
      const say = words[language]
      let window: OpenWindow, page: Page
      before(async () => {
        window = await openWindow(browser, { language, width })
        page = window.page
      })
      after(() => window.close())

      test('the page speaks the language of the browser, and one sentence stands on top', async () => {
        await untilHeadline(page, say.headline)
        assert.equal(await page.locator('html').getAttribute('lang'), language)
      })
      test('why shows the sentence of the clause, and Escape leads back to where one was', async () => {
        await tabTo(page, say.why)
        await page.keyboard.press('Enter')
        await page.getByRole('dialog').getByText(say.clause).waitFor()
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
        await page.waitForFunction((text) => document.activeElement?.textContent === text, say.why)
      })
      test('arrows go from point to point of the picture, and Enter asks why', async () => {
        await tabTo(page, isMark)
        const before = await page.evaluate(() => document.activeElement?.id)
        await page.keyboard.press('ArrowRight')
        const right = await page.evaluate(() => document.activeElement?.id)
        await page.keyboard.press('ArrowDown')
        const down = await page.evaluate(() => document.activeElement?.id ?? '')
        assert.notEqual(right, before)
        assert.notEqual(down, right)
        await page.keyboard.press('Enter')
        await page.getByRole('dialog').waitFor()
        await page.locator('.answer-says').waitFor()
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
      })
      test('an amount that is none is named at its field, and nothing is told', async () => {
        await tabTo(page, say.payment)
        await page.keyboard.press('Enter')
        const amount = page.getByRole('textbox', { name: say.amount })
        await amount.fill('viel')
        await amount.press('Enter')
        await page.getByText(say.wrong).waitFor()
        assert.equal(await headline(page), say.headline)
      })
      test('a payment is told, and undone', async () => {
        const amount = page.getByRole('textbox', { name: say.amount })
        await amount.focus()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type(say.typed)
        await tabTo(page, say.tell)
        await page.keyboard.press('Enter')
        await page.getByText(say.told).waitFor()
        await untilHeadline(page, say.paid)
        await page.getByRole('button', { name: say.undo }).press('Enter')
        await untilHeadline(page, say.headline)
      })
      test('an imagined notice lies beside the life as it is, and is thrown away', async () => {
        await page.getByRole('button', { name: say.notice, exact: true }).press('Enter')
        await page.getByRole('button', { name: say.whatIf }).press('Enter')
        await page.getByText(say.ends).first().waitFor()
        assert.equal(await page.locator('.life').count(), 2)
        assert.ok((await page.locator('[data-differs]').count()) > 0)
        await page.getByRole('button', { name: say.discard }).press('Enter')
        await page.locator('.what-if').waitFor({ state: 'detached' })
        assert.equal(await headline(page), say.headline)
      })
      test('the clock moves by a day, and to the next moment', async () => {
        await page.getByRole('button', { name: say.day }).press('Enter')
        await page.getByText(say.tomorrow, { exact: true }).waitFor()
        // The time is shown a moment before the button may be pressed again.
        await page.getByRole('button', { name: new RegExp(say.next), disabled: false }).press('Enter')
        await page.getByText(say.march, { exact: true }).waitFor()
      })
      test('nothing is wider than the screen, every button has a name, and the browser complains of nothing', async () => {
        const beyond = await page
          .locator('.end-days')
          .first()
          .evaluate(
            (table) => table.getBoundingClientRect().right - (table.parentElement?.getBoundingClientRect().right ?? 0),
          )
        assert.ok(beyond <= 0, `the days on which it can end stand ${beyond} pixels beyond their sheet`)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.ok(wide <= width, `the page is ${wide} pixels wide`)
        const nameless = await page.evaluate(() =>
          [...document.querySelectorAll('button, [role="button"], a, input, select, textarea')]
            .filter((element) => {
              const { labels } = element as HTMLInputElement
              const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
              return name === '' && !labels?.length && element.getAttribute('type') !== 'hidden'
            })
            .map((element) => element.outerHTML.slice(0, 120)),
        )
        assert.deepEqual(nameless, [])
        assert.deepEqual(window.complaints, [])
      })
    })

describe('the window', () => {
  test('keeps the language in the address, and the next visit begins in it', async (t) => {
    const window = await openWindow(browser, { language: 'de', width: 1280 })
    t.after(window.close)
    const { page } = window
    await page.getByText('English').click()
    await untilHeadline(page, words.en.headline)
    assert.match(page.url(), /lang=en/)
    await page.goto(new URL('/', page.url()).href)
    await untilHeadline(page, 'Nothing is overdue, nothing is due today.')
  })
  test('says what to do when the program has ended', async (t) => {
    const window = await openWindow(browser, { language: 'en', width: 1280 })
    t.after(window.close)
    const { page } = window
    await untilHeadline(page, words.en.headline)
    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('button', { name: words.en.day }).click()
    await page.getByText('Klausel does not answer').waitFor()
  })
  test('is empty with a sentence where nothing has happened', async (t) => {
    const window = await openWindow(browser, { language: 'en', width: 1280 }, { life: [], until: '2026-01-02' })
    t.after(window.close)
    await untilHeadline(window.page, 'Nothing has happened yet')
    await window.page.getByText('Nothing holds yet: tell what has happened.').waitFor()
  })
  test('confirms by hand what a person has done', async (t) => {
    const { byHand } = await import('../services/by-hand.ts')
    const window = await openWindow(
      browser,
      { language: 'en', width: 1280 },
      { until: '2026-01-12T12:00', hands: byHand },
    )
    t.after(window.close)
    const { page } = window
    const duty = page.locator('.duties li', { hasText: 'Set the access: open' })
    await duty.getByRole('button', { name: 'Done' }).click()
    await duty.waitFor({ state: 'detached' })
  })
  test('leads from a reason to the fact on the timeline', async (t) => {
    const window = await openWindow(browser, { language: 'en', width: 1280 })
    t.after(window.close)
    const { page } = window
    await page.getByRole('button', { name: words.en.why }).click()
    await page.locator('.fact-line').first().click()
    await page.waitForFunction(() => document.activeElement?.id.includes('fact'))
    assert.match((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '', /^activated/i)
  })
  test('is built once, as long as its sources stay as they are', async () => {
    const said: string[] = []
    await buildWindow(({ en }) => said.push(en))
    assert.deepEqual(said, [])
  })
})
