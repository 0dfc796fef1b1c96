import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { price, quantity } from '../../../../grammar/matters/prices.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { planSeats } from '../../../../grammar/quantities/billing.ts'

/** The item under which an order form names a price for each end user. */
const perUser = 'end user'

export const agreedPrice = clause({
  ref: 'Nr. 1',
  title: { de: 'Preis', en: 'Price' },
  when: 'priceAgreed',
  de: 'Es gilt der Preis, den die Bestellung nennt; er ist netto, die gesetzliche Umsatzsteuer kommt hinzu.',
  en: 'The price that the order form names applies; it is net, and value added tax is added.',
  where: {},
  provided: ({ item }) => item !== perUser || no('Ein Preis je Endnutzer.', 'A price for each end user.'),
  then: ({ item, price: agreed }) => holds(price, item, agreed),
  examples: {
    'a year of the platform': [
      { item: 'subscription', price: eurNet('12000.00') },
      holds(price, 'subscription', eurNet('12000.00')),
    ],
    'a price for each end user is another sentence': [{ item: perUser, price: eurNet('40.00') }, []],
  },
  claims: ['dc.agb.13.1a'],
})

export const priceForEachUser = clause({
  ref: 'Nr. 1 (je Nutzer)',
  title: { de: 'Preis je Endnutzer', en: 'Price for each end user' },
  when: 'priceAgreed',
  de: 'Nennt sie einen Preis je Endnutzer, gilt er mal die Zahl der Endnutzer.',
  en: 'If it names a price for each end user, this applies times the number of end users.',
  where: {},
  given: { users: planSeats },
  provided: ({ item }, _, { users }) =>
    all(
      item === perUser || no('Kein Preis je Endnutzer.', 'Not a price for each end user.'),
      users > 0 || no('Keine Zahl der Endnutzer ist gebucht.', 'No number of end users is booked.'),
    ),
  then: ({ price: each }, _, { users }) => holds(price, 'subscription', each.times(users)),
  examples: {
    '25 users': [
      { item: perUser, price: eurNet('40.00') },
      holds(price, 'subscription', eurNet('1000.00')),
      { users: 25 },
    ],
    'a price of the whole': [{ item: 'subscription', price: eurNet('40.00') }, [], { users: 25 }],
    'how many is not said yet': [{ item: perUser, price: eurNet('40.00') }, [], { users: 0 }],
  },
  claims: ['dc.agb.13.1a'],
  reading: 'The number is booked before, or in the same order form before the price.',
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
