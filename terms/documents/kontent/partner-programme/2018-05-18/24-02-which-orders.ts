import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayDecline, mayEarn } from '../../../../grammar/matters/partner-programme.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { type OrderTraced, orderTraced } from '../../../../grammar/quantities/recruit.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'

const isOrder = (traced: OrderTraced | undefined) =>
  traced !== undefined || no('Bestellt ist nichts.', 'Nothing is ordered.')
/** For examples: a stranger, verified, who came by the link. */
const stranger: OrderTraced = {
  price: eurNet('100.00'),
  isVerified: true,
  recognisedAs: undefined,
  byLink: true,
  byCode: false,
  declined: false,
}

export const newCustomersAlone = asLongAs({
  ref: '§ 24.2 S. 2',
  title: { de: 'Nur Neukunden', en: 'New customers alone' },
  decides: mayEarn,
  de: 'Neukunde ist, wer dem Anbieter zuvor unbekannt war, von ihm auf dem Postweg oder sonst verifiziert ist und eine entgeltliche Bestellung aufgegeben hat; anderes wird nicht vergütet.',
  en: 'A new customer is who was unknown to the provider before, was verified by it by post or otherwise and placed an order subject to a charge; nothing else is remunerated.',
  where: {},
  given: { traced: orderTraced },
  provided: ({ traced }) =>
    all(
      isOrder(traced),
      traced?.isVerified === false ||
        traced?.recognisedAs === 'customer known before' ||
        traced?.price.isPositive === false ||
        no('Ein Neukunde hat entgeltlich bestellt.', 'A new customer has placed an order subject to a charge.'),
    ),
  then: () => 'barred',
  examples: {
    'never verified': [{ traced: { ...stranger, isVerified: false } }, 'barred'],
    'known before': [{ traced: { ...stranger, recognisedAs: 'customer known before' } }, 'barred'],
    'a free order': [{ traced: { ...stranger, price: eurNet('0.00') } }, 'barred'],
    'a new customer': [{ traced: stranger }],
    'no order at all': [{ traced: undefined }],
  },
  claims: ['kontent.pp.24.2b', 'kontent.pp.24.3a'],
  reading: 'All three must hold. Whoever had any contract before is not new, former customers included.',
})

export const ownOrders = asLongAs({
  ref: '§ 24.7',
  title: { de: 'Keine eigenen Bestellungen', en: 'No own orders' },
  decides: mayEarn,
  de: 'Eigene Bestellungen des Partners sind vertragswidrig und werden nicht vergütet.',
  en: 'Orders of the partner itself are contrary to the contract and earn nothing.',
  where: {},
  given: { traced: orderTraced },
  provided: ({ traced }) =>
    traced?.recognisedAs === 'the partner' || no('Bestellt hat ein anderer.', 'Somebody else has ordered.'),
  then: () => 'barred',
  examples: {
    'the partner itself': [{ traced: { ...stranger, recognisedAs: 'the partner' } }, 'barred'],
    'somebody else': [{ traced: stranger }],
  },
  claims: ['kontent.pp.24.7'],
  reading:
    'The same customer, account, address or e-mail; of relatives and affiliated companies the text says nothing.',
})

export const rightToDecline = asLongAs({
  ref: '§ 24.10 S. 1',
  title: { de: 'Ablehnung ohne Gründe', en: 'Declined without reasons' },
  decides: mayDecline,
  de: 'Der Anbieter darf Bestellungen geworbener Endkunden ohne Angabe von Gründen ablehnen.',
  en: 'The provider may decline orders of recruited end customers without giving reasons.',
  where: {},
  given: { traced: orderTraced },
  provided: ({ traced }) => isOrder(traced),
  then: () => 'permitted',
  examples: { 'any order': [{ traced: stranger }, 'permitted'], 'no order': [{ traced: undefined }] },
  claims: ['kontent.pp.24.10'],
})
export const declinedOrders = asLongAs({
  ref: '§ 24.10 S. 2',
  title: { de: 'Abgelehntes wird nicht vergütet', en: 'What is declined earns nothing' },
  decides: mayEarn,
  de: 'Eine abgelehnte Bestellung wird nicht vergütet.',
  en: 'An order that was declined earns nothing.',
  where: {},
  given: { traced: orderTraced },
  provided: ({ traced }) => traced?.declined === true || no('Nicht abgelehnt.', 'Not declined.'),
  then: () => 'barred',
  examples: {
    declined: [{ traced: { ...stranger, declined: true } }, 'barred'],
    'not declined': [{ traced: stranger }],
  },
  claims: ['kontent.pp.24.10'],
})

