import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { conclusion } from '../../../../grammar/matters/agreement.ts'
import { offered } from '../../../../grammar/matters/offer.ts'
import { scope } from '../../../../grammar/matters/prices.ts'
import { eur } from '../../../../grammar/money.ts'
import { offering } from '../../../../grammar/offering.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { selectionOf } from '../../../../grammar/quantities/order.ts'
import { performance } from '../../../../grammar/statement.ts'

const server = offering(
  'ein eigener oder virtueller Rechner, für ein Jahr und danach jahrweise',
  'a physical or virtual machine, for a year and then by the year',
  {
    is: 'main',
    per: 'year',
    priced: 'as published',
    prices: 'gross',
    ordered: 'a yearly term',
  },
)

export const withoutADomain = asLongAs({
  ref: '§ 22 S. 1',
  title: { de: 'Root-Server', en: 'Root server' },
  decides: offered,
  of: ['server'],
  de: 'Zusatzdienste können ohne Registrierung einer Domain bestellt werden, so ein Root-Server: {what}. Der Preis steht auf der Seite des Angebots und wird während der Bestellung gezeigt.',
  en: 'Add-ons may be ordered without registering a domain, such as a root server: {what}. The price stands on the page of the offer and is shown throughout the order.',
  where: { what: server },
  then: (_, { what: { is } }) => is,
  examples: { 'offered is a root server': [{}, server.is] },
  claims: ['kontent.bb.22.0a'],
  reading:
    'Mail and redirects are offered beside a domain, since their addresses need one; who brings a domain from elsewhere orders them by selection (§ 22.1).',
})
export const addOnServices = performance({
  ref: '§ 22 S. 2',
  title: { de: 'Zusatzdienste', en: 'Add-ons' },
  de: 'Zusatzdienste sind Webhosting, E-Mail, E-Mail-Weiterleitung, Weiterleitung, DNSplus, Synchronisation und Root-Server; ONLYOFFICE ist keiner.',
  en: 'Add-ons are web hosting, e-mail, e-mail forwarding, redirects, DNSplus, synchronisation and root servers; ONLYOFFICE is none.',
  where: {},
  claims: ['kontent.bb.22.0b'],
  performance: { item: 'hosting' },
})

export const selection = clause({
  ref: '§ 22.1',
  title: { de: 'Auswahl und Annahme', en: 'Selection and acceptance' },
  when: 'addOnConfirmed',
  about: ({ item }) => item,
  de: 'Den Umfang der Nutzung wählt der Kunde bei der Bestellung aus. Der Vertrag darüber kommt zustande, wenn ihm die Erklärung des Anbieters zugeht, die seine Auswahl annimmt.',
  en: 'The extent of use is selected by the customer with the order. The contract on it comes into being when the declaration of the provider that accepts the selection reaches the customer.',
  where: {},
  given: { selected: selectionOf },
  provided: ({ by }, _, { selected }) =>
    all(
      by === 'provider' || no('Angenommen hat nicht der Anbieter.', 'It is not the provider who accepted.'),
      selected !== undefined || no('Der Kunde hat nichts ausgewählt.', 'The customer has selected nothing.'),
    ),
  then: ({ item, on }, _, { selected }) =>
    selected ? [holds(conclusion, item, on), holds(scope, item, selected.yearly)] : [],
  examples: {
    'the declaration reached the customer': [
      { item: 'server', by: 'provider', on: '2026-11-23' },
      [holds(conclusion, 'server', '2026-11-23'), holds(scope, 'server', eur('480.00'))],
      { selected: { item: 'server', yearly: eur('480.00') } },
    ],
    'without a selection there is nothing to accept': [
      { item: 'server', by: 'provider', on: '2026-11-23' },
      [],
      { selected: undefined },
    ],
    'a customer does not accept its own order': [
      { item: 'server', by: 'customer', on: '2026-11-23' },
      [],
      { selected: { item: 'server', yearly: eur('480.00') } },
    ],
  },
  claims: ['kontent.bb.22.1a', 'kontent.bb.22.1b'],
})
