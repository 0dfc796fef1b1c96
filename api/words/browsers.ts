import type { Said } from '../../terms/grammar/said.ts'

type Row = readonly [sign: RegExp, name: string]

/** The sign of each in the words by which a browser names itself; whoever pretends to be another stands before it. */
const browsers: readonly Row[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/\bcurl\//, 'curl'],
]
const machines: readonly Row[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * What a browser says of itself, so that its person recognises it. It may say anything, so nothing is decided by it.
 *
 * @example browserIn('Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0').en === 'Firefox on Windows'
 */
export function browserIn(userAgent: string): Said {
  const named = (rows: readonly Row[]): string | undefined => rows.find(([sign]) => sign.test(userAgent))?.[1]
  const [browser, machine] = [named(browsers), named(machines)]
  if (browser && machine) return { de: `${browser} auf ${machine}`, en: `${browser} on ${machine}` }
  const one = browser ?? machine
  return one ? { de: one, en: one } : { de: 'unbekanntes Gerät', en: 'unknown device' }
}
