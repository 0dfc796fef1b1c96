import type { Language, Said } from '../grammar/said.ts'

const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const

/**
 * A size as drives are sold and as Windows shows it: one GB is 2^30 bytes, the larger of the two readings. A drive that was sold with
 * 500 GB so has 500 GB wherever its size is said: on pages, in refusals and in what is measured.
 *
 * @example sizeIn(536_870_912_000, 'de') === '500\u00a0GB'
 */
export function sizeIn(bytes: number, language: Language): string {
  let value = bytes
  let unit = 0
  // What would be rounded to 1,024 of a unit is one of the next.
  for (; Math.round(value) >= 1_024 && unit < units.length - 1; unit += 1) value /= 1_024
  const number = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    maximumFractionDigits: unit === 0 || value >= 100 ? 0 : 1,
  })
  return `${number.format(value)}\u00a0${units[unit]}`
}

/** @example sizeSaid(1_536).de === '1,5\u00a0KB' */
export const sizeSaid = (bytes: number): Said => ({ de: sizeIn(bytes, 'de'), en: sizeIn(bytes, 'en') })
