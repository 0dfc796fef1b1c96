import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../portal/browser.test-support.ts'
import { findings } from '../../portal/findings.test-support.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { letterDue, lettersDue } from './occasions.test-support.ts'
import { letterhead, stationery } from './stationery.test-support.ts'
import { actsOfLetters } from './wording.ts'
import { asWritten } from './written.ts'

const pictures = join(import.meta.dirname, '../../dist/pictures')
let browser: Browser
before(async () => {
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
})
after(() => browser.close())

const provider = 'Emscher-Lippe-Cloud'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function htmlOf(act: string, language: Language, withMark = false): string {
  const due = lettersDue[act] ?? assert.fail(`${act} has no occasion`)
  const letter = letterDue(act, due, language) ?? assert.fail(`${act} is not written`)
  const look = withMark ? { ...stationery.look, mark: { format: 'png', content: png } as const } : stationery.look
  return asWritten(letter, language, { provider, look, letterhead }).html
}

/** A mail as a program shows it: its page, and every address that it asked for. */
async function shown(html: string, colorScheme: 'light' | 'dark', width: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: true })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setContent(html, { waitUntil: 'load' })
  return { page, asked, close: () => context.close() }
}

const isWiderThanScreen = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

for (const language of ['de', 'en'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every mail in ${language} can be read by ${colorScheme}, on a telephone too, and asks for nothing`, async () => {
      const { page, asked, close } = await shown('<p></p>', colorScheme, 390)
      try {
        for (const act of actsOfLetters) {
          await page.setContent(htmlOf(act, language), { waitUntil: 'load' })
          assert.deepEqual(await findings(page), [], act)
          assert.equal(await isWiderThanScreen(page), false, `${act} is wider than 390 pixels`)
        }
        assert.deepEqual(asked, [])
      } finally {
        await close()
      }
    })

for (const [act, width, colorScheme] of [
  ['remindOfDebt', 900, 'light'],
  ['remindOfDebt', 390, 'dark'],
  ['confirmTermination', 390, 'light'],
  ['tellOfSuspension', 900, 'dark'],
] as const)
  test(`${act} is shown by ${colorScheme} at ${width} pixels with head, table and foot`, async () => {
    const { page, close } = await shown(htmlOf(act, 'de'), colorScheme, width)
    try {
      assert.equal(await page.locator('h1').count(), 1)
      assert.match((await page.locator('.foot').textContent()) ?? '', /Amtsgericht Recklinghausen HRB 1234/)
      await page.screenshot({ path: join(pictures, `mail-${act}-${width}-${colorScheme}.png`), fullPage: true })
    } finally {
      await close()
    }
  })

test('a mark travels with the mail: its picture has the name of the provider, and is asked of no server', async () => {
  const { page, asked, close } = await shown(htmlOf('confirmTermination', 'de', true), 'light', 900)
  try {
    assert.equal(await page.getByAltText(provider).getAttribute('src'), 'cid:mark')
    assert.deepEqual(
      asked.filter((address) => !address.startsWith('cid:')),
      [],
    )
  } finally {
    await close()
  }
})
