import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { price } from '../../../../grammar/matters/prices.ts'
import { connection } from '../../../../grammar/matters/provision.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { asks, must } from '../../../../grammar/outcome.ts'
import { connectionChosen, ownEquipmentChecked } from '../../../../grammar/quantities/provision.ts'
import { say } from '../../../../grammar/said.ts'
import { measure, performance, textOnly } from '../../../../grammar/statement.ts'
import { amount } from '../../../../grammar/threshold.ts'

export const onlyByVpn = measure({
  ref: 'Nr. 4 S. 1',
  title: { de: 'Zugang zum Rechenzentrum', en: 'Access to the data centre' },
  de: 'Das Rechenzentrum wird über das Internet in einem verschlüsselten VPN-Kanal erreicht.',
  en: 'The data centre is reached over the internet through an encrypted VPN channel.',
  where: {},
  claims: ['elc.lb.4a'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Dienste sind an VPN-Netze gebunden; Protokoll der Verbindungen',
      en: 'services are bound to VPN networks; log of connections',
    },
  },
  reading:
    'Application, administration and upload of evidence are web functions before a VPN exists, not access to the data centre.',
})

export const internetOfTheCustomer = textOnly({
  ref: 'Nr. 4 S. 2',
  title: { de: 'Internetzugang des Kunden', en: 'Internet access of the customer' },
  de: 'Für seinen Internetzugang sorgt während der ganzen Vertragszeit der Kunde.',
  en: 'Throughout the term the customer is responsible for having internet access.',
  where: {},
  claims: ['elc.lb.4b'],
  textOnly: 'A line that is down is no downtime of the service (AGB § 2.4); nothing else follows from it.',
})

export const routerIsLent = performance({
  ref: 'Nr. 4 S. 3',
  title: { de: 'Überlassener VPN-Router', en: 'VPN router lent' },
  de: 'Für die Vertragszeit stellt und verwaltet der Anbieter den VPN-Router.',
  en: 'For the term of the agreement the provider lends and administers the VPN router.',
  where: {},
  claims: ['elc.lb.4c'],
  performance: { item: 'files.single' },
  reading: 'One router for the agreement, not one for each service booked: § 2.3 speaks of "the" router.',
})

export const routerIsInThePrice = asLongAs({
  ref: 'Nr. 4 S. 4',
  title: { de: 'Router im Preis enthalten', en: 'Router included in the price' },
  decides: price,
  of: ['access.router'],
  de: 'Seine Kosten sind in den Preisen der Dienste enthalten: {surcharge} zusätzlich.',
  en: 'Its cost is covered by the prices of the services: {surcharge} in addition.',
  where: { surcharge: amount(eurNet('0.00')) },
  then: (_, { surcharge }) => surcharge.is,
  examples: { 'the first router': [{}, eurNet('0.00')] },
  claims: ['elc.lb.4d'],
  reading: 'It is assumed for services on request as well. "Included" and "free" (AGB § 2.3) lead to the same invoice.',
})

const routersIncluded = (routers: number) =>
  adjustable([routers], (n) =>
    say(n === 1 ? 'ein Router' : `${n} Router`, n === 1 ? 'one router' : `${n} routers`, {
      covers: (count: number): boolean => count <= n,
    }),
  )
const asFurtherOnes = {
  de: 'Weitere Router werden als solche gebucht (Preise Nr. 5). Gilt diese Buchung?',
  en: 'Further routers are booked as such (price list no. 5). Does this booking stand?',
}

export const onlyOneIsInThePrice = clause({
  ref: 'Nr. 4 S. 4 Hs. 2',
  title: { de: 'Ein Router je Vertrag', en: 'One router for an agreement' },
  when: 'booked',
  de: 'So enthalten ist {included} je Vertrag; was darüber hinaus ohne Preis gebucht wird, wartet auf eine Entscheidung.',
  en: 'Included in this way is {included} for an agreement; what is booked beyond it without a price waits for a decision.',
  where: { included: routersIncluded(1) },
  provided: ({ item, count }, { included }) =>
    all(
      item === 'access.router' || no('Gebucht ist etwas anderes.', 'Something else is booked.'),
      !included.covers(count) || no('Er ist im Preis enthalten.', 'It is included in the price.'),
    ),
  then: ({ id }) => asks(id, asFurtherOnes),
  examples: {
    'one is included': [{ id: 3, item: 'access.router', count: 1 }, []],
    'a second one is not': [{ id: 3, item: 'access.router', count: 2 }, asks(3, asFurtherOnes)],
    'further ones have a price': [{ id: 3, item: 'access.router.extra', count: 2 }, []],
  },
  claims: ['elc.lb.4d'],
})

export const ownEquipment = asLongAs({
  ref: 'Nr. 4 S. 5',
  title: { de: 'Eigene VPN-Geräte', en: 'Own VPN equipment' },
  decides: connection,
  of: ['services'],
  exceptionTo: ['Fragen Nr. 3 S. 1'],
  de: 'Kunden mit geeigneten Voraussetzungen können eigene VPN-Geräte nutzen, sobald der Anbieter die Eignung festgestellt hat.',
  en: 'Customers with suitable prerequisites may use their own VPN equipment, once the provider has found it suitable.',
  where: {},
  given: { chosen: connectionChosen, check: ownEquipmentChecked },
  provided: ({ chosen, check }) =>
    all(
      chosen?.way === 'own equipment' || no('Eigene Geräte sind nicht gewählt.', 'Own equipment was not chosen.'),
      check?.suitable !== true || no('Die Geräte sind geeignet.', 'The equipment is suitable.'),
    ),
  then: ({ check }) => (check === undefined ? 'being checked' : 'refused'),
  examples: {
    'until it is checked': [{ chosen: { way: 'own equipment' }, check: undefined }, 'being checked'],
    'found unsuitable': [{ chosen: { way: 'own equipment' }, check: { suitable: false } }, 'refused'],
    'found suitable': [{ chosen: { way: 'own equipment' }, check: { suitable: true } }],
    'another way was chosen': [{ chosen: { way: 'supplied router' }, check: undefined }],
  },
  claims: ['elc.lb.4e'],
  reading:
    'The prerequisites are not listed: somebody checks and records the result. Remote configuration (AGB § 2.3) cannot reach such equipment.',
})

export const ownEquipmentIsChecked = clause({
  ref: 'Nr. 4 S. 5 Hs. 2',
  title: { de: 'Prüfung eigener Geräte', en: 'Check of own equipment' },
  when: 'connectionChosen',
  de: 'Die Eignung prüft er vor der Freischaltung.',
  en: 'It checks the suitability before activation.',
  where: {},
  provided: ({ way }) =>
    way === 'own equipment' || no('Eigene Geräte sind nicht gewählt.', 'Own equipment was not chosen.'),
  then: () => must('provider', 'checkOwnEquipment', 'connection'),
  examples: {
    'a firewall of its own': [{ way: 'own equipment' }, must('provider', 'checkOwnEquipment', 'connection')],
    'the supplied router': [{ way: 'supplied router' }, []],
  },
  claims: ['elc.lb.4e'],
})
