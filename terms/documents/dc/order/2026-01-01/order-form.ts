import { clause } from '../../../../grammar/clause.ts'
import { price, quantity } from '../../../../grammar/matters/prices.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { holds } from '../../../../grammar/outcome.ts'

export const agreedPrice = clause({
  ref: 'Nr. 1',
  title: { de: 'Preis', en: 'Price' },
  when: 'priceAgreed',
  de: 'Es gilt der Preis, den die Bestellung nennt.',
  en: 'The price that the order form names applies.',
  where: {},
  then: ({ item, price: agreed }) => holds(price, item, agreed),
  examples: {
    'a year of the platform': [
      { item: 'subscription', price: eurNet('12000.00') },
      holds(price, 'subscription', eurNet('12000.00')),
    ],
  },
  claims: ['dc.agb.13.1a'],
})

export const bookedUsers = clause({
  ref: 'Nr. 2',
  title: { de: 'Zahl der Nutzer', en: 'Number of users' },
  when: 'booked',
  de: 'Gebucht ist die Zahl, die die Bestellung nennt.',
  en: 'Booked is the number that the order form names.',
  where: {},
  then: ({ item, count }) => holds(quantity, item, count),
  examples: { 'ten end users': [{ item: 'seats', count: 10 }, holds(quantity, 'seats', 10)] },
  claims: ['dc.agb.13.1a'],
})
