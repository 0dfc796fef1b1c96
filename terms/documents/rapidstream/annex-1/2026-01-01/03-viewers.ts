import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { control } from '../../../../grammar/matters/safeguards.ts'
import { mayForwardAddress, mayUseAddress } from '../../../../grammar/matters/subprocessing.ts'
import { searchOfStores } from '../../../../grammar/quantities/safeguards.ts'
import { adServer } from '../../../../grammar/quantities/subprocessing.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'
import { atMost } from '../../at-most.ts'

export const addressOfViewers = textOnly({
  ref: 'Nr. 3 S. 1',
  title: { de: 'IP-Adresse der Zuschauer', en: 'IP address of viewers' },
  de: 'Von den Zuschauern wird regelmäßig die IP-Adresse verarbeitet.',
  en: 'Of viewers the IP address is regularly processed.',
  where: {},
  textOnly: 'It names the kind of data; what may be done with it the next sentences say.',
  claims: ['rapidstream.anlage1.3a'],
  reading: 'Nothing else is listed: device, referrer or consent strings go out only if the annex is extended.',
})

export const forwardedAsConfigured = asLongAs({
  ref: 'Nr. 3 S. 2',
  title: { de: 'Weitergabe an eingestellte Werbeserver', en: 'Forwarded to configured ad servers' },
  decides: mayForwardAddress,
  exceptionTo: ['AVV § 7.1 S. 2'],
  de: 'Die IP-Adresse wird gelesen und an die eingebundenen Werbeserver weitergegeben, für die der Kunde das eingestellt hat.',
  en: 'The IP address is read and passed on to the integrated ad servers for which the customer has set this.',
  where: {},
  given: { server: adServer },
  provided: ({ server }) =>
    all(
      server !== undefined || no('Der Werbeserver ist nicht eingebunden.', 'The ad server is not integrated.'),
      server?.forwardsAddress === true || no('Die Weitergabe ist nicht eingestellt.', 'Forwarding is not set.'),
    ),
  then: () => 'permitted',
  examples: {
    'set to forward': [{ server: { forwardsAddress: true } }, 'permitted'],
    'set not to': [{ server: { forwardsAddress: false } }],
    'not integrated': [{ server: undefined }],
  },
  claims: ['rapidstream.anlage1.3b'],
  reading:
    'No default is stated: off (Art. 25 (2) GDPR). Ad servers are recipients that the customer chose; one in a third country is its transfer and no relocation of § 4.4.',
})

export const neverStored = asLongAs({
  ref: 'Nr. 3 S. 3',
  title: { de: 'Keine Speicherung der IP-Adresse', en: 'The IP address is never stored' },
  decides: control,
  de: 'Zu keiner Zeit wird sie im System gespeichert: Eine Suche in allen Datenbanken, Warteschlangen, Zwischenspeichern, Protokollen und Sicherungen findet {hits} Treffer.',
  en: 'At no time is it stored in the system: a search of all databases, queues, caches, logs and backups finds {hits} hits.',
  where: { hits: atMost(0) },
  given: { search: searchOfStores },
  provided: ({ search }) => search !== undefined || no('Es wurde nicht gesucht.', 'Nobody searched.'),
  then: ({ search }, { hits }) => (search && hits.isExceededBy(search.hits) ? 'failed' : 'kept'),
  examples: {
    'found nowhere': [{ search: { hits: 0 } }, 'kept'],
    'found once': [{ search: { hits: 1 } }, 'failed'],
    'nobody searched': [{ search: undefined }],
  },
  claims: ['rapidstream.anlage1.3c'],
  reading: 'Hashed or shortened forms that still relate to a person are stored addresses too.',
})

export const onlyForForwarding = asLongAs({
  ref: 'Nr. 3 S. 4',
  title: { de: 'Nur im flüchtigen Speicher', en: 'In volatile memory only' },
  decides: mayUseAddress,
  de: 'Sie liegt allein im flüchtigen Speicher und dient nur {purpose}; mit dem Ende der Anfrage ist sie fort.',
  en: 'It lies in volatile memory only and serves {purpose} alone; with the end of the request it is gone.',
  where: { purpose: oneOf('der Weitergabe an Werbeserver', 'forwarding to ad servers', 'forwarding') },
  given: { use: itself<string>() },
  then: ({ use }, { purpose }) => (purpose.has(use) ? 'permitted' : 'barred'),
  examples: {
    forwarding: [{ use: 'forwarding' }, 'permitted'],
    'statistics by place': [{ use: 'geo statistics' }, 'barred'],
    'capping how often an ad is shown': [{ use: 'frequency capping' }, 'barred'],
  },
  claims: ['rapidstream.anlage1.3d'],
})

export const viewers = textOnly({
  ref: 'Nr. 3 S. 5',
  title: { de: 'Betroffene Zuschauer', en: 'Viewers concerned' },
  de: 'Betroffen sind die Zuschauer des Kunden.',
  en: 'Data subjects are the viewers of the customer.',
  where: {},
  textOnly: 'It names the persons concerned.',
  claims: ['rapidstream.anlage1.3e'],
  reading: 'Users in the source are viewers here, not those who sign in to the software.',
})
