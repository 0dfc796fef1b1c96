import { afterEach } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Role } from '../access/roles.ts'
import { openHouse, type TestHouse } from '../api/house.test-support.ts'
import type { SentBy } from '../api/signed-in.test-support.ts'
import { saySilently } from '../server/console.ts'
import { buildWindow } from '../server/window.ts'
import type { Language } from '../terms/grammar/said.ts'
import { serveWindow } from './serve.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const browsers = new Set<Browser>()

/** Chromium as Debian brings it, without a window of its own, whose drawing takes a third of the time of a test. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    headless: true,
    args: flags,
  })
  browsers.add(browser)
  return browser
}

// A test that fails leaves its page open: what stood there is told with the failure, since nobody was there to look.
afterEach(async (context) => {
  if (!('passed' in context) || context.passed) return
  const pages = [...browsers].flatMap((browser) => browser.contexts()).flatMap((each) => each.pages())
  for (const page of pages) {
    const words = await page.locator('body').ariaSnapshot({ timeout: 2_000 }).catch(String)
    const focus = await page.evaluate<string>('document.activeElement?.outerHTML.slice(0, 200)').catch(String)
    context.diagnostic(`left open: ${page.url()}\nfocus: ${focus}\n${words.slice(0, 4_000)}`)
  }
})

/** Who looks: in which language, how wide the screen is, and as whom, if he is signed in. */
export interface Viewer {
  readonly language: Language
  readonly width: number
  readonly as?: Role | 'stranger'
  /** The page that is opened: that of the house's own agreement, if nothing else is said. */
  readonly path?: string
  readonly colorScheme?: 'light' | 'dark'
}
export interface OpenWindow {
  readonly page: Page
  readonly house: TestHouse
  /** What the browser complained about. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

type HouseOptions = NonNullable<Parameters<typeof openHouse>[0]>

/** A house of its own, with its window to be opened by any number of viewers. */
export interface OpenedHouse {
  readonly house: TestHouse
  readonly address: string
}

export async function openHouseWithWindow(options: HouseOptions = {}): Promise<OpenedHouse> {
  const folder = await buildWindow(saySilently)
  const house = await openHouse({ ...options, hang: (http) => serveWindow(http, folder) })
  return { house, address: await house.http.listen({ host: '127.0.0.1', port: 0 }) }
}

/** A house of its own with its window open, as somebody with that browser sees it. */
export async function openWindow(browser: Browser, viewer: Viewer, options: HouseOptions = {}): Promise<OpenWindow> {
  const opened = await openHouseWithWindow(options)
  const window = await lookIn(browser, opened, viewer)
  return {
    ...window,
    close: async () => {
      await window.close()
      await opened.house.close()
    },
  }
}

/** One more viewer of a house, in a browser of his own. */
export async function lookIn(
  browser: Browser,
  { house, address }: OpenedHouse,
  { language, width, as = 'administrator', path, colorScheme = 'light' }: Viewer,
): Promise<OpenWindow> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    reducedMotion: 'reduce',
    colorScheme,
  })
  if (as !== 'stranger') await context.addCookies(cookiesIn(await house.as(as), address))
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${address}${path ?? `/agreements/${house.key.agreement}`}`)
  return { page, house, complaints, close: () => context.close() }
}

/** What the door gave when somebody signed in, as the browser keeps it. */
const cookiesIn = ({ cookie }: SentBy, url: string) =>
  cookie.split('; ').map((each) => {
    const place = each.indexOf('=')
    return { name: each.slice(0, place), value: decodeURIComponent(each.slice(place + 1)), url }
  })
