import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Language } from '../terms/grammar/said.ts'
import { findings } from './findings.test-support.ts'

/** Where the browser tests keep what they saw. */
export const pictures = join(import.meta.dirname, '../dist/pictures')

/** Both languages, by light and dark, on a screen and on a phone. */
export const looks = [
  { language: 'de', width: 1280, colorScheme: 'light' },
  { language: 'en', width: 1280, colorScheme: 'dark' },
  { language: 'de', width: 390, colorScheme: 'light' },
  { language: 'en', width: 390, colorScheme: 'dark' },
] as const satisfies readonly { language: Language; width: number; colorScheme: 'light' | 'dark' }[]

/** Takes a picture, and finds nothing that keeps somebody out. */
export async function isOpenToAll(page: Page, name: string, look: (typeof looks)[number]): Promise<void> {
  await page.waitForLoadState('networkidle')
  const { language, colorScheme, width } = look
  await page.screenshot({ path: join(pictures, `${name}-${language}-${colorScheme}-${width}.png`), fullPage: true })
  assert.deepEqual(await findings(page), [])
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
}
