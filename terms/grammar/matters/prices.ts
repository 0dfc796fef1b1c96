import type { Day } from '../day.ts'
import type { Gross, Net } from '../money.ts'
import { matter, only } from './matter-of.ts'

export const price = matter<Net>('price', 'Preis', 'price')
/** What an item costs as the customer pays it, where prices are said so. */
export const finalPrice = matter<Gross>('finalPrice', 'Endpreis', 'final price')
export const quantity = matter<number>('quantity', 'Menge', 'quantity')
export const scope = matter<Gross>('scope', 'Umfang', 'scope')
export const scopeDay = matter<Gross>('scopeDay', 'Umfang am Tag', 'scope of the day')
export const vatRate = matter<number>(
  'vatRate',
  'Umsatzsteuersatz',
  'rate of value added tax',
  {},
  (rate) => `${rate} %`,
)
export const baseRate = matter<number>(
  'baseRate',
  'Basiszinssatz',
  'base rate',
  {},
  (hundredths) => `${hundredths / 100} %`,
)
/** The first day of default of a claim, where the terms do not let it follow from the calendar. */
export const defaultFrom = matter<Day>('defaultFrom', 'Verzug ab', 'in default from')
export const interest = matter<Gross>('interest', 'Verzugszinsen', 'default interest')
/** What the creditor of a claim in default may ask for beside interest, without proof of damage. */
export const lumpSum = matter<Gross>('lumpSum', 'Verzugspauschale', 'lump sum on default')
export const counted = matter<string>('counted', 'angerechnet', 'counted')
/** One invoice that stands until services, price or rate change; its due days follow from it. */
export interface StandingInvoice {
  readonly monthly: Gross
  readonly vatPercent: number
}
export const standingInvoice = matter<StandingInvoice>(
  'standingInvoice',
  'Dauerrechnung',
  'standing invoice',
  { watched: only('services'), broughtAboutBy: 'issueStandingInvoice' },
  ({ monthly, vatPercent }, language) => `${monthly[language]} (${vatPercent} %)`,
)
