import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { conclusion } from '../../../../grammar/matters/agreement.ts'
import { contractText, orderStands } from '../../../../grammar/matters/software-service.ts'
import { must } from '../../../../grammar/outcome.ts'
import { orderOf } from '../../../../grammar/quantities/order.ts'
import { concludedOnItem, firstWayOfConclusion } from '../../../../grammar/quantities/software-service.ts'

const isOrdered = (order: unknown) => order !== undefined || no('Bestellt ist nichts.', 'Nothing is ordered.')

export const bindingOffer = asLongAs({
  ref: '§ 23.3 S. 1',
  title: { de: 'Bestellung als Angebot', en: 'An order is an offer' },
  decides: orderStands,
  of: ['onlyoffice'],
  de: 'Eine Bestellung, die Laufzeit und Zahl der Nutzer nennt, ist ein verbindliches Angebot des Kunden.',
  en: 'An order that names term and number of users is a binding offer of the customer.',
  where: {},
  given: { order: orderOf, concluded: concludedOnItem },
  provided: ({ order, concluded }) =>
    all(isOrdered(order), concluded === undefined || no('Der Vertrag ist geschlossen.', 'The contract is concluded.')),
  then: ({ order }) => (order?.users === undefined ? 'incomplete' : 'binding'),
  examples: {
    'for ten users': [{ order: { variant: 'a month, renewed', users: 10 }, concluded: undefined }, 'binding'],
    'without their number it is none': [{ order: { variant: 'a month, renewed' }, concluded: undefined }, 'incomplete'],
    'a contract is no offer any more': [{ order: { variant: 'a month, renewed', users: 10 }, concluded: '2026-11-22' }],
  },
  claims: ['kontent.oo.23.3a'],
  reading: 'How long the customer is bound follows from § 147 (2) BGB; the text sets no day.',
})

export const confirmationOfReceipt = clause({
  ref: '§ 23.3 S. 2',
  title: { de: 'Eingangsbestätigung', en: 'Confirmation of receipt' },
  when: 'orderPlaced',
  de: 'Den Eingang einer Bestellung über das Internet bestätigt der Anbieter selbsttätig; das ist noch keine Annahme.',
  en: 'The receipt of an order over the internet is confirmed automatically; this is not yet an acceptance.',
  where: {},
  provided: ({ item, medium }) =>
    all(
      item === 'onlyoffice' || no('Bestellt ist etwas anderes.', 'Something else is ordered.'),
      medium === 'portal' || no('Nicht über das Internet bestellt.', 'Not ordered over the internet.'),
    ),
  then: ({ item, at }) => must('provider', 'confirmOrder', item, { by: at, content: 'receipt' }),
  examples: {
    'at once': [
      { item: 'onlyoffice', medium: 'portal', at: instantOf('2026-11-22T10:00') },
      must('provider', 'confirmOrder', 'onlyoffice', { by: instantOf('2026-11-22T10:00'), content: 'receipt' }),
    ],
    'a letter is not confirmed automatically': [{ item: 'onlyoffice', medium: 'letter' }, []],
    'nor is another item': [{ item: 'domain', medium: 'portal' }, []],
  },
  claims: ['kontent.oo.23.3b'],
})

export const waysOfConclusion = asLongAs({
  ref: '§ 23.3 S. 3',
  title: { de: 'Drei Arten des Vertragsschlusses', en: 'Three ways of conclusion' },
  decides: conclusion,
  of: ['onlyoffice'],
  de: 'Der Vertrag kommt zustande, wenn der Anbieter ausdrücklich annimmt, wenn er die Zugangsdaten absendet oder wenn der Kunde die Software zu nutzen beginnt, was immer zuerst geschieht.',
  en: 'The contract comes into being when the provider expressly accepts, when it sends the access data or when the customer starts to use the software, whichever comes first.',
  where: {},
  given: { order: orderOf, first: firstWayOfConclusion },
  provided: ({ order, first }) =>
    all(isOrdered(order), first !== undefined || no('Nichts davon ist geschehen.', 'Nothing of this has happened.')),
  then: ({ first }) => first ?? '1990-01-01',
  examples: {
    'the access data came before the letter': [{ order: { item: 'onlyoffice' }, first: '2026-11-22' }, '2026-11-22'],
    'an automatic receipt is none of them': [{ order: { item: 'onlyoffice' }, first: undefined }],
  },
  claims: ['kontent.oo.23.3c'],
})

export const storedContract = asLongAs({
  ref: '§ 23.3 S. 4',
  title: { de: 'Gespeicherter Vertragstext', en: 'Contract text stored' },
  decides: contractText,
  of: ['onlyoffice'],
  de: 'Wurde über das Internet bestellt, speichert der Anbieter den Vertragstext nach dem Abschluss; der Kunde kann ihn abrufen.',
  en: 'If the order was placed over the internet, the provider stores the text of the contract after conclusion; the customer can fetch it.',
  where: {},
  given: { order: orderOf, concluded: concludedOnItem },
  provided: ({ order, concluded }) =>
    all(
      order?.medium === 'portal' || no('Nicht über das Internet bestellt.', 'Not ordered over the internet.'),
      concluded !== undefined || no('Es ist kein Vertrag geschlossen.', 'No contract is concluded.'),
    ),
  then: () => 'retrievable',
  examples: {
    'after conclusion': [{ order: { medium: 'portal' }, concluded: '2026-11-22' }, 'retrievable'],
    'not before it': [{ order: { medium: 'portal' }, concluded: undefined }],
    'not of an order by letter': [{ order: { medium: 'letter' }, concluded: '2026-11-22' }],
  },
  claims: ['kontent.oo.23.3d'],
  reading: 'No time is set for storing it; it is kept as long as the agreement itself is.',
})
