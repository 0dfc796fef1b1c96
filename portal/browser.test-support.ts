import { type Browser, chromium, type Page } from 'playwright-core'
import { openHouse, type TestHouse } from '../api/house.test-support.ts'
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

/** The browser that Debian brings. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: flags })

/** Who looks: in which language, and how wide the screen is. */
export interface Viewer {
  readonly language: Language
  readonly width: number
}
export interface OpenWindow {
  readonly page: Page
  readonly house: TestHouse
  /** What the browser complained about. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

type HouseOptions = NonNullable<Parameters<typeof openHouse>[0]>

/** A house of its own with its window open, as somebody with that browser sees it. */
export async function openWindow(
  browser: Browser,
  { language, width }: Viewer,
  options: HouseOptions = {},
): Promise<OpenWindow> {
  const folder = await buildWindow(saySilently)
  const house = await openHouse({ ...options, hang: (http) => serveWindow(http, folder) })
  const address = await house.http.listen({ host: '127.0.0.1', port: 0 })
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  return {
    page,
    house,
    complaints,
    close: async () => {
      await context.close()
      await house.close()
    },
  }
}
