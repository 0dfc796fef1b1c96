import { no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { offered } from '../../../../grammar/matters/offer.ts'
import { finalPrice } from '../../../../grammar/matters/prices.ts'
import { eur, type Gross } from '../../../../grammar/money.ts'
import { offering } from '../../../../grammar/offering.ts'
import { type Tariff, tariffs } from '../../../../grammar/quantities/software-service.ts'
import { reached } from '../../../../grammar/quantity.ts'

type Offered = ReturnType<typeof offering>

const tariff: Tariff = { from: '2018-05-18', user: eur('4.76'), storage: { M: eur('11.90'), L: eur('23.80') } }
const byTheMonth = 'onlyoffice by the month'
const byTheYear = 'onlyoffice by the year'

/** The edition of the tariffs that applies to whoever orders now. */
const current = (editions: readonly Tariff[], hasCome: (day: Tariff['from']) => boolean): Tariff | undefined =>
  editions.findLast(({ from }) => hasCome(from))

/** One way to order ONLYOFFICE, and what one of it costs a month by the tariffs. */
const orderable = (
  ref: string,
  item: string,
  title: { readonly de: string; readonly en: string },
  what: Offered,
  priceIn: (tariff: Tariff) => Gross | undefined,
) => ({
  what: asLongAs({
    ref: `${ref} (Angebot)`,
    title,
    decides: offered,
    of: [item],
    de: 'Zu bestellen ist {what}; der Preis steht in der Tabelle der Tarife.',
    en: 'On offer is {what}; the price stands in the table of tariffs.',
    where: { what },
    then: (_, { what: { is } }) => is,
    examples: { offered: [{}, what.is] },
    claims: [],
  }),
  price: asLongAs({
    ref: `${ref} (Preis)`,
    title,
    decides: finalPrice,
    of: [item],
    de: 'Es gilt der Tarif vom Tag der Bestellung.',
    en: 'The tariff of the day of the order applies.',
    where: {},
    given: { tariffs, reached },
    provided: ({ tariffs: editions, reached: hasCome }) => {
      const now = current(editions, hasCome)
      return (
        (now !== undefined && priceIn(now) !== undefined) ||
        no('Dafür gibt es keinen Tarif.', 'There is no tariff for it.')
      )
    },
    then: ({ tariffs: editions, reached: hasCome }) => {
      const now = current(editions, hasCome)
      return (now && priceIn(now)) ?? eur('0.00')
    },
    examples: {
      'of the day': [
        { tariffs: [tariff, { ...tariff, from: '2026-12-01', user: eur('7.14') }], reached: asOf('2026-11-30') },
        priceIn(tariff) ?? eur('0.00'),
      ],
      'before the first there is none': [{ tariffs: [tariff], reached: asOf('2018-05-17') }],
    },
    claims: [],
  }),
})

const forATerm = (de: string, en: string, variant: 'a month, renewed' | 'a year, renewed') =>
  offering(de, en, {
    ...{ is: 'main', per: 'user and month', priced: 'by a clause', prices: 'gross', most: 500 },
    ...{ ordered: 'an order', order: { item: 'onlyoffice', variant } },
  })
const more = (storage: 'M' | 'L') =>
  offering(`gemeinsamer Speicher der Größe ${storage}`, `shared storage of size ${storage}`, {
    ...{ is: 'added', to: [byTheMonth, byTheYear], per: 'month', priced: 'by a clause', prices: 'gross' },
    ...{ ordered: 'with an order', storage },
  })

export const { what: monthly, price: priceOfAMonth } = orderable(
  'Nr. 2.4',
  byTheMonth,
  { de: 'ONLYOFFICE, monatlich', en: 'ONLYOFFICE, monthly' },
  forATerm(
    'die Bürosuite für eine Zahl von Nutzern mit Speicher S, für einen Monat und danach monatsweise',
    'the office suite for a number of users with storage S, for a month and then by the month',
    'a month, renewed',
  ),
  ({ user }) => user,
)
export const { what: yearly, price: priceOfAYear } = orderable(
  'Nr. 2.5',
  byTheYear,
  { de: 'ONLYOFFICE, jährlich', en: 'ONLYOFFICE, yearly' },
  forATerm(
    'die Bürosuite für eine Zahl von Nutzern mit Speicher S, für ein Jahr und danach jahrweise, im Voraus berechnet',
    'the office suite for a number of users with storage S, for a year and then by the year, charged in advance',
    'a year, renewed',
  ),
  ({ user }) => user,
)
export const { what: storageM, price: priceOfStorageM } = orderable(
  'Nr. 2.6',
  'onlyoffice storage M',
  { de: 'Speicher M', en: 'Storage M' },
  more('M'),
  ({ storage }) => storage.M,
)
export const { what: storageL, price: priceOfStorageL } = orderable(
  'Nr. 2.7',
  'onlyoffice storage L',
  { de: 'Speicher L', en: 'Storage L' },
  more('L'),
  ({ storage }) => storage.L,
)
