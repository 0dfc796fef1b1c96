import { asLongAs } from '../../../../grammar/clause.ts'

import { supportChannel } from '../../../../grammar/matters/support.ts'
import { eurNet, Net } from '../../../../grammar/money.ts'
import { planPrice } from '../../../../grammar/quantities/billing.ts'
import { publishedChannels } from '../../../../grammar/quantities/support.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { measure, performance, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const latestVersion = performance({
  ref: '§ 2.6.1 S. 1',
  title: { de: 'Die neueste Fassung', en: 'The latest version' },
  de: 'Solange das Abonnement läuft, stellt der Anbieter die neueste Fassung der Software über das Internet bereit.',
  en: 'As long as the subscription runs the provider makes the latest version of the software available over the internet.',
  where: {},
  claims: ['q.agb.2.6.1a'],
  performance: { item: 'free' },
})

export const rightsOfUse = textOnly({
  ref: '§ 2.6.1 S. 2',
  title: { de: 'Vorbehalt der Rechte', en: 'Reservation of rights' },
  de: 'Nutzungsrechte, die nicht ausdrücklich eingeräumt sind, bleiben beim Anbieter oder Urheber.',
  en: 'Rights of use that are not expressly granted stay with the provider or the author.',
  where: {},
  claims: ['q.agb.2.6.1b'],
  textOnly: 'It keeps rights where they are; nothing follows from it.',
})

export const onTheServerOfTheProvider = performance({
  ref: '§ 2.6.1 S. 3',
  title: { de: 'Betrieb auf Servern des Anbieters', en: 'Operation on servers of the provider' },
  de: 'Die Software liegt auf einem Server des Anbieters, den der Kunde über das Internet erreicht.',
  en: 'The software sits on a server of the provider that the customer reaches over the internet.',
  where: {},
  claims: ['q.agb.2.6.1c'],
  performance: { item: 'free' },
})

export const updates = performance({
  ref: '§ 2.6.1 S. 4',
  title: { de: 'Aktualisierungen', en: 'Updates' },
  de: 'Aktualisierungen gibt es ohne Aufpreis und ohne festen Abstand.',
  en: 'Updates come at no extra charge and at no fixed interval.',
  where: {},
  claims: ['q.agb.2.6.1d'],
  performance: { item: 'free' },
})

export const contentOfUpdates = textOnly({
  ref: '§ 2.6.1 S. 5',
  title: { de: 'Inhalt der Aktualisierungen', en: 'Content of updates' },
  de: 'Einen bestimmten Inhalt einer Aktualisierung kann der Kunde nicht verlangen.',
  en: 'The customer cannot demand a certain content of an update.',
  where: {},
  claims: ['q.agb.2.6.1e'],
  textOnly: 'It denies a claim; nothing follows from it.',
})

export const channelsOfThePlan = asLongAs({
  ref: '§ 2.6.1 S. 11',
  title: { de: 'Supportkanäle des Abonnements', en: 'Support channels of the subscription' },
  decides: supportChannel,
  de: 'Welche Wege zum Support offenstehen, richtet sich nach dem Abonnement; die Liste steht auf der Website.',
  en: 'Which ways to support are open depends on the subscription; the list is on the website.',
  where: {},
  given: { channel: itself<string>(), price: planPrice, published: publishedChannels },
  then: ({ channel, price, published }) => {
    const booked: readonly string[] = price.isPositive ? published.paid : published.free
    return booked.includes(channel) ? 'open' : 'closed'
  },
  examples: {
    'chat in the list of paid plans': [
      { channel: 'chat', price: eurNet('50.00'), published: { free: [], paid: ['chat'] } },
      'open',
    ],
    'a free plan has another list': [
      { channel: 'chat', price: Net.zero, published: { free: [], paid: ['chat'] } },
      'closed',
    ],
  },
  claims: ['q.agb.2.6.1j'],
  reading: 'The list is a setting of the provider; the source does not hold it.',
})

export const monitoring = measure({
  ref: '§ 2.6.2 S. 1',
  title: { de: 'Laufende Überwachung', en: 'Continuous monitoring' },
  de: 'Der Anbieter überwacht laufend, ob die Software funktioniert.',
  en: 'The provider continuously monitors whether the software works.',
  where: {},
  claims: ['q.agb.2.6.2a'],
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Messungen der Verfügbarkeit, Protokoll der Alarme',
      en: 'measurements of availability, log of alerts',
    },
  },
})

export const removalOfErrors = undertaking({
  ref: '§ 2.6.2 S. 2',
  title: { de: 'Beseitigung von Fehlern', en: 'Removal of errors' },
  de: 'Fehler, die die Nutzung einschränken, beseitigt der Anbieter, soweit das technisch möglich ist.',
  en: 'Errors that restrict use are removed by the provider as far as that is technically possible.',
  where: {},
  claims: ['q.agb.2.6.2b'],
  undertaking: { who: 'provider', duty: 'removeError' },
  reading:
    '§ 4.3 disclaims errors outside the main functions. Where such an error restricts use the concrete promise here goes first: it is removed.',
  mend: {
    de: '§ 2.6.2 und § 4.3 sollten sagen, welche Fehler beseitigt werden, die nur Nebenfunktionen einschränken.',
    en: '§ 2.6.2 and § 4.3 should say which errors are removed that restrict minor functions only.',
  },
})
