import type { Cents, Vat } from '../money/e-invoice/invoice.ts'
import type { Language } from '../terms/grammar/said.ts'

/** An amount as people of a language write it: `1.234,50 EUR`, `EUR 1,234.50`. */
export function amountInWords(cents: Cents, language: Language): string {
  const figure = inFigures(cents / 100, language, 2)
  return language === 'de' ? `${figure} EUR` : `EUR ${figure}`
}

/** A price or a quantity with the decimals it has, six at most; a price has two at least. */
export const inFigures = (number: number, language: Language, least = 0): string =>
  formats[language][least === 0 ? 'any' : 'money'].format(number)

const locales = { de: 'de-DE', en: 'en-GB' } as const
const formatsOf = (locale: string) => ({
  any: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }),
  money: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 }),
})
const formats = { de: formatsOf(locales.de), en: formatsOf(locales.en) } as const satisfies Record<Language, unknown>

/** `19 %`; a dash where no tax is charged at all. */
export const rateInWords = ({ rate, category }: Vat, language: Language): string =>
  rate === undefined || category === 'O' ? '–' : `${inFigures(rate, language)} %`

/** What units are called, one and many (UN/ECE Recommendation 20). */
const units: Readonly<Record<string, Readonly<Record<Language, readonly [one: string, many: string]>>>> = {
  C62: { de: ['Stück', 'Stück'], en: ['unit', 'units'] },
  MON: { de: ['Monat', 'Monate'], en: ['month', 'months'] },
  ANN: { de: ['Jahr', 'Jahre'], en: ['year', 'years'] },
  DAY: { de: ['Tag', 'Tage'], en: ['day', 'days'] },
  HUR: { de: ['Stunde', 'Stunden'], en: ['hour', 'hours'] },
  E34: { de: ['GB', 'GB'], en: ['GB', 'GB'] },
}

/** A quantity with its unit: `3 Monate`, `−1 month`. */
export function quantityInWords(quantity: number, unit: string, language: Language): string {
  const [one, many] = units[unit]?.[language] ?? [unit, unit]
  const figure = inFigures(quantity, language).replace('-', '−')
  return `${figure} ${Math.abs(quantity) === 1 ? one : many}`
}