export const byTheLink = asLongAs({
  ref: '§ 24.11 S. 1',
  title: { de: 'Zuordnung durch den Link', en: 'Attribution by the link' },
  decides: mayEarn,
  de: 'Vergütet wird eine Bestellung, die der Neukunde über einen Link mit dem Code des Partners aufgibt.',
  en: 'Remunerated is an order that the new customer places through a link with the code of the partner.',
  where: {},
  given: { traced: orderTraced },
  provided: ({ traced }) => traced?.byLink === true || no('Kein Link führte dazu.', 'No link led to it.'),
  then: () => 'permitted',
  examples: {
    'by the link': [{ traced: stranger }, 'permitted'],
    'without it': [{ traced: { ...stranger, byLink: false } }],
  },
  claims: ['kontent.pp.24.11a'],
  reading: 'How long the cookie keeps the code is not said: as long as the browser has it.',
})
export const byTheCode = asLongAs({
  ref: '§ 24.11 S. 2',
  title: { de: 'Zuordnung durch den Code', en: 'Attribution by the code' },
  decides: mayEarn,
  de: 'Ebenso eine Bestellung, an deren Ende der Neukunde den Code des Partners eingibt.',
  en: 'So is an order at the end of which the new customer types the code of the partner.',
  where: {},
  given: { traced: orderTraced },
  provided: ({ traced }) => traced?.byCode === true || no('Kein Code ist eingegeben.', 'No code was typed.'),
  then: () => 'permitted',
  examples: {
    'typed at the end': [{ traced: { ...stranger, byLink: false, byCode: true } }, 'permitted'],
    'not typed': [{ traced: stranger }],
  },
  claims: ['kontent.pp.24.11b'],
})
export const linksAndCodes = performance({
  ref: '§ 24.11 S. 3',
  title: { de: 'Links und Codes', en: 'Links and codes' },
  de: 'Links und Codes stellt der Anbieter im Kundenbereich des Partners bereit.',
  en: 'The provider supplies links and codes in the customer area of the partner.',
  where: {},
  performance: { item: 'partner' },
  claims: ['kontent.pp.24.11c'],
})
export const formatOfLinks = textOnly({
  ref: '§ 24.11 S. 4',
  title: { de: 'Einbindung der Links', en: 'Integration of links' },
  de: 'Für die richtige Form und Einbindung der Links sorgt der Partner.',
  en: 'The partner sees to the right form and integration of the links.',
  where: {},
  textOnly: 'A link that does not carry the code attributes nothing, by the sentences before.',
  claims: ['kontent.pp.24.11d'],
})

export const withoutTrace = asLongAs({
  ref: '§ 24.12 S. 1',
  title: { de: 'Ohne Cookie und Code keine Zuordnung', en: 'No attribution without cookie or code' },
  decides: mayEarn,
  de: 'Sind Cookies abgeschaltet und ist kein Code eingegeben, lässt sich eine Bestellung nicht zuordnen und wird nicht vergütet.',
  en: 'If cookies are off and no code was typed, an order cannot be attributed and earns nothing.',
  where: {},
  given: { traced: orderTraced },
  provided: ({ traced }) =>
    all(
      isOrder(traced),
      (traced?.byLink === false && !traced.byCode) || no('Die Bestellung ist zugeordnet.', 'The order is attributed.'),
    ),
  then: () => 'barred',
  examples: {
    'neither cookie nor code': [{ traced: { ...stranger, byLink: false } }, 'barred'],
    'a code is enough': [{ traced: { ...stranger, byLink: false, byCode: true } }],
  },
  claims: ['kontent.pp.24.12a'],
  reading: 'A refused consent to the cookie (§ 25 TDDDG) is a cookie that is off.',
})
export const alteredPages = textOnly({
  ref: '§ 24.12 S. 2',
  title: { de: 'Veränderter HTML-Code', en: 'Altered HTML code' },
  de: 'Wird der HTML-Code verändert, kann falsch abgerechnet werden.',
  en: 'If the HTML code is altered, settlements may be wrong.',
  where: {},
  textOnly: 'It warns.',
  claims: ['kontent.pp.24.12b'],
})
export const statistics = performance({
  ref: '§ 24.13 S. 1',
  title: { de: 'Statistiken', en: 'Statistics' },
  de: 'Stellt der Anbieter im Kundenkonto Statistiken bereit, können sie je nach Erfassung voneinander abweichen.',
  en: 'If the provider offers statistics in the customer account, they may differ with how they are gathered.',
  where: {},
  performance: { item: 'partner' },
  claims: ['kontent.pp.24.13a'],
})
