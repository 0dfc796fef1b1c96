import { finalPrice, price, quantity, vatRate } from '../matters/prices.ts'
import { Net } from '../money.ts'
import { given } from '../quantity.ts'

/** A service that is booked, how often, and its net price. */
interface Booked {
  readonly item: string
  readonly count: number
  readonly price: Net
}
/** What is booked now, in the order of booking. */
const bookedServices = given(
  'gebuchte Dienste',
  'services booked',
  'price list and bookings',
  (standing): readonly Booked[] =>
    [...new Set(standing.all('booked').map((booked) => booked.item))]
      .map((item) => ({
        item,
        count: standing.value(quantity, item) ?? 0,
        price: standing.value(price, item) ?? Net.zero,
      }))
      .filter(({ count }) => count > 0),
)
/** How often each item is booked now, by its name. */
export const itemsBooked = given(
  'gebuchte Dienste und ihre Anzahl',
  'services booked, and how often',
  'bookings',
  (standing): Readonly<Record<string, number>> =>
    Object.fromEntries(bookedServices.of(standing, '').map(({ item, count }) => [item, count])),
)
/** The sum of what is booked, net, for a whole month. */
export const monthlyNet = given(
  'Monatsentgelt netto',
  'monthly fee, net',
  'price list and bookings',
  (standing): Net =>
    bookedServices.of(standing, '').reduce((sum, { count, price: each }) => sum.plus(each.times(count)), Net.zero),
)
/** The standard rate of value added tax in percent, as the law in force says. */
export const vatPercent = given(
  'Umsatzsteuersatz',
  'rate of value added tax',
  '§ 12 (1) UStG',
  (standing): number => standing.value(vatRate, 'standard') ?? 0,
)
/** The day of activation, once it has happened. */
export const activation = given('Freischaltung', 'activation', 'fact', (standing) => standing.first('activated'))
/** What an item is decided to cost; undefined if no price is known. */
export const priceOfItem = given('Preis', 'price', 'price list or agreement', (standing, item) =>
  standing.value(price, item),
)
/** The same as the customer pays it, where prices are said so. */
export const finalPriceOfItem = given('Endpreis', 'final price', 'order', (standing, item) =>
  standing.value(finalPrice, item),
)
